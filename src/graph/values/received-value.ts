import type { CallId, FunctionId } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from '../callbacks/callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { isCallbackPlace, variantOf } from '../callbacks/callback-use.ts';
import { lookAtOwners } from '../changes/dependencies.ts';
import { evaluateCallee } from './evaluate.ts';
import { findNestedPlacement } from './function-places.ts';
import { evaluateOnce, targetLimits } from '../graph-state.ts';
import { findHandingCalls, findIncomingArguments } from './incoming-argument.ts';
import { calledName } from '../knowledge.ts';
import { isSameTarget, only, unite, unknownTargets } from '../target.ts';

/** A parameter, by its index, or `this`. */
type Receiver = number | 'this';

/** What the APIs that a function is handed to give it, as a parameter or as `this`: `app.get('/', show)`, `app.register(plugin)`. */
export function evaluateReceived(graph: GraphState, module: ModuleNode, id: FunctionId, receiver: Receiver): Targets {
  lookAtOwners(graph, module);
  const placement = findNestedPlacement(module, id);
  if (placement) return receivedFrom(graph, module, placement.call, placement, receiver);
  return evaluateOnce(graph, module, module.memo.members, `received:${id}:${receiver}`, targetLimits, () =>
    receivedByName(graph, module, id, receiver),
  );
}

/** Of a function that is handed over by its name: if it is the same everywhere. */
function receivedByName(graph: GraphState, module: ModuleNode, id: FunctionId, receiver: Receiver): Targets {
  const handing = findHandingCalls(graph, module, id) ?? [];
  const received = handing.map(({ module: caller, call, place }) => receivedFrom(graph, caller, call, place, receiver));
  const [first, ...others] = received.map(({ targets }) => (targets.length === 1 ? targets[0]! : undefined));
  const isAlone = first !== undefined && others.every(other => other !== undefined && isSameTarget(first, other));
  // What is called as well is given whatever its callers have.
  return isAlone && findIncomingArguments(graph, module, id, 0)?.length === 0 ? only(first) : unknownTargets;
}

/** What the callee of a call gives a function at a place of its arguments. */
function receivedFrom(graph: GraphState, module: ModuleNode, call: CallId, place: ArgumentPlace, receiver: Receiver): Targets {
  const { targets } = evaluateCallee(graph, module, call);
  const received = targets.flatMap(target => receivedClass(graph, module, call, place, target, receiver));
  return received.length > 0 ? unite(received.map(only)) : unknownTargets;
}

function receivedClass(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  target: Target,
  receiver: Receiver,
): readonly Target[] {
  const row = target.type === 'api' ? graph.knowledge.findCallbackApi(calledName(target.name)) : undefined;
  if (!row) return [];
  const call = module.summary.calls[id]!;
  const api = variantOf(graph, module, call, row);
  const isWithin = place.path.length > 0;
  const meant = isWithin ? [api, ...(api.also ?? [])].find(one => isCallbackPlace(one, call.arguments.length, place)) : api;
  const name = receiver === 'this' ? meant?.self : meant?.receives?.[receiver];
  return name ? [{ type: 'api-instance', name }] : [];
}
