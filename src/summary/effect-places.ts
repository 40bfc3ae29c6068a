import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { literalText, plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { contains, placesAlongPattern } from './pattern-places.ts';

import type { Place } from './effect-summary.ts';
import type { FunctionNode } from './function-nodes.ts';
import type { Definition, Variable, Variables } from './variables.ts';

/** The code whose effects are summarized: a function, whose own variables nobody else sees, or any statements (no function). */
export interface Boundary {
  readonly variables: Variables;
  readonly function?: FunctionNode;
  /** The calls that nested functions are handed to; filled as the walk meets them, for not every parser links parents. */
  readonly takers: Map<TSESTree.Node, TSESTree.CallExpression | TSESTree.NewExpression>;
  /** The ranges of nested functions with a `this` of their own, as the walk meets them. */
  readonly foreignThis: (readonly [number, number])[];
  /** What variables may be known as besides, by how deep the question stands; for as long as nothing more was met. */
  readonly aliases: { met: number; readonly of: Map<Variable, (readonly Place[])[]> };
}

/** The boundary of one function, or of statements in place. */
export function createBoundary(variables: Variables, function_?: FunctionNode): Boundary {
  return {
    variables,
    takers: new Map(),
    foreignThis: [],
    aliases: { met: 0, of: new Map() },
    ...(function_ && { function: function_ }),
  };
}

const maximalPath = 3;
const maximalDepth = 6;
/** Methods that give what the receiver holds, or itself. */
const elementMethods = new Set([
  'get',
  'find',
  'findLast',
  'at',
  'pop',
  'shift',
  'values',
  'entries',
  'filter',
  'slice',
  'next',
  'sort',
]);
/** Methods that call what they are given for every element, at once. */
export const iterationMethods = new Set([
  'forEach',
  'map',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'flatMap',
  'findLast',
]);

/** Whether the variable belongs to the summarized function and is gone when it ends. */
export function isLocal({ function: owner }: Boundary, { holder }: Variable): boolean {
  return owner !== undefined && holder >= startOf(owner) && holder < endOf(owner);
}

/** The same place, one property further. */
export function placeAt(place: Place, key: string): Place {
  return place.path.length >= maximalPath ? place : { root: place.root, path: place.path.concat(key) };
}

/** The places that an expression may be: none for what is new, or not to be told. */
export function placesOf(boundary: Boundary, expression: TSESTree.Node, depth = 0): Place[] {
  if (depth > maximalDepth) return [];
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier':
      return placesOfName(boundary, node, depth);
    case 'ThisExpression':
    case 'Super':
      return isOwnThis(boundary, node) ? [{ root: 'this', path: [] }] : [{ root: 'unknown', path: [] }];
    case 'MemberExpression':
      return placesOf(boundary, node.object, depth + 1).map(place => placeAt(place, keyOf(boundary, node)));
    case 'ConditionalExpression':
      return [...placesOf(boundary, node.consequent, depth + 1), ...placesOf(boundary, node.alternate, depth + 1)];
    case 'LogicalExpression':
      return [...placesOf(boundary, node.left, depth + 1), ...placesOf(boundary, node.right, depth + 1)];
    case 'AssignmentExpression':
      return placesOf(boundary, node.right, depth + 1);
    case 'SequenceExpression':
      return placesOf(boundary, node.expressions.at(-1)!, depth + 1);
    case 'CallExpression':
      return placesOfElement(boundary, node, depth);
    default:
      return [];
  }
}

/** The places that a value holds: itself, or the parts of an object, array or function literal's spelling. */
export function heldPlaces(boundary: Boundary, expression: TSESTree.Node, depth = 0): Place[] {
  const node = unwrap(expression);
  if (depth > maximalDepth) return [];
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.flatMap(property =>
        heldPlaces(boundary, property.type === 'Property' ? property.value : property.argument, depth + 1),
      );
    case 'ArrayExpression':
      return node.elements.flatMap(element => (element ? heldPlaces(boundary, element, depth + 1) : []));
    case 'SpreadElement':
    case 'AwaitExpression':
    case 'UnaryExpression':
      return heldPlaces(boundary, node.argument, depth + 1);
    case 'TemplateLiteral':
      return node.expressions.flatMap(part => heldPlaces(boundary, part, depth + 1));
    case 'BinaryExpression':
      return [...heldPlaces(boundary, node.left, depth + 1), ...heldPlaces(boundary, node.right, depth + 1)];
    case 'ConditionalExpression':
      return [...heldPlaces(boundary, node.consequent, depth + 1), ...heldPlaces(boundary, node.alternate, depth + 1)];
    case 'CallExpression':
    case 'NewExpression':
      return [
        ...placesOf(boundary, node, depth + 1),
        ...node.arguments.flatMap(argument => heldPlaces(boundary, argument, depth + 1)),
      ];
    default:
      return placesOf(boundary, node, depth);
  }
}

/** The key of a member expression as a path has it. */
export function keyOf(boundary: Boundary, member: TSESTree.MemberExpression): string {
  if (!member.computed) return plainKeyName(member.property) ?? '*';
  const literal = literalText(unwrap(member.property));
  if (literal !== undefined) return literal;
  return keyOfValue(boundary, member.property);
}

