import type { FunctionId } from '../../summary/module-summary.ts';
import type { CallNature, FilePlace } from './call-nature.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { natureOfFunction } from './call-nature.ts';
import { findGetters } from '../links/getter-edges.ts';
import { evaluatePlace } from './place-value.ts';

/** What reading a property does that a getter computes, so far as that is known; `undefined` where there is none. */
export function findGetter(graph: GraphState, { module, root, path }: FilePlace): { readonly nature?: CallNature } | undefined {
  const property = path.at(-1);
  if (root === 'this' || property === undefined || !graph.fields.getters.has(property))
    return findOwnGetter(graph, module, root, path);
  const { targets, unknown } = evaluatePlace(graph, { module, root, path: path.slice(0, -1) });
  const [getter, ...others] = targets.flatMap(target => findGetters(graph, target, property));
  if (!getter || unknown || others.length > 0) return findOwnGetter(graph, module, root, path);
  return natureOfGetter(graph, getter.module, getter.function);
}

/** A getter of the place's own file. */
function findOwnGetter(
  graph: GraphState,
  module: ModuleNode,
  root: string,
  path: readonly string[],
): ReturnType<typeof findGetter> {
  const { functions } = module.summary;
  const getters = functions.flatMap(({ kind, name }, id) =>
    kind === 'getter' && name !== undefined && path.includes(name) ? [id] : [],
  );
  const [id, ...others] = getters;
  if (id === undefined) return undefined;
  return others.length > 0 || root !== 'this' || path.length > 1 ? {} : natureOfGetter(graph, module, id);
}

function natureOfGetter(graph: GraphState, module: ModuleNode, id: FunctionId): { readonly nature?: CallNature } {
  const nature = natureOfFunction(graph, module, id, new Map());
  return nature && !nature.isAsync ? { nature } : {};
}
