import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';
import { constantValue, negated, numberValue } from './constant-value.ts';
import { countOf, findSize } from './constant-size.ts';
import { countWrites, maySkip, steppedName } from './loop-body.ts';

import type { LoopNode } from './loop-body.ts';
import type { LoopCount, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

type Counting = TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/** How a loop counts, where its bounds may be constants and one place alone steps the variable; otherwise `undefined`. */
export function findLoopCount(walk: ModuleWalk, loop: LoopNode): LoopCount | undefined {
  if (loop.type === 'ForInStatement') return undefined;
  if (loop.type === 'ForOfStatement') {
    const size = loop.await ? undefined : findSize(walk, loop.right);
    return size && countOf(size.value);
  }
  for (const test of loop.test ? findTests(walk, loop.test) : []) {
    const { name } = test.variable;
    const step = findStep(loop, test);
    const by = step && summarizeStep(walk, step, name);
    const from = by && (findStart(walk, loop, name) ?? findParameter(walk, test.variable));
    const variable = from && findBinding(walk, test.variable);
    if (variable !== undefined) return { variable, from: from!, to: test.to, operator: test.operator, ...by! };
  }
  return undefined;
}

interface LoopTest {
  readonly variable: TSESTree.Identifier;
  readonly operator: string;
  readonly to: Value;
  /** The step, where the test makes it: `i--`, `++i < n`. */
  readonly step?: TSESTree.Node;
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '!==': '!==', '!=': '!=' };

/** The ways to read a test as one of a counter against a bound. */
function findTests(walk: ModuleWalk, expression: TSESTree.Node): LoopTest[] {
  const test = unwrap(expression);
  if (test.type !== 'BinaryExpression') return findCounter(test).map(one => ({ ...one, operator: '>', to: numberValue(0) }));
  if (!Object.hasOwn(mirrored, test.operator)) return [];
  const sides = [
    [test.left, test.right, test.operator],
    [test.right, test.left, mirrored[test.operator]!],
  ] as const;
  return sides.flatMap(([side, other, operator]) => {
    const [counter] = findCounter(unwrap(side));
    const to = counter && constantValue(walk, other);
    return to ? [{ ...counter, operator, to }] : [];
  });
}

function findCounter(side: TSESTree.Node): Pick<LoopTest, 'variable' | 'step'>[] {
  if (side.type === 'Identifier') return [{ variable: side }];
  if (side.type !== 'UpdateExpression' || side.argument.type !== 'Identifier') return [];
  return [{ variable: side.argument, step: side }];
}

/** What steps the variable once in each round: in the test, in the head, or as a statement of the body. */
function findStep(loop: Counting, { variable: { name }, step }: LoopTest): TSESTree.Node | undefined {
  const parts = [loop.test!, loop.body, ...(loop.type === 'ForStatement' && loop.update ? [loop.update] : [])];
  if (parts.reduce((sum, part) => sum + countWrites(part, name), 0) !== 1) return undefined;
  if (step) return step;
  const inHead = loop.type === 'ForStatement' && loop.update ? findIn(loop.update, name) : undefined;
  if (inHead || maySkip(loop)) return inHead;
  const statements = loop.body.type === 'BlockStatement' ? loop.body.body : [loop.body];
  for (const statement of statements) {
    const found = statement.type === 'ExpressionStatement' ? findIn(statement.expression, name) : undefined;
    if (found) return found;
  }
  return undefined;
}

function findIn(expression: TSESTree.Expression, name: string): TSESTree.Node | undefined {
  const parts = expression.type === 'SequenceExpression' ? expression.expressions : [expression];
  return parts.find(part => steppedName(part) === name);
}

/** What a variable holds when the loop is entered: by the head of a `for`, or by the statements before. */
function findStart(walk: ModuleWalk, loop: Counting, name: string): Value | undefined {
  const init = loop.type === 'ForStatement' ? loop.init : null;
  if (init && (countWrites(init, name) > 0 || declares(init, name))) return findGiven(walk, init, name);
  const { list, index } = walk.state;
  for (const statement of list.slice(0, index).toReversed()) {
    const node = statement.type === 'ExpressionStatement' ? statement.expression : statement;
    if (node.type === 'FunctionDeclaration') continue;
    if (countWrites(node, name) > 0 || declares(node, name)) return findGiven(walk, node, name);
  }
  return undefined;
}

/** A parameter that a loop counts by itself, where it does so once. */
function findParameter(walk: ModuleWalk, variable: TSESTree.Identifier): Value | undefined {
  const { function: id, loop } = walk.state;
  const binding = findBinding(walk, variable);
  const index = walk.functions[id]!.parameters.findIndex(parameter => parameter.binding === binding && !parameter.rest);
  return binding === undefined || index < 0 || loop !== undefined ? undefined : { type: 'parameter', function: id, index };
}

function declares(node: TSESTree.Node, name: string): boolean {
  return node.type === 'VariableDeclaration' && node.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name);
}

function findGiven(walk: ModuleWalk, node: TSESTree.Node, variable: string): Value | undefined {
  for (const part of node.type === 'VariableDeclaration' ? node.declarations : [node]) {
    if (part.type === 'VariableDeclarator' && part.id.type === 'Identifier' && part.id.name === variable && part.init) {
      return constantValue(walk, part.init);
    }
    if (part.type === 'AssignmentExpression' && part.operator === '=' && steppedName(part) === variable) {
      return constantValue(walk, part.right);
    }
  }
  return undefined;
}

type Step = Pick<LoopCount, 'by' | 'scales'>;

function summarizeStep(walk: ModuleWalk, step: TSESTree.Node, variable: string): Step | undefined {
  if (step.type === 'UpdateExpression') return { by: numberValue(step.operator === '++' ? 1 : -1) };
  if (step.type !== 'AssignmentExpression') return undefined;
  const { operator, right } = step;
  if (operator !== '=') return stepBy(operator.slice(0, -1), constantValue(walk, right));
  if (right.type !== 'BinaryExpression') return undefined;
  const isVariable = ({ type, ...node }: TSESTree.Node) =>
    type === 'Identifier' && (node as TSESTree.Identifier).name === variable;
  if (isVariable(right.left)) return stepBy(right.operator, constantValue(walk, right.right));
  const isTurned = isVariable(right.right) && (right.operator === '+' || right.operator === '*');
  return isTurned ? stepBy(right.operator, constantValue(walk, right.left)) : undefined;
}

/** The step that an operator makes with a value: `+`, `-`, `*`, `/`, and shifts, which double and halve. */
function stepBy(operator: string, value: Value | undefined): Step | undefined {
  if (!value) return undefined;
  const power: Value = { type: 'binary', operator: '**', left: numberValue(2), right: value };
  const part = (whole: Value): Value => ({ type: 'binary', operator: '/', left: numberValue(1), right: whole });
  switch (operator) {
    case '+':
      return { by: value };
    case '-':
      return { by: negated(value) };
    case '*':
      return { by: value, scales: true };
    case '/':
      return { by: part(value), scales: true };
    case '<<':
      return { by: power, scales: true };
    case '>>':
    case '>>>':
      return { by: part(power), scales: true };
    default:
      return undefined;
  }
}
