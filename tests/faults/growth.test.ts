import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n');

/** Programs in whose every step there are many ways to go on: what takes a step for each way through them is never done. */
const programs: Readonly<Record<string, { readonly code: string; readonly reports: readonly string[] }>> = {
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
  'functions inside each other': {
    code: `import { first, second } from 'elsewhere';
${'export async function outer() { return async function inner() {\n'.replace('export ', '').repeat(60)}
  const a = await first(1);
  const b = await second(2);
  return [a, b];
${'}; }\n'.repeat(60)}`,
    reports: ['no-sequential-await'],
  },
};

test.each(Object.keys(programs))('a file with %s is done', { timeout: 15_000 }, async name => {
  const { code, reports } = programs[name]!;
  const start = process.cpuUsage();
  const rules = await withProject({ 'src/case.js': code }, async directory =>
    (await lintProject(directory, { preset: 'strict' })).map(({ rule }) => rule),
  );
  expect(rules).toEqual(reports);
  expect(process.cpuUsage(start).user).toBeLessThan(8_000_000);
});
