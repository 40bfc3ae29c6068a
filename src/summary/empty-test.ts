import type { TSESTree } from '@typescript-eslint/types';

import { logicalOperands } from '../syntax/logical-operands.ts';
import { literalText } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { placeOf, propertyPlace } from './places.ts';
import { resolveValue } from './scopes.ts';

import type { ModuleWalk } from './module-walk.ts';
import type { Place } from './places.ts';

/** Places of which at least one is empty: `!a || !b`. */
export type Guard = readonly Place[];

/** How deep a test is looked into. */
const mostDepth = 20;

/** More ways to come out as said are left out. */
const mostGuards = 8;

/** The guards that hold where the test comes out as said. */
export function emptyWhen(walk: ModuleWalk, expression: TSESTree.Node, holds: boolean, depth = 0): readonly Guard[] {
  const test = unwrap(expression);
  if (depth > mostDepth) return [];
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? emptyWhen(walk, test.argument, !holds, depth + 1) : [];
    case 'LogicalExpression': {
      if (test.operator === '??') return [];
      const operands = logicalOperands(test);
      if (test.operator === (holds ? '&&' : '||')) return operands.flatMap(operand => emptyWhen(walk, operand, holds, depth + 1));
      const asked = operands.filter(operand => !isRequest(walk, operand, holds));
      return asked.length === 0 ? [] : anyOf(asked.map(operand => emptyWhen(walk, operand, holds, depth + 1)));
    }
    case 'BinaryExpression':
      return emptyByCount(walk, test, holds) ?? emptyByComparison(walk, test, holds);
    case 'UpdateExpression':
      return holds || test.prefix ? [] : emptyBefore(walk, test);
    case 'CallExpression':
      return holds ? [] : (emptyByOwnership(walk, test) ?? emptyPlace(walk, test));
    case 'Identifier':
    case 'MemberExpression':
      return holds ? [] : emptyPlace(walk, test);
    default:
      return [];
  }
}

/** What holds where one of several tests has come out as said: a guard of each. */
function anyOf(tests: readonly (readonly Guard[])[]): readonly Guard[] {
  return tests.reduce<readonly Guard[]>(
    (guards, more) => guards.flatMap(guard => more.map(other => [...guard, ...other])).slice(0, mostGuards),
    [[]],
  );
}

/** `force`, `!force` where it fails: what only a caller who asks for it brings about. */
function isRequest(walk: ModuleWalk, expression: TSESTree.Node, holds: boolean): boolean {
  const test = unwrap(expression);
  if (test.type === 'UnaryExpression' && test.operator === '!') return isRequest(walk, test.argument, !holds);
  return holds && test.type === 'Identifier' && resolveValue(walk.state.scope, test.name)?.isRequest === true;
}

function emptyByComparison(
  walk: ModuleWalk,
  { left, operator, right }: TSESTree.BinaryExpression,
  holds: boolean,
): readonly Guard[] {
  if (operator === 'in') return holds ? [] : emptyProperty(walk, right, left);
  if (operator === 'instanceof') return holds ? [] : emptyWhen(walk, left, false);
  const equal = operator === '===' || operator === '==';
  if (!equal && operator !== '!==' && operator !== '!=') return [];
  if (equal !== holds) return emptyUnlike(walk, left, unwrap(right));
  const compared = isEmptyNode(right) ? left : isEmptyNode(left) ? right : undefined;
  const place = compared && placeOf(walk, unwrap(compared));
  if (place) return [[place]];
  const typed = unwrap(left);
  if (typed.type !== 'UnaryExpression' || typed.operator !== 'typeof') return [];
  const typeName = unwrap(right);
  if (typeName.type !== 'Literal' || typeName.value !== 'undefined') return [];
  return emptyWhen(walk, typed.argument, false);
}

/** `state !== 'ready'`, `runs !== 1`, `loaded !== true` */
function emptyUnlike(walk: ModuleWalk, left: TSESTree.Node, right: TSESTree.Node): readonly Guard[] {
  if (right.type !== 'Literal' || !right.value || typeof right.value === 'object' || typeof right.value === 'bigint') return [];
  const place = placeOf(walk, unwrap(left));
  return place ? [[{ ...place, unlike: right.value }]] : [];
}

function emptyPlace(walk: ModuleWalk, expression: TSESTree.Node): readonly Guard[] {
  const place = placeOf(walk, expression);
  return place ? [[place]] : [];
}

/** `!state.hasOwnProperty('value')`, `!Object.hasOwn(state, 'value')` */
function emptyByOwnership(
  walk: ModuleWalk,
  { callee, arguments: [first, second] }: TSESTree.CallExpression,
): readonly Guard[] | undefined {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !first) return undefined;
  if (callee.property.name === 'hasOwnProperty') return emptyProperty(walk, callee.object, first);
  return callee.property.name === 'hasOwn' && second ? emptyProperty(walk, first, second) : undefined;
}

/** `!('value' in state)` */
function emptyProperty(walk: ModuleWalk, object: TSESTree.Node, key: TSESTree.Node): readonly Guard[] {
  const name = literalText(unwrap(key));
  const place = name === undefined ? undefined : propertyPlace(walk, object, name);
  return place ? [[place]] : [];
}

/** Comparisons of a count with a number that tell whether it is none: the outcome that does. */
const countTests: Readonly<Record<string, boolean>> = {
  '=== 0': true,
  '== 0': true,
  '< 1': true,
  '<= 0': true,
  '!== 0': false,
  '!= 0': false,
  '> 0': false,
  '>= 1': false,
};

/** `list.length === 0`, `runs > 0`, `runs++ === 0`, `++runs === 1`; `undefined` for what compares anything else. */
function emptyByCount(
  walk: ModuleWalk,
  { left, operator, right }: TSESTree.BinaryExpression,
  holds: boolean,
): readonly Guard[] | undefined {
  const counted = unwrap(left);
  const limit = unwrap(right);
  if (limit.type !== 'Literal' || typeof limit.value !== 'number') return undefined;
  const isUpdate = counted.type === 'UpdateExpression';
  if (!isUpdate && counted.type !== 'Identifier' && counted.type !== 'MemberExpression') return undefined;
  const least = isUpdate && counted.prefix ? limit.value - 1 : limit.value;
  if (countTests[`${operator} ${String(least)}`] !== holds) return undefined;
  return isUpdate ? emptyBefore(walk, counted) : emptyPlace(walk, counted);
}

/** `runs++`: nothing was counted before, and now something is. */
function emptyBefore(walk: ModuleWalk, { argument, operator }: TSESTree.UpdateExpression): readonly Guard[] {
  const place = operator === '++' ? placeOf(walk, argument) : undefined;
  return place ? [[{ ...place, isCounted: true }]] : [];
}

/** `undefined`, `void 0`, `null` and `false`. */
function isEmptyNode(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'Literal' && (node.value === false || (node.value === null && node.raw === 'null'));
}
