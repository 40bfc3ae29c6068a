import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { noteRounds } from './loops.ts';
import { nameFor, visitKey } from './members.ts';

import type { ObjectProperty, ObjectSummary, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** How many literal properties or elements are kept; what holds more is data. */
const mostLiterals = 40;

/** Visits an object literal. */
export function visitObject(walk: ModuleWalk, node: TSESTree.ObjectExpression): Value {
  const id = walk.objects.length;
  const summary: Draft<ObjectSummary> = {
    position: walk.lines.positionOf(startOf(node), endOf(node)),
    function: walk.state.function,
    properties: [],
    spreads: [],
  };
  walk.objects.push(summary);
  let literals = 0;
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      summary.spreads.push(visitExpression(walk, property.argument));
      continue;
    }
    if (isPrototype(property)) {
      summary.prototype = visitExpression(walk, property.value);
      continue;
    }
    const kept = visitProperty(walk, property);
    if (!isPlainData(kept.value) || (literals += 1) <= mostLiterals) summary.properties.push(kept);
  }
  return { type: 'object', object: id };
}

/** `{ __proto__: parent }` has all that the parent has. */
function isPrototype({ key, computed, kind, method, shorthand }: TSESTree.Property): boolean {
  return !computed && !method && !shorthand && kind === 'init' && plainKeyName(key) === '__proto__';
}

function visitProperty(walk: ModuleWalk, property: TSESTree.Property): ObjectProperty {
  const { name, key } = visitKey(walk, property.key, property.computed);
  const { value } = property;
  const called = nameFor(walk, property.key, { name, ...(key && { key }) });
  if (property.kind !== 'init' || property.method) {
    const kind = property.kind === 'get' ? 'getter' : property.kind === 'set' ? 'setter' : 'method';
    const role = { kind, name: called, start: startOf(property), nameStart: startOf(property.key) } as const;
    return {
      name,
      ...(key && { key }),
      kind,
      value: { type: 'function', function: visitFunction(walk, value as TSESTree.FunctionExpression, role) },
    };
  }
  return { name, ...(key && { key }), kind: 'value', value: visitNamed(walk, value, called, startOf(property)) };
}

/** Visits an array literal. */
export function visitArray(walk: ModuleWalk, node: TSESTree.ArrayExpression): Value {
  const elements: Value[] = [];
  let literals = 0;
  for (const element of node.elements) {
    const value: Value = element ? visitExpression(walk, element) : { type: 'undefined' };
    if (!isPlainData(value) || (literals += 1) <= mostLiterals) elements.push(value);
  }
  if (node.elements[0]?.type === 'SpreadElement') noteRounds(walk, node);
  return { type: 'array', elements };
}

function isPlainData({ type }: Value): boolean {
  return type === 'literal' || type === 'template' || type === 'unknown' || type === 'undefined' || type === 'regexp';
}
