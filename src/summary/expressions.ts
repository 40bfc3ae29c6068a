import type { TSESTree } from '@typescript-eslint/types';

import { visitorKeys } from '@typescript-eslint/visitor-keys';

import { endOf, rangeOf, startOf } from '../syntax/range-of.ts';
import { logicalOperands } from '../syntax/logical-operands.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { passComments } from './doc-comments.ts';
import { visitAssignment, visitUpdate } from './assignments.ts';
import { bindingValue, findBinding } from './bindings.ts';
import { visitCall, visitImport, visitNew, visitTaggedTemplate } from './calls.ts';
import { visitClass } from './classes.ts';
import { enterBranch } from './branches.ts';
import { visitFunction } from './functions.ts';
import { noteAwait } from './loops.ts';
import { visitMember } from './members.ts';
import { eitherOf, maximalDepth, undefinedValue, unknownValue } from './module-walk.ts';
import { visitArray, visitObject } from './objects.ts';
import { visitBinary } from './operators.ts';
import { notePlaceWrite } from './places.ts';
import { recordIteration, recordRead } from './reads.ts';

import type { CallSite, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

export type Usage = CallSite['usage'];
type Visitor = (walk: ModuleWalk, node: never, usage: Usage) => Value;

/** Longer texts are kept by their head. */
const longestLiteral = 100;

/** Visits an expression and everything in it, once, and says its value. `usage` is what becomes of that value. */
export function visitExpression(walk: ModuleWalk, node: TSESTree.Node, usage: Usage = 'used'): Value {
  const { state } = walk;
  if (state.depth > maximalDepth) return unknownValue;
  const visitor = visitors.get(node.type);
  state.depth += 1;
  const value = visitor ? visitor(walk, node as never, usage) : visitChildren(walk, node);
  state.depth -= 1;
  return value;
}

/**
 * Visits an expression that gives its name, and the tags of the comment above it, to the anonymous function or class it may be;
 * `start` is where the construct with that comment starts.
 */
export function visitNamed(
  walk: ModuleWalk,
  expression: TSESTree.Node,
  name: string | undefined,
  start?: number,
  usage?: Usage,
): Value {
  const node = unwrap(expression);
  if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'ClassExpression') {
    walk.state.nameHint = name;
    if (start !== undefined) passComments(walk, start, startOf(node));
  }
  return visitExpression(walk, node, usage);
}

/** Visits the expressions of a node that has no meaning of its own here, such as JSX. */
function visitChildren(walk: ModuleWalk, node: TSESTree.Node): Value {
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const inner of Array.isArray(child) ? child : [child]) {
      if (inner) visitExpression(walk, inner as TSESTree.Node);
    }
  }
  return unknownValue;
}

const skip = (): Value => unknownValue;

const visitors = new Map<string, Visitor>(
  Object.entries<Visitor>({
    Identifier: visitIdentifier,
    Literal: (_walk, literal: TSESTree.Literal) => literalValue(literal),
    TemplateLiteral: visitTemplate,
    MemberExpression: visitMemberRead,
    CallExpression: visitCall,
    NewExpression: visitNew,
    TaggedTemplateExpression: visitTaggedTemplate,
    ImportExpression: visitImport,
    ArrowFunctionExpression: (walk, node: TSESTree.ArrowFunctionExpression) => functionValue(walk, node),
    FunctionExpression: (walk, node: TSESTree.FunctionExpression) => functionValue(walk, node),
    ClassExpression: (walk, node: TSESTree.ClassExpression) => ({ type: 'class', class: visitClass(walk, node) }),
    ObjectExpression: visitObject,
    ArrayExpression: visitArray,
    ThisExpression: walk => walk.state.thisValue,
    Super: walk => walk.state.superValue,
    MetaProperty: (_walk, node: TSESTree.MetaProperty) => ({ type: 'global', name: `${node.meta.name}.${node.property.name}` }),
    AssignmentExpression: visitAssignment,
    UpdateExpression: visitUpdate,
    BinaryExpression: visitBinary,
    LogicalExpression: visitLogical,
    ConditionalExpression: visitConditional,
    SequenceExpression: visitSequence,
    AwaitExpression: visitAwait,
    YieldExpression: visitYield,
    UnaryExpression: visitUnary,
    SpreadElement: (walk, node: TSESTree.SpreadElement) => ({ type: 'spread', value: visitIterable(walk, node.argument) }),
    JSXIdentifier: skip,
    JSXMemberExpression: skip,
    JSXNamespacedName: skip,
    JSXClosingElement: skip,
    JSXText: skip,
    TSTypeParameterInstantiation: skip,
    TSAsExpression: visitWrapped,
    TSSatisfiesExpression: visitWrapped,
    TSNonNullExpression: visitWrapped,
    TSTypeAssertion: visitWrapped,
    TSInstantiationExpression: visitWrapped,
    ChainExpression: visitWrapped,
    ParenthesizedExpression: visitWrapped,
    TypeCastExpression: visitWrapped,
  }),
);

