/** Which paths changed when. */
export interface Changes {
  /** How often something has changed. */
  readonly version: number;
  /** Notes changes that belong together; nothing happens if there are none. */
  add: (paths: Iterable<string>) => void;
  since: (version: number) => ReadonlySet<string>;
}

export function createChanges(): Changes {
  const versions = new Map<string, number>();
  let version = 0;
  return {
    get version() {
      return version;
    },
    add(paths) {
      const changed = [...paths];
      if (changed.length === 0) return;
      version++;
      for (const path of changed) versions.set(path, version);
    },
    since: start => new Set([...versions].filter(([, changedAt]) => changedAt > start).map(([path]) => path)),
  };
}
