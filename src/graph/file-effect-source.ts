import type { EffectCall, Place } from '../summary/effect-summary.ts';
import type { BindingId, CallSite, FunctionId, ModuleSummary, Value } from '../summary/module-summary.ts';
import { variableName } from './effect-source.ts';

import type { CallTargets, EffectSource, FunctionRef } from './effect-source.ts';

const builtIns = /^(?:assert|assert\/strict|buffer|child_process|crypto|dns|dns\/promises|events|fs|fs\/promises|http|https|net|os|path|path\/posix|path\/win32|perf_hooks|querystring|readline|readline\/promises|stream|stream\/promises|string_decoder|timers|timers\/promises|tls|url|util|worker_threads|zlib)$/;
const maximalDepth = 8;

/** Answers the join of effects from one file alone: what it imports are APIs, nothing is known of other files. */
export function createFileEffectSource(file: string, summary: ModuleSummary): EffectSource {
  const calls = new Map(summary.calls.map(call => [`${call.position.start}-${call.position.end}`, call]));
  return {
    targetsOf: (_file, call) => targetsOf(file, summary, calls.get(`${call.start}-${call.end}`), call),
    functionAt: (_file, place) => functionAt(file, summary, place),
    factsOf: ({ function: id }) => {
      const found = summary.functions[id];
      return found?.effects && { ...found, effects: found.effects };
    },
    variableKey: (_file, offset) => variableName(file, offset),
  };
}

function targetsOf(file: string, summary: ModuleSummary, site: CallSite | undefined, call: EffectCall): CallTargets {
  if (!site) return { functions: [], apis: call.kind === 'import' ? [] : [], unknown: true };
  const ids = functionsOf(summary, site.callee, site.kind === 'new', 0);
  if (ids) return { functions: ids.map(id => ({ file, function: id })), apis: [], unknown: false };
  const name = apiName(summary, site.callee, 0);
  return { functions: [], apis: name === undefined ? [] : [name], unknown: name === undefined };
}

function functionAt(file: string, summary: ModuleSummary, { root, path }: Place): FunctionRef | undefined {
  if (!root.startsWith('variable:') || path.length > 0) return undefined;
  const offset = Number(root.slice('variable:'.length));
  const binding = summary.bindings.findIndex(candidate => candidate.offset === offset);
  const ids = binding < 0 ? undefined : functionsOf(summary, { type: 'binding', binding }, false, 0);
  return ids?.length === 1 ? { file, function: ids[0]! } : undefined;
}

/** The functions that a value may be, `undefined` if one cannot be told. */
function functionsOf(summary: ModuleSummary, value: Value, isNew: boolean, depth: number): FunctionId[] | undefined {
  if (depth > maximalDepth) return undefined;
  switch (value.type) {
    case 'function':
      return [value.function];
    case 'class':
      return isNew ? constructorOf(summary, value.class) : undefined;
    case 'binding': {
      const { values, otherWrites, kind } = summary.bindings[value.binding]!;
      if (otherWrites || values.length !== 1 || kind === 'parameter') return undefined;
      return functionsOf(summary, values[0]!, isNew, depth + 1);
    }
    case 'either': {
      const all = value.values.map(one => functionsOf(summary, one, isNew, depth + 1));
      return all.includes(undefined) ? undefined : (all as FunctionId[][]).flat();
    }
    case 'member':
      return value.property === null ? undefined : memberOf(summary, value.object, value.property, depth);
    default:
      return undefined;
  }
}

function constructorOf(summary: ModuleSummary, id: number): FunctionId[] | undefined {
  const found = summary.classes[id]!;
  const own = found.members.find(({ kind }) => kind === 'constructor')?.function;
  if (own !== undefined) return [own];
  return found.superclass ? undefined : [];
}

function memberOf(summary: ModuleSummary, object: Value, property: string, depth: number): FunctionId[] | undefined {
  if (depth > maximalDepth) return undefined;
  if (object.type === 'this') {
    const owner = summary.functions[object.function]?.class;
    return owner === undefined ? undefined : methodOf(summary, owner, property, depth);
  }
  if (object.type === 'class') return methodOf(summary, object.class, property, depth);
  if (object.type === 'object') {
    const found = summary.objects[object.object]!.properties.filter(({ name }) => name === property);
    return found.length === 1 ? functionsOf(summary, found[0]!.value, false, depth + 1) : undefined;
  }
  if (object.type === 'call') {
    const site = summary.calls[object.call]!;
    return site.kind === 'new' ? memberOf(summary, site.callee, property, depth + 1) : undefined;
  }
  if (object.type !== 'binding') return undefined;
  const { values, otherWrites } = summary.bindings[object.binding]!;
  if (otherWrites || values.length !== 1) return undefined;
  return memberOf(summary, values[0]!, property, depth + 1);
}

function methodOf(summary: ModuleSummary, id: number, property: string, depth: number): FunctionId[] | undefined {
  const found = summary.classes[id]!;
  const member = found.members.find(({ name, kind }) => name === property && kind !== 'getter' && kind !== 'setter');
  if (member?.function !== undefined) return [member.function];
  if (member?.value) return functionsOf(summary, member.value, false, depth + 1);
  return undefined;
}

/** `module#export` of what a value is taken from; `undefined` where it comes from the file itself or from another one. */
function apiName(summary: ModuleSummary, value: Value, depth: number): string | undefined {
  if (depth > maximalDepth) return undefined;
  switch (value.type) {
    case 'global':
      return `globalThis#${value.name}`;
    case 'member': {
      const object = value.property === null ? undefined : apiName(summary, value.object, depth + 1);
      if (object === undefined) return undefined;
      return object.endsWith('#*') ? object.slice(0, -1) + value.property : `${object}.${value.property}`;
    }
    case 'call': {
      const site = summary.calls[value.call]!;
      const [specifier] = site.arguments;
      const isRequire = site.callee.type === 'global' && site.callee.name === 'require';
      return isRequire && specifier?.type === 'literal' ? moduleName(String(specifier.value), 'default') : undefined;
    }
    case 'binding':
      return apiOfBinding(summary, value.binding, depth);
    default:
      return undefined;
  }
}

function apiOfBinding(summary: ModuleSummary, id: BindingId, depth: number): string | undefined {
  const binding = summary.bindings[id]!;
  if (binding.import) return moduleName(binding.import.specifier, binding.import.imported);
  if (binding.otherWrites || binding.values.length !== 1 || binding.kind === 'parameter') return undefined;
  return apiName(summary, binding.values[0]!, depth + 1);
}

function moduleName(specifier: string, imported: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  return `${builtIns.test(specifier) ? `node:${specifier}` : specifier}#${imported}`;
}
