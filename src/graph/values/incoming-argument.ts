import type { CallId, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from '../callbacks/callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { findConstructor } from './class-member.ts';
import { lookAtClass, lookAtDeclaration, lookForName, lookInto } from '../changes/dependencies.ts';
import { evaluate, evaluateCallee } from './evaluate.ts';
import { relativePath } from '../call-graph.ts';
import { handedLeaves, namesOfHanded } from './named-calls.ts';
import { dependOn, evaluateOnce, findModule, targetLimits } from '../graph-state.ts';
import { functionTarget } from '../module-targets.ts';
import { evaluateWholeModule } from './resolve-export.ts';
import { isTestFile } from '../../project/test-file.ts';
import { isSameTarget, noTargets, unknownTargets } from '../target.ts';
import { wholeModuleNames } from './whole-module-name.ts';

/** A function that is called from more places than this is given more things than one. */
const mostCallers = 12;

/**
 * What a parameter may be, going by the calls of its function that can be found by its name: `new Store(new Database(file))`. Only if all
 * of them hand over the same one thing; what is called by a name that says nothing (`get`, a callback) stays unknown.
 */
export function evaluateArguments(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }): Targets {
  const { function: id, index } = value;
  return evaluateOnce(graph, module, module.memo.members, `argument:${id}:${index}`, targetLimits, () => {
    let only: Target | undefined;
    const found = findIncomingArguments(graph, module, id, index);
    if (!found) return unknownTargets;
    if (module.summary.functions[id]!.kind === 'constructor' && isNeverGiven(graph, found)) return noTargets;
    for (const { module: caller, value: argument } of found) {
      if (!argument || argument.type === 'spread') return unknownTargets;
      // As soon as one caller gives something else or nobody knows what, the others do not matter.
      const { targets, unknown } = evaluate(graph, caller, argument);
      if (unknown || targets.length > 1) return unknownTargets;
      const [target] = targets;
      if (target && (!carries(target) || (only && !isSameTarget(only, target)))) return unknownTargets;
      only ??= target;
    }
    // An application that is handed around is where its parts are kept (`app.store = …`), which are found by their names alone.
    if (!only || (only.type === 'api-instance' && isWholeModule(graph, module, id))) return unknownTargets;
    return { targets: [only], unknown: false, byName: false };
  });
}

/** Whether nobody but a test hands over anything: the objects of a program are made by name, and those of a class there is no other way. */
function isNeverGiven(graph: GraphState, found: readonly IncomingArgument[]): boolean {
  const others = found.filter(({ module }) => !isTestFile(relativePath(graph, module)));
  return others.length > 0 && others.every(({ value }) => value === undefined || value.type === 'undefined');
}

/** What a call hands over for a parameter; `value` is absent where it hands over nothing. */
export interface IncomingArgument {
  readonly module: ModuleNode;
  readonly value: Value | undefined;
}

/** What the calls that can be found by a function's name hand over for a parameter; `undefined` if they are too many to look at. */
export function findIncomingArguments(
  graph: GraphState,
  module: ModuleNode,
  id: number,
  index: number,
): readonly IncomingArgument[] | undefined {
  const calls = findCallsUnder(graph, 'calls', module, id);
  return calls
    ?.filter(({ module: caller, call }) => leadsTo(graph, caller, call, module, id))
    .map(({ module: caller, call }) => {
      const given = caller.summary.calls[call]!.arguments.slice(0, index + 1);
      return { module: caller, value: given.find(({ type }) => type === 'spread') ?? given[index] };
    });
}

/** A call that hands over a function by its name, and where in its arguments. */
export interface HandingCall extends NamedCall {
  readonly place: ArgumentPlace;
}

/** The calls that a function is handed to by its name; `undefined` if they are too many to look at. */
export function findHandingCalls(graph: GraphState, module: ModuleNode, id: number): readonly HandingCall[] | undefined {
  const names = new Set(namesOf(graph, module, id));
  return findCallsUnder(graph, 'handed', module, id)?.flatMap(({ module: caller, call }) =>
    placesOf(caller, call, names)
      .filter(({ value }) => isHanded(graph, caller, value, module, id))
      .map(({ place }) => ({ module: caller, call, place })),
  );
}

