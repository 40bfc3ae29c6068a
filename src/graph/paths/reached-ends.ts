import type { BlockingReach, PathKind } from './blocking-path.ts';
import type { CallId } from '../../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from '../call-graph.ts';
import type { FunctionRun } from '../phases/function-run.ts';
import type { ApiCall, CallEdge, ModuleLinks } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Guard } from './path-guard.ts';

import { stopsPath } from './blocking-path.ts';
import { targetOf } from '../call-graph.ts';
import { guardsOf } from '../values/parameter-guard.ts';

/** The functions gone through from `node` on, `node` first; those that are part of another function are left out. */
export function followReach(callGraph: CallGraph, node: FunctionNode, reach: BlockingReach): readonly FunctionNode[] {
  const through: FunctionNode[] = [node];
  for (let { next, rest }: Partial<BlockingReach> = reach; next && rest; { next, rest } = rest) {
    const target = next.how === 'inline' ? undefined : targetOf(callGraph, next);
    if (target) through.push(target);
  }
  return through;
}

/**
 * All calls of blocking APIs of one kind, brief ones left out, that calling a function leads to; `isOpen` says which of its own ways are
 * open to the call.
 */
export function listEnds(
  callGraph: CallGraph,
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  run: FunctionRun,
  start: FunctionNode,
  kind: PathKind,
  isOpen: (guards: readonly Guard[]) => boolean = () => true,
): readonly (readonly [ModuleNode, ApiCall])[] {
  const goes = (node: FunctionNode, call: CallId, way: ApiCall | CallEdge): boolean =>
    node !== start || isOpen(guardsOf(node.module, call, way));
  const seen = new Set([start]);
  const ends: (readonly [ModuleNode, ApiCall])[] = [];
  for (const node of seen) {
    for (const call of links.get(node.module)!.apiCalls) {
      const counts = call.from === node.id && call.api.kind === kind && call.cost !== 'brief';
      if (counts && call.certainty !== 'possible' && !call.memoised && goes(node, call.call, call))
        ends.push([node.module, call]);
    }
    for (const edge of node.outgoing) {
      const target =
        edge.how === 'later' || edge.certainty === 'possible' || edge.memoised ? undefined : targetOf(callGraph, edge);
      const isTaken = target && !stopsPath(target, run, edge) && (!('call' in edge.site) || goes(node, edge.site.call, edge));
      if (isTaken) seen.add(target);
    }
  }
  return ends;
}
