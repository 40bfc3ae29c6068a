import { statSync } from 'node:fs';

import { readJsonFile } from './json-file.ts';
import { targetsOf } from './package-targets.ts';
import { directoryOf, joinPath, packageNameOf } from './paths.ts';

/** Tells whether a request may be left to a resolver that opens manifests without looking at what they are. */
export interface Openable {
  /** `false` where a package.json on the way is a pipe or a device, which may never end. */
  readonly mayResolve: (from: string, request: string) => boolean;
  /** Forgets what the file system looked like. */
  readonly clear: () => void;
}

/**
 * Makes what looks at the directories around a file, at those that a request names, and at those that the manifests there lead it to, at each
 * once: what a manifest is, is asked before anything opens it.
 */
export function createOpenable(): Openable {
  const kept = new Map<string, boolean>();
  const modules = new Map<string, readonly string[]>();
  const leads = new Map<string, boolean>();
  const isSafe = (directory: string): boolean => {
    let known = kept.get(directory);
    if (known === undefined) {
      const above = directoryOf(directory);
      kept.set(directory, (known = isNoPipe(`${directory}/package.json`) && (above === directory || isSafe(above))));
    }
    return known;
  };
  /** Whether the same can be said of where the manifest of a directory leads for a part of it; no further, as one leads to a file. */
  const isLeadSafe = (directory: string, subpath: string): boolean => {
    const key = `${directory}\0${subpath}`;
    let known = leads.get(key);
    if (known === undefined) {
      const manifest = readJsonFile(`${directory}/package.json`);
      const paths = manifest ? targetsOf(manifest, subpath).map(target => joinPath(directory, target)) : [];
      leads.set(key, (known = paths.every(isSafe)));
    }
    return known;
  };
  return {
    mayResolve(from, request) {
      const directory = directoryOf(from);
      if (!isSafe(directory)) return false;
      if (request.startsWith('#')) return true;
      const isPartSafe = (path: string, owner: string, subpath: string): boolean => isSafe(path) && isLeadSafe(owner, subpath);
      const local = /^[./]/.test(request) ? directoryNamed(joinPath(directory, request)) : undefined;
      if (local !== undefined) return isPartSafe(local, local, '.');
      const name = packageNameOf(request);
      const subpath = `.${request.slice(name.length)}`;
      return modulesAbove(modules, directory).every(folder =>
        isPartSafe(directoryNamed(`${folder}/${request}`), `${folder}/${name}`, subpath),
      );
    },
    clear() {
      kept.clear();
      modules.clear();
      leads.clear();
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
