import { isAbsolute } from 'node:path';

import picomatch from 'picomatch';

import { findRoot } from './find-root.ts';
import { toSlashes } from './paths.ts';
import { createProjectIndex } from './project-index.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { Root } from './find-root.ts';
import type { Project } from './project.ts';
import type { ProjectIndex } from './project-index.ts';
import type { Summarize } from './summaries.ts';

/** What the settings say of the project. */
export interface ProjectSettings {
  /** An absolute path. */
  readonly root?: string | undefined;
  /** Root-relative globs that the index leaves out. */
  readonly ignore?: readonly string[] | undefined;
}

/** The file that is being linted, as ESLint has it. */
export interface LintedFile {
  readonly filename: string;
  readonly text: string;
  /** ESLint's own tree, for texts that only its parser can read. */
  readonly program: TSESTree.Program;
}

const indexes = new Map<string, ProjectIndex>();
const roots = new Map<string, Root>();

/**
 * The project of a file that is being linted, brought up to date, with the linted text laid over the disk until the next file's project
 * is opened.
 */
export function openProject(linted: LintedFile, settings: ProjectSettings, summarize: Summarize): Project {
  const filename = toSlashes(isAbsolute(linted.filename) ? linted.filename : `/${linted.filename}`);
  const root = rootOf(filename, settings.root);
  const key = JSON.stringify([root.directory, root.loose && filename, settings.ignore]);
  let index = indexes.get(key);
  if (!index) {
    const isIgnored = settings.ignore?.length ? picomatch([...settings.ignore], { dot: true }) : undefined;
    indexes.set(key, (index = createProjectIndex({ root, isIgnored, summarize })));
  }
  return index.open({ ...linted, filename });
}

function rootOf(filename: string, explicit: string | undefined): Root {
  if (explicit !== undefined) return findRoot(filename, explicit);
  const directory = filename.slice(0, filename.lastIndexOf('/'));
  let root = roots.get(directory);
  if (!root) roots.set(directory, (root = findRoot(filename)));
  return root;
}
