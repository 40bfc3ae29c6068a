import type { TSESTree } from '@typescript-eslint/types';

import { literalText } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';

import type { AwaitContext } from './await-context.ts';
import type { Iteration } from './loop-forms.ts';

const deepest = 8;

/**
 * Whether each round of a loop calls other code: what the loop goes through, `for (const step of steps) await step()`, or what was loaded by a
 * name made at run time, `(await import(file)).up()`. Hooks, migrations and plug-ins are run so, and may need what those before them did.
 */
export function runsEachAsCode(context: AwaitContext, { variables }: Iteration, call: TSESTree.Node): boolean {
  if (call.type !== 'CallExpression' || isLoading(call)) return false;
  const callee = unwrap(call.callee);
  const variable = callee.type === 'Identifier' ? context.variables.variableOf(callee) : undefined;
  return (variable !== undefined && variables.includes(variable)) || isLoaded(context, callee);
}

function isLoaded(context: AwaitContext, value: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(value);
  if (depth > deepest) return false;
  if (isLoading(node)) return true;
  switch (node.type) {
    case 'MemberExpression':
      return isLoaded(context, node.object, depth + 1);
    case 'CallExpression':
      return isLoaded(context, node.callee, depth + 1);
    case 'AwaitExpression':
      return isLoaded(context, node.argument, depth + 1);
    case 'Identifier': {
      const [definition] = context.variables.variableOf(node)?.definitions ?? [];
      return (
        definition?.type === 'variable' && definition.node.init !== null && isLoaded(context, definition.node.init, depth + 1)
      );
    }
    default:
      return false;
  }
}

function isLoading(node: TSESTree.Node): boolean {
  if (node.type === 'ImportExpression') return literalText(node.source) === undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return false;
  const [specifier] = node.arguments;
  return specifier !== undefined && literalText(specifier) === undefined;
}
