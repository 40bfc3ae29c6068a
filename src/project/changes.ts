/** A log of which paths changed when. */
export interface Changes {
  readonly version: number;
  /** Notes changes that belong together; nothing happens if there are none. */
  add: (paths: Iterable<string>) => void;
  since: (version: number) => ReadonlySet<string>;
}

export function createChanges(): Changes {
  const steps: (readonly string[])[] = [];
  return {
    get version() {
      return steps.length;
    },
    add(paths) {
      const step = [...paths];
      if (step.length > 0) steps.push(step);
    },
    since: version => new Set(steps.slice(version).flat()),
  };
}
