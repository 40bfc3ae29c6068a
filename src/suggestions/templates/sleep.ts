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
  const texts = values.map(value => value && textOf(value));
  if (!texts.includes(undefined)) return sleepMilliseconds(texts.join(' '));
  const seconds = findSeconds(values, texts, sourceCode);
  return seconds && spellMilliseconds(seconds, sourceCode);
}

function textOf(value: TSESTree.Node): string | undefined {
  const isNumber = value.type === 'Literal' && typeof value.value === 'number';
  return isNumber ? String(value.value) : literalText(value);
}

/** The expression of the seconds in `sleep ${seconds}`, `'sleep ' + seconds` and `'sleep', [String(seconds)]`. */
function findSeconds(
  values: readonly (TSESTree.Node | undefined)[],
  [first]: readonly (string | undefined)[],
  sourceCode: TSESLint.SourceCode,
): TSESTree.Node | undefined {
  const [command, seconds, ...others] = values;
  if (others.length > 0 || !command) return undefined;
  if (seconds) return first !== undefined && isSleepProgram(first) ? unwrapText(seconds, sourceCode) : undefined;
  if (command.type === 'TemplateLiteral') {
    const [before, after] = command.quasis.map(({ value }) => value.raw);
    return isSleepHead(before) && (after === '' || after === 's') ? command.expressions[0] : undefined;
  }
  if (command.type !== 'BinaryExpression' || command.operator !== '+') return undefined;
  return isSleepHead(literalText(command.left)) ? unwrapText(command.right, sourceCode) : undefined;
}

function isSleepHead(text: string | undefined): boolean {
  return text?.endsWith(' ') === true && isSleepProgram(text.slice(0, -1));
}

function isSleepProgram(text: string): boolean {
  return /^(?:\/(?:usr\/)?bin\/)?sleep$/u.test(text);
}

/** What is turned into text: by `String(x)`, `${x}`, `x.toString()`. */
function unwrapText(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  if (node.type === 'TemplateLiteral') {
    return node.quasis.every(({ value }) => value.raw === '') ? node.expressions[0] : undefined;
  }
  if (node.type !== 'CallExpression') return node;
  const { arguments: given, callee } = node;
  if (callee.type === 'Identifier') {
    return callee.name === 'String' && given.length === 1 && !findVariable('String', node, sourceCode)?.defs.length
      ? given[0]
      : node;
  }
  const isText = callee.type === 'MemberExpression' && given.length === 0 && sourceCode.getText(callee.property) === 'toString';
  return isText ? callee.object : node;
}

function spellMilliseconds(seconds: TSESTree.Node, sourceCode: TSESLint.SourceCode): string | undefined {
  const text = sourceCode.getText(seconds);
  if (['Identifier', 'MemberExpression', 'CallExpression'].includes(seconds.type)) return `${text} * 1000`;
  if (seconds.type !== 'BinaryExpression') return undefined;
  const { left, operator, right } = seconds;
  const isThousandth = operator === '/' && right.type === 'Literal' && right.value === 1000 && left.type === 'Identifier';
  return isThousandth ? sourceCode.getText(left) : `(${text}) * 1000`;
}

const perUnit: Readonly<Record<string, number>> = { '': 1000, s: 1000, m: 60_000, h: 3_600_000 };

/** Commands that do nothing but wait, with the milliseconds of what they are told. */
const sleepCommands: readonly (readonly [command: RegExp, milliseconds: (count: number, unit: string) => number])[] = [
  [/^(?:\/(?:usr\/)?bin\/)?sleep (?<count>\d*\.?\d+)(?<unit>[smh]?)$/u, (count, unit) => count * perUnit[unit]!],
  [/^usleep (?<count>\d+)$/u, count => count / 1000],
  [/^timeout(?:\.exe)? (?:\/t )?(?<count>\d+)(?: \/nobreak)?(?: ?> ?nul)?$/iu, count => count * 1000],
  [/^timeout(?:\.exe)? \/nobreak (?:\/t )?(?<count>\d+)(?: ?> ?nul)?$/iu, count => count * 1000],
  // The first answer comes at once, the others a second apart.
  [
    /^ping (?:127\.0\.0\.1 |localhost )?-[nc] (?<count>\d+)(?: (?:127\.0\.0\.1|localhost))?(?: ?> ?(?:nul|\/dev\/null))?$/iu,
    count => (count - 1) * 1000,
  ],
  [
    /^(?:powershell|pwsh)(?:\.exe)?(?: -c| -command)? "?start-sleep(?: -s| -seconds)? (?<count>\d*\.?\d+)"?$/iu,
    count => count * 1000,
  ],
  [/^(?:powershell|pwsh)(?:\.exe)?(?: -c| -command)? "?start-sleep (?:-m|-milliseconds) (?<count>\d+)"?$/iu, count => count],
];

function sleepMilliseconds(command: string): string | undefined {
  for (const [pattern, milliseconds] of sleepCommands) {
    const { count, unit = '' } = pattern.exec(command.trim())?.groups ?? {};
    if (count !== undefined) return String(Math.round(milliseconds(Number(count), unit)));
  }
  return undefined;
}
