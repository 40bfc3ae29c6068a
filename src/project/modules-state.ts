import { findDirectoryKey, findFileKey } from './stat-key.ts';

/** What package managers write last; the directory itself changes only with the packages at its top. */
const lockFiles = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'];

/** What changes whenever a package manager has changed node_modules. */
export function getModulesState(root: string): string {
  const modules = `${root}/node_modules`;
  return JSON.stringify([findDirectoryKey(modules), ...lockFiles.map(name => findFileKey(`${modules}/${name}`))]);
}
