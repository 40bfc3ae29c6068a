import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

import { format, resolveConfig } from 'prettier';

const isCheck = process.argv.includes('--check');

/**
 * Puts a text between `<!-- begin auto-generated <name> -->` and its end in a Markdown file. With `--check` it only fails where another
 * text stands there.
 */
export async function writeSection(path, name, text) {
  const [begin, end] = [`<!-- begin auto-generated ${name} -->`, `<!-- end auto-generated ${name} -->`];
  const before = readFileSync(path, 'utf8');
  const [head, rest] = before.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`${path} needs the lines ${begin} and ${end}.`);
  await writeGenerated(path, `${head}${begin}\n\n${text.trim()}\n\n${end}${tail}`);
}

/** Writes a whole generated file, formatted; with `--check` it only fails where the file says something else. */
export async function writeGenerated(path, text) {
  const after = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (readFileSync(path, 'utf8') === after) return;
  if (isCheck) {
    console.error(`${relative(process.cwd(), path)} is stale: run \`npm run docs:update\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, after);
  }
}
