import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { markWritten } from './assignments.ts';
import { visitVariableDeclaration } from './declarations.ts';
import { visitExpression, visitIterable } from './expressions.ts';
import { noteElementCalls } from './element-calls.ts';
import { hoistVariables } from './hoisting.ts';
import { mayBreakOff } from './loop-body.ts';
import { enterLoop, noteAwait } from './loops.ts';
import { isLiteral, unknownValue } from './module-walk.ts';
import { bindPattern } from './patterns.ts';
import { createScope } from './scopes.ts';
import { visitStatements } from './statements.ts';

import type { LoopNode } from './loop-body.ts';
import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** Visits a loop; true if control never gets past it. */
export function visitLoop(walk: ModuleWalk, loop: LoopNode): boolean {
  const { state } = walk;
  const { loop: outer, scope, unreachable } = state;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') {
    const value = visitLoopSource(walk, loop);
    state.loop = enterLoop(walk, loop);
    if (loop.type === 'ForOfStatement') {
      noteElementCalls(walk, loop);
      if (loop.await) noteAwait(walk, unknownValue);
    }
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
  return repeatsForever(loop) && !mayBreakOff(loop);
}

/** An asynchronous iterable is asked by promises: nothing runs there. */
function visitLoopSource(walk: ModuleWalk, loop: TSESTree.ForOfStatement | TSESTree.ForInStatement): Value {
  if (loop.type === 'ForInStatement') return visitExpression(walk, loop.right);
  return loop.await ? visitExpression(walk, loop.right, 'iterated') : visitIterable(walk, loop.right);
}

function repeatsForever(loop: LoopNode): boolean {
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return false;
  return !loop.test || (loop.test.type === 'Literal' && loop.test.value === true);
}

function enterHeadScope({ state }: ModuleWalk, head: TSESTree.Node): void {
  if (head.type !== 'VariableDeclaration' || head.kind === 'var') return;
  state.scope = createScope(state.scope, state.function);
  hoistVariables(state.scope, head);
}

function visitLoopHead(walk: ModuleWalk, loop: TSESTree.ForInStatement | TSESTree.ForOfStatement, iterable: Value): void {
  const target = loop.left.type === 'VariableDeclaration' ? loop.left.declarations[0].id : unwrap(loop.left);
  if (loop.type === 'ForOfStatement') bindPattern(walk, target, { type: 'element', of: iterable });
  else markWritten(walk, target);
}
