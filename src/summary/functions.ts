import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf, startOf } from '../syntax/range-of.ts';
import { addBindingValue, findBinding } from './bindings.ts';
import { visitDecorators } from './decorators.ts';
import { summarizeFunctionEffects } from './effects.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { hoistBody, hoistParameter, hoistTypeParameters } from './hoisting.ts';
import { eitherOf } from './module-walk.ts';
import { constantGuards, visitDefault } from './parameter-tests.ts';
import { addDocTypes } from './doc-parameters.ts';
import { bindPattern } from './patterns.ts';
import { createScope, declare } from './scopes.ts';
import { findBounds, findSelfCalls } from './self-calls.ts';
import { visitStatements } from './statements.ts';
import { summarizeType } from './types.ts';

import type { FunctionNode } from './function-nodes.ts';
import type { ClassId, FunctionId, FunctionSummary, Parameter, Position, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** What a function is to the construct that holds it. */
export interface FunctionRole {
  readonly kind?: FunctionSummary['kind'];
  readonly name?: string | undefined;
  readonly class?: ClassId | undefined;
  readonly static?: boolean | undefined;
  /** Where the construct starts; the function itself, if absent. */
  readonly start?: number;
  /** Where its name starts, below decorators and modifiers; `start`, if absent. */
  readonly nameStart?: number;
  /** The place in the table that was kept for it. */
  readonly id?: FunctionId | undefined;
  /** It is a generator that a compiler has made of an async function. */
  readonly isAsync?: boolean;
}

/** Puts an empty function into the table. */
export function addFunction(walk: ModuleWalk, summary: Draft<FunctionSummary>): FunctionId {
  return walk.functions.push(summary) - 1;
}

/** Visits a function with all that is in it. */
export function visitFunction(walk: ModuleWalk, node: FunctionNode, role: FunctionRole = {}): FunctionId {
  const outer = walk.state;
  const name = node.id?.name ?? role.name ?? outer.nameHint;
  outer.nameHint = undefined;
  const summary = createSummary(walk, node, role, name);
  const id = role.id ?? addFunction(walk, summary);
  if (role.id !== undefined) walk.functions[id] = summary;
  walk.functionIds.set(node, id);
  const state = { ...outer };
  walk.state = state;
  if (node.type === 'FunctionExpression' && node.id) {
    state.scope = createScope(state.scope, id);
    declare(state.scope, node.id, 'function');
  }
  if (node.id) bindOwnName(walk, node.id, id, summary);
  enterFunction(walk, node, id, role);
  for (const [index, parameter] of parametersOf(node).entries()) {
    summary.parameters.push(isOfModule(walk, parameter, id) ? {} : visitParameter(walk, parameter, id, index));
  }
  if (node.returnType) {
    const annotation = summarizeType(walk, node.returnType.typeAnnotation);
    if (annotation.type !== 'other') summary.returnAnnotation = annotation;
  }
  addDocTypes(walk, node, role.start ?? startOf(node), summary);
  const firstCall = walk.calls.length;
  visitBody(walk, node, summary);
  const selfCalls = name === undefined ? [] : findSelfCalls(walk, node, name, firstCall);
  if (selfCalls.length > 1) {
    const bounds = findBounds(walk, node);
    summary.selfCalls = selfCalls;
    if (bounds.length > 0) summary.bounds = bounds;
  }
  if (walk.variables) walk.effects[id] = summarizeFunctionEffects(walk.variables, node);
  walk.state = outer;
  return id;
}

/** The parameters that take arguments: all but TypeScript's `this`. */
function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  const [first] = params;
  return first?.type === 'Identifier' && first.name === 'this' ? params.slice(1) : params;
}

