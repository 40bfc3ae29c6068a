import type { TSESTree } from '@typescript-eslint/types';

import type { FunctionId, Value } from '../summary/module-summary.ts';
import type { ModuleNode } from '../graph/module-node.ts';
import type { LoopContext, Wait } from './loop-scan.ts';

import { effectsOf } from '../graph/effects/call-nature.ts';
import { evaluate, evaluateCallee } from '../graph/values/evaluate.ts';
import { evaluatePlace } from '../graph/effects/place-value.ts';
import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf } from './await-scopes.ts';
import { natureOf } from './loop-scan.ts';
import { findListed, placeOf } from './loop-values.ts';
import { isHarmless, isPlainVariable } from './promise-free.ts';

/** Whether an await goes on without letting the event loop turn: its promise is settled already, or by a microtask. */
export function isStarvingAwait(context: LoopContext, wait: Wait): boolean {
  if (wait.type === 'AwaitExpression') return isSettled(context, wait.argument);
  return findListed(context, wait.right)?.every(element => isSettled(context, element)) ?? false;
}

function isSettled(context: LoopContext, expression: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > 4) return false;
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true;
    case 'UnaryExpression':
      return node.operator !== 'void' || isSettled(context, node.argument, depth + 1) || node.argument.type === 'Literal';
    case 'Identifier':
      return node.name === 'undefined' || isSettledConstant(context, node, depth) || isPlainVariable(context, node);
    case 'CallExpression':
      return isSettledCall(context, node, depth);
    case 'NewExpression':
      return isSettledPromise(context, node);
    default:
      return false;
  }
}

/** `const ready = Promise.resolve()`, `const five = 5` */
function isSettledConstant({ variables, ...context }: LoopContext, name: TSESTree.Identifier, depth: number): boolean {
  const [definition] = variables.variableOf(name)?.definitions ?? [];
  if (definition?.type !== 'variable' || !definition.isConst || definition.isLoopVariable) return false;
  const { id, init } = definition.node;
  return id === definition.name && init !== null && isSettled({ ...context, variables }, init, depth + 1);
}

