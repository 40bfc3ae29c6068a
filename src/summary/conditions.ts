import type { TSESTree } from '@typescript-eslint/types';

import { literalText } from '../syntax/property-name.ts';
import { logicalOperands } from '../syntax/logical-operands.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { rangeOf } from '../syntax/range-of.ts';
import { findBinding } from './bindings.ts';
import { parameterTests } from './parameter-tests.ts';
import { resolveValue } from './scopes.ts';

import type { Condition, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const none: readonly Condition[] = [];
const equalities = new Set(['===', '!==', '==', '!=']);

/** How deep a test is looked into, constants such as `const isMain = require.main === module` included. */
const mostDepth = 20;

/**
 * What is known of the phase where a test, already visited, has come out as said: `a && b` tells of both where it holds, `a || b` where
 * it fails. Empty for tests of any other shape.
 */
function conditionsWhen(walk: ModuleWalk, expression: TSESTree.Node, holds: boolean, depth = 0): readonly Condition[] {
  const test = unwrap(expression);
  if (depth > mostDepth) return none;
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? conditionsWhen(walk, test.argument, !holds, depth + 1) : none;
    case 'LogicalExpression':
      if (test.operator !== (holds ? '&&' : '||')) return none;
      return logicalOperands(test).flatMap(operand => conditionsWhen(walk, operand, holds, depth + 1));
    case 'BinaryExpression':
      return equalities.has(test.operator) ? equalityCondition(walk, test, holds) : none;
    case 'Identifier':
    case 'MemberExpression':
    case 'CallExpression':
      return referenceCondition(walk, test, holds, depth);
    default:
      return none;
  }
}

const phaseWord = /process|isMainThread|parentPort|isPrimary|isMaster|isWorker|require\.main|import\.meta|module\.parent/;

/** Whether a text may hold a test that tells a phase: a quick look that never misses one written in the usual way. */
export function mayNamePhases(text: string): boolean {
  return phaseWord.test(text);
}

/** Of more conditions than this the innermost are kept. */
const mostConditions = 8;

/** Puts what is known of the phase and of parameters where a test comes out as said to the conditions that hold here. */
export function addConditions(walk: ModuleWalk, test: TSESTree.Node, holds: boolean): void {
  const { state } = walk;
  const phase = walk.namesPhases ? conditionsWhen(walk, test, holds) : none;
  if (phase.length > 0) state.conditions = [...(state.conditions ?? []), ...phase].slice(-mostConditions);
  const given = parameterTests(walk, test, holds);
  if (given.length > 0) state.guards = [...(state.guards ?? []), ...given].slice(-mostConditions);
}

function equalityCondition(
  walk: ModuleWalk,
  { left, operator, right }: TSESTree.BinaryExpression,
  holds: boolean,
): readonly Condition[] {
  if (!mayTellPhase(walk, left) && !mayTellPhase(walk, right)) return none;
  const test = referenceOf(walk, left);
  const equals = referenceOf(walk, right);
  if (!test || !equals || (!tellsPhase(walk, test) && !tellsPhase(walk, equals))) return none;
  return [{ test, equals, negated: operator.startsWith('!') === holds }];
}

function referenceCondition(walk: ModuleWalk, test: TSESTree.Node, holds: boolean, depth: number): readonly Condition[] {
  const constant = test.type === 'Identifier' ? resolveValue(walk.state.scope, test.name) : undefined;
  if (constant?.init) {
    const { state } = walk;
    const { scope } = state;
    state.scope = constant.scope;
    const conditions = conditionsWhen(walk, constant.init, holds, depth + 1);
    state.scope = scope;
    if (conditions.length > 0) return conditions;
  }
  if (!mayTellPhase(walk, test)) return none;
  const reference = referenceOf(walk, test);
  return reference && tellsPhase(walk, reference) ? [{ test: reference, negated: !holds }] : none;
}

/** A quick look at the names in a test, before values are made of it. */
function mayTellPhase(walk: ModuleWalk, expression: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > mostDepth) return false;
  switch (node.type) {
    case 'Identifier':
      return node.name === 'process' || phaseNames.has(node.name) || resolveValue(walk.state.scope, node.name)?.kind === 'import';
    case 'MetaProperty':
      return true;
    case 'MemberExpression':
      return (
        mayTellPhase(walk, node.object, depth + 1) || (node.property.type === 'Identifier' && phaseNames.has(node.property.name))
      );
    case 'CallExpression':
      return (
        mayTellPhase(walk, node.callee, depth + 1) || node.arguments.some(argument => mayTellPhase(walk, argument, depth + 1))
      );
    default:
      return false;
  }
}

/** The value of a name, a member, a literal or a call, without visiting it again; `undefined` for anything else. */
function referenceOf(walk: ModuleWalk, expression: TSESTree.Node): Value | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier': {
      const binding = findBinding(walk, node);
      if (binding !== undefined) return { type: 'binding', binding };
      return node.name === 'undefined' ? { type: 'undefined' } : { type: 'global', name: node.name };
    }
    case 'MetaProperty':
      return { type: 'global', name: `${node.meta.name}.${node.property.name}` };
    case 'Literal':
      if (typeof node.value === 'bigint' || (typeof node.value === 'object' && node.value)) return undefined;
      return { type: 'literal', value: node.value };
    case 'MemberExpression': {
      const object = referenceOf(walk, node.object);
      const property =
        node.property.type === 'Identifier' && !node.computed ? node.property.name : (literalText(node.property) ?? null);
      return object && { type: 'member', object, property };
    }
    case 'CallExpression':
      return callOf(walk, node);
    default:
      return undefined;
  }
}

function callOf(walk: ModuleWalk, node: TSESTree.CallExpression): Value | undefined {
  const [start, end] = rangeOf(node);
  const call = walk.calls.findLastIndex(({ position }) => position.start === start && position.end === end);
  return call === -1 ? undefined : { type: 'call', call };
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
const processProperties = new Set(['argv', 'argv0', 'env', 'send', 'connected']);

function tellsPhase(walk: ModuleWalk, value: Value): boolean {
  switch (value.type) {
    case 'global':
      return phaseNames.has(value.name);
    case 'member':
      if (value.property !== null && phaseNames.has(value.property)) return true;
      if (value.property !== null && processProperties.has(value.property) && nameOf(walk, value.object) === 'process')
        return true;
      return tellsPhase(walk, value.object);
    case 'call': {
      const { callee, arguments: values } = walk.calls[value.call]!;
      return tellsPhase(walk, callee) || values.some(argument => tellsPhase(walk, argument));
    }
    case 'binding': {
      const { name, import: entry } = walk.bindings[value.binding]!;
      if (phaseNames.has(name)) return true;
      return entry !== undefined && (phaseNames.has(entry.imported) || processProperties.has(entry.imported));
    }
    default:
      return false;
  }
}

function nameOf(walk: ModuleWalk, value: Value): string | undefined {
  if (value.type === 'global') return value.name;
  return value.type === 'binding' ? walk.bindings[value.binding]!.name : undefined;
}
