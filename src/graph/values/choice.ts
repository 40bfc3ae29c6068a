import type { Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { evaluate } from './evaluate.ts';
import { unite } from '../target.ts';

/**
 * What one of several values may be. What a program keeps in a global of its own is what it puts there if there is nothing yet:
 * `globalThis.db ?? new Database()`.
 */
export function evaluateChoice(graph: GraphState, module: ModuleNode, values: readonly Value[]): Targets {
  const results = values.map(value => ({ value, found: evaluate(graph, module, value) }));
  const others = results.filter(({ value, found }) => value.type !== 'member' || !isOwnGlobal(graph, found));
  const hasOthers = others.some(({ found }) => found.targets.length > 0);
  return unite((hasOthers ? others : results).map(({ found }) => found));
}

/** Whether a value is a property of the global object that neither the language nor the platform has. */
function isOwnGlobal({ knowledge }: GraphState, { targets }: Targets): boolean {
  const [target, ...others] = targets;
  if (target?.type !== 'api' || others.length > 0 || !/^globalThis#\w+$/.test(target.name)) return false;
  const { name } = target;
  return !(knowledge.findBlockingApi(name) ?? knowledge.findResult(name) ?? knowledge.findCallbackApi(name));
}
