import { targetOf } from '../graph/call-graph.ts';
import { listEnds } from '../graph/paths/reached-ends.ts';

import type { BlockingKind } from '../catalog/blocking-api.ts';
import type { BlockingSite } from '../graph/paths/blocking-site.ts';
import type { Graph } from '../graph/graph.ts';
import type { ModuleNode } from '../graph/module-node.ts';
import type { Position } from '../summary/module-summary.ts';

/**
 * Tells a listener, if there is one, of every blocking call that a reported site leads to: a report names only the dearest one. For
 * `tools/corpus.js`, which holds them against the labels.
 */
export const collectCoveredCalls: { listener?: ((file: string, position: Position) => void) | undefined } = {};

/** Passes the blocking calls behind a reported site to the listener. */
export function noteCoveredCalls(
  { callGraph, links, run }: Graph,
  module: ModuleNode,
  kind: BlockingKind,
  { site, end }: BlockingSite,
): void {
  const { listener } = collectCoveredCalls;
  if (!listener) return;
  if (end.call) listener(end.in.module.path, end.in.module.summary.calls[end.call.call]!.position);
  for (const edge of links.get(module)!.edges) {
    if (JSON.stringify(edge.site) !== JSON.stringify(site)) continue;
    const target = targetOf(callGraph, edge);
    if (!target) continue;
    for (const [owner, call] of listEnds(callGraph, links, run, target, kind))
      listener(owner.path, owner.summary.calls[call.call]!.position);
  }
}
