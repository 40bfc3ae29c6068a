import type { TSESTree } from '@typescript-eslint/types';

import type { LoopContext, LoopScan } from './loop-scan.ts';

import { unwrap } from '../syntax/unwrap.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { descendantsOf } from './await-scopes.ts';
import { findDependencies } from './loop-dependencies.ts';

/** A wait for less than this many milliseconds is over before anybody notices. */
const shortestWait = 10;

const earlierReading = /last|prev|old/i;

/** Whether all that a loop's tests ask of a clock is that it has moved on: over within a millisecond. */
export function isTickWait(context: LoopContext, scan: LoopScan, tests: readonly TSESTree.Node[]): boolean {
  const comparisons = tests.flatMap(test => [...descendantsOf(test)].filter(isComparison));
  const onClock = comparisons.filter(test => findDependencies(context, scan, [test]).clock !== undefined);
  return onClock.length > 0 && onClock.every(test => isTickTest(context, scan, test));
}

function isComparison(node: TSESTree.Node): node is TSESTree.BinaryExpression {
  return node.type === 'BinaryExpression' && /^(?:[<>]=?|[=!]==?)$/.test(node.operator);
}

function isTickTest(context: LoopContext, scan: LoopScan, { operator, left, right }: TSESTree.BinaryExpression): boolean {
  if (operator.startsWith('=') || operator.startsWith('!')) return true;
  const sides = [left, right].map(unwrap);
  const [other, ...others] = sides.filter(side => findDependencies(context, scan, [side]).clock === undefined);
  if (!other || others.length > 0) return false;
  const clock = sides.find(side => side !== other)!;
  const literal = numberOf(context, other);
  if (literal !== undefined) return literal < shortestWait && isDifference(context, scan, clock);
  const name = other.type === 'MemberExpression' ? plainKeyName(other.property) : other.type === 'Identifier' ? other.name : '';
  return earlierReading.test(name ?? '') || isEarlierReading(context, other);
}

function isDifference(context: LoopContext, scan: LoopScan, clock: TSESTree.Node): boolean {
  if (clock.type === 'BinaryExpression') return clock.operator === '-';
  const variable = clock.type === 'Identifier' ? context.variables.variableOf(clock) : undefined;
  const values = variable && scan.writes.get(variable);
  return values?.every(value => value?.type === 'BinaryExpression' && value.operator === '-') ?? false;
}

/** `const start = Date.now()`, to which nothing was added. */
function isEarlierReading({ variables }: LoopContext, other: TSESTree.Node): boolean {
  const [definition] = (other.type === 'Identifier' && variables.variableOf(other)?.definitions) || [];
  if (definition?.type !== 'variable' || definition.node.id !== definition.name || !definition.node.init) return false;
  const init = unwrap(definition.node.init);
  return init.type === 'CallExpression' && init.arguments.length === 0 && !isWrittenAgain(other, variables);
}

function isWrittenAgain(other: TSESTree.Node, variables: LoopContext['variables']): boolean {
  return variables.variableOf(other)!.references.some(({ writes }) => writes);
}

/** The number that an expression is; constants are looked up. */
export function numberOf({ variables }: LoopContext, expression: TSESTree.Node): number | undefined {
  const node = unwrap(expression);
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : undefined;
  const [definition] = (node.type === 'Identifier' && variables.variableOf(node)?.definitions) || [];
  if (definition?.type !== 'variable' || !definition.isConst || definition.node.id !== definition.name) return undefined;
  const { init } = definition.node;
  return init?.type === 'Literal' && typeof init.value === 'number' ? init.value : undefined;
}
