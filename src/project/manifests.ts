import { createMemberTest } from './workspace-members.ts';
import { directoryOf, isInside, packageNameOf, relativePath } from './paths.ts';
import { findOutputMapping } from './output-mappings.ts';
import { readPackage } from './package-facts.ts';
import { readText } from './source-text.ts';
import { findFileKey, isUnchanged } from './stat-key.ts';

import type { FoundFiles } from './find-files.ts';
import type { OutputMapping } from './source-of.ts';
import type { StatKey } from './stat-key.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** What the package.json and tsconfig.json files of a project say, kept as long as they do not change. */
export interface Manifests {
  readonly packages: readonly WorkspacePackage[];
  /** The package that can be imported by the name a request starts with. */
  findByRequest: (request: string) => WorkspacePackage | undefined;
  /** The innermost package that a path is in. */
  packageOf: (path: string) => WorkspacePackage | undefined;
  readonly mappings: readonly OutputMapping[];
  /** The tsconfig.json files. */
  tsconfigs: () => readonly string[];
  /** All that was read, as JSON. */
  text: () => string;
  /** Reads what is new or has changed; whether anything has. */
  update: (found: FoundFiles) => boolean;
}

interface Read<Content> {
  readonly key: StatKey | undefined;
  readonly readAt: number;
  readonly text: string | undefined;
  readonly content: Content | undefined;
}

export function createManifests(root: string): Manifests {
  let read = { packages: new Map<string, Read<WorkspacePackage>>(), mappings: new Map<string, Read<OutputMapping>>() };
  let packages: readonly WorkspacePackage[] = [];
  let mappings: readonly OutputMapping[] = [];
  let byDirectory = new Map<string, WorkspacePackage>();
  let byName = new Map<string, WorkspacePackage>();
  return {
    get packages() {
      return packages;
    },
    get mappings() {
      return mappings;
    },
    findByRequest: request => byName.get(packageNameOf(request)),
    packageOf(path) {
      for (let directory = directoryOf(path); isInside(root, directory); directory = directoryOf(directory)) {
        const owner = byDirectory.get(directory);
        if (owner || directory === root) return owner;
      }
      return undefined;
    },
    tsconfigs: () => [...read.mappings.keys()],
    text: () =>
      JSON.stringify(
        [read.packages, read.mappings].map(kind => [...kind].map(([path, { text }]) => [relativePath(root, path), text])),
      ),
    update(found) {
      const before = read;
      read = {
        packages: readAll(found.packages, before.packages, readPackage),
        mappings: readAll(found.tsconfigs, before.mappings, findOutputMapping),
      };
      if (isSame(before.packages, read.packages) && isSame(before.mappings, read.mappings)) return false;
      packages = contentsOf(read.packages);
      mappings = contentsOf(read.mappings);
      byDirectory = new Map(packages.map(owner => [owner.directory, owner]));
      byName = nameMembers(root, packages);
      return true;
    },
  };
}

/** Of a workspace its members, of a single package itself: no fixture or example is imported by name. */
function nameMembers(root: string, packages: readonly WorkspacePackage[]): Map<string, WorkspacePackage> {
  const isMember = createMemberTest(root) ?? (() => false);
  const named = new Map<string, WorkspacePackage>();
  for (const owner of packages) {
    const { name, directory } = owner;
    if (name !== undefined && !named.has(name) && (directory === root || isMember(directory))) named.set(name, owner);
  }
  return named;
}

function readAll<Content>(
  paths: readonly string[],
  before: ReadonlyMap<string, Read<Content>>,
  read: (path: string) => Content | undefined,
): Map<string, Read<Content>> {
  return new Map(
    paths.map(path => {
      const known = before.get(path);
      const readAt = Date.now();
      const key = findFileKey(path);
      return [
        path,
        known && isUnchanged(known.key, known.readAt, key)
          ? known
          : { key, readAt, text: readText(path, key), content: read(path) },
      ];
    }),
  );
}

function isSame<Content>(before: ReadonlyMap<string, Read<Content>>, now: ReadonlyMap<string, Read<Content>>): boolean {
  return before.size === now.size && [...now].every(([path, read]) => before.has(path) && before.get(path)!.text === read.text);
}

function contentsOf<Content>(reads: ReadonlyMap<string, Read<Content>>): readonly Content[] {
  return [...reads.values()].flatMap(({ content }) => content ?? []);
}
