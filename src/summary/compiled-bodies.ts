import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';
import { helperOf, unmarked } from './compiler-helpers.ts';
import { isFunctionNode } from './function-nodes.ts';
import { visitFunction } from './functions.ts';
import { hoistBody, hoistParameter } from './hoisting.ts';
import { undefinedValue } from './module-walk.ts';
import { bindPattern } from './patterns.ts';
import { createScope } from './scopes.ts';
import { visitStatements } from './statements.ts';

import type { CompilerHelper } from './compiler-helpers.ts';
import type { FunctionNode } from './function-nodes.ts';
import type { CallSite, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/**
 * Visits what compilers make of async functions and generators as what it was: `return __awaiter(this, void 0, void 0, function* () { … })`
 * as the body of the async function around, `_asyncToGenerator(function* () { … })` as an async function. `undefined` for any other call.
 */
export function visitCompiledBody(
  walk: ModuleWalk,
  call: TSESTree.CallExpression,
  helper: CompilerHelper | undefined,
  usage: CallSite['usage'],
): Value | undefined {
  if (helper === 'asyncFunction') return visitAsyncFunction(walk, call.arguments[0]);
  const owner = walk.functions[walk.state.function]!;
  if (usage !== 'returned' || owner.kind === 'module' || owner.generator) return undefined;
  const body = bodyOf(call, helper);
  const node = body && unmarked(body);
  if (!node || !isFunctionNode(node) || node.body.type !== 'BlockStatement') return undefined;
  if (helper !== 'stateMachine') owner.async = true;
  visitInside(walk, node, node.body.body);
  return undefinedValue;
}

function bodyOf(call: TSESTree.CallExpression, helper: CompilerHelper | undefined): TSESTree.Node | undefined {
  if (helper === 'stateMachine') return findMachine(call);
  if (helper !== 'awaiter') return calledWrapped(call);
  // What `this` is and what was given come first.
  return call.arguments.length > 2 ? call.arguments.at(-1) : undefined;
}

/** The function that holds the states, which comes after what `this` is, or is followed by the function that it belongs to. */
function findMachine({ arguments: values }: TSESTree.CallExpression): TSESTree.Node | undefined {
  return values.find(value => isFunctionNode(unwrap(value)));
}

/** What is wrapped and called where it stands: `return _asyncToGenerator(function* () { … })()`. */
function calledWrapped({ arguments: values, callee }: TSESTree.CallExpression): TSESTree.Node | undefined {
  const wrapper = unwrap(callee);
  if (wrapper.type !== 'CallExpression' || values.length > 0 || helperOf(wrapper.callee) !== 'asyncFunction') return undefined;
  return wrapper.arguments[0];
}

function visitAsyncFunction(walk: ModuleWalk, given: TSESTree.Node | undefined): Value | undefined {
  const node = given && unmarked(given);
  if (!node || !isFunctionNode(node)) return undefined;
  return { type: 'function', function: visitFunction(walk, node, { isAsync: true }) };
}

/**
 * Forgets what a function's name stood for before the function gives it to what it was compiled from:
 * `function _load() { _load = _asyncToGenerator(…); return _load.apply(this, arguments); }`
 */
export function forgetReplaced(walk: ModuleWalk, target: TSESTree.Node, right: TSESTree.Node): void {
  const call = unwrap(right);
  if (target.type !== 'Identifier' || call.type !== 'CallExpression' || helperOf(call.callee) !== 'asyncFunction') return;
  const binding = findBinding(walk, target);
  if (binding !== undefined && walk.functions[walk.state.function]!.binding === binding)
    walk.bindings[binding]!.values.length = 0;
}

/** Visits the statements of a function as part of the one around, whose arguments it is given. */
function visitInside(walk: ModuleWalk, { params }: FunctionNode, statements: readonly TSESTree.Statement[]): void {
  const { state } = walk;
  const { scope } = state;
  state.scope = createScope(scope, state.function);
  for (const parameter of params) hoistParameter(state.scope, parameter);
  for (const [index, parameter] of params.entries()) {
    bindPattern(walk, parameter, { type: 'parameter', function: state.function, index });
  }
  hoistBody(state.scope, statements);
  const { returns } = walk.functions[state.function]!;
  const before = returns.length;
  visitStatements(walk, statements);
  const returned = returns.splice(before).flatMap(value => returnedBy(walk, value));
  returns.push(...returned);
  state.scope = scope;
}

/** What a state that ends the function gives back: `[2, value]`, `_context.abrupt('return', value)`; other states give nothing. */
function returnedBy(walk: ModuleWalk, value: Value): readonly Value[] {
  if (value.type === 'array' && value.elements[0]?.type === 'literal' && typeof value.elements[0].value === 'number') {
    return value.elements[0].value === 2 && value.elements[1] ? [value.elements[1]] : [];
  }
  if (value.type !== 'call') return [value];
  const { arguments: values, callee } = walk.calls[value.call]!;
  if (callee.type !== 'member' || callee.object.type !== 'binding') return [value];
  if (!walk.bindings[callee.object.binding]!.name.startsWith('_context')) return [value];
  return (callee.property === 'abrupt' || callee.property === 'a') && values[1] ? [values[1]] : [];
}
