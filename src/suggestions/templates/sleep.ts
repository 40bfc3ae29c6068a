import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallRewrite, RewriteRequest } from '../call-rewrite.ts';

import { literalText } from '../../syntax/property-name.ts';
import { resolveConstant } from '../argument-test.ts';
import { isTypeScript, isUnused } from '../call-rewrite.ts';
import { replaceNode } from '../edit.ts';
import { findVariable } from '../module-reference.ts';

/** Rewrites a call whose only effect is to wait: `setTimeout` of `node:timers/promises`, or a promise where nothing can be imported. */
export function rewriteToSleep({ call, imports, sourceCode }: RewriteRequest, milliseconds: string): CallRewrite | undefined {
  if (!isUnused(call)) return undefined;
  const name = imports.findName('node:timers/promises#setTimeout', ['sleep', 'delay']);
  if (name !== undefined) {
    return {
      node: call,
      edits: [replaceNode(call, `${name}(${milliseconds})`)],
      name: '`setTimeout` from `node:timers/promises`',
    };
  }
  if ((findVariable('setTimeout', call, sourceCode)?.defs.length ?? 0) > 0) return undefined;
  const type = isTypeScript(sourceCode) ? '<void>' : '';
  const text = `new Promise${type}(resolve => setTimeout(resolve, ${milliseconds}))`;
  return { node: call, edits: [replaceNode(call, text)], name: '`setTimeout` in a promise' };
}

/** The milliseconds that a command only sleeps, as an expression: `1500` for `sleep 1.5`; `undefined` for any other command. */
export function findSleep(words: readonly (TSESTree.Node | undefined)[], sourceCode: TSESLint.SourceCode): string | undefined {
  const values = words.map(word => resolveConstant(word, sourceCode));
  const texts = values.map(value => value && literalText(value));
  if (!texts.includes(undefined)) return sleepMilliseconds(texts.join(' '));
  const [only] = values;
  if (values.length !== 1 || only?.type !== 'TemplateLiteral' || only.expressions.length !== 1) return undefined;
  const [before, after] = only.quasis.map(({ value }) => value.raw);
  const seconds = only.expressions[0]!;
  const isPlain = ['Identifier', 'MemberExpression', 'CallExpression'].includes(seconds.type);
  return before === 'sleep ' && after === '' && isPlain ? `${sourceCode.getText(seconds)} * 1000` : undefined;
}

function sleepMilliseconds(command: string): string | undefined {
  const unix = /^sleep (?<count>\d*\.?\d+)(?<unit>[sm]?)$/u.exec(command)?.groups;
  const windows = /^timeout (?:\/t )?(?<count>\d+)(?: \/nobreak)?$/iu.exec(command)?.groups;
  const { count, unit } = unix ?? windows ?? {};
  return count === undefined ? undefined : String(Math.round(Number(count) * (unit === 'm' ? 60_000 : 1000)));
}
