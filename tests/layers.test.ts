import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

import { expect, it } from 'vitest';

const sourceFolder = join(import.meta.dirname, '../src');

/** The folders of src/ that each folder may import from, lowest layer first. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  syntax: [],
  summary: ['syntax'],
  project: ['summary', 'syntax'],
  graph: ['catalog', 'project', 'summary', 'syntax'],
  analysis: ['catalog', 'graph', 'project', 'summary', 'syntax'],
  suggestions: ['catalog', 'analysis', 'graph', 'project', 'summary', 'syntax'],
  rules: ['analysis', 'suggestions', 'syntax'],
};

const paths = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' }).filter(
  path => path.includes(sep) && path.endsWith('.ts'),
);

const layerOf = (path: string): string => path.split(sep)[0]!;

function importedPaths(path: string): string[] {
  const source = readFileSync(join(sourceFolder, path), 'utf8');
  return Array.from(source.matchAll(/(?:from|import)\s*\(?\s*'(?<specifier>\.[^']+)'/g), ({ groups }) =>
    join(dirname(path), groups!.specifier!),
  );
}

it.each(paths)('%s imports only from its own and lower layers', path => {
  const layer = layerOf(path);
  const imported = importedPaths(path).map(layerOf);
  expect(mayImport).toHaveProperty(layer);
  expect(imported.filter(name => name !== layer && !mayImport[layer]!.includes(name))).toEqual([]);
});

it.each(paths)('%s imports files that exist', path => {
  expect(importedPaths(path).filter(imported => !existsSync(join(sourceFolder, imported)))).toEqual([]);
});
