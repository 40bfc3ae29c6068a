import type { TSESTree } from '@typescript-eslint/types';

import { namesIn } from '../syntax/pattern-names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { isFunctionNode } from './function-nodes.ts';
import { mayEndEarly, maySkip } from './loop-body.ts';
import { childrenOf } from './running-children.ts';

import type { ModuleWalk } from './module-walk.ts';

/** Notes the calls in a loop over a list that every round makes of its element: `for (const hook of hooks) hook()`. */
export function noteElementCalls(walk: ModuleWalk, loop: TSESTree.ForOfStatement): void {
  if (mayEndEarly(loop) || maySkip(loop)) return;
  const { left, body } = loop;
  noteCalls(walk, left.type === 'VariableDeclaration' ? left.declarations[0].id : left, body);
}

/** The methods that call back for every element. */
const everyElement = /^(?:forEach|map|flatMap)$/;

/** Notes the calls in a callback that every element makes of itself: `hooks.forEach(hook => hook())`. */
export function noteCallbackCalls(walk: ModuleWalk, method: string, callback: TSESTree.Node): void {
  if (!everyElement.test(method) || !isFunctionNode(callback) || !('params' in callback) || !callback.body) return;
  const [element] = callback.params;
  if (element) noteCalls(walk, element, callback.body);
}

function noteCalls(walk: ModuleWalk, element: TSESTree.Node, body: TSESTree.Node): void {
  const names = new Set(namesIn(element).map(({ name }) => name));
  if (names.size > 0) visit(walk, names, body);
}

/** What nests deeper than this a machine has written. */
const deepest = 200;

/** Looks through what surely runs; false once something may have left. */
function visit(walk: ModuleWalk, names: ReadonlySet<string>, node: TSESTree.Node, depth = 0): boolean {
  if (depth > deepest) return false;
  const inside = (child: TSESTree.Node): boolean => visit(walk, names, child, depth + 1);
  switch (node.type) {
    case 'IfStatement':
    case 'SwitchStatement':
      return inside(node.type === 'IfStatement' ? node.test : node.discriminant) && !leavesInside(node);
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return !leavesInside(node);
    case 'TryStatement':
      return inside(node.block) && !leavesInside(node);
    case 'ConditionalExpression':
      return inside(node.test);
    case 'LogicalExpression':
      return inside(node.left);
    case 'AssignmentExpression':
      return /^(?:\|\||&&|\?\?)=$/.test(node.operator) || inside(node.right);
    case 'CallExpression':
      if (isOfElement(names, node.callee)) walk.elementCalls.add(node);
      break;
    case 'ReturnStatement':
    case 'ThrowStatement':
      if (node.argument) inside(node.argument);
      return false;
    default:
      if (isFunctionNode(node)) return true;
  }
  for (const child of childrenOf(node)) if (!inside(child)) return false;
  return true;
}

/** `hook`, `plugin.hooks.start` */
function isOfElement(names: ReadonlySet<string>, callee: TSESTree.Node): boolean {
  const node = unwrap(callee);
  if (node.type === 'MemberExpression') return isOfElement(names, node.object);
  return node.type === 'Identifier' && names.has(node.name);
}

function leavesInside(node: TSESTree.Node, depth = 0): boolean {
  if (isFunctionNode(node)) return false;
  if (depth > deepest) return true;
  if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement' || node.type === 'BreakStatement') return true;
  for (const child of childrenOf(node)) if (leavesInside(child, depth + 1)) return true;
  return false;
}
