import { join } from 'node:path';

import ts from 'typescript';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.esnext.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  esModuleInterop: true,
  strict: true,
  noUnusedLocals: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** The type errors of programs that stand alone, by path, all checked at once. */
export function findTypeErrors(programs: readonly { path: string; code: string }[]): ReadonlyMap<string, string> {
  const root = join(import.meta.dirname, 'typed-programs');
  const texts = new Map(programs.map(({ path, code }) => [join(root, path), code]));
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = path => texts.has(path) || onDisk.fileExists(path);
  host.readFile = path => texts.get(path) ?? onDisk.readFile(path);
  host.getCurrentDirectory = () => join(import.meta.dirname, '../..');
  const program = ts.createProgram([...texts.keys()], options, host);
  const errors = new Map<string, string>();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const path = file ? file.fileName.slice(root.length + 1) : '';
    errors.set(path, `${errors.get(path) ?? ''}${ts.flattenDiagnosticMessageText(messageText, '\n')}\n`);
  }
  return errors;
}
