import type { ModuleSummary, ObjectId, Value } from '../../summary/module-summary.ts';

/**
 * The object literals of a file that stand where a type may be asked for: given to a variable, a field or as a result that is annotated,
 * or handed to a call, also by the name of a variable.
 */
export function typedLiterals({ bindings, calls, classes, functions }: ModuleSummary): ReadonlySet<ObjectId> {
  const found = new Set<ObjectId>();
  for (const { annotation, values } of bindings) if (annotation) addLiterals(values, found);
  for (const { returnAnnotation, returns } of functions) if (returnAnnotation) addLiterals(returns, found);
  for (const { arguments: args } of calls) {
    addLiterals(args, found);
    for (const value of args) if (value.type === 'binding') addLiterals(bindings[value.binding]!.values, found);
  }
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
