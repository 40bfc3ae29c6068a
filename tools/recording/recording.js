/**
 * Recordings as text. An event is a blocking call with the own-source frames of its stack, the innermost first:
 *
 *     serving fs#readFileSync GET /posts
 *       lib/read.js:12:8 read
 *       [express]
 *       lib/server.js:40:3 (anonymous)
 *
 * A line in brackets stands for frames of a dependency, or of Node itself. What is `once` was seen in the first of two equal rounds only.
 */

/** The stack of a call as a recording has it: files relative to the package, dependencies by name. */
export function relateFrames(frames, placeOf) {
  const related = [];
  for (const { file, line, column, name } of frames) {
    const place = placeOf(file);
    if (place === undefined) continue;
    if (place.own !== undefined) related.push({ file: place.own, line, column, name: name ?? '(anonymous)' });
    else if (related.at(-1)?.dependency !== place.dependency) related.push({ dependency: place.dependency });
  }
  while (related.at(-1)?.dependency !== undefined) related.pop();
  return related;
}

/**
 * Joins the events of one stack: the moments that it was seen in, and whether it comes again in the second round. Events without own-source
 * frames are left out.
 */
export function joinEvents(events) {
  const joined = new Map();
  for (const { api, moment, round, frames } of events) {
    if (frames.length === 0) continue;
    const key = JSON.stringify([round === 0, api, frames]);
    const known = joined.get(key) ?? { phase: phases[round], api, moments: [], frames };
    if (round === 2) known.phase = phases[round];
    if (round > 0 && !known.moments.includes(moment)) known.moments.push(moment);
    joined.set(key, known);
  }
  return [...joined.values()];
}

/** What a round's events are; those of the first unless the second has them too. */
const phases = ['start-up', 'once', 'serving'];

const shownMoments = 3;

function printFrame(frame) {
  if (frame.dependency !== undefined) return `  [${frame.dependency}]`;
  return `  ${frame.file}:${frame.line}:${frame.column} ${frame.name}`;
}

/** The text of a recording, in an order that does not depend on when things happened. */
export function printRecording(events) {
  const blocks = events.map(({ phase, api, moments, frames }) => {
    const shown = moments.toSorted().slice(0, shownMoments).join(', ');
    const head = shown === '' ? `${phase} ${api}` : `${phase} ${api} ${shown}`;
    return [head, ...frames.map(printFrame)].join('\n');
  });
  return `${blocks.toSorted().join('\n\n')}\n`;
}

/** Reads what `printRecording` wrote. */
export function parseRecording(text) {
  return text
    .split('\n\n')
    .filter(block => block.trim() !== '')
    .map(block => {
      const [head, ...lines] = block.trimEnd().split('\n');
      const [, phase, api, moments = ''] = /^(\S+) (\S+) ?(.*)$/.exec(head);
      return { phase, api, moments: moments === '' ? [] : moments.split(', '), frames: lines.map(parseFrame) };
    });
}

function parseFrame(line) {
  const [, dependency] = /^ {2}\[(.*)\]$/.exec(line) ?? [];
  if (dependency !== undefined) return { dependency };
  const [, file, row, column, name] = /^ {2}(.*?):(\d+):(\d+) (.*)$/.exec(line);
  return { file, line: Number(row), column: Number(column), name };
}
