import type { CallGraph, FunctionNode } from '../call-graph.ts';
import type { CallEdge, Site } from '../module-links.ts';
import type { FunctionRun } from '../phases/function-run.ts';

import { targetOf } from '../call-graph.ts';
import { stopsPath } from './stops-path.ts';

/** A call that leads back to where it stands over more functions than this is not looked at. */
const mostFunctions = 12;

/**
 * Whether a call of one of several functions, all of which are known, surely blocks: each of them `blocks`, or leads back to the call, which
 * has to end with another one then.
 */
export function isBlockingAnyway(
  callGraph: CallGraph,
  run: FunctionRun,
  from: FunctionNode,
  { isOneOfKnown, site }: CallEdge,
  blocks: (target: FunctionNode, edge: CallEdge) => boolean,
): boolean {
  if (!isOneOfKnown) return false;
  return edgesOf(from, site).every(other => {
    const target = targetOf(callGraph, other);
    return target && !stopsPath(target, run, other) && (blocks(target, other) || leadsTo(callGraph, target, from));
  });
}

/** The edges of the calls at one site. */
export function edgesOf({ outgoing }: FunctionNode, site: Site): readonly CallEdge[] {
  return outgoing.filter(({ how, site: other }) => how === 'calls' && isSameSite(other, site));
}

function isSameSite(left: Site, right: Site): boolean {
  if ('call' in left) return 'call' in right && left.call === right.call;
  if ('read' in left) return 'read' in right && left.read === right.read;
  return 'write' in right && left.write === right.write;
}

function leadsTo(callGraph: CallGraph, start: FunctionNode, end: FunctionNode): boolean {
  const seen = new Set([start]);
  for (const node of seen) {
    if (node === end) return true;
    if (seen.size > mostFunctions) return false;
    for (const edge of node.outgoing) {
      const target = edge.how === 'later' || edge.certainty === 'possible' ? undefined : targetOf(callGraph, edge);
      if (target) seen.add(target);
    }
  }
  return false;
}
