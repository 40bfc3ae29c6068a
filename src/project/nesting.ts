/** What a bracket weighs, and what nests without any: an `else if`, a `? :`, an arrow, an assignment in a row; an operator in a row. */
const bracketWeight = 10;
const chainWeight = 5;
const operatorWeight = 1;

/** What the stack of a native parser certainly holds, in a worker thread too: half of what it was seen to overflow at. */
const maximalWeight = 5_000;

const [opening, closing, ending, chain, operator, letter, space] = [1, 2, 3, 4, 5, 6, 7];
const classes = new Uint8Array(128);
classify('([{', opening);
classify(')]}', closing);
classify('\n;,', ending);
classify('?=!~:', chain);
classify('+-*/%&|^<>', operator);
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$0123456789', letter);
classify(' \t\r', space);

const lineEnd = 0x0a;
const chainWord = /(?:await|delete|do|else|for|if|new|typeof|void|while|with)\b/y;
const elseWord = /else\b/y;
const wordAfterHead = /(?:do|for|if|while|with)\b/y;

/**
 * Whether a text nests deeper than any person writes, by its brackets and by what can be chained without any. The parser is native: its
 * stack overflowing would end the whole process, and no `try` can prevent that. It may be wrong about texts with many unbalanced brackets
 * in strings, which are then left out.
 */
export function isTooDeep(text: string): boolean {
  if (text.length * chainWeight < maximalWeight) return false;
  const outer: number[] = [];
  let weight = 0;
  // What the chain weighs that goes on at the current depth.
  let current = 0;
  let previous = 0;
  const lastComment = text.lastIndexOf('*/');
  for (let index = findCode(text, 0, lastComment); index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? classes[code]! : letter;
    if (kind === letter) {
      if (previous !== letter && isChainWord(text, index, code)) current += chainWeight;
    } else if (kind === chain) current += chainWeight;
    else if (kind === operator) current += operatorWeight;
    else if (kind === opening) {
      outer.push(current);
      weight += current + bracketWeight;
      current = 0;
    } else if (kind === closing && outer.length > 0) {
      const before = outer.pop()!;
      weight -= before + bracketWeight;
      current = code === 0x7d && !testAt(elseWord, text, findCode(text, index + 1, lastComment)) ? 0 : before;
    } else if (kind === ending) {
      const next = findCode(text, index + 1, lastComment);
      if (current > 0 && !isContinued(text, index, next)) current = 0;
      if (code === lineEnd) index = next - 1;
    }
    if (weight + current > maximalWeight) return true;
    previous = kind;
  }
  return false;
}

function classify(characters: string, kind: number): void {
  for (const character of characters) classes[character.charCodeAt(0)] = kind;
}

function isChainWord(text: string, index: number, code: number): boolean {
  return code >= 0x61 && code <= 0x77 && testAt(chainWord, text, index);
}

/** Where the code goes on: past white space, and past comments that begin there; the last of many lines ends at `lastComment`. */
function findCode(text: string, from: number, lastComment: number): number {
  let index = from;
  for (;;) {
    while (kindAt(text, index) === space || text.charCodeAt(index) === lineEnd) index++;
    const isLong = text.startsWith('/*', index) && index + 2 <= lastComment;
    const mark = text.startsWith('//', index) ? '\n' : isLong ? '*/' : undefined;
    const end = mark ? text.indexOf(mark, index + 2) : -1;
    if (end < 0) return index;
    index = end + mark!.length;
  }
}

function kindAt(text: string, index: number): number | undefined {
  return classes[text.charCodeAt(index)];
}

/** Whether what ends here goes on where the next code is: with `else`, an operator, or one more keyword after a head without braces. */
function isContinued(text: string, index: number, next: number): boolean {
  if (text.charCodeAt(index) !== lineEnd) return testAt(elseWord, text, next);
  if (testAt(elseWord, text, next) || continues(text, next) || text[next] === ',') return true;
  let last = index - 1;
  while (kindAt(text, last) === space) last--;
  return continues(text, last) || (text[last] === ')' && testAt(wordAfterHead, text, next));
}

function continues(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === chain || kind === operator || text[index] === '.' || text[index] === '(';
}

function testAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
