import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, resolve } from 'node:path';

import { readJsonFile } from './json-file.ts';
import { directoryOf, toSlashes } from './paths.ts';
import { createMemberTest } from './workspace-members.ts';

/** Where a project starts. `loose`: no manifest says so, so that nothing may be swept: files are read only as imports lead to them. */
export interface Root {
  readonly directory: string;
  readonly loose: boolean;
}

/**
 * The project that a file belongs to: the nearest ancestor with a workspace manifest that covers the file, otherwise the nearest with a
 * package.json. A home directory or a file system's root is never a project, whatever lies in it.
 */
export function findRoot(filename: string, explicit?: string, look: LookAtDirectory = createLook()): Root {
  if (explicit !== undefined) return { directory: toSlashes(resolve(explicit)), loose: false };
  const start = existingDirectory(dirname(filename));
  const manifests = isAbsolute(filename) ? ancestorsOf(start).filter(directory => look(directory).hasManifest) : [];
  for (const directory of ancestorsOf(start)) {
    if (!isTooWide(directory) && coversFile(directory, start, manifests[0], look)) return { directory, loose: false };
  }
  const nearest = manifests.find(directory => !isTooWide(directory));
  return nearest === undefined ? { directory: start, loose: true } : { directory: nearest, loose: false };
}

/** What a directory says of the projects in it and above. */
interface Looked {
  readonly hasManifest: boolean;
  /** Of the workspace that it is the root of. */
  readonly isMember: ((member: string) => boolean) | undefined;
}

type LookAtDirectory = (directory: string) => Looked;

/** Makes what looks at directories, at each once. */
export function createLook(): LookAtDirectory {
  const kept = new Map<string, Looked>();
  return directory => {
    let looked = kept.get(directory);
    if (!looked) kept.set(directory, (looked = createLooked(directory)));
    return looked;
  };
}

function createLooked(directory: string): Looked {
  let isMember: Looked['isMember'] | null = null;
  return {
    hasManifest: existsSync(`${directory}/package.json`),
    get isMember() {
      if (isMember === null) isMember = createMemberTest(directory);
      return isMember;
    },
  };
}

/** Virtual files (a code block of `README.md` is `README.md/0.js`) stand in a directory that does not exist. */
function existingDirectory(directory: string): string {
  let existing = toSlashes(directory);
  while (!existsSync(`${existing}/.`) && directoryOf(existing) !== existing) existing = directoryOf(existing);
  return existing;
}

function ancestorsOf(directory: string): readonly string[] {
  const ancestors = [directory];
  for (let parent = dirname(directory); parent !== ancestors.at(-1); parent = dirname(parent)) ancestors.push(parent);
  return ancestors;
}

function isTooWide(directory: string): boolean {
  return dirname(directory) === directory || directory === toSlashes(homedir());
}

function coversFile(directory: string, start: string, nearestManifest: string | undefined, look: LookAtDirectory): boolean {
  const { isMember } = look(directory);
  if (!isMember) return false;
  if (nearestManifest === undefined || nearestManifest === directory) return true;
  return ancestorsOf(start).some(
    ancestor =>
      ancestor.length > directory.length && isMember(ancestor) && readJsonFile(`${ancestor}/package.json`) !== undefined,
  );
}
