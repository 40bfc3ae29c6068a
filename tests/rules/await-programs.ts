/**
 * Small programs against the two rules on awaits. In the first the order matters: nobody may report anything. In the second it does not.
 */

export const ordered: Readonly<Record<string, string>> = {
  'two calls on an imported object, one for its effect alone': `import { account } from 'some-account';
export async function run() { await account.signOut(); const user = await account.signIn(); return user; }`,
  'a module that is run after the environment is read': `import dotenv from 'dotenv';
import { findUp } from 'find-up';
dotenv.config({ path: await findUp('.env') });
await import('./main.js');`,
  'a question whether somebody exists': `export async function run(api, id) { await api.findUser(id); return await api.getPosts(id); }`,
  'an end after another': `export async function run(open) { const page = await open(); await page.close(); await open.disconnect(); }`,
  'an object that is made ready step by step': `export async function run(doc) { await doc.signIn(); await doc.loadInfo(); const sheet = doc.sheets[0]; await sheet.loadCells(); return sheet; }`,
  'functions that wait for one promise': `class Report { ready = fetch('/x'); async getA() { await this.ready; return 1; } async getB() { await this.ready; return 2; } }
const report = new Report();
export async function run() { const a = await report.getA(); const b = await report.getB(); return a + b; }`,
  'hidden position behind helper (module)': `let pos = 0; const lines = [];
async function advance() { const r = await fetch('/line/' + pos); pos = pos + 1; return r.text(); }
async function getLine() { return advance(); }
export async function run() { const a = await getLine(); const b = await getLine(); return [a, b]; }`,
  'hidden position two deep': `let pos = 0;
async function step() { const r = await fetch('/line/' + pos); pos = pos + 1; return r.text(); }
async function advance() { return step(); }
async function getLine() { return advance(); }
export async function run() { const a = await getLine(); const b = await getLine(); return [a, b]; }`,
  'hidden position three deep, incremented': `let pos = 0;
function bump() { return pos++; }
async function step() { const r = await fetch('/line/' + bump()); return r.text(); }
async function advance() { return step(); }
async function getLine() { return advance(); }
export async function run() { const a = await getLine(); const b = await getLine(); return [a, b]; }`,
  'class field through helpers': `class Reader { pos = 0; async #step() { const r = await fetch('/line/' + this.pos); this.pos = this.pos + 1; return r.text(); } async #advance() { return this.#step(); } async getLine() { return this.#advance(); } }
export async function run(x) { const reader = new Reader(); const a = await reader.getLine(); const b = await reader.getLine(); return [a, b]; }`,
  'class field through helpers, odd receiver': `class Source { n = 0; async #pull() { const r = await fetch('/next?after=' + this.n); const j = await r.json(); this.n = j.id; return j; } async #take() { return this.#pull(); } async fetchOne() { return this.#take(); } }
const feed = new Source();
export async function run() { const a = await feed.fetchOne(); const b = await feed.fetchOne(); return [a, b]; }`,
  'login sets token, deep': `let token;
async function request(path) { const r = await fetch(path, { headers: { token } }); return r.json(); }
async function obtain() { const r = await fetch('/token'); token = await r.text(); return token; }
async function getSession() { return obtain(); }
async function getData() { return request('/data'); }
export async function run() { const s = await getSession(); const d = await getData(); return [s, d]; }`,
  'config loaded first deep': `let config;
async function readConfig() { const r = await fetch('/config'); config = await r.json(); return config; }
async function loadConfig() { return readConfig(); }
async function getUser() { const r = await fetch(config.api + '/user'); return r.json(); }
export async function run() { const c = await loadConfig(); const u = await getUser(); return [c, u]; }`,
  'config loaded two deep': `let config;
async function store(c) { config = c; }
async function readConfig() { const r = await fetch('/config'); await store(await r.json()); return config; }
async function loadConfig() { return readConfig(); }
async function getUser() { const r = await fetch(config.api + '/user'); return r.json(); }
export async function run() { const c = await loadConfig(); const u = await getUser(); return [c, u]; }`,
  'loop over hidden position': `let pos = 0;
async function step(x) { const r = await fetch('/line/' + pos + x); pos = pos + 1; return r.text(); }
async function advance(x) { return step(x); }
async function getLine(x) { return advance(x); }
export async function run(items) { const out = []; for (const x of items) out.push(await getLine(x)); return out; }`,
  'guard by used result passed to assert': `export async function run(api, assert, id) { const user = await api.getUser(id); assert(user); const posts = await api.listPosts(id); return posts; }`,
  'guard through helper that throws': `function ensureActive(u) { if (!u.active) throw new Error('no'); }
export async function run(api, id) { const user = await api.getUser(id); ensureActive(user); const posts = await api.listPosts(id); return [user, posts]; }`,
  'guard in other await': `async function assertOwner(user, id) { const r = await fetch('/own/' + id); if (!r.ok) throw new Error('no'); }
export async function run(api, user, id) { await assertOwner(user, id); return await api.getDoc(id); }`,
  'guard used result, arrow in cond': `export async function run(api, id) { const can = await api.canRead(id); return can ? await api.getDoc(id) : null; }`,
  'guard and &&': `export async function run(api, id) { const can = await api.canRead(id); return can && (await api.getDoc(id)); }`,
  'transaction callback manual': `export async function run(pool) { const trx = await pool.begin(); const a = await trx.getA(); const b = await trx.getB(); await trx.commit(); return [a, b]; }`,
  'knex transacting': `export async function run(knex, t) { const a = await knex('a').transacting(t).select(); const b = await knex('b').transacting(t).select(); return [a, b]; }`,
  'sequelize unit of work': `export async function run(uow) { await uow.begin(); const a = await uow.users.find(); const b = await uow.posts.find(); await uow.commit(); return [a, b]; }`,
  'class field set by helper': `class Api { async #auth() { const r = await fetch('/token'); this.token = await r.text(); } async login() { await this.#auth(); return this.token; } async getData() { const r = await fetch('/d', { headers: { authorization: this.token } }); return r.json(); } async run() { const token = await this.login(); const data = await this.getData(); return [token, data]; } }
export { Api };`,
  'closure state through returned functions': `export function create() { let last = 0; const bump = async () => { const r = await fetch('/n?after=' + last); last = Number(await r.text()); return last; }; return { getNext: async () => bump() }; }
export async function run() { const c = create(); const a = await c.getNext(); const b = await c.getNext(); return [a, b]; }`,
  'state in static field': `class Seq { static current = 0; static async take() { const r = await fetch('/t/' + Seq.current); Seq.current = Seq.current + 1; return r.text(); } static async getTicket() { return Seq.take(); } }
export async function run() { const a = await Seq.getTicket(); const b = await Seq.getTicket(); return [a, b]; }`,
  'generator object': `export async function run(gen) { const a = await gen.next().value; const b = await gen.next().value; return [a, b]; }`,
  'async generator': `export async function run(source) { const it = source(); const a = await it.next(); const b = await it.next(); return [a.value, b.value]; }`,
  'argument side effect between': `export async function run(api) { let n = 0; const a = await api.getItem(n++); const b = await api.getItem(n); return [a, b]; }`,
  'shift args': `export async function run(api, list) { return [await api.getItem(list.shift()), list.length, await api.getRest(list)]; }`,
  'conditional expression await': `export async function run(api, x) { const a = x ? await api.getA() : await api.getB(); const b = a.ok ? await api.getC() : null; return [a, b]; }`,
  'destructuring default with await': `export async function run(api) { const { a = await api.getDefaultA(), b = await api.getDefaultB() } = await api.getBoth(); return [a, b]; }`,
  'destructure default depends': `export async function run(api) { const { id = 1 } = await api.getUser(); const posts = await api.getPosts(id); return posts; }`,
  'for await': `export async function run(stream, api) { const out = []; for await (const x of stream) { out.push(await api.getItem(x)); } return out; }`,
  'labelled continue': `export async function run(api, groups) { const out = []; outer: for (const g of groups) { for (const x of g) { const found = await api.getItem(x); if (found) continue outer; out.push(x); } } return out; }`,
  'closures capture let': `export async function run(api, items) { let current; const load = async () => api.getItem(current); const out = []; for (const x of items) { current = x; out.push(await load()); } return out; }`,
  'closures capture own helper reading captured': `let current;
async function load() { const r = await fetch('/x/' + current); return r.text(); }
export async function run(items) { const out = []; for (const x of items) { current = x; out.push(await load()); } return out; }`,
  'event emitter waits': `import { once } from 'node:events';
export async function run(emitter) { const [a] = await once(emitter, 'a'); const [b] = await once(emitter, 'b'); return [a, b]; }`,
  'emitter loop': `import { once } from 'node:events';
export async function run(emitters) { const out = []; for (const e of emitters) { e.start(); const [v] = await once(e, 'done'); out.push(v); } return out; }`,
  'pagination by link': `export async function run(api) { let url = '/first'; const out = []; while (url) { const page = await api.getPage(url); out.push(...page.items); url = page.next; } return out; }`,
  'pagination counted until short': `export async function run(api) { const out = []; for (let page = 1; page <= 100; page++) { const items = await api.getItems(page); if (items.length === 0) break; out.push(...items); } return out; }`,
  'pagination accumulate condition in head': `export async function run(api) { const out = []; let total = 1; for (let i = 0; out.length < total; i++) { const r = await api.getItems(i); total = r.total; out.push(...r.items); } return out; }`,
  retries: `export async function run(api) { let error; for (let i = 0; i < 3; i++) { try { return await api.getItem(); } catch (e) { error = e; } } throw error; }`,
  'retries flag': `export async function run(api) { let result; let tries = 0; while (!result && tries < 3) { result = await api.getItem(); tries++; } return result; }`,
  'rate limiter': `export async function run(api, limiter, items) { const out = []; for (const x of items) { await limiter.removeTokens(1); out.push(await api.getItem(x)); } return out; }`,
  'throttle via helper': `const gap = () => new Promise(resolve => setTimeout(resolve, 250));
export async function run(api, items) { const out = []; for (const x of items) { out.push(await api.getItem(x)); await gap(); } return out; }`,
  'throttle inside helper only': `const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
async function politely(api, x) { const r = await api.getItem(x); await pause(200); return r; }
export async function run(api, items) { const out = []; for (const x of items) out.push(await politely(api, x)); return out; }`,
  'stdin prompts': `export async function run(rl) { const name = await rl.question('name?'); const age = await rl.question('age?'); return [name, age]; }`,
  'ask helper': `const ask = q => new Promise(r => process.stdin.once('data', r));
export async function run() { const a = await ask('a'); const b = await ask('b'); return [a, b]; }`,
  'odd stateful names': `export async function run(scanner) { const a = await scanner.readToken(); const b = await scanner.readToken(); return [a, b]; }`,
  'buffered bytes': `export async function run(conn2) { const header = await conn2.read(4); const body = await conn2.read(10); return [header, body]; }`,
  'serial port': `export async function run(device) { const a = await device.readRegister(1); const b = await device.readRegister(2); return [a, b]; }`,
  'chain of same cursor alias': `export async function run(db) { const cursor = db.find(); const c = cursor; const a = await c.getNext(); const b = await cursor.getNext(); return [a, b]; }`,
  'find then update': `export async function run(repo, id) { const before = await repo.findOne(id); const after = await repo.updateOne(id, { n: 1 }); return [before, after]; }`,
  'get or create': `export async function run(repo) { const a = await repo.getOrCreate('a'); const b = await repo.getOrCreate('b'); return [a, b]; }`,
  'hidden write in getter-named found': `import db from './db.js';
async function getAccount(id) { await db.query(\`update accounts set seen = now() where id = \${id}\`); return db.query('select 1'); }
async function getBalance(id) { return db.query('select balance'); }
export async function run(id) { const a = await getAccount(id); const b = await getBalance(id); return [a, b]; }`,
  'write then read file through helpers': `import { readFile, writeFile } from 'node:fs/promises';
async function saveDraft(text) { await writeFile('draft.txt', text); return text.length; }
async function loadDraft() { return readFile('draft.txt', 'utf8'); }
export async function run(t) { const n = await saveDraft(t); const d = await loadDraft(); return [n, d]; }`,
  'env mutated between helpers': `async function loadEnv() { const r = await fetch('/env'); process.env.KEY = await r.text(); return process.env.KEY; }
async function getThing() { const r = await fetch('/t', { headers: { key: process.env.KEY } }); return r.json(); }
export async function run() { const e = await loadEnv(); const t = await getThing(); return [e, t]; }`,
  'global cookie jar': `import axios from 'axios';
async function getSession() { const r = await axios.get('/login'); axios.defaults.headers.common.cookie = r.headers['set-cookie']; return r.data; }
export async function run() { const s = await getSession(); const d = await axios.get('/data'); return [s, d.data]; }`,
  'object passed and filled': `async function loadInto(ctx) { const r = await fetch('/a'); ctx.a = await r.json(); return true; }
async function readFrom(ctx) { const r = await fetch('/b/' + ctx.a.id); return r.json(); }
export async function run() { const ctx = {}; const ok = await loadInto(ctx); const v = await readFrom(ctx); return [ok, v]; }`,
  'array passed and sorted': `async function loadAll(list) { const r = await fetch('/l'); list.push(...(await r.json())); return list.length; }
async function describeAll(list) { const r = await fetch('/d?' + list.join()); return r.text(); }
export async function run() { const list = []; const n = await loadAll(list); const d = await describeAll(list); return [n, d]; }`,
  'Map passed': `async function fill(map) { const r = await fetch('/m'); map.set('k', await r.text()); return map.size; }
async function use(map) { const r = await fetch('/u/' + map.get('k')); return r.text(); }
export async function run() { const m = new Map(); const a = await fill(m); const b = await use(m); return [a, b]; }`,
  'loop: shared object by helper': `async function visit(state, x) { const r = await fetch('/x/' + x + '?seen=' + state.seen.length); state.seen.push(x); return r.json(); }
export async function run(items) { const state = { seen: [] }; const out = []; for (const x of items) out.push(await visit(state, x)); return out; }`,
  'loop: budget': `export async function run(api, items) { let budget = 10; const out = []; for (const x of items) { if (budget <= 0) continue; const r = await api.getItem(x); budget -= r.cost; out.push(r); } return out; }`,
  'loop: until enough in head': `export async function run(api, items) { const out = []; for (let i = 0; i < items.length && out.length < 5; i++) { const r = await api.getItem(items[i]); if (r.ok) out.push(r); } return out; }`,
  'loop: last wins by break flag': `export async function run(api, items) { let found = false; for (const x of items) { if (found) continue; found = await api.hasItem(x); } return found; }`,
  'loop: max': `export async function run(api, items) { let best = null; for (const x of items) { const r = await api.getItem(x); if (!best || r.score > best.score) best = r; } return best; }`,
  'loop: string position': `export async function run(api, items) { let offset = 0; const out = []; for (const x of items) { const r = await api.getItem(x, offset); offset += r.length; out.push(r); } return out; }`,
  'loop: response writes': `export async function run(api, items, res) { for (const x of items) { const r = await api.getItem(x); res.write(r); } res.end(); }`,
  'loop: yields to log progress bar': `export async function run(api, items, bar) { for (const x of items) { const r = await api.getItem(x); bar.update(r); } }`,
  'loop: db transaction per item': `export async function run(db, items) { const out = []; for (const x of items) { out.push(await db.transaction(async tx => tx.getItem(x))); } return out; }`,
  'loop: middleware next': `export async function run(handlers, ctx) { for (const h of handlers) { const r = await h.handle(ctx); if (r) ctx.results.push(r); } }`,
  'loop: validators in order': `export async function run(validators, value) { const errors = []; for (const v of validators) { value = await v.getValue(value); errors.push(value); } return errors; }`,
  'loop: mkdir chain': `import { mkdir } from 'node:fs/promises';
export async function run(parts) { let dir = ''; for (const p of parts) { dir += '/' + p; await mkdir(dir); } }`,
  'loop: worker busy flag': `export async function run(worker, items) { const out = []; for (const x of items) { worker.postMessage(x); out.push(await new Promise(r => worker.once('message', r))); } return out; }`,
  'mutual order by header set between': `export async function run(client2, api) { const t = await api.getToken(); client2.headers.token = t; const a = await client2.getA(); const b = await client2.getB(); return a; }`,
  'lock acquired': `export async function run(lock, api) { const release = await lock.acquire(); const a = await api.getA(); release(); const b = await api.getB(); return [a, b]; }`,
  'time measured': `export async function run(api) { const start = Date.now(); const a = await api.getA(); const t1 = Date.now() - start; const b = await api.getB(); const t2 = Date.now() - start; return [a, b, t1, t2]; }`,
  'benchmark label': `export async function run(api) { console.time('a'); const a = await api.getA(); console.timeEnd('a'); console.time('b'); const b = await api.getB(); console.timeEnd('b'); return [a, b]; }`,
};

