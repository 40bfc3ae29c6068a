import type { ModuleSummary, ObjectId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { lookAtObject, lookForName } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { memberOf } from './member.ts';

/** An object that describes a service or a component has its functions no deeper than this. */
const deepestFunction = 3;

const parents = new WeakMap<ModuleSummary, ReadonlyMap<ObjectId, ObjectId>>();

/**
 * What `this` has besides in a function of an object that describes a service or a component: what stands under its `methods`, and under
 * those of what it mixes in (Moleculer, Vue).
 */
export function findSharedMethods(graph: GraphState, module: ModuleNode, owner: ObjectId): readonly Target[] {
  let id: ObjectId | undefined = owner;
  for (let depth = 0; id !== undefined && depth <= deepestFunction; depth++) {
    lookAtObject(graph, module, id);
    lookForName(graph, module, 'methods');
    lookForName(graph, module, 'mixins');
    const methods = valueIn(module.summary, id, 'methods');
    if (methods) return [...evaluate(graph, module, methods).targets, ...mixedIn(graph, module, id)].filter(isObject);
    id = parentsOf(module.summary).get(id);
  }
  return [];
}

function mixedIn(graph: GraphState, module: ModuleNode, id: ObjectId): readonly Target[] {
  const mixins = valueIn(module.summary, id, 'mixins');
  if (mixins?.type !== 'array') return [];
  return mixins.elements.flatMap(mixin =>
    evaluate(graph, module, mixin).targets.flatMap(target => memberOf(graph, target, 'methods').targets),
  );
}

function isObject({ type }: Target): boolean {
  return type === 'object';
}

function valueIn({ objects }: ModuleSummary, id: ObjectId, wanted: string): Value | undefined {
  return objects[id]!.properties.find(({ name, kind }) => name === wanted && kind === 'value')?.value;
}

/** The object literals that object literals stand in. */
function parentsOf(summary: ModuleSummary): ReadonlyMap<ObjectId, ObjectId> {
  let known = parents.get(summary);
  if (!known) {
    const found = summary.objects.flatMap(({ properties }, parent) =>
      properties.flatMap(({ value }) => (value.type === 'object' ? [[value.object, parent] as const] : [])),
    );
    parents.set(summary, (known = new Map(found)));
  }
  return known;
}
