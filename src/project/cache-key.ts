import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The code that decides what a summary is, relative to this file. */
const folders = ['../summary/', '../syntax/'];
const files = ['./make-summary', './nesting', './parse', './source-text', './summaries'];

/** What decides, besides the plugin's own code and Node, what is answered. */
const packages = ['oxc-parser', 'oxc-resolver', '@typescript-eslint/visitor-keys'];

/** In a build all code lies in one file, which this module then is a part of. */
const ownFile = /\/cache-key(\.[jt]s)(?:\?|$)/.exec(import.meta.url);

const keys = new Map<() => readonly string[], string>();

/**
 * What a cache of summaries must have been written by to be used: a hash over the code that makes summaries and the parser's version.
 * `undefined` where that code cannot be read.
 */
export function findCacheKey(): string | undefined {
  return hashOnce(describeSummaries);
}

/** A hash over all that decides what the plugin answers about given files; `undefined` where that code cannot be read. */
export function findCodeKey(): string | undefined {
  return hashOnce(describeAll);
}

function hashOnce(describe: () => readonly string[]): string | undefined {
  let key = keys.get(describe);
  if (key === undefined) {
    try {
      key = hash('sha1', JSON.stringify(describe()));
    } catch {
      key = '';
    }
    keys.set(describe, key);
  }
  return key === '' ? undefined : key;
}

function describeSummaries(): readonly string[] {
  if (!ownFile) return describeAll();
  const [, extension = ''] = ownFile;
  return [versionOf('oxc-parser'), ...folders.flatMap(folder => codeIn(folder)), ...files.map(file => read(file + extension))];
}

function describeAll(): readonly string[] {
  return [process.version, ...packages.map(versionOf), ...(ownFile ? codeIn('../') : [read(import.meta.url)])];
}

function versionOf(name: string): string {
  return (createRequire(import.meta.url)(`${name}/package.json`) as { readonly version: string }).version;
}

/** All code in a folder, whatever folders it is in. */
function codeIn(folder: string): readonly string[] {
  const names = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' });
  const code = names.filter(name => name.endsWith(ownFile![1]!) && !name.endsWith('.d.ts'));
  return code.sort().map(name => read(folder + name.replaceAll('\\', '/')));
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
