import type { BlockingApi, CatalogModule } from './blocking-api.ts';
import { nodeModules } from './node/index.ts';
import { packageModules } from './packages/index.ts';
import { runtimeModules } from './runtimes/index.ts';

/** Every module that the plugin knows. One module may have several entries (globals of several runtimes); no two have the same row. */
export const catalogModules: readonly CatalogModule[] = [...nodeModules, ...runtimeModules, ...packageModules];

/** What is known of APIs by canonical name. */
export interface Catalog {
  /** The row of an API, or `undefined` if it does not block. */
  findBlockingApi: (name: string) => BlockingApi | undefined;
  /** What calling, constructing, awaiting or reading it gives: a class, or a module (no `#`); `undefined` if nothing is known. */
  findResult: (name: string) => string | undefined;
  /** The name that the row is listed under: aliases, `like`, the missing `node:`, `default.` and modules on the way folded in. */
  getCanonicalName: (name: string) => string;
}

interface ModuleEntry {
  readonly exports: Map<string, BlockingApi>;
  readonly results: Map<string, string>;
  like?: string;
}

interface Index {
  readonly modules: ReadonlyMap<string, ModuleEntry>;
  readonly aliases: ReadonlyMap<string, string>;
}

function buildIndex(modules: readonly CatalogModule[]): Index {
  const entries = new Map<string, ModuleEntry>();
  const aliases = new Map<string, string>();
  for (const { module, aliases: others = [], like, exports, results = {} } of modules) {
    const entry: ModuleEntry = entries.get(module) ?? { exports: new Map(), results: new Map() };
    for (const [name, api] of Object.entries(exports)) entry.exports.set(name, api);
    for (const [name, result] of Object.entries(results)) entry.results.set(name, result);
    if (like !== undefined) entry.like = like;
    entries.set(module, entry);
    for (const alias of others) aliases.set(alias, module);
  }
  return { modules: entries, aliases };
}

function findModuleName({ modules, aliases }: Index, specifier: string): string | undefined {
  if (modules.has(specifier)) return specifier;
  return aliases.get(specifier) ?? (modules.has(`node:${specifier}`) ? `node:${specifier}` : undefined);
}

/** The module, or the one it is like, that has something listed under the name. */
function findOwner(index: Index, module: string, table: 'exports' | 'results', name: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = module; at !== undefined && !seen.has(at);) {
    const entry = index.modules.get(at);
    if (entry?.[table].has(name)) return at;
    seen.add(at);
    at = entry?.like;
  }
  return undefined;
}

/** `promises.open` of `node:fs` is `open` of `node:fs/promises`. */
function throughModules(index: Index, module: string, name: string): { module: string; name: string } {
  const dot = name.indexOf('.');
  if (dot < 0) return { module, name };
  const head = name.slice(0, dot);
  const owner = findOwner(index, module, 'results', head);
  const result = head === 'default' ? module : owner && index.modules.get(owner)?.results.get(head);
  if (result === undefined || result.includes('#')) return { module, name };
  return throughModules(index, findModuleName(index, result) ?? result, name.slice(dot + 1));
}

function locate(index: Index, canonical: string): { module: string; name: string } | undefined {
  const hash = canonical.indexOf('#');
  const module = findModuleName(index, hash < 0 ? canonical : canonical.slice(0, hash));
  return module === undefined || hash < 0 ? undefined : throughModules(index, module, canonical.slice(hash + 1));
}

/** The lookup over some modules, indexed at the first question. */
export function createCatalog(modules: readonly CatalogModule[]): Catalog {
  let built: Index | undefined;
  const getIndex = (): Index => (built ??= buildIndex(modules));

  function findIn(table: 'exports' | 'results', canonical: string) {
    const index = getIndex();
    const place = locate(index, canonical);
    const owner = place && findOwner(index, place.module, table, place.name);
    return place && owner !== undefined ? { owner, name: place.name, entry: index.modules.get(owner) } : undefined;
  }

  return {
    findBlockingApi(name) {
      const found = findIn('exports', name);
      return found?.entry?.exports.get(found.name);
    },
    findResult(name) {
      const found = findIn('results', name);
      return found?.entry?.results.get(found.name);
    },
    getCanonicalName(name) {
      const place = locate(getIndex(), name);
      if (!place) return name;
      const found = findIn('exports', name) ?? findIn('results', name);
      return `${found?.owner ?? place.module}#${place.name}`;
    },
  };
}

/** The catalogue the plugin ships. */
export const catalog: Catalog = createCatalog(catalogModules);

export const { findBlockingApi, findResult, getCanonicalName } = catalog;
