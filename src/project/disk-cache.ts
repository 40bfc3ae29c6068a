import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

import { findCacheKey } from './cache-key.ts';
import { directoryOf, joinPath, relativePath } from './paths.ts';

import { findFileKey } from './stat-key.ts';

import type { StatKey } from './stat-key.ts';

/** A summary as it lies on disk. */
export interface CachedSummary {
  readonly key: StatKey;
  readonly readAt: number;
  /** Of the text that it was made of. */
  readonly hash: string;
  /** The summary as JSON. */
  readonly json: Buffer;
}

/** The summaries of one project on disk, in a few files; every path is in the one that `shardOf` names. */
export interface DiskCache {
  /** What a file of the cache holds, by path; nothing if it is not there, broken, or written by another version. */
  load: (shard: number) => Map<string, CachedSummary>;
  /** Writes a file of the cache in one step; whether that was possible. */
  save: (shard: number, summaries: ReadonlyMap<string, CachedSummary>) => boolean;
}

export const shardCount = 8;

/** In which file of the cache a path is; spreads over them evenly. */
export function shardOf(path: string): number {
  let sum = 0;
  for (let index = 0; index < path.length; index++) sum = (Math.imul(sum, 31) + path.charCodeAt(index)) | 0;
  return (sum >>> 8) % shardCount;
}

/**
 * The cache of a project for one kind of summaries in the usual place, `node_modules/.cache`, of the root or of the nearest ancestor that has both a package.json
 * and node_modules. Without node_modules nothing is kept: a shared temporary folder could be written by others.
 */
export function openDiskCache(root: string, kind: string): DiskCache | undefined {
  const key = findCacheKey();
  const place = findCachePlace(root);
  if (key === undefined || place === undefined) return undefined;
  const pathOf = (shard: number) => `${place}-${kind}-${shard}`;
  // At once, as a directory that comes later would look as if a package manager had changed node_modules.
  let isWritable = prepareDirectory(directoryOf(place));
  return {
    load: shard => readShard(pathOf(shard), key, root),
    save(shard, summaries) {
      isWritable &&= writeShard(pathOf(shard), key, root, summaries);
      return isWritable;
    },
  };
}

/** What the paths of all files that are kept of a project begin with; `undefined` where nothing may be kept. */
export function findCachePlace(root: string): string | undefined {
  const modules = findModules(root);
  if (modules === undefined) return undefined;
  const base = directoryOf(modules);
  const name = hash('sha1', base === root ? '' : relativePath(base, root)).slice(0, 12);
  return `${modules}/.cache/eslint-plugin-event-loop/${name}`;
}

/** Writes a file of the cache in one step; whether that was possible. */
export function writeCacheFile(path: string, content: string | Buffer): boolean {
  const temporary = `${path}.${process.pid}-${threadId}-${Date.now()}`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
    return true;
  } catch {
    remove(temporary);
    return false;
  }
}

/** Makes the directory of the cache; whether it can be written to. */
export function prepareDirectory(directory: string): boolean {
  try {
    // Step by step: where a file system allows no directory, one that is made with all above it is tried without end.
    for (const path of [directoryOf(directory), directory]) if (!isThere(path)) makeDirectory(path);
    removeLeftOvers(directory);
    return true;
  } catch {
    return false;
  }
}

/** Another process may be making it at the same time. */
function makeDirectory(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isThere(path)) throw error;
  }
}

function findModules(root: string): string | undefined {
  for (let directory = root; ; directory = directoryOf(directory)) {
    if (isThere(`${directory}/package.json`) && isThere(`${directory}/node_modules/.`)) return `${directory}/node_modules`;
    if (directoryOf(directory) === directory) return undefined;
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Path relative to the root, key, time of reading, hash, length and check sum of the JSON. */
type Row = readonly [string, number, number, number, number, number, string, number, number];

/** A file of the cache: its version, a line of rows, and the JSON of each, one after the other. */
function writeShard(path: string, version: string, root: string, summaries: ReadonlyMap<string, CachedSummary>): boolean {
  const rows = [...summaries].map(([file, summary]) => toRow(relativePath(root, file), summary));
  const head = Buffer.from(`${version}\n${JSON.stringify(rows)}\n`);
  return writeCacheFile(path, Buffer.concat([head, ...[...summaries.values()].map(({ json }) => json)]));
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written nothing has to be removed.
  }
}

/** What writers that were killed have left behind, which takes an hour to be sure of. */
function removeLeftOvers(directory: string): void {
  for (const name of readdirSync(directory).filter(name => name.includes('.'))) {
    const key = findFileKey(`${directory}/${name}`);
    if (key && key.mtime < Date.now() - 3_600_000) remove(`${directory}/${name}`);
  }
}

function toRow(path: string, { key, readAt, hash: contentHash, json }: CachedSummary): Row {
  return [path, key.mtime, key.ctime, key.size, key.inode, readAt, contentHash, json.length, crc32(json)];
}

function readShard(path: string, version: string, root: string): Map<string, CachedSummary> {
  if (!findFileKey(path)) return new Map();
  try {
    const content = readFileSync(path);
    const versionEnd = content.indexOf('\n');
    if (content.toString('latin1', 0, versionEnd) !== version) return new Map();
    const rowsEnd = content.indexOf('\n', versionEnd + 1);
    return readRows(
      root,
      JSON.parse(content.toString('utf8', versionEnd + 1, rowsEnd)) as readonly Row[],
      content.subarray(rowsEnd + 1),
    );
  } catch {
    return new Map();
  }
}

/** What was cut off, or does not have its check sum, is not there. */
function readRows(root: string, rows: readonly Row[], body: Buffer): Map<string, CachedSummary> {
  const summaries = new Map<string, CachedSummary>();
  let start = 0;
  for (const [file, mtime, ctime, size, inode, readAt, contentHash, length, sum] of rows) {
    const json = body.subarray(start, (start += length));
    if (json.length === length && crc32(json) === sum) {
      summaries.set(joinPath(root, file), { key: { mtime, ctime, size, inode }, readAt, hash: contentHash, json });
    }
  }
  return summaries;
}
