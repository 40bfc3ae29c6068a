import type { CallId, CallSite, FunctionId, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { variantOf } from '../callbacks/callback-use.ts';
import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { elementsOf, evaluate, evaluateCallee } from './evaluate.ts';
import { evaluateArguments, findHandingCalls, findIncomingArguments } from './incoming-argument.ts';
import { calledName } from '../knowledge.ts';
import { evaluateOnce, targetLimits } from '../graph-state.ts';
import { isSameTarget, only, orMore, unite, unknownTargets } from '../target.ts';
import { evaluateType } from './type-target.ts';

/** Where a function expression stands: the argument of a call, or itself called at once. */
interface Placement {
  readonly call: CallId;
  /** Its index among the arguments; -1 if it is the callee. */
  readonly index: number;
}

const placements = new WeakMap<ModuleSummary, ReadonlyMap<FunctionId, Placement>>();

/** The call site that a function expression is an argument or the callee of. */
export function findPlacement(module: ModuleNode, id: FunctionId): Placement | undefined {
  let known = placements.get(module.summary);
  if (!known) placements.set(module.summary, (known = placeFunctions(module.summary)));
  return known.get(id);
}

function placeFunctions(summary: ModuleSummary): ReadonlyMap<FunctionId, Placement> {
  const result = new Map<FunctionId, Placement>();
  for (const [call, { callee, arguments: values }] of summary.calls.entries()) {
    if (callee.type === 'function') result.set(callee.function, { call, index: -1 });
    for (const [index, value] of values.entries()) if (value.type === 'function') result.set(value.function, { call, index });
  }
  return result;
}

/** Array methods that call back with an element first. */
export const elementCallbacks = /^(?:map|forEach|filter|some|every|find|findIndex|findLast|findLastIndex|flatMap)$/;

/** What a parameter may be: as annotated, or as the one call that is in sight hands it over. */
export function evaluateParameter(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }): Targets {
  lookAtDeclaration(graph, module, value.function);
  const { name, parameters, parent = 0 } = module.summary.functions[value.function]!;
  // Where it stands as an argument.
  lookInto(graph, module, parent);
  const annotation = parameters[value.index]?.annotation;
  if (annotation) {
    const declared = evaluateType(graph, module, annotation);
    if (declared.targets.length > 0) return isShape(declared) ? evaluateShaped(graph, module, value, declared) : declared;
  }
  // What a function gets that runs it in a worker it does not run itself.
  if (value.rest || (name !== undefined && graph.knowledge.isOffload(name))) return unknownTargets;
  const placement = findPlacement(module, value.function);
  if (!placement) return evaluateNamed(graph, module, value);
  const call = module.summary.calls[placement.call]!;
  if (placement.index < 0) {
    const argument = call.arguments[value.index];
    return argument && call.arguments.every(({ type }) => type !== 'spread') ? evaluate(graph, module, argument) : unknownTargets;
  }
  if (call.callee.type === 'member' && call.callee.property === 'then' && value.index === 0 && placement.index === 0) {
    return evaluate(graph, module, call.callee.object);
  }
  if (call.callee.type === 'member' && value.index === 0 && elementCallbacks.test(call.callee.property ?? '')) {
    return evaluateElements(graph, module, call.callee.object);
  }
  const callee = evaluateCallee(graph, module, placement.call);
  const received = callee.targets.flatMap(target => receivedClass(graph, module, call, target, value.index));
  return received.length > 0 ? unite(received) : unknownTargets;
}

/** A parameter of what is called or handed over by its name. */
function evaluateNamed(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }): Targets {
  const given = evaluateArguments(graph, module, value);
  return given.targets.length > 0 || !given.unknown ? given : evaluateReceived(graph, module, value);
}

/** What the APIs that a function is handed to give it, if it is the same everywhere: `app.get('/', show)`, `app.register(plugin)`. */
function evaluateReceived(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }): Targets {
  const { function: id, index } = value;
  return evaluateOnce(graph, module, module.memo.members, `received:${id}:${index}`, targetLimits, () => {
    const handing = findHandingCalls(graph, module, id) ?? [];
    const received = handing.map(({ module: caller, call }) =>
      unite(
        evaluateCallee(graph, caller, call).targets.flatMap(target =>
          receivedClass(graph, caller, caller.summary.calls[call]!, target, index),
        ),
      ),
    );
    const [first, ...others] = received.map(({ targets }) => (targets.length === 1 ? targets[0]! : undefined));
    const isAlone = first !== undefined && others.every(other => other !== undefined && isSameTarget(first, other));
    // What is called as well is given whatever its callers have.
    return isAlone && findIncomingArguments(graph, module, id, index)?.length === 0 ? only(first) : unknownTargets;
  });
}

function isShape({ targets }: Targets): boolean {
  return targets.every(({ type }) => type === 'shape');
}

/** What is known by its members alone is what all calls give, if that is one thing. */
function evaluateShaped(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }, declared: Targets): Targets {
  if (value.rest || findPlacement(module, value.function)) return declared;
  const given = evaluateArguments(graph, module, value);
  return given.targets.length > 0 && !given.unknown ? given : declared;
}

function evaluateElements(graph: GraphState, module: ModuleNode, value: Value): Targets {
  const iterable = evaluate(graph, module, value);
  const lists = iterable.targets.flatMap(target => (target.type === 'array' ? [elementsOf(graph, target)] : []));
  if (lists.length === 0) return unknownTargets;
  const elements = unite(lists);
  return orMore(elements, iterable.unknown);
}

function receivedClass(graph: GraphState, module: ModuleNode, call: CallSite, target: Target, index: number): readonly Targets[] {
  const row = target.type === 'api' ? graph.knowledge.findCallbackApi(calledName(target.name)) : undefined;
  const name = row && variantOf(graph, module, call, row).receives?.[index];
  return name ? [only({ type: 'api-instance', name })] : [];
}
