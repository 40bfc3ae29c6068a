import { createRequire } from 'node:module';

import { directoryOf, isInside, joinPath } from './paths.ts';
import { isTsconfigReadable } from './readable.ts';

import type { OutputMapping } from './source-of.ts';

/** Where the compiler of one tsconfig.json writes what it makes of which directory; `undefined` if it says nothing of it. */
export function findOutputMapping(tsconfig: string): OutputMapping | undefined {
  const { compilerOptions, include } = parseTsconfig(tsconfig);
  if (compilerOptions?.outDir === undefined) return undefined;
  const directory = directoryOf(tsconfig);
  const output = joinPath(directory, compilerOptions.outDir).replace(/\/$/, '');
  const sources = sourcesOf(directory, compilerOptions.rootDir, include);
  return sources.some(source => isInside(output, source)) ? undefined : { output, sources };
}

/** Without `rootDir` the compiler takes what all its inputs have in common. */
function sourcesOf(directory: string, rootDir: string | undefined, include: readonly string[] = []): readonly string[] {
  if (rootDir !== undefined) return [joinPath(directory, rootDir).replace(/\/$/, '')];
  const heads = include.map(pattern => pattern.replace(/^\.\//, '').split('/')[0]!);
  const [common] = heads;
  const isCommon = common !== undefined && !/[*?.]/.test(common) && heads.every(head => head === common);
  return isCommon ? [`${directory}/${common}`, directory] : [directory, `${directory}/src`];
}

function parseTsconfig(path: string): Partial<ReturnType<typeof import('get-tsconfig').parseTsconfig>> {
  if (!isTsconfigReadable(path)) return {};
  try {
    const { parseTsconfig: parse } = createRequire(import.meta.url)('get-tsconfig') as typeof import('get-tsconfig');
    return parse(path);
  } catch {
    // Broken, or extending what is not installed.
    return {};
  }
}
