import type { TSESTree } from '@typescript-eslint/types';

import type { LoopContext, LoopExit, LoopScan } from './loop-scan.ts';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { descendantsOf } from './await-scopes.ts';
import { findDependencies } from './loop-dependencies.ts';
import { natureOf } from './loop-scan.ts';

/** A wait for less than this many milliseconds is over before anybody notices. */
const shortestWait = 10;

const earlierReading = /last|prev|old/i;
const deepestReading = 4;

/** Whether all that an end of a loop asks of a clock is that it has moved on, or that a few milliseconds have gone. */
export function isTickWait(context: LoopContext, scan: LoopScan, { node, tests }: LoopExit): boolean {
  const comparisons = tests.flatMap(test => [...descendantsOf(test)].filter(isComparison));
  const onClock = comparisons.filter(test => findDependencies(context, scan, [test]).clock !== undefined);
  const goesOn = node === scan.loop ? '=' : '!';
  return onClock.length > 0 && onClock.every(test => isTickTest(context, scan, test, goesOn));
}

function isComparison(node: TSESTree.Node): node is TSESTree.BinaryExpression {
  return node.type === 'BinaryExpression' && /^(?:[<>]=?|[=!]==?)$/.test(node.operator);
}

function isTickTest(
  context: LoopContext,
  scan: LoopScan,
  { operator, left, right }: TSESTree.BinaryExpression,
  goesOn: string,
): boolean {
  const equality = /^[=!](?==)/.exec(operator)?.[0];
  if (equality) return equality === goesOn && ![left, right].some(side => isCoarse(context, side));
  const sides = [left, right].map(unwrap);
  const clockOf = (side: TSESTree.Node) => findDependencies(context, scan, [side]).clock;
  const [other, ...others] = sides.filter(side => clockOf(side) === undefined);
  if (!other || others.length > 0) return false;
  const side = sides.find(one => one !== other)!;
  const clock = clockOf(side)!;
  const literal = numberOf(context, other);
  if (literal !== undefined) return isShort(inUnits(context, literal, side), clock) && isTimeGone(context, scan, side);
  const name = other.type === 'MemberExpression' ? plainKeyName(other.property) : other.type === 'Identifier' ? other.name : '';
  return earlierReading.test(name ?? '') || isEarlierMoment(context, other, clock);
}

const coarseMethods = /^get(?:UTC)?(?:Seconds|Minutes|Hours|Date|Day)$/;

/** Whether an expression makes more than ten milliseconds of a clock one and the same. */
function isCoarse(context: LoopContext, expression: TSESTree.Node): boolean {
  return [...descendantsOf(expression)].some(node => {
    if (node.type === 'BinaryExpression') return node.operator === '/' && (numberOf(context, node.right) ?? 0) >= shortestWait;
    return node.type === 'MemberExpression' && !node.computed && coarseMethods.test(plainKeyName(node.property) ?? '');
  });
}

/** An amount that something made of a clock is compared with, in the clock's own units: of `now() / 1000 < 0.5` five hundred. */
function inUnits(context: LoopContext, amount: number, side: TSESTree.Node): number {
  let units = amount;
  for (const node of [...descendantsOf(side), ...helperNodes(context, side)]) {
    const factor = node.type === 'BinaryExpression' ? (numberOf(context, node.right) ?? 1) : 1;
    if (node.type === 'BinaryExpression' && node.operator === '/') units *= factor;
    else if (node.type === 'BinaryExpression' && node.operator === '*') units /= factor;
  }
  return units;
}

/** What the functions of the file do that an expression calls without arguments. What they make of nanoseconds is milliseconds. */
function helperNodes(context: LoopContext, expression: TSESTree.Node): readonly TSESTree.Node[] {
  return [...descendantsOf(expression)].flatMap(node => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.arguments.length > 0) return [];
    if (natureOf(context, node)?.clock?.includes('hrtime') !== false) return [];
    const [definition] = context.variables.variableOf(node.callee)?.definitions ?? [];
    const helper = definition?.type === 'variable' ? definition.node.init : definition?.name.parent;
    return helper && isFunctionNode(helper) ? [...descendantsOf(helper.body)] : [];
  });
}

