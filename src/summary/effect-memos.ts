import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { heldPlaces, placesOf } from './effect-places.ts';

import type { Access, Place } from './effect-summary.ts';
import type { EffectWalk } from './effects.ts';

/** What a walk notes about places, by their keys, to tell at its end which of them are filled once. */
export interface MemoNotes {
  /** Whether they are empty is tested. */
  readonly tested: Set<string>;
  readonly filled: Set<string>;
  /** Written more than once, from what they held, or with what has to be waited for. */
  readonly disqualified: Set<string>;
}

/** The accesses of a walk: where emptiness is tested and a value put in at once, whoever comes first fills it for all. */
export function withMemos({ accesses, boundary, memos }: EffectWalk): Access[] {
  const all = [...accesses.values()];
  if (!boundary.function || memos.tested.size === 0) return all;
  const isMemo = (place: Place): boolean => {
    const key = keyOfPlace(place);
    return memos.tested.has(key) && memos.filled.has(key) && !memos.disqualified.has(key);
  };
  return all.flatMap(({ mode, place }) => {
    if ((mode !== 'read' && mode !== 'write') || !isMemo(place)) return [{ mode, place }];
    return mode === 'write' ? [{ mode: 'memo' as const, place }] : [];
  });
}

/** Notes an assignment. */
export function recordFilling({ boundary, memos }: EffectWalk, places: readonly Place[], value: TSESTree.Node): void {
  const held = new Set(heldPlaces(boundary, value).map(keyOfPlace));
  const waits = unwrap(value).type === 'AwaitExpression';
  for (const key of places.map(keyOfPlace)) {
    if (waits || held.has(key) || memos.filled.has(key)) memos.disqualified.add(key);
    memos.filled.add(key);
  }
}

/** Notes the places whose emptiness an expression tests: `x`, `!x`, `x == null`, `x === undefined`. */
export function recordTest({ boundary, memos }: EffectWalk, expression: TSESTree.Node): void {
  let test = unwrap(expression);
  if (test.type === 'UnaryExpression' && test.operator === '!') test = unwrap(test.argument);
  if (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator) && isNothing(test.right)) test = unwrap(test.left);
  if (test.type !== 'Identifier' && test.type !== 'MemberExpression') return;
  for (const place of placesOf(boundary, test)) memos.tested.add(keyOfPlace(place));
}

function keyOfPlace({ root, path }: Place): string {
  return [root, ...path].join('.');
}

function isNothing(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Literal' && node.value === null) ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
