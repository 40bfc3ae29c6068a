import { createChanges } from './changes.ts';
import { findFiles } from './find-files.ts';
import { getPackageFacts, readPackage } from './package-facts.ts';
import { canParse } from './parse.ts';
import { directoryOf } from './paths.ts';
import { createResolver } from './resolve.ts';
import { findSource, findSources } from './source-of.ts';
import { createSummaries, hashText, makeSummary } from './summaries.ts';

import type { ModuleSummary } from '../summary/module-summary.ts';
import type { FoundFiles } from './find-files.ts';
import type { Root } from './find-root.ts';
import type { LintedFile } from './open-project.ts';
import type { PackageFacts, Project, Resolution } from './project.ts';
import type { ResolverProject, WorkspacePackage } from './resolve.ts';
import type { Summarize } from './summaries.ts';

/** All that is known of one project in this process. */
export interface ProjectIndex {
  open: (linted: LintedFile) => Project;
}

interface IndexOptions {
  readonly root: Root;
  readonly isIgnored?: ((path: string) => boolean) | undefined;
  readonly summarize: Summarize;
}

/** The linted text where it is not what the disk holds. */
interface Overlay {
  readonly path: string;
  readonly hash: string;
  readonly summary: ModuleSummary | undefined;
}

const nothing: FoundFiles = { sources: [], packages: [], tsconfigs: [], tooMany: false };

/** A sweep is repeated when the last one is older than so many times what it cost. */
const sweepPatience = 20;

export function createProjectIndex({ root, isIgnored, summarize }: IndexOptions): ProjectIndex {
  const changes = createChanges();
  const summaries = createSummaries(summarize);
  const canSweep = !root.loose && canParse();
  let found = nothing;
  let indexed: ReadonlySet<string> = new Set();
  let sweptAt = -Infinity;
  let sweepCost = 0;
  let packages = new Map<string, WorkspacePackage>();
  let facts: readonly PackageFacts[] | undefined;
  let linted: string | undefined;
  let overlay: Overlay | undefined;
  const resolutions = new Map<string, Resolution>();

  const resolverProject: ResolverProject = {
    root: root.directory,
    loose: root.loose,
    isIndexed: path => indexed.has(path),
    packageOf(path) {
      for (let directory = directoryOf(path); directory.length >= root.directory.length; directory = directoryOf(directory)) {
        const owner = packages.get(directory);
        if (owner) return owner;
        if (directory === '/') break;
      }
      return undefined;
    },
    packagesByName: new Map(),
    mappings: [],
  };
  const resolver = createResolver(resolverProject);

  function sweep() {
    const start = performance.now();
    const before = indexed;
    found = findFiles(root.directory, { isIgnored });
    const changed = new Set(found.sources.filter(path => !before.has(path)));
    indexed = new Set(found.sources);
    for (const path of before) if (!indexed.has(path)) changed.add(path);
    for (const path of before) if (summaries.refresh(path)) changed.add(path);
    packages = new Map(found.packages.flatMap(path => readPackage(path) ?? []).map(owner => [owner.directory, owner]));
    const byName = resolverProject.packagesByName as Map<string, WorkspacePackage>;
    byName.clear();
    for (const owner of packages.values()) if (owner.name !== undefined && !byName.has(owner.name)) byName.set(owner.name, owner);
    facts = undefined;
    resolutions.clear();
    resolver.clear();
    changes.add(changed);
    sweptAt = performance.now();
    sweepCost = sweptAt - start;
  }

  function layOver({ filename, text, program }: LintedFile) {
    const hash = hashText(text);
    if (summaries.refresh(filename)) changes.add([filename]);
    if (overlay?.path === filename && overlay.hash === hash) return;
    const before = overlay;
    overlay = undefined;
    if (summaries.hashOf(filename) !== hash) {
      overlay = { path: filename, hash, summary: makeSummary(filename, text, summarize) ?? summarizeGiven(program, text) };
    }
    if (linted !== undefined && linted !== filename && !indexed.has(linted)) changes.add([linted]);
    linted = filename;
    changes.add(new Set([before?.path ?? [], overlay?.path ?? [], indexed.has(filename) ? [] : filename].flat()));
  }

  function summarizeGiven(program: LintedFile['program'], text: string): ModuleSummary | undefined {
    try {
      return summarize(program, text);
    } catch {
      return undefined;
    }
  }

  function sourcesOf(path: string): readonly string[] {
    const owner = resolverProject.packageOf(path)?.directory ?? root.directory;
    if (path.includes('*')) return findSources(path, owner, resolverProject.mappings, found.sources);
    return [findSource(path, owner, resolverProject.mappings, resolverProject.isIndexed) ?? []].flat();
  }

  const project: Project = {
    root: root.directory,
    get files() {
      return linted === undefined || indexed.has(linted) ? found.sources : [...found.sources, linted].sort();
    },
    get complete() {
      return canSweep && !found.tooMany;
    },
    get packages() {
      return (facts ??= [...packages.values()].map(owner => getPackageFacts(owner, sourcesOf)));
    },
    summaryOf: path => (overlay?.path === path ? overlay.summary : summaries.summaryOf(path)),
    resolve(from, specifier) {
      const key = `${from}\0${specifier}`;
      let resolution = resolutions.get(key);
      if (!resolution) resolutions.set(key, (resolution = resolver.resolve(from, specifier)));
      return resolution;
    },
    refresh: paths => changes.add([...paths].filter(path => summaries.refresh(path))),
    get version() {
      return changes.version;
    },
    changedSince: version => changes.since(version),
  };

  return {
    open(file) {
      if (canSweep && performance.now() - sweptAt >= sweepPatience * sweepCost) sweep();
      layOver(file);
      return project;
    },
  };
}
