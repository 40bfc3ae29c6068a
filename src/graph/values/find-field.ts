import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { commonPropertyNames } from './common-property-names.ts';
import { evaluate } from './evaluate.ts';
import { storesOf } from './field-index.ts';
import { dependOn, evaluateOnce, findModule } from '../graph-state.ts';
import { unite, unknownTargets } from '../target.ts';

/** More stores than this under one name say nothing. */
const mostStores = 8;

/** What depends on it that all files of the project are known. */
export const allFiles = 'all files';

const limits = { whenCyclic: unknownTargets, whenTooDeep: unknownTargets };

/** What of the project is stored under a property's name; unknown unless it is one thing, or where the name is common. */
export function findField(graph: GraphState, property: string): Targets {
  if (commonPropertyNames.has(property)) return unknownTargets;
  dependOn(graph, `field:${property}`);
  if (graph.project.building.isReading) {
    dependOn(graph, allFiles);
    return unknownTargets;
  }
  const { found, stores } = graph.fields;
  return evaluateOnce(graph, undefined, found, property, limits, () => {
    const values = (stores.find(property, mostStores) ?? []).map(({ path, item }) => {
      const module = graph.modules.get(path) ?? findModule(graph, path);
      return module ? evaluate(graph, module, item) : unknownTargets;
    });
    if (values.length === 0) return unknownTargets;
    const all = unite(values);
    const targets = all.targets.filter(isProjectTarget);
    return namedTargets(targets, !all.unknown && targets.length === all.targets.length);
  });
}

/** What a name alone leads to: one thing, or one of several where `isKnown` says that nothing else may be meant. */
export function namedTargets(targets: readonly Target[], isKnown: boolean): Targets {
  if (targets.length === 1) return { targets, unknown: false, byName: true };
  return { targets, unknown: true, byName: true, ...(isKnown && targets.length > 0 && { oneOfThese: true }) };
}

/** The one thing of a file that it stores under a property's name, however common: what `self.build` is where nobody says what `self` is. */
export function findOwnField(graph: GraphState, module: ModuleNode, property: string): Targets {
  const values = storesOf(module.summary, property).map(value => evaluate(graph, module, value));
  const targets = unite(values).targets.filter(({ type }) => type === 'function');
  return targets.length === 1 ? { targets, unknown: false, byName: true } : unknownTargets;
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
