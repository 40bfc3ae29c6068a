import rule from '../../src/rules/no-sequential-await.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-sequential-await', rule, {
  valid: [
    {
      name: 'the second call takes the first result',
      code: 'async function load(api, id) { const user = await api.getUser(id); return api.wrap(user, await api.getPosts(user.id)); }',
    },
    {
      name: 'the result goes on through an alias and a template string',
      code: `async function load(api) {
  const user = await api.getUser();
  const { id: key } = user;
  const url = \`/posts/\${key}\`;
  return [user, await fetch(url)];
}`,
    },
    {
      name: 'the result is put into an object that the second call is given under another name',
      code: `async function load(api) {
  const options = {};
  const alias = options;
  options.user = await api.getUser();
  const posts = await api.getPosts(alias);
  return posts;
}`,
    },
    {
      name: 'the result is added to a list that the second call is given',
      code: `async function load(api, list) {
  const user = await api.getUser();
  list.push(user);
  const posts = await api.getPosts(list);
  return posts;
}`,
    },
    {
      name: 'a result that is tested and thrown on decides whether the second call happens',
      code: `async function load(api, id) {
  const user = await api.getUser(id);
  if (!user) throw new Error('no such user');
  const posts = await api.getPosts(id);
  return { user, posts };
}`,
    },
    {
      name: 'a result that is tested and returned on decides whether the second call happens',
      code: `async function load(api, id) {
  const user = await api.getUser(id);
  if (!user) return null;
  const posts = await api.getPosts(id);
  return { user, posts };
}`,
    },
    {
      name: 'an await behind a test is no member',
      code: 'async function load(api, x) { const a = x ? await api.getA() : 1; const b = x ? await api.getB() : 2; return [a, b]; }',
    },
    {
      name: 'a guard throws: what follows must not start',
      code: `async function authorize(user) {
  const response = await fetch('/auth/' + user);
  if (!response.ok) throw new Error('not allowed');
}
async function getItem(id) {
  const response = await fetch('/items/' + id);
  return response.json();
}
export async function load(user, id) {
  await authorize(user);
  const item = await getItem(id);
  return item;
}`,
    },
    {
      name: 'an unknown call whose result is unused may be a guard',
      code: 'async function load(api) { await api.getReady(); const a = await api.getA(); return a; }',
    },
    {
      name: 'logging in stores what the next request sends',
      code: `let token;
async function login() {
  const response = await fetch('/login');
  token = await response.text();
}
async function getData() {
  const response = await fetch('/data', { headers: { token } });
  return response.json();
}
export async function load() {
  await login();
  const data = await getData();
  return data;
}`,
    },
    {
      name: 'a method writes the field that the next one reads',
      code: `class Store {
  async init() {
    this.cache = await fetch('/cache').then(response => response.json());
  }
  async find(id) {
    const response = await fetch('/items/' + id);
    return [this.cache, await response.json()];
  }
  async run(id) {
    await this.init();
    const item = await this.find(id);
    return item;
  }
}`,
    },
    {
      name: 'calls on one page, client or connection stay in order',
      code: `async function run(page, client, pool) {
  const title = await page.title();
  const content = await page.content();
  const one = await client.query('SELECT 1');
  const two = await client.query('SELECT 2');
  return [title, content, one, two];
}`,
    },
    {
      name: 'what a pool hands out is a connection, whatever it is called',
      code: `async function run(pool) {
  const it = await pool.connect();
  const one = await it.query('SELECT 1');
  const two = await it.query('SELECT 2');
  return [one, two];
}`,
    },
    {
      name: 'a transaction that is handed over is used in order',
      code: `async function run(User, Post, t) {
  const users = await User.findAll({ transaction: t });
  const posts = await Post.findAll({ transaction: t });
  return [users, posts];
}`,
    },
    {
      name: 'the body of a transaction stays in order',
      code: `async function run(prisma, api) {
  await prisma.$transaction(async session => {
    const users = await api.getUsers(session);
    const posts = await api.getPosts(session);
    return [users, posts];
  });
}`,
    },
    {
      name: 'a transaction that the chain is given is used in order',
      code: `async function run(User, Post, id, trx) {
  const user = await User.query(trx).findById(id);
  const post = await Post.query(trx).findOne({ author: id });
  return [user, post];
}`,
    },
    {
      name: 'models of one transaction are asked in order',
      code: `async function run(tx, id) {
  const user = await tx.user.findUnique({ where: { id } });
  const post = await tx.post.findFirst({ where: { author: id } });
  return [user, post];
}`,
    },
    {
      name: 'a stream that nobody would close if the other failed is opened last',
      code: `export async function blob(store, id) {
  const meta = await store.getMetadata(id);
  const stream = await store.getStream(id).catch(explain);
  return { meta, stream };
}
function explain(error) { throw new Error('no blob', { cause: error }); }`,
    },
    {
      name: 'what is read refuses what does not fit, before something is changed',
      code: `import { writeFile } from 'node:fs/promises';
export async function save(schema, payload) {
  const input = await schema.parseAsync(payload);
  const saved = await writeFile('last.json', String(payload));
  return [input, saved];
}`,
    },
    {
      name: 'a person is asked one question after the other',
      code: `import { read } from 'read';
async function input(prompt) { return (await read({ prompt })).trim(); }
export async function ask() {
  const name = await input('Name');
  const mail = await input('Mail');
  return { name, mail };
}`,
    },
    {
      name: 'a request that an argument may make one that changes comes before one that reads',
      code: `export async function latest(id) {
  await flush(id);
  return await load(id);
}
async function flush(id) { await request('/flush/' + id, { method: 'POST' }); }
async function load(id) { return (await fetch('/latest/' + id)).json(); }
function request(path, options) { return fetch(path, options); }`,
    },
    {
      name: 'a fetch of its own is a request that changes if it is told to',
      code: `export async function latest(id) {
  await flush(id);
  return await load(id);
}
async function flush(id) { await fetchJson('/flush/' + id, { method: 'POST' }); }
async function load(id) { return fetchJson('/latest/' + id, {}); }
function fetchJson(path, { body, method = 'GET', ...rest }) {
  const options = { ...rest, method };
  if (body !== undefined) options.body = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    fetch(path, options).then(response => response.json().then(resolve, reject), reject);
  });
}`,
    },
    {
      name: 'a folder is made before a file in it is written',
      code: `import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
export async function save(folder) {
  await mkdir(folder);
  await writeFile(path.join(folder, 'a'), 'x');
}`,
    },
    {
      name: 'a file is written before it is renamed',
      code: `import { rename, writeFile } from 'node:fs/promises';
export async function save(file) {
  await writeFile(file + '.tmp', 'x');
  await rename(file + '.tmp', file);
}`,
    },
    {
      name: 'a request that changes comes before one that reads',
      code: `import axios from 'axios';
export async function run() {
  const created = await axios.post('/items');
  const items = await axios.get('/items');
  return [created, items];
}`,
    },
    {
      name: 'a fetch with a method that changes is no read',
      code: `export async function run() {
  const created = await fetch('/items', { method: 'POST' });
  const items = await fetch('/items');
  return [created, items];
}`,
    },
    {
      name: 'a query whose text changes something is no read',
      code: `export async function run(db) {
  const created = await db.query('INSERT INTO items VALUES (1)');
  const items = await db.query('SELECT * FROM items');
  return [created, items];
}`,
    },
    {
      name: 'names that say more than a question are no reads',
      code: `export async function run(api) {
  const a = await api.getOrCreateUser();
  const b = await api.findOneAndUpdate();
  const c = await api.getNextJob();
  return [a, b, c];
}`,
    },
    {
      name: 'a wait on purpose separates what it stands between',
      code: `const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
export async function run(api) {
  const a = await api.getA();
  await sleep(100);
  const b = await api.getB();
  return [a, b];
}`,
    },
    {
      name: 'a rate limiter separates what it stands between',
      code: `export async function run(api, limiter) {
  const a = await api.getA();
  await limiter.acquire();
  const b = await api.getB();
  return [a, b];
}`,
    },
    {
      name: 'promises that were started before run together already',
      code: `export async function run(api) {
  const first = api.getA();
  const second = api.getB();
  const a = await first;
  const b = await second;
  return [a, b];
}`,
    },
    {
      name: 'a Promise.all is there already',
      code: `export async function run(api) {
  const [a, b] = await Promise.all([api.getA(), api.getB()]);
  const c = await api.getC();
  return [a, b, c];
}`,
    },
    {
      name: 'each await has its own catch',
      code: `export async function run(api) {
  let a, b;
  try { a = await api.getA(); } catch { a = 1; }
  try { b = await api.getB(); } catch { b = 2; }
  return [a, b];
}`,
    },
    {
      name: 'clean-up stays in order',
      code: `export async function run(api) {
  try { return 1; } finally { const a = await api.getA(); const b = await api.getB(); console.log(a, b); }
}`,
    },
    {
      name: 'test code stays in order',
      code: "it('loads', async () => { const a = await api.getA(); const b = await api.getB(); expect(a).toBe(b); });",
    },
    {
      name: 'questions to a person are asked one after the other',
      code: `import { input, select } from '@inquirer/prompts';
export async function ask() {
  const name = await input({ message: 'name' });
  const kind = await select({ message: 'kind', choices: [] });
  return { name, kind };
}`,
    },
    {
      name: 'async functions that wait for nothing gain nothing',
      code: `async function one() { return 1; }
async function two() { return 2; }
export async function run() { const a = await one(); const b = await two(); return a + b; }`,
    },
    {
      name: 'an unknown call between might be what the second one waits for',
      code: `export async function run(api) {
  const user = await api.getUser();
  remember(user);
  const posts = await api.getPosts();
  return posts;
}`,
    },
    {
      name: 'what is written out has its place',
      code: 'async function run(api, out) { process.stdout.write(await api.getA()); process.stdout.write(await api.getB()); }',
    },
    {
      name: 'a clock between measures the first one',
      code: `export async function run(api) {
  const started = performance.now();
  const a = await api.getA();
  const elapsed = performance.now() - started;
  const b = await api.getB();
  return [a, b, elapsed];
}`,
    },
    {
      name: 'the same question twice is asked of something that changes',
      code: 'async function run(source) { const a = await source.get(); const b = await source.get(); return [a, b]; }',
    },
    {
      name: 'a test that refuses what is missing decides whether the second call happens',
      code: `export async function run(api, id) {
  const user = (await api.getUser(id)) ?? fail('no user');
  const posts = await api.getPosts(id);
  return [user, posts];
}`,
    },
    {
      name: 'the end of the process stands between',
      code: `export async function run(api) {
  const user = await api.getUser();
  if (user.gone) process.exit(1);
  const posts = await api.getPosts();
  return [user, posts];
}`,
    },
    {
      name: 'whether a file is there is asked before another one is read',
      code: `import fs from 'node:fs/promises';
export async function run(a, b) {
  await fs.access(a);
  return await fs.readFile(b);
}`,
    },
    {
      name: 'what is sent with the next request is set in between',
      code: `export async function run(axios, api) {
  const token = await api.getToken();
  axios.defaults.headers.authorization = token;
  const user = await api.getUser();
  return user;
}`,
    },
    {
      name: 'queries between BEGIN and COMMIT stay in order',
      code: `export async function run(db) {
  await db.query('BEGIN');
  const a = await db.query('SELECT 1');
  const b = await db.query('SELECT 2');
  await db.query('COMMIT');
  return [a, b];
}`,
    },
    {
      name: "a function of the project's runs what it is given in a transaction",
      code: `async function within(db, work) {
  const connection = await db.begin();
  const result = await work(connection);
  await connection.commit();
  return result;
}
export const run = db => within(db, async it => [await it.getA(), await it.getB()]);`,
    },
    {
      name: 'the body of a response is taken once',
      code: `export async function run() {
  const response = await fetch('/x');
  const text = await response.text();
  const copy = await response.clone().text();
  return [text, copy];
}`,
    },
    {
      name: 'what a found function is called on is a result',
      code: `class Users {
  async find(id) { const response = await fetch('/users/' + id); return response.json(); }
}
async function open() { await fetch('/open'); return new Users(); }
export async function run(id) {
  const users = await open();
  const user = await users.find(id);
  return [users, user];
}`,
    },
    {
      name: 'reading synchronously in async functions gains nothing',
      code: `import fs from 'node:fs';
async function readA() { return fs.readFileSync('a'); }
async function readB() { return fs.readFileSync('b'); }
export async function run() {
  const a = await readA();
  const b = await readB();
  return [a, b];
}`,
    },
    {
      name: 'hashing on the event loop gains nothing',
      code: `import crypto from 'node:crypto';
async function hash(text) { return crypto.createHash('sha256').update(text).digest('hex'); }
export async function run(a, b) {
  const one = await hash(a);
  const two = await hash(b);
  return [one, two];
}`,
    },
    {
      name: 'a found function is called a read but writes',
      code: `async function getConfig(db) { await db.insert('log'); return db.find('config'); }
export async function run(api, db) {
  const config = await getConfig(db);
  const user = await api.getUser();
  return [config, user];
}`,
    },
    {
      name: 'what an async function returns is awaited, so it changes something',
      code: `async function register(api, id) { await fetch('/log'); return api.createUser(id); }
export async function run(api, id) {
  const user = await register(api, id);
  const users = await api.getUsers();
  return [user, users];
}`,
    },
    {
      name: 'a comment asks for the order',
      code: `export async function run(api) {
  // The second must come after the first: the server has a rate limit.
  const a = await api.getA();
  const b = await api.getB();
  return [a, b];
}`,
    },
    {
      name: 'an object that the second call is given is changed in between',
      code: `export async function run(api, item) {
  const size = await api.getSize(item.id);
  item.size = size;
  const kind = await readKind(item);
  return [size, kind];
}
async function readKind(item) { const response = await fetch('/kind/' + item.id); return response.text(); }`,
    },
    {
      name: 'a check by the end of its name may refuse what comes after it',
      options: [{ unproven: true }],
      code: `export async function start(server, port) { await healthCheck(); await bind(server, port); }`,
    },
    {
      name: 'what is done before a module is loaded may be there for it',
      options: [{ unproven: true }],
      code: `await jest.unstable_mockModule('node:fs', () => ({})); export const { run } = await import('./run.js');`,
    },
    {
      name: 'what a person would do at a screen is done in order',
      options: [{ unproven: true }],
      code: `export async function look(view, editor) {
  const size = await view.count();
  await editor.click('name');
  const status = await editor.getStatus();
  await editor.hover('name');
  return [size, status, await view.count()];
}`,
    },
    {
      name: 'functions of the project that are handed one transaction use it in order',
      code: `async function copy(from, options) { await fetch('/copy', { body: from }); return options; }
export async function run(users, groups, transaction) {
  await copy(users, { transaction });
  await copy(groups, { transaction });
}`,
    },
  ],
  invalid: [
    {
      name: 'requests with options that a constant holds only read',
      code: `export async function load(token) {
  const options = { headers: { authorization: token } };
  const user = await fetch('/user', options);
  const posts = await fetch('/posts', options);
  return [user, posts];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 3,
          column: 16,
          data: { first: "fetch('/user', options)", others: "`fetch('/posts', options)`" },
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load(token) {
  const options = { headers: { authorization: token } };
  const [user, posts] = await Promise.all([fetch('/user', options), fetch('/posts', options)]);
  return [user, posts];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'two functions of the file that only read',
      code: `async function getUser(id) {
  const response = await fetch(\`/users/\${id}\`);
  return response.json();
}
async function getPosts(id) {
  const response = await fetch(\`/posts/\${id}\`);
  if (!response.ok) throw new Error('no posts');
  return response.json();
}
export async function load(id) {
  const user = await getUser(id);
  const posts = await getPosts(id);
  return { user, posts };
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 11,
          column: 16,
          data: { first: 'getUser(id)', others: '`getPosts(id)`' },
          suggestions: [
            {
              messageId: 'together',
              output: `async function getUser(id) {
  const response = await fetch(\`/users/\${id}\`);
  return response.json();
}
async function getPosts(id) {
  const response = await fetch(\`/posts/\${id}\`);
  if (!response.ok) throw new Error('no posts');
  return response.json();
}
export async function load(id) {
  const [user, posts] = await Promise.all([getUser(id), getPosts(id)]);
  return { user, posts };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the example: two pieces of work that take their time',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
async function asynchronousWork() {
  await sleep(2000);
  console.log('done');
}
export async function main() {
  await asynchronousWork();
  await asynchronousWork();
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 7,
          column: 3,
          suggestions: [
            {
              messageId: 'together',
              output: `import { setTimeout as sleep } from 'node:timers/promises';
async function asynchronousWork() {
  await sleep(2000);
  console.log('done');
}
export async function main() {
  await Promise.all([asynchronousWork(), asynchronousWork()]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'reads by name with used results, where no body can be found',
      code: 'async function load(api) { const a = await api.getA(); const b = await api.listB(); return [a, b]; }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 38,
          suggestions: [
            {
              messageId: 'together',
              output: `async function load(api) { const [a, b] = await Promise.all([api.getA(), api.listB()]); return [a, b]; }`,
            },
          ],
        },
      ],
    },
    {
      name: 'parentheses that have done their work go, those that keep two words apart stay',
      code: `async function load(api) {
  const a = (await api.getA()) || null;
  const b = typeof(await api.listB());
  return [a, b];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 14,
          suggestions: [
            {
              messageId: 'together',
              output: `async function load(api) {
  const [a2, b2] = await Promise.all([api.getA(), api.listB()]);
  const a = a2 || null;
  const b = typeof(b2);
  return [a, b];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'two files',
      code: `import { readFile } from 'node:fs/promises';
export async function load() {
  const a = await readFile('a.txt', 'utf8');
  const b = JSON.parse(await readFile('b.json', 'utf8'));
  return a + b;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 3,
          column: 13,
          suggestions: [
            {
              messageId: 'together',
              output: `import { readFile } from 'node:fs/promises';
export async function load() {
  const [a, file] = await Promise.all([readFile('a.txt', 'utf8'), readFile('b.json', 'utf8')]);
  const b = JSON.parse(file);
  return a + b;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'two files are written beside each other',
      code: `import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
export async function save(folder) {
  await writeFile(join(folder, 'a.json'), '1');
  await writeFile(join(folder, 'b.json'), '2');
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 4,
          column: 3,
          suggestions: [
            {
              messageId: 'together',
              output: `import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
export async function save(folder) {
  await Promise.all([writeFile(join(folder, 'a.json'), '1'), writeFile(join(folder, 'b.json'), '2')]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'queries of an object-relational mapper',
      code: `export async function load(prisma, User, id) {
  const user = await prisma.user.findUnique({ where: { id } });
  const posts = await prisma.post.count();
  const others = await User.find({}).sort('name').lean();
  return { user, posts, others };
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 16,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load(prisma, User, id) {
  const [user, posts, others] = await Promise.all([
    prisma.user.findUnique({ where: { id } }),
    prisma.post.count(),
    User.find({}).sort('name').lean(),
  ]);
  return { user, posts, others };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'queries whose text reads',
      code: `export async function load(db) {
  const a = await db.query('SELECT * FROM a');
  const b = await db.query('SELECT * FROM b');
  return [a.rows, b.rows];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 13,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load(db) {
  const [a, b] = await Promise.all([db.query('SELECT * FROM a'), db.query('SELECT * FROM b')]);
  return [a.rows, b.rows];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits in an array, an object and the arguments of a call',
      code: `export const load = async api => [await api.getA(), await api.getB()];
export const read = async api => ({ a: await api.getA(), b: await api.getB() });
export const join = async api => parse(await api.getA(), await api.getB());`,
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 35,
          suggestions: [
            {
              messageId: 'together',
              output: `export const load = async api => await Promise.all([api.getA(), api.getB()]);
export const read = async api => ({ a: await api.getA(), b: await api.getB() });
export const join = async api => parse(await api.getA(), await api.getB());`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 2,
          column: 40,
          suggestions: [
            {
              messageId: 'together',
              output: `export const load = async api => [await api.getA(), await api.getB()];
export const read = async api => {
  const [a2, b2] = await Promise.all([api.getA(), api.getB()]);
  return { a: a2, b: b2 };
};
export const join = async api => parse(await api.getA(), await api.getB());`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 3,
          column: 40,
          suggestions: [
            {
              messageId: 'together',
              output: `export const load = async api => [await api.getA(), await api.getB()];
export const read = async api => ({ a: await api.getA(), b: await api.getB() });
export const join = async api => {
  const [a2, b2] = await Promise.all([api.getA(), api.getB()]);
  return parse(a2, b2);
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a final return takes the second one',
      code: 'async function load(api) { const a = await api.getA(); return [a, await api.getB()]; }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 38,
          suggestions: [
            {
              messageId: 'together',
              output: `async function load(api) { const [a, b] = await Promise.all([api.getA(), api.getB()]);
return [a, b]; }`,
            },
          ],
        },
      ],
    },
    {
      name: 'of three awaits, the two that are independent',
      code: `export async function load(api) {
  const user = await api.getUser();
  const posts = await api.getPosts(user.id);
  const settings = await api.getSettings();
  return { user, posts, settings };
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 16,
          data: { first: 'api.getUser()', others: '`api.getSettings()`' },
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load(api) {
  const [user, settings] = await Promise.all([api.getUser(), api.getSettings()]);
  const posts = await api.getPosts(user.id);
  return { user, posts, settings };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'harmless statements stand between',
      code: `export async function load(req, User) {
  const user = await User.findById(req.params.id);
  console.log('found', user);
  const url = \`/posts/\${req.params.id}\`;
  const posts = await fetch(url);
  return { user, posts };
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 16,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load(req, User) {
  const url = \`/posts/\${req.params.id}\`;
  const [user, posts] = await Promise.all([User.findById(req.params.id), fetch(url)]);
  console.log('found', user);
  return { user, posts };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'methods that write different fields',
      code: `class Store {
  async loadUsers() { this.users = await fetch('/users').then(response => response.json()); }
  async loadPosts() { this.posts = await fetch('/posts').then(response => response.json()); }
  async load() {
    await this.loadUsers();
    await this.loadPosts();
  }
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 5,
          suggestions: [
            {
              messageId: 'together',
              output: `class Store {
  async loadUsers() { this.users = await fetch('/users').then(response => response.json()); }
  async loadPosts() { this.posts = await fetch('/posts').then(response => response.json()); }
  async load() {
    await Promise.all([this.loadUsers(), this.loadPosts()]);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'one catch answers for both',
      code: `export async function load(api) {
  try {
    const a = await api.getA();
    const b = await api.getB();
    return [a, b];
  } catch (error) {
    return [];
  }
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 3,
          column: 15,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load(api) {
  try {
    const [a, b] = await Promise.all([api.getA(), api.getB()]);
    return [a, b];
  } catch (error) {
    return [];
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the body of a response is read where it stands',
      code: `export async function load() {
  const one = await fetch('/one');
  const first = await one.json();
  const two = await fetch('/two');
  const second = await two.json();
  return [first, second];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 15,
          data: { first: "fetch('/one')", others: "`fetch('/two')`" },
          suggestions: [
            {
              messageId: 'together',
              output: `export async function load() {
  const [one, two] = await Promise.all([fetch('/one'), fetch('/two')]);
  const first = await one.json();
  const second = await two.json();
  return [first, second];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the top level of a module counts',
      code: "const a = await fetch('/a'); const b = await fetch('/b'); export { a, b };",
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 11,
          suggestions: [
            { messageId: 'together', output: `const [a, b] = await Promise.all([fetch('/a'), fetch('/b')]); export { a, b };` },
          ],
        },
      ],
    },
    {
      name: 'what is merely not proven dependent, if asked for',
      options: [{ unproven: true }],
      code: 'async function run() { await buildA(); await buildB(); }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 24,
          suggestions: [{ messageId: 'together', output: `async function run() { await Promise.all([buildA(), buildB()]); }` }],
        },
      ],
    },
    {
      name: 'a function of which only the signature stands between them',
      code: `const a = await fetch('/a');
declare function pick(name: string): string;
const b = await fetch('/b');
export { a, b };`,
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 11,
          suggestions: [
            {
              messageId: 'together',
              output: `const [a, b] = await Promise.all([fetch('/a'), fetch('/b')]);
declare function pick(name: string): string;
export { a, b };`,
            },
          ],
        },
      ],
    },
    {
      name: 'exported constants',
      code: `export const a = await fetch('/a');
export const b = await fetch('/b');`,
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 18,
          suggestions: [
            { messageId: 'together', output: `export const [a, b] = await Promise.all([fetch('/a'), fetch('/b')]);` },
          ],
        },
      ],
    },
    {
      name: 'a later call whose arguments may fail at once',
      code: `export async function run(api, text) {
  const a = await api.getA();
  const b = await api.getB(JSON.parse(text));
  return [a, b];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 13,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, text) {
  const [a, b] = await Promise.all([api.getA(), (async () => api.getB(JSON.parse(text)))()]);
  return [a, b];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a found function that keeps what it has read',
      code: `const known = new Map();
async function getUser(id) {
  const hit = known.get(id);
  if (hit) return hit;
  const response = await fetch('/users/' + id);
  const user = await response.json();
  known.set(id, user);
  return user;
}
export async function run(a, b) {
  const one = await getUser(a);
  const two = await getUser(b);
  return [one, two];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 11,
          column: 15,
          suggestions: [
            {
              messageId: 'together',
              output: `const known = new Map();
async function getUser(id) {
  const hit = known.get(id);
  if (hit) return hit;
  const response = await fetch('/users/' + id);
  const user = await response.json();
  known.set(id, user);
  return user;
}
export async function run(a, b) {
  const [one, two] = await Promise.all([getUser(a), getUser(b)]);
  return [one, two];
}`,
            },
          ],
        },
      ],
    },
  ],
});
