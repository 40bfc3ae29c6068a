/**
 * Recordings as text. An event is a blocking call with the own-source frames of its stack, the innermost first:
 *
 *     serving fs#readFileSync GET /posts
 *       lib/read.js:12:8 read
 *       [express]
 *       lib/server.js:40:3 (anonymous)
 *
 * A line in brackets stands for frames of a dependency, or of Node itself.
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

/** Joins the events of one stack: the phases and moments that it was seen in. Events without own-source frames are left out. */
export function joinEvents(events) {
  const joined = new Map();
  for (const { phase, api, moment, frames } of events) {
    if (frames.length === 0) continue;
    const key = JSON.stringify([phase, api, frames]);
    const known = joined.get(key);
    if (!known) joined.set(key, { phase, api, moments: [moment], frames });
    else if (!known.moments.includes(moment)) known.moments.push(moment);
  }
  return [...joined.values()];
}

const shownMoments = 3;

function printFrame(frame) {
  if (frame.dependency !== undefined) return `  [${frame.dependency}]`;
  return `  ${frame.file}:${frame.line}:${frame.column} ${frame.name}`;
}

/** The text of a recording, in an order that does not depend on when things happened. */
export function printRecording(events) {
  const blocks = events.map(({ phase, api, moments, frames }) => {
    const shown = moments.toSorted().slice(0, shownMoments).join(', ');
    const head = phase === 'serving' ? `${phase} ${api} ${shown}` : `${phase} ${api}`;
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
