import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { evaluate } from './evaluate.ts';
import { findPlacement } from './function-places.ts';
import { elementsIn, valuesIn } from './known-elements.ts';
import { memberOf } from './member.ts';
import { unite, unknownTargets } from '../target.ts';

/** Patterns and names nest less deep than this. */
const deepestValue = 8;

/**
 * The functions that a call calls one after the other, in a loop over a list of which it is known that they are in it:
 * `for (const hook of hooks) hook()`. What else may be in the list makes none of them less certain.
 */
export function findElementCallees(graph: GraphState, module: ModuleNode, call: CallSite): readonly Target[] {
  if (!call.ofEach) return [];
  return eachOf(graph, module, call.callee, 0).flatMap(({ targets, unknown, byName }) =>
    targets.length === 1 && !unknown && !byName ? targets : [],
  );
}

/** What a value is for each element of the list that a loop goes through. */
function eachOf(graph: GraphState, module: ModuleNode, value: Value, depth: number): readonly Targets[] {
  if (depth > deepestValue) return [];
  switch (value.type) {
    case 'binding': {
      const { values, import: entry, otherWrites } = module.summary.bindings[value.binding]!;
      const [only, ...others] = values;
      if (!only || others.length > 0 || entry || otherWrites) return [];
      return eachOf(graph, module, only, depth + 1);
    }
    case 'member': {
      const { property } = value;
      if (property === null) return [];
      return eachOf(graph, module, value.object, depth + 1).map(object => memberOfEach(graph, object, property));
    }
    case 'element':
      return elementsIn(graph, module, value.of).map(held => evaluate(graph, held.module, held.value));
    case 'parameter':
      return eachGiven(graph, module, value);
    default:
      return [];
  }
}

function memberOfEach(graph: GraphState, { targets, unknown, byName }: Targets, property: string): Targets {
  if (targets.length !== 1 || unknown || byName) return unknownTargets;
  return unite(targets.map(target => memberOf(graph, target, property)));
}

/** What a callback of `forEach` and its like is given for each element. */
function eachGiven(graph: GraphState, module: ModuleNode, value: Value & { type: 'parameter' }): readonly Targets[] {
  const placement = findPlacement(module, value.function);
  const callee = placement?.index === 0 ? module.summary.calls[placement.call]!.callee : undefined;
  if (callee?.type !== 'member' || value.index > 0 || value.rest) return [];
  return valuesIn(graph, module, callee.object).map(held => evaluate(graph, held.module, held.value));
}
