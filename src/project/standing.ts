import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';

import { findCodeKey } from './cache-key.ts';
import { readJsonFile, stringsIn } from './json-file.ts';
import { describeModules } from './modules-state.ts';
import { directoryOf, joinPath, relativePath } from './paths.ts';
import { readText } from './source-text.ts';
import { isTestFile } from './test-file.ts';

import type { SourceIndex } from './source-index.ts';

/** What says of a workspace which directories are its members, besides the package.json files. */
const workspaceFiles = ['pnpm-workspace.yaml', 'lerna.json', 'rush.json', 'nx.json'];

/**
 * Makes what names all that answers about a project's files depend on, but for tests and packages, which are read only as they are needed:
 * as long as the name is the same, in this process or another, so are the answers. `undefined` where not all of the project is known.
 */
export function createStanding(index: SourceIndex): () => string | undefined {
  let of: readonly unknown[] = [];
  let standing: string | undefined;
  const describeTexts = createTextsDescription(index);
  const modules = rememberLast(() => describeModules(index.root));
  return () => {
    if (!index.isSwept || index.tooMany || index.pending.size > 0) return undefined;
    const now = [index.changes.version, index.modules];
    if (now.some((part, place) => part !== of[place])) {
      of = now;
      standing = describe(index, describeTexts(), modules(index.modules));
    }
    return standing;
  };
}

function describe({ root, manifests }: SourceIndex, texts: string, modules: string): string | undefined {
  const code = findCodeKey();
  if (code === undefined) return undefined;
  const workspace = workspaceFiles.map(name => readText(`${root}/${name}`));
  return hash(
    'sha1',
    JSON.stringify([code, texts, manifests.text(), extended(manifests.tsconfigs()), workspace, modules]),
    'base64',
  );
}

const filesInPart = 64;

/** Makes what names the texts of a project's files, part by part: after an edit only the parts with changed files are gone through. */
function createTextsDescription(index: SourceIndex): () => string {
  const names: string[] = [];
  let files: readonly string[] | undefined;
  let version = -1;
  const partOf = new Map<string, number>();
  const describePart = (part: number): string => {
    const texts = index.files.slice(part * filesInPart, (part + 1) * filesInPart).map(path => {
      const name = relativePath(index.root, path);
      return [name, isTestFile(name) ? '' : index.summaries.hashOf(path)];
    });
    return hash('sha1', JSON.stringify(texts), 'base64');
  };
  return () => {
    const changed = new Set<number>();
    if (files === index.files) for (const path of index.changes.since(version)) changed.add(partOf.get(path) ?? 0);
    else {
      files = index.files;
      partOf.clear();
      for (const [place, path] of files.entries()) partOf.set(path, Math.floor(place / filesInPart));
      for (const part of partOf.values()) changed.add(part);
      names.length = Math.ceil(files.length / filesInPart);
    }
    for (const part of changed) names[part] = describePart(part);
    version = index.changes.version;
    return names.join();
  };
}

/** The texts of the files that tsconfig files extend under names of their own, one by the other. */
function extended(tsconfigs: readonly string[]): readonly (string | undefined)[] {
  const found = new Set(tsconfigs);
  for (const path of found) {
    const bases = readJsonFile(path)?.['extends'];
    for (const base of typeof bases === 'string' ? [bases] : stringsIn(bases)) {
      if (!/^\.{0,2}\//.test(base)) continue;
      const target = joinPath(directoryOf(path), base);
      found.add(existsSync(target) ? target : `${target}.json`);
    }
  }
  return [...found].slice(tsconfigs.length).map(path => readText(path));
}

/** Works out again only what is asked for by another key than the last. */
function rememberLast<Result>(make: () => Result): (key: string) => Result {
  let last: { readonly key: string; readonly result: Result } | undefined;
  return key => {
    if (last?.key !== key) last = { key, result: make() };
    return last.result;
  };
}
