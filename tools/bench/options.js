import { parseArgs } from 'node:util';

/** The parts of the bench, in their order. */
export const sectionNames = ['labels', 'lint', 'index', 'relint', 'rules'];

/** What `speed` stands for. */
const speed = ['lint', 'index', 'relint', 'rules'];

/**
 * Reads the options of `npm run bench`. Without any, everything is measured and written to results.json; `--quick` measures little of it,
 * roughly. What is not the whole is only printed, unless `--write` asks to put it in place of the same part of results.json.
 */
export function parseOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: 'string', multiple: true },
      project: { type: 'string', multiple: true },
      files: { type: 'string', multiple: true },
      linters: { type: 'string' },
      rounds: { type: 'string' },
      edits: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const isWhole = words.length === 0;
  const only = values.only?.flatMap(list => list.split(',')).flatMap(name => (name === 'speed' ? speed : name));
  const unknown = only?.find(name => !sectionNames.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${sectionNames.join(', ')} and speed.`);
  const listed = lists => (lists ?? []).flatMap(list => list.split(','));
  const named = [...listed(values.project), ...listed(values.files).map(size => `generated-${size}`)];
  return {
    sections: only ?? (values.quick ? speed : sectionNames),
    projects: named.length > 0 ? named : values.quick ? ['generated-500'] : undefined,
    linters: values.linters?.split(',') ?? (values.quick ? ['nothing', 'cold', 'warm', 'edited'] : undefined),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 3)),
    edits: Number(values.edits ?? (values.quick ? 8 : 20)),
    isWritten: isWhole || values.write,
  };
}
