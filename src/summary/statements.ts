import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { markWritten } from './assignments.ts';
import { passTags } from './blocking-tags.ts';
import { findBinding } from './bindings.ts';
import { visitClass } from './classes.ts';
import { addConditions } from './conditions.ts';
import { visitDeclaration, visitVariableDeclaration } from './declarations.ts';
import { visitExpression } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { declaresNames, hoistBlock, hoistPattern, hoistVariables } from './hoisting.ts';
import { enterLoop } from './loops.ts';
import { visitModuleStatement } from './module-statements.ts';
import { enterGuarded } from './memoised.ts';
import { maximalDepth } from './module-walk.ts';
import { announceEnter, announceExit } from './observers.ts';
import { bindPattern } from './patterns.ts';
import { createScope } from './scopes.ts';

import type { GuardedRegion } from './memoised.ts';
import type { Value } from './module-summary.ts';
import type { ModuleWalk, WalkState } from './module-walk.ts';

/** Visits a list of statements; true if the end of the list is never reached. */
export function visitStatements(walk: ModuleWalk, statements: readonly TSESTree.Statement[]): boolean {
  const { state } = walk;
  const { conditions, region, unreachable } = state;
  let ends = false;
  for (const statement of statements) {
    if (ends) state.unreachable = true;
    if (visitStatement(walk, statement)) ends = true;
  }
  closeRegions(state.region, region, statements.at(-1)?.range[1] ?? 0);
  Object.assign(state, { conditions, region, unreachable } satisfies Partial<WalkState>);
  return ends;
}

function visitBlock(walk: ModuleWalk, statements: readonly TSESTree.Statement[]): boolean {
  if (!declaresNames(statements)) return visitStatements(walk, statements);
  const { state } = walk;
  const { scope } = state;
  state.scope = createScope(scope, state.function);
  hoistBlock(state.scope, statements);
  const ends = visitStatements(walk, statements);
  state.scope = scope;
  return ends;
}

/** A guard that returns early guards the rest of its list. */
function closeRegions(innermost: GuardedRegion | undefined, outer: GuardedRegion | undefined, end: number): void {
  for (let region = innermost; region && region !== outer; region = region.outer) region.end = end;
}

/** Visits a statement; true if control never gets past it. */
export function visitStatement(walk: ModuleWalk, statement: TSESTree.Statement): boolean {
  const { state } = walk;
  if (state.depth > maximalDepth) return false;
  state.depth += 1;
  announceEnter(walk, statement);
  const ends = visit(walk, statement);
  announceExit(walk, statement);
  state.depth -= 1;
  return ends;
}

function visit(walk: ModuleWalk, statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case 'ExpressionStatement':
      passTags(walk.tags, statement.range[0], statement.expression.range[0]);
      visitExpression(walk, statement.expression, 'dropped');
      return isProcessExit(statement.expression);
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
      return visitBlock(walk, statement.body);
    case 'TryStatement':
      return visitTry(walk, statement);
    case 'SwitchStatement':
      visitSwitch(walk, statement);
      return false;
    case 'LabeledStatement':
      visitStatements(walk, [statement.body]);
      return false;
    case 'WithStatement':
      visitExpression(walk, statement.object);
      visitStatements(walk, [statement.body]);
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
  const { conditions, region, unreachable } = state;
  let everyBranchEnds = true;
  let statement: TSESTree.Statement | null = first;
  while (statement?.type === 'IfStatement') {
    const { alternate, consequent, test }: TSESTree.IfStatement = statement;
    const value = visitExpression(walk, test);
    const ends = visitBranch(walk, test, consequent, isLiteral(value, false));
    if (!ends) everyBranchEnds = false;
    if (alternate || ends) enterAlternative(walk, test, alternate?.range ?? [statement.range[1], Infinity]);
    // The rest of the list runs only if the test fails; the end of the list restores what holds.
    if (!alternate && ends && statement === first) return isLiteral(value, true);
    if (isLiteral(value, true)) state.unreachable = true;
    statement = alternate;
  }
  if (!statement || !visitStatement(walk, statement)) everyBranchEnds = false;
  Object.assign(state, { conditions, region, unreachable });
  return everyBranchEnds;
}

