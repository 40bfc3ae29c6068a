import { existsSync } from 'node:fs';

import ignore from 'ignore';

import { directoryOf } from './paths.ts';
import { readText } from './source-text.ts';
import { findFileKey, isUnchanged } from './stat-key.ts';

import type { Ignore } from 'ignore';
import type { StatKey } from './stat-key.ts';

/** What one `.gitignore` names. */
export interface IgnoreRules {
  readonly directory: string;
  readonly ignore: Ignore;
}

/** One `.gitignore` as it was read; without rules where there is none. */
export interface IgnoreFile {
  readonly rules: readonly IgnoreRules[];
  readonly key: StatKey | undefined;
  readonly readAt: number;
}

export function readIgnoreFile(directory: string): IgnoreFile {
  const readAt = Date.now();
  const key = findFileKey(`${directory}/.gitignore`);
  return { key, readAt, rules: key ? readRules(directory) : [] };
}

export function isIgnoreFileUnchanged(directory: string, file: IgnoreFile | undefined): boolean {
  return file !== undefined && isUnchanged(file.key, file.readAt, findFileKey(`${directory}/.gitignore`));
}

/** Whether a path is ignored: the deepest `.gitignore` that has a word to say decides. */
export function isIgnored(rules: readonly IgnoreRules[], path: string, isDirectory: boolean): boolean {
  for (let index = rules.length - 1; index >= 0; index--) {
    const { directory, ignore: ignored } = rules[index]!;
    const result = ignored.test(path.slice(directory.length + 1) + (isDirectory ? '/' : ''));
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}

/** The directories above a root whose `.gitignore` counts: those up to the repository's top, outermost first; none outside of one. */
export function ignoringDirectoriesAbove(root: string): readonly string[] {
  const directories: string[] = [];
  for (let directory = root; !existsSync(`${directory}/.git`); directory = directoryOf(directory)) {
    if (directoryOf(directory) === directory) return [];
    directories.unshift(directoryOf(directory));
  }
  return directories;
}

/** Of more patterns in one file than these the rest is left out: each is asked about every path. */
const mostPatterns = 5_000;
/** A pattern with more wildcards than these, as `isAffordable` counts them, is left out: the ways to match multiply. */
const mostWildcards = 2;
/** Longer ones, in characters, are too. */
const longestPattern = 1_000;

function readRules(directory: string): readonly IgnoreRules[] {
  const text = readText(`${directory}/.gitignore`);
  if (text === undefined) return [];
  const patterns = text.split(/\r?\n/).filter(line => !/^(?:#|\s*$)/.test(line) && isAffordable(line));
  try {
    return [{ directory, ignore: ignore({ allowRelativePaths: true }).add(patterns.slice(0, mostPatterns)) }];
  } catch {
    return [];
  }
}

/** Counts the stars of a name but one, as names are long; and half the `**` but one at the end, as paths are not deep. */
function isAffordable(pattern: string): boolean {
  if (pattern.length > longestPattern) return false;
  const names = pattern.replace(/(?:\/\*\*)?\/?\s*$/, '').split('/');
  const counts = names.map(name => (name === '**' ? 0.5 : Math.max(0, name.split('*').length - 2)));
  return counts.reduce((sum, count) => sum + count, 0) <= mostWildcards;
}
