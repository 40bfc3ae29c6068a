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

/** The same for the rooms of `src/graph`, each of which may import what lies in `src/graph` itself, and `changes`. */
const roomsOfGraph: Readonly<Record<string, readonly string[]>> = {
  changes: ['effects', 'values'],
  values: ['callbacks'],
  callbacks: ['values'],
  roots: ['values'],
  links: ['callbacks', 'roots', 'values'],
  phases: ['roots', 'values'],
  effects: ['links', 'phases', 'values'],
  paths: ['effects', 'links', 'phases', 'values'],
};

/** The room of a path below src/graph; `undefined` for a file of src/graph itself, or of another layer. */
const getRoom = (path: string): string | undefined => /^graph\/([^/]+)\//.exec(path)?.[1];

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

  it.each(files.filter(path => getRoom(path) !== undefined))('%s, among the rooms of the graph', path => {
    const room = getRoom(path)!;
    const allowed = [undefined, room, 'changes', ...(roomsOfGraph[room] ?? [])];
    expect(importsOf(path).filter(imported => !allowed.includes(getRoom(imported)))).toEqual([]);
  });

  it('every folder has a place in the order', () => {
    const layers = new Set(files.map(getLayer).filter(layer => layer !== '(top)'));
    expect([...layers].filter(layer => !(layer in mayImport))).toEqual([]);
  });
});
