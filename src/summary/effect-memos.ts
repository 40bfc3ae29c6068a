import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { heldPlaces, placesOf } from './effect-places.ts';

import { itself } from './effect-summary.ts';

import type { Access, EffectCall, Place } from './effect-summary.ts';
import type { EffectWalk } from './effect-walk.ts';

/** What a walk notes about places, by their keys, to tell at its end which of them are filled once. */
export interface MemoNotes {
  /** Whether they are empty is tested. */
  readonly tested: Set<string>;
  readonly filled: Set<string>;
  /** Written more than once, from what they held, or with what has to be waited for. */
  readonly disqualified: Set<string>;
  /** Written from what they held. */
  readonly advanced: Set<string>;
}

/** The accesses of a walk: where emptiness is tested and a value put in at once, whoever comes first fills it for all. */
export function withMemos({ accesses, boundary, memos }: EffectWalk): Access[] {
  if (!boundary.function) return [...accesses.values()];
  const read = new Set([...accesses.values()].filter(({ mode }) => mode === 'read').map(({ place }) => keyOfPlace(place)));
  const all = [...accesses.values()].map(access =>
    doesMove(memos, read, access) ? { ...access, moves: true as const } : access,
  );
  if (memos.tested.size === 0) return all;
  const isMemo = (place: Place): boolean => {
    const key = keyOfPlace(place);
    return memos.tested.has(key) && memos.filled.has(key) && !memos.disqualified.has(key);
  };
  return all.flatMap(access => {
    const { mode, place } = access;
    if ((mode !== 'read' && mode !== 'write') || !isMemo(place)) return [access];
    return mode === 'write' ? [{ mode: 'memo' as const, place }] : [];
  });
}

function doesMove({ advanced, tested }: MemoNotes, read: ReadonlySet<string>, { mode, place }: Access): boolean {
  const key = keyOfPlace(place);
  if (mode === 'add') return advanced.has(key) || read.has(key);
  return mode === 'write' && (advanced.has(key) || (read.has(key) && !tested.has(key)));
}

const askingMethods = new Set(['get', 'has']);

/** The calls of a walk: where a function asks for a key and then puts in something that is not made of the answer, it is a cache. */
export function withCaches({ boundary, calls }: EffectWalk): EffectCall[] {
  if (!boundary.function) return calls;
  const asked = new Set(calls.filter(call => askingMethods.has(call.chain.at(-1)!)).map(keyOfEntry));
  const filled = new Set(calls.filter(call => isFilling(call) && asked.has(keyOfEntry(call))).map(keyOfEntry));
  filled.delete(undefined);
  if (filled.size === 0) return calls;
  const isCached = (call: EffectCall) =>
    (askingMethods.has(call.chain.at(-1)!) || isFilling(call)) && filled.has(keyOfEntry(call));
  return calls.map(call => (isCached(call) ? { ...call, memo: true } : call));
}

/** Where the entries of caches lie, by `withCaches`' calls: what a function takes out of one it may have put in itself. */
export function withoutEntries(accesses: readonly Access[], calls: readonly EffectCall[]): readonly Access[] {
  const caches = calls.flatMap(({ memo, receiver }) => (memo ? (receiver?.places.map(keyOfPlace) ?? []) : []));
  if (caches.length === 0) return accesses;
  const isEntry = ({ mode, place }: Access) =>
    mode === 'read' && place.path.at(-1) !== itself && caches.some(cache => keyOfPlace(place).startsWith(`${cache}.`));
  return accesses.filter(access => !isEntry(access));
}

/** `cache.set(key, value)` with a value that nothing of the cache goes into; of what has to be waited for only what is called a cache. */
function isFilling({ arguments: [key, value], awaited, chain, receiver }: EffectCall): boolean {
  if (chain.at(-1) !== 'set' || !key || !value || !receiver) return false;
  if (awaited && !/cache/i.test(chain.at(-2) ?? '')) return false;
  if (value.renewed) return true;
  const held = receiver.places.map(keyOfPlace);
  return !value.places.some(place => held.some(own => keyOfPlace(place).startsWith(`${own}.`)));
}

/** A name for the receiver and the key of a call, the same for the same ones. */
function keyOfEntry({ arguments: [key], receiver }: EffectCall): string | undefined {
  if (!key || !receiver || receiver.places.length === 0) return undefined;
  if (key.text === undefined && key.places.length === 0) return undefined;
  return [...receiver.places.map(keyOfPlace), key.text ?? '', ...key.places.map(keyOfPlace)].join(' ');
}

/** Notes an assignment. */
export function recordFilling({ boundary, memos }: EffectWalk, places: readonly Place[], value: TSESTree.Node): void {
  const held = new Set(heldPlaces(boundary, value).map(keyOfPlace));
  const waits = unwrap(value).type === 'AwaitExpression';
  for (const key of places.map(keyOfPlace)) {
    if (held.has(key)) memos.advanced.add(key);
    if (waits || held.has(key) || memos.filled.has(key)) memos.disqualified.add(key);
    memos.filled.add(key);
  }
}

/** Notes the places whose emptiness an expression tests: `x`, `!x`, `x == null`, `x === undefined`; or their age: `x > Date.now()`. */
export function recordTest(walk: EffectWalk, expression: TSESTree.Node): void {
  const { boundary, memos } = walk;
  let test = unwrap(expression);
  if (test.type === 'LogicalExpression') {
    recordTest(walk, test.left);
    return recordTest(walk, test.right);
  }
  if (test.type === 'UnaryExpression' && test.operator === '!') test = unwrap(test.argument);
  for (const place of agedPlaces(walk, test)) memos.tested.add(keyOfPlace(place));
  if (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator) && isNothing(test.right)) test = unwrap(test.left);
  if (test.type !== 'Identifier' && test.type !== 'MemberExpression') return;
  for (const place of placesOf(boundary, test)) memos.tested.add(keyOfPlace(place));
}

/** The places that are held against the clock: `x` of `Date.now() < x` and `isBefore(new Date(), x)`. */
function agedPlaces({ boundary }: EffectWalk, test: TSESTree.Node): Place[] {
  const operands =
    test.type === 'BinaryExpression' && /^[<>]=?$/.test(test.operator)
      ? [test.left, test.right]
      : test.type === 'CallExpression'
        ? test.arguments
        : [];
  return operands.some(isClock) ? operands.flatMap(operand => heldPlaces(boundary, operand)) : [];
}

/** `Date.now()`, `new Date()`, `performance.now()`, and what is reckoned from them. */
function isClock(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'BinaryExpression') return isClock(node.left) || isClock(node.right);
  if (node.type === 'Identifier') return node.name === 'now';
  if (node.type === 'NewExpression') return isNamed(node.callee, 'Date') && node.arguments.length === 0;
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && isNamed(node.callee.property, 'now');
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
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
