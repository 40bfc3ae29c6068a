import type { Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { elementsOf, evaluate } from './evaluate.ts';
import { findPlacement } from './function-places.ts';
import { evaluateArguments } from './incoming-argument.ts';
import { evaluateReceived } from './received-value.ts';
import { orMore, unite, unknownTargets } from '../target.ts';
import { evaluateType } from './type-target.ts';

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
  return evaluateReceived(graph, module, value.function, value.index);
}

/** A parameter of what is called or handed over by its name. */
function evaluateNamed(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }): Targets {
  const given = evaluateArguments(graph, module, value);
  return given.targets.length > 0 || !given.unknown ? given : evaluateReceived(graph, module, value.function, value.index);
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
