import type { FunctionId, Value } from '../../summary/module-summary.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Targets } from '../target.ts';

import { evaluate, evaluateCallee, instanceOf } from '../values/evaluate.ts';
import { memberOf } from '../values/member.ts';
import { isSameTarget, unite } from '../target.ts';

/**
 * A way that goes through a method which subclasses override: it is taken where `this` is of a class whose method of that name is the
 * one gone through.
 */
export interface ReceiverGuard {
  readonly type: 'receiver';
  readonly module: ModuleNode;
  /** The function whose `this` it is. */
  readonly function: FunctionId;
  readonly name: string;
  readonly method: FunctionTarget;
}

/** The guard of a call of one of several methods that `this` may have; `undefined` for other edges. */
export function receiverGuardOf({ module }: FunctionNode, { certainty, how, site, to }: CallEdge): ReceiverGuard | undefined {
  if (certainty !== 'possible' || how !== 'calls' || !('call' in site)) return undefined;
  const { callee, optional } = module.summary.calls[site.call]!;
  if (optional || callee.type !== 'member' || callee.property === null || callee.object.type !== 'this') return undefined;
  const { function: id } = callee.object;
  // Of a class: what a method of an object literal has for `this` is that literal.
  if (module.summary.functions[id]!.class === undefined) return undefined;
  return { type: 'receiver', module, function: id, name: callee.property, method: to };
}

/** What a call makes of a guard on `this` of the function it calls: the caller's own, settled, or (`unclear`) it may be or not. */
export function passReceiver(
  graph: GraphState,
  { module }: FunctionNode,
  { how, site }: CallEdge,
  guard: ReceiverGuard,
): ReceiverGuard | 'open' | 'closed' | 'unclear' {
  const receiver = how === 'calls' ? receiverOf(graph, module, site) : undefined;
  if (!receiver) return 'unclear';
  if ('function' in receiver) return { ...guard, module, function: receiver.function };
  const { targets, unknown } = receiver.type === 'made' ? receiver.made : evaluate(graph, module, receiver.value);
  if (targets.length === 0) return 'unclear';
  const methods = unite(targets.map(target => memberOf(graph, target, guard.name)));
  if (!methods.targets.some(target => isSameTarget(target, guard.method))) return methods.unknown ? 'unclear' : 'closed';
  return methods.targets.length > 1 || methods.unknown || unknown ? 'unclear' : 'open';
}

type Receiver =
  | { readonly type: 'this' | 'super'; readonly function: FunctionId }
  | { readonly type: 'value'; readonly value: Value }
  /** What `new` gives. */
  | { readonly type: 'made'; readonly made: Targets };

/** What `this` is in what a site calls; `undefined` where nobody knows. */
function receiverOf(graph: GraphState, module: ModuleNode, site: CallEdge['site']): Receiver | undefined {
  if ('read' in site) return receiverOfValue(module.summary.reads[site.read]!.object);
  if (!('call' in site)) return undefined;
  const { callee, kind } = module.summary.calls[site.call]!;
  if (callee.type === 'super') return { type: 'super', function: callee.function };
  if (kind === 'new') {
    const { targets, unknown } = evaluateCallee(graph, module, site.call);
    return { type: 'made', made: { targets: targets.flatMap(target => instanceOf(target) ?? []), unknown, byName: false } };
  }
  if (callee.type !== 'member' || callee.property === 'call' || callee.property === 'apply') return undefined;
  return receiverOfValue(callee.object);
}

function receiverOfValue(value: Value): Receiver {
  return value.type === 'this' || value.type === 'super' ? value : { type: 'value', value };
}
