import { expect, it } from 'vitest';

import { summarize } from './parse.ts';

function tagsOf(text: string) {
  const { functions } = summarize(text);
  return functions.slice(1).map(({ blocking, nonblocking }) => blocking ?? nonblocking);
}

it.each([
  '/** @blocking fs */ function f() {}',
  '/** @blocking fs */ export function f() {}',
  '/** @blocking fs */ export default function () {}',
  '/** @blocking fs */ export default () => {};',
  '/** @blocking fs */ export async function f() {}',
  '/** @blocking fs */ const f = () => {};',
  '/** @blocking fs */ export const f = function () {};',
  '/**\n * Reads it.\n *\n * @param path what\n * @blocking fs\n */\nexport const f = (path => {}) as F;',
  'class A { /** @blocking fs */ f() {} }',
  'class A { /** @blocking fs */ @Get() async f() {} }',
  'class A { /** @blocking fs */ private static f = () => {}; }',
  'const a = { /** @blocking fs */ f() {} };',
  'const a = { /** @blocking fs */ f: () => {} };',
  '/** @blocking fs */ exports.f = function () {};',
  '/** @blocking fs */ module.exports = () => {};',
  '/** @blocking fs */ // eslint-disable-next-line\nfunction f() {}',
])('a comment speaks of the function below it: %s', text => {
  expect(tagsOf(text)).toEqual(['fs']);
});

it('a kind that is not named is compute', () => {
  expect(tagsOf('/** @blocking */ function f() {} /** @blocking. Reads. */ function g() {}')).toEqual(['compute', 'compute']);
});

it('a reason is one line of text, empty where it is missing', () => {
  expect(tagsOf('/**\n * @nonblocking is only\n *   called once\n * @returns x\n */ function f() {}')).toEqual([
    'is only called once',
  ]);
  expect(tagsOf('/** @nonblocking */ function f() {}')).toEqual(['']);
});

it('a comment says nothing of functions further in or further on', () => {
  expect(tagsOf('/** @blocking */ const x = wrap(() => {}); function g() {}')).toEqual([undefined, undefined]);
  expect(tagsOf('/** @blockingly */ function f() {} // @blocking\nfunction g() {}')).toEqual([undefined, undefined]);
  expect(tagsOf('/* @blocking */ function f() {}')).toEqual([undefined]);
});
