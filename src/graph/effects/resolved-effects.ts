import { itself } from '../../summary/effect-summary.ts';

import type { AccessMode } from '../../summary/effect-summary.ts';

/** An access whose root means the same in every file: `this`, `parameter:0`, `variable:file#offset`, `global:process`, `env:fs`. */
export interface ResolvedAccess {
  readonly root: string;
  readonly path: readonly string[];
  readonly mode: AccessMode;
  /** How many calls of found functions lie before it. */
  readonly depth?: number;
  /** Who does it goes by what was there before. */
  readonly moves?: true;
}

/** A call of which only the name is known, and how many calls of known functions lie before it. */
export interface Doubt {
  readonly name: string;
  readonly depth: number;
}

/** What running some code may do, calls included. */
export interface Effects {
  readonly accesses: readonly ResolvedAccess[];
  /** Callees of which nothing is known: any of them may do anything. */
  readonly unknown: readonly Doubt[];
  /** Unknown callees whose names say that they change something outside, or refuse. */
  readonly suspects: readonly Doubt[];
  readonly throws: boolean;
  /** It waits for something real: I/O, the worker pool, a timer. */
  readonly works: boolean;
  /** It waits on purpose, and for nothing else. */
  readonly pauses: boolean;
  readonly joins: boolean;
  readonly destroys: boolean;
}

export const noEffects: Effects = {
  accesses: [],
  unknown: [],
  suspects: [],
  throws: false,
  works: false,
  pauses: false,
  joins: false,
  destroys: false,
};

/** Beyond this many accesses a function counts as unknown. */
export const maximalAccesses = 200;

/** All effects together. */
export function mergeEffects(all: readonly Effects[]): Effects {
  const accesses = new Map<string, ResolvedAccess>();
  for (const effects of all) {
    for (const access of effects.accesses) {
      const key = `${access.mode} ${access.root} ${access.path.join('/')}`;
      const before = accesses.get(key);
      if (!before) accesses.set(key, access);
      else if ((access.depth ?? 0) < (before.depth ?? 0) || (access.moves && !before.moves))
        accesses.set(key, nearer(access, before));
    }
  }
  const unknown = all.flatMap(effects => effects.unknown);
  const kept = accesses.size > maximalAccesses ? shorten(accesses) : [...accesses.values()];
  if (kept.length > maximalAccesses && !unknown.some(({ name }) => name === '…') && countChanges(kept) > maximalAccesses)
    unknown.push({ name: '…', depth: 0 });
  return {
    accesses: kept.length > maximalAccesses ? limit(kept) : kept,
    unknown: nearest(unknown),
    suspects: nearest(all.flatMap(effects => effects.suspects)),
    throws: all.some(effects => effects.throws),
    works: all.some(effects => effects.works),
    pauses: all.some(effects => effects.pauses),
    joins: all.some(effects => effects.joins),
    destroys: all.some(effects => effects.destroys),
  };
}

/** One of two accesses that are the same otherwise. */
function nearer(one: ResolvedAccess, other: ResolvedAccess): ResolvedAccess {
  const depth = Math.min(one.depth ?? 0, other.depth ?? 0);
  return { ...one, ...(depth > 0 && { depth }), ...((one.moves || other.moves) && { moves: true }) };
}

/** What the code itself does, and not what it calls: that is few, and its keys matter. */
function isNear({ depth = 0 }: ResolvedAccess): boolean {
  return depth === 0;
}

/** Fewer accesses that take in all of the given ones: of several in one object, the whole object. */
function shorten(accesses: ReadonlyMap<string, ResolvedAccess>): readonly ResolvedAccess[] {
  const found = new Map<string, ResolvedAccess>();
  for (const access of accesses.values()) {
    const path = isNear(access) || access.root.startsWith('env:') ? access.path : access.path.slice(0, 1);
    found.set(`${access.mode} ${access.root} ${path.join('/')}`, { ...access, path });
  }
  if (found.size <= maximalAccesses) return [...found.values()];
  for (const [key, access] of found) {
    if (access.mode !== 'read' || access.path.length === 0 || isNear(access) || access.root.startsWith('env:')) continue;
    found.delete(key);
    found.set(`read ${access.root} `, { ...access, path: [] });
  }
  return [...found.values()];
}

function countChanges(accesses: readonly ResolvedAccess[]): number {
  return accesses.filter(({ root, mode }) => mode !== 'read' || root.startsWith('env:')).length;
}

