import { visitorKeys } from '@typescript-eslint/visitor-keys';

import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { plainKeyName } from '../syntax/property-name.ts';

export type Loop =
  TSESTree.ForStatement | TSESTree.ForOfStatement | TSESTree.ForInStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

const loopTypes = new Set(['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement']);

/** Whether the node is a loop statement. */
export function isLoop(node: TSESTree.Node): node is Loop {
  return loopTypes.has(node.type);
}

/** Every node under `root`, itself included, in source order; the insides of nested functions only if asked for. */
export function* descendantsOf(root: TSESTree.Node, intoFunctions = false): Generator<TSESTree.Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const first = waiting.length;
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && (intoFunctions || !isFunctionNode(child))) waiting.push(child);
      }
    }
    reverseFrom(waiting, first);
  }
}

function reverseFrom(nodes: TSESTree.Node[], first: number): void {
  for (let left = first, right = nodes.length - 1; left < right; left++, right--) {
    [nodes[left], nodes[right]] = [nodes[right]!, nodes[left]!];
  }
}

/** Whether an await stands in the node, nested functions left out. */
export function hasAwait(root: TSESTree.Node): boolean {
  for (const node of descendantsOf(root)) {
    if (node.type === 'AwaitExpression') return true;
    if (node.type === 'ForOfStatement' && node.await) return true;
    if (node.type === 'VariableDeclaration' && node.kind === 'await using') return true;
  }
  return false;
}

/** Whether the node may leave the statement list that it stands in, or hand control to somebody else. */
export function canLeave(root: TSESTree.Node): boolean {
  for (const node of descendantsOf(root)) {
    switch (node.type) {
      case 'ReturnStatement':
      case 'ThrowStatement':
      case 'YieldExpression':
        return true;
      case 'BreakStatement':
      case 'ContinueStatement':
        if (!isAnsweredInside(node, root)) return true;
        break;
      default:
    }
  }
  return false;
}

/** Whether the loop, switch or label that a `break` or `continue` belongs to lies within `root`. */
export function isAnsweredInside(node: TSESTree.BreakStatement | TSESTree.ContinueStatement, root: TSESTree.Node): boolean {
  let current: TSESTree.Node | undefined = node.parent;
  while (current) {
    if (answers(current, node)) return true;
    if (current === root) return false;
    current = current.parent;
  }
  return false;
}

function answers(target: TSESTree.Node, node: TSESTree.BreakStatement | TSESTree.ContinueStatement): boolean {
  if (node.label) return target.type === 'LabeledStatement' && target.label.name === node.label.name;
  return isLoop(target) || (node.type === 'BreakStatement' && target.type === 'SwitchStatement');
}

const testRunners =
  /^(?:it|test|describe|context|suite|specify|before|after|beforeEach|afterEach|beforeAll|afterAll|bench|fit|xit|fdescribe|xdescribe|Deno|tap|scenario)$/;
export const exclusiveCallees =
  /transaction|^(?:atomic|runExclusive|withLock|withSession|withConnection|withClient|withPage|runInSession|lock|acquire|useLock|usingLock)/i;

/** Whether code here runs for a test runner, or inside a transaction, a lock or a session. */
export function isSilentPlace(node: TSESTree.Node): boolean {
  let inner: TSESTree.Node = node;
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'TryStatement' && (current.finalizer === inner || current.handler === inner)) return true;
    if (current.type === 'CallExpression' && isFunctionNode(inner) && isSilentCallee(current)) return true;
    inner = current;
  }
  return false;
}

function isSilentCallee(call: TSESTree.CallExpression): boolean {
  let callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && !callee.computed && exclusiveCallees.test(plainKeyName(callee.property) ?? ''))
    return true;
  if (callee.type === 'Identifier' && exclusiveCallees.test(callee.name)) return true;
  while (callee.type === 'MemberExpression' || callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression') {
    const next =
      callee.type === 'MemberExpression' ? callee.object : callee.type === 'CallExpression' ? callee.callee : callee.tag;
    callee = unwrap(next);
  }
  return callee.type === 'Identifier' && testRunners.test(callee.name) && call.arguments.length <= 3;
}

/** Whether the node is always evaluated when the statement around it is, and nothing before it in there can prevent that. */
export function isUnconditional(node: TSESTree.Node, root: TSESTree.Node): boolean {
  for (let inner = node; inner !== root && inner.parent; inner = inner.parent) {
    const outer = inner.parent;
    if (outer.type === 'LogicalExpression' && outer.right === inner) return false;
    if (outer.type === 'ConditionalExpression' && outer.test !== inner) return false;
    if (outer.type === 'AssignmentPattern' && outer.right === inner) return false;
    if (outer.type === 'AssignmentExpression' && ['??=', '||=', '&&='].includes(outer.operator)) return false;
    if (outer.type === 'ChainExpression' && inner.type === 'CallExpression' && isOptionalCallArgument(node, inner)) return false;
  }
  return true;
}

function isOptionalCallArgument(node: TSESTree.Node, chain: TSESTree.CallExpression): boolean {
  return chain.arguments.some(argument => argument.range[0] <= node.range[0] && node.range[1] <= argument.range[1]);
}
