import picomatch from 'picomatch';

/** Tells whether any of several selectors means a file, or a function in it that goes by one of the names. */
export type PathSelector = (path: string, ...functionNames: readonly string[]) => boolean;

interface Selector {
  readonly isPath: (path: string) => boolean;
  readonly functionName: string | undefined;
}

/**
 * Compiles root-relative globs with an optional `#functionName`. A glob that names a directory means all in it; without a function's name
 * every function of the file is meant; `#functionName` alone means any file.
 */
export function createPathSelector(selectors: readonly string[]): PathSelector {
  const compiled = selectors.map(compileSelector);
  return (path, ...functionNames) =>
    compiled.some(
      ({ isPath, functionName }) => (functionName === undefined || functionNames.includes(functionName)) && isPath(path),
    );
}

function compileSelector(selector: string): Selector {
  const hash = selector.lastIndexOf('#');
  const glob = hash < 0 ? selector : selector.slice(0, hash);
  return { isPath: createPathTest([glob || '**']), functionName: hash < 0 ? undefined : selector.slice(hash + 1) };
}

/** Compiles root-relative globs; one that names a directory means all in it. */
export function createPathTest(globs: readonly string[]): (path: string) => boolean {
  const clean = globs.map(glob => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''));
  return picomatch(
    clean.flatMap(glob => [glob, `${glob}/**`]),
    { dot: true },
  );
}
