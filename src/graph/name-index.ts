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

const nothing: Named<never> = { names: [], items: [] };

export function createNameIndex<Item>(): NameIndex<Item> {
  const byPath = new Map<string, Named<Item>>();
  const pathsOf = new Map<string, Set<string>>();
  const kept = new Map<string, readonly Placed<Item>[]>();
  const add = (path: string, named: Named<Item>): readonly string[] => {
    if (named.names.length === 0) return [];
    byPath.set(path, named);
    const names = [...new Set(named.names)];
    for (const name of names) {
      addPath(pathsOf, name, path);
      kept.delete(name);
    }
    return names;
  };
  return {
    replace(path, named = nothing, isSame) {
      if (!byPath.has(path)) return add(path, named);
      const before = itemsByName(byPath.get(path) ?? nothing);
      const now = itemsByName(named);
      if (now.size > 0) byPath.set(path, named);
      else byPath.delete(path);
      for (const name of before.keys()) if (!now.has(name)) removePath(pathsOf, name, path);
      for (const name of now.keys()) if (!before.has(name)) addPath(pathsOf, name, path);
      const names = [...new Set([...before.keys(), ...now.keys()])];
      for (const name of names) kept.delete(name);
      return names.filter(name => !areSame(before.get(name) ?? [], now.get(name) ?? [], isSame));
    },
    find(name, most = Number.POSITIVE_INFINITY) {
      const paths = pathsOf.get(name);
      if (!paths) return [];
      if (paths.size > most) return undefined;
      let found = kept.get(name);
      if (!found) kept.set(name, (found = [...paths].sort().flatMap(path => findIn(byPath.get(path)!, name, path))));
      return found.length > most ? undefined : found;
    },
    has: name => pathsOf.has(name),
  };
}

function findIn<Item>({ names, items }: Named<Item>, name: string, path: string): readonly Placed<Item>[] {
  const found: Placed<Item>[] = [];
  for (let index = names.indexOf(name); index >= 0; index = names.indexOf(name, index + 1)) {
    found.push({ path, item: items[index]! });
  }
  return found;
}

function itemsByName<Item>({ names, items }: Named<Item>): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const [index, name] of names.entries()) {
    const known = found.get(name);
    if (known) known.push(items[index]!);
    else found.set(name, [items[index]!]);
  }
  return found;
}

function areSame<Item>(before: readonly Item[], now: readonly Item[], isSame: (before: Item, now: Item) => boolean): boolean {
  return before.length === now.length && before.every((item, index) => isSame(item, now[index]!));
}

function addPath(pathsOf: Map<string, Set<string>>, name: string, path: string): void {
  const paths = pathsOf.get(name);
  if (paths) paths.add(path);
  else pathsOf.set(name, new Set([path]));
}

function removePath(pathsOf: Map<string, Set<string>>, name: string, path: string): void {
  const paths = pathsOf.get(name)!;
  paths.delete(path);
  if (paths.size === 0) pathsOf.delete(name);
}
