import type { TSESTree } from '@typescript-eslint/types';

import { emptyWhen } from './empty-test.ts';
import { createLocalCallees } from './local-callees.ts';
import { isOfOneRun, measures, outlivesCall, placeOf, placeWritesOf } from './places.ts';

import type { Guard } from './empty-test.ts';
import type { LocalCallees } from './local-callees.ts';
import type { CallSite, FunctionId, PropertyRead } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';
import type { Place, PlaceWrite } from './places.ts';

/**
 * Code that runs only while a place is empty, and that fills it: what stands in it happens once, unless something empties the place
 * again, which is known only at the end of the walk.
 */
export interface GuardedRegion {
  /** The code runs only while, in each of these, at least one place is empty. */
  readonly guards: readonly Guard[];
  readonly start: number;
  end: number;
  /** The call sites and reads in it. */
  readonly function: FunctionId;
  readonly sites: GuardedSite[];
  /** The region around it. */
  readonly outer: GuardedRegion | undefined;
  readonly depth: number;
}

/** What may turn out to happen once. */
type GuardedSite = Draft<CallSite> | Draft<PropertyRead>;

/** Regions nested deeper than this are left out. */
const mostNested = 8;

/** Opens a region where a test, already visited, has come out as said; nothing happens if that shows no place to be empty. */
export function enterGuarded(walk: ModuleWalk, test: TSESTree.Node, holds: boolean, range: readonly [number, number]): void {
  if (walk.state.function !== 0) openRegion(walk, emptyWhen(walk, test, holds), range);
}

/** Opens the region of `place ??= value`, `place ||= value`, and of the right side of `place = place || value`. */
export function enterGuardedBy(walk: ModuleWalk, target: TSESTree.Node, range: readonly [number, number]): void {
  const place = placeOf(walk, target);
  openRegion(walk, place ? [[place]] : [], range);
}

function openRegion(walk: ModuleWalk, guards: readonly Guard[], [start, end]: readonly [number, number]): void {
  const kept = guards.filter(places => places.every(place => outlivesCall(walk, place)));
  if (kept.length === 0) return;
  const outer = walk.state.region;
  const depth = (outer?.depth ?? 0) + 1;
  if (depth > mostNested) return;
  const region: GuardedRegion = { guards: kept, start, end, function: walk.state.function, sites: [], outer, depth };
  walk.regions.push(region);
  walk.state.region = region;
}

/** Notes a call site or a read in the regions that it stands in. What comes right before the process ends happens once in any case. */
export function noteInRegions(walk: ModuleWalk, site: GuardedSite): void {
  if (walk.state.isLast) site.memoised = true;
  for (let { region } = walk.state; region; region = region.outer) region.sites.push(site);
}

/** Marks what stands in regions that turn out to run once. */
export function markMemoised(walk: ModuleWalk): void {
  if (walk.regions.length === 0) return;
  const facts = { walk, histories: createHistories(placeWritesOf(walk)), callees: createLocalCallees(walk) };
  for (const region of walk.regions) {
    if (region.guards.some(places => places.every(place => isFilledOnce(facts, region, place)))) {
      for (const site of region.sites) site.memoised = true;
    }
  }
}

/** All that happens to a place in the file, in source order. */
interface History {
  readonly fills: PlaceWrite[];
  /** Where something empties it again while the program runs. */
  readonly emptied: PlaceWrite[];
}

/** What happens to each place by its key, and, for `this` and for named objects, what empties a property of that name. */
function createHistories(writes: readonly PlaceWrite[]): Map<string, History> {
  const histories = new Map<string, History>();
  const historyOf = (key: string): History => {
    const known = histories.get(key) ?? { fills: [], emptied: [] };
    histories.set(key, known);
    return known;
  };
  for (const write of writes) {
    const { place, empties, harmless } = write;
    if (!empties) historyOf(place.key).fills.push(write);
    else if (!harmless) {
      historyOf(place.key).emptied.push(write);
      // Everything has a length.
      if (!measures.has(place.property ?? '')) historyOf(propertyKey(place, isOfThis(place))).emptied.push(write);
    }
  }
  for (const { fills } of histories.values()) fills.sort((a, b) => a.start - b.start);
  return histories;
}

