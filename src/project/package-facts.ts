import { asObject, readJsonFile, stringsIn } from './json-file.ts';
import { allTargetsOf, targetsOf } from './package-targets.ts';
import { directoryOf, joinPath } from './paths.ts';

import type { JsonObject } from './json-file.ts';
import type { PackageFacts, ScriptTarget } from './project.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** Reads one package.json; `undefined` if it cannot be read. */
export function readPackage(path: string): WorkspacePackage | undefined {
  const manifest = readJsonFile(path);
  if (!manifest) return undefined;
  const { name } = manifest;
  return { directory: directoryOf(path), name: typeof name === 'string' ? name : undefined, manifest };
}

/** What a package.json says of when code runs; `findSources` leads a path of the package, which may hold a `*`, back to its sources. */
export function getPackageFacts(
  { directory, name, manifest }: WorkspacePackage,
  findSources: (path: string) => readonly string[],
): PackageFacts {
  const sourcesOf = (target: string) => findSources(`${directory}/${target.replace(/^(?:\.?\/)+/, '')}`);
  return {
    directory,
    ...(name !== undefined && { name }),
    private: manifest['private'] === true,
    binaries: unique(binariesOf(manifest).flatMap(sourcesOf)),
    scripts: scriptsOf(manifest).flatMap(script => sourcesOf(script.path).map(path => ({ name: script.name, path }))),
    entries: entriesOf(manifest, sourcesOf),
    dependencies: {
      ...rangesIn(manifest['optionalDependencies']),
      ...rangesIn(manifest['peerDependencies']),
      ...rangesIn(manifest['dependencies']),
    },
    devDependencies: rangesIn(manifest['devDependencies']),
  };
}

/** A bundle that goes by another name than its source is led back to the usual entry. */
function entriesOf(manifest: JsonObject, sourcesOf: (target: string) => readonly string[]): readonly string[] {
  const targets = allTargetsOf(manifest);
  const entries = unique(targets.flatMap(sourcesOf));
  if (entries.length > 0 || targets.length === 0) return entries;
  const usual = targetsOf(manifest, '.').find(target => sourcesOf(target).length > 0);
  return usual === undefined ? [] : sourcesOf(usual);
}

/** The files that `bin` and `scripts` name without an extension, `bin/www`: programs, though their names do not say of what language. */
export function namelessProgramsOf({ directory, manifest }: WorkspacePackage): readonly string[] {
  const targets = [...binariesOf(manifest), ...scriptsOf(manifest).map(({ path }) => path)];
  return unique(targets.map(target => joinPath(directory, target)).filter(path => /\/[^./]+$/.test(path)));
}

function binariesOf(manifest: JsonObject): readonly string[] {
  const { bin } = manifest;
  return typeof bin === 'string' ? [bin] : stringsIn(Object.values(asObject(bin) ?? {}));
}

const runners =
  /^(?:node|tsx|ts-node|ts-node-esm|ts-node-dev|tsnd|nodemon|esno|esmo|jiti|bun|babel-node|swc-node|vite-node|electron|forever|node-dev)$/;
const wrappers = /^(?:npx|yarn|pnpm|npm|exec|run|dlx|cross-env|env|dotenv|c8|nyc|time|watch|sudo|--|\w+=.*)$/;
const optionsWithFile = /^(?:-r|--require|--import|--loader|--experimental-loader)$/;
const optionsWithValue = /^(?:-C|--conditions|-w|--watch|-e|--ext|-P|--project|--exec|-x|-i|--ignore|--env-file|-p|--tsconfig)$/;

/** The files that scripts start, as written. */
function scriptsOf(manifest: JsonObject): readonly ScriptTarget[] {
  return Object.entries(asObject(manifest['scripts']) ?? {}).flatMap(([name, command]) =>
    typeof command === 'string'
      ? command.split(/&&|\|\||[;|&]/).flatMap(part => targetsIn(part).map(path => ({ name, path })))
      : [],
  );
}

function targetsIn(command: string): readonly string[] {
  const words = command
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/^["']|["']$/g, ''));
  const start = words.findIndex(word => !wrappers.test(word) && !word.startsWith('-'));
  if (start < 0 || !runners.test(words[start]!)) return [];
  const targets: string[] = [];
  for (let index = start + 1; index < words.length; index++) {
    const word = words[index]!;
    if (optionsWithFile.test(word)) targets.push(words[++index] ?? '');
    else if (optionsWithValue.test(word) && !isScript(words[index + 1])) index++;
    else if (!word.startsWith('-') && word !== 'run' && word !== 'watch') return [...targets, word].filter(isPath);
  }
  return targets.filter(isPath);
}

function isScript(word: string | undefined): boolean {
  return word !== undefined && /\.[cm]?[jt]sx?$/.test(word);
}

/** Not the name of a package: `--import tsx`. */
function isPath(word: string): boolean {
  return isScript(word) || word.startsWith('.') || (word.includes('/') && !word.startsWith('@'));
}

function rangesIn(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(asObject(value) ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)];
}