function isSettledCall(context: LoopContext, call: TSESTree.CallExpression, depth: number): boolean {
  const api = apiOf(context, call);
  if (api === 'globalThis#Promise.resolve') {
    return call.arguments.every(argument => isSettled(context, argument, depth + 1));
  }
  if (api === 'globalThis#Promise.reject') return true;
  if (/^globalThis#Promise\.(?:all|allSettled|any|race)$/.test(api ?? '')) return areSettled(context, call.arguments[0], depth);
  if (isContinuation(context, call, depth)) return true;
  if (api === 'node:process#nextTick') return isPromisified(context, call);
  if (/^globalThis#(?:setTimeout|setImmediate|setInterval)$/.test(api ?? '')) return false;
  const nature = natureOf(context, call);
  if (nature && !nature.isAsync) return !returnsSomethingElse(context, call);
  return isStarvingFunction(context, call, depth);
}

/** The promises of a list that is written out; a race of none never ends, but starves nobody. */
function areSettled(context: LoopContext, list: TSESTree.Node | undefined, depth: number): boolean {
  return (list && findListed(context, list))?.every(one => isSettled(context, one, depth + 1)) ?? false;
}

/** `.then(() => {})` of a settled promise, with functions that call nothing. */
function isContinuation(context: LoopContext, { arguments: given, callee }: TSESTree.CallExpression, depth: number): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (callee.computed || !/^(?:then|catch|finally)$/.test(callee.property.name)) return false;
  const isPlain = (handed: TSESTree.Node) =>
    isFunctionNode(handed) &&
    [...descendantsOf(handed.body)].every(({ type }) => !/^(?:Await|Call|New|Import|Identifier)\w*$/.test(type));
  return given.every(isPlain) && isSettled(context, callee.object, depth + 1);
}

/** Whether what a known function returns may be a promise after all. */
function returnsSomethingElse(context: LoopContext, call: TSESTree.CallExpression): boolean {
  const target = targetOfCall(context, call);
  if (target?.type !== 'function') return false;
  return target.module.summary.functions[target.function]!.returns.some(value => !isPlainValue(value));
}

function isPlainValue(value: Value): boolean {
  return ['literal', 'undefined', 'template', 'array', 'regexp'].includes(value.type);
}

function targetOfCall({ graph, module, callIds }: LoopContext, { range }: TSESTree.Node) {
  const id = callIds.get(`${range[0]}:${range[1]}`);
  if (id === undefined) return undefined;
  const { targets, unknown } = evaluateCallee(graph.state, module, id);
  return unknown || targets.length !== 1 ? undefined : targets[0];
}

/** The API that a call names, under what `promisify` and its like put around it. */
function apiOf(context: LoopContext, call: TSESTree.Node): string | undefined {
  let target = targetOfCall(context, call);
  while (target?.type === 'bound') target = target.target;
  return target?.type === 'api' ? target.name : undefined;
}

function isPromisified(context: LoopContext, call: TSESTree.Node): boolean {
  const target = targetOfCall(context, call);
  return target?.type === 'bound' && target.how === 'wrapped';
}

/** A function of the project that never waits for anything but microtasks. */
function isStarvingFunction(context: LoopContext, call: TSESTree.CallExpression, depth: number): boolean {
  const target = targetOfCall(context, call);
  if (target?.type !== 'function' || target.module !== context.module)
    return target?.type === 'function' && isEmptyAsync(context, target);
  const { position } = target.module.summary.functions[target.function]!;
  const fn = findFunction(context.program, position);
  if (!fn || fn.generator) return false;
  for (const node of descendantsOf(fn.body)) {
    if (node.type === 'AwaitExpression' && !isSettled(context, node.argument, depth + 1)) return false;
    if (node.type === 'ForOfStatement') return false;
    const returned = node.type === 'ReturnStatement' ? node.argument : undefined;
    if (returned && !isSettled(context, returned, depth + 1) && !isHarmless(returned) && !givesLiterals(context, target.function))
      return false;
    if (node.type === 'CallExpression' && node.parent.type === 'ExpressionStatement' && !natureOf(context, node)) return false;
  }
  return (
    fn.body.type === 'BlockStatement' ||
    isSettled(context, fn.body, depth + 1) ||
    isHarmless(fn.body) ||
    givesLiterals(context, target.function)
  );
}

/** Whether all that a function of the file returns is known, and no promise. */
function givesLiterals({ graph, module }: LoopContext, id: FunctionId): boolean {
  return module.summary.functions[id]!.returns.every(value => {
    const { targets, unknown } = evaluate(graph.state, module, value);
    return !unknown && targets.every(({ type }) => type === 'literal' || type === 'array' || type === 'object');
  });
}

/** An async function of another file that awaits nothing and returns no promise. */
function isEmptyAsync(
  { graph }: LoopContext,
  { module, function: id }: { readonly module: ModuleNode; readonly function: FunctionId },
): boolean {
  const { async, generator, returns } = module.summary.functions[id]!;
  const effects = effectsOf(graph.state, module, id);
  if (!async || generator || !effects || effects.awaits) return false;
  return returns.every(isPlainValue);
}

function findFunction(program: TSESTree.Program, { start, end }: { readonly start: number; readonly end: number }) {
  for (const node of descendantsOf(program, true)) {
    if (isFunctionNode(node) && node.range[0] === start && node.range[1] === end) return node;
  }
  return undefined;
}

const microtasks = new Set(['globalThis#queueMicrotask', 'node:process#nextTick']);

/** `new Promise(resolve => process.nextTick(resolve))`, `new Promise(process.nextTick)`, `new Promise(resolve => resolve())`. */
function isSettledPromise(context: LoopContext, promise: TSESTree.NewExpression): boolean {
  const [executor, ...others] = promise.arguments;
  if (promise.callee.type !== 'Identifier' || promise.callee.name !== 'Promise' || !executor || others.length > 0) return false;
  if (!isFunctionNode(executor)) return isMicrotaskQueue(context, executor);
  const [resolve] = executor.params;
  if (resolve?.type !== 'Identifier') return false;
  const { body } = executor;
  const statements: readonly TSESTree.Node[] = body.type === 'BlockStatement' ? body.body : [body];
  const [only, ...more] = statements;
  const call = only?.type === 'ExpressionStatement' ? only.expression : only;
  if (call?.type !== 'CallExpression' || more.length > 0) return false;
  if (call.callee.type === 'Identifier' && call.callee.name === resolve.name) {
    return call.arguments.every(argument => isSettled(context, argument, 1));
  }
  if (!isCallOf(call.arguments[0], resolve.name)) return false;
  return microtasks.has(apiOf(context, call) ?? '') || isThenOfSettled(context, call.callee);
}

/** `Promise.resolve().then` */
function isThenOfSettled(context: LoopContext, callee: TSESTree.Node): boolean {
  return callee.type === 'MemberExpression' && plainKeyName(callee.property) === 'then' && isSettled(context, callee.object, 1);
}

/** `process.nextTick`, or a name that stands for it. */
function isMicrotaskQueue(context: LoopContext, node: TSESTree.Node): boolean {
  if (node.type === 'Identifier' && !context.variables.variableOf(node)) return node.name === 'queueMicrotask';
  const place = placeOf(context, node);
  if (place) {
    const { targets, unknown } = evaluatePlace(context.graph.state, place);
    return !unknown && targets.length === 1 && targets[0]!.type === 'api' && microtasks.has(targets[0].name);
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return false;
  return node.object.name === 'process' && plainKeyName(node.property) === 'nextTick';
}

/** `resolve`, and `() => resolve()`. */
function isCallOf(handed: TSESTree.Node | undefined, name: string): boolean {
  if (handed?.type === 'Identifier') return handed.name === name;
  if (handed?.type !== 'ArrowFunctionExpression' || handed.body.type !== 'CallExpression') return false;
  return handed.body.callee.type === 'Identifier' && handed.body.callee.name === name;
}

/** Whether a function may run while only microtasks do: an async function that awaits nothing else, a callback of a settled promise. */
export function runsInMicrotask(context: LoopContext, module: ModuleNode, id: FunctionId): boolean {
  const { async } = module.summary.functions[id]!;
  if (async)
    return !effectsOf(context.graph.state, module, id)?.awaits || (module === context.module && awaitsOnlySettled(context, id));
  return (context.graph.callGraph.nodes.get(module)?.[id]?.incoming ?? []).some(({ from, edge }) => {
    if (edge.how !== 'later' || !('call' in edge.site)) return false;
    const [queue] = evaluateCallee(context.graph.state, from.module, edge.site.call).targets;
    if (queue?.type === 'api' && microtasks.has(queue.name)) return true;
    const { callee } = from.module.summary.calls[edge.site.call]!;
    if (callee.type !== 'member' || callee.object.type !== 'call') return false;
    const [promise] = evaluateCallee(context.graph.state, from.module, callee.object.call).targets;
    return promise?.type === 'api' && promise.name.startsWith('globalThis#Promise.');
  });
}

function awaitsOnlySettled(context: LoopContext, id: FunctionId): boolean {
  const fn = findFunction(context.program, context.module.summary.functions[id]!.position);
  if (!fn) return false;
  return [...descendantsOf(fn.body)].every(node => node.type !== 'AwaitExpression' || isSettled(context, node.argument));
}
