import type { ModuleSummary, ObjectId, Value } from '../../summary/module-summary.ts';

/**
 * The object literals of a file that stand where a type may be asked for: given to a variable, a field or as a result that is annotated,
 * handed to a call, also by the name of a variable, or exported, for others to hand over.
 */
export function typedLiterals({ bindings, calls, classes, exports, functions }: ModuleSummary): ReadonlySet<ObjectId> {
  const found = new Set<ObjectId>();
  for (const { annotation, values } of bindings) if (annotation) addLiterals(values, found);
  for (const { returnAnnotation, returns } of functions) if (returnAnnotation) addLiterals(returns, found);
  const addNamed = (values: readonly Value[]): void => {
    addLiterals(values, found);
    for (const value of values) if (value.type === 'binding') addLiterals(bindings[value.binding]!.values, found);
  };
  for (const { arguments: args } of calls) addNamed(args);
  for (const entry of exports) if (entry.type === 'local' || entry.type === 'assignment') addNamed([entry.value]);
  for (const { members } of classes) {
    for (const { annotation, value } of members) if (annotation && value) addLiterals([value], found);
  }
  return found;
}

function addLiterals(values: readonly Value[], found: Set<ObjectId>): void {
  for (const value of values) {
    if (value.type === 'object') found.add(value.object);
    if (value.type === 'array') addLiterals(value.elements, found);
    if (value.type === 'either') addLiterals(value.values, found);
  }
}
