import type { TSESTree } from '@typescript-eslint/types';

import { literalText } from '../syntax/property-name.ts';
import { logicalOperands } from '../syntax/logical-operands.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { addConditions } from './conditions.ts';
import { enterGuarded } from './memoised.ts';
import { addNarrowings } from './narrowing.ts';
import { resolveValue } from './scopes.ts';

import type { ModuleWalk } from './module-walk.ts';
import type { Scope } from './scopes.ts';

/** Notes what holds where a test, already visited, has come out as said; the caller saves the state before and restores it. */
export function enterBranch(walk: ModuleWalk, test: TSESTree.Node, holds: boolean, range: readonly [number, number]): void {
  addConditions(walk, test, holds);
  addNarrowings(walk, test, holds);
  enterGuarded(walk, test, holds, range);
  if (knownOutcome(walk.state.scope, test) === !holds) walk.state.unreachable = true;
}

/** How deep a test is looked into, constants included. */
const mostDepth = 20;

/**
 * How a test always comes out in production: a literal, a constant that holds one, or what compares `process.env.NODE_ENV` with a name.
 * Code for development serves nobody, and bundlers leave it out likewise.
 */
export function knownOutcome(scope: Scope, expression: TSESTree.Node, depth = 0): boolean | undefined {
  const test = unwrap(expression);
  if (depth > mostDepth) return undefined;
  switch (test.type) {
    case 'Literal':
      return typeof test.value === 'boolean' ? test.value : test.value === 0 ? false : undefined;
    case 'UnaryExpression': {
      const outcome = test.operator === '!' ? knownOutcome(scope, test.argument, depth + 1) : undefined;
      return outcome === undefined ? undefined : !outcome;
    }
    case 'LogicalExpression': {
      if (test.operator === '??') return undefined;
      const decisive = test.operator === '||';
      const outcomes = logicalOperands(test).map(operand => knownOutcome(scope, operand, depth + 1));
      if (outcomes.includes(decisive)) return decisive;
      return outcomes.includes(undefined) ? undefined : !decisive;
    }
    case 'BinaryExpression':
      return environmentOutcome(scope, test);
    case 'MemberExpression':
      return bundlerOutcome(test);
    case 'Identifier': {
      const constant = resolveValue(scope, test.name);
      return constant?.init && knownOutcome(constant.scope, constant.init, depth + 1);
    }
    default:
      return undefined;
  }
}

/** What Vite and Nuxt put for properties of `import.meta` (and `process`) when they build. */
const builtIn: Readonly<Record<string, boolean>> = {
  'import.meta.dev': false,
  'import.meta.env.DEV': false,
  'import.meta.env.PROD': true,
  'import.meta.hot': false,
  'import.meta.test': false,
  'process.dev': false,
};

function bundlerOutcome(test: TSESTree.MemberExpression): boolean | undefined {
  const text = spellingOf(test);
  return text !== undefined && Object.hasOwn(builtIn, text) ? builtIn[text] : undefined;
}

function spellingOf(expression: TSESTree.Node): string | undefined {
  const node = unwrap(expression);
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`;
  if (node.type === 'Identifier') return node.name === 'process' ? node.name : undefined;
  const object = node.type === 'MemberExpression' ? spellingOf(node.object) : undefined;
  return object && `${object}.${nameOf(node as TSESTree.MemberExpression)}`;
}

/** How `process.env.NODE_ENV === 'development'` comes out in production; `undefined` for any other comparison. */
export function environmentOutcome(scope: Scope, { left, operator, right }: TSESTree.BinaryExpression): boolean | undefined {
  const equal = operator === '===' || operator === '==';
  if (!equal && operator !== '!==' && operator !== '!=') return undefined;
  const name = isEnvironment(scope, left)
    ? literalText(unwrap(right))
    : isEnvironment(scope, right)
      ? literalText(unwrap(left))
      : undefined;
  return name === undefined ? undefined : (name === 'production') === equal;
}

function isEnvironment(scope: Scope, expression: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > mostDepth) return false;
  if (node.type === 'Identifier') {
    const init = resolveValue(scope, node.name)?.init;
    return init !== undefined && unwrap(init).type !== 'Identifier' && isEnvironment(scope, init, depth + 1);
  }
  // What is taken where nothing is set is not production's.
  if (node.type === 'LogicalExpression') return node.operator !== '&&' && isEnvironment(scope, node.left, depth + 1);
  if (spellingOf(node) === 'import.meta.env.MODE') return true;
  if (node.type !== 'MemberExpression' || nameOf(node) !== 'NODE_ENV') return false;
  const env = unwrap(node.object);
  if (env.type !== 'MemberExpression' || nameOf(env) !== 'env') return false;
  const owner = unwrap(env.object);
  return owner.type === 'Identifier' && owner.name === 'process';
}

function nameOf({ computed, property }: TSESTree.MemberExpression): string | undefined {
  return property.type === 'Identifier' && !computed ? property.name : literalText(property);
}
