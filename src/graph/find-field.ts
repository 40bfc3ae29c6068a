import type { BindingId, ClassId } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { Target, Targets } from './target.ts';

import { commonPropertyNames } from './common-property-names.ts';
import { evaluate } from './evaluate.ts';
import { dependOn, evaluateOnce, findModule } from './graph-state.ts';
import { unite, unknownTargets } from './target.ts';
import { findTypeOwner } from './type-owner.ts';

/** More stores than this under one name say nothing. */
const mostStores = 8;

const limits = { whenCyclic: unknownTargets, whenTooDeep: unknownTargets };

/** The one thing of the project that is stored under a property's name; unknown if there are several, none, or the name is common. */
export function findField(graph: GraphState, property: string): Targets {
  if (commonPropertyNames.has(property)) return unknownTargets;
  dependOn(graph, `field:${property}`);
  const { found, stores } = graph.fields;
  return evaluateOnce(graph, undefined, found, property, limits, () => {
    const values = (stores.find(property, mostStores) ?? []).map(({ path, item }) => {
      const module = findModule(graph, path);
      return module ? evaluate(graph, module, item) : unknownTargets;
    });
    if (values.length === 0) return unknownTargets;
    const targets = unite(values).targets.filter(isProjectTarget);
    return { targets, unknown: targets.length !== 1, byName: true };
  });
}

/** What an API gives must not be found by a name of the project's. */
function isProjectTarget({ type }: Target): boolean {
  return (
    type === 'function' ||
    type === 'class' ||
    type === 'instance' ||
    type === 'built' ||
    type === 'object' ||
    type === 'namespace'
  );
}

/** The concrete classes of the project that implement an interface, or extend an abstract class. */
export function findImplementations(
  graph: GraphState,
  module: ModuleNode,
  owner: { readonly binding: BindingId } | { readonly class: ClassId },
): readonly Target[] {
  const name = 'class' in owner ? module.summary.classes[owner.class]?.name : module.summary.bindings[owner.binding]?.name;
  if (name === undefined) return [];
  dependOn(graph, `heirs:${name}`);
  const targets: Target[] = [];
  for (const { path, item: heir } of graph.fields.heirs.find(name) ?? []) {
    const heirModule = findModule(graph, path);
    const summary = heirModule?.summary.classes[heir];
    if (!heirModule || !summary || summary.abstract) continue;
    if (extendsOwner(graph, heirModule, heir, module, owner)) {
      targets.push({ type: 'instance', module: heirModule, class: heir });
    }
  }
  return targets;
}

function extendsOwner(
  graph: GraphState,
  heir: ModuleNode,
  id: ClassId,
  module: ModuleNode,
  owner: { readonly binding: BindingId } | { readonly class: ClassId },
): boolean {
  const { implements: interfaces, superclass } = heir.summary.classes[id]!;
  if ('class' in owner) {
    return Boolean(
      superclass &&
      evaluate(graph, heir, superclass).targets.some(
        target => target.type === 'class' && target.module === module && target.class === owner.class,
      ),
    );
  }
  return interfaces.some(type => {
    const found = findTypeOwner(graph, heir, type);
    return found?.module === module && found.binding === owner.binding;
  });
}
