import { directoryOf, isInside } from './paths.ts';
import { outputNames, sourceNames } from './source-names.ts';

/** Where a compiler writes what it makes of which directory. */
export interface OutputMapping {
  readonly output: string;
  /** Directories that may correspond to it, likeliest first. */
  readonly sources: readonly string[];
}

const extensionsOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs'],
  '.mjs': ['.mts', '.mjs', '.ts', '.js', '.tsx', '.jsx'],
  '.cjs': ['.cts', '.cjs', '.ts', '.js', '.tsx', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.ts': ['.ts', '.tsx', '.js', '.jsx'],
  '.mts': ['.mts', '.mjs', '.ts'],
  '.cts': ['.cts', '.cjs', '.ts'],
};
const anyExtension = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs'];

/**
 * The source file that a path of a package means: itself if it is one, another extension of it, or where it lies in build output, built
 * or not, the file it is made from. `undefined` if none is known.
 */
export function findSource(
  path: string,
  packageDirectory: string,
  mappings: readonly OutputMapping[],
  isSource: (path: string) => boolean,
): string | undefined {
  for (const candidate of locationsOf(path, packageDirectory, mappings)) {
    const source = withSomeExtension(candidate, isSource);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** The source files that a path with a `*` means, which may stand for several parts. */
export function findSources(
  pattern: string,
  packageDirectory: string,
  mappings: readonly OutputMapping[],
  sources: readonly string[],
): readonly string[] {
  for (const location of locationsOf(pattern, packageDirectory, mappings)) {
    const [head, tail] = withoutExtension(location).split('*') as [string, string];
    const matching = sources.filter(source => source.startsWith(head) && withoutExtension(source).endsWith(tail));
    if (matching.length > 0) return matching;
  }
  return [];
}

/** A path without the extension of a source file or a declaration. */
export function withoutExtension(path: string): string {
  return path.replace(/(?:\.d)?(?:\.[cm]?[jt]s|\.[jt]sx)$/, '');
}

function* locationsOf(path: string, packageDirectory: string, mappings: readonly OutputMapping[]): Generator<string> {
  yield path;
  for (const { output, sources } of mappings) {
    if (!isInside(output, path)) continue;
    for (const source of sources) yield source + path.slice(output.length);
  }
  if (!isInside(packageDirectory, path)) return;
  const parts = path.slice(packageDirectory.length + 1).split('/');
  let outputs = 0;
  while (outputs < parts.length && outputNames.includes(parts[outputs]!)) outputs++;
  for (let count = outputs; count > 0; count--) {
    for (const name of [...sourceNames, 'lib']) yield [packageDirectory, name, ...parts.slice(count)].join('/');
    if (count < parts.length) yield [packageDirectory, ...parts.slice(count)].join('/');
  }
}

function withSomeExtension(path: string, isSource: (path: string) => boolean): string | undefined {
  const match = /(?:\.d)?(\.[cm]?[jt]s|\.[jt]sx)$/.exec(path);
  const stem = match ? path.slice(0, match.index) : path;
  if (!match?.[0].startsWith('.d') && isSource(path)) return path;
  const extensions = (match && extensionsOf[match[1]!]) ?? anyExtension;
  const found = extensions.find(extension => isSource(stem + extension));
  if (found !== undefined) return stem + found;
  if (match && stem.endsWith('/index')) {
    const folder = directoryOf(stem);
    return anyExtension.map(extension => folder + extension).find(isSource);
  }
  return anyExtension.map(extension => `${stem}/index${extension}`).find(isSource);
}
