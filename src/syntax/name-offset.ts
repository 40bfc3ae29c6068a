import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from './range-of.ts';

/** Where a declared name stands: parsers do not agree on whether a parameter's decorators are part of it. */
export function nameOffset(identifier: TSESTree.Identifier): number {
  const decorator = identifier.decorators?.at(-1);
  return decorator ? endOf(decorator) : startOf(identifier);
}
