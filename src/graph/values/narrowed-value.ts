import type { Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { evaluate } from './evaluate.ts';
import { openInstanceTarget } from '../module-targets.ts';
import { deepestHierarchy, evaluateSuperclass } from './superclass.ts';
import { evaluateType } from './type-target.ts';

/** What a value is of which a type is known besides: of several things those of the type, or, where nobody knows, what the type says. */
export function evaluateNarrowed(
  graph: GraphState,
  module: ModuleNode,
  { value, to, isNot }: Value & { type: 'narrowed' },
): Targets {
  const known = evaluate(graph, module, value);
  const stated = openAll(evaluateType(graph, module, to));
  if (stated.targets.length === 0) return known;
  const isStated = (target: Target): boolean => stated.targets.some(one => isOf(graph, target, one));
  if (isNot) return { ...known, targets: known.targets.filter(target => !isStated(target)) };
  if (known.unknown) return stated;
  const narrowed = known.targets.filter(isStated);
  if (narrowed.length > 0) return { ...known, targets: narrowed };
  const isDeclared = known.targets.every(
    target => target.type === 'shape' || (target.type === 'instance' && target.open === true),
  );
  return isDeclared || known.targets.length > 1 ? stated : known;
}

/** What is of a class may be of one that extends it. */
function openAll({ targets, ...found }: Targets): Targets {
  return {
    ...found,
    targets: targets.map(target => (target.type === 'instance' ? openInstanceTarget(target.module, target.class) : target)),
  };
}

/** Whether an object is of a class, or of one that extends it. */
function isOf(graph: GraphState, target: Target, wanted: Target, depth = 0): boolean {
  if (target.type === 'built' && wanted.type === 'built') {
    return target.module === wanted.module && target.function === wanted.function;
  }
  if (target.type === 'api-instance' && wanted.type === 'api-instance') return target.name === wanted.name;
  if (target.type !== 'instance' || wanted.type !== 'instance' || depth > deepestHierarchy) return false;
  if (target.module === wanted.module && target.class === wanted.class) return true;
  return evaluateSuperclass(graph, target.module, target.class).targets.some(
    parent => parent.type === 'class' && isOf(graph, { ...parent, type: 'instance' }, wanted, depth + 1),
  );
}
