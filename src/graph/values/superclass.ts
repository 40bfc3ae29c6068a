import type { ClassId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { lookAtClass } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { evaluateWholeModule } from './resolve-export.ts';
import { noTargets, only, unite } from '../target.ts';

/** Hierarchies deeper than this are circles. */
export const deepestHierarchy = 8;

/** What a class extends; `noTargets` if it extends nothing. A module that is extended (`require('./base')`) is what it exports as a whole. */
export function evaluateSuperclass(graph: GraphState, module: ModuleNode, id: ClassId): Targets {
  lookAtClass(graph, module, id);
  const superclass = module.summary.classes[id]?.superclass;
  if (!superclass) return noTargets;
  const { targets, unknown, byName } = evaluate(graph, module, superclass);
  if (targets.every(({ type }) => type !== 'namespace')) return { targets, unknown, byName };
  const whole = unite(targets.map(target => wholeOf(graph, target)));
  return { targets: whole.targets, unknown: whole.unknown || unknown, byName: whole.byName || byName };
}

function wholeOf(graph: GraphState, target: Target): Targets {
  return target.type === 'namespace' ? evaluateWholeModule(graph, target.module) : only(target);
}
