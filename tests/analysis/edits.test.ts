import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { configOf } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';

interface Case {
  /** What the edit of `used.js` changes for `main.js`, which stays as it is. */
  readonly name: string;
  readonly preset?: 'strict';
  readonly main: string;
  readonly used: string;
  /** The text of `used.js` with which `main.js` is reported; with the other it is not. */
  readonly blocking: string;
  readonly others?: Readonly<Record<string, string>>;
  /** Which file `used.js` is here. */
  readonly file?: string;
}

const fs = `import fs from 'node:fs'\n`;

const cases: readonly Case[] = [
  {
    name: 'what a function returns',
    main: `import { make } from './used.js'\nexport async function run() { make().load() }`,
    used: `${fs}const one = { load: () => 1 }\nexport function make() { return one }`,
    blocking: `${fs}const one = { load: () => 1 }\nconst two = { load: () => fs.readFileSync('x') }\nexport function make() { return two }`,
  },
  {
    name: 'what a function does with one that it is given',
    main: `${fs}import { use } from './used.js'\nexport async function run() { use(() => { fs.readFileSync('x') }) }`,
    used: `export function use(callback) { const keep = [1]\n setTimeout(() => keep, 1) }`,
    blocking: `export function use(callback) { callback() }`,
  },
  {
    name: 'the method of a class, behind others that came before it',
    main: `import { Store } from './used.js'\nexport async function run() { new Store().load() }`,
    used: `${fs}export class Store { load() { return 1 } }`,
    blocking: `${fs}class First { load() { return 1 } }\nconst more = () => [{ a: () => 1 }]\nexport class Store { size() { return more() } load() { return fs.readFileSync('x') } }`,
  },
  {
    name: 'the class that a class extends',
    main: `import { Store } from './used.js'\nexport async function run() { new Store().load() }`,
    used: `${fs}class One { load() {} }\nclass Two { load() { fs.readFileSync('x') } }\nexport class Store extends One {}`,
    blocking: `${fs}class One { load() {} }\nclass Two { load() { fs.readFileSync('x') } }\nexport class Store extends Two {}`,
  },
  {
    name: 'a property of an exported object',
    main: `import { api } from './used.js'\nexport async function run() { api.files.load() }`,
    used: `${fs}export const api = { files: { save() {} } }`,
    blocking: `${fs}export const api = { files: { save() {}, load() { fs.readFileSync('x') } } }`,
  },
  {
    name: 'a constant that a call stands under',
    main: `${fs}import { debug } from './used.js'\nexport async function run() { if (debug) fs.readFileSync('x') }`,
    used: `export const debug = false`,
    blocking: `export const debug = true`,
  },
  {
    name: 'a property that nobody wrote to until now',
    main: `${fs}import { settings } from './core.js'\nexport async function run() { if (settings.debug) fs.readFileSync('x') }`,
    used: `import { settings } from './core.js'\nexport const of = () => settings.debug`,
    blocking: `import { settings } from './core.js'\nexport const of = () => (settings.debug = true)`,
    others: { 'core.js': `export const settings = { debug: false }` },
  },
  {
    name: 'the type that a comment names',
    main: `/** @param {import('./used.js').Store} store */\nexport async function run(store) { store.load() }`,
    used: `${fs}export class Store { load() {} }\nexport class Other { load() { fs.readFileSync('x') } }`,
    blocking: `${fs}export class Store { load() { fs.readFileSync('x') } }`,
  },
  {
    name: 'what a comment declares',
    main: `/** @param {import('./used.js').Kept} kept */\nexport async function run(kept) { kept.load() }`,
    used: `/** @typedef {import('./core.js').Other} Kept */\nexport {}`,
    blocking: `/** @typedef {import('./core.js').Store} Kept */\nexport {}`,
    others: { 'core.js': `${fs}export class Store { load() { fs.readFileSync('x') } }\nexport class Other { load() {} }` },
  },
  {
    name: 'what a constructor is handed',
    main: `import { Store } from './core.js'\nconst store = new Store()\nexport async function run() { store.load() }`,
    used: `import { Store } from './core.js'\nexport const other = () => new Store({ load: () => 1 })`,
    blocking: `import { Store } from './core.js'\nexport const other = () => new Store()`,
    others: {
      'core.js': `${fs}const disk = { load: () => fs.readFileSync('x') }\nexport class Store { constructor(by = disk) { this.by = by }\nload() { return this.by.load() } }`,
    },
  },
  {
    name: 'what is put into an object of another file',
    main: `import { core } from './core.js'\nexport async function run() { core.load() }`,
    used: `${fs}import { core } from './core.js'\ncore.save = () => fs.readFileSync('x')`,
    blocking: `${fs}import { core } from './core.js'\ncore.load = () => fs.readFileSync('x')`,
    others: { 'core.js': 'export const core = {}' },
  },
  {
    name: 'what a part of a module puts into it that it is handed',
    main: `import { core } from './core.js'\nexport async function run() { core.load() }`,
    used: `${fs}export default core => { core.load = () => 1 }`,
    blocking: `${fs}export default core => { core.load = () => fs.readFileSync('x') }`,
    others: { 'core.js': `import used from './used.js'\nexport const core = {}\nused(core)` },
  },
  {
    name: 'a name that is exported for the first time',
    main: `import * as used from './used.js'\nexport async function run() { used.load() }`,
    used: `${fs}function load() { fs.readFileSync('x') }\nexport const other = 1`,
    blocking: `${fs}export function load() { fs.readFileSync('x') }\nexport const other = 1`,
  },
  {
    name: 'a name that a file behind a barrel exports for the first time',
    main: `import { load } from './barrel.js'\nexport async function run() { load() }`,
    used: `${fs}function load() { fs.readFileSync('x') }\nexport const other = 1`,
    blocking: `${fs}function load() { fs.readFileSync('x') }\nexport const other = 1\nexport { load }`,
    others: { 'barrel.js': `export * from './used.js'\nexport * from './second.js'`, 'second.js': `export const last = 1` },
  },
  {
    name: 'a name that a file behind two barrels exports for the first time',
    main: `import { load } from './barrel.js'\nexport async function run() { load() }`,
    used: `${fs}function load() { fs.readFileSync('x') }\nexport const other = 1`,
    blocking: `${fs}export function load() { fs.readFileSync('x') }\nexport const other = 1`,
    others: { 'barrel.js': `export * from './inner.js'`, 'inner.js': `export * from './used.js'` },
  },
  {
    name: 'a name that a file behind a barrel no longer exports beside another',
    main: `import { load } from './barrel.js'\nexport async function run() { load() }`,
    used: `export function load() {}`,
    blocking: `function load() {}\nexport const other = load`,
    others: {
      'barrel.js': `export * from './used.js'\nexport * from './second.js'`,
      'second.js': `${fs}export function load() { fs.readFileSync('x') }`,
    },
  },
  {
    name: 'a file behind a barrel that becomes CommonJS',
    main: `import { load } from './barrel.js'\nexport async function run() { load() }`,
    used: `${fs}export const other = 1`,
    blocking: `const fs = require('fs')\nexports.load = () => fs.readFileSync('x')`,
    others: { 'barrel.js': `export * from './used.js'` },
  },
  {
    name: 'a class that a file behind a barrel exports for the first time, as a type',
    main: `import { use } from './between.js'\nexport async function run() { use() }`,
    used: `${fs}class Store { load() { fs.readFileSync('x') } }\nexport const other = 1`,
    blocking: `${fs}export class Store { load() { fs.readFileSync('x') } }\nexport const other = 1`,
    others: {
      'barrel.js': `export * from './used.js'`,
      'between.ts': `import type { Store } from './barrel.js'\ndeclare const store: Store\nexport function use() { store.load() }`,
    },
  },
  {
    name: 'an object literal beside the one class of an interface',
    main: `import { use } from './between.js'\nexport async function run() { use() }`,
    used: `import type { Store } from './store.js'\nexport const plain: Store = { load() {}, close() {} }`,
    blocking: `import type { Store } from './store.js'\nexport const plain: Store = { load() {} }`,
    others: {
      'store.ts': `${fs}export interface Store { load(): void; close(): void }\nexport class Disk implements Store { load() { fs.readFileSync('x') } close() {} }`,
      'between.ts': `import type { Store } from './store.js'\ndeclare const store: Store\nexport function use() { store.load() }`,
    },
    file: 'used.ts',
  },
  {
    name: 'what a file behind a barrel re-exports whole',
    main: `import { load } from './barrel.js'\nexport async function run() { load() }`,
    used: `export const other = 1`,
    blocking: `export const other = 1\nexport * from './second.js'`,
    others: { 'barrel.js': `export * from './used.js'`, 'second.js': `${fs}export const load = () => fs.readFileSync('x')` },
  },
  {
    name: 'a name exported from further on, laid over by one of its own',
    main: `import * as used from './used.js'\nexport async function run() { used.load() }`,
    used: `export * from './far.js'`,
    blocking: `${fs}export * from './far.js'\nexport function load() { fs.readFileSync('x') }`,
    others: { 'far.js': `export function load() {}` },
  },
  {
    name: 'which function a variable is',
    main: `import { load } from './used.js'\nexport async function run() { load() }`,
    used: `${fs}const one = () => 1\nconst two = () => fs.readFileSync('x')\nexport const load = one`,
    blocking: `${fs}const one = () => 1\nconst two = () => fs.readFileSync('x')\nexport const load = two`,
  },
  {
    name: 'what is written to a prototype',
    main: `import { Store } from './used.js'\nexport async function run() { new Store().load() }`,
    used: `${fs}export function Store() { this.a = 1 }\nStore.prototype.load = function () { return 1 }`,
    blocking: `${fs}export function Store() { this.a = 1 }\nStore.prototype.load = function () { return fs.readFileSync('x') }`,
  },
  {
    name: 'a getter in place of a method',
    main: `import { store } from './used.js'\nexport async function run() { return store.size }`,
    used: `${fs}class Store { size() { return fs.readFileSync('x') } }\nexport const store = new Store()`,
    blocking: `${fs}class Store { get size() { return fs.readFileSync('x') } }\nexport const store = new Store()`,
  },
  {
    name: 'a constant that decides what a call costs',
    main: `import { randomBytes } from 'node:crypto'\nimport { size } from './used.js'\nexport const run = async () => randomBytes(size)`,
    used: `export const size = 16`,
    blocking: `export const size = 500_000_000`,
  },
  {
    name: 'the flag that a helper is given with what it runs',
    main: `${fs}import { on } from './used.js'\nimport { guard } from './guard.js'\nexport async function run() { guard(on, () => fs.readFileSync('x')) }`,
    used: `export const on = false`,
    blocking: `export const on = true`,
    others: { 'guard.js': `export const guard = (on, work) => (on ? work() : 0)` },
  },
  {
    name: 'the flag that a helper runs what it is given by',
    main: `${fs}import { guard } from './used.js'\nexport async function run() { guard(() => fs.readFileSync('x')) }`,
    used: `export const guard = (work, { on = false } = {}) => (on ? work() : 0)`,
    blocking: `export const guard = (work, { on = true } = {}) => (on ? work() : 0)`,
  },
  {
    name: 'how many calls it takes to run what a helper is given',
    main: `${fs}import { lazy } from './used.js'\nexport async function run() { lazy(() => fs.readFileSync('x'))() }`,
    used: `export const lazy = task => () => () => task()`,
    blocking: `export const lazy = task => () => task()`,
  },
  {
    name: 'a generator that is given back',
    main: `import { walk } from './used.js'\nexport async function run() { return walk() }`,
    used: `${fs}export function* walk() { yield fs.readFileSync('x') }`,
    blocking: `${fs}export function walk() { return fs.readFileSync('x') }`,
  },
  {
    name: 'where an import leads, in a file between',
    main: `import { load } from './used.js'\nexport async function run() { load() }`,
    used: `export { load } from './one.js'`,
    blocking: `export { load } from './two.js'`,
    others: { 'one.js': `export const load = () => 1`, 'two.js': `${fs}export const load = () => { fs.readFileSync('x') }` },
  },
  {
    name: 'what is exported further',
    main: `import * as used from './used.js'\nexport async function run() { used.load() }`,
    used: `export * from './one.js'`,
    blocking: `export * from './two.js'`,
    others: { 'one.js': `export const load = () => 1`, 'two.js': `${fs}export const load = () => { fs.readFileSync('x') }` },
  },
  {
    name: 'what a map holds',
    main: `import { get } from './used.js'\nexport async function run() { get('a')() }`,
    used: `${fs}const map = new Map()\nmap.set('b', () => fs.readFileSync('x'))\nmap.set('a', () => 1)\nexport const get = name => map.get('a')`,
    blocking: `${fs}const map = new Map()\nmap.set('b', () => 1)\nmap.set('a', () => fs.readFileSync('x'))\nexport const get = name => map.get('a')`,
  },
  {
    name: 'how an object is gone through',
    main: `import { list } from './used.js'\nexport async function run() { return [...list] }`,
    used: `${fs}export const list = { *iterate() { yield fs.readFileSync('x') } }`,
    blocking: `${fs}export const list = { *[Symbol.iterator]() { yield fs.readFileSync('x') } }`,
  },
  {
    name: 'a setter in place of a getter',
    main: `import { store } from './used.js'\nexport async function run() { store.all = 1 }`,
    used: `${fs}export const store = { get all() { return fs.readFileSync('x') } }`,
    blocking: `${fs}export const store = { set all(value) { fs.writeFileSync('x', value) } }`,
  },
  {
    name: 'the elements of an array',
    main: `import { list } from './used.js'\nexport async function run() { for (const one of list) one() }`,
    used: `${fs}export const list = [() => 1]`,
    blocking: `${fs}export const list = [() => fs.readFileSync('x')]`,
  },
  {
    name: 'what stands under a name in a table that is gone through',
    main: `${fs}export function load() { fs.readFileSync('x') }`,
    used: `import { load } from './main.js'\nconst other = () => 1\nexport const table = { '/page': other }\nexport const kept = load`,
    blocking: `import { load } from './main.js'\nconst other = () => 1\nexport const table = { '/page': load }\nexport const kept = load`,
    others: {
      'routes.js': `import express from 'express'\nimport { table } from './used.js'\nconst app = express()\nfor (const [path, one] of Object.entries(table)) app.get(path, one)`,
    },
  },
  {
    name: 'what a module exports whose exports are gone through',
    main: `${fs}export function load() { fs.readFileSync('x') }`,
    used: `import { load } from './main.js'\nconst other = () => 1\nconst kept = load\nexport { other as page }`,
    blocking: `import { load } from './main.js'\nconst other = () => 1\nconst kept = load\nexport { load as page }`,
    others: {
      'routes.js': `import express from 'express'\nimport * as table from './used.js'\nconst app = express()\nfor (const [path, one] of Object.entries(table)) app.get(path, one)`,
    },
  },
  {
    name: 'a function in an object that is handed over',
    main: `${fs}export function load() { fs.readFileSync('x') }`,
    used: `import { load } from './main.js'\nconst other = () => 1\nexport const route = { method: 'GET', url: '/', handler: other }\nexport const kept = load`,
    blocking: `import { load } from './main.js'\nconst other = () => 1\nexport const route = { method: 'GET', url: '/', handler: load }\nexport const kept = load`,
    others: { 'routes.js': `import fastify from 'fastify'\nimport { route } from './used.js'\nfastify().route(route)` },
  },
  {
    name: 'what any property of a table is',
    preset: 'strict',
    main: `import { table } from './used.js'\nexport async function run(name) { table[name]() }`,
    used: `${fs}const one = () => 1\nconst two = () => fs.readFileSync('x')\nexport const table = { a: one }\nexport const kept = two`,
    blocking: `${fs}const one = () => 1\nconst two = () => fs.readFileSync('x')\nexport const table = { a: two }\nexport const kept = two`,
  },
  {
    name: 'by which number a function in an array is known',
    main: `import { other } from './used.js'\nimport { list } from './barrel.js'\nexport async function run() { other(); for (const one of list) one() }`,
    used: `${fs}export const other = 1\nexport const list = [() => help()]\nfunction help() { return 1 }`,
    blocking: `${fs}const first = () => 1\nexport const other = first\nexport const list = [() => help()]\nfunction help() { fs.readFileSync('x') }`,
    others: { 'barrel.js': `export { list } from './used.js'` },
  },
  {
    name: 'the class of a method that writes a property',
    main: `import { store } from './used.js'\nexport async function run() { store.read() }`,
    used: `${fs}const read = () => fs.readFileSync('x')\nclass Other { init() { this.read = read } }\nclass Store { size = 1 }\nexport const store = new Store()`,
    blocking: `${fs}const read = () => fs.readFileSync('x')\nclass Other {}\nclass Store { size = 1\n init() { this.read = read } }\nexport const store = new Store()`,
  },
  {
    name: 'what a property is known by alone',
    main: `export async function run(runtime) { runtime.archive.loadEverything() }`,
    used: `${fs}export const parts = { loadNothing() { fs.readFileSync('x') } }`,
    blocking: `${fs}export const parts = { loadEverything() { fs.readFileSync('x') } }`,
  },
  {
    name: 'who calls a function, and so what its parameter is',
    main: `export function start(store) { setInterval(() => { store.load() }, 5) }`,
    used: `import { start } from './main.js'\nclass Store { load() { return 1 } }\nstart(new Store())`,
    blocking: `${fs}import { start } from './main.js'\nclass Store { load() { return fs.readFileSync('x') } }\nstart(new Store())`,
  },
  {
    name: 'what a function does, two files away, that awaits lead to',
    main: `import { one, two } from './middle.js'\nexport const all = async id => {\n const first = await one(id)\n const second = await two(id)\n return [first, second]\n}`,
    used: `import { readFile } from 'node:fs/promises'\nlet last = ''\nexport const load = async name => {\n last = await readFile(last + name, 'utf8')\n return last\n}`,
    blocking: `import { readFile } from 'node:fs/promises'\nexport const load = async name => readFile(name, 'utf8')`,
    others: {
      'middle.js': `import { load } from './used.js'\nexport const one = id => load('a' + id)\nexport const two = id => load('b' + id)`,
    },
  },
  {
    name: 'which variable it is that functions write that awaits lead to',
    main: `import { one } from './one.js'\nimport { two } from './two.js'\nexport const all = async id => {\n const first = await one(id)\n const second = await two(id)\n return [first, second]\n}`,
    used: `// Both are one.\n// They move.\nexport const shared = {}\nexport { shared as other }`,
    blocking: `export const shared = {}\nexport const other = {}`,
    others: {
      'one.js': `import { readFile } from 'node:fs/promises'\nimport { shared } from './used.js'\nexport const one = async id => {\n shared.last = await readFile('a' + id)\n return shared.last\n}`,
      'two.js': `import { readFile } from 'node:fs/promises'\nimport { other } from './used.js'\nexport const two = async id => {\n other.last = await readFile('b' + id)\n return other.last\n}`,
    },
  },
];

/** The times as the file system tells them tick in steps. */
const tick = 60;

describe('an edit of a file changes what is reported in another, back and forth', () => {
  it.each(cases)('$name', async ({ main, used, blocking, others = {}, file = 'used.js', preset = 'recommended' as const }) => {
    const config = configOf({ preset });
    await withProject({ 'main.js': main, [file]: used, ...others }, async directory => {
      const linter = new Linter({ cwd: directory });
      const lint = (name: string) => linter.verify(readFileSync(`${directory}/${name}`, 'utf8'), config, `${directory}/${name}`);
      const isReported = () => lint('main.js').some(({ ruleId }) => ruleId?.startsWith('event-loop/no-s'));
      expect(isReported()).toBe(false);
      const renumbered = `const before = [() => ({ a: () => before }), class { b() {} }]\n${blocking}`;
      for (const text of [blocking, used, `// moved\n${blocking}`, renumbered, blocking, used]) {
        await sleep(tick);
        writeFileSync(`${directory}/${file}`, text);
        lint(file);
        expect(isReported(), text).toBe(text !== used);
      }
    });
  });
});
