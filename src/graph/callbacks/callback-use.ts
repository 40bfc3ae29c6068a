import type { CallbackApi, CallbackTiming } from '../../catalog/callback-api.ts';
import type { CallId, CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target, Targets } from '../target.ts';
import type { ParameterGuard } from '../values/parameter-guard.ts';

import { identityApis } from '../values/call-result.ts';
import { usesInContext } from './context-use.ts';
import { passUses } from './guarded-use.ts';
import { lookAtBinding, lookAtDeclaration } from '../changes/dependencies.ts';
import { parameterUses } from './parameter-use.ts';
import { describeMoment, findEventName } from '../values/moment.ts';
import { findShape } from './callback-shape.ts';
import { evaluate, evaluateCallee } from '../values/evaluate.ts';
import { findConstructor } from '../values/class-member.ts';
import { isCompletionCallback } from './completion-callback.ts';
import { calledName } from '../knowledge.ts';
import { evaluateWholeModule } from '../values/resolve-export.ts';

/** What becomes of a function that a call site is given. */
export interface CallbackUse {
  /** `escapes`: to where it cannot be followed. */
  readonly runs: CallbackTiming | 'escapes';
  /** With `wrapped`: how many calls, each of what the one before gives, it takes to run it, if more than one. */
  readonly after?: number;
  /** With `wrapped`: what is given back has it run later, and by itself: `debounce` of the program's own. */
  readonly isLater?: true;
  /** Nothing says that it runs, only that it is at hand where something else might run it. */
  readonly isPossible?: true;
  /** For the message, see `CallbackApi.when`. */
  readonly when?: string;
  /** See `CallbackApi.awaits`, with the package the version range is of. */
  readonly awaits?: boolean | { readonly package: string; readonly range: string };
  /** The tests of parameters, of the function that the call stands in or of one around it, that it happens under. */
  readonly guards?: readonly ParameterGuard[];
}

export const escapes: readonly CallbackUse[] = [{ runs: 'escapes' }];

/** Where in the arguments of a call a function stands: an argument, or (nested) properties of one, or an element of an array in it. */
export interface ArgumentPlace {
  readonly index: number;
  readonly path: readonly string[];
}

/** A function that a call of a file is given. */
interface Given {
  readonly module: ModuleNode;
  readonly call: CallSite;
  readonly place: ArgumentPlace;
  /** What the callee gets is not (or not all) that the call gives: `f.bind(self, a)`, `wrap(f)`. */
  readonly isBound?: true;
}

/** What a call does with a function at a place of its arguments. */
export function usesOfArgument(graph: GraphState, module: ModuleNode, id: CallId, place: ArgumentPlace): readonly CallbackUse[] {
  return usesByCall(graph, module, module.summary.calls[id]!, place, evaluateCallee(graph, module, id));
}

/** The same for a call that need not stand in the program: a helper's, with the caller's arguments in place of its parameters. */
export function usesByCall(
  graph: GraphState,
  module: ModuleNode,
  call: CallSite,
  place: ArgumentPlace,
  callee: Targets,
): readonly CallbackUse[] {
  if (namesOf(graph, module, call, callee).some(name => graph.knowledge.isOffload(name))) return [{ runs: 'worker' }];
  if (isKeptInList(module, call, callee)) return [{ runs: 'inherits' }, ...escapes];
  // A method that is found by its name alone may be another one: what the call looks like says more.
  const shape = callee.targets.length === 0 || callee.byName ? findShape(graph, module, call, place) : undefined;
  if (shape) return shape;
  if (callee.targets.length === 0) return isCompletionCallback(graph, module, call, place) ? [{ runs: 'inherits' }] : escapes;
  return callee.targets.flatMap(target => usesByTarget(graph, { module, call, place }, target));
}

const listGrowth = new Set(['globalThis#Array.prototype.push', 'globalThis#Array.prototype.unshift']);

/** `tasks.push(f)`: what a function puts in a list of its own it runs itself, as a rule, or hands on. */
function isKeptInList({ summary }: ModuleNode, { callee, function: id }: CallSite, { targets }: Targets): boolean {
  if (callee.type !== 'member' || !targets.some(target => target.type === 'api' && listGrowth.has(target.name))) return false;
  const binding = callee.object.type === 'binding' ? summary.bindings[callee.object.binding] : undefined;
  return id !== 0 && binding?.function === id && binding.kind !== 'parameter' && binding.kind !== 'import';
}