/** A property of `this`, and of an object that has a name, may be the same place. */
const propertyKey = ({ property = '' }: Place, ofThis: boolean): string => `${ofThis ? 'this' : 'named'}:${property}`;

const isOfThis = ({ root }: Place): boolean => root.startsWith('this');

/** What the whole file tells of its places. */
interface Facts {
  readonly walk: ModuleWalk;
  readonly histories: ReadonlyMap<string, History>;
  readonly callees: LocalCallees;
}

function isFilledOnce({ walk, histories, callees }: Facts, region: GuardedRegion, place: Place): boolean {
  const history = place.unlike === undefined ? historyOf(histories, place) : stateHistory(histories, region, place);
  if (history.fills.length === 0 && history.emptied.length === 0) return false;
  const alias = place.property === undefined ? undefined : histories.get(propertyKey(place, !isOfThis(place)));
  if ([...history.emptied, ...(alias?.emptied ?? [])].some(write => isUndone(callees, region, write))) return false;
  if (place.isCounted) return true;
  // A callback in the region fills it later, if at all.
  const first = history.fills.find(fill => fill.start >= region.start && isOfSameRun(walk, fill.function, region.function));
  if (first && first.start < region.end) return true;
  // A variable of a function around is the state of one run (`let answered`): what sets it on the way need not have to do with the rest.
  if (isOfOneRun(walk, place)) return false;
  // `if (!loaded) load(); loaded = true;`
  if (first) return true;
  const called = callees.reachedFrom(region.sites.filter(isCallSite).filter(site => site.function === region.function));
  return history.fills.some(fill => called.has(fill.function));
}

/** What happens to a place; for how much there is in another one, what is put there as a whole too. */
function historyOf(histories: ReadonlyMap<string, History>, { key, property = '' }: Place): History {
  const own = histories.get(key) ?? { fills: [], emptied: [] };
  const holder = measures.has(property) ? histories.get(key.slice(0, -property.length - 1)) : undefined;
  if (!holder) return own;
  const fills = [...own.fills, ...holder.fills.filter(({ clears }) => !clears)].sort((a, b) => a.start - b.start);
  const cleared = holder.fills.filter(({ clears, harmless }) => clears && !harmless);
  return { fills, emptied: [...own.emptied, ...holder.emptied, ...cleared] };
}

/** Of a state only what it is at last fills the place; what it is on the way there is neither here nor there. */
function stateHistory(histories: ReadonlyMap<string, History>, region: GuardedRegion, { key, unlike }: Place): History {
  const { fills, emptied } = histories.get(key) ?? { fills: [], emptied: [] };
  const last = fills.filter(({ literal }) => literal === unlike);
  const others = [...emptied, ...fills.filter(({ literal, harmless }) => literal !== unlike && !harmless)];
  const isOnTheWay = ({ function: id, start }: PlaceWrite): boolean =>
    id === region.function && start >= region.start && last.some(fill => fill.function === id && fill.start > start);
  return { fills: last, emptied: others.filter(write => !isOnTheWay(write)) };
}

/** Whether code of a function, or of a callback of an array method in it, runs as part of that function. */
function isOfSameRun(walk: ModuleWalk, inner: FunctionId, outer: FunctionId): boolean {
  let id = inner;
  while (id !== outer && walk.arrayCallbacks.has(id)) id = walk.functions[id]!.parent ?? 0;
  return id === outer;
}

const isCallSite = (site: GuardedSite): site is Draft<CallSite> => 'callee' in site;

/**
 * Whether a place is emptied as part of what fills it, or by what the runtime calls: a busy flag, a time to live. A function of its own that
 * does it (`reload()`, `invalidate()`) is called when something has changed, which is not every time.
 */
function isUndone(callees: LocalCallees, { function: guard }: GuardedRegion, { function: id, takes }: PlaceWrite): boolean {
  if (takes) return true;
  return id === guard || callees.isHandedOver(id) || callees.reachedFrom(callees.callsIn(guard)).has(id);
}
