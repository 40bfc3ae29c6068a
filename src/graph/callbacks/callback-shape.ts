import type { CallbackShape } from '../../catalog/callback-api.ts';
import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { isCallbackPlace, useOf, variantOf } from './callback-use.ts';
import { lookAtDeclaration, lookAtProperties, lookInto } from '../changes/dependencies.ts';
import { evaluate } from '../values/evaluate.ts';
import { usesPackage } from '../package-of.ts';

/** What a call does with a function by the call's shape alone; `undefined` if it has no shape that says so. */
export function findShape(
  graph: GraphState,
  module: ModuleNode,
  call: CallSite,
  place: ArgumentPlace,
): readonly CallbackUse[] | undefined {
  const { callee } = call;
  if (callee.type !== 'member' || callee.property === null) return undefined;
  for (const shape of graph.knowledge.findShapes(callee.property)) {
    const api = variantOf(graph, module, call, shape.api);
    if (isCallbackPlace(api, call.arguments.length, place) && fits(graph, module, call, shape)) {
      return [useOf(graph, module, call, api)];
    }
  }
  return undefined;
}

function fits(graph: GraphState, module: ModuleNode, call: CallSite, shape: CallbackShape): boolean {
  const [first] = call.arguments;
  if (shape.dependency && !usesPackage(graph, module, shape.dependency)) return false;
  if (shape.has) return hasProperties(graph, module, call.arguments[shape.leading?.[0] ?? 0], shape.has);
  if (shape.first !== undefined || shape.regexp) {
    if (!first || !matchesFirst(graph, module, first, shape)) return false;
  }
  const receiver = receiverName(module, call.callee).toLowerCase();
  if (shape.notReceivers?.includes(receiver) || shape.receivers?.includes(receiver) === false) return false;
  const firstFunction = call.arguments.findIndex(value => isFunctionLike(graph, module, value, shape.certain ?? false));
  if (firstFunction < 0) return false;
  const [least, most] = shape.leading ?? [0, Number.POSITIVE_INFINITY];
  if (firstFunction < least || firstFunction > most) return false;
  const functions = call.arguments.slice(firstFunction);
  if (shape.onlyFunctions && !functions.every(value => isFunctionLike(graph, module, value, false))) return false;
  return functions.every(value => fitsParameters(graph, module, value, shape));
}

/** Whether an argument, or each element of it if it is an array, is an object literal with all of some properties. */
function hasProperties(graph: GraphState, module: ModuleNode, value: Value | undefined, names: readonly string[]): boolean {
  if (!value) return false;
  if (value.type === 'array')
    return value.elements.length > 0 && value.elements.every(one => hasProperties(graph, module, one, names));
  const { targets } = evaluate(graph, module, value);
  return targets.some(target => {
    if (target.type !== 'object') return false;
    const { properties } = target.module.summary.objects[target.object]!;
    lookAtProperties(graph, target.module, target.object);
    return names.every(name => properties.some(property => property.name === name));
  });
}

function matchesFirst(graph: GraphState, module: ModuleNode, first: Value, shape: CallbackShape): boolean {
  if (first.type === 'regexp') return shape.regexp ?? false;
  if (shape.first === undefined) return false;
  const pattern = new RegExp(shape.first);
  if (first.type === 'template') return pattern.test(first.head);
  if (first.type === 'array')
    return first.elements.length > 0 && first.elements.every(one => matchesFirst(graph, module, one, shape));
  if (first.type === 'binary' && first.operator === '+') return matchesFirst(graph, module, first.left, shape);
  const { targets } = evaluate(graph, module, first);
  return targets.length > 0 && targets.every(target => target.type === 'literal' && pattern.test(String(target.value)));
}

/** The last name of a receiver: `app` of `this.app.get()`, the callee's of `request(app).get()`. */
function receiverName(module: ModuleNode, callee: Value): string {
  if (callee.type !== 'member') return '';
  return lastNameOf(module, callee.object);
}

function lastNameOf(module: ModuleNode, value: Value): string {
  switch (value.type) {
    case 'binding':
      return module.summary.bindings[value.binding]?.name ?? '';
    case 'global':
      return value.name;
    case 'member':
      return value.property ?? '';
    case 'await':
      return lastNameOf(module, value.value);
    case 'call':
      return lastNameOf(module, module.summary.calls[value.call]!.callee);
    default:
      return '';
  }
}

/** Whether an argument is a function, or (unless it must be `certain`) a reference to something that may be one. */
function isFunctionLike(graph: GraphState, module: ModuleNode, value: Value, certain: boolean): boolean {
  if (value.type === 'function') return true;
  if (value.type === 'array')
    return value.elements.length > 0 && value.elements.every(one => isFunctionLike(graph, module, one, certain));
  if (value.type !== 'binding' && value.type !== 'member' && value.type !== 'call') return false;
  const { targets } = evaluate(graph, module, value);
  if (targets.length > 0)
    return targets.some(({ type }) => type === 'function' || type === 'bound' || (!certain && type === 'api'));
  return !certain;
}

function fitsParameters(graph: GraphState, module: ModuleNode, value: Value, shape: CallbackShape): boolean {
  if (value.type === 'array') return value.elements.every(one => fitsParameters(graph, module, one, shape));
  const names = parameterNames(graph, module, value);
  if (!names) return !shape.named;
  if (value.type === 'function' && shape.parameters) {
    const [least, most] = shape.parameters;
    if (names.length < least || names.length > most) return false;
  }
  if (shape.named && !names.some(name => shape.named?.includes(name))) return false;
  return !(value.type === 'function' && shape.notNamed?.includes(names[0] ?? ''));
}

/** The names of a function's parameters, '' for a destructured one; `undefined` if the function is not known. */
function parameterNames(graph: GraphState, module: ModuleNode, value: Value): readonly string[] | undefined {
  const [target] = evaluate(graph, module, value).targets;
  if (target?.type !== 'function') return undefined;
  const { summary } = target.module;
  lookAtDeclaration(graph, target.module, target.function);
  lookInto(graph, target.module, target.function);
  return summary.functions[target.function]!.parameters.map(({ binding }) =>
    binding === undefined ? '' : (summary.bindings[binding]?.name ?? ''),
  );
}
