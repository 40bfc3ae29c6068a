import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { BlockingCall } from '../analysis/event-loop-analysis.ts';
import type { Edit } from './edit.ts';

import { makeAsync } from './asynchronous-function.ts';
import { canAwait, isFunction, takesPromises, wrapInAwait } from './await-placement.ts';
import { insertAt } from './edit.ts';
import { getFileEffects } from './file-effects.ts';
import { memberName } from './module-reference.ts';
import { getStateAccesses } from './state-access.ts';
import { walk } from './syntax-walk.ts';

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** What makes the callbacks around a call async, and the calls that run them awaited. */
export interface AwaitedCallbacks {
  readonly edits: readonly Edit[];
  /** The outermost call that runs a callback; the blocking call itself where there is none. */
  readonly outermost: TSESTree.Node;
  /** Whether callbacks now run side by side that ran one after the other. */
  readonly concurrent: boolean;
}

/** Makes the callbacks around `call` async; `undefined` where one of them has to stay synchronous. */
export function awaitCallbacks(
  { callbacks, name, kind, runsIn }: BlockingCall,
  call: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): AwaitedCallbacks | undefined {
  const edits: Edit[] = [];
  let outermost = call;
  let concurrent = false;
  for (const [index, callback] of [...callbacks.entries()].reverse()) {
    const host = isFunction(callback) ? findHost(callback) : undefined;
    const owner = callbacks[index - 1] ?? runsIn.node;
    if (!host || !canAwait(host, owner)) return undefined;
    const asynchronous = makeAsync(callback as FunctionNode, sourceCode);
    const isMap = host.callee !== callback;
    if (!asynchronous || (isMap && !canRunTogether(name, kind, callback as FunctionNode, sourceCode))) return undefined;
    edits.push(...asynchronous, ...awaitHost(host, isMap, sourceCode));
    concurrent ||= isMap;
    outermost = host;
  }
  return { edits, outermost, concurrent };
}

/** `Promise.all` around a `map` whose callback is async now. */
export function awaitHost(host: TSESTree.CallExpression, isMap: boolean, sourceCode: TSESLint.SourceCode): Edit[] {
  if (isMap && takesPromises(host)) return [];
  const inner = isMap ? { before: 'Promise.all(', after: ')' } : { before: '', after: '' };
  const { before, after } = wrapInAwait(host, sourceCode, { inner });
  return [insertAt(host.range[0], before), insertAt(host.range[1], after)];
}

/** Whether a call is `values.map(callback)` and no more. */
export function isPlainMap(call: TSESTree.CallExpression): boolean {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'map' || call.typeArguments || call.arguments.length !== 1)
    return false;
  return (
    !isOptional(call) && !(callee.object.type === 'Identifier' && ['_', 'lodash', 'R', 'Array'].includes(callee.object.name))
  );
}

/** Whether a chain may end early in `undefined` before it gets to this call. */
export function isOptional(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  for (let node: TSESTree.Node = call; ;) {
    if (node.type === 'CallExpression') {
      if (node.optional) return true;
      node = node.callee;
    } else if (node.type === 'MemberExpression') {
      if (node.optional) return true;
      node = node.object;
    } else return false;
  }
}

function findHost(callback: FunctionNode): TSESTree.CallExpression | undefined {
  const { parent } = callback;
  if (parent.type !== 'CallExpression' || parent.optional) return undefined;
  const isHost = parent.callee === callback || (parent.arguments[0] === callback && isPlainMap(parent));
  return isHost ? parent : undefined;
}

/** Whether an API only reads or computes, so that several calls of it may run side by side in any order. */
export function isOrderless(name: string, kind: BlockingCall['kind']): boolean {
  if (kind === 'crypto' || kind === 'zlib') return true;
  const effects = getFileEffects(name.split(/[#.]/u).at(-1)!);
  return kind === 'fs' && effects.length > 0 && effects.every(effect => effect === 'read');
}

function canRunTogether(
  name: string,
  kind: BlockingCall['kind'],
  callback: FunctionNode,
  sourceCode: TSESLint.SourceCode,
): boolean {
  if (!isOrderless(name, kind)) return false;
  if (getStateAccesses(callback, sourceCode).some(({ type, owner }) => type === 'write' && owner === 'shared')) return false;
  let hasEffect = false;
  walk(callback.body, sourceCode, node => {
    const isConsole = node.type === 'ExpressionStatement' && /^console\b/u.test(sourceCode.getText(node.expression));
    hasEffect ||= node.type === 'ExpressionStatement' && !isConsole && node.expression.type === 'CallExpression';
  });
  return !hasEffect;
}
