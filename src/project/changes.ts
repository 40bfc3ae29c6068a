/** Which paths changed when. */
export interface Changes {
  /** How often something has changed. */
  readonly version: number;
  /** Notes changes that belong together; nothing happens if there are none. */
  add: (paths: Iterable<string>) => void;
  since: (version: number) => ReadonlySet<string>;
}

export function createChanges(): Changes {
  let log: (readonly [path: string, version: number])[] = [];
  let version = 0;
  let longest = 1000;
  return {
    get version() {
      return version;
    },
    add(paths) {
      const changed = [...paths];
      if (changed.length === 0) return;
      version++;
      for (const path of changed) log.push([path, version]);
      if (log.length <= longest) return;
      // Of each path only the last change counts.
      log = [...new Map(log)].sort(([, left], [, right]) => left - right);
      longest = 2 * log.length + 1000;
    },
    since(start) {
      const found = new Set<string>();
      for (let at = log.length - 1; at >= 0 && log[at]![1] > start; at--) found.add(log[at]![0]);
      return found;
    },
  };
}
