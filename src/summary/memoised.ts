import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { outlivesCall, placeOf, placeWritesOf } from './places.ts';

import type { ModuleWalk } from './module-walk.ts';
import type { Place, PlaceWrite } from './places.ts';

/**
 * Code that runs only while a place is empty, and that fills it: what stands in it happens once, unless something empties the place
 * again, which is known only at the end of the walk.
 */
export interface GuardedRegion {
  readonly places: readonly Place[];
  readonly start: number;
  end: number;
  /** The call sites and reads in it. */
  readonly sites: { memoised?: true }[];
  /** The region around it. */
  readonly outer: GuardedRegion | undefined;
}

/** Opens a region where a test, already visited, has come out as said; nothing happens if that shows no place to be empty. */
export function enterGuarded(walk: ModuleWalk, test: TSESTree.Node, holds: boolean, range: readonly [number, number]): void {
  openRegion(walk, emptyWhen(walk, test, holds), range);
}

/** Opens the region of `place ??= value`, `place ||= value`, and of the right side of `place = place || value`. */
export function enterGuardedBy(walk: ModuleWalk, target: TSESTree.Node, range: readonly [number, number]): void {
  const place = placeOf(walk, target);
  openRegion(walk, place ? [place] : [], range);
}

function openRegion(walk: ModuleWalk, places: readonly Place[], [start, end]: readonly [number, number]): void {
  const kept = places.filter(place => outlivesCall(walk, place));
  if (kept.length === 0) return;
  const region: GuardedRegion = { places: kept, start, end, sites: [], outer: walk.state.region };
  walk.regions.push(region);
  walk.state.region = region;
}

/** Notes a call site or a read in the regions that it stands in. */
export function noteInRegions(walk: ModuleWalk, site: { memoised?: true }): void {
  for (let { region } = walk.state; region; region = region.outer) region.sites.push(site);
}

/** Marks what stands in regions that turn out to run once. */
export function markMemoised(walk: ModuleWalk): void {
  if (walk.regions.length === 0) return;
  const writes = placeWritesOf(walk);
  for (const region of walk.regions) {
    if (!region.places.some(place => isFilledOnce(writes, region, place))) continue;
    for (const site of region.sites) site.memoised = true;
  }
}

function isFilledOnce(writes: readonly PlaceWrite[], { start, end }: GuardedRegion, place: Place): boolean {
  let filled = false;
  for (const write of writes) {
    if (!isSamePlace(write.place, place)) continue;
    if (!write.empties) filled ||= write.start >= start && write.start < end;
    else if (!write.harmless) return false;
  }
  return filled;
}

/** A property of `this`, and of an object that has a name, may be the same place. */
function isSamePlace(one: Place, other: Place): boolean {
  if (one.key === other.key) return true;
  return one.property !== undefined && one.property === other.property && isOfThis(one) !== isOfThis(other);
}

function isOfThis({ root }: Place): boolean {
  return root.startsWith('this');
}

/** The places that are empty where the test comes out as said. */
function emptyWhen(walk: ModuleWalk, expression: TSESTree.Node, holds: boolean): readonly Place[] {
  const test = unwrap(expression);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? emptyWhen(walk, test.argument, !holds) : [];
    case 'LogicalExpression': {
      if (test.operator === '??') return [];
      const left = emptyWhen(walk, test.left, holds);
      const right = emptyWhen(walk, test.right, holds);
      if (test.operator === (holds ? '&&' : '||')) return [...left, ...right];
      return left.filter(({ key }) => right.some(place => place.key === key));
    }
    case 'BinaryExpression':
      return emptyByComparison(walk, test, holds);
    case 'Identifier':
    case 'MemberExpression': {
      const place = holds ? undefined : placeOf(walk, test);
      return place ? [place] : [];
    }
    default:
      return [];
  }
}

function emptyByComparison(
  walk: ModuleWalk,
  { left, operator, right }: TSESTree.BinaryExpression,
  holds: boolean,
): readonly Place[] {
  const equal = operator === '===' || operator === '==';
  if ((!equal && operator !== '!==' && operator !== '!=') || equal !== holds) {
    return operator === 'instanceof' && !holds ? emptyWhen(walk, left, false) : [];
  }
  const compared = isEmptyNode(right) ? left : isEmptyNode(left) ? right : undefined;
  const place = compared && placeOf(walk, unwrap(compared));
  if (place) return [place];
  const typed = unwrap(left);
  if (typed.type !== 'UnaryExpression' || typed.operator !== 'typeof') return [];
  const typeName = unwrap(right);
  if (typeName.type !== 'Literal' || typeName.value !== 'undefined') return [];
  return emptyWhen(walk, typed.argument, false);
}

/** `undefined`, `void 0`, `null` and `false`. */
function isEmptyNode(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'Literal' && (node.value === false || (node.value === null && node.raw === 'null'));
}
