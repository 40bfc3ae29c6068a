import type { FunctionId, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from './callback-use.ts';
import type { ModuleNode } from '../module-node.ts';

import { elementCallbacks, findPlacement } from '../values/evaluate-parameter.ts';

/** The ways through an argument (an object or array literal, a spread) at the end of which the function at `place` stands. */
export function pathsTo(
  module: ModuleNode,
  owner: FunctionId,
  value: Value,
  place: ArgumentPlace,
): readonly (readonly string[])[] {
  const found = placeOf(module, owner, value);
  if (found?.index === place.index && startsWith(place.path, found.path)) return [place.path.slice(found.path.length)];
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

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((name, index) => path[index] === name);
}

/** Whether two places are the same. */
export function samePlace(found: ArgumentPlace | undefined, place: ArgumentPlace): boolean {
  return found?.index === place.index && found.path.join('.') === place.path.join('.');
}

/** The parameter (and the properties of it) that a value is, seen through bindings, defaults and destructuring. */
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
    case 'member': {
      const object = value.property === null ? undefined : placeOf(module, owner, value.object, depth + 1);
      return object && { index: object.index, path: [...object.path, value.property!] };
    }
    case 'element':
      return placeOf(module, owner, value.of, depth + 1);
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
  return isElement ? placeOf(module, owner, callee.object, depth + 1) : undefined;
}
