import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallNode } from './call-rewrite.ts';

import { getFileEffects } from './file-effects.ts';
import { findVariable } from './module-reference.ts';
import { contains } from './position.ts';
import { walk } from './syntax-walk.ts';

/** What gives a file its content in several steps: two of them at once mix. */
const contentWriters =
  /(?:^|[#.])(?:writeFile|appendFile|copyFile|cp|copy|outputFile|outputJson|outputJSON|writeJson|writeJSON)Sync$/u;

/** What to say of a write to a file that is the same for all callers: they took turns as long as it was synchronous. */
export function findOverlapRemark(
  name: string,
  { arguments: args }: CallNode,
  owner: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): string | undefined {
  if (!contentWriters.test(name)) return undefined;
  const written = args[getFileEffects(name.split(/[#.]/u).at(-1)!).indexOf('write')];
  return written && isSameForAll(written, owner, sourceCode) ? 'two calls at once may write over each other' : undefined;
}

function isSameForAll(path: TSESTree.Node, owner: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  let isSame = true;
  walk(path, sourceCode, node => {
    if (node.type === 'CallExpression' && node.arguments.length === 0) isSame = false;
    const definition = node.type === 'Identifier' ? findVariable(node.name, node, sourceCode)?.defs[0] : undefined;
    if (definition && contains(owner, definition.name)) isSame = false;
  });
  return isSame;
}
