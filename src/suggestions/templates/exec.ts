import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallNode, CallRewrite, RewriteRequest, Template } from '../call-rewrite.ts';
import type { Edit } from '../edit.ts';

import { literalText } from '../../syntax/property-name.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { findOption, isNoOptionsObject, resolveConstant } from '../argument-test.ts';
import { isUnused } from '../call-rewrite.ts';
import { insertAt } from '../edit.ts';
import { memberName } from '../module-reference.ts';
import { rewriteToPromisified } from '../promisified-call.ts';
import { readsErrorDetails } from './caught-error.ts';
import { quoteString } from '../source-style.ts';
import { findSleepTime } from './sleep-call.ts';
import { rewriteToSleep } from './sleep.ts';

/** Options that `exec` and `execFile` do not know, or that end the command in another way. */
const otherOptions = ['input', 'stdio', 'timeout', 'argv0'];

/** Commands that wait for their input to end: with `exec` it stays open, and they would wait for ever. */
const inputReaders =
  /^(?:cat|grep|wc|sort|uniq|head|tail|tr|sed|awk|jq|xargs|tee|base64|md5sum|sha\d+sum|gzip|gunzip|node|python3?|bash|sh|ssh|ffmpeg)$/u;

const remark =
  "a failed command's error has `code` in place of `status`, what it writes to stderr is not passed on, and its stdin stays open";

/** `execSync(command)` → `(await promisify(exec)(command)).stdout`. */
export const rewriteExecSync: Template = request => {
  const [command, ...others] = request.call.arguments;
  if (!command || others.length > 1) return undefined;
  const milliseconds = findSleepTime(request.call, 'exec-sync', request.sourceCode);
  if (milliseconds !== undefined) return rewriteToSleep(request, milliseconds);
  return readsInput(command, request.sourceCode, 'shell') ? undefined : rewriteToExec(request, others[0]);
};

/** `execFileSync(file, args)` → `(await promisify(execFile)(file, args)).stdout`. */
export const rewriteExecFileSync: Template = request => {
  const { call, sourceCode } = request;
  const [file, args, options, ...others] = call.arguments;
  if (!file || others.length > 0) return undefined;
  const list = args && resolveConstant(args, sourceCode);
  const milliseconds = findSleepTime(call, 'exec-file-sync', sourceCode);
  if (milliseconds !== undefined) return rewriteToSleep(request, milliseconds);
  if (readsInput(file, sourceCode, args ? 'file' : 'shell')) return undefined;
  const hasOptionsSecond = list?.type === 'ObjectExpression' && !options;
  const isList = !list || hasOptionsSecond || options !== undefined || isNoOptionsObject(list, sourceCode);
  return isList ? rewriteToExec(request, hasOptionsSecond ? args : options) : undefined;
};

function readsInput(command: TSESTree.Node, sourceCode: TSESLint.SourceCode, type: 'file' | 'shell'): boolean {
  const value = resolveConstant(command, sourceCode);
  const text = value?.type === 'TemplateLiteral' ? value.quasis[0]!.value.raw : value && literalText(value);
  const [name = '', ...rest] = (text ?? '').trim().split(/\s+/u);
  // With a file to read, given here or as an expression, a command leaves its input alone.
  const isBare = type === 'shell' && value?.type !== 'TemplateLiteral' && rest.every(word => word.startsWith('-'));
  return isBare && inputReaders.test(name);
}

function rewriteToExec(request: RewriteRequest, options: TSESTree.Node | undefined): CallRewrite | undefined {
  const { call, sourceCode } = request;
  const encoding = findEncoding(options, sourceCode);
  if (encoding === 'unknown' || readsErrorDetails(call)) return undefined;
  const rewrite = rewriteToPromisified(request);
  if (!rewrite) return undefined;
  const reader = encoding === undefined ? findStringReader(call, sourceCode) : undefined;
  const needsBuffer = encoding === undefined && !reader && !isUnused(call) && !isMadeString(call);
  const option = needsBuffer ? addOption(call, options, `encoding: ${quoteString('buffer', sourceCode)}`) : [];
  if (!option) return undefined;
  const edits: Edit[] = [...rewrite.edits, ...option];
  if (reader) edits.push({ range: [call.range[1], reader.range[1]], text: '' });
  const member = isUnused(call) ? {} : { member: '.stdout' };
  return { ...rewrite, node: reader ?? call, edits, ...member, remark };
}

/** Whether the options name an encoding; `unknown` if they cannot be read, or have what the replacement does not do. */
function findEncoding(options: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): 'string' | 'unknown' | undefined {
  const value = options && resolveConstant(options, sourceCode);
  if (!value || (value.type === 'Identifier' && value.name === 'undefined')) return undefined;
  if (value.type !== 'ObjectExpression' || otherOptions.some(name => findOption(value, name) !== undefined)) return 'unknown';
  const encoding = findOption(value, 'encoding');
  if (encoding === undefined) return undefined;
  const written = encoding === 'unknown' ? undefined : resolveConstant(encoding, sourceCode);
  return written?.type === 'Literal' && typeof written.value === 'string' ? 'string' : 'unknown';
}

/** The `.toString()` that a call is followed by: the string is what the replacement gives anyway. */
function findStringReader(call: CallNode, sourceCode: TSESLint.SourceCode): TSESTree.CallExpression | undefined {
  const member = call.parent;
  const reader = member.parent;
  if (member.type !== 'MemberExpression' || member.object !== call || memberName(member) !== 'toString') return undefined;
  if (reader?.type !== 'CallExpression' || reader.callee !== member || reader.optional || member.optional) return undefined;
  const [encoding, ...others] = reader.arguments;
  const isUtf8 = !encoding || (encoding.type === 'Literal' && /^utf-?8$/iu.test(String(encoding.value)));
  const isPlain = sourceCode.getTokenAfter(call)!.value === '.' && sourceCode.getCommentsInside(reader).length === 0;
  return isUtf8 && isPlain && others.length === 0 ? reader : undefined;
}

/** Whether the value becomes a string where it stands. */
function isMadeString({ parent }: TSESTree.Node): boolean {
  if (parent?.type === 'TemplateLiteral') return parent.parent.type !== 'TaggedTemplateExpression';
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === 'String';
}

/** The edits that add an option to a call; `undefined` where its options stand elsewhere. */
function addOption(call: CallNode, options: TSESTree.Node | undefined, option: string): Edit[] | undefined {
  if (!options) return [insertAt(call.arguments.at(-1)!.range[1], `, { ${option} }`)];
  const literal = unwrap(options);
  if (literal.type !== 'ObjectExpression') return undefined;
  const last = literal.properties.at(-1);
  return [last ? insertAt(last.range[1], `, ${option}`) : { range: literal.range, text: `{ ${option} }` }];
}
