import type { TSESTree } from '@typescript-eslint/types';

/**
 * The expression under TypeScript's wrappers and Flow's, `ChainExpression`, parentheses and the `(0, …)` that compilers write before a
 * callee: what is there at run time.
 */
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
      case 'SequenceExpression': {
        const { expressions } = current as TSESTree.SequenceExpression;
        if (!expressions.slice(0, -1).every(({ type }) => type === 'Literal')) return current;
        current = expressions.at(-1)!;
        break;
      }
      default:
        return current;
    }
  }
}
