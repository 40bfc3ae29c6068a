import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { markWritten } from './assignments.ts';
import { findBinding } from './bindings.ts';
import { visitClass } from './classes.ts';
import { conditionOf, negate } from './conditions.ts';
import { visitDeclaration, visitVariableDeclaration } from './declarations.ts';
import { visitExpression } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { enterLoop } from './loops.ts';
import { visitModuleStatement } from './module-statements.ts';
import { maximalDepth } from './module-walk.ts';
import { bindPattern } from './patterns.ts';

import type { Value } from './module-summary.ts';
import type { ModuleWalk, WalkState } from './module-walk.ts';

/** Visits a list of statements; true if the end of the list is never reached. */
export function visitStatements(walk: ModuleWalk, statements: readonly TSESTree.Statement[]): boolean {
  const { state } = walk;
  const { conditions, memoised, unreachable } = state;
  let ends = false;
  for (const statement of statements) {
    if (ends) state.unreachable = true;
    if (visitStatement(walk, statement)) ends = true;
  }
  Object.assign(state, { conditions, memoised, unreachable } satisfies Partial<WalkState>);
  return ends;
}

/** Visits a statement; true if control never gets past it. */
export function visitStatement(walk: ModuleWalk, statement: TSESTree.Statement): boolean {
  const { state } = walk;
  if (state.depth > maximalDepth) return false;
  state.depth += 1;
  const ends = visit(walk, statement);
  state.depth -= 1;
  return ends;
}

function visit(walk: ModuleWalk, statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case 'ExpressionStatement':
      visitExpression(walk, statement.expression, 'dropped');
      return false;
    case 'VariableDeclaration':
      visitVariableDeclaration(walk, statement);
      return false;
    case 'FunctionDeclaration':
      visitFunction(walk, statement);
      return false;
    case 'ClassDeclaration':
      visitClass(walk, statement);
      return false;
    case 'ReturnStatement':
      visitReturn(walk, statement);
      return true;
    case 'ThrowStatement':
      visitExpression(walk, statement.argument);
      return true;
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'IfStatement':
      return visitIf(walk, statement);
    case 'BlockStatement':
      return visitStatements(walk, statement.body);
    case 'TryStatement':
      return visitTry(walk, statement);
    case 'SwitchStatement':
      visitSwitch(walk, statement);
      return false;
    case 'LabeledStatement':
      visitStatement(walk, statement.body);
      return false;
    case 'WithStatement':
      visitExpression(walk, statement.object);
      visitStatement(walk, statement.body);
      return false;
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      visitLoop(walk, statement);
      return false;
    default:
      if (!visitModuleStatement(walk, statement)) visitDeclaration(walk, statement);
      return false;
  }
}

function visitReturn(walk: ModuleWalk, { argument }: TSESTree.ReturnStatement): void {
  if (!argument) return;
  const value = visitExpression(walk, argument, 'returned');
  const { returns } = walk.functions[walk.state.function]!;
  if (value.type !== 'unknown' || !returns.includes(value)) returns.push(value);
}

/** Chains of `else if` are followed without recursion: generated code has them by the thousand. */
function visitIf(walk: ModuleWalk, first: TSESTree.IfStatement): boolean {
  const { state } = walk;
  const outer = { conditions: state.conditions, unreachable: state.unreachable };
  let everyBranchEnds = true;
  let statement: TSESTree.Statement | null = first;
  while (statement?.type === 'IfStatement') {
    const value = visitExpression(walk, statement.test);
    const condition = conditionOf(walk, statement.test, value);
    const before = state.conditions;
    if (condition) state.conditions = [...(before ?? []), condition];
    const unreachable = state.unreachable;
    if (isLiteral(value, false)) state.unreachable = true;
    const ends = visitStatement(walk, statement.consequent);
    if (!ends) everyBranchEnds = false;
    state.unreachable = unreachable || isLiteral(value, true);
    state.conditions = condition ? [...(before ?? []), negate(condition)] : before;
    if (!statement.alternate && ends && statement === first) {
      // The rest of the list runs only if the test fails; its end restores the conditions.
      state.unreachable = outer.unreachable;
      return isLiteral(value, true);
    }
    statement = statement.alternate;
  }
  if (!statement || !visitStatement(walk, statement)) everyBranchEnds = false;
  Object.assign(state, outer);
  return everyBranchEnds;
}

function isLiteral(value: Value, expected: boolean): boolean {
  return value.type === 'literal' && value.value === expected;
}

function visitTry(walk: ModuleWalk, { block, handler, finalizer }: TSESTree.TryStatement): boolean {
  const blockEnds = visitStatement(walk, block);
  let handlerEnds = true;
  if (handler) {
    if (handler.param) bindPattern(walk, handler.param, undefined);
    handlerEnds = visitStatement(walk, handler.body);
  }
  const finalizerEnds = finalizer ? visitStatement(walk, finalizer) : false;
  return finalizerEnds || (blockEnds && handlerEnds);
}

function visitSwitch(walk: ModuleWalk, { discriminant, cases }: TSESTree.SwitchStatement): void {
  visitExpression(walk, discriminant);
  for (const { test, consequent } of cases) {
    if (test) visitExpression(walk, test);
    visitStatements(walk, consequent);
  }
}

type Loop =
  TSESTree.ForStatement | TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

function visitLoop(walk: ModuleWalk, loop: Loop): void {
  const { state } = walk;
  const { loop: outer, unreachable } = state;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') {
    const value = visitExpression(walk, loop.right, loop.type === 'ForOfStatement' ? 'iterated' : 'used');
    state.loop = enterLoop(walk, loop);
    visitLoopHead(walk, loop, value);
  } else {
    if (loop.type === 'ForStatement' && loop.init) {
      if (loop.init.type === 'VariableDeclaration') visitVariableDeclaration(walk, loop.init);
      else visitExpression(walk, loop.init, 'dropped');
    }
    state.loop = enterLoop(walk, loop);
    const test = loop.test && loop.type !== 'DoWhileStatement' ? visitExpression(walk, loop.test) : undefined;
    if (test && isLiteral(test, false)) state.unreachable = true;
  }
  visitStatement(walk, loop.body);
  if (loop.type === 'DoWhileStatement') visitExpression(walk, loop.test);
  if (loop.type === 'ForStatement' && loop.update) visitExpression(walk, loop.update, 'dropped');
  state.loop = outer;
  state.unreachable = unreachable;
}

function visitLoopHead(walk: ModuleWalk, loop: TSESTree.ForInStatement | TSESTree.ForOfStatement, iterable: Value): void {
  const target = loop.left.type === 'VariableDeclaration' ? loop.left.declarations[0]!.id : unwrap(loop.left);
  if (loop.type === 'ForOfStatement') bindPattern(walk, target, { type: 'element', of: iterable });
  else if (target.type === 'Identifier') findBinding(walk, target) === undefined || markWritten(walk, target);
  else markWritten(walk, target);
}
