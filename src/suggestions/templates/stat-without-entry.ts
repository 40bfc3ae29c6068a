import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Template } from '../call-rewrite.ts';
import type { Edit } from '../edit.ts';

import { plainKeyName } from '../../syntax/property-name.ts';
import { replaceNode } from '../edit.ts';
import { quoteString } from '../source-style.ts';

/** `statSync(path, { throwIfNoEntry: false })` → `stat(path)` with the missing entry caught. */
export const rewriteStatWithoutEntry: Template = ({ call, replacement, imports, sourceCode }) => {
  const [path, options, ...others] = call.arguments;
  if (!path || options?.type !== 'ObjectExpression' || others.length > 0) return undefined;
  const edit = removeOption(path, options, sourceCode);
  const name = edit && imports.findName(replacement.name);
  if (name === undefined) return undefined;
  const code = quoteString('ENOENT', sourceCode);
  const after = `.catch(error => (error.code === ${code} ? undefined : Promise.reject(error)))`;
  return { node: call, edits: [replaceNode(call.callee, name), edit!], inner: { before: '', after }, name };
};

function removeOption(
  path: TSESTree.Node,
  options: TSESTree.ObjectExpression,
  sourceCode: TSESLint.SourceCode,
): Edit | undefined {
  if (sourceCode.getCommentsInside(options).length > 0) return undefined;
  const { properties } = options;
  const index = properties.findIndex(property => property.type === 'Property' && plainKeyName(property.key) === 'throwIfNoEntry');
  if (properties.length === 1) return { range: [path.range[1], options.range[1]], text: '' };
  const [start, end] = index === 0 ? [properties[0]!, properties[1]!] : [properties[index - 1]!, properties[index]!];
  return index === 0 ? { range: [start.range[0], end.range[0]], text: '' } : { range: [start.range[1], end.range[1]], text: '' };
}
