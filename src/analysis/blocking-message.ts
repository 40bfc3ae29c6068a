import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isParenthesized } from '@eslint-community/eslint-utils';

import type { BlockingCall } from './event-loop-analysis.ts';

import { adviseApi, spellCanonicalName } from './spelling.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** A path with more hops than this is folded in the middle. */
const longestPath = 7;
const longestCallee = 60;

/** The parts of a `no-sync-*` message: `{{call}}` blocks the event loop{{when}}{{path}}. {{advice}} */
export interface BlockingMessage extends Record<string, string> {
  readonly call: string;
  readonly when: string;
  readonly path: string;
  readonly advice: string;
}

/** Says what blocks, why here, and what to call instead: what is `meant`, or else what the API's row says. */
export function describeBlockingCall(
  call: BlockingCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
  meant?: string,
): BlockingMessage {
  return {
    call: spellCall(call.node, sourceCode),
    when: describeWhen(call),
    path: describePath(call),
    advice: describeAdvice(call, meant),
  };
}

function spellCall(node: BlockingCall['node'], sourceCode: Readonly<TSESLint.SourceCode>): string {
  const spell = (part: TSESTree.Node): string => fold(onOneLine(textInPlace(withoutComma(part), sourceCode)));
  switch (node.type) {
    case 'NewExpression':
      return `new ${spell(node.callee)}()`;
    case 'CallExpression':
      return `${spell(node.callee)}()`;
    case 'TaggedTemplateExpression':
      return spell(node.tag);
    case 'Property':
      return spell(node.key);
    default:
      return spell(node);
  }
}

/** Compilers write `(0, x.f)()`, so that `this` is not `x`. */
function withoutComma(callee: TSESTree.Node): TSESTree.Node {
  return callee.type === 'SequenceExpression' ? callee.expressions.at(-1)! : callee;
}

/** As written, in the parentheses without which it would be something else: `(isNew ? readNew : readOld)()`. */
function textInPlace(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const text = textOf(node, sourceCode);
  const isOneThing = ['Identifier', 'MemberExpression', 'ChainExpression', 'Property'].includes(node.type);
  return !isOneThing && isParenthesized(node as never, sourceCode as never) ? `(${text})` : text;
}

/** As written, but for comments. */
function textOf(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const [start] = node.range;
  let text = sourceCode.getText(node);
  for (const { range } of [...sourceCode.getCommentsInside(node)].reverse()) {
    text = text.slice(0, range[0] - start) + text.slice(range[1] - start);
  }
  return text;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/ (?=\??\.[\w#$])/g, '');
}

function fold(text: string): string {
  return text.length <= longestCallee ? text : `…${text.slice(-longestCallee)}`;
}

function describeWhen({ when, phase }: BlockingCall): string {
  if (phase === 'memoised') return ' once, when it is first needed';
  if (phase === 'start-up') return ' at start-up';
  return when === undefined ? '' : ` ${when}`;
}

function describePath({ hops, form, name, others, certainty, node }: BlockingCall): string {
  const steps = hops.map(({ name: step, path, line }) => `${step} (${path}:${line})`);
  const shown = steps.length > longestPath ? [...steps.slice(0, 3), `${steps.length - 6} more`, ...steps.slice(-3)] : steps;
  const path =
    shown.length > 0 ? `: ${shown.join(' → ')}` : form === 'callback' ? `, calling \`${spellCanonicalName(name)}\`` : '';
  const further = others > 0 ? ` (and ${others} more blocking ${others === 1 ? 'call' : 'calls'})` : '';
  return `${path}${further}${describeCertainty(certainty, node)}`;
}

function describeCertainty(certainty: BlockingCall['certainty'], node: BlockingCall['node']): string {
  if (certainty === 'by-name') return `, going by the name \`${lastName(node)}\` alone`;
  return certainty === 'possible' ? ', if it is that one of several' : '';
}

function lastName(node: BlockingCall['node']): string {
  const callee = unwrap(node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : 'of a property';
}

function describeAdvice({ api, runsIn, ignoredTag }: BlockingCall, meant: string | undefined): string {
  const { replacement, instead } = api;
  const advice = meant ?? (replacement ? adviseReplacement(replacement) : (instead ?? 'Move the work to a worker thread.'));
  const reason = runsIn.reason === undefined ? '' : ` (${runsIn.reason}.)`;
  const ignored = ignoredTag === undefined ? '' : ` The \`@nonblocking\` of ${ignoredTag} gives no reason and is ignored.`;
  return `${advice}${reason}${ignored}`;
}

function adviseReplacement(replacement: NonNullable<BlockingCall['api']['replacement']>): string {
  const { form, name } = replacement;
  if (form === 'template' && replacement.advice !== undefined) return replacement.advice;
  if (form === 'promisify') return `Use \`promisify(${spellCanonicalName(name)})\`.`;
  if (form === 'method') return `Use its \`${name}()\`.`;
  return `Use ${adviseApi(name)}.`;
}
