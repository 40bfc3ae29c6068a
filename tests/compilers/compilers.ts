/* eslint-disable @typescript-eslint/no-deprecated -- what programs that are published were compiled with is deprecated by now */
import { transformSync } from '@babel/core';
import { transformSync as transformWithSwc } from '@swc/wasm';
import { transformSync as transformWithEsbuild } from 'esbuild';
import { transform as transformWithSucrase } from 'sucrase';
import ts from 'typescript';

import type { JscTarget } from '@swc/wasm';

/** Gives what a TypeScript file of a name is as CommonJS. */
export type Compiler = (text: string, name: string) => string;

const typescript =
  (options: ts.CompilerOptions): Compiler =>
  (text, fileName) =>
    ts.transpileModule(text, {
      fileName,
      compilerOptions: { module: ts.ModuleKind.CommonJS, esModuleInterop: true, ignoreDeprecations: '6.0', ...options },
    }).outputText;

const babel =
  (targets: Record<string, string>): Compiler =>
  (text, filename) =>
    transformSync(text, {
      ...{ filename, babelrc: false, configFile: false },
      presets: [['@babel/preset-env', { modules: 'commonjs', targets }], '@babel/preset-typescript'],
    })?.code ?? '';

const esbuild =
  (target: string): Compiler =>
  text =>
    transformWithEsbuild(text, { loader: 'ts', format: 'cjs', platform: 'node', target }).code;

const swc =
  (target: JscTarget, externalHelpers = false): Compiler =>
  (text, filename) =>
    transformWithSwc(text, {
      filename,
      jsc: { target, externalHelpers, parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    }).code;

/** Compilers with what they compile for. */
export const compilers: Readonly<Record<string, Compiler>> = {
  'TypeScript, ES5': typescript({ target: ts.ScriptTarget.ES5, downlevelIteration: true }),
  'TypeScript, ES5, with tslib': typescript({ target: ts.ScriptTarget.ES5, downlevelIteration: true, importHelpers: true }),
  'TypeScript, ES2015': typescript({ target: ts.ScriptTarget.ES2015 }),
  'TypeScript, ES2022': typescript({ target: ts.ScriptTarget.ES2022 }),
  'TypeScript, UMD': typescript({ target: ts.ScriptTarget.ES2017, module: ts.ModuleKind.UMD }),
  'Babel, Internet Explorer': babel({ ie: '11' }),
  'Babel, Node 6': babel({ node: '6' }),
  'Babel, Node 8': babel({ node: '8' }),
  'esbuild, ES2015': esbuild('es2015'),
  'esbuild, ES2020': esbuild('es2020'),
  'swc, ES5': swc('es5'),
  'swc, ES5, with @swc/helpers': swc('es5', true),
  'swc, ES2020': swc('es2020'),
  Sucrase: text => transformWithSucrase(text, { transforms: ['typescript', 'imports'] }).code,
};
