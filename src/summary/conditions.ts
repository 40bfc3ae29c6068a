import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';

import type { Condition, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const equalities = new Set(['===', '!==', '==', '!=']);

/** The condition that holds where a test succeeds, if the test is of the shape that may tell a phase; its value is already known. */
export function conditionOf(walk: ModuleWalk, expression: TSESTree.Node, value: Value): Condition | undefined {
  let test = unwrap(expression);
  let negated = false;
  while (test.type === 'UnaryExpression' && test.operator === '!') {
    negated = !negated;
    test = unwrap(test.argument);
  }
  if (test.type === 'BinaryExpression' && equalities.has(test.operator)) {
    const left = referenceOf(walk, test.left);
    const right = referenceOf(walk, test.right);
    if (!left || !right || (!tellsPhase(walk, left) && !tellsPhase(walk, right))) return undefined;
    return { test: left, equals: right, negated: test.operator.startsWith('!') !== negated };
  }
  const reference =
    value.type === 'binding' || value.type === 'global' || value.type === 'member' ? value : referenceOf(walk, test);
  return reference && tellsPhase(walk, reference) ? { test: reference, negated } : undefined;
}

/** The same condition where the test comes out the other way. */
export function negate(condition: Condition): Condition {
  return { ...condition, negated: !condition.negated };
}

/** The value of a name, a member or a literal, without visiting it again; `undefined` for anything else. */
function referenceOf(walk: ModuleWalk, expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier': {
      const variable = walk.scopes.variableOf(node);
      const binding = variable && walk.bindingIds.get(variable);
      return binding === undefined ? { type: 'global', name: node.name } : { type: 'binding', binding };
    }
    case 'MetaProperty':
      return { type: 'global', name: 'import.meta' };
    case 'Literal':
      return typeof node.value === 'bigint' || node.value instanceof RegExp ? undefined : { type: 'literal', value: node.value };
    case 'MemberExpression': {
      const object = referenceOf(walk, node.object);
      if (!object) return undefined;
      if (!node.computed) return { type: 'member', object, property: node.property.name };
      return { type: 'member', object, property: node.property.type === 'Literal' ? String(node.property.value) : null };
    }
    default:
      return undefined;
  }
}

const phaseNames = new Set([
  'isMainThread',
  'parentPort',
  'isPrimary',
  'isMaster',
  'isWorker',
  'require',
  'module',
  'import.meta',
]);
const phaseProperties = new Set([...phaseNames, 'main', 'argv', 'env', 'send', 'connected']);

function tellsPhase(walk: ModuleWalk, value: Value): boolean {
  if (value.type === 'global') return phaseNames.has(value.name);
  if (value.type === 'member')
    return (value.property !== null && phaseProperties.has(value.property)) || tellsPhase(walk, value.object);
  if (value.type !== 'binding') return false;
  const { name, import: entry } = walk.bindings[value.binding]!;
  return phaseNames.has(name) || (entry !== undefined && phaseNames.has(entry.imported));
}
