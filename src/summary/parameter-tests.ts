import type { TSESTree } from '@typescript-eslint/types';

import { logicalOperands } from '../syntax/logical-operands.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { bindingOf, bindingValue } from './bindings.ts';
import { undefinedValue } from './module-walk.ts';
import { resolveValue } from './scopes.ts';

import type { BindingId, Condition, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';
import type { Scope, Variable } from './scopes.ts';

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
      if (!equalities.has(test.operator)) return none;
      return [...equalityTest(walk, scope, test, holds), ...typeTest(walk, scope, test, holds)];
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

/** The guards that hold in a function, too, which is written under them: those that ask what is the same in the whole program. */
export function constantGuards({ bindings, state }: ModuleWalk): Condition[] | undefined {
  const kept = state.guards?.filter(({ test }) => {
    const asked = test.type === 'member' ? test.object : test;
    return asked.type === 'binding' && bindings[asked.binding]!.function === 0;
  });
  return kept && kept.length > 0 ? kept : undefined;
}

/** Visits the default of a parameter, or of a property of one: `value` is what it stands in for. */
export function visitDefault<Result>({ state }: ModuleWalk, value: Value | undefined, visit: () => Result): Result {
  const { guards } = state;
  const test = value && rawParameter(value);
  if (test) state.guards = [...(guards ?? []), { test, equals: undefinedValue, negated: false, isDefault: true }];
  const result = visit();
  state.guards = guards;
  return result;
}

function rawParameter(value: Value): Value | undefined {
  if (value.type === 'parameter') return value;
  if (value.type !== 'member' || value.property === null) return undefined;
  const [object = value.object] = value.object.type === 'either' ? value.object.values : [];
  return object.type === 'parameter' ? { ...value, object } : undefined;
}

/** What is known of the parameter that a `switch` asks where one of its cases is reached, not from the one before. */
export function caseTests(
  walk: ModuleWalk,
  { discriminant, cases }: TSESTree.SwitchStatement,
  reached: TSESTree.SwitchCase,
): readonly Condition[] {
  const { scope } = walk.state;
  const test = parameterIn(walk, scope, discriminant);
  return (reached.test ? [reached] : cases).flatMap(one => {
    const equals = test && one.test && constantIn(one.test);
    return equals ? [{ test, equals, negated: !reached.test }] : [];
  });
}

function typeTest(
  walk: ModuleWalk,
  scope: Scope,
  { left, operator, right }: TSESTree.BinaryExpression,
  holds: boolean,
): readonly Condition[] {
  const [asked, name] = [unwrap(left), unwrap(right)];
  if (asked.type !== 'UnaryExpression' || asked.operator !== 'typeof' || name.type !== 'Literal') return none;
  const test = parameterIn(walk, scope, asked.argument);
  return test ? [{ test, ofType: String(name.value), negated: operator.startsWith('!') === holds }] : none;
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
  const equals = constantIn(right) ?? constantIn(left);
  const test = equals && (parameterIn(walk, scope, left) ?? parameterIn(walk, scope, right));
  return test ? [{ test, equals, negated: operator.startsWith('!') === holds }] : none;
}

/** A parameter, a property of one, what an object keeps of one (`this.force`), or what may be a constant of another file. */
function parameterIn(walk: ModuleWalk, scope: Scope, expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') {
    const property = node.computed ? undefined : plainKeyName(node.property);
    const object = property === undefined ? undefined : wholeIn(walk, scope, unwrap(node.object));
    return object && { type: 'member', object, property: property! };
  }
  const variable = node.type === 'Identifier' ? resolveValue(scope, node.name) : undefined;
  if (!variable) return undefined;
  return mayBeTold(walk, variable) ? bindingValue(walk, bindingOf(walk, variable)) : undefined;
}

function wholeIn(walk: ModuleWalk, scope: Scope, object: TSESTree.Node): Value | undefined {
  const { thisValue } = walk.state;
  if (object.type === 'ThisExpression') return thisValue.type === 'this' ? thisValue : undefined;
  if (object.type !== 'Identifier') return undefined;
  const variable = resolveValue(scope, object.name);
  const isConstant = variable?.kind === 'const' && variable.scope.function === 0;
  return isConstant ? bindingValue(walk, bindingOf(walk, variable)) : parameterIn(walk, scope, object);
}

/** Whether a variable is one that a call, or another file, gives: `const { sync = true } = options`, `import { debug } from './env.js'`. */
function mayBeTold(walk: ModuleWalk, variable: Variable): boolean {
  const { init, kind, scope } = variable;
  if (kind === 'parameter' || kind === 'import') return true;
  return kind === 'const' && !init && (scope.function === 0 || isPartOfParameter(walk, bindingOf(walk, variable)));
}

function isPartOfParameter({ bindings }: ModuleWalk, id: BindingId): boolean {
  const [value, ...others] = bindings[id]!.values;
  const [part = value] = value?.type === 'either' ? value.values : [];
  if (others.length > 0 || part?.type !== 'member' || part.object.type !== 'binding') return false;
  return bindings[part.object.binding]!.kind === 'parameter';
}

function constantIn(expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  if (node.type === 'Identifier') {
    return node.name === 'undefined' ? { type: 'undefined' } : undefined;
  }
  if (node.type !== 'Literal') return undefined;
  const { value } = node;
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { type: 'literal', value }
    : undefined;
}
