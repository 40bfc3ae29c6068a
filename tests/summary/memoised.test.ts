import { expect, it } from 'vitest';

import { summarize } from './parse.ts';

/** The names of the calls that happen once. */
function memoisedIn(text: string): string[] {
  return summarize(text)
    .calls.filter(({ memoised }) => memoised)
    .map(({ text: name }) => name);
}

it.each([
  'let cache; function get() { if (!cache) cache = read(); return cache; }',
  'let cache; function get() { if (!cache) { cache = read(); } }',
  'let cache; function get() { if (cache === undefined) cache = read(); }',
  'let cache = null; function get() { if (null === cache) { const text = read(); cache = text; } }',
  'let cache; function get() { if (cache == null) cache = read(); }',
  "let cache; function get() { if (typeof cache === 'undefined') cache = read(); }",
  'let cache; function get() { if (cache) return cache; cache = read(); return cache; }',
  'let cache; function get() { if (cache !== undefined) { return cache; } const text = read(); cache = text; return text; }',
  'let cache; function get() { if (cache != null) return cache; return (cache = read()); }',
  'let cache; function get() { if (cache) { return cache; } else { cache = read(); } }',
  'let cache; function get() { if (!cache && enabled) cache = read(); }',
  'let cache; function get() { if (cache || disabled) return cache; cache = read(); }',
  'let cache; const get = () => (cache ??= read());',
  'let cache; const get = () => (cache ||= read());',
  'let cache; function get() { cache = cache || read(); return cache; }',
  'let cache; function get() { cache = cache ?? read(); return cache; }',
  'let cache; function get() { return cache ?? (cache = read()); }',
  'let cache; function get() { return cache || (cache = read()); }',
  'let cache; function get() { return cache ? cache : (cache = read()); }',
  'let cache; function get() { cache || (cache = read()); return cache; }',
  'let cache; function get() { !cache && (cache = read()); return cache; }',
  'let loaded = false; function load() { if (loaded) return; loaded = true; read(); }',
  'let loaded = false; function load() { if (!loaded) { read(); loaded = true; } }',
  'let loaded = false; function load() { if (loaded === false) { loaded = true; read(); } }',
  'class A { cache; get() { if (!this.cache) this.cache = read(); return this.cache; } }',
  'class A { #cache; get data() { return (this.#cache ??= read()); } }',
  'class A { static instance; static get() { if (!A.instance) A.instance = read(); return A.instance; } }',
  'class A { static get() { return (this.instance ??= read()); } }',
  'class A { constructor() { this.cache = null; } get() { this.cache ??= read(); } }',
  'class A { load = () => { if (!this.cache) this.cache = read(); }; }',
  'function A() { this.cache = null; } A.prototype.get = function () { if (!this.cache) this.cache = read(); };',
  "import { config } from './config'; export function get() { if (!config.cache) config.cache = read(); }",
  'const state = {}; function get() { if (!state.cache) { state.cache = read(); } }',
  'function get() { if (!globalThis.cache) globalThis.cache = read(); }',
  'function get() { if (!module.exports.cache) module.exports.cache = read(); }',
  'function create() { let cache; return { get() { return (cache ??= read()); } }; }',
  'function get() { const cached = globalThis.cache; if (cached) return cached; globalThis.cache = read(); }',
  'let cache; function get() { const known = cache; if (!known) { cache = read(); } }',
  'let cache; function get() { try { if (!cache) cache = read(); } catch { cache = null; } }',
  'let cache; app.get("/", (req, res) => { if (!cache) cache = read(); res.send(cache); });',
  'let cache; function get() { if (!cache) cache = read(); } function reset() { cache = undefined; }',
  'let cache; function get() { if (!cache) cache = read(); } function reload() { cache = undefined; get(); }',
  'class A { get() { if (!this.cache) this.cache = read(); } reset() { delete this.cache; } }',
  'class A { get() { if (!this.cache) this.cache = read(); } } const a = new A(); function f() { a.cache = null; }',
  'class A { static get() { return (this.cache ??= read()); } static reset() { A.cache = null; } }',
  'let cache; async function get() { if (!cache) { cache = await read(); } }'.replace('await parse(read())', 'await read()'),
])('happens once: %s', text => {
  expect(memoisedIn(text)).toEqual(['read']);
});

it.each([
  'let cache; function get() { if (!cache) read(); return cache; } function read() { cache = 1; }',
  'let cache; function get() { if (cache) return cache; read(); return cache; } const read = () => { cache = 1; };',
  'let cache; const get = async () => { if (!cache) await read(); }; async function read() { step(); } function step() { cache = 1; }',
  'class A { get() { if (!this.cache) this.read(); } read() { this.cache = 1; } }',
  'class A { get = () => { this.cache || this.read(); }; read = () => { this.cache = 1; }; }',
  'class A { get() { if (!this.#cache) A.read(this); } static read() { A.cache = 1; } static all() { if (!A.cache) A.read(); } }',
])('happens once, as what it calls fills the place: %s', text => {
  expect(memoisedIn(text).map(name => name.split('.').at(-1))).toEqual(['read']);
});

