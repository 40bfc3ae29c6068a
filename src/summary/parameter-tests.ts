import type { TSESTree } from '@typescript-eslint/types';

import { logicalOperands } from '../syntax/logical-operands.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { bindingOf, bindingValue } from './bindings.ts';
import { resolveValue } from './scopes.ts';

import type { Condition, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';
import type { Scope } from './scopes.ts';

const none: readonly Condition[] = [];
const equalities = new Set(['===', '!==', '==', '!=']);

/** How deep a test is looked into, constants such as `const isForced = options.force` included. */
const mostDepth = 20;

/**
 * What is known of parameters where a test, already visited, has come out as said: `force`, `!options.force`, `mode === 'sync'`, and of
 * `a && b` what both say where it holds. Empty for tests of any other shape.
 */
export function parameterTests(walk: ModuleWalk, expression: TSESTree.Node, holds: boolean): readonly Condition[] {
  return testsIn(walk, walk.state.scope, expression, holds, 0);
}

function testsIn(walk: ModuleWalk, scope: Scope, expression: TSESTree.Node, holds: boolean, depth: number): readonly Condition[] {
  const test = unwrap(expression);
  if (depth > mostDepth) return none;
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? testsIn(walk, scope, test.argument, !holds, depth + 1) : none;
    case 'LogicalExpression':
      if (test.operator !== (holds ? '&&' : '||')) return none;
      return logicalOperands(test).flatMap(operand => testsIn(walk, scope, operand, holds, depth + 1));
    case 'BinaryExpression':
      return equalities.has(test.operator) ? equalityTest(walk, scope, test, holds) : none;
    case 'Identifier': {
      const variable = resolveValue(scope, test.name);
      if (variable?.init) return testsIn(walk, variable.scope, variable.init, holds, depth + 1);
      return truthTest(walk, scope, test, holds);
    }
    case 'MemberExpression':
      return truthTest(walk, scope, test, holds);
    default:
      return none;
  }
}

function truthTest(walk: ModuleWalk, scope: Scope, test: TSESTree.Node, holds: boolean): readonly Condition[] {
  const parameter = parameterIn(walk, scope, test);
  return parameter ? [{ test: parameter, negated: !holds }] : none;
}

function equalityTest(
  walk: ModuleWalk,
  scope: Scope,
  { left, operator, right }: TSESTree.BinaryExpression,
  holds: boolean,
): readonly Condition[] {
  const equals = constantIn(scope, right) ?? constantIn(scope, left);
  const test = equals && (parameterIn(walk, scope, left) ?? parameterIn(walk, scope, right));
  return test ? [{ test, equals, negated: operator.startsWith('!') === holds }] : none;
}

/** A parameter, or a property of one. */
function parameterIn(walk: ModuleWalk, scope: Scope, expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') {
    const object = node.computed || node.property.type !== 'Identifier' ? undefined : unwrap(node.object);
    const value = object?.type === 'Identifier' ? parameterIn(walk, scope, object) : undefined;
    return value && { type: 'member', object: value, property: (node.property as TSESTree.Identifier).name };
  }
  const variable = node.type === 'Identifier' ? resolveValue(scope, node.name) : undefined;
  return variable?.kind === 'parameter' ? bindingValue(walk, bindingOf(walk, variable)) : undefined;
}

function constantIn(scope: Scope, expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  if (node.type === 'Identifier') {
    return node.name === 'undefined' && !resolveValue(scope, 'undefined') ? { type: 'undefined' } : undefined;
  }
  if (node.type !== 'Literal') return undefined;
  const { value } = node;
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { type: 'literal', value }
    : undefined;
}