/** The key that a value is, as a path has it: that of a parameter is filled in for each call. */
function keyOfValue(boundary: Boundary, key: TSESTree.Node): string {
  const variable = keyVariable(boundary, key);
  if (!variable) return '*';
  const [definition] = variable.definitions;
  const index =
    definition?.type === 'parameter' && definition.node === boundary.function
      ? definition.node.params.findIndex(parameter => parameter === definition.name)
      : -1;
  return index < 0 ? `*@${variable.offset}` : `*@parameter:${index}`;
}

/**
 * The variable that a computed key stands on: `item` for `item.id`, `` `${prefix}.${item}` `` and `keyOf(item)`. Of several the one that is
 * declared last: it is the one of the innermost loop.
 */
function keyVariable(boundary: Boundary, key: TSESTree.Node): Variable | undefined {
  const found = partsOfKey(unwrap(key)).map(part =>
    part.type === 'Identifier' ? boundary.variables.variableOf(part) : keyVariable(boundary, part),
  );
  return found.reduce((last, one) => (one && (!last || one.offset > last.offset) ? one : last), undefined);
}

function partsOfKey(key: TSESTree.Node): readonly TSESTree.Node[] {
  switch (key.type) {
    case 'Identifier':
      return [key];
    case 'MemberExpression':
      return key.computed ? [key.object, key.property] : [key.object];
    case 'TemplateLiteral':
      return key.expressions;
    case 'BinaryExpression':
      return [key.left, key.right];
    case 'CallExpression':
      return [...(key.callee.type === 'MemberExpression' ? [key.callee.object] : []), ...key.arguments];
    case 'ObjectExpression':
      return key.properties.map(property => (property.type === 'Property' ? property.value : property.argument));
    default:
      return [];
  }
}

function placesOfName(boundary: Boundary, identifier: TSESTree.Identifier, depth: number): Place[] {
  const variable = boundary.variables.variableOf(identifier);
  if (!variable) return identifier.name === 'undefined' ? [] : [{ root: `global:${identifier.name}`, path: [] }];
  const aliases = aliasesOf(boundary, variable, depth);
  return isLocal(boundary, variable) ? [...aliases] : [{ root: `variable:${variable.offset}`, path: [] }, ...aliases];
}

/** What else a variable's value may be known as, each place once. */
function aliasesOf(boundary: Boundary, variable: Variable, depth: number): readonly Place[] {
  const { aliases, takers, foreignThis } = boundary;
  const met = takers.size + foreignThis.length;
  if (met !== aliases.met) {
    aliases.of.clear();
    aliases.met = met;
  }
  let byDepth = aliases.of.get(variable);
  if (!byDepth) aliases.of.set(variable, (byDepth = []));
  return (byDepth[depth] ??= distinct(
    variable.definitions.flatMap(definition => aliasesOfDefinition(boundary, variable, definition, depth)),
  ));
}

function distinct(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places;
  return [...new Map(places.map(place => [`${place.root}.${place.path.join('.')}`, place])).values()];
}

/** The places that a variable's value was taken from. */
function aliasesOfDefinition(boundary: Boundary, variable: Variable, definition: Definition, depth: number): Place[] {
  if (definition.type === 'parameter') return aliasesOfParameter(boundary, definition, depth);
  if (definition.type !== 'variable' || definition.isLoopVariable) return [];
  const { id, init } = definition.node;
  const aliases = init ? placesAlongPattern(id, definition.name, placesOf(boundary, init, depth + 1)) : [];
  if (definition.isConst) return aliases;
  for (const { value } of variable.references) {
    if (value) aliases.push(...placesOf(boundary, value, depth + 2));
  }
  return aliases;
}

function aliasesOfParameter(
  boundary: Boundary,
  { node, name }: Extract<Definition, { type: 'parameter' }>,
  depth: number,
): Place[] {
  const index = node.params.findIndex(parameter => contains(parameter, name));
  const parameter = node.params[index];
  if (!parameter) return [];
  if (node === boundary.function) {
    return placesAlongPattern(parameter, name, [{ root: `parameter:${index}`, path: [] }]);
  }
  const call = boundary.takers.get(node);
  if (index > 0 || call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return [];
  if (!iterationMethods.has(keyOf(boundary, call.callee))) return [];
  const elements = placesOf(boundary, call.callee.object, depth + 1).map(place => placeAt(place, '*'));
  return placesAlongPattern(parameter, name, elements);
}

function placesOfElement(boundary: Boundary, call: TSESTree.CallExpression, depth: number): Place[] {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !elementMethods.has(keyOf(boundary, callee))) return [];
  if (callee.object.type === 'Identifier' && callee.object.name === 'Object' && !boundary.variables.variableOf(callee.object)) {
    // `Object.values(list)` holds what the list holds; what the others give is new.
    const [list] = call.arguments;
    return list && keyOf(boundary, callee) === 'values' ? placesOf(boundary, list, depth + 1) : [];
  }
  const key = keyedElement(boundary, call);
  return placesOf(boundary, callee.object, depth + 1).map(place => placeAt(place, key));
}

function keyedElement(boundary: Boundary, call: TSESTree.CallExpression): string {
  const [first] = call.arguments;
  return first ? keyOfValue(boundary, first) : '*';
}

/** Whether `this` here is that of the summarized code, not of a function inside it. */
function isOwnThis(boundary: Boundary, node: TSESTree.Node): boolean {
  return !boundary.foreignThis.some(([start, end]) => start <= startOf(node) && endOf(node) <= end);
}
