import type { TSESTree } from '@typescript-eslint/types';

/** The expression under TypeScript's wrappers and Flow's, `ChainExpression` and parentheses: what is there at run time. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  for (;;) {
    switch (current.type as string) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
      case 'ParenthesizedExpression':
      case 'TypeCastExpression':
        current = (current as TSESTree.TSAsExpression).expression;
        break;
      default:
        return current;
    }
  }
}
