import { existsSync } from 'node:fs';

/** Which files of certain names stand beside the package.json files of a project, looked at once until it is swept again. */
export interface FilesBeside {
  /** Whether one of some files stands in a directory. */
  has: (directory: string, names: readonly string[]) => boolean;
  /** What was asked so far. */
  asked: () => Iterable<readonly [directory: string, names: readonly string[]]>;
  /** Looks at all again; the package.json files beside which it is otherwise now. */
  update: () => readonly string[];
}

export function createFilesBeside(): FilesBeside {
  const known = new Map<string, { readonly directory: string; readonly names: readonly string[]; isThere: boolean }>();
  const look = (directory: string, names: readonly string[]) => names.some(name => existsSync(`${directory}/${name}`));
  return {
    has(directory, names) {
      const key = [directory, ...names].join('\n');
      let asked = known.get(key);
      if (!asked) known.set(key, (asked = { directory, names, isThere: look(directory, names) }));
      return asked.isThere;
    },
    asked: () => Array.from(known.values(), ({ directory, names }) => [directory, names] as const),
    update() {
      const changed: string[] = [];
      for (const asked of known.values()) {
        const isThere = look(asked.directory, asked.names);
        if (isThere !== asked.isThere) changed.push(`${asked.directory}/package.json`);
        asked.isThere = isThere;
      }
      return changed;
    },
  };
}
