import { describe, expect, it } from 'vitest';

import { suggest } from './suggest.ts';

/** How many of the blocking calls of a program have a suggestion. */
function countSuggestions(code: string, at?: string): number {
  return suggest(`import fs from 'node:fs';\n${code}\n`, at === undefined ? {} : { at }).length;
}

describe('no suggestion between a read and a write', () => {
  it.each([
    ['a check before a write', 'export async function f(p) { if (!fs.existsSync(p)) fs.mkdirSync(p); }'],
    ['a check before a removal', 'export async function f(p) { if (fs.existsSync(p)) fs.unlinkSync(p); }'],
    ['a file read and written', 'export async function f(p) { const n = fs.readFileSync(p); fs.writeFileSync(p, n + 1); }'],
    ['a file written and read', 'export async function f(p, d) { fs.writeFileSync(p, d); return fs.readFileSync(p); }'],
    [
      'a constant path written out',
      "export async function f(d) { const p = join(d, 'a'); const n = fs.readFileSync(p); fs.writeFileSync(join(d, 'a'), n); }",
    ],
    [
      'another file in between',
      'export async function f(p, q) { const n = await fs.promises.readFile(p); const m = fs.readFileSync(q); await fs.promises.writeFile(p, n + m); }',
    ],
    [
      'a temporary file renamed',
      'export async function f(p, d) { fs.writeFileSync(`${p}.tmp`, d); fs.renameSync(`${p}.tmp`, p); }',
    ],
    ['a writer by name', 'export async function f(p) { if (!fs.existsSync(p)) await createDirectory(p); }'],
    [
      'a helper of the file that writes',
      "const file = 'a'; function save(x) { fs.writeFileSync(file, x); }\nexport async function f() { const x = fs.readFileSync(file); save(x + 1); }",
    ],
    ['a module variable', 'let cache;\nexport async function f(p) { if (!cache) cache = fs.readFileSync(p); return cache; }'],
    ['an assignment that reads', 'let cache;\nexport async function f(p) { cache ??= fs.readFileSync(p); return cache; }'],
    ['a sum', 'let size = 0;\nexport async function f(p) { size += fs.statSync(p).size; }'],
    [
      'a lock',
      'let busy = false;\nexport async function f(p) { if (busy) return; busy = true; fs.readFileSync(p); busy = false; }',
    ],
    [
      'a lock released in `finally`',
      'let busy = false;\nexport async function f(p) { busy = true; try { fs.readFileSync(p); } finally { busy = false; } }',
    ],
    [
      'a variable used again',
      'let current;\nexport async function f(u, p) { current = u; fs.readFileSync(p); return current.name; }',
    ],
    [
      'a field',
      'export class A { async f(p) { if (this.text) return this.text; this.text = fs.readFileSync(p); return this.text; } }',
    ],
    ['a private field', 'export class A { #x; async f(p) { if (!this.#x) this.#x = fs.readFileSync(p); } }'],
    [
      'a map',
      'const cache = new Map();\nexport async function f(p) { if (!cache.has(p)) cache.set(p, fs.readFileSync(p)); return cache.get(p); }',
    ],
    [
      'a dictionary',
      'const cache = {};\nexport async function f(p) { if (!cache[p]) cache[p] = fs.readFileSync(p); return cache[p]; }',
    ],
    [
      'a queue',
      'const queue = [];\nexport async function f() { while (queue.length) { fs.readFileSync(queue[0]); queue.shift(); } }',
    ],
    [
      'a parameter tested and set',
      'export async function f(route) { if (!route.text) route.text = fs.readFileSync(route.path); }',
    ],
    [
      'an element of a list',
      'export async function f(routes) { for (const route of routes) if (!route.text) route.text = fs.readFileSync(route.path); }',
    ],
    [
      'a helper of the file that sets',
      'let text;\nfunction set(x) { text = x; }\nexport async function f(p) { if (text) return; set(fs.readFileSync(p)); }',
    ],
    [
      'a method that sets',
      'export class A { set(x) { this.x = x; } async f(p) { if (this.x) return; this.set(fs.readFileSync(p)); } }',
    ],
    [
      'a variable of the function that a listener sets',
      'export async function f(e, p) { let done = false; e.x(() => { done = true; }); fs.readFileSync(p); return done; }',
    ],
    ['the working directory', "export async function f(p) { process.chdir(p); fs.readFileSync('a'); process.chdir('..'); }"],
    [
      'a stream shared by all',
      "const log = open();\nexport async function f(p) { log.write('a'); fs.readFileSync(p); log.write('b'); }",
    ],
    ['a transaction', "export async function f(db, p) { db.exec('BEGIN'); db.run(fs.readFileSync(p)); db.exec('COMMIT'); }"],
  ])('%s', (_name, code) => expect(countSuggestions(code)).toBe(0));
});