function createSummary(
  walk: ModuleWalk,
  node: FunctionNode,
  role: FunctionRole,
  name: string | undefined,
): Draft<FunctionSummary> {
  const { state } = walk;
  const start = role.start ?? startOf(node);
  const summary: Draft<FunctionSummary> = {
    kind: role.kind ?? (node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function'),
    async: node.async || role.isAsync === true,
    generator: node.generator && !role.isAsync,
    position: positionOf(walk, node, role),
    parent: state.function,
    parameters: [],
    returns: [],
  };
  if (name !== undefined) summary.name = name;
  if (role.class !== undefined) summary.class = role.class;
  if (role.static) summary.static = true;
  if (state.conditions) summary.conditions = state.conditions;
  if (walk.tags) Object.assign(summary, walk.tags.get(start));
  return summary;
}

/** The range is the function's own, as the linted tree has it; the line is that of its name, below a method's decorators. */
function positionOf({ lines }: ModuleWalk, node: FunctionNode, { start, nameStart }: FunctionRole): Position {
  const [first, end] = rangeOf(node);
  const { line, column } = lines.positionOf(nameStart ?? start ?? first, end);
  return { line, column, start: first, end };
}

function bindOwnName(walk: ModuleWalk, identifier: TSESTree.Identifier, id: FunctionId, summary: Draft<FunctionSummary>): void {
  const binding = findBinding(walk, identifier);
  if (binding === undefined) return;
  summary.binding = binding;
  addBindingValue(walk, binding, { type: 'function', function: id });
}

function enterFunction(walk: ModuleWalk, node: FunctionNode, id: FunctionId, role: FunctionRole): void {
  const { state } = walk;
  state.function = id;
  state.scope = createScope(state.scope, id);
  hoistTypeParameters(state.scope, node.typeParameters);
  for (const parameter of parametersOf(node)) if (!isOfModule(walk, parameter, id)) hoistParameter(state.scope, parameter);
  if (node.type !== 'ArrowFunctionExpression') {
    state.thisValue = { type: 'this', function: id };
    state.superValue = { type: 'super', function: id };
  }
  state.loop = undefined;
  state.conditions = undefined;
  const isCalledElsewhere = node.type === 'FunctionDeclaration' || role.kind !== undefined;
  state.guards = isCalledElsewhere ? undefined : constantGuards(walk);
  if (node.type !== 'ArrowFunctionExpression') state.narrowings = undefined;
  state.region = undefined;
  state.inCatch = false;
  state.isLast = false;
  if (isCalledElsewhere) state.unreachable = false;
}

/** A parameter that stands for what each CommonJS module has under its name. */
function isOfModule({ moduleBodies }: ModuleWalk, parameter: TSESTree.Parameter, id: FunctionId): boolean {
  return moduleBodies.has(id) && parameter.type === 'Identifier' && /^(?:exports|module|require)$/.test(parameter.name);
}

function visitBody(walk: ModuleWalk, node: FunctionNode, summary: Draft<FunctionSummary>): void {
  if (node.body.type !== 'BlockStatement') {
    summary.returns.push(visitExpression(walk, node.body, 'returned'));
    return;
  }
  const directives = directivesOf(node.body.body);
  if (directives.length > 0) summary.directives = directives;
  hoistBody(walk.state.scope, node.body.body);
  visitStatements(walk, node.body.body);
}

/** The directives at the head of a body. */
export function directivesOf(statements: readonly TSESTree.Node[]): string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') break;
    if (typeof statement.expression.value !== 'string') break;
    directives.push(statement.expression.value);
  }
  return directives;
}

function visitParameter(walk: ModuleWalk, node: TSESTree.Parameter, id: FunctionId, index: number): Parameter {
  const parameter: Draft<Parameter> = {};
  const decorators = visitDecorators(walk, node.decorators);
  if (decorators) parameter.decorators = decorators;
  let target: TSESTree.Node = node.type === 'TSParameterProperty' ? node.parameter : node;
  let value: Value = { type: 'parameter', function: id, index };
  if (target.type === 'RestElement') {
    parameter.rest = true;
    value = { ...value, rest: true };
    annotate(walk, parameter, target.typeAnnotation);
    target = target.argument;
  } else if (target.type === 'AssignmentPattern') {
    const { left, right } = target;
    parameter.default = visitDefault(walk, value, () =>
      visitNamed(walk, right, left.type === 'Identifier' ? left.name : undefined),
    );
    value = eitherOf(value, parameter.default);
    target = left;
  }
  annotate(walk, parameter, (target as TSESTree.Identifier).typeAnnotation);
  bindPattern(walk, target, value);
  const binding = target.type === 'Identifier' ? findBinding(walk, target) : undefined;
  if (binding !== undefined) parameter.binding = binding;
  return parameter;
}

function annotate(walk: ModuleWalk, parameter: Draft<Parameter>, annotation: TSESTree.TSTypeAnnotation | undefined): void {
  if (!annotation) return;
  const type = summarizeType(walk, annotation.typeAnnotation);
  if (type.type !== 'other') parameter.annotation = type;
}
