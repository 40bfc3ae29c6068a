import { allTargetsOf } from './package-targets.ts';
import { isInside, joinPath, relativePath } from './paths.ts';
import { outputNames, servedNames, unmistakableOutputNames } from './source-names.ts';
import { withoutExtension } from './source-of.ts';
import { isTestFile } from './test-file.ts';

import type { OutputMapping } from './source-of.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** What is built for several targets has the files of its sources several times, hardly more often than this. */
const mostTargets = 4;

/**
 * The directories that packages are built to: by a well-known name, named by what the manifest exports, and with enough beside them to be
 * built from: of a published package the output is the source. `sources` are sorted.
 */
export function findPackageOutputs(packages: readonly WorkspacePackage[], sources: readonly string[]): readonly string[] {
  return packages.flatMap(({ directory, manifest }) =>
    namesIn(directory, allTargetsOf(manifest)).filter(output => {
      const isBeside = (path: string) => isInside(directory, path) && !isInside(output, path);
      const built = countBelow(sources, output);
      return built > 0 && sources.filter(path => isBeside(path) && mayBeBuilt(directory, path)).length * mostTargets >= built;
    }),
  );
}

/**
 * The directories that compilers write to: by a name of build output, or where of half the files, at least, there is the source. A compiler
 * may write into a directory of what people wrote (`outDir: 'www/js'`). `sources` are sorted.
 */
export function findCompilerOutputs(mappings: readonly OutputMapping[], sources: readonly string[]): readonly string[] {
  const named = mappings.filter(({ output }) => outputNames.some(name => output.endsWith(`/${name}`)));
  const others = mappings.filter(mapping => !named.includes(mapping) && countBelow(sources, mapping.output) > 0);
  const stems = new Set(others.length > 0 ? sources.map(withoutExtension) : []);
  const built = others.filter(({ output, sources: from }) => {
    const below = sources.slice(findPlace(sources, `${output}/`), findPlace(sources, `${output}0`));
    const isBuilt = (path: string) => from.some(source => stems.has(source + withoutExtension(path).slice(output.length)));
    return below.filter(isBuilt).length * 2 >= below.length;
  });
  return [...named, ...built].map(({ output }) => output);
}

/** Whether a file of a package may be what something is built from. */
function mayBeBuilt(directory: string, path: string): boolean {
  const name = relativePath(directory, path);
  return !/\.config\.[^/]*$/.test(name) && !isTestFile(name) && !name.split('/').some(part => servedNames.has(part));
}

function namesIn(directory: string, targets: readonly string[]): readonly string[] {
  const names = targets.map(target => target.replace(/^\.\//, '').split('/')[0]!);
  return [...new Set(names)].filter(name => unmistakableOutputNames.has(name)).map(name => joinPath(directory, name));
}

function countBelow(sources: readonly string[], directory: string): number {
  // A slash is followed by `0` in the order of characters.
  return findPlace(sources, `${directory}0`) - findPlace(sources, `${directory}/`);
}

/** The index of the first path that does not sort before the given text. */
function findPlace(sources: readonly string[], text: string): number {
  let low = 0;
  for (let high = sources.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sources[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
