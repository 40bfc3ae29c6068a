import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { maximalSize } from './find-files.ts';
import { parseProgram } from './parse.ts';
import { findStatKey, isFresh, isSameStat } from './stat-key.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleSummary } from '../summary/module-summary.ts';
import type { StatKey } from './stat-key.ts';

/** Makes the summary of one program. */
export type Summarize = (program: TSESTree.Program, text: string) => ModuleSummary;

/** The summaries of the files on disk, each made once for each content. */
export interface Summaries {
  summaryOf: (path: string) => ModuleSummary | undefined;
  /** The hash of the file's text as it was last read; `undefined` if it cannot be read. */
  hashOf: (path: string) => string | undefined;
  /** Whether the file has another content than when it was last asked for; `false` if it never was. */
  refresh: (path: string) => boolean;
}

interface Entry {
  /** Absent where the file cannot be read. */
  stat?: StatKey | undefined;
  /** When it was read, in milliseconds. */
  readAt: number;
  hash?: string | undefined;
  /** `null`: none can be made. */
  summary?: ModuleSummary | null | undefined;
}

export function createSummaries(summarize: Summarize): Summaries {
  const entries = new Map<string, Entry>();
  const entryOf = (path: string) => {
    let entry = entries.get(path);
    if (!entry) entries.set(path, (entry = readEntry(path, summarize, undefined)));
    return entry;
  };
  return {
    hashOf: path => entryOf(path).hash,
    summaryOf(path) {
      const entry = entryOf(path);
      if (entry.summary === undefined) Object.assign(entry, readEntry(path, summarize, undefined));
      return entry.summary ?? undefined;
    },
    refresh(path) {
      const entry = entries.get(path);
      if (!entry) return false;
      const stat = findStatKey(path);
      if (!stat && !entry.stat) return false;
      if (stat && entry.stat && isSameStat(stat, entry.stat) && !isFresh(stat, entry.readAt)) return false;
      const now = readEntry(path, summarize, entry);
      const isSame = now.hash === entry.hash;
      entries.set(path, now);
      return !isSame;
    },
  };
}

function readEntry(path: string, summarize: Summarize, before: Entry | undefined): Entry {
  const readAt = Date.now();
  const stat = findStatKey(path);
  if (!stat || stat.size > maximalSize) return { readAt, stat, summary: null };
  const text = readText(path);
  if (text === undefined) return { readAt, stat, summary: null };
  const contentHash = hashText(text);
  if (before?.hash === contentHash) return { ...before, readAt, stat };
  return { readAt, stat, hash: contentHash, summary: makeSummary(path, text, summarize) ?? null };
}

/** The summary of a text as it stands in a file of that name, or `undefined` if it does not parse or is a machine's. */
export function makeSummary(path: string, text: string, summarize: Summarize): ModuleSummary | undefined {
  if (isMinified(text)) return undefined;
  try {
    const program = parseProgram(path, text);
    return program && summarize(program, text);
  } catch {
    // A stack that overflows in some deeply nested program; it is an unknown callee then.
    return undefined;
  }
}

export function hashText(text: string): string {
  return hash('sha1', text, 'base64');
}

/** Without a byte order mark, as ESLint gives its text. */
function readText(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}

/** Lines of five hundred characters on average are no person's. */
function isMinified(text: string): boolean {
  if (text.length < 20_000) return false;
  let lines = 1;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) lines++;
  return text.length / lines > 500;
}
