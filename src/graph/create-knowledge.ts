import type { BlockingApi } from '../catalog/blocking-api.ts';
import type { CallbackApi, CallbackModule, CallbackShape } from '../catalog/callback-api.ts';
import type { Knowledge } from './knowledge.ts';

import {
  atOnceProperties,
  atOnceSecondProperties,
  callbackModules,
  callbackShapes,
  promiseProperties,
} from '../catalog/callbacks/index.ts';
import { catalog, catalogModules } from '../catalog/catalog.ts';

/** What a project's settings change about the catalogue. */
export interface KnowledgeSettings {
  /** Further rows by canonical name. */
  readonly blocking: ReadonlyMap<string, BlockingApi>;
  /** Canonical names that are allowed to block. */
  readonly allow: ReadonlySet<string>;
  /** Names of functions that run their argument in a worker. */
  readonly offload: ReadonlySet<string>;
}

/** The catalogue with a project's settings laid over it. Answers are kept: the same few names are asked for again and again. */
export function createKnowledge({ blocking, allow, offload }: KnowledgeSettings): Knowledge {
  const allowed = new Set(Array.from(allow, name => catalog.getCanonicalName(name)));
  return {
    findBlockingApi: once(name => {
      const canonical = catalog.getCanonicalName(name);
      if (allow.has(name) || allowed.has(canonical)) return undefined;
      return blocking.get(name) ?? blocking.get(canonical) ?? catalog.findBlockingApi(name);
    }),
    findResult: once(name => findOf(callbackIndex().results, name) ?? catalog.findResult(name)),
    findCallbackApi: once(findCallbackApi),
    findSuperclass: name => callbackIndex().superclasses.get(name),
    findShapes: property => shapesByProperty.get(property) ?? [],
    knowsModule: specifier =>
      knownModules.has(specifier) || Array.from(blocking.keys()).some(name => name.startsWith(`${specifier}#`)),
    isOffload: name => offload.has(name),
    getCanonicalName: once(name => catalog.getCanonicalName(name)),
  };
}

function once<Result>(answer: (name: string) => Result): (name: string) => Result {
  const kept = new Map<string, Result>();
  return name => {
    if (kept.has(name)) return kept.get(name)!;
    const result = answer(name);
    kept.set(name, result);
    return result;
  };
}

const knownModules: ReadonlySet<string> = new Set(
  [...catalogModules, ...callbackModules].flatMap(({ module, aliases = [] }) => [module, ...aliases]),
);

interface CallbackIndex {
  readonly callbacks: ReadonlyMap<string, CallbackApi>;
  readonly results: ReadonlyMap<string, string>;
  readonly superclasses: ReadonlyMap<string, string>;
}

let index: CallbackIndex | undefined;

function callbackIndex(): CallbackIndex {
  return (index ??= buildCallbackIndex(callbackModules));
}

function buildCallbackIndex(modules: readonly CallbackModule[]): CallbackIndex {
  const callbacks = new Map<string, CallbackApi>();
  const results = new Map<string, string>();
  const superclasses = new Map<string, string>();
  for (const { module, aliases = [], callbacks: rows, results: made, extends: parents } of modules) {
    for (const specifier of [module, ...aliases]) {
      for (const [name, row] of Object.entries(rows ?? {})) callbacks.set(`${specifier}#${name}`, row);
      for (const [name, result] of Object.entries(made ?? {})) results.set(`${specifier}#${name}`, result);
      for (const [name, parent] of Object.entries(parents ?? {})) superclasses.set(`${specifier}#${name}`, parent);
    }
  }
  return { callbacks, results, superclasses };
}

function findCallbackApi(name: string): CallbackApi | undefined {
  const { callbacks } = callbackIndex();
  const found = findOf(callbacks, name);
  if (found ?? name.includes('.prototype.')) return found;
  return callbacks.get(`${name.slice(0, name.indexOf('#'))}#*`);
}

/** What a table says of a name, of `Class.prototype.*` for any member of the class, or of an inherited member. */
function findOf<Row>(table: ReadonlyMap<string, Row>, name: string): Row | undefined {
  const own = table.get(name);
  const prototype = name.indexOf('.prototype.');
  if (own !== undefined || prototype < 0) return own;
  const { superclasses } = callbackIndex();
  const method = name.slice(prototype);
  for (let owner: string | undefined = name.slice(0, prototype); owner; owner = superclasses.get(owner)) {
    const row = table.get(`${owner}${method}`) ?? table.get(`${owner}.prototype.*`);
    if (row !== undefined) return row;
  }
  return undefined;
}

const simpleShapes: readonly CallbackShape[] = [
  { properties: atOnceProperties, api: { runs: 'at-once', at: 0 } },
  { properties: atOnceSecondProperties, api: { runs: 'at-once', at: 1 } },
  { properties: promiseProperties, api: { runs: 'inherits' } },
];

const shapesByProperty: ReadonlyMap<string, readonly CallbackShape[]> = groupShapes([...simpleShapes, ...callbackShapes]);

function groupShapes(shapes: readonly CallbackShape[]): ReadonlyMap<string, readonly CallbackShape[]> {
  const grouped = new Map<string, CallbackShape[]>();
  for (const shape of shapes) {
    for (const property of shape.properties) {
      const known = grouped.get(property);
      if (known) known.push(shape);
      else grouped.set(property, [shape]);
    }
  }
  return grouped;
}
