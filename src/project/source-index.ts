import { threadId } from 'node:worker_threads';

import { createChanges } from './changes.ts';
import { openDiskCache, shardCount, shardOf } from './disk-cache.ts';
import { createFilesBeside } from './files-beside.ts';
import { createFileFinder } from './find-files.ts';
import { createManifests } from './manifests.ts';
import { makeSummary } from './make-summary.ts';
import { getModulesState } from './modules-state.ts';
import { canParse } from './parse.ts';
import { createResolutions } from './resolutions.ts';
import { createResolver } from './resolve.ts';
import { namelessProgramsOf } from './package-facts.ts';
import { findCompilerOutputs, findPackageOutputs } from './package-outputs.ts';
import { isBelow, isInNodeModules, isInside, isSourcePath, relativePath } from './paths.ts';
import { readText } from './source-text.ts';
import { findFileKey } from './stat-key.ts';
import { createSummaries } from './summaries.ts';
import { isTestFile } from './test-file.ts';

import type { ModuleSummary } from '../summary/module-summary.ts';
import type { Changes } from './changes.ts';
import type { FilesBeside } from './files-beside.ts';
import type { FoundFiles } from './find-files.ts';
import type { Root } from './find-root.ts';
import type { Summarize, Summarizer } from './make-summary.ts';
import type { Manifests } from './manifests.ts';
import type { FunctionEffects } from './project.ts';
import type { Resolutions } from './resolutions.ts';
import type { Summaries } from './summaries.ts';

/** What is known of a project's files on disk. */
export interface SourceIndex {
  readonly root: string;
  /** Whether the project has a root to sweep; without one, files are known only as imports lead to them. */
  readonly isSwept: boolean;
  readonly changes: Changes;
  readonly manifests: Manifests;
  readonly resolutions: Resolutions;
  readonly summaries: Summaries<ModuleSummary>;
  /** Filled only as they are asked for. */
  readonly effects: Summaries<FunctionEffects>;
  /** Every source file, sorted. */
  readonly files: readonly string[];
  /** Whether a path is one of `files`. */
  lists: (path: string) => boolean;
  /** There are more than an index can hold. */
  readonly tooMany: boolean;
  /** What node_modules was at the last sweep. */
  readonly modules: string;
  /** Whether a path is of a source file of the project. */
  has: (path: string) => boolean;
  /** The files that have not been read yet; tests, which are not asked for mostly, are read when they are. */
  readonly pending: ReadonlySet<string>;
  /** What was asked of `hasFileBeside`, and the answers as they were at the last sweep. */
  readonly beside: FilesBeside;
  /** Sees which files came, went and changed, and where specifiers lead now. */
  sweep: () => void;
  /** Reads pending files until there are none, or the time, as `performance.now()` tells it, is up. */
  read: (until: number) => void;
}

export interface IndexOptions {
  readonly root: Root;
  /** `settings.ignore`. */
  readonly isIgnored?: ((relativePath: string) => boolean) | undefined;
  readonly summarizer: Summarizer;
}

