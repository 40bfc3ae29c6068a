import type { CallId } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from '../callbacks/callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { LinksDraft } from './links-draft.ts';
import type { Certainty } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target } from '../target.ts';

import { calleesOf } from './callees.ts';
import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { pathsTo, placeOf, samePlace } from '../callbacks/parameter-place.ts';
import { evaluateCallee } from '../values/evaluate.ts';

/** Helpers of helpers further down are not looked into. */
const deepestHelper = 4;

/** What a generator function gives, handed to a function that goes through it: `print(lines())`. */
export function linkHandedIterator(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  { target, certainty }: { readonly target: Target & { type: 'iterator' }; readonly certainty: Certainty },
  links: LinksDraft,
): void {
  if (!isGoneThrough(graph, module, id, place, 0)) return;
  const { function: from, memoised = false } = module.summary.calls[id]!;
  links.edges.push({ from, site: { call: id }, to: target.of, how: 'at-once', certainty, memoised });
}

/** Whether the one function of the project that a call calls surely goes through what it is given at a place. */
function isGoneThrough(graph: GraphState, module: ModuleNode, id: CallId, place: ArgumentPlace, depth: number): boolean {
  const { targets, unknown, byName } = evaluateCallee(graph, module, id);
  const { kind, callee } = module.summary.calls[id]!;
  if (unknown || byName || targets.length !== 1 || depth > deepestHelper) return false;
  const shift = callee.type === 'member' && callee.property === 'call' ? -1 : 0;
  return calleesOf(graph, targets[0]!, kind === 'new', shift, false).some(({ target, shift: given }) => {
    const index = place.index + given;
    return target.type === 'function' && goesThrough(graph, target, { ...place, index }, depth);
  });
}

function goesThrough(
  graph: GraphState,
  { module, function: owner }: FunctionTarget,
  place: ArgumentPlace,
  depth: number,
): boolean {
  lookInto(graph, module, owner);
  lookAtDeclaration(graph, module, owner);
  const { calls, functions, reads } = module.summary;
  if (functions[owner]!.generator) return false;
  const isRead = reads.some(
    ({ function: id, object, property }) =>
      id === owner && property === '@@iterator' && samePlace(placeOf(module, owner, object), place),
  );
  return (
    isRead ||
    module.callsOf[owner]!.some(call =>
      calls[call]!.arguments.some((value, index) =>
        pathsTo(module, owner, value, place).some(path => isGoneThrough(graph, module, call, { index, path }, depth + 1)),
      ),
    )
  );
}
