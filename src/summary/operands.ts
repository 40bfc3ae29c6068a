import type { TSESTree } from '@typescript-eslint/types';

import { literalText, plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { isFunctionNode } from './function-nodes.ts';
import { heldPlaces, isLocal, keyOf, placesOf } from './effect-places.ts';

import type { Operand } from './effect-summary.ts';
import type { Boundary } from './effect-places.ts';

const maximalText = 200;

/** An argument as an effect summary has it. */
export function summarizeOperand(boundary: Boundary, expression: TSESTree.Node): Operand {
  const node = unwrap(expression);
  const places = heldPlaces(boundary, node);
  const text = symbolicText(boundary, node);
  const options = optionsOf(boundary, node);
  return {
    places,
    ...(text !== undefined && text.length <= maximalText && { text }),
    ...(options && { options }),
    ...(isFunctionNode(node) && { function: true as const }),
    ...(node.type === 'Identifier' && { name: node.name }),
    ...(isRenewed(boundary, node) && { renewed: true as const }),
    ...(node.type === 'MemberExpression' && { name: keyOf(boundary, node) }),
  };
}

/** `value` after `let value = cache.get(key); if (!value) value = await load();`. */
function isRenewed({ variables }: Boundary, node: TSESTree.Node): boolean {
  const variable = node.type === 'Identifier' ? variables.variableOf(node) : undefined;
  return variable?.references.some(({ value }) => value?.type === 'AwaitExpression') === true;
}

/** A constant text but for `{place}` holes where it stands on values that are not known; `undefined` for no text at all. */
function symbolicText(boundary: Boundary, expression: TSESTree.Node, depth = 0): string | undefined {
  const node = unwrap(expression);
  const literal = literalText(node);
  if (literal !== undefined) return literal;
  if (depth > 4) return undefined;
  switch (node.type) {
    case 'TemplateLiteral':
      return node.quasis
        .map((quasi, index) => {
          const part = node.expressions[index];
          return (quasi.value.cooked ?? '') + (part ? (symbolicText(boundary, part, depth + 1) ?? '{?}') : '');
        })
        .join('');
    case 'BinaryExpression': {
      if (node.operator !== '+') return undefined;
      const left = symbolicText(boundary, node.left, depth + 1);
      const right = symbolicText(boundary, node.right, depth + 1);
      return left === undefined && right === undefined ? undefined : (left ?? '{?}') + (right ?? '{?}');
    }
    case 'CallExpression':
      return joinedPath(boundary, node, depth);
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL' ? newUrl(boundary, node, depth) : undefined;
    case 'Identifier':
    case 'MemberExpression':
      return hole(boundary, node) ?? constantText(boundary, node, depth);
    default:
      return undefined;
  }
}

function hole(boundary: Boundary, node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') {
    const variable = boundary.variables.variableOf(node);
    const definition = variable?.definitions[0];
    if (definition?.type === 'variable' && definition.isConst && !definition.isLoopVariable && definition.node.init)
      return undefined;
  }
  const [place] = placesOf(boundary, node);
  return place && !place.path.some(key => key.startsWith('*')) ? `{${[place.root, ...place.path].join('.')}}` : undefined;
}

/** The text of a `const`, or a hole for it. */
function constantText(boundary: Boundary, node: TSESTree.Node, depth: number): string | undefined {
  if (node.type !== 'Identifier') return undefined;
  const variable = boundary.variables.variableOf(node);
  const definition = variable?.definitions[0];
  if (!variable || definition?.type !== 'variable' || !definition.node.init) return undefined;
  const { id, init } = definition.node;
  const text = id.type === 'Identifier' ? symbolicText(boundary, init, depth + 1) : undefined;
  if (text !== undefined && !text.includes('{?}')) return text;
  return isLocal(boundary, variable) ? '{?}' : `{variable:${variable.offset}}`;
}

/** `path.join(a, b)` and `path.resolve(a, b)`, by the method's name: the parts with slashes between. */
function joinedPath(boundary: Boundary, call: TSESTree.CallExpression, depth: number): string | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? keyOf(boundary, callee) : callee.type === 'Identifier' ? callee.name : '';
  if (name !== 'join' && name !== 'resolve') return undefined;
  if (callee.type === 'MemberExpression' && callee.object.type === 'ArrayExpression') return undefined;
  if (call.arguments.length < 2) return undefined;
  return call.arguments.map(argument => symbolicText(boundary, argument, depth + 1) ?? '{?}').join('/');
}

function newUrl(boundary: Boundary, node: TSESTree.NewExpression, depth: number): string | undefined {
  const [path, base] = node.arguments;
  const text = path && symbolicText(boundary, path, depth + 1);
  if (!base || base.type === 'MemberExpression') return text;
  return `${symbolicText(boundary, base, depth + 1) ?? '{?}'}/${text ?? '{?}'}`;
}

/** The properties of an object literal, also of one that a constant holds and nobody adds to. */
function optionsOf({ variables }: Boundary, node: TSESTree.Node): Operand['options'] {
  if (node.type === 'ObjectExpression') return literalOptions(node);
  const variable = node.type === 'Identifier' ? variables.variableOf(node) : undefined;
  const definition = variable?.definitions[0];
  if (definition?.type !== 'variable' || !definition.isConst || definition.node.id.type !== 'Identifier') return undefined;
  const init = definition.node.init && unwrap(definition.node.init);
  if (init?.type !== 'ObjectExpression' || variable!.references.some(({ identifier }) => isAddedTo(identifier))) return undefined;
  return literalOptions(init);
}

/** `options.method = 'POST'` */
function isAddedTo({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MemberExpression' && parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
}

function literalOptions(object: TSESTree.ObjectExpression): Operand['options'] {
  const options: Record<string, string | number | boolean> = {};
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') options['...'] = true;
    if (property.type !== 'Property' || property.computed) continue;
    const name = plainKeyName(property.key);
    const value = unwrap(property.value);
    if (name === undefined) continue;
    if (value.type === 'Literal' && value.value !== null && ['string', 'number', 'boolean'].includes(typeof value.value)) {
      options[name] = value.value as string | number | boolean;
    } else options[name] = '*';
  }
  return options;
}
