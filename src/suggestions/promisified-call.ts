import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallRewrite, RewriteRequest } from './call-rewrite.ts';
import type { Edit } from './edit.ts';

import { findOption } from './argument-test.ts';
import { isUnused } from './call-rewrite.ts';
import { insertAt, replaceNode } from './edit.ts';

/** Rewrites a call to `promisify(name)(…)` with the same arguments; `undefined` where `promisify` or the name cannot be had. */
export function rewriteToPromisified({ call, replacement, imports, sourceCode }: RewriteRequest): CallRewrite | undefined {
  const original = imports.findName(replacement.name);
  const promisify = original === undefined ? undefined : imports.findName('node:util#promisify');
  const adjusted = promisify === undefined ? undefined : adjustToTypes(call, replacement.name, sourceCode);
  if (original === undefined || !adjusted) return undefined;
  return {
    node: call,
    edits: [replaceNode(call.callee, `${promisify}(${original})`), ...adjusted.edits],
    name: `promisify(${original})`,
    ...(adjusted.type !== undefined && { type: adjusted.type }),
  };
}

interface Adjustment {
  readonly edits: readonly Edit[];
  readonly type?: string;
}

/**
 * TypeScript sees the last overload of a promisified function only. Where that one has parameters the call leaves out, they are
 * filled in with what they default to, and where it has a wider result, the type is asserted.
 */
function adjustToTypes(call: TSESTree.CallExpression, name: string, sourceCode: TSESLint.SourceCode): Adjustment | undefined {
  const isTypeScript = sourceCode.parserServices?.esTreeNodeToTSNodeMap !== undefined;
  return (
    (isTypeScript && adjustments[name]?.(call, sourceCode)) || (isTypeScript && name in adjustments ? undefined : { edits: [] })
  );
}

type Adjust = (call: TSESTree.CallExpression, sourceCode: TSESLint.SourceCode) => Adjustment | undefined;

const adjustments: Readonly<Record<string, Adjust>> = {
  'node:crypto#scrypt': call => padTo(call, 4),
  'node:crypto#checkPrime': call => padTo(call, 2),
  'node:crypto#generatePrime': call => {
    const type = findPrimeType(call.arguments[1]);
    return type === undefined ? undefined : { ...padTo(call, 2), type };
  },
  'node:crypto#randomInt': ({ arguments: [first, ...others] }) =>
    first && { edits: others.length === 0 ? [insertAt(first.range[0], '0, ')] : [] },
  'node:crypto#randomFill': (call, sourceCode) => {
    const [buffer, ...others] = call.arguments;
    if (buffer?.type !== 'Identifier' || !isUnused(call) || others.length === 1) return undefined;
    const size = `, 0, ${sourceCode.getText(buffer)}.length`;
    return { edits: others.length === 0 ? [insertAt(buffer.range[1], size)] : [] };
  },
};

function padTo(call: TSESTree.CallExpression, count: number): Adjustment {
  const last = call.arguments.at(-1);
  return { edits: last && call.arguments.length === count - 1 ? [insertAt(last.range[1], ', {}')] : [] };
}

function findPrimeType(options: TSESTree.Node | undefined): string | undefined {
  if (!options) return 'ArrayBuffer';
  const bigint = options.type === 'ObjectExpression' ? findOption(options, 'bigint') : 'unknown';
  if (bigint === undefined) return 'ArrayBuffer';
  if (bigint === 'unknown' || bigint.type !== 'Literal') return undefined;
  return bigint.value === true ? 'bigint' : 'ArrayBuffer';
}
