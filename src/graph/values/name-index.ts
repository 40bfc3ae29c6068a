/** What one file has under names, side by side: `items[n]` under `names[n]`. A name may come several times. */
export interface Named<Item> {
  readonly names: readonly string[];
  readonly items: readonly Item[];
}

/** Something that a file has under a name. */
export interface Placed<Item> {
  readonly path: string;
  readonly item: Item;
}

/** What the files of a project have under names, replaced file by file. */
export interface NameIndex<Item> {
  /** Replaces what is known of a file, `undefined` by nothing; the names that it now has other things under than before. */
  readonly replace: (
    path: string,
    named: Named<Item> | undefined,
    isSame: (before: Item, now: Item) => boolean,
  ) => readonly string[];
  /** All under one name, in the order of files and source; `undefined` if there are more than `most`. */
  readonly find: (name: string, most?: number) => readonly Placed<Item>[] | undefined;
  readonly has: (name: string) => boolean;
}

/** A list in the making. */
export interface Listed<Item> extends Named<Item> {
  readonly names: string[];
  readonly items: Item[];
}

/** Puts a thing on a list under a name. */
export function list<Item>(listed: Listed<Item>, name: string, item: Item): void {
  listed.names.push(name);
  listed.items.push(item);
}

/** A file's list, in which each thing leads to the next under its name. */
interface Chained<Item> extends Named<Item> {
  /** By the place of each the place of the next; 0 for the last. */
  readonly next: Int32Array;
  /** By name, the place of the first. */
  readonly first: ReadonlyMap<string, number>;
}

/** The paths of the files that have something under a name, each with the place of the first in the file's list. */
type Paths = Map<string, number>;

interface Filed<Item> {
  readonly byPath: Map<string, Omit<Chained<Item>, 'first'>>;
  readonly pathsOf: Map<string, Paths>;
  /** What was found under names since something came or went there. */
  readonly kept: Map<string, readonly Placed<Item>[]>;
}

export function createNameIndex<Item>(): NameIndex<Item> {
  const filed: Filed<Item> = { byPath: new Map(), pathsOf: new Map(), kept: new Map() };
  const { byPath, pathsOf, kept } = filed;
  return {
    replace(path, named = { names: [], items: [] }, isSame) {
      const now = chain(named);
      const had = new Set(byPath.get(path)?.names);
      const before = new Map([...had].map(name => [name, itemsOf(filed, path, name)] as const));
      for (const name of had) {
        if (!now.first.has(name)) removePath(pathsOf, name, path);
        kept.delete(name);
      }
      file(filed, path, now);
      const names = had.size === 0 ? now.first.keys() : new Set([...had, ...now.first.keys()]);
      return [...names].filter(name => !before.has(name) || !areSame(before.get(name)!, itemsOf(filed, path, name), isSame));
    },
    find(name, most = Number.POSITIVE_INFINITY) {
      const paths = pathsOf.get(name);
      if (!paths) return [];
      if (paths.size > most) return undefined;
      let found = kept.get(name);
      if (!found) {
        const inOrder = [...paths.keys()].sort();
        kept.set(name, (found = inOrder.flatMap(path => itemsOf(filed, path, name).map(item => ({ path, item })))));
      }
      return found.length > most ? undefined : found;
    },
    has: name => pathsOf.has(name),
  };
}

function file<Item>({ byPath, pathsOf, kept }: Filed<Item>, path: string, { first, ...chained }: Chained<Item>): void {
  if (first.size > 0) byPath.set(path, chained);
  else byPath.delete(path);
  for (const [name, index] of first) {
    const paths = pathsOf.get(name);
    if (paths) paths.set(path, index);
    else pathsOf.set(name, new Map([[path, index]]));
    kept.delete(name);
  }
}

function itemsOf<Item>({ byPath, pathsOf }: Filed<Item>, path: string, name: string): readonly Item[] {
  const first = pathsOf.get(name)?.get(path);
  if (first === undefined) return [];
  const { items, next } = byPath.get(path)!;
  const found = [items[first]!];
  // Nothing stands before the first, so no chain leads back to it.
  for (let index = next[first]!; index > 0; index = next[index]!) found.push(items[index]!);
  return found;
}

function chain<Item>({ names, items }: Named<Item>): Chained<Item> {
  const next = new Int32Array(names.length);
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const before = last.get(name);
    if (before === undefined) first.set(name, index);
    else next[before] = index;
    last.set(name, index);
  }
  return { names, items, next, first };
}

function areSame<Item>(before: readonly Item[], now: readonly Item[], isSame: (before: Item, now: Item) => boolean): boolean {
  return before.length === now.length && before.every((item, index) => isSame(item, now[index]!));
}

function removePath(pathsOf: Map<string, Paths>, name: string, path: string): void {
  const paths = pathsOf.get(name)!;
  paths.delete(path);
  if (paths.size === 0) pathsOf.delete(name);
}
