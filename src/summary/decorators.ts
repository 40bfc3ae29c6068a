import type { TSESTree } from '@typescript-eslint/types';

import { calleeText } from '../syntax/callee-text.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { visitExpression } from './expressions.ts';

import type { Decorator } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** The decorators of a class, a member or a parameter; `undefined` if there are none. */
export function visitDecorators(walk: ModuleWalk, nodes: readonly TSESTree.Decorator[] | undefined): Decorator[] | undefined {
  if (!nodes || nodes.length === 0) return undefined;
  return nodes.map(({ expression }) => {
    const decorator = unwrap(expression);
    const value = visitExpression(walk, decorator);
    if (decorator.type !== 'CallExpression' || value.type !== 'call')
      return { callee: value, name: calleeText(decorator), arguments: [] };
    const { callee, arguments: values } = walk.calls[value.call]!;
    return { callee, name: calleeText(decorator.callee), arguments: values };
  });
}
