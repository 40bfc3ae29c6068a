import { allTargetsOf } from './package-targets.ts';
import { isInside, joinPath } from './paths.ts';
import { unmistakableOutputNames } from './source-names.ts';

import type { WorkspacePackage } from './workspace-package.ts';

/**
 * The directories that packages are built to: by a well-known name, named by what the manifest exports, and not all that there is of the
 * package. `sources` are sorted.
 */
export function findPackageOutputs(packages: readonly WorkspacePackage[], sources: readonly string[]): readonly string[] {
  return packages.flatMap(({ directory, manifest }) =>
    namesIn(directory, allTargetsOf(manifest)).filter(output => {
      const isOwn = (path: string) => isInside(directory, path) && !isInside(output, path) && !/\.config\.[^/]*$/.test(path);
      return hasAnyBelow(sources, output) && sources.some(isOwn);
    }),
  );
}

function namesIn(directory: string, targets: readonly string[]): readonly string[] {
  const names = targets.map(target => target.replace(/^\.\//, '').split('/')[0]!);
  return [...new Set(names)].filter(name => unmistakableOutputNames.has(name)).map(name => joinPath(directory, name));
}

function hasAnyBelow(sources: readonly string[], directory: string): boolean {
  const prefix = `${directory}/`;
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sources[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  return sources[low]?.startsWith(prefix) ?? false;
}
