import { visitorKeys } from '@typescript-eslint/visitor-keys';

import type { TSESTree } from '@typescript-eslint/types';

import { startOf } from '../syntax/range-of.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { constantValue } from './constant-value.ts';
import { isFunctionNode } from './function-nodes.ts';

import type { FunctionNode } from './function-nodes.ts';
import type { CallId, ParameterBound } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

type Offsets = readonly number[];

/** The calls of itself, by name, that one run of a function may make, the most on any one way through it; those in loops are left out. */
export function findSelfCalls(walk: ModuleWalk, node: FunctionNode, name: string, firstCall: CallId): CallId[] {
  const own: CallId[] = [];
  for (let id = firstCall; id < walk.calls.length; id += 1) if (isNamed(walk.calls[id]!.text, name)) own.push(id);
  if (own.length < 2) return [];
  const offsets = new Set(mostCalls(node.body, name));
  return own.filter(id => offsets.has(walk.calls[id]!.position.start));
}

/** What the function compares its parameters with, where that is made of constants and parameters. */
export function findBounds(walk: ModuleWalk, { params: all, body }: FunctionNode): ParameterBound[] {
  const params = all[0]?.type === 'Identifier' && all[0].name === 'this' ? all.slice(1) : all;
  const indexOf = (node: TSESTree.Node): number =>
    params.findIndex(param => {
      const name = param.type === 'AssignmentPattern' ? param.left : param;
      return name.type === 'Identifier' && node.type === 'Identifier' && name.name === node.name;
    });
  const bounds: ParameterBound[] = [];
  const visit = (node: TSESTree.Node): void => {
    if (node.type === 'BinaryExpression' && /^(?:[<>]=?|[=!]==?)$/.test(node.operator)) {
      for (const [side, other] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        const parameter = indexOf(side);
        const to = parameter < 0 ? undefined : constantValue(walk, other);
        if (to) bounds.push({ parameter, to });
      }
    }
    for (const child of childrenOf(node)) if (!isFunctionNode(child)) visit(child);
  };
  if (body) visit(body);
  return bounds;
}

function isNamed(text: string, name: string): boolean {
  return text === name || text.endsWith(`.${name}`);
}

function mostCalls(node: TSESTree.Node | null | undefined, name: string): Offsets {
  if (!node || isFunctionNode(node)) return [];
  switch (node.type) {
    case 'BlockStatement':
      return mostOfList(node.body, name);
    case 'IfStatement':
    case 'ConditionalExpression':
      return [...mostCalls(node.test, name), ...most([mostCalls(node.consequent, name), mostCalls(node.alternate, name)])];
    case 'LogicalExpression':
      return most([mostCalls(node.left, name), mostCalls(node.right, name)]);
    case 'SwitchStatement':
      return most(node.cases.map(({ consequent }) => mostOfList(consequent, name)));
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [];
    case 'CallExpression': {
      const inner = childrenOf(node).flatMap(child => mostCalls(child, name));
      return isCalled(node.callee, name) ? [...inner, startOf(node)] : inner;
    }
    default:
      return childrenOf(node).flatMap(child => mostCalls(child, name));
  }
}

/** What follows an `if` that returns is another way through. */
function mostOfList([first, ...rest]: readonly TSESTree.Statement[], name: string): Offsets {
  if (!first) return [];
  if (first.type === 'IfStatement' && !first.alternate && alwaysLeaves(first.consequent)) {
    return [...mostCalls(first.test, name), ...most([mostCalls(first.consequent, name), mostOfList(rest, name)])];
  }
  return [...mostCalls(first, name), ...(alwaysLeaves(first) ? [] : mostOfList(rest, name))];
}

function alwaysLeaves(statement: TSESTree.Statement): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(alwaysLeaves);
  return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement';
}

function most(ways: readonly Offsets[]): Offsets {
  return ways.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
}

function isCalled(expression: TSESTree.Node, name: string): boolean {
  const callee = unwrap(expression);
  if (callee.type === 'SequenceExpression') return isCalled(callee.expressions.at(-1)!, name);
  if (callee.type === 'Identifier') return callee.name === name;
  return callee.type === 'MemberExpression' && !callee.computed && plainKeyName(callee.property) === name;
}

function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap(key => {
    const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    return (Array.isArray(child) ? child : [child]).filter(one => one !== null && one !== undefined);
  });
}