/** What a call calls its callee, what the file calls it that it is imported from, and what it is declared as. */
function namesOf(graph: GraphState, module: ModuleNode, { callee, text }: CallSite, { targets }: Targets): readonly string[] {
  const imported = importedName(graph, module, callee);
  const declared = targets.flatMap(target => {
    if (target.type !== 'function') return [];
    lookAtDeclaration(graph, target.module, target.function);
    return target.module.summary.functions[target.function]?.name ?? [];
  });
  return [text.split('.').at(-1) ?? '', ...(imported === undefined ? [] : [imported]), ...declared];
}

/** Through constants that are nothing else. */
function importedName(graph: GraphState, module: ModuleNode, callee: Value): string | undefined {
  const seen = new Set<number>();
  for (let value = callee; value.type === 'binding' && !seen.has(value.binding);) {
    seen.add(value.binding);
    lookAtBinding(graph, module, value.binding);
    const { kind, import: entry, values } = module.summary.bindings[value.binding]!;
    if (entry) return entry.imported;
    if (kind !== 'const' || !values[0]) return undefined;
    value = values[0];
  }
  return undefined;
}

function usesByTarget(graph: GraphState, given: Given, target: Target): readonly CallbackUse[] {
  switch (target.type) {
    case 'api':
      return usesByApi(graph, given, calledName(target.name));
    case 'function':
      return usesOfParameter(graph, shifted(given), target);
    case 'class': {
      const constructor = findConstructor(graph, target.module, target.class);
      return constructor ? usesByTarget(graph, given, constructor) : escapes;
    }
    case 'bound':
      return usesByTarget(
        graph,
        { ...(target.how === 'bound' ? moved(given, target.skip) : given), isBound: true },
        target.target,
      );
    // `lines().forEach(show)`, as of a list.
    case 'iterator':
    case 'giver':
      return findShape(graph, given.module, given.call, given.place) ?? escapes;
    case 'namespace':
      return evaluateWholeModule(graph, target.module)
        .targets.filter(({ type }) => type !== 'namespace')
        .flatMap(whole => usesByTarget(graph, given, whole));
    default:
      return escapes;
  }
}

/** What a function of the project does with a parameter; what its own call says too little of, with the caller's arguments in place. */
function usesOfParameter(graph: GraphState, given: Given, target: FunctionTarget): readonly CallbackUse[] {
  const { module, call, isBound, place } = given;
  const by = { module, function: call.function, call: isBound ? undefined : call };
  const uses = passUses(graph, by, target, parameterUses(graph, target, place));
  if (!uses.some(({ runs, when }) => runs === 'escapes' || (runs === 'run-time' && when?.includes('{') !== false))) return uses;
  const inContext = passUses(graph, by, target, usesInContext(graph, { module, call }, target, place));
  return inContext.length > 0 ? [...uses.filter(({ runs }) => runs !== 'escapes' && runs !== 'run-time'), ...inContext] : uses;
}

/** `f.call(self, a)` gives `a` as the first argument. */
function shifted(given: Given): Given {
  const { callee } = given.call;
  return callee.type === 'member' && callee.property === 'call' ? moved(given, -1) : given;
}

function moved(given: Given, by: number): Given {
  return { ...given, place: { ...given.place, index: given.place.index + by } };
}

function usesByApi(graph: GraphState, given: Given, name: string): readonly CallbackUse[] {
  const { module, call, place } = given;
  const row = graph.knowledge.findCallbackApi(name);
  if (!row) return usesOfUnlistedApi(graph, given, name);
  const api = variantOf(graph, module, call, row);
  const meant = [api, ...(api.also ?? [])].find(one => isCallbackPlace(one, call.arguments.length, place));
  if (!meant) return [{ runs: 'never' }];
  const use = useOf(graph, module, call, meant, name);
  return [meant.keyed && isKeyed(graph, module, call) ? { ...use, runs: 'wrapped' } : use];
}

