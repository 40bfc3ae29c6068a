import type { BindingId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { lookForName } from '../changes/dependencies.ts';
import { findModule, resolveFrom } from '../graph-state.ts';

/** A variable at the top level of a module: what an import of it is a live view of. */
export interface ExportedBinding {
  readonly module: ModuleNode;
  readonly binding: BindingId;
  /** Where it is declared, in UTF-16 units of the module's text. */
  readonly offset: number;
}

/** More re-exports than this in a row lead nowhere, or round in a circle. */
const deepestReExport = 8;

/** Where an imported name is declared, followed through re-exports; `undefined` for what is no variable of the project. */
export function findImportedBinding(
  graph: GraphState,
  from: ModuleNode,
  specifier: string,
  imported: string,
  depth = 0,
): ExportedBinding | undefined {
  const resolution = resolveFrom(graph, from, specifier);
  const module = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
  if (!module || depth > deepestReExport) return undefined;
  lookForName(graph, module, imported);
  for (const entry of module.summary.exports) {
    if (entry.type === 'star') {
      const found = findImportedBinding(graph, module, entry.specifier, imported, depth + 1);
      if (found) return found;
    } else if (entry.type !== 'assignment' && entry.exported === imported) {
      if (entry.type === 'indirect') return findImportedBinding(graph, module, entry.specifier, entry.imported, depth + 1);
      if (entry.value.type !== 'binding') return undefined;
      const { binding: id } = entry.value;
      const binding = module.summary.bindings[id]!;
      if (!binding.import) return { module, binding: id, offset: binding.offset };
      return findImportedBinding(graph, module, binding.import.specifier, binding.import.imported, depth + 1);
    }
  }
  return undefined;
}
