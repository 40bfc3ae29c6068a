import { parseDocType, partsOf } from './doc-types.ts';

import type { DocName, DocTypes } from './doc-comments.ts';
import type { FunctionNode } from './function-nodes.ts';
import type { FunctionSummary, TypeReference } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** Puts what the comment above a function says of its parameters and its result where no annotation says it. */
export function addDocTypes(walk: ModuleWalk, node: FunctionNode, start: number, summary: Draft<FunctionSummary>): void {
  const said = walk.docs?.types.get(start);
  if (!said) return;
  for (const [index, parameter] of summary.parameters.entries()) {
    const type = parameterType(walk, said, nameAt(node, index), index);
    if (!type || type.type === 'other' || parameter.annotation) continue;
    summary.parameters[index] = { ...parameter, annotation: type };
    if (parameter.binding !== undefined) walk.bindings[parameter.binding]!.annotation ??= type;
  }
  const returns = said.returns === undefined ? undefined : parseDocType(walk, said.returns);
  if (returns && returns.type !== 'other') summary.returnAnnotation ??= returns;
}

/** By its name, or by its place where it has none. */
function parameterType(
  walk: ModuleWalk,
  { parameters }: DocTypes,
  name: string | undefined,
  index: number,
): TypeReference | undefined {
  const whole = name === undefined ? parameters.filter(isWhole)[index] : parameters.find(one => one.name === name);
  if (!whole) return undefined;
  const prefix = `${whole.name}.`;
  const parts = parameters.flatMap(one => (one.name.startsWith(prefix) ? { ...one, name: one.name.slice(prefix.length) } : []));
  return parts.length > 0 ? partsOf(walk, parts) : parseDocType(walk, whole.type);
}

function isWhole({ name }: DocName): boolean {
  return !name.includes('.');
}

function nameAt({ params }: FunctionNode, index: number): string | undefined {
  const node = params[index];
  const target = node?.type === 'AssignmentPattern' ? node.left : node?.type === 'RestElement' ? node.argument : node;
  return target?.type === 'Identifier' ? target.name : undefined;
}
