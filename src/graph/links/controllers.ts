import type { CallId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { evaluateResultOf } from '../values/call-result.ts';
import { evaluate, evaluateCallee, instanceOf } from '../values/evaluate.ts';
import { calledName } from '../knowledge.ts';
import { memberOf } from '../values/member.ts';

/** `[Posts, 'show']`, `[() => import('./posts'), 'show']`, `[ShowPost]`: a class, and which of its methods handles what comes. */
export function handlersOf(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  { elements: [owner, name, ...others] }: Value & { type: 'array' },
): readonly Target[] {
  if ((owner?.type !== 'binding' && owner?.type !== 'function') || others.length > 0) return [];
  const method = name ? textOf(name) : methodOfItself(graph, module, id);
  if (method === undefined) return [];
  const controllers = findControllers(graph, evaluate(graph, module, owner).targets);
  return controllers.flatMap(target => memberOf(graph, instanceOf(target)!, method).targets);
}

function textOf(value: Value): string | undefined {
  return value.type === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** The method that a call runs of a class that is named alone. */
function methodOfItself(graph: GraphState, module: ModuleNode, id: CallId): string | undefined {
  const rows = evaluateCallee(graph, module, id).targets.flatMap(target =>
    target.type === 'api' ? (graph.knowledge.findCallbackApi(calledName(target.name)) ?? []) : [],
  );
  return rows.find(({ method }) => method !== undefined)?.method;
}

/** Classes, and those that are the default export of what a function imports. */
function findControllers(graph: GraphState, targets: readonly Target[]): readonly Target[] {
  return targets.flatMap(target => {
    if (target.type === 'class') return [target];
    const given = target.type === 'function' ? evaluateResultOf(graph, target).targets : [];
    const exported = given.flatMap(one => (one.type === 'namespace' ? memberOf(graph, one, 'default').targets : []));
    return exported.filter(({ type }) => type === 'class');
  });
}
