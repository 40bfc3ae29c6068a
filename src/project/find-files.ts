import { readdirSync, readFileSync, statSync } from 'node:fs';

import ignore from 'ignore';

import type { Dirent } from 'node:fs';
import type { Ignore } from 'ignore';

import { isOutputDirectory } from './build-output.ts';
import { directoryOf, isSourcePath } from './paths.ts';

/** What a sweep of a project finds; all sorted. */
export interface FoundFiles {
  readonly sources: readonly string[];
  /** The package.json and tsconfig.json files, which say what a file is and where a specifier leads. */
  readonly packages: readonly string[];
  readonly tsconfigs: readonly string[];
  /** There is more than an index can hold. */
  readonly tooMany: boolean;
}

export interface FindOptions {
  /** `settings.ignore`: whether the index leaves a root-relative path out. */
  readonly isIgnored?: ((path: string) => boolean) | undefined;
}

interface Rules {
  readonly base: string;
  readonly ignore: Ignore;
}

interface Sweep {
  readonly root: string;
  readonly isIgnored: (path: string) => boolean;
  readonly sources: string[];
  readonly packages: string[];
  readonly tsconfigs: string[];
  tooMany: boolean;
}

/** A directory that holds more code files than this holds data; a project with more is not swept to the end. */
export const maximalFilesPerDirectory = 5_000;
export const maximalFiles = 30_000;
export const maximalSize = 1_000_000;

const neverSource = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'coverage',
  'storybook-static',
  '.git',
  '.hg',
  '.svn',
  '.yarn',
  '.pnpm-store',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.astro',
  '.docusaurus',
  '.cache',
  '.parcel-cache',
  '.turbo',
  '.nx',
  '.vercel',
  '.netlify',
  '.serverless',
  '.aws-sam',
  '.nyc_output',
]);

/**
 * The source files of a project: every JavaScript and TypeScript file below the root but node_modules, what `.gitignore` names, build
 * output and declarations. Symbolic links are not followed: what they lead to is in the project under its own name or not at all.
 */
export function findFiles(root: string, options: FindOptions = {}): FoundFiles {
  const sweep: Sweep = {
    root,
    isIgnored: options.isIgnored ?? (() => false),
    sources: [],
    packages: [],
    tsconfigs: [],
    tooMany: false,
  };
  sweepDirectory(sweep, root, rulesAbove(root));
  for (const list of [sweep.sources, sweep.packages, sweep.tsconfigs]) list.sort();
  return sweep;
}

function sweepDirectory(sweep: Sweep, directory: string, rulesSoFar: readonly Rules[]): void {
  const entries = entriesOf(directory);
  const rules = entries.some(entry => entry.name === '.gitignore') ? [...rulesSoFar, ...rulesIn(directory)] : rulesSoFar;
  const files = entries.filter(entry => entry.isFile());
  for (const { name } of files) {
    if (name === 'package.json') sweep.packages.push(`${directory}/${name}`);
    else if (/^[tj]sconfig.*\.json$/.test(name)) sweep.tsconfigs.push(`${directory}/${name}`);
  }
  const sources = files.filter(({ name }) => isSourcePath(name)).map(({ name }) => `${directory}/${name}`);
  if (sources.length <= maximalFilesPerDirectory) {
    for (const path of sources) if (!isLeftOut(sweep, path, rules, false)) sweep.sources.push(path);
  }
  if (sweep.sources.length > maximalFiles) sweep.tooMany = true;
  for (const entry of entries) {
    if (sweep.tooMany) return;
    if (!entry.isDirectory() || neverSource.has(entry.name)) continue;
    const path = `${directory}/${entry.name}`;
    if (!isLeftOut(sweep, path, rules, true) && !isOutputDirectory(path, entries)) sweepDirectory(sweep, path, rules);
  }
}

function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isLeftOut(sweep: Sweep, path: string, rules: readonly Rules[], isDirectory: boolean): boolean {
  if (sweep.isIgnored(path.slice(sweep.root.length + 1))) return true;
  return isIgnoredBy(rules, path, isDirectory);
}

/** The deepest `.gitignore` that has a word to say decides. */
function isIgnoredBy(rules: readonly Rules[], path: string, isDirectory: boolean): boolean {
  for (const { base, ignore: ignored } of rules.toReversed()) {
    const result = ignored.test(path.slice(base.length + 1) + (isDirectory ? '/' : ''));
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}

/** The rules of the `.gitignore` files above the root, up to the repository's top; none outside of a repository. */
function rulesAbove(root: string): readonly Rules[] {
  const directories: string[] = [];
  for (let directory = root; !exists(`${directory}/.git`); directory = directoryOf(directory)) {
    if (directoryOf(directory) === directory) return [];
    directories.unshift(directoryOf(directory));
  }
  return directories.flatMap(rulesIn);
}

function rulesIn(directory: string): readonly Rules[] {
  try {
    return [
      { base: directory, ignore: ignore({ allowRelativePaths: true }).add(readFileSync(`${directory}/.gitignore`, 'utf8')) },
    ];
  } catch {
    return [];
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
