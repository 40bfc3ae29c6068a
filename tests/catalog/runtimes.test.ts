import { describe, expect, it } from 'vitest';

import type { CatalogModule } from '../../src/catalog/blocking-api.ts';
import { runtimes } from '../../src/catalog/runtimes/index.ts';
import { getRuntimeDeclarations, versionOf } from './declarations.ts';
import { getNames, saysSync } from './names.ts';

describe.each(['Deno', 'Bun', 'Browsers'] as const)('%s', runtime => {
  const declarations = getRuntimeDeclarations[runtime]();
  const modules = runtimes[runtime]!;

  it('declares all that the catalogue names, unless it is gone', () => {
    const names = modules.flatMap(getNames).filter(name => !name.startsWith('node:') && !undeclared.has(name));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(name => !declarations.has(name))).toEqual([]);
  });

  it('declares nothing that says `sync` of which the catalogue says nothing', () => {
    const known = new Set(modules.flatMap(listedNames));
    const functions = [...declarations].flatMap(([name, { callable }]) => (callable && !name.startsWith('node:') ? [name] : []));
    expect(functions.filter(name => saysSync(name) && !known.has(name))).toEqual([]);
  });
});

it('says which version of the types a runtime was verified with', () => {
  expect(runtimes.Deno!.map(({ verified }) => verified)).toEqual([versionOf('@types/deno')]);
  expect(new Set(runtimes.Bun!.flatMap(({ verified }) => verified ?? []))).toEqual(new Set([versionOf('bun-types')]));
});

/** Names the types do not have. */
const undeclared = new Set([
  'globalThis#Bun',
  'bun',
  // There at run time.
  'bun:jsc#generateHeapSnapshotForDebugging',
  // Gone since Deno 2.
  'globalThis#Deno.read',
  'globalThis#Deno.readSync',
  'globalThis#Deno.write',
  'globalThis#Deno.writeSync',
]);

const listedNames = ({ module, exports, notBlocking = {} }: CatalogModule): string[] =>
  [...Object.keys(exports), ...Object.keys(notBlocking)].map(name => `${module}#${name}`);
