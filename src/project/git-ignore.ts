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

function readRules(directory: string): readonly IgnoreRules[] {
  const text = readText(`${directory}/.gitignore`);
  if (text === undefined) return [];
  try {
    return [{ directory, ignore: ignore({ allowRelativePaths: true }).add(text) }];
  } catch {
    return [];
  }
}
