import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The source files of a folder that are no tests, sorted, in absolute paths. */
export async function findSourceFiles(directory) {
  const names = await readdir(directory, { recursive: true });
  return names
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path))
    .filter(path => !/(?:^|\/)(?:node_modules|tests?|__tests__|__mocks__|e2e|scripts|migrations|seeds)\//.test(path))
    .filter(path => !/\.(?:test|spec|config|min)\./.test(path))
    .sort()
    .map(path => join(directory, path));
}
