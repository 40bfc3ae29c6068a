import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const sourceFolder = join(import.meta.dirname, '../src');

/** The folders of src/ that each folder may import from. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  syntax: [],
  summary: ['syntax'],
  project: ['summary'],
  graph: ['catalog', 'project', 'summary'],
  analysis: ['catalog', 'graph', 'project', 'summary', 'syntax'],
  suggestions: ['analysis', 'catalog', 'syntax'],
  rules: ['analysis', 'suggestions', 'syntax'],
};

/** The layer of a path below src/: its first folder, or `(top)` for a file of src/ itself. */
const getLayer = (path: string): string =>
  path.startsWith('..') ? '(outside)' : path.includes('/') ? path.split('/')[0]! : '(top)';

function importsOf(path: string): string[] {
  const source = readFileSync(join(sourceFolder, path), 'utf8');
  const relative = source.matchAll(/(?:\bfrom|\bimport)\s*\(?'(?<specifier>\.[^']+)'/g);
  return Array.from(relative, ({ groups }) => join(path, '..', groups?.specifier ?? '').replaceAll('\\', '/'));
}

describe('a folder imports only to its right', () => {
  const files = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ts'));

  it.each(files)('%s', path => {
    const layer = getLayer(path);
    const allowed = [layer, ...(layer === '(top)' ? Object.keys(mayImport) : (mayImport[layer] ?? []))];
    expect(importsOf(path).filter(imported => !allowed.includes(getLayer(imported)))).toEqual([]);
  });

  it('every folder has a place in the order', () => {
    const layers = new Set(files.map(getLayer).filter(layer => layer !== '(top)'));
    expect([...layers].filter(layer => !(layer in mayImport))).toEqual([]);
  });
});