/** A call that was found by a name. */
interface NamedCall {
  readonly module: ModuleNode;
  readonly call: CallId;
}

/** The calls that one of the project's indexes lists under a name of a function; `undefined` if they are too many to look at. */
function findCallsUnder(
  graph: GraphState,
  index: 'calls' | 'handed',
  module: ModuleNode,
  id: number,
): readonly NamedCall[] | undefined {
  const found: NamedCall[] = [];
  for (const name of namesOf(graph, module, id)) {
    dependOn(graph, `${index}:${name}`);
    const listed = graph.fields[index].find(name, mostCallers);
    if (!listed) return undefined;
    for (const { path, item: call } of listed) {
      const caller = findModule(graph, path);
      const site = caller?.summary.calls[call];
      if (!caller || !site) continue;
      lookInto(graph, caller, site.function);
      found.push({ module: caller, call });
    }
  }
  return found;
}

/** Where in the arguments of a call something stands that has one of some names. */
function placesOf(
  { summary }: ModuleNode,
  call: CallId,
  names: ReadonlySet<string>,
): readonly { readonly value: Value; readonly place: ArgumentPlace }[] {
  return summary.calls[call]!.arguments.flatMap((argument, index) =>
    handedLeaves(summary, argument).flatMap(({ value, path }) =>
      namesOfHanded(summary, value).some(name => names.has(name)) ? [{ value, place: { index, path } }] : [],
    ),
  );
}

function isHanded(graph: GraphState, caller: ModuleNode, value: Value, module: ModuleNode, id: number): boolean {
  if (value.type !== 'binding' && value.type !== 'member' && value.type !== 'call') return false;
  const { targets, byName } = evaluate(graph, caller, value);
  return !byName && targets.length === 1 && targets.some(target => isMeant(graph, target, module, id));
}

/** The names that a function may be called by: its own, its class's for a constructor, its module's if that is what the module gives. */
function namesOf(graph: GraphState, module: ModuleNode, id: number): readonly string[] {
  const { kind, class: owner, name } = module.summary.functions[id]!;
  const own = kind === 'constructor' && owner !== undefined ? module.summary.classes[owner]?.name : name;
  lookAtDeclaration(graph, module, id);
  if (owner !== undefined) lookAtClass(graph, module, owner);
  const names = own === undefined ? [] : [own];
  return isWholeModule(graph, module, id) ? [...names, ...wholeModuleNames(module.path)] : names;
}

function isWholeModule(graph: GraphState, module: ModuleNode, id: number): boolean {
  lookForName(graph, module, 'default');
  const given = [
    ...evaluateWholeModule(graph, module).targets,
    ...module.summary.exports.flatMap(entry =>
      entry.type === 'local' && entry.exported === 'default' ? evaluate(graph, module, entry.value).targets : [],
    ),
  ];
  return given.some(target => target.type === 'function' && target.module === module && target.function === id);
}

function leadsTo(graph: GraphState, caller: ModuleNode, call: number, module: ModuleNode, id: number): boolean {
  return evaluateCallee(graph, caller, call).targets.some(target => isMeant(graph, target, module, id));
}

/** Whether calling a target calls a function: it itself, a class that it is the constructor of, a module that it is. */
function isMeant(graph: GraphState, target: Target, module: ModuleNode, id: number): boolean {
  switch (target.type) {
    case 'function':
      return target.module === module && target.function === id;
    case 'class': {
      const constructor = findConstructor(graph, target.module, target.class);
      return constructor !== undefined && isSameTarget(constructor, functionTarget(module, id));
    }
    case 'namespace':
      return evaluateWholeModule(graph, target.module).targets.some(
        whole => whole.type !== 'namespace' && isMeant(graph, whole, module, id),
      );
    default:
      return false;
  }
}

/** Whether a target says more of a call than a plain value would. */
function carries({ type }: Target): boolean {
  return type !== 'literal' && type !== 'regexp';
}
