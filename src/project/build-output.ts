import type { Dirent } from 'node:fs';

/** The names that build output goes by where nothing else says so. */
export const outputNames = ['dist', 'build', 'out', 'lib', 'output', 'esm', 'cjs', 'es'];

const unmistakable = new Set(['dist', 'build', 'out']);
const sourceNames = new Set(['src', 'source', 'sources']);

/** Whether a directory holds what was built from its siblings: a well-known name beside a source directory. */
export function isOutputDirectory(path: string, siblings: readonly Dirent[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return unmistakable.has(name) && siblings.some(sibling => sibling.isDirectory() && sourceNames.has(sibling.name));
}
