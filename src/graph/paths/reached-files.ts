import type { FunctionNode } from '../call-graph.ts';
import type { Graph } from '../graph.ts';
import type { ModuleNode } from '../module-node.ts';

import { targetOf } from '../call-graph.ts';
import { filesIn } from '../changes/dependency.ts';

/** The files that answers about a module's functions go through: what they lead to until an async callee, and what linking it looked at. */
export function reachedFiles({ callGraph, state }: Graph, module: ModuleNode): ReadonlySet<string> {
  const looked = filesIn(state.evaluation.looks, module.memo.findings);
  const files = new Set([...looked].filter(path => path !== module.path && state.modules.has(path)));
  const reached = new Set<FunctionNode>(callGraph.nodes.get(module));
  for (const node of reached) {
    files.add(node.module.path);
    if (node.summary.async && node.module !== module) continue;
    for (const edge of node.outgoing) {
      const target = targetOf(callGraph, edge);
      if (target) reached.add(target);
    }
  }
  return files;
}
