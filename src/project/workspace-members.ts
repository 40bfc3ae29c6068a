import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

import picomatch from 'picomatch';

import { asObject, readJsonFile, stringsIn } from './json-file.ts';
import { isInside } from './paths.ts';
import { readText } from './source-text.ts';

/** Tells the directories that are members of the workspace; `undefined` where the directory holds no workspace manifest. */
export function createMemberTest(directory: string): ((member: string) => boolean) | undefined {
  if (existsSync(`${directory}/nx.json`)) return member => isInside(directory, member);
  const patterns = workspacePatterns(directory);
  if (!patterns) return undefined;
  const clean = patterns.map(pattern => pattern.replace(/^(!?)(?:\.\/|\/)+/, '$1').replace(/\/+$/, ''));
  const included = clean.filter(pattern => !pattern.startsWith('!')).filter(isGlob);
  const excluded = clean.flatMap(pattern => (pattern.startsWith('!') ? pattern.slice(1) : [])).filter(isGlob);
  const isIncluded = picomatch(included, { dot: true, ignore: [...excluded, '**/node_modules/**'] });
  return member => isInside(directory, member) && member !== directory && isIncluded(member.slice(directory.length + 1));
}

/** Whether a pattern is one: `/` alone leaves nothing to match, and some are too long. */
function isGlob(pattern: string): boolean {
  try {
    return typeof picomatch(pattern) === 'function';
  } catch {
    return false;
  }
}

function workspacePatterns(directory: string): readonly string[] | undefined {
  const workspaces = readJsonFile(`${directory}/package.json`)?.['workspaces'];
  if (workspaces !== undefined)
    return Array.isArray(workspaces) ? stringsIn(workspaces) : stringsIn(asObject(workspaces)?.['packages']);
  if (existsSync(`${directory}/pnpm-workspace.yaml`)) return pnpmPatterns(`${directory}/pnpm-workspace.yaml`);
  const rush = readJsonFile(`${directory}/rush.json`);
  if (rush) return projectFolders(rush['projects']);
  const lerna = readJsonFile(`${directory}/lerna.json`);
  return lerna && stringsIn(lerna['packages'] ?? ['packages/*']);
}

function projectFolders(projects: unknown): readonly string[] {
  return Array.isArray(projects) ? stringsIn(projects.map(project => asObject(project)?.['projectFolder'])) : [];
}

/** A pnpm-workspace.yaml without `packages` holds settings only. */
function pnpmPatterns(path: string): readonly string[] | undefined {
  try {
    const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
    const packages = asObject(parse(readText(path) ?? '', { logLevel: 'error' }))?.['packages'];
    return packages === undefined ? undefined : stringsIn(packages);
  } catch {
    return undefined;
  }
}