describe('no suggestion where something would come too late', () => {
  it.each([
    [
      'a listener of what is there already',
      "export async function f(s, p) { const x = fs.readFileSync(p); s.on('message', x); }",
    ],
    ['an answer to an event', 'export async function f(event, p) { fs.readFileSync(p); event.preventDefault(); }'],
    [
      'an await of a pending promise',
      'export async function f(p) { const x = fetch(p); const y = fs.readFileSync(p); return [await x, y]; }',
    ],
    [
      'a pending promise handed to `Promise.all`',
      'export async function f(p) { const x = fetch(p); const y = fs.readFileSync(p); return Promise.all([x, g(y)]); }',
    ],
    [
      'a list of pending promises',
      'export async function f(ps) { const all = []; for (const p of ps) { const x = fs.readFileSync(p); all.push(send(x)); } await Promise.all(all); }',
    ],
    ['a promise beside it', 'export async function f(p) { return Promise.all([fetch(p), JSON.parse(fs.readFileSync(p))]); }'],
    [
      'an element of a `Promise.all` that nobody catches any more',
      'export async function f(p) { try { return Promise.all([fs.readFileSync(p)]); } catch {} }',
    ],
    [
      'an element of a stored `Promise.all`',
      'export async function f(p) { const x = Promise.all([fs.readFileSync(p)]); g(); return x; }',
    ],
    ['a pending promise given back', 'export async function f(p) { const x = fetch(p); fs.readFileSync(p); return x; }'],
  ])('%s', (_name, code) => expect(countSuggestions(code)).toBe(0));
});

describe('a suggestion all the same', () => {
  it.each([
    ['for two files', 'export async function f(p, q) { fs.writeFileSync(q, fs.readFileSync(p)); }', 2],
    ['for a check before a read', 'export async function f(p) { if (fs.existsSync(p)) return fs.readFileSync(p); }', 2],
    ['for a folder and what is in it', "export async function f(p) { fs.mkdirSync(p); fs.writeFileSync(join(p, 'a'), ''); }", 2],
    ['for state that is only set', 'export class A { async f(p) { this.text = fs.readFileSync(p); } }', 1],
    [
      'for state that is only read',
      'export class A { async f(p) { this.log.info(p); const x = fs.readFileSync(p); this.log.info(x); } }',
      1,
    ],
    [
      'for local state',
      "export async function f(ps) { let all = ''; for (const p of ps) all += fs.readFileSync(p); return all; }",
      1,
    ],
    [
      'for a local list',
      'export async function f(ps) { const all = []; for (const p of ps) all.push(fs.readFileSync(p)); return all; }',
      1,
    ],
    ['for a local object', 'export async function f(p) { const x = {}; x.a = 1; x.b = fs.readFileSync(p); return x.a; }', 1],
    ['for a constant', 'const limit = 3;\nexport async function f(p) { if (limit) return fs.readFileSync(p).slice(limit); }', 1],
    [
      'for the state of a response',
      'export async function f(req, res) { res.statusCode = 200; const x = fs.readFileSync(req.path); res.end(x); }',
      1,
    ],
    [
      'for output',
      "export async function f(p) { console.log('a'); process.stdout.write('b'); fs.readFileSync(p); console.log('c'); }",
      1,
    ],
    [
      'for a listener of something new',
      "export async function f(p) { const x = fs.readFileSync(p); const s = open(x); s.on('message', g); }",
      1,
    ],
    [
      'for an element of `Promise.all`',
      'export async function f(p, q) { return Promise.all([fs.readFileSync(p), fs.readFileSync(q)]); }',
      2,
    ],
    ['after an awaited promise', 'export async function f(p) { const x = await fetch(p); fs.readFileSync(p); return x; }', 1],
    [
      'for a file descriptor of its own',
      "import { openSync } from 'node:fs';\nexport async function f(p) { const fd = openSync(p); fs.writeSync(fd, 'a'); fs.writeSync(fd, 'b'); }",
      3,
    ],
  ])('%s', (_name, code, count) => expect(countSuggestions(code)).toBe(count));
});

describe('writes that took turns', () => {
  const write = (path: string) =>
    suggest(`import fs from 'node:fs';\nexport async function f(p) { fs.writeFileSync(${path}, p); }\n`);

  it('are said to overlap where the file is the same for all', () => {
    expect(write("'state.json'")).toMatchObject([
      { text: 'Use `fs.promises.writeFile` (two calls at once may write over each other).' },
    ]);
  });

  it('are not where the caller names the file', () => {
    expect(write('p.path')).toMatchObject([{ text: 'Use `fs.promises.writeFile`.' }]);
  });
});