/** What a row means where the first argument is one of those it tells apart (`byFirst`), also as a constant. */
export function variantOf(graph: GraphState, module: ModuleNode, call: CallSite, row: CallbackApi): CallbackApi {
  const first = row.byFirst && findEventName(graph, module, call.arguments[0]);
  if (first === undefined) return row;
  const key = [first, `*${lastWordOf(first)}`].find(one => Object.hasOwn(row.byFirst!, one));
  return key === undefined ? row : { ...row, ...row.byFirst![key] };
}

/** `configure` of `before-express:configure` and of `afterConfigure`. */
function lastWordOf(text: string): string {
  return (/[A-Za-z][a-z]*$/.exec(text)?.[0] ?? '').toLowerCase();
}

/** `memoize(load)` runs a function with parameters once for each argument; so does one with a resolver of keys. */
function isKeyed(graph: GraphState, module: ModuleNode, { arguments: [first, second] }: CallSite): boolean {
  if (second && (second.type === 'function' || evaluate(graph, module, second).targets.some(({ type }) => type === 'function')))
    return true;
  const [target] = first ? evaluate(graph, module, first).targets : [];
  if (target?.type !== 'function') return true;
  lookAtDeclaration(graph, target.module, target.function);
  return target.module.summary.functions[target.function]!.parameters.length > 0;
}

/** A row as what it means at one call site. */
export function useOf(graph: GraphState, module: ModuleNode, call: CallSite, api: CallbackApi, name?: string): CallbackUse {
  const when = describeMoment(graph, module, call, api);
  const awaits = typeof api.awaits === 'string' ? { package: (name ?? '').split('#')[0]!, range: api.awaits } : api.awaits;
  return { runs: api.runs, ...(when === undefined ? {} : { when }), ...(awaits === undefined ? {} : { awaits }) };
}

/** Globals that look at what they are given, or keep it. */
const keepers =
  /^(?:globalThis#(?!.*\.prototype\.)(?:Object|Reflect|Array|Map|Set|WeakMap|WeakSet|WeakRef|Boolean|String|Symbol|Error)(?:\.|$)|node:console#)/;

/** Node's own functions call back when they are done; what other packages do without a row of theirs nobody can say. */
function usesOfUnlistedApi(graph: GraphState, { module, call, place }: Given, name: string): readonly CallbackUse[] {
  // `Object.keys(handlers)`, `new Map([['x', f]])`
  if (identityApis.has(name)) return [{ runs: 'never' }];
  if (keepers.test(name)) return [{ runs: 'inherits', isPossible: true }];
  if (name.startsWith('node:')) return place.path.length === 0 ? [{ runs: 'inherits' }] : escapes;
  // `new Map().get('/x', f)`: the method of a known class is none that looks like it, and what keeps a function does not run it. A promise
  // counts as what it gives: `Promise.all(list).then(f)`.
  if (/^globalThis#.+\.prototype\.(?!(?:then|catch|finally)$)/.test(name)) return escapes;
  if (name.startsWith('globalThis#')) {
    return findShape(graph, module, call, place) ?? [{ runs: 'inherits', ...(place.path.length > 0 && { isPossible: true }) }];
  }
  return (
    findShape(graph, module, call, place) ?? (isCompletionCallback(graph, module, call, place) ? [{ runs: 'inherits' }] : escapes)
  );
}

/** Whether an API runs the function at a place: `at` for arguments, `within` for properties; elements of arrays are as the array. */
export function isCallbackPlace(api: CallbackApi, argumentCount: number, { index, path }: ArgumentPlace): boolean {
  const names = path.filter(name => !/^\d+$/.test(name));
  if (names.length === 0) {
    return api.at === undefined || index === (api.at === 'last' ? argumentCount - 1 : api.at);
  }
  return api.within?.some(pattern => matchesPath(pattern.split('.'), names)) ?? false;
}

/** `*` stands for one name, a last `**` for any number of them. */
function matchesPath(pattern: readonly string[], names: readonly string[]): boolean {
  if (pattern.at(-1) === '**') {
    const start = pattern.slice(0, -1);
    return names.length > start.length && matchesPath(start, names.slice(0, start.length));
  }
  return pattern.length === names.length && pattern.every((part, at) => part === '*' || part === names[at]);
}
