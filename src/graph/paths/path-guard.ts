import type { FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { GivingCall, ParameterGuard } from '../values/parameter-guard.ts';
import type { ReceiverGuard } from './receiver-guard.ts';

import { evaluateCallee } from '../values/evaluate.ts';
import { guardKey, isAround, passGuard } from '../values/parameter-guard.ts';
import { passReceiver } from './receiver-guard.ts';

/** What a way through a function stands under; `unclear` once a call has left open whether it is taken. */
export type Guard = ParameterGuard | ReceiverGuard | { readonly type: 'unclear' };

const unclear: Guard = { type: 'unclear' };

/**
 * The guards of a way through `to` as its caller sees them, who hands its own parameters on; `undefined` where the call gives what
 * never goes that way.
 */
export function passGuards(
  graph: GraphState,
  from: FunctionNode,
  to: FunctionNode,
  edge: CallEdge,
  guards: readonly Guard[],
): readonly Guard[] | undefined {
  const passed: Guard[] = [];
  for (const guard of guards) {
    const own = passOne(graph, from, to, edge, guard);
    if (own === 'closed') return undefined;
    if (own !== 'open') passed.push(own);
  }
  return passed;
}

function passOne(
  graph: GraphState,
  from: FunctionNode,
  to: FunctionNode,
  edge: CallEdge,
  guard: Guard,
): Guard | 'open' | 'closed' {
  if (guard.type === 'unclear') return guard;
  if (guard.module !== to.module || guard.function !== to.id) {
    if (isAround(guard, from.module, from.id)) return guard;
    return guard.type === 'receiver' ? unclear : 'open';
  }
  if (guard.type === 'parameter') return passGuard(graph, givingCall(graph, from, edge), guard);
  const receiver = passReceiver(graph, from, edge, guard);
  return receiver === 'unclear' ? unclear : receiver;
}

/** The call of an edge, unless what it gives is not (or not all) that the function gets. */
function givingCall(graph: GraphState, { module, id }: FunctionNode, { how, site }: CallEdge): GivingCall {
  const isPlain = how === 'calls' && 'call' in site && !isBound(graph, module, site.call);
  return { module, function: id, call: isPlain ? module.summary.calls[site.call] : undefined };
}

/** Whether some of what is called got arguments before. */
function isBound(graph: GraphState, module: ModuleNode, call: number): boolean {
  return evaluateCallee(graph, module, call).targets.some(({ type }) => type === 'bound');
}

/** The same for the same guards. */
export function guardsKey(guards: readonly Guard[]): string {
  return guards.map(keyOf).sort().join(' ');
}

function keyOf(guard: Guard): string {
  if (guard.type === 'unclear') return guard.type;
  if (guard.type === 'parameter') return guardKey(guard);
  const { function: owner, method, module, name } = guard;
  return JSON.stringify([module.path, owner, name, method.module.path, method.function]);
}
