import type { CallId, FunctionId, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { ModuleNode } from '../module-node.ts';

/** Where a function expression stands: in the arguments of a call, or itself called at once. */
export interface Placement {
  readonly call: CallId;
  /** Its index among the arguments; -1 if it is the callee. */
  readonly index: number;
  /** The properties and elements on the way to it, where it stands in an object or array literal. */
  readonly path: readonly string[];
}

/** Functions deeper than this inside an argument are not looked for. */
const deepestPlace = 4;

const placements = new WeakMap<ModuleSummary, ReadonlyMap<FunctionId, Placement>>();

/** The call site that a function expression is an argument or the callee of. */
export function findPlacement(module: ModuleNode, id: FunctionId): Placement | undefined {
  const place = findNestedPlacement(module, id);
  return place?.path.length === 0 ? place : undefined;
}

/** The call site that a function expression stands in the arguments of, also inside of literals. */
export function findNestedPlacement({ summary }: ModuleNode, id: FunctionId): Placement | undefined {
  let known = placements.get(summary);
  if (!known) placements.set(summary, (known = placeFunctions(summary)));
  return known.get(id);
}

function placeFunctions(summary: ModuleSummary): ReadonlyMap<FunctionId, Placement> {
  const result = new Map<FunctionId, Placement>();
  for (const [call, { callee, arguments: values, function: id }] of summary.calls.entries()) {
    if (callee.type === 'function') result.set(callee.function, { call, index: -1, path: [] });
    for (const [index, value] of values.entries()) {
      for (const { value: leaf, path } of leavesOf(summary, value)) {
        // Where it stands elsewhere, an edit of what is around it says nothing of the call.
        const isHere = leaf.type === 'function' && summary.functions[leaf.function]!.parent === id;
        if (isHere) result.set(leaf.function, { call, index, path });
      }
    }
  }
  return result;
}

/** Something that stands in an argument, and the properties and elements that lead to it. */
export interface Leaf {
  readonly value: Value;
  readonly path: readonly string[];
}

/** What stands in a value, through object and array literals, also those that a constant of the file holds. */
export function leavesOf(summary: ModuleSummary, value: Value, path: readonly string[] = []): readonly Leaf[] {
  const literal = literalOf(summary, value);
  if (!literal || path.length >= deepestPlace) return [{ value, path }];
  if (literal.type === 'array') {
    return literal.elements.flatMap((element, index) => leavesOf(summary, element, [...path, String(index)]));
  }
  return summary.objects[literal.object]!.properties.flatMap(({ name, kind, value: inner }) =>
    name === null || kind === 'getter' || kind === 'setter' ? [] : leavesOf(summary, inner, [...path, name]),
  );
}

function literalOf({ bindings }: ModuleSummary, value: Value): (Value & { type: 'object' | 'array' }) | undefined {
  if (value.type === 'object' || value.type === 'array') return value;
  if (value.type !== 'binding') return undefined;
  const { kind, values } = bindings[value.binding]!;
  const [only] = values;
  return kind === 'const' && values.length === 1 && only && (only.type === 'object' || only.type === 'array') ? only : undefined;
}