export const independent: Readonly<Record<string, string>> = {
  'reads that share a cache with an age': `class Settings {
  async load() { const r = await fetch('/settings'); return r.json(); }
  async all() {
    if (this.cached && Date.now() < this.expires) return this.cached;
    this.cached = this.load();
    this.expires = Date.now() + 60_000;
    return this.cached;
  }
  async everything() { return this.all(); }
  async getByKey(key) { return (await this.everything())[key]; }
}
const settings = new Settings();
export async function run() { const a = await settings.getByKey('a'); const b = await settings.getByKey('b'); return [a, b]; }`,
  'reads that wait for lists of promises': `async function getAll(api, ids) { const all = []; for (const id of ids) all.push(api.getItem(id)); return await Promise.all(all); }
export async function run(api, a, b) { const first = await getAll(api, a); const second = await getAll(api, b); return [first, second]; }`,
  'plain reads with optional chaining': `export async function run(api, id) { const a = await api?.getUser(id); const b = await api?.getPosts(id); return [a, b]; }`,
  'this services': `class C { constructor(users, posts) { this.users = users; this.posts = posts; } async show(id) { const user = await this.users.findById(id); const posts = await this.posts.findByUser(id); return { user, posts }; } }
export { C };`,
  'with console between': `export async function run(api) { const a = await api.getA(); console.log('a', a.length); const b = await api.getB(); return [a, b]; }`,
  'three with object': `export async function run(api, id) { return { user: await api.getUser(id), posts: await api.getPosts(id), tags: await api.getTags(id) }; }`,
  'nested in try': `export async function run(api, log) { try { const a = await api.getA(); const b = await api.getB(); return a + b; } catch (e) { return null; } }`,
  'render args': `export async function run(api, res) { res.render('x', { a: await api.getA(), b: await api.getB() }); }`,
  template: `export async function run(api) { return \`\${await api.getName()} \${await api.getTitle()}\`; }`,
  'files by helper': `import { readFile } from 'node:fs/promises';
const read = name => readFile(new URL(name, import.meta.url), 'utf8');
export async function run() { const a = await read('a.txt'); const b = await read('b.txt'); return a + b; }`,
  'arrow closures': `export async function run(db) { const count = async t => (await db.query(\`select count(*) from \${t}\`)).rows[0]; const a = await count('a'); const b = await count('b'); return [a, b]; }`,
  'loop with index const': `export async function run(api, items) { const out = []; for (const [i, x] of items.entries()) { const r = await api.getItem(x); out.push({ i, r }); } return out; }`,
  'loop in sorted keys': `export async function run(api, map) { const out = {}; for (const key of Object.keys(map).sort()) { out[key] = await api.getItem(map[key]); } return out; }`,
  'loop with own try': `export async function run(api, items) { const out = []; for (const x of items) { try { out.push(await api.getItem(x)); } catch { out.push(null); } } return out; }`,
  'loop with ternary': `export async function run(api, items) { const out = []; for (const x of items) { const r = x.cached ?? (await api.getItem(x.id)); out.push(r); } return out; }`,
  'loop files': `import { stat } from 'node:fs/promises';
export async function run(files) { let size = 0; for (const f of files) { const s = await stat(f); if (s.isFile()) size += s.size; } return size; }`,
  'loop concat': `export async function run(api, items) { let out = []; for (const x of items) { const r = await api.listItems(x); out.push(...r); } return out; }`,
  'loop object assign': `export async function run(api, items) { const out = {}; for (const x of items) { Object.assign(x, await api.getDetails(x.id)); } return items; }`,
  'loop set add': `export async function run(api, items) { const out = new Set(); for (const x of items) { const r = await api.getOwner(x); out.add(r); } return out; }`,
  'loop some flag': `export async function run(api, items) { let any = false; for (const x of items) { if (await api.hasItem(x)) any = true; } return any; }`,
  'nested loops': `export async function run(api, groups) { const out = []; for (const g of groups) { for (const x of g.items) { out.push(await api.getItem(x)); } } return out; }`,
  'do while index': `export async function run(api, items) { const out = []; let i = 0; do { out.push(await api.getItem(items[i])); i++; } while (i < items.length); return out; }`,
  'map get keyed by computed': `export async function run(api, items) { const out = {}; for (const x of items) out[keyOf(x)] = await api.getItem(x); return out; }
function keyOf(x) { return \`\${x.a}:\${x.b}\`; }`,
  'forEachSeries member': `import async from 'async';
export async function run(api, items) { const out = []; await async.eachSeries(items, async x => { out.push(await api.getItem(x)); }); return out; }`,
  mapSeries: `import async from 'async';
export async function run(api, items) { const out = await async.mapSeries(items, async x => api.getItem(x)); return out; }`,
  'p-each-series': `import pEachSeries from 'p-each-series';
export async function run(api, items) { const out = {}; await pEachSeries(items, async x => { out[x] = await api.getItem(x); }); return out; }`,
  'Promise.each bluebird': `export async function run(api, items, Promise) { const out = []; await Promise.each(items, async x => { out.push(await api.getItem(x)); }); return out; }`,
  'await fetch json': `export async function run(urls) { const out = []; for (const u of urls) { const res = await fetch(u); if (!res.ok) continue; out.push(await res.json()); } return out; }`,
  'for with iterator matchAll': `export async function run(api, text) { const out = []; for (const m of text.matchAll(/a/g)) out.push(await api.getItem(m.index)); return out; }`,
  'let reassign row': `export async function run(api) { let a = null; let b = null; a = await api.getA(); b = await api.getB(); return [a, b]; }`,
  'switch case': `export async function run(api, k) { switch (k) { case 1: { const a = await api.getA(); const b = await api.getB(); return [a, b]; } default: return null; } }`,
  'dynamic imports': `export async function run() { const a = await import('./a.js'); const b = await import('./b.js'); return [a.x, b.y]; }`,
  'crypto subtle': `import { promisify } from 'node:util'; import { scrypt } from 'node:crypto';
const derive = promisify(scrypt);
export async function run(p, q) { const a = await derive(p, 'salt', 64); const b = await derive(q, 'salt', 64); return [a, b]; }`,
};
