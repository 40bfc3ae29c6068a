import type { TSESTree } from '@typescript-eslint/utils';

import type { CallRewrite, RewriteRequest, Template } from '../call-rewrite.ts';

import { literalText } from '../../syntax/property-name.ts';
import { findOption, resolveConstant } from '../argument-test.ts';
import { isTypeScript, isUnused } from '../call-rewrite.ts';
import { replaceNode } from '../edit.ts';
import { memberName } from '../module-reference.ts';
import { quoteString } from '../source-style.ts';
import { findSleepTime } from './sleep-call.ts';
import { rewriteToSleep } from './sleep.ts';

/**
 * `spawnSync(…).status` of a command whose output nobody collects → a promise of the exit code. Other uses of the result stay: they
 * read `stdout`, `error` and `status` of one object, where the asynchronous forms reject or emit events.
 */
export const rewriteSpawnSync: Template = request => {
  const milliseconds = findSleepTime(request.call, 'spawn-sync', request.sourceCode);
  return milliseconds === undefined ? rewriteToSpawn(request) : rewriteToSleep(request, milliseconds);
};

function rewriteToSpawn({ call, replacement, imports, sourceCode }: RewriteRequest): CallRewrite | undefined {
  const member = call.parent;
  const readsStatus = member.type === 'MemberExpression' && member.object === call && memberName(member) === 'status';
  if (!(readsStatus && !member.optional) && !isUnused(call)) return undefined;
  const options = call.arguments.at(-1) && resolveConstant(call.arguments.at(-1), sourceCode);
  if (options?.type !== 'ObjectExpression' || !leavesOutput(options)) return undefined;
  const name = imports.findName(replacement.name);
  if (name === undefined) return undefined;
  const type = isTypeScript(sourceCode) ? '<number | null>' : '';
  const before = `new Promise${type}(resolve => `;
  const [error, close] = ['error', 'close'].map(event => quoteString(event, sourceCode));
  const after = `.on(${error!}, () => resolve(null)).on(${close!}, resolve))`;
  const node: TSESTree.Node = readsStatus ? member : call;
  const edits = [replaceNode(call.callee, name)];
  if (node !== call) edits.push({ range: [call.range[1], node.range[1]], text: '' });
  return { node, edits, inner: { before, after }, name };
}

/** Whether the command's output goes to the parent's or nowhere, and nothing is fed to it or cuts it short. */
function leavesOutput(options: TSESTree.ObjectExpression): boolean {
  const stdio = findOption(options, 'stdio');
  if (stdio === undefined || stdio === 'unknown') return false;
  const isOther = ['input', 'timeout', 'maxBuffer', 'encoding'].some(name => findOption(options, name) !== undefined);
  return !isOther && ['inherit', 'ignore'].includes(literalText(stdio) ?? '');
}
