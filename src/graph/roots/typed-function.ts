import type { TypeReference, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Root } from '../module-links.ts';

import { getConventionIndex } from './convention-index.ts';
import { createConventionRoot, functionsOf } from './convention-root.ts';
import { evaluate } from '../values/evaluate.ts';
import { evaluateType } from '../values/type-target.ts';

/** The functions whose annotation says what runs them: `const show: RequestHandler = async (req, res) => …`. */
export function findTypedRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  const { types } = getConventionIndex();
  return annotatedValues(module).flatMap(([annotation, value]) => {
    const rows = evaluateType(graph, module, annotation).targets.flatMap(target =>
      target.type === 'api-instance' ? (types.get(target.name) ?? []) : [],
    );
    return rows.flatMap(row =>
      functionsOf(evaluate(graph, module, value).targets).flatMap(target => createConventionRoot(target, row, row.when) ?? []),
    );
  });
}

/** The functions, and results of calls, that an annotation by name describes: of variables, fields and what functions return. */
function annotatedValues({ summary }: ModuleNode): readonly (readonly [TypeReference, Value])[] {
  const found: (readonly [TypeReference, Value])[] = [];
  const add = (annotation: TypeReference | undefined, values: readonly Value[]): void => {
    if (annotation?.type !== 'named' && annotation?.type !== 'import') return;
    for (const value of values) if (value.type === 'function' || value.type === 'call') found.push([annotation, value]);
  };
  for (const { annotation, values } of summary.bindings) add(annotation, values);
  for (const { returnAnnotation, returns } of summary.functions) add(returnAnnotation, returns);
  for (const { members } of summary.classes) for (const { annotation, value } of members) if (value) add(annotation, [value]);
  return found;
}
