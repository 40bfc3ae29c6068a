import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { StateAccess } from './state-access.ts';

import { literalText } from '../syntax/property-name.ts';
import { findVariable, memberName } from './module-reference.ts';
import { awaitsEarlierPromise } from './pending-promise.ts';
import { getPosition } from './position.ts';
import { getStateAccesses } from './state-access.ts';
import { walk } from './syntax-walk.ts';

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/**
 * Why a function may not be suspended at a call, or `undefined` if nothing speaks against it. While it waits, other code runs:
 * what held from one statement to the next because nothing came between them holds no longer.
 *
 * Seen are the function itself and the helpers of its file. What functions of other files share with it is not.
 */
export function findSuspensionHazard(suspension: Suspension, sourceCode: TSESLint.SourceCode): string | undefined {
  const { at, owner } = suspension;
  if (hasSharedAccess(suspension, sourceCode)) return 'it stands between accesses of the same file or state';
  if (awaitsEarlierPromise(at, owner, sourceCode)) return 'a promise that is already pending could reject with nobody listening';
  return findLateCall(at, owner, sourceCode);
}

/** A call that is to be awaited, and the expression whose evaluation takes the time: around callbacks, more than the call. */
export interface Suspension {
  readonly call: TSESTree.Node;
  readonly at: TSESTree.Node;
  readonly owner: FunctionNode;
}

function hasSharedAccess({ call, at: suspended, owner }: Suspension, sourceCode: TSESLint.SourceCode): boolean {
  const { isBefore, isAfter } = getPosition(suspended, owner);
  const accesses = getStateAccesses(owner, sourceCode);
  const own = accesses.filter(({ node }) => node === call);
  const before = accesses.filter(({ at, node }) => node !== call && isBefore(at, node));
  const after = accesses.filter(({ at, node }) => node !== call && isAfter(at, node));
  return (
    before.some(earlier => after.some(later => earlier.node !== later.node && isConflict(earlier, later))) ||
    before.some(
      access => access.type === 'read' && after.some(later => later.node === access.node && isConflict(access, later)),
    ) ||
    own.some(access => [...before, ...after].some(other => isConflict(access, other)))
  );
}

/** Whether two accesses, the earlier one first, need to stay together: one of them writes what the other has seen or changed. */
function isConflict(earlier: StateAccess, later: StateAccess): boolean {
  if (earlier.owner === 'passed' || later.owner === 'passed') {
    // Objects that come with the call mostly belong to it: only a test before a write is taken seriously.
    return earlier.type === 'read' && later.type === 'write' && isPrefix(later.path, earlier.path);
  }
  if (earlier.type === 'read' && later.type === 'read') return false;
  return isPrefix(earlier.path, later.path) || isPrefix(later.path, earlier.path);
}

function isPrefix(prefix: readonly string[], path: readonly string[]): boolean {
  return prefix.every((name, index) => path[index] === name);
}

const registrations = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'addEventListener']);

const synchronousOnly = new Set(['preventDefault', 'stopPropagation', 'stopImmediatePropagation', 'respondWith', 'waitUntil']);

/** A call after the suspension that would come too late: a listener, an answer to an event, the end of a transaction. */
function findLateCall(call: TSESTree.Node, owner: FunctionNode, sourceCode: TSESLint.SourceCode): string | undefined {
  let reason: string | undefined;
  let begins = false;
  walk(owner, sourceCode, node => {
    if (node.type !== 'CallExpression' || node === call) return;
    const isLater = node.range[0] > call.range[0];
    const text = node.arguments[0] && literalText(node.arguments[0]);
    begins ||= !isLater && /^\s*(?:begin|start transaction|savepoint)\b/iu.test(text ?? '');
    if (!isLater) return;
    const name = node.callee.type === 'MemberExpression' ? (memberName(node.callee) ?? '') : '';
    if (begins && /^\s*(?:commit|end|rollback|release)\b/iu.test(text ?? '')) reason = 'it stands within a transaction';
    if (synchronousOnly.has(name)) reason = `\`${name}\` works only while the event is handled`;
    if (registrations.has(name) && isOlder(node.callee as TSESTree.MemberExpression, call, sourceCode)) {
      reason = `\`${name}\` would come too late for events in between`;
    }
  });
  return reason;
}

/** Whether the emitter that listens exists before the call. */
function isOlder({ object }: TSESTree.MemberExpression, call: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  let root: TSESTree.Node = object;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression')
    root = root.type === 'CallExpression' ? root.callee : root.object;
  if (root.type !== 'Identifier') return root.type === 'ThisExpression';
  const definition = findVariable(root.name, root, sourceCode)?.defs[0];
  return definition !== undefined && definition.type !== 'ImportBinding' && definition.name.range[0] < call.range[0];
}
