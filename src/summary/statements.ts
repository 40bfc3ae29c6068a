import type { TSESTree } from '@typescript-eslint/types';

import { endOf, rangeOf, startOf } from '../syntax/range-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { passComments } from './doc-comments.ts';
import { visitClass } from './classes.ts';
import { enterBranch, knownOutcome } from './branches.ts';
import {
  visitEnum,
  visitImportEquals,
  visitInterface,
  visitNamespace,
  visitTypeAlias,
  visitVariableDeclaration,
} from './declarations.ts';
import { visitExpression } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { declaresNames, hoistBlock, hoistPattern } from './hoisting.ts';
import { visitLoop } from './loop-statements.ts';
import {
  visitExportAll,
  visitExportAssignment,
  visitExportDefault,
  visitExportNamed,
  visitImportDeclaration,
} from './module-statements.ts';
import { maximalDepth } from './module-walk.ts';
import { caseTests } from './parameter-tests.ts';
import { bindPattern } from './patterns.ts';
import { createScope } from './scopes.ts';

import type { GuardedRegion } from './memoised.ts';
import type { ModuleWalk } from './module-walk.ts';

/** Visits a list of statements; true if the end of the list is never reached. */
export function visitStatements(walk: ModuleWalk, statements: readonly TSESTree.Statement[]): boolean {
  const { state } = walk;
  const { conditions, guards, index, isLast, list, narrowings, region, unreachable } = state;
  const lastPart = findLastPart(walk, statements);
  let ends = false;
  for (const [at, statement] of statements.entries()) {
    state.list = statements;
    state.index = at;
    if (at >= lastPart) state.isLast = true;
    if (ends) state.unreachable = true;
    if (visitStatement(walk, statement)) ends = true;
  }
  state.list = list;
  state.index = index;
  closeRegions(state.region, region, statements.length > 0 ? endOf(statements.at(-1)!) : 0);
  Object.assign(state, { conditions, guards, isLast, narrowings, region, unreachable });
  return ends;
}

/** Where in a list the process begins to end: nothing in what follows leaves the list before `process.exit()`. */
function findLastPart({ text }: ModuleWalk, statements: readonly TSESTree.Statement[]): number {
  const exit = statements.findIndex(statement => statement.type === 'ExpressionStatement' && isProcessExit(statement.expression));
  if (exit < 0) return Infinity;
  const mayLeave = (statement: TSESTree.Statement) =>
    /\b(?:return|throw|break|continue)\b/.test(text.slice(...rangeOf(statement)));
  return statements.slice(0, exit).findLastIndex(mayLeave) + 1;
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
  const ends = visitors.get(statement.type)?.(walk, statement as never) ?? false;
  state.depth -= 1;
  return ends;
}

type Visitor = (walk: ModuleWalk, statement: never) => boolean;

const visitors = new Map<string, Visitor>(
  Object.entries<Visitor>({
    ExpressionStatement: visitExpressionStatement,
    VariableDeclaration: goesOn(visitVariableDeclaration),
    FunctionDeclaration: goesOn(visitFunction),
    ClassDeclaration: goesOn(visitClass),
    ReturnStatement: visitReturn,
    ThrowStatement: visitThrow,
    BreakStatement: () => true,
    ContinueStatement: () => true,
    IfStatement: visitIf,
    BlockStatement: (walk, { body }: TSESTree.BlockStatement) => visitBlock(walk, body),
    TryStatement: visitTry,
    SwitchStatement: goesOn(visitSwitch),
    LabeledStatement: visitLabeled,
    WithStatement: visitWith,
    ForStatement: visitLoop,
    ForInStatement: visitLoop,
    ForOfStatement: visitLoop,
    WhileStatement: visitLoop,
    DoWhileStatement: visitLoop,
    ImportDeclaration: goesOn(visitImportDeclaration),
    ExportNamedDeclaration: goesOn(visitExportNamed),
    ExportDefaultDeclaration: goesOn(visitExportDefault),
    ExportAllDeclaration: goesOn(visitExportAll),
    TSExportAssignment: goesOn(visitExportAssignment),
    TSInterfaceDeclaration: goesOn(visitInterface),
    TSTypeAliasDeclaration: goesOn(visitTypeAlias),
    TSEnumDeclaration: goesOn(visitEnum),
    TSModuleDeclaration: goesOn(visitNamespace),
    TSImportEqualsDeclaration: goesOn(visitImportEquals),
  }),
);

