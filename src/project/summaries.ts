import { shardCount, shardOf } from './disk-cache.ts';
import { maximalSize, readText, hashText } from './source-text.ts';
import { findFileKey, isUnchanged } from './stat-key.ts';

import type { CachedSummary, DiskCache } from './disk-cache.ts';
import type { StatKey } from './stat-key.ts';

/** Summaries of one kind of the files on disk, each made once for each content. A summary is what JSON can hold. */
export interface Summaries<Summary> {
  /** Reads a file for the first time. */
  read: (path: string) => void;
  summaryOf: (path: string) => Summary | undefined;
  /** Whether there is a summary, which need not be read for that. */
  has: (path: string) => boolean;
  /** The files that were asked for so far. */
  paths: () => readonly string[];
  /** The hash of the file's text as it was last read; `undefined` if it cannot be read. */
  hashOf: (path: string) => string | undefined;
  /** Whether the file has another content than when it was last asked for; `false` if it never was. */
  refresh: (path: string) => boolean;
  /** The files among these whose content has changed, and those that went. */
  refreshAll: (paths: Iterable<string>) => readonly string[];
  /** Writes to disk what was made since the last time, as far as making it took longer than writing it. */
  save: () => void;
}

interface Entry<Summary> {
  readonly key: StatKey | undefined;
  readonly readAt: number;
  readonly hash?: string;
  /** The summary as JSON, as long as it has not been asked for. */
  json?: Buffer | undefined;
  /** `null`: none can be made. */
  summary?: Summary | null;
  readonly isFailure?: true;
}

/** What one file of the disk cache holds, as far as it is known in this process. */
interface Shard<Summary> {
  readonly entries: Map<string, Entry<Summary>>;
  /** What was on disk and has not been asked for. */
  readonly cached: Map<string, CachedSummary>;
  /** How long it took, in milliseconds, to make what is not on disk. */
  unsaved: number;
  saveCost: number;
}

type MakeSummary<Summary> = (path: string, text: string) => Summary | undefined;

export function createSummaries<Summary>(make: MakeSummary<Summary>, disk: DiskCache | undefined): Summaries<Summary> {
  const shards: Shard<Summary>[] = [];
  const shardAt = (path: string) => {
    const number = shardOf(path);
    return (shards[number] ??= {
      entries: new Map(),
      cached: disk?.load(number) ?? new Map<string, CachedSummary>(),
      unsaved: 0,
      saveCost: 0,
    });
  };
  const entryOf = (path: string) => {
    const shard = shardAt(path);
    return shard.entries.get(path) ?? update(path, shard, make);
  };
  const refresh = (path: string) => {
    const shard = shardAt(path);
    const before = shard.entries.get(path);
    return before !== undefined && update(path, shard, make).hash !== before.hash;
  };
  return {
    read: path => void entryOf(path),
    hashOf: path => entryOf(path).hash,
    summaryOf: path => summaryIn(entryOf(path)) ?? undefined,
    has: path => isThere(entryOf(path)),
    paths: () => shards.flatMap(({ entries }) => [...entries.keys()]),
    refresh,
    refreshAll: paths => [...paths].filter(refresh),
    save() {
      for (let number = 0; disk && number < shardCount; number++) {
        const shard = shards[number];
        if (shard && shard.unsaved > shard.saveCost) saveShard(number, shard, disk);
      }
    },
  };
}

/** Brings what is known of a file up to date, and gives it. */
function update<Summary>(path: string, shard: Shard<Summary>, make: MakeSummary<Summary>): Entry<Summary> {
  const start = performance.now();
  const readAt = Date.now();
  const key = findFileKey(path);
  const before: Entry<Summary> | undefined = shard.entries.get(path) ?? shard.cached.get(path);
  if (before && isUnchanged(before.key, before.readAt, key)) {
    if (!shard.entries.has(path)) shard.entries.set(path, before);
    return before;
  }
  const entry = readEntry(path, key, readAt, before, make);
  shard.entries.set(path, entry);
  shard.unsaved += performance.now() - start;
  return entry;
}

function readEntry<Summary>(
  path: string,
  key: StatKey | undefined,
  readAt: number,
  before: Entry<Summary> | undefined,
  make: MakeSummary<Summary>,
): Entry<Summary> {
  const text = key && key.size <= maximalSize ? readText(path, key) : undefined;
  if (text === undefined) return { key, readAt, summary: null };
  const hash = hashText(text);
  if (before?.hash === hash) return { ...before, key, readAt };
  try {
    return { key, readAt, hash, summary: make(path, text) ?? null };
  } catch {
    // A stack that overflows here may do for another caller: nothing to keep on disk.
    return { key, readAt, hash, summary: null, isFailure: true };
  }
}

function summaryIn<Summary>(entry: Entry<Summary>): Summary | null {
  if (entry.summary === undefined) {
    entry.summary = JSON.parse(entry.json!.toString()) as Summary | null;
    entry.json = undefined;
  }
  return entry.summary;
}

function isThere<Summary>({ json, summary }: Entry<Summary>): boolean {
  return json && summary === undefined ? json.length !== 'null'.length || json.toString() !== 'null' : summary !== null;
}

function saveShard<Summary>(number: number, shard: Shard<Summary>, disk: DiskCache): void {
  const start = performance.now();
  const summaries = new Map<string, CachedSummary>();
  for (const [path, cached] of shard.cached) {
    if (!shard.entries.has(path) && isUnchanged(cached.key, cached.readAt, findFileKey(path))) summaries.set(path, cached);
  }
  for (const [path, entry] of shard.entries) {
    const { key, readAt, hash, isFailure } = entry;
    if (key && hash !== undefined && !isFailure)
      summaries.set(path, { key, readAt, hash, json: entry.json ?? Buffer.from(JSON.stringify(entry.summary)) });
  }
  disk.save(number, summaries);
  shard.unsaved = 0;
  shard.saveCost = performance.now() - start;
}
