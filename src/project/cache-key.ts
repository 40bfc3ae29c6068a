import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The code that decides what a summary is, relative to this file. */
const folders = ['../summary/', '../syntax/'];
const files = ['./make-summary', './nesting', './parse', './source-text', './summaries'];

/** What decides, besides the plugin's own code, what is answered. */
const packages = ['oxc-parser', 'oxc-resolver', '@typescript-eslint/visitor-keys'];

let key: string | undefined;
let codeKey: string | undefined;

/**
 * What a cache on disk must have been written by to be used: a hash over the code that makes summaries and the parser's version.
 * `undefined` where that code cannot be read.
 */
export function findCacheKey(): string | undefined {
  key ??= computeKey();
  return key === '' ? undefined : key;
}

/** A hash over all that decides what the plugin answers about given files; `undefined` where that code cannot be read. */
export function findCodeKey(): string | undefined {
  codeKey ??= computeCodeKey();
  return codeKey === '' ? undefined : codeKey;
}

function computeCodeKey(): string {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const require = createRequire(import.meta.url);
  try {
    const versions = packages.map(name => (require(`${name}/package.json`) as { readonly version: string }).version);
    const names = readdirSync(new URL('../', import.meta.url), { recursive: true, encoding: 'utf8' });
    const code = names.filter(name => name.endsWith(extension) && !name.endsWith('.d.ts')).sort();
    return hash('sha1', JSON.stringify([process.version, versions, code.map(name => read(`../${name.replaceAll('\\', '/')}`))]));
  } catch {
    return '';
  }
}

function computeKey(): string {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  try {
    const parser = createRequire(import.meta.url)('oxc-parser/package.json') as { readonly version: string };
    const code = [...folders.flatMap(folder => codeIn(folder, extension)), ...files.map(file => read(file + extension))];
    return hash('sha1', JSON.stringify([parser.version, code]));
  } catch {
    return '';
  }
}

function codeIn(folder: string, extension: string): readonly string[] {
  const names = readdirSync(new URL(folder, import.meta.url)).filter(name => name.endsWith(extension) && !name.endsWith('.d.ts'));
  return names.sort().map(name => read(folder + name));
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
