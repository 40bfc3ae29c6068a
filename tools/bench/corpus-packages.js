import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the packages of the corpus are pinned, from the root of the project. */
export const corpusFolder = 'tests/corpus';

/** What a package is called in the names of files. */
export const shortName = name => name.replace('@', '').replace('/', '+');

/** The packages of the corpus whose name contains one of some words; all without words. */
export async function findCorpusPackages(words = []) {
  const manifest = await readFile(join(import.meta.dirname, '../..', corpusFolder, 'package.json'), 'utf8');
  const names = Object.keys(JSON.parse(manifest).dependencies);
  return words.length === 0 ? names : names.filter(name => words.some(word => name.includes(word)));
}
