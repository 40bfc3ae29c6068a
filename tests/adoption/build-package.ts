import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { transpileDeclaration } from 'typescript';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');

interface Manifest {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The package's own package.json. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** Writes to a folder what a release ships, the code put together as `npm run build` does, but for the declarations of inner modules. */
export function buildPackage(directory: string): void {
  const source = join(root, 'src');
  execFileSync(process.execPath, [join(root, 'tools/build.js'), join(directory, 'dist')], { stdio: 'pipe' });
  for (const name of ['index', 'plugin']) write(join(directory, `dist/${name}.d.ts`), declarationsOf(join(source, `${name}.ts`)));
  for (const name of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']) cpSync(join(root, name), join(directory, name));
}

const builds = new Map<number, string>();

afterAll(() => {
  for (const folder of builds.values()) rmSync(folder, { recursive: true, force: true });
});

/** A folder whose node_modules has the plugin as an install leaves it, with its dependencies and ESLint; made once a test file. */
function installation(eslint: number): string {
  let folder = builds.get(eslint);
  if (folder === undefined) {
    builds.set(eslint, (folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-installed-')))));
    buildPackage(join(folder, 'node_modules/eslint-plugin-event-loop'));
    linkPackage(folder, 'eslint', join(modules, eslint === 9 ? 'eslint9' : 'eslint'));
    for (const name of Object.keys(manifest.dependencies)) linkPackage(folder, name);
  }
  return folder;
}

/** Gives a project the built plugin and ESLint, and whichever others of this repository's packages are named. */
export function installPackage(directory: string, { eslint = 10, others = [] as readonly string[] } = {}): void {
  for (const name of ['eslint-plugin-event-loop', 'eslint']) {
    linkPackage(directory, name, join(installation(eslint), 'node_modules', name));
  }
  for (const name of others) linkPackage(directory, name);
}

/** Links one of this repository's packages, or another folder, into a project's node_modules. */
export function linkPackage(directory: string, name: string, folder = join(modules, name)): void {
  const link = join(directory, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(realpathSync(folder), link, 'junction');
}

function declarationsOf(path: string): string {
  const { outputText, diagnostics = [] } = transpileDeclaration(readFileSync(path, 'utf8'), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { declaration: true, isolatedDeclarations: true },
  });
  if (diagnostics.length > 0) throw new Error(`${path} does not say its types by itself.`);
  return outputText;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
