import type { FunctionId, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from './callback-use.ts';
import type { ModuleNode } from '../module-node.ts';

import { elementCallbacks } from '../values/evaluate-parameter.ts';
import { findPlacement } from '../values/function-places.ts';

/** The ways through an argument (an object or array literal, a spread) at the end of which the function at `place` stands. */
export function pathsTo(
  module: ModuleNode,
  owner: FunctionId,
  value: Value,
  place: ArgumentPlace,
): readonly (readonly string[])[] {
  const found = placeOf(module, owner, value);
  const left = found?.index === place.index ? restOfPath(place.path, found.path) : undefined;
  if (left) return [left];
  if (value.type === 'spread') return pathsTo(module, owner, value.value, place);
  if (value.type === 'array') return value.elements.flatMap(element => pathsTo(module, owner, element, place));
  if (value.type !== 'object') return [];
  const { properties, spreads } = module.summary.objects[value.object]!;
  return [
    ...properties.flatMap(({ name, value: inner }) =>
      name === null ? [] : pathsTo(module, owner, inner, place).map(path => [name, ...path]),
    ),
    ...spreads.flatMap(inner => pathsTo(module, owner, inner, place)),
  ];
}

/** In the path of a place: any element of a list, which a rest parameter's place is itself; and one that a number picks. */
export const anyElement = '*';
export const numberedElement = '#';

/** What is left of a path after its start; `undefined` if it starts otherwise. */
function restOfPath(path: readonly string[], start: readonly string[]): readonly string[] | undefined {
  let at = 0;
  for (const name of start) {
    const isElement = /^\d+$/.test(path[at] ?? '');
    if (name === path[at] || (isElement && (name === anyElement || name === numberedElement))) at += 1;
    else if (name !== anyElement) return undefined;
  }
  return path.slice(at);
}

/** Whether what is found at a place, which may be any element of a list, may be what is at the other. */
export function samePlace(found: ArgumentPlace | undefined, place: ArgumentPlace): boolean {
  return found?.index === place.index && restOfPath(place.path, found.path)?.length === 0;
}

/** The parameter (and the properties or elements of it) that a value is, seen through bindings, defaults and destructuring. */
export function placeOf(module: ModuleNode, owner: FunctionId, value: Value, depth = 0): ArgumentPlace | undefined {
  if (depth > 8) return undefined;
  switch (value.type) {
    case 'parameter':
      return value.function === owner ? { index: value.index, path: [] } : placeOfElement(module, owner, value, depth);
    case 'binding': {
      const binding = module.summary.bindings[value.binding];
      const [only, ...others] = binding?.values ?? [];
      return only && others.length === 0 && !binding?.import ? placeOf(module, owner, only, depth + 1) : undefined;
    }
    case 'member':
      // `stack[index]` may be an element; which property of an object it is nobody can say.
      return within(placeOf(module, owner, value.object, depth + 1), value.property ?? numberedElement);
    case 'element':
      return within(placeOf(module, owner, value.of, depth + 1), anyElement);
    case 'narrowed':
      return placeOf(module, owner, value.value, depth + 1);
    case 'either': {
      for (const one of value.values) {
        const found = placeOf(module, owner, one, depth + 1);
        if (found) return found;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

/** `tasks.forEach(task => …)`, `tasks.reduce((result, task) => …)`: an element of what the method is called on. */
function placeOfElement(
  module: ModuleNode,
  owner: FunctionId,
  { function: id, index, rest }: Value & { type: 'parameter' },
  depth: number,
): ArgumentPlace | undefined {
  const placement = findPlacement(module, id);
  const callee = placement?.index === 0 && !rest ? module.summary.calls[placement.call]!.callee : undefined;
  if (callee?.type !== 'member' || callee.property === null) return undefined;
  const isElement =
    index === 0 ? elementCallbacks.test(callee.property) : index === 1 && /^reduce(?:Right)?$/.test(callee.property);
  return isElement ? within(placeOf(module, owner, callee.object, depth + 1), anyElement) : undefined;
}

function within(place: ArgumentPlace | undefined, name: string): ArgumentPlace | undefined {
  return place && { index: place.index, path: [...place.path, name] };
}