it.each([
  'let a, b; function get() { if (!a || !b) { a = read(); b = a.other; } }',
  'let a, b; function get() { if (a && b) return a; a = b = read(); }',
  'let cache; function get(force = false) { if (!cache || force) cache = read(); }',
  'let cache; function get({ force = false } = {}) { if (force || !cache) cache = read(); }',
  'let cache; function get(force?: boolean) { if (cache && !force) return cache; cache = read(); }',
  'class A { load(force = false) { if (!this.a.b || !this.a.c || force) { const x = read(); this.a.b = x; this.a.c = x; } } }',
])('happens once, but for those who ask for more: %s', text => {
  expect(memoisedIn(text)).toEqual(['read']);
});

it.each([
  'let a, b; function get() { if (!a || !b) { a = read(); } }',
  'let cache; function get(force = true) { if (!cache || force) cache = read(); }',
  'let cache; function get(force) { if (!cache || force) cache = read(); }',
  'let cache; function get(force = false) { if (force) cache = read(); }',
  'let cache; function get() { cache = read(); return cache; }',
  'function get() { let cache; if (!cache) cache = read(); }',
  'function get(cache) { if (!cache) cache = read(); }',
  'function get(req) { if (!req.body) req.body = read(); }',
  'const get = req => app.use(() => { if (!req.body) req.body = read(); });',
  'const cache = {}; function get(key) { if (!cache[key]) cache[key] = read(key); }',
  'const cache = new Map(); function get(key) { if (!cache.has(key)) cache.set(key, read(key)); }',
  'let cache; function get() { if (!cache) cache = read(); } setInterval(reset, 1000); function reset() { cache = undefined; }',
  'let cache; function get() { if (!cache) cache = read(); } server.on({ close: () => { cache = undefined; } });',
  'let busy; function f() { if (busy) return; busy = true; read(); done(); } function done() { busy = false; }',
  'let cache; function get() { if (!cache) load(); } function load() { other = read(); }',
  'function handle() { let sent; const send = () => { sent = true; }; on(() => { if (sent) return; read(); send(); }); }',
  'let cache; function get() { if (!cache) later(load); } function load() { cache = read(); }',
  'let cache; function get() { if (!cache) cache = read(); } setInterval(() => { cache = null; }, 1000);',
  'let cache; function get() { if (!cache) { cache = read(); setTimeout(() => (cache = null), 1000); } }',
  'class A { get() { if (!this.cache) this.cache = read(); } watch() { on(() => { delete this.cache; }); } }',
  'class A { get() { if (!this.cache) this.cache = read(); } } const a = new A(); on(() => { a.cache = null; });',
  'let cache; function get() { if (!cache || expired()) cache = read(); }',
  'let cache; function get() { if (cache && fresh) return cache; cache = read(); }',
  'let cache; function get() { if (cache) cache = read(); }',
  'let cache; function get() { if (!other) cache = read(); }',
  'let cache; function get() { if (!cache) return read(); }',
  'let cache; function get() { if (!cache) {} cache = read(); }',
  'class A { constructor() { this.cache ??= read(); } }',
  'function f(xs) { let cache; xs.forEach(x => { if (!cache) cache = read(x); }); }',
  'class A { static get() { return (this.cache ??= read()); } static watch() { on(() => { A.cache = null; }); } }',
  'let busy = false; function f() { if (busy) return; busy = true; read(); busy = false; }',
  'let cache; function get() { if (!cache) { cache = on(() => { read(); }); } }',
  'let cache; function get() { if (cache) return; read(); later(() => { cache = true; }); }',
  'function f(xs) { xs.map(x => { let done; x.forEach(y => { if (done) return; done = true; read(y); }); }); }',
])('happens every time: %s', text => {
  expect(memoisedIn(text)).not.toContain('read');
});

it('two objects with a property of the same name are two places', () => {
  const text = 'class A { get() { this.cache ??= read(); } } class B { reset() { on(() => { this.cache = null; }); } }';
  expect(memoisedIn(text)).toEqual(['read']);
});

it('what is read in the guarded branch is marked too', () => {
  const { reads } = summarize('let cache; function get() { if (!cache) cache = this.config; return this.other; }');
  expect(reads.map(({ property, memoised }) => [property, memoised])).toEqual([
    ['config', true],
    ['other', undefined],
  ]);
});
