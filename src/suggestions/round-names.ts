import type { TSESTree } from '@typescript-eslint/utils';

import { descendantsOf } from '../analysis/await-scopes.ts';
import { isInside } from '../analysis/loop-variables.ts';
import { namesIn } from '../syntax/pattern-names.ts';

import type { Edit } from './edit.ts';

/** The names that the statements themselves declare. */
export function declaredNames(statements: readonly TSESTree.Node[]): Set<string> {
  const declared = statements.flatMap(statement => {
    if (statement.type === 'VariableDeclaration') return statement.declarations.flatMap(({ id }) => namesIn(id));
    const isNamed = statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration';
    return isNamed && statement.id ? [statement.id] : [];
  });
  return new Set(declared.map(({ name }) => name));
}

/** Every name that the nodes read or set, as they will be, but for those in one of their parts. */
export function namesOutside(nodes: readonly TSESTree.Node[], edits: readonly Edit[], part?: TSESTree.Node): Set<string> {
  const names = new Set<string>();
  for (const node of nodes.flatMap(one => [...descendantsOf(one, true)])) {
    if (part && isInside(node, part)) continue;
    const edit = edits.find(({ range }) => range[0] === node.range[0] && range[1] === node.range[1]);
    if (edit) names.add(edit.text);
    else if (node.type === 'Identifier' && !isPropertyName(node)) names.add(node.name);
  }
  return names;
}

function isPropertyName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  return 'key' in parent && parent.key === node && 'computed' in parent && !parent.computed;
}

/** How names have to be declared that later statements use. */
export function kindOf(names: string | undefined, later: readonly TSESTree.Node[]): 'const' | 'let' {
  const own = new Set(names?.match(/[\w$]+/g));
  const isSet = later
    .flatMap(statement => [...descendantsOf(statement, true)])
    .some(node => {
      const target =
        node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
      return target !== undefined && namesIn(target).some(({ name }) => own.has(name));
    });
  return isSet ? 'let' : 'const';
}
