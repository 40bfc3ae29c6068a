import type { BindingId, TypeReference } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { lookAtBinding, lookForName } from '../changes/dependencies.ts';
import { findModule, resolveFrom } from '../graph-state.ts';

interface TypeOwner {
  readonly module: ModuleNode;
  readonly binding: BindingId;
}

/** The declaration that a type's name leads to, through imports and re-exports; `undefined` if it is outside the project. */
export function findTypeOwner(graph: GraphState, module: ModuleNode, type: TypeReference): TypeOwner | undefined {
  if (type.type === 'import') return findExportedType(graph, module, type.specifier, type.name[0], new Set());
  if (type.type !== 'named' || type.binding === undefined) return undefined;
  return followBinding(graph, module, type.binding, type.name[1], new Set());
}

function followBinding(
  graph: GraphState,
  module: ModuleNode,
  id: BindingId,
  member: string | undefined,
  seen: Set<ModuleNode>,
): TypeOwner | undefined {
  lookAtBinding(graph, module, id);
  const entry = module.summary.bindings[id]?.import;
  if (!entry) return { module, binding: id };
  const name = entry.imported === '*' || entry.require ? member : entry.imported;
  return findExportedType(graph, module, entry.specifier, name, seen);
}

function findExportedType(
  graph: GraphState,
  from: ModuleNode,
  specifier: string,
  name: string | undefined,
  seen: Set<ModuleNode>,
): TypeOwner | undefined {
  const resolution = resolveFrom(graph, from, specifier);
  const module = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
  if (!module || name === undefined || seen.has(module)) return undefined;
  seen.add(module);
  lookForName(graph, module, name);
  for (const entry of module.summary.exports) {
    if (entry.type === 'local' && entry.exported === name && entry.value.type === 'binding') {
      return followBinding(graph, module, entry.value.binding, undefined, seen);
    }
    if (entry.type === 'indirect' && entry.exported === name) {
      return findExportedType(graph, module, entry.specifier, entry.imported, seen);
    }
  }
  for (const entry of module.summary.exports) {
    const found = entry.type === 'star' ? findExportedType(graph, module, entry.specifier, name, seen) : undefined;
    if (found) return found;
  }
  return undefined;
}
