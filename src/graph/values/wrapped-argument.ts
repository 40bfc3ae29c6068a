import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { CallbackUse } from '../callbacks/callback-use.ts';
import type { FunctionTarget, Target, Targets } from '../target.ts';

import { evaluate } from './evaluate.ts';
import { parameterUses } from '../callbacks/parameter-use.ts';

/** `wrap(show)`, `wrap(routes.show)`, `wrap(makeHandler())` */
const mayBeFunction: ReadonlySet<Value['type']> = new Set(['function', 'binding', 'member', 'call']);

/**
 * The functions among a call's arguments that its result calls in turn: `wrap(handler)` where `wrap` returns a function that calls
 * its parameter.
 */
export function findWrappedArguments(
  graph: GraphState,
  module: ModuleNode,
  call: CallSite,
  wrapper: FunctionTarget,
): readonly Targets[] {
  // What is called where it is written knows its parameters: what it gives back is known to call them.
  if (call.callee.type === 'function') return [];
  return call.arguments.flatMap((value, index) => {
    if (!mayBeFunction.has(value.type)) return [];
    const use = parameterUses(graph, wrapper, { index, path: [] }).find(({ runs }) => runs === 'wrapped' || runs === 'once');
    if (!use) return [];
    const inner = evaluate(graph, module, value);
    const targets = inner.targets.flatMap((target): readonly Target[] =>
      target.type === 'function' || target.type === 'api' || target.type === 'bound' ? [wrap(target, use)] : [],
    );
    // Of several that the argument may be it calls one.
    return targets.length > 0 ? [{ ...inner, targets, unknown: inner.unknown || targets.length > 1 }] : [];
  });
}

function wrap(target: Target, { after = 1, isLater, runs }: CallbackUse): Target {
  let wrapped: Target = { type: 'bound', target, how: runs === 'once' ? 'once' : isLater ? 'later' : 'wrapped', skip: 0 };
  for (let calls = after; calls > 1; calls -= 1) wrapped = { type: 'giver', target: wrapped };
  return wrapped;
}
