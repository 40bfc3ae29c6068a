import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { parseProgram } from '../../src/project/parse.ts';
import { summarizeEffectsOfFunctions, summarizeModule } from '../../src/summary/summarize-module.ts';
import { parseWithTypeScript } from '../summary/parse.ts';

const files = ['src', 'tests'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => !path.includes('node_modules'))
    .map(path => `${folder}/${path}`),
);

test.each(files.filter(path => path.endsWith('.ts')))('%s: both parsers give the same summary', path => {
  const text = readFileSync(path, 'utf8');
  const [own, given] = [parseProgram(path, text)!, parseWithTypeScript(text, path)];
  expect(summarizeModule(own, text)).toEqual(summarizeModule(given, text));
  expect(summarizeEffectsOfFunctions(own, text)).toEqual(summarizeEffectsOfFunctions(given, text));
});

test("summaries ask `startOf` and `endOf` where a node is: the index's parser gives no `range`", () => {
  const asking = files.filter(path => /^src\/(?:summary|syntax)\/(?!range-of).*\.ts$/.test(path));
  const code = asking.map(path => readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ''));
  expect(code.filter(text => /\.range\b|\{[^}]*\brange\b[^}]*\}: TSESTree/.test(text))).toEqual([]);
});
