import { statSync } from 'node:fs';

import { directoryOf, joinPath } from './paths.ts';

/** Tells whether a request may be left to a resolver that opens manifests without looking at what they are. */
export interface Openable {
  /** `false` where a package.json on the way is a pipe or a device, which may never end. */
  readonly mayResolve: (from: string, request: string) => boolean;
  /** Forgets what the file system looked like. */
  readonly clear: () => void;
}

/**
 * Makes what looks at the directories around a file and at those that a request names, at each once: what a manifest is, is asked, and it is
 * never opened. Where the manifest of a package leads inside of it is not looked at.
 */
export function createOpenable(): Openable {
  const kept = new Map<string, boolean>();
  const modules = new Map<string, readonly string[]>();
  const isSafe = (directory: string): boolean => {
    let known = kept.get(directory);
    if (known === undefined) {
      const above = directoryOf(directory);
      kept.set(directory, (known = isNoPipe(`${directory}/package.json`) && (above === directory || isSafe(above))));
    }
    return known;
  };
  return {
    mayResolve(from, request) {
      const directory = directoryOf(from);
      if (!isSafe(directory)) return false;
      if (request.startsWith('#')) return true;
      if (/^[./]/.test(request)) return isSafe(directoryNamed(joinPath(directory, request)));
      return modulesAbove(modules, directory).every(folder => isSafe(directoryNamed(`${folder}/${request}`)));
    },
    clear() {
      kept.clear();
      modules.clear();
    },
  };
}

/** The directory that a request may mean; that of the file where it plainly means a file. */
function directoryNamed(path: string): string {
  return /\.(?:[cm]?[jt]s|[jt]sx|json|node)$/.test(path) && !/\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)
    ? directoryOf(path)
    : path.replace(/(?<=.)\/$/, '');
}

/** The node_modules in which packages are looked for, innermost first. */
function modulesAbove(kept: Map<string, readonly string[]>, directory: string): readonly string[] {
  let found = kept.get(directory);
  if (!found) {
    const above = directoryOf(directory);
    const own = directory.endsWith('/node_modules') || !isThere(`${directory}/node_modules`) ? [] : [`${directory}/node_modules`];
    kept.set(directory, (found = above === directory ? own : [...own, ...modulesAbove(kept, above)]));
  }
  return found;
}

function isThere(path: string): boolean {
  return findStats(path) !== undefined;
}

function isNoPipe(path: string): boolean {
  const stats = findStats(path);
  return !stats || stats.isFile() || stats.isDirectory();
}

function findStats(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