/** The visitor of a statement that control gets past. */
function goesOn<Node extends TSESTree.Node>(visit: (walk: ModuleWalk, statement: Node) => unknown) {
  return (walk: ModuleWalk, statement: Node): boolean => {
    visit(walk, statement);
    return false;
  };
}

function visitExpressionStatement(walk: ModuleWalk, statement: TSESTree.ExpressionStatement): boolean {
  const { expression } = statement;
  passComments(walk, startOf(statement), startOf(expression));
  visitExpression(walk, expression, 'dropped');
  return isProcessExit(expression);
}

function visitThrow(walk: ModuleWalk, { argument }: TSESTree.ThrowStatement): boolean {
  visitExpression(walk, argument);
  return true;
}

function visitLabeled(walk: ModuleWalk, { body }: TSESTree.LabeledStatement): boolean {
  visitStatement(walk, body);
  return false;
}

function visitWith(walk: ModuleWalk, { body, object }: TSESTree.WithStatement): boolean {
  visitExpression(walk, object);
  visitStatements(walk, [body]);
  return false;
}

function visitReturn(walk: ModuleWalk, { argument }: TSESTree.ReturnStatement): boolean {
  if (!argument) return true;
  const value = visitExpression(walk, argument, 'returned');
  const { returns } = walk.functions[walk.state.function]!;
  if (value.type !== 'unknown' || !returns.includes(value)) returns.push(value);
  return true;
}

/** Chains of `else if` are followed without recursion: generated code has them by the thousand. */
function visitIf(walk: ModuleWalk, first: TSESTree.IfStatement): boolean {
  const { state } = walk;
  const { conditions, guards, narrowings, region, unreachable } = state;
  let everyBranchEnds = true;
  let statement: TSESTree.Statement | null = first;
  while (statement?.type === 'IfStatement') {
    const { alternate, consequent, test }: TSESTree.IfStatement = statement;
    visitExpression(walk, test);
    const ends = visitBranch(walk, test, consequent);
    if (!ends) everyBranchEnds = false;
    if (alternate || ends) enterBranch(walk, test, false, alternate ? rangeOf(alternate) : [endOf(statement), Infinity]);
    // The rest of the list runs only if the test fails; the end of the list restores what holds.
    if (!alternate && ends && statement === first) return knownOutcome(state.scope, test) === true;
    statement = alternate;
  }
  if (!statement || !visitStatement(walk, statement)) everyBranchEnds = false;
  Object.assign(state, { conditions, guards, narrowings, region, unreachable });
  return everyBranchEnds;
}

function visitBranch(walk: ModuleWalk, test: TSESTree.Node, branch: TSESTree.Statement): boolean {
  const { state } = walk;
  const { conditions, guards, narrowings, region, unreachable } = state;
  enterBranch(walk, test, true, rangeOf(branch));
  const ends = visitStatement(walk, branch);
  Object.assign(state, { conditions, guards, narrowings, region, unreachable });
  return ends;
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

function visitSwitch(walk: ModuleWalk, statement: TSESTree.SwitchStatement): void {
  const { cases } = statement;
  visitExpression(walk, statement.discriminant);
  const { state } = walk;
  const { guards, scope } = state;
  state.scope = createScope(scope, state.function);
  for (const { consequent } of cases) hoistBlock(state.scope, consequent);
  let isFallenInto = false;
  for (const one of cases) {
    if (one.test) visitExpression(walk, one.test);
    const tests = isFallenInto ? [] : caseTests(walk, statement, one);
    if (tests.length > 0) state.guards = [...(guards ?? []), ...tests];
    isFallenInto = !visitStatements(walk, one.consequent);
    state.guards = guards;
  }
  state.scope = scope;
}