interface Swept {
  readonly found: FoundFiles;
  readonly files: readonly string[];
  readonly set: ReadonlySet<string>;
  /** Since the sweep before. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly modules: string;
}

const nothing: FoundFiles = { sources: [], packages: [], tsconfigs: [], tooMany: false };

export function createSourceIndex({ root: { directory: root, loose }, isIgnored, summarizer }: IndexOptions): SourceIndex {
  const isSwept = !loose && canParse();
  const findFiles = isSwept ? createFileFinder(root, isIgnored) : () => nothing;
  const changes = createChanges();
  const manifests = createManifests(root);
  const summaries = createKind(root, isSwept, 'modules', summarizer.module);
  const effects = createKind(root, isSwept, 'effects', summarizer.effects);
  const pending = new Set<string>();
  let swept: Swept = { found: nothing, files: [], set: new Set(), came: [], went: [], modules: '' };
  const has = (path: string) =>
    isSwept && !swept.found.tooMany ? swept.set.has(path) : isSourceFile(path) && (loose || isInside(root, path));
  const resolver = createResolver({ root, manifests, has });
  const resolutions = createResolutions(resolver, specifier => manifests.findByRequest(specifier) !== undefined);
  const beside = createFilesBeside();
  return {
    ...{ root, isSwept, changes, manifests, resolutions, summaries, effects, pending, has, beside },
    get files() {
      return swept.files;
    },
    get tooMany() {
      return swept.found.tooMany;
    },
    get modules() {
      return swept.modules;
    },
    sweep() {
      const before = swept;
      const found = findFiles();
      const areManifestsChanged = manifests.update(found);
      const modules = getModulesState(root);
      const isSame = found === before.found && !areManifestsChanged;
      swept = { ...(isSame ? { ...before, came: [], went: [] } : sweptOf(found, manifests, before)), modules };
      markPending(pending, root, swept);
      const changed = summaries.refreshAll(before.files.filter(path => !pending.has(path)));
      const isAnyResolutionOld = areManifestsChanged || modules !== before.modules || !isSwept;
      const cameOrWent = [...swept.came, ...swept.went];
      const relinked = isAnyResolutionOld ? resolutions.updateAll() : resolutions.update(new Set(cameOrWent));
      changes.add(
        new Set([...cameOrWent, ...changed, ...relinked, ...(areManifestsChanged ? found.packages : []), ...beside.update()]),
      );
    },
    lists: path => swept.set.has(path),
    read: until => readPending(pending, summaries, changes, until),
  };
}

function createKind<Summary>(root: string, isCached: boolean, kind: string, summarize: Summarize<Summary>): Summaries<Summary> {
  return createSummaries((path, text) => makeSummary(path, text, summarize), isCached ? openDiskCache(root, kind) : undefined);
}

function sweptOf(found: FoundFiles, { mappings, packages }: Manifests, before: Swept): Omit<Swept, 'modules'> {
  const outputs = new Set([...findCompilerOutputs(mappings, found.sources), ...findPackageOutputs(packages, found.sources)]);
  const programs = packages.flatMap(namelessProgramsOf).filter(isProgram);
  const sources = programs.length > 0 ? [...new Set([...found.sources, ...programs])].sort() : found.sources;
  const files = found.tooMany ? [] : sources.filter(path => !isBelow(outputs, path));
  const set = new Set(files);
  const came = files.filter(path => !before.set.has(path));
  return { found, files, set, came, went: before.files.filter(path => !set.has(path)) };
}

/** Whether a file without an extension begins as Node's programs do, or at least not as a shell's. */
function isProgram(path: string): boolean {
  const text = readText(path);
  return text !== undefined && (!text.startsWith('#!') || /^#!.*\b(?:node|tsx|ts-node|bun|deno)\b/.test(text));
}

function isSourceFile(path: string): boolean {
  return isSourcePath(path) && !isInNodeModules(path) && findFileKey(path) !== undefined;
}

function markPending(pending: Set<string>, root: string, { came, went }: Swept): void {
  for (const path of came) if (!isTestFile(relativePath(root, path))) pending.add(path);
  for (const path of went) pending.delete(path);
}

/** Shard by shard, each thread starting at another, so that threads that start together find what the others have already written. */
function readPending(pending: Set<string>, summaries: Summaries<ModuleSummary>, changes: Changes, until: number): void {
  if (pending.size === 0) return;
  const shards: string[][] = Array.from({ length: shardCount }, () => []);
  for (const path of pending) shards[(shardOf(path) + threadId * 3) % shardCount]!.push(path);
  const read: string[] = [];
  for (const shard of shards) {
    for (const path of shard) {
      if (performance.now() > until) break;
      summaries.read(path);
      pending.delete(path);
      read.push(path);
    }
    summaries.save();
  }
  changes.add(read);
}
