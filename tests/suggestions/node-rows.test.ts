import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import type { Body } from './node-cases.ts';

import { nodeModules } from '../../src/catalog/node/index.ts';
import { nodeCases } from './node-cases.ts';
import { rewrite, rewriteAll } from './suggest.ts';
import { findTypeErrors } from './type-errors.ts';

/** A program before and after, in one spelling of the import. */
interface Program {
  readonly id: string;
  readonly name: string;
  readonly body: Body;
  readonly filename: string;
  readonly original: string;
  readonly rewritten: string;
}

const folder = mkdtempSync(join(tmpdir(), 'suggestions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = nodeModules.flatMap(({ module, exports }) =>
  Object.entries(exports).map(([name, api]) => ({ name: `${module}#${name}`, api })),
);

/** How a program gets at an API: the import, and what is written for the API. */
const spellings: Readonly<Record<string, (module: string, member: string) => readonly [head: string, callee: string]>> = {
  'named.mjs': (module, member) => [`import { ${member} } from '${module}';`, member],
  'renamed.mjs': (module, member) => [`import { ${member} as api } from "${module}"`, 'api'],
  'default.mjs': (module, member) => [`import thing from '${module.slice(5)}';`, `thing.${member}`],
  'namespace.mjs': (module, member) => [`import * as thing from '${module}';`, `thing.${member}`],
  'destructured.cjs': (module, member) => [`'use strict';\nconst { ${member} } = require('${module}');`, member],
  'required.cjs': (module, member) => [`const thing = require('${module.slice(5)}')`, `thing.${member}`],
  'inline.cjs': (module, member) => ['', `require('${module}').${member}`],
  'typed.mts': (module, member) => [`import { ${member} } from '${module}';`, member],
  'typed-namespace.mts': (module, member) => [`import * as thing from '${module}';`, `thing.${member}`],
  'typed-default.mts': (module, member) => [`import thing from '${module}';`, `thing.${member}`],
  'typed-require.cts': (module, member) => [`import thing = require('${module}');`, `thing.${member}`],
};

function writeProgram(name: string, { code, method, global }: Body, spelling: string): string {
  const [module = '', member = ''] = name.split('#');
  const [root = '', ...rest] = member.split('.');
  const [head, callee] = method === undefined && !global ? spellings[spelling]!(module, root) : ['', ''];
  const body = code.replaceAll('$(', `${[callee, ...rest].join('.')}(`).replaceAll('($)', `(${[callee, ...rest].join('.')})`);
  const run = spelling.endsWith('.cjs')
    ? `exports.run = async function run() {\n  ${body}\n};\n`
    : `export async function run() {\n  ${body}\n}\n`;
  return head === '' ? run : `${head}\n\n${run}`;
}

/** What all bodies are written in; the others say enough with the first body of an API. */
const mainSpellings = ['named.mjs', 'required.cjs', 'typed.mts'];

function collectPrograms(): Program[] {
  return Object.entries(nodeCases).flatMap(([name, bodies]) =>
    bodies.flatMap((written, index) => {
      const body = typeof written === 'string' ? { code: written } : written;
      return Object.keys(spellings)
        .filter(spelling => isWritable(name, body, spelling) && (index === 0 || mainSpellings.includes(spelling)))
        .map(spelling => {
          const original = writeProgram(name, body, spelling);
          const options = { filename: spelling, ...(body.method !== undefined && { methods: { [body.method]: name } }) };
          return {
            id: `${name} ${String(index)} ${spelling}`,
            name,
            body,
            filename: spelling,
            original,
            rewritten: rewriteAll(original, options),
          };
        });
    }),
  );
}

function isWritable(name: string, { method, global, hidden, javascriptOnly }: Body, spelling: string): boolean {
  const isTyped = spelling.startsWith('typed');
  if (hidden) return ['default.mjs', 'required.cjs', 'inline.cjs'].includes(spelling);
  if (isTyped && javascriptOnly) return false;
  return (method === undefined && !global) || spelling === 'named.mjs' || spelling === 'typed.mts';
}

const programs = collectPrograms();

describe('every replacement of a Node API', () => {
  it.each(rows.filter(({ api }) => api.replacement))('$name has a suggestion that is executed, or a reason', ({ name, api }) => {
    if (api.noSuggestion !== undefined) expect(nodeCases[name]).toBeUndefined();
    else expect(programs.filter(program => program.name === name).length).toBeGreaterThan(0);
  });

  it('every case has a row', () => {
    const names = new Set(rows.map(({ name }) => name));
    expect(Object.keys(nodeCases).filter(name => !names.has(name))).toEqual([]);
  });

  it('every program of the cases is rewritten', () => {
    expect(programs.filter(({ original, rewritten }) => original === rewritten).map(({ id }) => id)).toEqual([]);
  });

  it('no rewritten program still blocks', () => {
    const options = ({ name, body, filename }: Program) => ({
      filename,
      ...(body.method !== undefined && { methods: { [body.method]: name } }),
    });
    expect(programs.filter(program => rewrite(program.rewritten, options(program)) !== undefined)).toEqual([]);
  });
});

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

function isThere({ name }: Program): boolean {
  const since = rows.find(row => row.name === name)!.api.since ?? '0.0.0';
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

interface Outcome {
  readonly value?: string;
  readonly error?: { readonly name: string; readonly code?: string };
  readonly details?: unknown;
  readonly files: readonly string[];
}

function runPrograms(texts: readonly { path: string; code: string }[]): Outcome[] {
  mkdirSync(folder, { recursive: true });
  for (const { path, code } of texts) writeFileSync(join(folder, path), code);
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'run-programs.mjs')], {
    input: JSON.stringify(texts.map(({ path }) => join(folder, path))),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Outcome[];
}

describe('what the rewritten programs do', () => {
  const executed = programs.filter(program => isThere(program) && !program.filename.startsWith('typed'));
  const outcomes = runPrograms(
    executed.flatMap(({ original, rewritten, filename }, index) => [
      { path: `${String(index)}-original-${filename}`, code: original },
      { path: `${String(index)}-rewritten-${filename}`, code: rewritten },
    ]),
  );

  it.each(executed.map((program, index) => ({ ...program, index })))('$id', ({ body, index, rewritten }) => {
    const [before, after] = [outcomes[index * 2]!, outcomes[index * 2 + 1]!];
    const comparable = ({ details, error, ...outcome }: Outcome) => ({
      ...outcome,
      error: error && body.looseError === 'without-code' ? { ...error, code: undefined } : error,
      details: body.looseError ? undefined : details,
    });
    expect(comparable(after), rewritten).toEqual(comparable(before));
  });
});

describe('what TypeScript says', () => {
  const typed = programs.filter(({ filename }) => filename.startsWith('typed'));
  const errors = findTypeErrors(
    typed.flatMap(({ original, rewritten, filename }, index) => [
      { path: `${String(index)}-original-${filename}`, code: original },
      { path: `${String(index)}-rewritten-${filename}`, code: rewritten },
    ]),
  );

  it.each(typed.map((program, index) => ({ ...program, index })))('$id', ({ filename, index, rewritten }) => {
    expect(errors.get(`${String(index)}-original-${filename}`)).toBeUndefined();
    expect(errors.get(`${String(index)}-rewritten-${filename}`), rewritten).toBeUndefined();
  });
});
