import { asObject } from './json-file.ts';

import type { JsonObject } from './json-file.ts';

/** After the conditions of a project's own, which mostly lead to source, those of a Node program. */
const conditionOrder = ['source', 'development', 'node', 'import', 'module-sync', 'module', 'require', 'default', 'types'];
const otherPlatforms: ReadonlySet<string> = new Set([
  'browser',
  'bun',
  'deno',
  'edge-light',
  'react-native',
  'react-server',
  'worker',
  'workerd',
]);

/**
 * The relative paths that a package's manifest names for a subpath (`.`, `./parse`), whether the files exist or not, likeliest source
 * first: `exports`, or else `main` and `module`.
 */
export function targetsOf(manifest: JsonObject, subpath: string): readonly string[] {
  const { exports } = manifest;
  if (exports !== undefined && exports !== null) {
    const targets = matchTargets(exports, subpath);
    return subpath === '.' ? [...targets, ...usualEntries] : targets;
  }
  return subpath === '.' ? [...mainsOf(manifest), ...usualEntries] : [subpath];
}

/** What the entry of a package is mostly made from where its manifest names a bundle that goes by another name. */
const usualEntries = ['./index', './dist/index', './dist/main'];

function mainsOf(manifest: JsonObject): readonly string[] {
  const mains = [manifest['source'], manifest['module'], manifest['main'], manifest['types'], manifest['typings']];
  return mains.filter(main => typeof main === 'string').map(main => (main.startsWith('.') ? main : `./${main}`));
}

/** The same for a request that starts with `#`. */
export function importTargetsOf(manifest: JsonObject, request: string): readonly string[] {
  return matchTargets(manifest['imports'], request);
}

/** Every path that `exports`, `main` and `module` name; patterns keep their `*`. */
export function allTargetsOf(manifest: JsonObject): readonly string[] {
  const { exports } = manifest;
  if (exports === undefined || exports === null) return mainsOf(manifest);
  const subpaths = asObject(exports);
  const isMap = subpaths !== undefined && Object.keys(subpaths).some(key => key.startsWith('.'));
  return isMap ? Object.values(subpaths).flatMap(target => leavesOf(target)) : leavesOf(exports);
}

function matchTargets(map: unknown, request: string): readonly string[] {
  const entries = asObject(map);
  const isMap = entries !== undefined && Object.keys(entries).some(key => key.startsWith('.') || key.startsWith('#'));
  if (!isMap) return request === '.' ? leavesOf(map) : [];
  if (Object.hasOwn(entries, request)) return leavesOf(entries[request]);
  const patterns = Object.keys(entries).filter(key => key.includes('*') || key.endsWith('/'));
  for (const key of patterns.sort((a, b) => b.length - a.length)) {
    const [head, tail = ''] = key.endsWith('/') ? [key] : key.split('*');
    if (!request.startsWith(head!) || !request.endsWith(tail) || request.length < key.length - 1) continue;
    const matched = request.slice(head!.length, request.length - tail.length);
    return leavesOf(entries[key]).map(leaf => (key.endsWith('/') ? leaf + matched : leaf.replaceAll('*', matched)));
  }
  return [];
}

/** The paths within a target, in order, however deep it is. */
function leavesOf(target: unknown): readonly string[] {
  const leaves: string[] = [];
  const left = [target];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') leaves.push(next);
    else left.push(...partsOf(next).toReversed());
  }
  return leaves;
}

function partsOf(target: unknown): readonly unknown[] {
  if (Array.isArray(target)) return target;
  const byCondition = asObject(target);
  if (!byCondition) return [];
  const own = Object.keys(byCondition).filter(condition => !otherPlatforms.has(condition) && !conditionOrder.includes(condition));
  const known = [...own, ...conditionOrder].filter(condition => Object.hasOwn(byCondition, condition));
  return known.map(condition => byCondition[condition]);
}
