import { statSync } from 'node:fs';

import { readJsonFile, stringsIn } from './json-file.ts';
import { directoryOf, joinPath, packageNameOf } from './paths.ts';

import type { JsonObject } from './json-file.ts';

/** Whether what a path leads to ends when it is read: `false` for a pipe or a device, which may never end. */
export function isNoPipe(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return !stats || stats.isFile() || stats.isDirectory();
  } catch {
    return true;
  }
}

/** More configurations than one ever leads to. */
const most = 1000;

/** Whether a tsconfig.json may be left to what opens all that it extends and refers to, without looking at what it is. */
export function isTsconfigReadable(path: string): boolean {
  const found = new Set([path]);
  for (const one of found) {
    if (!isNoPipe(one) || found.size > most) return false;
    const config = readJsonFile(one);
    for (const next of config ? leadsOf(config, directoryOf(one)) : []) found.add(next);
  }
  return true;
}

/** The files that a configuration, or the manifest of a package that holds one, may lead to, whether they exist or not. */
function leadsOf(config: JsonObject, directory: string): readonly string[] {
  const { extends: bases, references, tsconfig } = config;
  const referred = Array.isArray(references)
    ? references.map((reference: unknown) => (reference as JsonObject | null)?.['path'])
    : [];
  const local = [...referred, tsconfig].filter(base => typeof base === 'string').map(base => joinPath(directory, base));
  const extended = typeof bases === 'string' ? [bases] : stringsIn(bases);
  return [...local, ...extended.flatMap(base => placesOf(base, directory))].flatMap(target => [
    target,
    `${target}.json`,
    `${target}/tsconfig.json`,
  ]);
}

/** Where a configuration is that is extended by a path, or by a name in the node_modules of any directory above. */
function placesOf(base: string, directory: string): readonly string[] {
  if (/^\.{0,2}\//.test(base) || base === '.' || base === '..') return [joinPath(directory, base)];
  const above = directoryOf(directory);
  const own = [`${directory}/node_modules/${base}`, `${directory}/node_modules/${packageNameOf(base)}/package.json`];
  return above === directory ? own : [...own, ...placesOf(base, above)];
}
