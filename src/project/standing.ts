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
  const modules = rememberLast(() => describeModules(index.root));
  return () => {
    if (!index.isSwept || index.tooMany || index.pending.size > 0) return undefined;
    const now = [index.changes.version, index.modules];
    if (now.some((part, place) => part !== of[place])) {
      of = now;
      standing = describe(index, modules(index.modules));
    }
    return standing;
  };
}

function describe({ root, files, summaries, manifests }: SourceIndex, modules: string): string | undefined {
  const code = findCodeKey();
  if (code === undefined) return undefined;
  const texts = files.map(path => {
    const name = relativePath(root, path);
    return [name, isTestFile(name) ? '' : summaries.hashOf(path)];
  });
  const workspace = workspaceFiles.map(name => readText(`${root}/${name}`));
  return hash(
    'sha1',
    JSON.stringify([code, texts, manifests.text(), extended(manifests.tsconfigs()), workspace, modules]),
    'base64',
  );
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
