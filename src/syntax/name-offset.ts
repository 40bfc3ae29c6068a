import type { TSESTree } from '@typescript-eslint/types';

/** Where a declared name stands: parsers do not agree on whether a parameter's decorators are part of it. */
export function nameOffset({ decorators, range }: TSESTree.Identifier): number {
  return decorators?.at(-1)?.range[1] ?? range[0];
}
