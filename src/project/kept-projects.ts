import type { ProjectIndex } from './project-index.ts';

/**
 * What the files of projects that are not being linted may be: a process that goes from one project to the next keeps those that it may
 * well come back to. A file takes some 0.2 MB.
 */
const mostFiles = 3_000;

/** The projects of this process, the one that was linted last at the end. */
export interface KeptProjects {
  /** The project of a key, made if it is not there; those that have not been linted for the longest time go. */
  take: (key: string, make: () => ProjectIndex) => ProjectIndex;
}

export function createKeptProjects(limit = mostFiles): KeptProjects {
  const kept = new Map<string, ProjectIndex>();
  let last: string | undefined;
  const dropOthers = () => {
    const others = [...kept].slice(0, -1).reverse();
    let files = 0;
    for (const [key, index] of others) {
      files += index.countFiles();
      if (files <= limit) continue;
      kept.delete(key);
      index.close();
    }
  };
  return {
    take(key, make) {
      const known = kept.get(key);
      if (known && key === last) return known;
      const index = known ?? make();
      kept.delete(key);
      kept.set(key, index);
      last = key;
      dropOthers();
      return index;
    },
  };
}
