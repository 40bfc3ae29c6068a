import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll } from 'vitest';

import { openProject } from '../../src/project/open-project.ts';
import { parseProgram } from '../../src/project/parse.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { ProjectSettings } from '../../src/project/open-project.ts';
import type { Project } from '../../src/project/project.ts';
import type { ModuleSummary } from '../../src/summary/module-summary.ts';

const directories: string[] = [];

afterAll(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** A new temporary directory, removed after the tests. */
export function createDirectory(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-project-')));
  directories.push(directory);
  return directory;
}

/** Writes files, by their relative paths, to a new temporary directory and gives its path. */
export function writeProject(files: Readonly<Record<string, string>>): string {
  const directory = createDirectory();
  writeFiles(directory, files);
  return directory;
}

export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** A stand-in for the summariser: the directives of a summary say which text it was made of. */
export function summarizeText(program: TSESTree.Program, text: string): ModuleSummary {
  const empty = {
    functions: [],
    classes: [],
    bindings: [],
    objects: [],
    types: [],
    calls: [],
    reads: [],
    writes: [],
    exports: [],
  };
  return { ...empty, requests: [], hashbang: false, directives: [text, program.type] };
}

/** Opens the project for a file with the given text. */
export function openAt(path: string, text: string, settings: ProjectSettings = {}): Project {
  const program = parseProgram('given.tsx', text)!;
  return openProject({ filename: path, text, program }, settings, { module: summarizeText, effects: () => [] });
}

/** The text that the project's summary of a file was made of. */
export function textOf(project: Project, path: string): string | undefined {
  return project.summaryOf(path)?.directives[0];
}