/** As many as are kept: of several variables of a file that are read the whole file, and beyond that a read of anything. */
function limit(accesses: readonly ResolvedAccess[]): readonly ResolvedAccess[] {
  const isFirst = (access: ResolvedAccess) =>
    isNear(access) || access.mode !== 'read' || access.root.startsWith('env:') || access.root === 'unknown';
  const modules = new Map<string, ResolvedAccess>();
  for (const access of accesses) {
    if (isFirst(access)) continue;
    const root = access.root.startsWith('variable:') ? moduleOf(access.root) : access.root;
    modules.set(root, { ...access, root, path: [] });
  }
  const ordered = [...accesses.filter(isFirst), ...modules.values()];
  if (ordered.length <= maximalAccesses) return ordered;
  return [...ordered.slice(0, maximalAccesses - 1), { root: 'unknown', path: [], mode: 'read' }];
}

const maximalDoubts = 8;

/** Each once, where it is nearest; of too many the nearest. */
function nearest(doubts: readonly Doubt[]): readonly Doubt[] {
  if (doubts.length < 2) return doubts;
  const found = new Map<string, Doubt>();
  for (const doubt of doubts) {
    const before = found.get(doubt.name);
    if (!before || doubt.depth < before.depth) found.set(doubt.name, doubt);
  }
  const all = [...found.values()];
  return all.length <= maximalDoubts ? all : all.sort((one, other) => one.depth - other.depth).slice(0, maximalDoubts);
}

/** Whether the order of the two accesses can matter. */
export function doAccessesConflict(one: ResolvedAccess, other: ResolvedAccess): boolean {
  if (one.mode === 'read' && other.mode === 'read') return false;
  if (one.mode === other.mode && (one.mode === 'add' || one.mode === 'settle' || one.mode === 'memo')) return false;
  if ([one, other].some(({ mode }) => mode === 'append') && [one, other].some(({ path }) => path.at(-1) === itself)) return false;
  if (isMemoInside(one, other) || isMemoInside(other, one)) return false;
  if (!doRootsOverlap(one.root, other.root)) return false;
  return doPathsOverlap(one.path, other.path);
}

/** What is filled at its first use concerns nobody who looks at the object around it as a whole, or at what nobody can tell. */
function isMemoInside(memo: ResolvedAccess, other: ResolvedAccess): boolean {
  if (memo.mode !== 'memo') return false;
  return other.root === 'unknown' || (other.mode === 'read' && other.path.length < memo.path.length);
}

/** The first pair of accesses whose order can matter, or `undefined`. */
export function findConflict(one: Effects, other: Effects): readonly [ResolvedAccess, ResolvedAccess] | undefined {
  for (const access of one.accesses) {
    const against = other.accesses.find(
      candidate => doAccessesConflict(access, candidate) && !doBothFill(one, other, access, candidate),
    );
    if (against) return [access, against];
  }
  return undefined;
}

/** Whether the side that reads what the other one fills at its first use fills it too: it need not be the second. */
function doBothFill(one: Effects, other: Effects, access: ResolvedAccess, against: ResolvedAccess): boolean {
  if (access.mode === 'memo' && against.mode === 'read') return fills(other, access);
  return access.mode === 'read' && against.mode === 'memo' && fills(one, against);
}

function fills({ accesses }: Effects, { root, path }: ResolvedAccess): boolean {
  return accesses.some(one => one.mode === 'memo' && one.root === root && doPathsOverlap(one.path, path));
}

const outside = new Set(['env:fs', 'env:net', 'env:database', 'env:process', 'env:external']);

/** `module:file` for `variable:file#offset`: any variable of that file. */
function moduleOf(root: string): string {
  return `module:${root.slice('variable:'.length, root.lastIndexOf('#'))}`;
}

function doRootsOverlap(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.startsWith('module:') || other.startsWith('module:')) {
    const [whole, part] = one.startsWith('module:') ? [one, other] : [other, one];
    return part === 'unknown' || (part.startsWith('variable:') && moduleOf(part) === whole);
  }
  if (one === 'unknown' || other === 'unknown') return !one.startsWith('env:') && !other.startsWith('env:');
  return (one === 'env:external' && outside.has(other)) || (other === 'env:external' && outside.has(one));
}

/** Whether one path leads to what the other leads to, or to something that holds it. */
function doPathsOverlap(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    if (one[index] === itself || other[index] === itself) return false;
    if (!mayKeysBeEqual(one[index]!, other[index]!)) return false;
  }
  return true;
}

function mayKeysBeEqual(one: string, other: string): boolean {
  if (one === 'length' || other === 'length') return one === other;
  return one === other || one.startsWith('*') || other.startsWith('*') || one.includes('{') || other.includes('{');
}
