import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import typescript from 'typescript';

import { createDirectory } from './temporary-project.ts';

let compiled: string | undefined;

/** The layers that a process needs to open a project. */
const layers = ['project', 'summary', 'syntax'];

/** Compiles what opens a project, for processes of their own that know no TypeScript, and gives the URL of the directory that holds it. */
export function compileSource(): string {
  if (compiled !== undefined) return compiled;
  const directory = createDirectory();
  symlinkSync(join(process.cwd(), 'node_modules'), join(directory, 'node_modules'));
  writeFileSync(join(directory, 'package.json'), readFileSync('package.json'));
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || !layers.includes(dirname(path))) continue;
    const { outputText } = typescript.transpileModule(readFileSync(join('src', path), 'utf8'), {
      compilerOptions: {
        module: typescript.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        target: typescript.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    const output = join(directory, 'dist', path.replace(/ts$/, 'js'));
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, outputText);
  }
  return (compiled = `file://${directory}/dist/`);
}
