import { asObject } from './json-file.ts';

import type { JsonObject } from './json-file.ts';

/** Conditions that lead to source rather than to what was built from it, then those of a Node program. */
const conditionOrder = ['source', 'development', 'node', 'import', 'module-sync', 'module', 'require', 'default', 'types'];

/**
 * The relative paths that a package's manifest names for a subpath (`.`, `./parse`), whether the files exist or not, likeliest source
 * first: `exports`, or else `main` and `module`.
 */
export function targetsOf(manifest: JsonObject, subpath: string, conditions: readonly string[] = []): readonly string[] {
  const { exports } = manifest;
  if (exports !== undefined && exports !== null) return matchTargets(exports, subpath, conditions);
  if (subpath !== '.') return [subpath];
  const mains = [manifest['source'], manifest['module'], manifest['main'], manifest['types'], manifest['typings']];
  return [...mains.filter(main => typeof main === 'string').map(main => (main.startsWith('.') ? main : `./${main}`)), './index'];
}

/** The same for a request that starts with `#`. */
export function importTargetsOf(manifest: JsonObject, request: string, conditions: readonly string[] = []): readonly string[] {
  return matchTargets(manifest['imports'], request, conditions);
}

/** Every path that `exports`, `main` and `module` name; patterns keep their `*`. */
export function allTargetsOf(manifest: JsonObject): readonly string[] {
  const { exports } = manifest;
  if (exports === undefined || exports === null) return targetsOf(manifest, '.').filter(target => target !== './index');
  const subpaths = asObject(exports);
  const isMap = subpaths !== undefined && Object.keys(subpaths).some(key => key.startsWith('.'));
  return isMap ? Object.values(subpaths).flatMap(target => leavesOf(target, [])) : leavesOf(exports, []);
}

function matchTargets(map: unknown, request: string, conditions: readonly string[]): readonly string[] {
  const entries = asObject(map);
  const isMap = entries !== undefined && Object.keys(entries).some(key => key.startsWith('.') || key.startsWith('#'));
  if (!isMap) return request === '.' ? leavesOf(map, conditions) : [];
  if (Object.hasOwn(entries, request)) return leavesOf(entries[request], conditions);
  const patterns = Object.keys(entries).filter(key => key.includes('*') || key.endsWith('/'));
  for (const key of patterns.sort((a, b) => b.length - a.length)) {
    const [head, tail = ''] = key.endsWith('/') ? [key] : key.split('*');
    if (!request.startsWith(head!) || !request.endsWith(tail) || request.length < key.length - 1) continue;
    const matched = request.slice(head!.length, request.length - tail.length);
    return leavesOf(entries[key], conditions).map(leaf => (key.endsWith('/') ? leaf + matched : leaf.replaceAll('*', matched)));
  }
  return [];
}

function leavesOf(target: unknown, conditions: readonly string[]): readonly string[] {
  if (typeof target === 'string') return [target];
  if (Array.isArray(target)) return target.flatMap(element => leavesOf(element, conditions));
  const byCondition = asObject(target);
  if (!byCondition) return [];
  const order = [...conditions, ...conditionOrder, ...Object.keys(byCondition)];
  const known = [...new Set(order)].filter(condition => Object.hasOwn(byCondition, condition));
  return known.flatMap(condition => leavesOf(byCondition[condition], conditions));
}
