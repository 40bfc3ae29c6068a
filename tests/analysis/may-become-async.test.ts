import { expect, it } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';

/** Whether the reports of a program, of which there must be some, suggest anything. */
function isSuggested(code: string, express = 5): Promise<boolean> {
  const manifest = JSON.stringify({ name: 'a', private: true, type: 'module', dependencies: { express: `^${express}.0.0` } });
  const head = "import fs from 'node:fs';\nimport express from 'express';\n";
  return withProject({ 'package.json': manifest, 'main.js': head + code }, async directory => {
    const reports = await lintProject(directory, { eslint: 10, preset: 'strict' });
    expect(reports).not.toEqual([]);
    return reports.some(({ suggestions }) => suggestions.length > 0);
  });
}

it.each([
  ['an async function is one already', 'export async function run(path) { return fs.readFileSync(path); }'],
  ['a chain of promises awaits its callback', "setInterval(() => fetch('/a').then(() => { fs.writeFileSync('a', 'b'); }), 9);"],
])('%s', async (_name, code) => {
  expect(await isSuggested(code)).toBe(true);
});

it.each([
  ['an emitter ignores what its listener gives', "process.stdin.on('data', () => { fs.writeFileSync('a', 'b'); });"],
  ['a timer ignores what its callback gives', "setInterval(() => { fs.writeFileSync('a', 'b'); }, 1000);"],
  [
    'a callback of Node answers no rejection',
    "fs.readFile('a', () => { fs.writeFileSync('a', 'b'); }); setInterval(() => fs.readFile('a', () => fs.rmSync('c')), 9);",
  ],
])('no function is made async where %s', async (_name, code) => {
  expect(await isSuggested(code)).toBe(false);
});

const route = "express().get('/a', (request, response) => { response.send(fs.readFileSync('a')); });";

it('a handler of Express 5, which answers its rejection, is made async', async () => {
  expect(await isSuggested(route, 5)).toBe(true);
});

it('a handler of Express 4, which does not, is left as it is', async () => {
  expect(await isSuggested(route, 4)).toBe(false);
});
