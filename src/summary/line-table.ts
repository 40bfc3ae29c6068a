import type { Position } from './module-summary.ts';

/** Turns offsets into lines and columns, from the text alone: the parsers do not agree on whether to say them. */
export interface LineTable {
  lineAt: (offset: number) => number;
  positionOf: (start: number, end: number) => Position;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r') || text.includes('\u2028') || text.includes('\u2029')) {
    for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length);
    return starts;
  }
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

/** The line table of a text; lines end as in ECMA-262. */
export function createLineTable(text: string): LineTable {
  const starts = lineStartsOf(text);
  // Most questions are about the line of the last one, or the next.
  let last = 0;
  const lineAt = (offset: number): number => {
    let low = starts[last]! <= offset ? last : 0;
    let high = low === last && (starts[last + 1] ?? Infinity) > offset ? last + 1 : starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    last = low;
    return low + 1;
  };
  return {
    lineAt,
    positionOf: (start, end) => {
      const line = lineAt(start);
      return { line, column: start - starts[line - 1]!, start, end };
    },
  };
}