function visitBranch(walk: ModuleWalk, test: TSESTree.Node, branch: TSESTree.Statement, isDead: boolean): boolean {
  const { state } = walk;
  const { conditions, region, unreachable } = state;
  addConditions(walk, test, true);
  enterGuarded(walk, test, true, branch.range);
  if (isDead) state.unreachable = true;
  const ends = visitStatement(walk, branch);
  Object.assign(state, { conditions, region, unreachable });
  return ends;
}

function enterAlternative(walk: ModuleWalk, test: TSESTree.Node, range: readonly [number, number]): void {
  addConditions(walk, test, false);
  enterGuarded(walk, test, false, range);
}

function isLiteral(value: Value, expected: boolean): boolean {
  return value.type === 'literal' && value.value === expected;
}

function isProcessExit(expression: TSESTree.Node): boolean {
  const call = unwrap(expression);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { object, property } = call.callee;
  return object.type === 'Identifier' && object.name === 'process' && property.type === 'Identifier' && property.name === 'exit';
}

function visitTry(walk: ModuleWalk, { block, handler, finalizer }: TSESTree.TryStatement): boolean {
  const blockEnds = visitStatement(walk, block);
  let handlerEnds = true;
  if (handler) {
    const { state } = walk;
    const { inCatch, scope } = state;
    state.inCatch = true;
    if (handler.param) {
      state.scope = createScope(scope, state.function);
      hoistPattern(state.scope, handler.param, 'catch');
      bindPattern(walk, handler.param, undefined);
    }
    handlerEnds = visitStatement(walk, handler.body);
    Object.assign(state, { inCatch, scope });
  }
  const finalizerEnds = finalizer ? visitStatement(walk, finalizer) : false;
  return finalizerEnds || (blockEnds && handlerEnds);
}

function visitSwitch(walk: ModuleWalk, { discriminant, cases }: TSESTree.SwitchStatement): void {
  visitExpression(walk, discriminant);
  const { state } = walk;
  const { scope } = state;
  state.scope = createScope(scope, state.function);
  for (const { consequent } of cases) hoistBlock(state.scope, consequent);
  for (const { test, consequent } of cases) {
    if (test) visitExpression(walk, test);
    visitStatements(walk, consequent);
  }
  state.scope = scope;
}

type Loop =
  TSESTree.ForStatement | TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

function visitLoop(walk: ModuleWalk, loop: Loop): void {
  const { state } = walk;
  const { loop: outer, scope, unreachable } = state;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') {
    const value = visitExpression(walk, loop.right, loop.type === 'ForOfStatement' ? 'iterated' : 'used');
    state.loop = enterLoop(walk, loop);
    enterHeadScope(walk, loop.left);
    visitLoopHead(walk, loop, value);
  } else {
    if (loop.type === 'ForStatement' && loop.init) {
      enterHeadScope(walk, loop.init);
      if (loop.init.type === 'VariableDeclaration') visitVariableDeclaration(walk, loop.init);
      else visitExpression(walk, loop.init, 'dropped');
    }
    state.loop = enterLoop(walk, loop);
    const test = loop.test && loop.type !== 'DoWhileStatement' ? visitExpression(walk, loop.test) : undefined;
    if (test && isLiteral(test, false)) state.unreachable = true;
  }
  visitStatements(walk, [loop.body]);
  if (loop.type === 'DoWhileStatement') visitExpression(walk, loop.test);
  if (loop.type === 'ForStatement' && loop.update) visitExpression(walk, loop.update, 'dropped');
  state.loop = outer;
  state.scope = scope;
  state.unreachable = unreachable;
}

function enterHeadScope({ state }: ModuleWalk, head: TSESTree.Node): void {
  if (head.type !== 'VariableDeclaration' || head.kind === 'var') return;
  state.scope = createScope(state.scope, state.function);
  hoistVariables(state.scope, head);
}

function visitLoopHead(walk: ModuleWalk, loop: TSESTree.ForInStatement | TSESTree.ForOfStatement, iterable: Value): void {
  const target = loop.left.type === 'VariableDeclaration' ? loop.left.declarations[0]!.id : unwrap(loop.left);
  if (loop.type === 'ForOfStatement') bindPattern(walk, target, { type: 'element', of: iterable });
  else if (target.type === 'Identifier') findBinding(walk, target) === undefined || markWritten(walk, target);
  else markWritten(walk, target);
}
