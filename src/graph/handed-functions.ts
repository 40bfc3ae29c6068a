import type { CallSite } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { FunctionTarget } from './target.ts';

import { evaluate } from './evaluate.ts';
import { findIncomingArguments } from './incoming-argument.ts';

/**
 * The functions that run where a function inside calls a parameter of the one around it, of which each call hands over another:
 * `makeServer(readFromDisk)`, `makeServer(readFromMemory)` with `const makeServer = read => () => read()`. Which of them it is depends on
 * who is asked, but each of them runs when the function inside does. Empty where nobody knows one of them.
 */
export function findHandedFunctions(graph: GraphState, module: ModuleNode, call: CallSite): readonly FunctionTarget[] {
  const { callee } = call;
  const binding = callee.type === 'binding' ? module.summary.bindings[callee.binding] : undefined;
  const [value, ...others] = binding?.values ?? [];
  if (value?.type !== 'parameter' || value.rest || others.length > 0 || value.function === call.function) return [];
  const handed: FunctionTarget[] = [];
  for (const incoming of findIncomingArguments(graph, module, value.function, value.index) ?? []) {
    if (!incoming.value) return [];
    const { targets, unknown } = evaluate(graph, incoming.module, incoming.value);
    const [target] = targets;
    if (unknown || targets.length !== 1 || target?.type !== 'function') return [];
    handed.push(target);
  }
  return handed;
}
