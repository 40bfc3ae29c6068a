import { isAbsolute } from 'node:path';

import picomatch from 'picomatch';

import { createLook, findRoot } from './find-root.ts';
import { createKeptProjects } from './kept-projects.ts';
import { defaultSummarizer } from './make-summary.ts';
import { directoryOf, toSlashes } from './paths.ts';
import { createProjectIndex } from './project-index.ts';
import { createRepetition } from './repetition.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { Root } from './find-root.ts';
import type { Summarizer } from './make-summary.ts';
import type { Project } from './project.ts';

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

/** As for sweeps, but there is one for each directory, and manifests come and go seldom. */
const rootPatience = 400;

/** How long, in milliseconds, what one directory says serves for the roots of others. */
const lookPatience = 500;

let look: ReturnType<typeof createLook> = createLook();
let lookedAt = -Infinity;

const projects = createKeptProjects();
const roots = new Map<string, () => Root>();

/**
 * The project of a file that is being linted, brought up to date, with the linted text laid over the disk until the next file's project
 * is opened. There is one at a time for each root in a process: what it answered before may change with every call.
 */
export function openProject(linted: LintedFile, settings: ProjectSettings, summarizer?: Summarizer): Project {
  const project = approachProject(linted, settings, summarizer);
  project.layOver();
  return project;
}

/** The same without laying the text over the disk, which may need the tree as it is only once ESLint walks it. */
export function approachProject(
  linted: LintedFile,
  settings: ProjectSettings,
  summarizer: Summarizer = defaultSummarizer,
): Project {
  const filename = toSlashes(isAbsolute(linted.filename) ? linted.filename : `/${linted.filename}`);
  const root = settings.root === undefined ? rootOf(filename) : findRoot(filename, settings.root);
  const key = JSON.stringify([root.directory, root.loose, settings.ignore]);
  const index = projects.take(key, () => {
    const isIgnored = settings.ignore?.length ? picomatch([...settings.ignore], { dot: true }) : undefined;
    return createProjectIndex({ root, isIgnored, summarizer });
  });
  return index.open({ ...linted, filename });
}

function currentLook(): ReturnType<typeof createLook> {
  const now = performance.now();
  if (now > lookedAt + lookPatience) {
    look = createLook();
    lookedAt = now;
  }
  return look;
}

function rootOf(filename: string): Root {
  const directory = directoryOf(filename);
  let current = roots.get(directory);
  if (!current) {
    let root: Root | undefined;
    const find = createRepetition(() => (root = findRoot(filename, undefined, currentLook())), rootPatience);
    roots.set(directory, (current = () => (find(), root!)));
  }
  return current();
}
