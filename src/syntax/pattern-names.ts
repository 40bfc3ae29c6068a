import type { TSESTree } from '@typescript-eslint/types';

/** Patterns nested deeper than this are nobody's; their names are left out. */
const maximalDepth = 100;

/** The identifiers that a pattern declares, in source order. */
export function namesIn(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  if (pattern.type === 'Identifier') return [pattern];
  const names: TSESTree.Identifier[] = [];
  collectNames(pattern, names, 0);
  return names;
}

function collectNames(pattern: TSESTree.Node, names: TSESTree.Identifier[], depth: number): void {
  if (depth > maximalDepth) return;
  switch (pattern.type) {
    case 'Identifier':
      names.push(pattern);
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        collectNames(property.type === 'RestElement' ? property.argument : property.value, names, depth + 1);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) collectNames(element, names, depth + 1);
      break;
    case 'AssignmentPattern':
      collectNames(pattern.left, names, depth);
      break;
    case 'RestElement':
      collectNames(pattern.argument, names, depth);
      break;
    case 'TSParameterProperty':
      collectNames(pattern.parameter, names, depth);
      break;
  }
}
