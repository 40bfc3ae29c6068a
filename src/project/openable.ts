import { statSync } from 'node:fs';

import { readJsonFile } from './json-file.ts';
import { importTargetsOf, targetsOf } from './package-targets.ts';
import { directoryOf, joinPath, packageNameOf } from './paths.ts';
import { isNoPipe, isTsconfigReadable } from './readable.ts';

/** Tells whether a request may be left to a resolver that opens manifests without looking at what they are. */
export interface Openable {
  /** `false` where a package.json on the way is a pipe or a device, which may never end. */
  readonly mayResolve: (from: string, request: string) => boolean;
  /** The same of the tsconfig.json of a file, with all that it extends and refers to. */
  readonly mayFollowTsconfig: (from: string) => boolean;
  /** Forgets what the file system looked like. */
  readonly clear: () => void;
}

/** What was found out, by directory or by directory and request. */
interface Kept {
  readonly directories: Map<string, boolean>;
  readonly leads: Map<string, boolean>;
  readonly configs: Map<string, boolean>;
  readonly modules: Map<string, readonly string[]>;
}

/**
 * Makes what looks at the directories around a file, at those that a request names, and at those that the manifests there lead it to, at each
 * once: what a manifest is, is asked before anything opens it.
 */
export function createOpenable(): Openable {
  const kept: Kept = { directories: new Map(), leads: new Map(), configs: new Map(), modules: new Map() };
  return {
    mayResolve: (from, request) => mayResolve(kept, from, request),
    mayFollowTsconfig: from => isConfigSafe(kept, directoryOf(from)),
    clear() {
      const { directories, leads, configs, modules } = kept;
      for (const found of [directories, leads, configs, modules]) found.clear();
    },
  };
}

function remember(kept: Map<string, boolean>, key: string, work: () => boolean): boolean {
  let known = kept.get(key);
  if (known === undefined) kept.set(key, (known = work()));
  return known;
}

function mayResolve(kept: Kept, from: string, request: string): boolean {
  const directory = directoryOf(from);
  if (!isSafe(kept, directory)) return false;
  if (request.startsWith('#')) return mayLeadOn(kept, directory, request);
  const isPartSafe = (path: string, owner: string, subpath: string): boolean =>
    isSafe(kept, path) && isLeadSafe(kept, owner, subpath);
  const local = /^[./]/.test(request) ? directoryNamed(joinPath(directory, request)) : undefined;
  if (local !== undefined) return isPartSafe(local, local, '.');
  const name = packageNameOf(request);
  const subpath = `.${request.slice(name.length)}`;
  return modulesAbove(kept.modules, directory).every(folder =>
    isPartSafe(directoryNamed(`${folder}/${request}`), `${folder}/${name}`, subpath),
  );
}

function isSafe(kept: Kept, directory: string): boolean {
  return remember(kept.directories, directory, () => {
    const above = directoryOf(directory);
    return isNoPipe(`${directory}/package.json`) && (above === directory || isSafe(kept, above));
  });
}

/** Whether the same can be said of where the manifest of a directory leads for a part of it; no further, as one leads to a file. */
function isLeadSafe(kept: Kept, directory: string, subpath: string): boolean {
  return remember(kept.leads, `${directory}\0${subpath}`, () => {
    const manifest = readJsonFile(`${directory}/package.json`);
    return !manifest || targetsOf(manifest, subpath).every(target => isSafe(kept, joinPath(directory, target)));
  });
}

/** Whether the same can be said of where the manifest above leads a request on, to paths or to packages. */
function mayLeadOn(kept: Kept, directory: string, request: string): boolean {
  return remember(kept.leads, `${directory}\0${request}`, () => {
    const path = `${directory}/package.json`;
    const above = directoryOf(directory);
    if (above !== directory && !isThere(path)) return mayLeadOn(kept, above, request);
    const targets = importTargetsOf(readJsonFile(path) ?? {}, request);
    return targets.every(target => target.startsWith('#') || mayResolve(kept, path, target));
  });
}

function isConfigSafe(kept: Kept, directory: string): boolean {
  return remember(kept.configs, directory, () => {
    const path = `${directory}/tsconfig.json`;
    const above = directoryOf(directory);
    return above === directory || isThere(path) ? isTsconfigReadable(path) : isConfigSafe(kept, above);
  });
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
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
