import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n');

interface Program {
  readonly code: string;
  readonly reports: readonly string[];
  readonly preset?: 'recommended';
}

/** Programs in whose every step there are many ways to go on: what takes a step for each way through them is never done. */
const programs: Readonly<Record<string, Program>> = {
  'data that is made of itself': {
    code: `import { run } from 'elsewhere';
import { readFileSync } from 'node:fs';
function build(node) {
${many(20, index => `  if (node.type === ${index}) return ['${index}', build(node.left), build(node.right), build(node.middle)];`)}
  return [() => readFileSync('x')];
}
export async function start(node) {
  readFileSync('x');
  run(build(node));
}`,
    reports: ['no-sync-fs', 'no-sync-fs'],
  },
  'objects that hold each other': {
    code: `import { run } from 'elsewhere';
import { readFileSync } from 'node:fs';
${many(20, index => `const part${index} = { ${Array.from({ length: 20 }, (_, other) => `a${other}: () => part${other}, b${other}: part${(other * index) % 20}`).join(', ')} };`)}
export async function start() {
  readFileSync('x');
  run(part0, part1);
}`,
    reports: ['no-sync-fs'],
  },
  'functions that all call each other': {
    code: `let done = false;
${many(40, index => `function f${index}() { ${Array.from({ length: 40 }, (_, other) => `f${other}();`).join(' ')} }`)}
export function wait() {
  while (!done) f0();
}
export async function other() {
  const end = Date.now() + 100;
  while (Date.now() < end);
}`,
    reports: ['no-busy-wait'],
  },
  'functions that call the next ones twice': {
    code: `${many(40, index => `function f${index}() { f${index + 1}(); f${index + 1}(); }`)}
function f40() {}
export async function wait() {
  const end = Date.now() + 100;
  while (Date.now() < end) f0();
}`,
    reports: ['no-busy-wait'],
  },
  'variables that are given each other': {
    code: `import { first, second } from 'elsewhere';
${many(30, index => `let v${index};`)}
export function mix() {
${many(900, index => `  v${index % 30} = v${Math.floor(index / 30)};`)}
}
export async function use() {
  const a = await first(v0);
  const b = await second(v1);
  return [a, b, v2.x, v3.y];
}`,
    reports: ['no-sequential-await'],
  },
  'a tree whose nodes lead everywhere': {
    code: `import { readFileSync } from 'node:fs';
${many(150, index => `function visit${index}(node) {\n  node.next${index % 12} = node.next${(index + 1) % 12}.next${(index + 5) % 12} || visit${(index * 7) % 150}(node.next${(index + 3) % 12});\n  node.next${(index + 2) % 12} = make(node, visit${(index * 11) % 150}(node.child));\n  return node.next${(index + 4) % 12};\n}`)}
function make(parent, child) {
  const node = { ${Array.from({ length: 12 }, (_, index) => `next${index}: parent`).join(', ')}, child };
  child.parent = node;
  return node;
}
export async function start(node) {
  readFileSync('x');
  return visit0(make(node, node));
}`,
    reports: ['no-sync-fs'],
  },
  'fields that are given each other': {
    code: `import { readFileSync } from 'node:fs';
class Reader {
  constructor(options) {
    this.own = this.own;
    this.first = this.second || options.first;
    this.second = this.first;
  }
  read() {
    if (this.own) readFileSync('x');
    if (this.first) readFileSync('x');
    if (this.second.own) readFileSync('x');
    readFileSync('x');
  }
}
function Older(options) {
  this.own = this.own || options.own;
  this.read = () => {
    if (this.own) readFileSync('x');
  };
}
export async function start(options) {
  new Reader(options).read();
  new Older(options).read();
}`,
    reports: ['no-sync-fs', 'no-sync-fs'],
  },
  'questions that lead too far, asked again and again': {
    code: `import { find, given } from 'elsewhere';
import { readFileSync } from 'node:fs';
${many(99, index => `const part${index} = { next: ${[1, 2, 3, 4].map(step => `part${(index + step) % 99}.next`).join(' || ')} || find() };`)}
export async function start() {
  readFileSync('x');
${many(4000, () => `  given([${Array.from({ length: 10 }, (_, part) => `part${part}.next`).join(', ')}]);`)}
}`,
    reports: ['no-sync-fs'],
  },
  'functions inside each other': {
    code: `import { first, second } from 'elsewhere';
${'export async function outer() { return async function inner() {\n'.replace('export ', '').repeat(60)}
  const a = await first(1);
  const b = await second(2);
  return [a, b];
${'}; }\n'.repeat(60)}`,
    reports: ['no-sequential-await'],
  },
  'thousands of calls that are reported': {
    code: `import { readFileSync } from 'node:fs';
export async function all(what) {
  switch (what) {
${many(7000, index => `    case ${index}: return read(${index});`)}
  }
}
const read = path => readFileSync(path);`,
    reports: Array.from({ length: 7000 }, () => 'no-sync-fs'),
  },
  'hundreds of awaits of which nothing is known': {
    code: `export const fill = async store => {\n${many(1000, index => `  await store.put(${index});`)}\n};`,
    reports: [],
    preset: 'recommended',
  },
  'hundreds of awaits that need the one before': {
    code: `export const follow = async v0 => {\n${many(1000, index => `  const v${index + 1} = await next${index % 7}(v${index});`)}\n};`,
    reports: [],
  },
  'thousands of functions that wait for the next one': {
    code: `import { second } from 'elsewhere';
${many(3000, index => `const f${index} = async () => [await f${index + 1}()];`)}
const f3000 = async () => {};
export async function both() {
  const a = await f0();
  const b = await second(2);
  return [a, b];
}`,
    reports: ['no-sequential-await'],
  },
  'hundreds of groups of awaits': {
    code: `import { first, second } from 'elsewhere';
${many(1500, index => `export async function f${index}() {\n  const a = await first(${index});\n  const b = await second(${index});\n  return [a, b];\n}`)}`,
    reports: Array.from({ length: 1500 }, () => 'no-sequential-await'),
  },
  'a variable that thousands of functions are': {
    code: `import { readFileSync } from 'node:fs';
let x;
${many(9000, index => `x = ${index % 2 ? 'readFileSync' : '() => x'};`)}
export async function start() {
  readFileSync('x');
  x();
}`,
    reports: ['no-sync-fs'],
  },
};

test.each(Object.keys(programs))('a file with %s is done', { timeout: 15_000 }, async name => {
  const { code, reports, preset = 'strict' } = programs[name]!;
  const start = process.cpuUsage();
  const rules = await withProject({ 'src/case.js': code }, async directory =>
    (await lintProject(directory, { preset })).map(({ rule }) => rule),
  );
  expect(rules).toEqual(reports);
  expect(process.cpuUsage(start).user).toBeLessThan(8_000_000);
});
