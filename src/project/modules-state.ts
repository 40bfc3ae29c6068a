import { readdirSync } from 'node:fs';

import { readText } from './source-text.ts';
import { findDirectoryKey, findFileKey } from './stat-key.ts';

/** What package managers write last; the directory itself changes only with the packages at its top. */
const lockFiles = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];

/** What changes whenever a package manager has changed node_modules. */
export function getModulesState(root: string): string {
  const modules = `${root}/node_modules`;
  return JSON.stringify([findDirectoryKey(modules), ...lockFiles.map(name => findFileKey(`${modules}/${name}`))]);
}

/** The same for another machine, which tells no times: what the package managers wrote, or the packages at the top and their versions. */
export function describeModules(root: string): string {
  const modules = `${root}/node_modules`;
  const texts = ['.pnpm/lock.yaml', ...lockFiles].flatMap(name => readText(`${modules}/${name}`) ?? []);
  if (texts.length > 0) return JSON.stringify(texts);
  const names = namesIn(modules).flatMap(name =>
    name.startsWith('@') ? namesIn(`${modules}/${name}`).map(part => `${name}/${part}`) : name,
  );
  return JSON.stringify(names.map(name => [name, readText(`${modules}/${name}/package.json`)]));
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter(name => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}
