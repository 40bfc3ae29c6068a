import { visitorKeys } from '@typescript-eslint/visitor-keys';

import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';
import { isFunctionNode } from './function-nodes.ts';

import type { LoopCount, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const deepestConstant = 8;

/** How a `for` counts, where its bounds may be constants and nothing but its head steps the variable; otherwise `undefined`. */
export function findLoopCount(walk: ModuleWalk, loop: TSESTree.Statement): LoopCount | undefined {
  if (loop.type !== 'ForStatement' || !loop.init || !loop.test) return undefined;
  const test = findTest(walk, loop.test, loop.update);
  const from = test && findStart(walk, loop.init, test.variable);
  const by = test && findStep(walk, test.step, test.variable);
  if (!from || !by || isWrittenIn(loop.body, test.variable)) return undefined;
  return { from, to: test.to, by: by.value, operator: test.operator, ...(by.scales && { scales: true }) };
}

interface LoopTest {
  readonly variable: string;
  readonly operator: string;
  readonly to: Value;
  readonly step: TSESTree.Node;
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '!==': '!==', '!=': '!=' };

function findTest(walk: ModuleWalk, expression: TSESTree.Node, step: TSESTree.Node | null): LoopTest | undefined {
  const test = unwrap(expression);
  if (test.type === 'UpdateExpression' && test.argument.type === 'Identifier' && !step) {
    return { variable: test.argument.name, operator: '>', to: { type: 'literal', value: 0 }, step: test };
  }
  if (test.type !== 'BinaryExpression' || !step || !Object.hasOwn(mirrored, test.operator)) return undefined;
  const steps = step.type === 'SequenceExpression' ? step.expressions : [step];
  for (const [side, other, operator] of [
    [test.left, test.right, test.operator],
    [test.right, test.left, mirrored[test.operator]!],
  ] as const) {
    if (side.type !== 'Identifier') continue;
    const own = steps.find(one => steppedName(one) === side.name);
    const to = own && constantValue(walk, other);
    if (to) return { variable: side.name, operator, to, step: own };
  }
  return undefined;
}

function steppedName(step: TSESTree.Node): string | undefined {
  const target = step.type === 'UpdateExpression' ? step.argument : step.type === 'AssignmentExpression' ? step.left : undefined;
  return target?.type === 'Identifier' ? target.name : undefined;
}

function findStart(walk: ModuleWalk, init: TSESTree.Node, variable: string): Value | undefined {
  const given = init.type === 'VariableDeclaration' ? init.declarations : [init];
  for (const part of given) {
    if (part.type === 'VariableDeclarator' && part.id.type === 'Identifier' && part.id.name === variable && part.init) {
      return constantValue(walk, part.init);
    }
    if (part.type === 'AssignmentExpression' && part.operator === '=' && steppedName(part) === variable) {
      return constantValue(walk, part.right);
    }
  }
  return undefined;
}

function findStep(walk: ModuleWalk, step: TSESTree.Node, variable: string): { value: Value; scales: boolean } | undefined {
  if (step.type === 'UpdateExpression') {
    return { value: { type: 'literal', value: step.operator === '++' ? 1 : -1 }, scales: false };
  }
  if (step.type !== 'AssignmentExpression') return undefined;
  const { operator, right } = step;
  if (operator === '=') return findLongStep(walk, right, variable);
  const value = constantValue(walk, right);
  if (!value) return undefined;
  if (operator === '+=') return { value, scales: false };
  if (operator === '-=') return { value: negated(value), scales: false };
  return operator === '*=' ? { value, scales: true } : undefined;
}

/** `i = i + 2` */
function findLongStep(walk: ModuleWalk, right: TSESTree.Node, variable: string): { value: Value; scales: boolean } | undefined {
  if (right.type !== 'BinaryExpression' || right.left.type !== 'Identifier' || right.left.name !== variable) return undefined;
  const value = constantValue(walk, right.right);
  if (!value || (right.operator !== '+' && right.operator !== '-')) return undefined;
  return { value: right.operator === '+' ? value : negated(value), scales: false };
}

function negated(value: Value): Value {
  return { type: 'binary', operator: '-', left: { type: 'literal', value: 0 }, right: value };
}

/** An expression of literals, names and arithmetic; nothing is recorded, for the walk visits it anyway. */
function constantValue(walk: ModuleWalk, expression: TSESTree.Node, depth = 0): Value | undefined {
  const node = unwrap(expression);
  if (depth > deepestConstant) return undefined;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' ? { type: 'literal', value: node.value } : undefined;
    case 'Identifier': {
      const binding = findBinding(walk, node);
      return binding === undefined ? { type: 'global', name: node.name } : { type: 'binding', binding };
    }
    case 'MemberExpression': {
      const property = node.computed ? undefined : plainKeyName(node.property);
      const object = property === undefined ? undefined : constantValue(walk, node.object, depth + 1);
      return object && { type: 'member', object, property: property! };
    }
    case 'UnaryExpression': {
      const value = node.operator === '-' ? constantValue(walk, node.argument, depth + 1) : undefined;
      return value && negated(value);
    }
    case 'BinaryExpression': {
      if (!/^(?:[-+*/%]|\*\*|<<|>>)$/.test(node.operator)) return undefined;
      const left = constantValue(walk, node.left, depth + 1);
      const right = left && constantValue(walk, node.right, depth + 1);
      return right && { type: 'binary', operator: node.operator, left, right };
    }
    default:
      return undefined;
  }
}

/** Whether a name is assigned below a node, functions inside included. */
function isWrittenIn(root: TSESTree.Node, name: string): boolean {
  return some(root, true, node => {
    if (node.type === 'AssignmentExpression' && node.left.type !== 'Identifier' && node.left.type !== 'MemberExpression')
      return true;
    return steppedName(node) === name;
  });
}

/** Whether a counted loop may be over before its count is: it returns, throws, yields, or breaks off. */
export function mayEndEarly(loop: TSESTree.ForStatement): boolean {
  const visit = (node: TSESTree.Node, breakable: boolean, labels: readonly string[]): boolean => {
    switch (node.type) {
      case 'ReturnStatement':
      case 'ThrowStatement':
      case 'YieldExpression':
        return true;
      case 'BreakStatement':
        return node.label ? !labels.includes(node.label.name) : !breakable;
      case 'ContinueStatement':
        return node.label !== null && !labels.includes(node.label.name);
      default:
    }
    const inner = breakable || /^(?:For|While|DoWhile|Switch)\w*Statement$/.test(node.type);
    const known = node.type === 'LabeledStatement' ? [...labels, node.label.name] : labels;
    return children(node).some(child => !isFunctionNode(child) && visit(child, inner, known));
  };
  return visit(loop.body, false, []);
}

function some(node: TSESTree.Node, intoFunctions: boolean, test: (node: TSESTree.Node) => boolean): boolean {
  return (
    test(node) || children(node).some(child => (intoFunctions || !isFunctionNode(child)) && some(child, intoFunctions, test))
  );
}

function children(node: TSESTree.Node): TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap(key => {
    const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    return (Array.isArray(child) ? child : [child]).filter(one => one !== null && one !== undefined);
  });
}
