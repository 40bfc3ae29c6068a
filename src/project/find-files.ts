import { readdirSync } from 'node:fs';

import { ignoringDirectoriesAbove, isIgnored, isIgnoreFileUnchanged, readIgnoreFile } from './git-ignore.ts';
import { isSourcePath } from './paths.ts';
import { isOutputName, neverSource } from './source-names.ts';
import { findDirectoryKey, isUnchanged } from './stat-key.ts';

import type { IgnoreFile, IgnoreRules } from './git-ignore.ts';
import type { StatKey } from './stat-key.ts';

/** What a sweep of a project finds; all sorted. */
export interface FoundFiles {
  readonly sources: readonly string[];
  /** The package.json and tsconfig.json files, which say what a file is and where a specifier leads. */
  readonly packages: readonly string[];
  readonly tsconfigs: readonly string[];
  /** There is more than an index can hold. */
  readonly tooMany: boolean;
}

/** A directory that holds more code files than this holds data; a project with more is not swept to the end. */
export const maximalFilesPerDirectory = 5_000;
export const maximalFiles = 30_000;
/** So is one with more directories than this: the root of a file system, a tree of data. */
export const maximalDirectories = 50_000;
/** Among how many directories a file of code is looked for in one of source. */
const lookedThrough = 1_000;

/** What one directory holds, ignored entries left out. */
interface Directory {
  readonly key: StatKey | undefined;
  readonly readAt: number;
  readonly ignoreFile: IgnoreFile;
  readonly sources: readonly string[];
  readonly packages: readonly string[];
  readonly tsconfigs: readonly string[];
  readonly directories: readonly string[];
}

interface Sweep {
  readonly before: ReadonlyMap<string, Directory>;
  readonly now: Map<string, Directory>;
  /** `settings.ignore`. */
  readonly isLeftOut: (path: string) => boolean;
  readonly sources: string[];
  readonly packages: string[];
  readonly tsconfigs: string[];
  tooMany: boolean;
  /** No directory had to be read anew. */
  isSame: boolean;
}

/**
 * Makes what finds the source files of a project, each time anew, the same object as long as nothing came or went: every JavaScript and TypeScript file below the root but node_modules,
 * what `.gitignore` names, declarations and what stands beside a source directory under a name of build output. A directory whose key
 * has not changed is not read again. Symbolic links are not followed: what they lead to is in the project under its own name, or not at
 * all.
 */
export function createFileFinder(root: string, isLeftOut: (relativePath: string) => boolean = () => false): () => FoundFiles {
  let directories: ReadonlyMap<string, Directory> = new Map();
  let above: ReadonlyMap<string, IgnoreFile> = new Map();
  let found: FoundFiles | undefined;
  return () => {
    const names = ignoringDirectoriesAbove(root);
    if (names.length !== above.size || !names.every(name => isIgnoreFileUnchanged(name, above.get(name)))) {
      above = new Map(names.map(name => [name, readIgnoreFile(name)]));
      directories = new Map();
    }
    const sweep: Sweep = {
      before: directories,
      now: new Map(),
      isLeftOut: path => isLeftOut(path.slice(root.length + 1)),
      sources: [],
      packages: [],
      tsconfigs: [],
      tooMany: false,
      isSame: true,
    };
    const rules = [...above.values()].flatMap(file => file.rules);
    sweepDirectory(sweep, root, isIgnored(rules, root, true) ? [] : rules, false);
    if (found && sweep.isSame && sweep.now.size === directories.size) return found;
    directories = sweep.now;
    const { sources, packages, tsconfigs, tooMany } = sweep;
    for (const list of [sources, packages, tsconfigs]) list.sort();
    return (found = { sources, packages, tsconfigs, tooMany });
  };
}

function sweepDirectory(sweep: Sweep, path: string, rulesAbove: readonly IgnoreRules[], rulesChanged: boolean): void {
  const before = rulesChanged ? undefined : sweep.before.get(path);
  const isSame = before && isUnchanged(before.key, before.readAt, findDirectoryKey(path));
  const areRulesSame = before && ((isSame && !before.ignoreFile.key) || isIgnoreFileUnchanged(path, before.ignoreFile));
  const directory = isSame && areRulesSame ? before : readDirectory(sweep, path, rulesAbove);
  if (directory !== before) sweep.isSame = false;
  sweep.now.set(path, directory);
  sweep.packages.push(...directory.packages);
  sweep.tsconfigs.push(...directory.tsconfigs);
  if (directory.sources.length <= maximalFilesPerDirectory) for (const source of directory.sources) sweep.sources.push(source);
  if (sweep.sources.length > maximalFiles || sweep.now.size > maximalDirectories) sweep.tooMany = true;
  const rules = [...rulesAbove, ...directory.ignoreFile.rules];
  for (const inner of directory.directories) {
    if (sweep.tooMany) return;
    sweepDirectory(sweep, inner, rules, rulesChanged || areRulesSame === false);
  }
}

function readDirectory(sweep: Sweep, path: string, rulesAbove: readonly IgnoreRules[]): Directory {
  const readAt = Date.now();
  const key = findDirectoryKey(path);
  const { files, directories } = entriesOf(path);
  const ignoreFile = readIgnoreFile(path);
  const rules = [...rulesAbove, ...ignoreFile.rules];
  const isKept = (name: string, isDirectory: boolean) =>
    !sweep.isLeftOut(`${path}/${name}`) && !isIgnored(rules, `${path}/${name}`, isDirectory);
  const toPath = (name: string) => `${path}/${name}`;
  const isOutput = (name: string) => isOutputName(name, directories, sibling => holdsSource(toPath(sibling)));
  return {
    key,
    readAt,
    ignoreFile,
    sources: files.filter(name => isSourcePath(name) && isKept(name, false)).map(toPath),
    packages: files.filter(name => name === 'package.json').map(toPath),
    tsconfigs: files.filter(name => /^[jt]sconfig.*\.json$/.test(name)).map(toPath),
    directories: directories.filter(name => !neverSource.has(name) && !isOutput(name) && isKept(name, true)).map(toPath),
  };
}

/** Whether there is a file of code in a directory, at any depth but among the directories nearest to it. */
function holdsSource(path: string): boolean {
  const queue = [path];
  // What is added meanwhile is looked at too.
  for (const next of queue) {
    const { files, directories } = entriesOf(next);
    if (files.some(isSourcePath)) return true;
    const inner = directories.filter(name => !neverSource.has(name)).map(name => `${next}/${name}`);
    queue.push(...inner.slice(0, lookedThrough - queue.length));
  }
  return false;
}

function entriesOf(path: string): { readonly files: readonly string[]; readonly directories: readonly string[] } {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return {
      files: entries.filter(entry => entry.isFile()).map(entry => entry.name),
      directories: entries.filter(entry => entry.isDirectory()).map(entry => entry.name),
    };
  } catch {
    return { files: [], directories: [] };
  }
}
