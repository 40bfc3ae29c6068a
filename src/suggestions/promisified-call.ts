import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallNode, CallRewrite, RewriteRequest, Template } from './call-rewrite.ts';

import { findOption } from './argument-test.ts';
import { isTypeScript, isUnused } from './call-rewrite.ts';
import { insertAt, replaceNode } from './edit.ts';
import { walk } from './syntax-walk.ts';

/** Rewrites a call to `promisify(name)(…)` with the same arguments; `undefined` where `promisify` or the name cannot be had. */
export const rewriteToPromisified: Template = request => {
  const { call, replacement, imports, sourceCode } = request;
  if (isTypeScript(sourceCode) && replacement.name in overloaded) return rewriteToConstructor(request);
  const original = imports.findName(replacement.name);
  const promisify = original === undefined ? undefined : imports.findName('node:util#promisify');
  if (original === undefined || promisify === undefined) return undefined;
  const name = `${promisify}(${original})`;
  return { node: call, edits: [replaceNode(call.callee, name)], name };
};

/**
 * The type of the value by replacement, for functions whose overloads `promisify` cannot tell apart: TypeScript takes the shortest
 * and loses the type of its result.
 */
const overloaded: Readonly<Record<string, (call: CallNode) => string | undefined>> = {
  'node:crypto#checkPrime': () => 'boolean',
  'node:crypto#generatePrime': findPrimeType,
  'node:crypto#randomFill': call => (isUnused(call) ? 'unknown' : undefined),
  'node:crypto#randomInt': () => 'number',
  'node:crypto#scrypt': () => 'Buffer',
};

/** `new Promise<Buffer>((resolve, reject) => scrypt(…, (error, value) => (error ? reject(error) : resolve(value))))` */
function rewriteToConstructor({ call, replacement, imports, sourceCode }: RewriteRequest): CallRewrite | undefined {
  const type = overloaded[replacement.name]!(call);
  const last = call.arguments.at(-1);
  if (type === undefined || !last || !canMoveInto(call, sourceCode)) return undefined;
  const name = imports.findName(replacement.name);
  if (name === undefined) return undefined;
  const callback = ', (error, value) => (error ? reject(error) : resolve(value))';
  return {
    node: call,
    edits: [replaceNode(call.callee, name), insertAt(last.range[1], callback)],
    inner: { before: `new Promise<${type}>((resolve, reject) => `, after: ')' },
    name,
  };
}

/** Whether the arguments mean the same inside of a promise's executor. */
function canMoveInto(call: CallNode, sourceCode: TSESLint.SourceCode): boolean {
  let isMovable = true;
  walk(call, sourceCode, node => {
    const isShadowed = node.type === 'Identifier' && ['resolve', 'reject'].includes(node.name);
    if (isShadowed || node.type === 'AwaitExpression' || node.type === 'YieldExpression') isMovable = false;
  });
  return isMovable;
}

function findPrimeType({ arguments: [, options] }: CallNode): string | undefined {
  if (!options) return 'ArrayBuffer';
  const bigint: TSESTree.Node | 'unknown' | undefined =
    options.type === 'ObjectExpression' ? findOption(options, 'bigint') : 'unknown';
  if (bigint === undefined) return 'ArrayBuffer';
  if (bigint === 'unknown' || bigint.type !== 'Literal') return undefined;
  return bigint.value === true ? 'bigint' : 'ArrayBuffer';
}