/** Visits what is gone through there. */
export function visitIterable(walk: ModuleWalk, node: TSESTree.Node, usage: Usage = 'iterated'): Value {
  const value = visitExpression(walk, node, usage);
  recordIteration(walk, value, node);
  return value;
}

function visitWrapped(walk: ModuleWalk, node: TSESTree.TSAsExpression, usage: Usage): Value {
  return visitExpression(walk, node.expression, usage);
}

function visitIdentifier(walk: ModuleWalk, identifier: TSESTree.Identifier): Value {
  const binding = findBinding(walk, identifier);
  if (binding !== undefined) return bindingValue(walk, binding);
  if (identifier.name === 'arguments') return unknownValue;
  return identifier.name === 'undefined' ? undefinedValue : { type: 'global', name: identifier.name };
}

function literalValue(literal: TSESTree.Literal): Value {
  if ('regex' in literal) return { type: 'regexp', source: literal.regex.pattern };
  const { value } = literal;
  if (typeof value === 'string') return textValue(value);
  if (typeof value === 'bigint' || typeof value === 'object') return value === null ? { type: 'literal', value } : unknownValue;
  return { type: 'literal', value };
}

function visitTemplate(walk: ModuleWalk, template: TSESTree.TemplateLiteral): Value {
  const values = template.expressions.map(expression => visitExpression(walk, expression));
  const [head, tail] = template.quasis.map(({ value }) => value.cooked ?? '') as [string, string | undefined];
  if (head === '' && values.length === 1) return { type: 'binary', operator: '+', left: values[0]!, right: textValue(tail!) };
  return values.length > 0 ? { type: 'template', head: head.slice(0, longestLiteral) } : textValue(head);
}

function textValue(text: string): Value {
  return text.length > longestLiteral
    ? { type: 'template', head: text.slice(0, longestLiteral) }
    : { type: 'literal', value: text };
}

function visitMemberRead(walk: ModuleWalk, member: TSESTree.MemberExpression): Value {
  const value = visitMember(walk, member);
  if (value.property !== null) recordRead(walk, value.object, value.property, rangeOf(member));
  return value;
}

function functionValue(walk: ModuleWalk, node: TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression): Value {
  return { type: 'function', function: visitFunction(walk, node) };
}

/** Each operand is visited under what those before it say; chains of any length without recursion. */
function visitLogical(walk: ModuleWalk, logical: TSESTree.LogicalExpression, usage: Usage): Value {
  const { state } = walk;
  const { conditions, guards, narrowings, region, unreachable } = state;
  const isAnd = logical.operator === '&&';
  const operands = logicalOperands(logical);
  const last = operands.length - 1;
  const values = operands.map((operand, index) => {
    if (index > 0) {
      enterBranch(walk, operands[index - 1]!, isAnd, [startOf(operand), endOf(logical)]);
    }
    return visitExpression(walk, operand, index < last && (isAnd || usage === 'dropped') ? 'used' : usage);
  });
  Object.assign(state, { conditions, guards, narrowings, region, unreachable });
  if (isAnd) return values[last]!;
  return values.length === 2 && isConstructed(walk, values[0]!, values[1]!) ? values[1]! : eitherOf(...values);
}

