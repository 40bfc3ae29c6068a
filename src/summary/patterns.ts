import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf } from '../syntax/range-of.ts';
import { literalText, plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { addBindingValue, findBinding } from './bindings.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { recordMemberWrite, recordWrite } from './members.ts';
import { eitherOf, maximalDepth, unknownValue } from './module-walk.ts';
import { visitDefault } from './parameter-tests.ts';
import { notePlaceWrite } from './places.ts';
import { recordRead } from './reads.ts';
import { summarizeType } from './types.ts';

import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** A name that nothing declares is a property of the global object. */
const globalObject: Value = { type: 'global', name: 'globalThis' };

/** Gives every name in a pattern (declared or assigned) its part of the value; `undefined` is a value nobody can tell. */
export function bindPattern(walk: ModuleWalk, pattern: TSESTree.Node, value: Value | undefined): void {
  const { state } = walk;
  if (state.depth > maximalDepth) return;
  state.depth += 1;
  visitPattern(walk, pattern, value);
  state.depth -= 1;
}

function visitPattern(walk: ModuleWalk, pattern: TSESTree.Node, value: Value | undefined): void {
  switch (pattern.type) {
    case 'Identifier':
      bindIdentifier(walk, pattern, value);
      break;
    case 'ObjectPattern':
      bindObjectPattern(walk, pattern, value);
      break;
    case 'ArrayPattern':
      bindArrayPattern(walk, pattern, value);
      break;
    case 'AssignmentPattern': {
      const { left, right } = pattern;
      const byDefault = visitDefault(walk, value, () =>
        visitNamed(walk, right, left.type === 'Identifier' ? left.name : undefined),
      );
      bindPattern(walk, pattern.left, value && eitherOf(value, byDefault));
      break;
    }
    case 'RestElement':
      bindPattern(walk, pattern.argument, undefined);
      break;
    case 'TSParameterProperty':
      bindPattern(walk, pattern.parameter, value);
      break;
    default:
      bindTarget(walk, unwrap(pattern), pattern, value);
  }
}

function bindTarget(walk: ModuleWalk, target: TSESTree.Node, pattern: TSESTree.Node, value: Value | undefined): void {
  if (target.type === 'MemberExpression') recordMemberWrite(walk, target, value ?? unknownValue);
  else if (target !== pattern) bindPattern(walk, target, value);
}

function bindIdentifier(walk: ModuleWalk, identifier: TSESTree.Identifier, value: Value | undefined): void {
  const binding = findBinding(walk, identifier);
  if (binding === undefined) {
    notePlaceWrite(walk, identifier, value ?? unknownValue);
    recordWrite(walk, { object: globalObject, property: identifier.name, value: value ?? unknownValue }, rangeOf(identifier));
    return;
  }
  addBindingValue(walk, binding, value);
  if (walk.bindings[binding]!.function !== walk.state.function) notePlaceWrite(walk, identifier, value ?? unknownValue);
  if (identifier.typeAnnotation) {
    walk.bindings[binding]!.annotation = summarizeType(walk, identifier.typeAnnotation.typeAnnotation);
  }
}

function bindObjectPattern(walk: ModuleWalk, pattern: TSESTree.ObjectPattern, value: Value | undefined): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      // It lacks what is taken out before, which nobody asks it for.
      bindPattern(walk, property.argument, value);
      continue;
    }
    if (property.computed) visitExpression(walk, property.key);
    const name = property.computed ? literalText(property.key) : plainKeyName(property.key);
    const part: Value | undefined = value && { type: 'member', object: value, property: name ?? null };
    if (value && name !== undefined) recordRead(walk, value, name, rangeOf(property));
    bindPattern(walk, property.value, part);
  }
}

function bindArrayPattern(walk: ModuleWalk, pattern: TSESTree.ArrayPattern, value: Value | undefined): void {
  pattern.elements.forEach((element, index) => {
    if (element) bindPattern(walk, element, value && { type: 'member', object: value, property: String(index) });
  });
}
