import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { lookAtAll } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { findModule, resolveFrom } from '../graph-state.ts';
import { isOwnExports } from '../module-node.ts';
import { wholeExports } from './resolve-export.ts';

/** The names that a module gives one by one, those of what it passes on included, and the things that it gives as a whole. */
export interface ModuleExports {
  readonly names: ReadonlySet<string>;
  readonly wholes: readonly Target[];
}

/** All that a module exports. */
export function allExports(graph: GraphState, module: ModuleNode): ModuleExports {
  const names = new Set<string>();
  addNames(graph, module, names, new Set());
  const wholes = wholeExports(module).flatMap(value => evaluate(graph, module, value).targets);
  return { names, wholes };
}

function addNames(graph: GraphState, module: ModuleNode, names: Set<string>, seen: Set<ModuleNode>): void {
  if (seen.has(module)) return;
  seen.add(module);
  lookAtAll(graph, module);
  for (const { object, property } of module.summary.writes) {
    if (property !== null && property !== 'exports' && isOwnExports(object)) names.add(property);
  }
  for (const entry of module.summary.exports) {
    if ('exported' in entry) names.add(entry.exported);
    const resolution = entry.type === 'star' ? resolveFrom(graph, module, entry.specifier) : undefined;
    const star = resolution?.type === 'file' ? findModule(graph, resolution.path) : undefined;
    if (star) addNames(graph, star, names, seen);
  }
}
