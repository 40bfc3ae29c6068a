import type { ObjectConvention } from '../../catalog/callback-api.ts';
import type { ObjectId, TypeReference, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { Root } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget } from '../target.ts';

import { getConventionIndex } from './convention-index.ts';
import { createConventionRoot, functionsOf } from './convention-root.ts';
import { evaluate } from '../values/evaluate.ts';
import { findText } from '../values/moment.ts';
import { usesPackage } from '../package-of.ts';
import { evaluateType } from '../values/type-target.ts';

/** Objects in objects deeper than this are no resolvers or hooks. */
const deepestObject = 4;

/** The functions in a module's object literals that a tool calls because of the object's type or form. */
export function findObjectRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  const rows = getConventionIndex().objects;
  const annotations = annotateObjects(module);
  return module.summary.objects.flatMap(({ properties }, id) => {
    if (!annotations.has(id) && !properties.some(({ name }) => name !== null && firstNames().has(name))) return [];
    const names = new Set(properties.map(({ name }) => name));
    return rows.flatMap(row => {
      if (!isMeant(graph, module, row, names, annotations.get(id))) return [];
      return functionsIn(graph, module, id, row.methods, []).flatMap(target => {
        const when = row.when?.replace(/\{(\w+)\}/g, (_, place: string) => {
          const property = properties.find(({ name }) => name === place);
          return (property && findText(graph, module, property.value)) ?? '';
        });
        const root = createConventionRoot(target, row, when);
        return root ? { ...root, onObject: true } : [];
      });
    });
  });
}

let known: ReadonlySet<string> | undefined;

/** For each convention one of the names that its objects have; most objects have none of these. */
function firstNames(): ReadonlySet<string> {
  return (known ??= new Set(getConventionIndex().objects.flatMap(({ has }) => has?.slice(0, 1) ?? [])));
}

function isMeant(
  graph: GraphState,
  module: ModuleNode,
  row: ObjectConvention,
  names: ReadonlySet<string | null>,
  annotation: TypeReference | undefined,
): boolean {
  if (annotation && row.annotations) {
    const types = evaluateType(graph, module, annotation).targets;
    if (types.some(target => target.type === 'api-instance' && row.annotations!.includes(target.name))) return true;
  }
  if (!row.has?.every(name => names.has(name))) return false;
  return row.dependency === undefined || usesPackage(graph, module, row.dependency);
}

/** Object literals that a variable's, or a function's result's, annotation describes. */
function annotateObjects({ summary }: ModuleNode): ReadonlyMap<ObjectId, TypeReference> {
  const found = new Map<ObjectId, TypeReference>();
  const annotate = (value: Value, annotation: TypeReference): void => {
    if (value.type === 'object') found.set(value.object, annotation);
  };
  for (const { values, annotation } of summary.bindings) if (annotation) for (const value of values) annotate(value, annotation);
  for (const { returns, returnAnnotation } of summary.functions) {
    if (returnAnnotation) for (const value of returns) annotate(value, returnAnnotation);
  }
  return found;
}

function functionsIn(
  graph: GraphState,
  module: ModuleNode,
  id: ObjectId,
  methods: readonly string[],
  path: readonly string[],
): readonly FunctionTarget[] {
  if (path.length >= deepestObject) return [];
  return module.summary.objects[id]!.properties.flatMap(({ name, value, kind }): readonly FunctionTarget[] => {
    if (name === null || kind === 'getter' || kind === 'setter') return [];
    const here = [...path, name];
    if (value.type === 'object') return functionsIn(graph, module, value.object, methods, here);
    if (!matches(methods, here)) return [];
    return functionsOf(evaluate(graph, module, value).targets);
  });
}

function matches(methods: readonly string[], path: readonly string[]): boolean {
  return methods.some(method => {
    if (method === '**') return true;
    const parts = method.split('.');
    if (parts.at(-1) === '**') return path.length >= parts.length && parts.slice(0, -1).every((part, at) => part === path[at]);
    return parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at]);
  });
}
