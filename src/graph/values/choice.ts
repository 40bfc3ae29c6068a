import type { Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { lookAtProperties } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { unite } from '../target.ts';

/**
 * What one of several values may be. What a program keeps in a global, or a table, of its own is what it puts there if there is nothing
 * yet: `globalThis.db ?? new Database()`, `tables[name] ??= load(name)`.
 */
export function evaluateChoice(graph: GraphState, module: ModuleNode, values: readonly Value[]): Targets {
  const results = values.map(value => ({ value, found: evaluate(graph, module, value) }));
  const others = results.filter(({ value, found }) => !isOwnGlobal(graph, value, found) && !isOwnTable(graph, module, value));
  const hasOthers = others.some(({ found }) => found.targets.length > 0);
  return unite((hasOthers ? others : results).map(({ found }) => found));
}

/** Whether a value is a property of the global object that neither the language nor the platform has. */
function isOwnGlobal(graph: GraphState, value: Value, { targets }: Targets): boolean {
  const [target, ...others] = targets;
  return value.type === 'member' && others.length === 0 && target !== undefined && isGlobalOfOwn(graph, target);
}

/** Whether something is a property of the global object that the program itself puts there. */
export function isGlobalOfOwn({ knowledge }: GraphState, target: Target): boolean {
  if (target.type !== 'api' || !/^globalThis#\w+$/.test(target.name)) return false;
  const { name } = target;
  return !(knowledge.findBlockingApi(name) ?? knowledge.findResult(name) ?? knowledge.findCallbackApi(name));
}

/** Whether a value is an entry of an object that has none to begin with, and is no module's exports. */
function isOwnTable(graph: GraphState, module: ModuleNode, value: Value): boolean {
  if (value.type !== 'member' || value.property !== null) return false;
  const { targets, unknown } = evaluate(graph, module, value.object);
  const [target, ...others] = targets;
  if (target?.type !== 'object' || unknown || others.length > 0) return false;
  lookAtProperties(graph, target.module, target.object);
  const { properties, spreads, prototype } = target.module.summary.objects[target.object]!;
  return properties.length === 0 && spreads.length === 0 && !prototype;
}
