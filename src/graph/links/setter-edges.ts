import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target } from '../target.ts';

import { lookAtClass, lookAtObject, lookForName } from '../changes/dependencies.ts';
import { evaluate } from '../values/evaluate.ts';
import { functionTarget, instanceTarget } from '../module-targets.ts';
import { deepestHierarchy, evaluateSuperclass } from '../values/superclass.ts';

/** The edges of writes to properties that run a setter of the project. */
export function findSetterEdges(graph: GraphState, module: ModuleNode): CallEdge[] {
  return module.summary.writes.flatMap(({ object, property, getter, function: from }, index) => {
    if (property === null || getter || !graph.fields.getters.has(property)) return [];
    const { targets, unknown, byName } = evaluate(graph, module, object);
    const setters = targets.flatMap(target => findSetters(graph, target, property));
    const certainty = unknown || setters.length !== 1 ? 'possible' : byName ? 'by-name' : 'certain';
    return setters.map((to): CallEdge => ({ from, site: { write: index }, to, how: 'calls', certainty, memoised: false }));
  });
}

/** The setters that writing a property of a target runs. */
function findSetters(graph: GraphState, target: Target, property: string, depth = 0): readonly FunctionTarget[] {
  if (target.type === 'object') {
    const { module, object } = target;
    lookAtObject(graph, module, object);
    lookForName(graph, module, property);
    const own = module.summary.objects[object]!.properties.find(({ name, kind }) => name === property && kind === 'setter');
    return own?.value.type === 'function' ? [functionTarget(module, own.value.function)] : [];
  }
  if (target.type !== 'instance' && target.type !== 'class') return [];
  const { module } = target;
  const { members, superclass } = module.summary.classes[target.class]!;
  const isStatic = target.type === 'class';
  lookAtClass(graph, module, target.class);
  lookForName(graph, module, property);
  const own = members.filter(({ name, static: inClass }) => name === property && (inClass ?? false) === isStatic);
  const setter = own.find(({ kind }) => kind === 'setter');
  if (setter?.function !== undefined) return [functionTarget(module, setter.function)];
  if (own.length > 0 || !superclass || depth > deepestHierarchy) return [];
  return evaluateSuperclass(graph, module, target.class).targets.flatMap(parent =>
    parent.type === 'class'
      ? findSetters(graph, isStatic ? parent : instanceTarget(parent.module, parent.class), property, depth + 1)
      : [],
  );
}