/** `_super.call(this, name) || this`, as compilers write `super(name)`: what is constructed is `this`. */
function isConstructed({ calls }: ModuleWalk, constructed: Value, self: Value): boolean {
  if (constructed.type !== 'call' || self.type !== 'this') return false;
  const { arguments: values, callee } = calls[constructed.call]!;
  return callee.type === 'member' && (callee.property === 'call' || callee.property === 'apply') && values[0]?.type === 'this';
}

function visitConditional(walk: ModuleWalk, conditional: TSESTree.ConditionalExpression, usage: Usage): Value {
  const { test, consequent, alternate } = conditional;
  visitExpression(walk, test);
  const value = visitWhere(walk, test, true, consequent, rangeOf(consequent), usage);
  return eitherOf(value, visitWhere(walk, test, false, alternate, rangeOf(alternate), usage));
}

/** Visits an expression that is reached only where a test, already visited, comes out as said. */
function visitWhere(
  walk: ModuleWalk,
  test: TSESTree.Node,
  holds: boolean,
  expression: TSESTree.Node,
  range: readonly [number, number],
  usage: Usage,
): Value {
  const { state } = walk;
  const { conditions, guards, narrowings, region, unreachable } = state;
  enterBranch(walk, test, holds, range);
  const value = visitExpression(walk, expression, usage);
  Object.assign(state, { conditions, guards, narrowings, region, unreachable });
  return value;
}

function visitSequence(walk: ModuleWalk, sequence: TSESTree.SequenceExpression, usage: Usage): Value {
  const last = sequence.expressions.length - 1;
  let value = unknownValue;
  sequence.expressions.forEach((expression, index) => {
    value = visitExpression(walk, expression, index === last ? usage : 'dropped');
  });
  return value;
}

function visitYield(walk: ModuleWalk, node: TSESTree.YieldExpression): Value {
  if (!node.argument) return unknownValue;
  const owner = walk.functions[walk.state.function]!;
  // A compiler has made a generator of an async function.
  if (owner.async && !owner.generator) return visitAwait(walk, node as Pick<TSESTree.AwaitExpression, 'argument'>);
  const isGoneThrough = node.delegate && !owner.async;
  const value = isGoneThrough
    ? visitIterable(walk, node.argument, 'delegated')
    : visitExpression(walk, node.argument, node.delegate ? 'delegated' : 'yielded');
  if (value.type !== 'unknown') {
    const given: Value = node.delegate ? { type: 'element', of: value } : value;
    (owner.yields ??= []).push(given);
  }
  return unknownValue;
}

function visitAwait(walk: ModuleWalk, { argument }: Pick<TSESTree.AwaitExpression, 'argument'>): Value {
  const value = visitExpression(walk, argument, 'awaited');
  noteAwait(walk, value);
  return { type: 'await', value };
}

function visitUnary(walk: ModuleWalk, unary: TSESTree.UnaryExpression, usage: Usage): Value {
  const { argument, operator } = unary;
  if (operator === 'delete') notePlaceWrite(walk, unwrap(argument), undefinedValue);
  const value = visitExpression(walk, argument, operator === 'void' || usage === 'dropped' ? 'dropped' : 'used');
  if (operator === 'void') return undefinedValue;
  if (operator === '-' && value.type === 'literal' && typeof value.value === 'number') {
    return { type: 'literal', value: -value.value };
  }
  if (operator === '!' && value.type === 'literal') return { type: 'literal', value: !value.value };
  return unknownValue;
}
