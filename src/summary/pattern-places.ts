import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { endOf, startOf } from '../syntax/range-of.ts';
import { placeAt } from './effect-places.ts';

import type { Place } from './effect-summary.ts';

/** The places of one name in a pattern that takes a value of these places apart. */
export function placesAlongPattern(pattern: TSESTree.Node, name: TSESTree.Node, places: Place[]): Place[] {
  switch (pattern.type) {
    case 'AssignmentPattern':
      return placesAlongPattern(pattern.left, name, places);
    case 'TSParameterProperty':
      return placesAlongPattern(pattern.parameter, name, places);
    case 'RestElement':
      return placesAlongPattern(pattern.argument, name, places);
    case 'ObjectPattern': {
      const property = pattern.properties.find(candidate => contains(candidate, name));
      if (property?.type !== 'Property') return places;
      const key = property.computed ? '*' : (plainKeyName(property.key) ?? '*');
      return placesAlongPattern(
        property.value,
        name,
        places.map(place => placeAt(place, key)),
      );
    }
    case 'ArrayPattern': {
      const element = pattern.elements.find(candidate => candidate && contains(candidate, name));
      return element
        ? placesAlongPattern(
            element,
            name,
            places.map(place => placeAt(place, '*')),
          )
        : places;
    }
    default:
      return places;
  }
}

/** Whether a node stands in another, or is it. */
export function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}
