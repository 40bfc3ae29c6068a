import type { TSESTree } from '@typescript-eslint/types';

import { nativeModules, warnOnce } from './native-modules.ts';

type OxcParser = typeof import('oxc-parser');
type SourceType = 'unambiguous' | 'module' | 'commonjs';
type Language = 'jsx' | 'ts' | 'tsx';

let parser: OxcParser | null | undefined;

/** Whether files can be parsed here: `false` where the parser's native binding is missing. */
export function canParse(): boolean {
  return loadParser() !== null;
}

/**
 * The program of a source text, in the form that typescript-estree gives it but for comments and `range`, which `startOf` and
 * `endOf` do without; `undefined` if it does not parse.
 * How it is parsed depends on the file's extension and the text alone.
 */
export function parseProgram(path: string, text: string): TSESTree.Program | undefined {
  const { parseSync } = loadParser() ?? {};
  if (!parseSync) return undefined;
  let recovered: TSESTree.Program | undefined;
  for (const [sourceType, lang] of attemptsFor(path)) {
    const result = parseSync(path, text, {
      astType: 'ts',
      lang,
      preserveParens: false,
      range: false,
      sourceType,
    });
    if (result.errors.length === 0) return result.program as unknown as TSESTree.Program;
    if (!recovered && result.program.body.length > 0) recovered = result.program as unknown as TSESTree.Program;
  }
  return recovered;
}

/**
 * `commonjs` allows a `return` at the top level and sloppy code; `module` is for a `for await` that nothing else tells apart. JSX is read in
 * every JavaScript file, where it can mean nothing else; the simpler annotations of Flow are TypeScript's too.
 */
function attemptsFor(path: string): readonly (readonly [SourceType, Language])[] {
  if (/\.[cm]?ts$/.test(path)) return sourceTypesOf(path).map(sourceType => [sourceType, 'ts']);
  if (path.endsWith('.tsx')) return sourceTypesOf(path).map(sourceType => [sourceType, 'tsx']);
  return [...sourceTypesOf(path).map(sourceType => [sourceType, 'jsx'] as const), ['unambiguous', 'tsx']];
}

function sourceTypesOf(path: string): readonly SourceType[] {
  if (/\.m[jt]s$/.test(path)) return ['module', 'commonjs'];
  return /\.c[jt]s$/.test(path) ? ['commonjs', 'module'] : ['unambiguous', 'commonjs', 'module'];
}

function loadParser(): OxcParser | null {
  if (parser === undefined) {
    try {
      parser = nativeModules.load('oxc-parser') as OxcParser;
    } catch (error) {
      parser = null;
      warnOnce('oxc-parser', error);
    }
  }
  return parser;
}