/** Whether so many units of a clock are less than anybody notices. What a helper makes of nanoseconds is milliseconds. */
function isShort(amount: number, clock: string): boolean {
  if (clock.endsWith('#uptime')) return amount * 1000 < shortestWait;
  return amount / (clock.endsWith('.bigint') && amount >= 1000 ? 1e6 : 1) < shortestWait;
}

/** `Date.now() - start`, but not `end - Date.now()`. */
function isTimeGone(context: LoopContext, scan: LoopScan, clock: TSESTree.Node): boolean {
  const isGone = (node: TSESTree.Node | undefined) =>
    node?.type === 'BinaryExpression' &&
    node.operator === '-' &&
    !(node.parent.type === 'AssignmentExpression' && node.parent.operator !== '=') &&
    findDependencies(context, scan, [node.left]).clock !== undefined;
  if (clock.type === 'BinaryExpression') return isGone(clock);
  const variable = clock.type === 'Identifier' ? context.variables.variableOf(clock) : undefined;
  return (variable && scan.writes.get(variable))?.every(({ value }) => isGone(value)) ?? false;
}

/** A reading of the clock, or one to which next to nothing is added, made when nobody waited yet. */
function isEarlierMoment(context: LoopContext, expression: TSESTree.Node, clock: string): boolean {
  const node = unwrap(expression);
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const added = numberOf(context, node.right);
    return added !== undefined && isShort(added, clock) && isReading(context, node.left);
  }
  if (isReading(context, node)) return true;
  const values = valuesOf(context, node);
  return values?.length === 1 && values[0] !== node && isEarlierMoment(context, values[0]!, clock);
}

/** Whether an expression is a clock's reading and nothing else, whatever variable or property it is kept in. */
function isReading(context: LoopContext, expression: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > deepestReading) return false;
  if (node.type === 'CallExpression') return node.arguments.length === 0 && natureOf(context, node)?.clock !== undefined;
  if (node.type === 'Literal') return depth > 0 && node.value === 0;
  const values = valuesOf(context, node);
  return values !== undefined && values.length > 0 && values.every(value => isReading(context, value, depth + 1));
}

/** All that a variable of the file, or a property of its name in the file, is ever given; `undefined` where that cannot be said. */
function valuesOf(context: LoopContext, node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  if (node.type === 'MemberExpression') return node.computed ? undefined : valuesOfProperty(context, plainKeyName(node.property));
  const variable = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
  const [definition, ...others] = variable?.definitions ?? [];
  if (definition?.type !== 'variable' || others.length > 0 || definition.node.id !== definition.name) return undefined;
  const given = variable!.references.filter(({ writes, identifier }) => writes && identifier !== definition.name);
  if (given.some(({ value, reads }) => !value || reads)) return undefined;
  return [...(definition.node.init ? [definition.node.init] : []), ...given.map(({ value }) => value!)];
}

function valuesOfProperty({ program }: LoopContext, name: string | undefined): readonly TSESTree.Node[] | undefined {
  const values: TSESTree.Node[] = [];
  for (const node of name === undefined ? [] : descendantsOf(program, true)) {
    if (node.type !== 'MemberExpression' || node.computed || plainKeyName(node.property) !== name) continue;
    const { parent } = node;
    if (parent.type === 'UpdateExpression') return undefined;
    if (parent.type !== 'AssignmentExpression' || parent.left !== node) continue;
    if (parent.operator !== '=') return undefined;
    values.push(parent.right);
  }
  return values.length > 0 ? values : undefined;
}

/** The number that an expression is; constants are looked up. */
export function numberOf({ variables }: LoopContext, expression: TSESTree.Node): number | undefined {
  const node = unwrap(expression);
  if (node.type === 'Literal')
    return typeof node.value === 'number' || typeof node.value === 'bigint' ? Number(node.value) : undefined;
  const [definition] = (node.type === 'Identifier' && variables.variableOf(node)?.definitions) || [];
  if (definition?.type !== 'variable' || !definition.isConst || definition.node.id !== definition.name) return undefined;
  const { init } = definition.node;
  return init?.type === 'Literal' && typeof init.value === 'number' ? init.value : undefined;
}
