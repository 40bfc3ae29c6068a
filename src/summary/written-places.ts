import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { isLocal, keyOf, placeAt, placesOf } from './effect-places.ts';

import type { Place } from './effect-summary.ts';
import type { EffectWalk } from './effect-walk.ts';

/** What an assignment writes: of a variable only itself, of a member every place that it may be. */
export function writtenPlaces({ boundary }: EffectWalk, expression: TSESTree.Node): Place[] {
  const target = unwrap(expression);
  if (target.type === 'MemberExpression') {
    const objects = placesOf(boundary, target.object);
    const isUnknown = objects.length === 0 && unwrap(target.object).type === 'CallExpression';
    return isUnknown ? [{ root: 'unknown', path: [] }] : objects.map(place => placeAt(place, keyOf(boundary, target)));
  }
  const variable = boundary.variables.variableOf(target);
  if (variable && isLocal(boundary, variable)) return [];
  return placesOf(boundary, target).slice(0, 1);
}
