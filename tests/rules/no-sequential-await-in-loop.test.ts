import rule from '../../src/rules/no-sequential-await-in-loop.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-sequential-await-in-loop', rule, {
  valid: [
    {
      name: 'code that is loaded by a name made at run time may need what that before it did',
      options: [{ unproven: true }],
      code: `const path = require('path');
module.exports = async (folder, files, db) => {
  for (const file of files) await require(path.join(folder, file))(db);
  for (const file of files) { const run = require(path.join(folder, file)); await run(db); }
  for (const file of files) { const { up } = await import(path.join(folder, file)); await up(db); }
  for (const file of files) { const { default: loaded } = await import(path.join(folder, file)); await loaded.up(db); }
};`,
    },
    {
      name: 'functions that a loop calls one after the other may need what those before them did',
      options: [{ unproven: true }],
      code: `export async function run(jobs, context) {
  for (const job of jobs) await job(context);
  for (const { start } of jobs) await start(context);
  for (const before of jobs) await before.fn(context);
  for (const nextStep of jobs) await nextStep.fn(context);
}`,
    },
    {
      name: 'a method with the name of a loop, of an object that is no class of promises',
      code: `export async function warm(list, paths) { await list.each(paths, async path => { await fetch('/warm/' + path); }); }`,
    },
    {
      name: 'a folder is removed after what lies in it',
      code: `import { rmdir, unlink } from 'node:fs/promises';
export async function clean(paths) {
  for (const path of paths) {
    if (path.endsWith('/')) await rmdir(path);
    else await unlink(path);
  }
}`,
    },
    {
      name: 'a folder is made after the one that it lies in',
      code: `import { mkdir } from 'node:fs/promises';
export async function make(paths) {
  for (const path of paths) await mkdir(path);
}`,
    },
    {
      name: 'a cursor is carried from round to round',
      code: 'async function run(api, items) { let cursor; for (const item of items) { const page = await api.getPage(item, cursor); cursor = page.next; } }',
    },
    {
      name: 'a page decides whether there is another one',
      code: 'async function run(api) { let more = true; while (more) { const page = await api.getPage(); more = page.more; } }',
    },
    {
      name: 'a list of links is walked',
      code: 'async function run(api, node) { while (node) { node = await api.getParent(node); } }',
    },
    {
      name: 'a result ends the search by return',
      code: 'async function run(api, items) { for (const item of items) { const found = await api.getItem(item); if (found) return found; } }',
    },
    {
      name: 'a result ends the loop by break',
      code: 'async function run(api, items) { for (const item of items) { const found = await api.getItem(item); if (found.last) break; } }',
    },
    {
      name: 'a result ends the loop by throw',
      code: "async function run(api, items) { for (const item of items) { const found = await api.getItem(item); if (!found) throw new Error('x'); } }",
    },
    {
      name: 'a result ends the round of an outer loop',
      code: 'async function run(api, rows) { outer: for (const row of rows) { for (const item of row) { const found = await api.getItem(item); if (found) continue outer; } } }',
    },
    {
      name: 'an accumulator reads itself',
      code: 'async function run(api, items) { let all = []; for (const item of items) { all = all.concat(await api.getItem(item)); } return all; }',
    },
    {
      name: 'a round compares with the one before',
      code: 'async function run(api, items) { let previous; for (const item of items) { const found = await api.getItem(item); if (previous === found) console.log(item); previous = found; } }',
    },
    {
      name: 'what was seen in earlier rounds is skipped',
      code: 'async function run(api, items, out) { const seen = new Set(); for (const item of items) { if (seen.has(item)) continue; seen.add(item); out.push(await api.getItem(item)); } }',
    },
    {
      name: 'the collection grows while it is walked',
      code: 'async function run(api, queue) { for (const item of queue) { const found = await api.getItem(item); queue.push(found); } }',
    },
    {
      name: 'an attempt follows the one that failed',
      code: 'async function run(api) { for (let attempt = 0; attempt < 3; attempt++) { try { console.log(await api.getItem(attempt)); } catch (error) { console.log(error); } } }',
    },
    {
      name: 'the same question is asked again and again',
      code: 'async function run(api) { for (let i = 0; i < 5; i++) { console.log(await api.getStatus()); } }',
    },
    {
      name: 'a pause keeps the rate down',
      code: "import { setTimeout as sleep } from 'node:timers/promises'; async function run(api, items, out) { for (const item of items) { out.push(await api.getItem(item)); await sleep(100); } }",
    },
    {
      name: 'batches of Promise.all',
      code: 'async function run(api, items, out) { for (let i = 0; i < items.length; i += 10) { out.push(...(await Promise.all(items.slice(i, i + 10).map(item => api.getItem(item))))); } }',
    },
    {
      name: 'chunks are made to come one after the other',
      code: 'async function run(api, chunks, out) { for (const chunk of chunks) { out.push(await api.getMany(chunk)); } }',
    },
    {
      name: 'one page is sent from address to address',
      code: 'async function run(page, addresses, out) { for (const address of addresses) { out.push(await page.title(address)); } }',
    },
    {
      name: 'a transaction is used in order',
      code: 'async function run(transaction, tokens) { for (const token of tokens) { await transaction.set(token.ref, token.data); } }',
    },
    {
      name: 'an unknown change outside keeps its order',
      code: 'async function run(api, items) { for (const item of items) { await api.saveItem(item); } }',
    },
    {
      name: 'output keeps its order',
      code: 'async function run(api, items, response) { for (const item of items) { response.write(await api.getItem(item)); } }',
    },
    {
      name: 'lines are added to one file',
      code: "import { appendFile } from 'node:fs/promises'; async function run(items) { for (const item of items) { await appendFile('log', item.text); } }",
    },
    {
      name: 'a generator goes on when its reader does',
      code: 'async function* run(api, items) { for (const item of items) { yield await api.getItem(item); } }',
    },
    {
      name: 'workers take jobs from one queue',
      code: 'async function work(api, jobs) { while (jobs.length > 0) { const job = jobs.pop(); console.log(await api.getItem(job)); } }',
    },
    {
      name: 'a stream is read by for await',
      code: 'async function run(api, stream, out) { for await (const item of stream) { out.push(await api.getItem(item)); } }',
    },
    {
      name: 'a step that throws on purpose ends the work that follows',
      code: `import { writeFile } from 'node:fs/promises';
async function store(item) {
  if (!item.name) throw new Error('no name');
  await writeFile(item.name, item.text);
}
export async function run(items) { for (const item of items) { await store(item); } }`,
    },
    {
      name: 'a shared counter is read by what the rounds call',
      code: `let position = 0;
async function place(item) {
  const response = await fetch('/place/' + position + item);
  position = position + 1;
  return response.json();
}
export async function run(items) { const out = []; for (const item of items) { out.push(await place(item)); } return out; }`,
    },
    {
      name: 'test code stays in order',
      code: "it('loads', async () => { for (const item of items) { results.push(await api.getItem(item)); } });",
    },
    {
      name: 'a sum that nobody reads is no use of a result',
      code: 'async function run(items) { let total = 0; for (const item of items) { const value = await fetchValue(item); total += value; } }',
    },
    {
      name: 'what earlier rounds found is not asked for again',
      code: `export async function run(api, items) {
  const found = {};
  for (const item of items) {
    if (!found[item.kind]) found[item.kind] = await api.getKind(item.kind);
  }
  return found;
}`,
    },
    {
      name: 'an offset counts pages',
      code: `export async function run(api, total) {
  const out = [];
  for (let offset = 0; offset < total; offset += 100) out.push(...(await api.list({ offset })));
  return out;
}`,
    },
    {
      name: 'a step of ten is a batch',
      code: `export async function run(items) {
  for (let i = 0; i < items.length; i += 10) await fetch('/batch', { body: items.slice(i, i + 10) });
}`,
    },
    {
      name: 'a callee adds to one list after it has waited',
      code: `const found = [];
async function add(id) {
  const response = await fetch('/items/' + id);
  found.push(await response.json());
}
export async function run(ids) { for (const id of ids) await add(id); }`,
    },
    {
      name: 'a callback that is awaited creates something',
      code: `export async function run(api, sites) {
  const out = [];
  for (const site of sites) out.push(await attempt(() => api.createHook(site)));
  return out;
}
async function attempt(work) { return work(); }`,
    },
    {
      name: 'a comment asks for one round at a time',
      code: `export async function run(api, items) {
  const out = [];
  // one by one, the server cannot take more
  for (const item of items) out.push(await api.getItem(item));
  return out;
}`,
    },
    {
      name: 'a question that is answered at once gains nothing',
      code: `const rights = { ask(user) { return user.isAdmin; } };
export async function run(users) {
  const out = [];
  for (const user of users) if (await rights.ask(user)) out.push(user);
  return out;
}`,
    },
    {
      name: 'a helper adds keys to one object in the order in which the answers come',
      code: `async function fill(map, id) { const response = await fetch('/' + id); map[id] = await response.json(); }
export async function run(ids) {
  const map = {};
  for (const id of ids) await fill(map, id);
  return JSON.stringify(map);
}`,
    },
    {
      name: 'messages to one place keep their order',
      code: `async function publish(message) {
  await fetch('/messages', { method: 'POST', body: JSON.stringify(message) });
}
export async function run() {
  for (let i = 0; i < 10; i++) {
    await publish({ text: \`message \${i}\` });
  }
}`,
    },
    {
      name: 'messages to one place keep their order, the address put together before',
      code: `import axios from 'axios';
export async function send(base, people) {
  const url = base + '/send';
  for (const person of people) await axios.post(url, { to: person });
  for (const person of people) await axios.post(\`https://sms.example/\${person}\`, { text: 'hello' });
}`,
    },
    {
      name: 'a queue to which a round adds',
      code: 'export async function run(api, items) { const queue = [...items]; const out = []; while (queue.length > 0) { const item = queue.shift(); const found = await api.getItem(item); out.push(found); queue.push(...found.children); } return out; }',
    },
    {
      name: 'a queue that a helper fills',
      code: 'export async function run(api, items) { const queue = [...items]; const out = []; const add = one => queue.push(one); while (queue.length > 0) { const item = queue.shift(); const found = await api.getItem(item); out.push(found); if (found.more) add(found.more); } return out; }',
    },
    {
      name: 'a queue of somebody else',
      code: 'export async function run(api, queue) { const out = []; while (queue.length > 0) { const item = queue.shift(); out.push(await api.getItem(item)); } return out; }',
    },
    {
      name: 'a queue of several workers',
      code: 'export async function run(api, items) { const queue = [...items]; const out = {}; const work = async () => { while (queue.length > 0) { const item = queue.shift(); out[item] = await api.getItem(item); } }; await Promise.all([work(), work()]); return out; }',
    },
    {
      name: 'a queue in a field',
      code: 'export class Pool { async drain(api) { while (this.queue.length > 0) { const item = this.queue.shift(); this.out[item] = await api.getItem(item); } } }',
    },
    {
      name: 'two things are taken in a round',
      code: 'export async function run(api, items) { const queue = [...items]; const out = []; while (queue.length > 0) { const a = queue.shift(); const b = queue.shift(); out.push(await api.getPair(a, b)); } return out; }',
    },
    {
      name: 'a thing is taken only where it was found',
      code: 'export async function run(api, items) { const queue = [...items]; const out = []; while (queue.length > 0) { const found = await api.getItem(queue[0]); if (found) queue.shift(); out.push(found); } return out; }',
    },
    {
      name: 'what failed is put back',
      code: 'export async function run(api, items) { const queue = [...items]; const out = []; while (queue.length > 0) { const item = queue.shift(); try { out.push(await api.getItem(item)); } catch { queue.push(item); } } return out; }',
    },
    {
      name: 'an alias of the queue',
      code: 'export async function run(api, items) { const queue = [...items]; const rest = queue; const out = []; while (queue.length > 0) { const item = queue.shift(); const found = await api.getItem(item); out.push(found); rest.push(...found.more); } return out; }',
    },
    {
      name: 'an iterator that several share',
      code: 'export async function run(api, items) { const iterator = items.entries(); const out = []; const work = async () => { let entry; while (!(entry = iterator.next()).done) out[entry.value[0]] = await api.getItem(entry.value[1]); }; await Promise.all([work(), work()]); return out; }',
    },
    {
      name: 'an iterator that is handed in',
      code: 'export async function work(api, iterator, out) { let entry; while (!(entry = iterator.next()).done) out[entry.value] = await api.getItem(entry.value); }',
    },
    {
      name: 'an iterator that several go through',
      code: 'export async function run(api, items) { const iterator = items.entries(); const out = []; const work = async () => { for (const [i, item] of iterator) out[i] = await api.getItem(item); }; await Promise.all([work(), work()]); return out; }',
    },
    {
      name: 'an iterator that is handed in to a worker',
      code: 'export async function work(api, iterator, out) { for (const [i, item] of iterator) { out[i] = await api.getItem(item); } }',
    },
    {
      name: 'several workers over one iterator',
      code: 'export async function run(api, items) { const out = []; const workers = Array(5).fill(items.entries()).map(async entries => { for (const [i, item] of entries) out[i] = await api.getItem(item); }); await Promise.all(workers); return out; }',
    },
    {
      name: 'a round asks the iterator too',
      code: 'export async function run(api, items) { const iterator = items.values(); const out = []; let entry; while (!(entry = iterator.next()).done) { const found = await api.getItem(entry.value); out.push(found); if (found.skip) iterator.next(); } return out; }',
    },
    {
      name: 'an iterator that is waited for',
      code: 'export async function run(source) { const out = []; const iterator = source[Symbol.asyncIterator](); let entry; while (!(entry = await iterator.next()).done) { out.push(await entry.value.getText()); } return out; }',
    },
    {
      name: 'an iterator that is told the result',
      code: 'export async function run(api, gen) { const out = []; const g = gen(); let r = g.next(); while (!r.done) { const v = await api.getItem(r.value); r = g.next(v); } return out; }',
    },
    {
      name: 'a chain that passes its result on',
      code: 'export const run = (api, items) => items.reduce((last, item) => last.then(before => api.getItem(item, before)), Promise.resolve());',
    },
    {
      name: 'a chain that begins with a value',
      code: 'export const run = (api, items) => items.reduce((last, item) => last.then(before => api.getItem(before + item)), Promise.resolve(0));',
    },
    {
      name: 'an async chain that uses the result before',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { const before = await last; return api.getItem(item, before); }, Promise.resolve());',
    },
    {
      name: 'rounds that are all started already',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { const found = await api.getItem(item); const all = await last; all.push(found); return all; }, []);',
    },
    {
      name: 'a list of results whose length is asked for',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { const all = await last; all.push(await api.getItem(item, all.length)); return all; }, []);',
    },
    {
      name: 'a list of results of which the last is used',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { const all = await last; all.push(await api.getItem(item, all.at(-1))); return all; }, []);',
    },
    {
      name: 'a chain that goes on until something is found',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { const found = await last; if (found) return found; return api.getItem(item); }, null);',
    },
    {
      name: 'a chain that goes on until something is found, by or',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => (await last) || (await api.getItem(item)), null);',
    },
    {
      name: 'a chain of functions',
      code: 'export const run = (fns, input) => fns.reduce((chain, fn) => chain.then(value => fn(value)), Promise.resolve(input));',
    },
    {
      name: 'a chain of attempts',
      code: 'export const run = (api, urls) => urls.reduce((p, url) => p.catch(() => api.getItem(url)), Promise.reject());',
    },
    {
      name: 'a chain of messages to one place',
      code: `export const run = (items) => items.reduce((p, x) => p.then(() => fetch('/a', { method: 'POST', body: x })), Promise.resolve());`,
    },
    {
      name: 'a chain of unknown changes',
      code: 'export const run = (api, items) => items.reduce((p, x) => p.then(() => api.save(x)), Promise.resolve());',
    },
    {
      name: 'a chain of pauses',
      code: `const sleep = ms => new Promise(r => setTimeout(r, ms));
export const run = (items) => items.reduce((p, x) => p.then(() => sleep(x)), Promise.resolve());`,
    },
    {
      name: 'a chain that asks for what it fills',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { const all = await last; if (!all[item.type]) all[item.type] = await api.getItem(item.type); return all; }, {});',
    },
    {
      name: 'a sum that decides whether to go on',
      code: 'export const run = (api, items) => items.reduce(async (last, item) => { let sum = await last; if (sum < 10) sum += await api.getCount(item); return sum; }, 0);',
    },
  ],
  invalid: [
    {
      name: 'folders are made with those that they lie in',
      code: `import { mkdir } from 'node:fs/promises';
export async function make(paths) {
  for (const path of paths) await mkdir(path, { recursive: true });
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 3,
          column: 35,
          data: { call: 'mkdir(path, { recursive: true })' },
          suggestions: [
            {
              messageId: 'together',
              output: `import { mkdir } from 'node:fs/promises';
export async function make(paths) {
  await Promise.all([...paths].map(async (path) => { await mkdir(path, { recursive: true }); }));
}`,
            },
            {
              messageId: 'bounded',
              output: `import { mkdir } from 'node:fs/promises';
export async function make(paths) {
  const items = [...paths];
  for (let start = 0; start < items.length; start += 10) {
    await Promise.all(items.slice(start, start + 10).map(async (path) => { await mkdir(path, { recursive: true }); }));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'results are pushed in order',
      code: 'async function run(api, items) { const out = []; for (const item of items) { out.push(await api.getItem(item)); } return out; }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 93,
          data: { call: 'api.getItem(item)' },
          suggestions: [
            {
              messageId: 'together',
              output: `async function run(api, items) { const out = []; const results = await Promise.all([...items].map(async (item) => api.getItem(item)));
for (const result of results) {
  out.push(result);
} return out; }`,
            },
            {
              messageId: 'bounded',
              output: `async function run(api, items) { const out = []; const items2 = [...items];
for (let start = 0; start < items2.length; start += 10) {
  const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
} return out; }`,
            },
          ],
        },
      ],
    },
    {
      name: 'the example: messages that are published in turn',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
async function publish(text) {
  await sleep(1000);
  return \`\${text} confirmed\`;
}
export async function publishInTurn(texts) {
  const confirmations = [];
  for (const text of texts) {
    confirmations.push(await publish(text));
  }
  return confirmations;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 9,
          column: 30,
          suggestions: [
            {
              messageId: 'together',
              output: `import { setTimeout as sleep } from 'node:timers/promises';
async function publish(text) {
  await sleep(1000);
  return \`\${text} confirmed\`;
}
export async function publishInTurn(texts) {
  const confirmations = [];
  const results = await Promise.all([...texts].map(async (text) => publish(text)));
  for (const result of results) {
    confirmations.push(result);
  }
  return confirmations;
}`,
            },
            {
              messageId: 'bounded',
              output: `import { setTimeout as sleep } from 'node:timers/promises';
async function publish(text) {
  await sleep(1000);
  return \`\${text} confirmed\`;
}
export async function publishInTurn(texts) {
  const confirmations = [];
  const items = [...texts];
  for (let start = 0; start < items.length; start += 10) {
    const results = await Promise.all(items.slice(start, start + 10).map(async (text) => publish(text)));
    for (const result of results) {
      confirmations.push(result);
    }
  }
  return confirmations;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'every hook is told at its own address',
      code: `async function tell(hook) {
  await fetch(hook.url, { method: 'POST', body: 'changed' });
}
export async function run(hooks) {
  for (const hook of hooks) await tell(hook);
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 35,
          suggestions: [
            {
              messageId: 'together',
              output: `async function tell(hook) {
  await fetch(hook.url, { method: 'POST', body: 'changed' });
}
export async function run(hooks) {
  await Promise.all([...hooks].map(async (hook) => { await tell(hook); }));
}`,
            },
            {
              messageId: 'bounded',
              output: `async function tell(hook) {
  await fetch(hook.url, { method: 'POST', body: 'changed' });
}
export async function run(hooks) {
  const items = [...hooks];
  for (let start = 0; start < items.length; start += 10) {
    await Promise.all(items.slice(start, start + 10).map(async (hook) => { await tell(hook); }));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'every round fills a key of its own',
      code: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 4,
          column: 51,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  const results = await Promise.all([...users].map(async (user) => {
    const result = await api.getUser(user);
    return { user, result };
  }));
  for (const { user, result } of results) {
    byId[user.id] = result;
  }
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  const items = [...users];
  for (let start = 0; start < items.length; start += 10) {
    const results = await Promise.all(items.slice(start, start + 10).map(async (user) => {
      const result = await api.getUser(user);
      return { user, result };
    }));
    for (const { user, result } of results) {
      byId[user.id] = result;
    }
  }
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 5,
          column: 51,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  const results = await Promise.all([...users].map(async (user) => {
    const found = await api.getUser(user);
    return { user, found };
  }));
  for (const { user, found } of results) {
    map.set(user.id, found);
  }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  const items = [...users];
  for (let start = 0; start < items.length; start += 10) {
    const results = await Promise.all(items.slice(start, start + 10).map(async (user) => {
      const found = await api.getUser(user);
      return { user, found };
    }));
    for (const { user, found } of results) {
      map.set(user.id, found);
    }
  }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 6,
          column: 58,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  const results = await Promise.all(Array.from({ length: users.length }, (_, i) => i).map(async (i) => {
    const result = await api.getUser(users[i]);
    return { i, result };
  }));
  for (const { i, result } of results) {
    list[i] = result;
  }
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  const items = Array.from({ length: users.length }, (_, i) => i);
  for (let start = 0; start < items.length; start += 10) {
    const results = await Promise.all(items.slice(start, start + 10).map(async (i) => {
      const result = await api.getUser(users[i]);
      return { i, result };
    }));
    for (const { i, result } of results) {
      list[i] = result;
    }
  }
  for (const key in users) { byId[key] = await api.getUser(users[key]); }
  return [byId, list];
}`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 7,
          column: 48,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  const results = await Promise.all(Object.keys(users).map(async (key) => {
    const result = await api.getUser(users[key]);
    return { key, result };
  }));
  for (const { key, result } of results) {
    byId[key] = result;
  }
  return [byId, list];
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, users, map) {
  const byId = {};
  const list = [];
  for (const user of users) byId[user.id] = await api.getUser(user);
  for (const user of users) { const found = await api.getUser(user); map.set(user.id, found); }
  for (let i = 0; i < users.length; i++) list[i] = await api.getUser(users[i]);
  const items = Object.keys(users);
  for (let start = 0; start < items.length; start += 10) {
    const results = await Promise.all(items.slice(start, start + 10).map(async (key) => {
      const result = await api.getUser(users[key]);
      return { key, result };
    }));
    for (const { key, result } of results) {
      byId[key] = result;
    }
  }
  return [byId, list];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a sum',
      code: 'async function run(api, users) { let total = 0; for (const user of users) { total += await api.getCount(user); } return total; }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 92,
          suggestions: [
            {
              messageId: 'together',
              output: `async function run(api, users) { let total = 0; const results = await Promise.all([...users].map(async (user) => api.getCount(user)));
for (const result of results) {
  total += result;
} return total; }`,
            },
            {
              messageId: 'bounded',
              output: `async function run(api, users) { let total = 0; const items = [...users];
for (let start = 0; start < items.length; start += 10) {
  const results = await Promise.all(items.slice(start, start + 10).map(async (user) => api.getCount(user)));
  for (const result of results) {
    total += result;
  }
} return total; }`,
            },
          ],
        },
      ],
    },
    {
      name: 'several steps within a round, skipped for some',
      code: `export async function run(api, items) {
  const out = [];
  for (const item of items) {
    if (!item.ok) continue;
    const user = await api.getUser(item);
    const posts = await api.getPosts(user.id);
    out.push({ user, posts });
  }
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 24,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const results = await Promise.all([...items].map(async (item) => {
    if (!item.ok) return;
    const user = await api.getUser(item);
    const posts = await api.getPosts(user.id);
    return { user, posts };
  }));
  for (const round of results) {
    if (!round) continue;
    const { user, posts } = round;
    out.push({ user, posts });
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const items2 = [...items];
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => {
      if (!item.ok) return;
      const user = await api.getUser(item);
      const posts = await api.getPosts(user.id);
      return { user, posts };
    }));
    for (const round of results) {
      if (!round) continue;
      const { user, posts } = round;
      out.push({ user, posts });
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'every round answers for its own failure',
      code: `export async function run(api, items) {
  const out = [];
  const errors = [];
  for (const item of items) {
    try {
      out.push(await api.getItem(item));
    } catch (error) {
      errors.push(error);
    }
  }
  return { out, errors };
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 6,
          column: 22,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const errors = [];
  const results = await Promise.all([...items].map(async (item) => {
    try {
      const result = await api.getItem(item);
      return { result };
    } catch (reason) {
      return { reason };
    }
  }));
  for (const round of results) {
    try {
      if ('reason' in round) throw round.reason;
      const { result } = round;
      out.push(result);
    } catch (error) {
      errors.push(error);
    }
  }
  return { out, errors };
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const errors = [];
  const items2 = [...items];
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => {
      try {
        const result = await api.getItem(item);
        return { result };
      } catch (reason) {
        return { reason };
      }
    }));
    for (const round of results) {
      try {
        if ('reason' in round) throw round.reason;
        const { result } = round;
        out.push(result);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  return { out, errors };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'every round reads and writes files of its own',
      code: `import { readFile, unlink, writeFile } from 'node:fs/promises';
export async function run(files) {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    await writeFile(\`\${file}.out\`, text);
  }
  for (const file of files) await unlink(file);
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 4,
          column: 24,
          suggestions: [
            {
              messageId: 'together',
              output: `import { readFile, unlink, writeFile } from 'node:fs/promises';
export async function run(files) {
  await Promise.all([...files].map(async (file) => {
    const text = await readFile(file, 'utf8');
    await writeFile(\`\${file}.out\`, text);
  }));
  for (const file of files) await unlink(file);
}`,
            },
            {
              messageId: 'bounded',
              output: `import { readFile, unlink, writeFile } from 'node:fs/promises';
export async function run(files) {
  const items = [...files];
  for (let start = 0; start < items.length; start += 10) {
    await Promise.all(items.slice(start, start + 10).map(async (file) => {
      const text = await readFile(file, 'utf8');
      await writeFile(\`\${file}.out\`, text);
    }));
  }
  for (const file of files) await unlink(file);
}`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 7,
          column: 35,
          suggestions: [
            {
              messageId: 'together',
              output: `import { readFile, unlink, writeFile } from 'node:fs/promises';
export async function run(files) {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    await writeFile(\`\${file}.out\`, text);
  }
  await Promise.all([...files].map(async (file) => { await unlink(file); }));
}`,
            },
            {
              messageId: 'bounded',
              output: `import { readFile, unlink, writeFile } from 'node:fs/promises';
export async function run(files) {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    await writeFile(\`\${file}.out\`, text);
  }
  const items = [...files];
  for (let start = 0; start < items.length; start += 10) {
    await Promise.all(items.slice(start, start + 10).map(async (file) => { await unlink(file); }));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a while loop over an index',
      code: `export async function run(api, items) {
  const out = [];
  let i = 0;
  while (i < items.length) {
    out.push(await api.getItem(items[i]));
    i++;
  }
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 20,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  let i = 0;
  const items2 = [];
  for (; i < items.length; i++) items2.push(i);
  const results = await Promise.all(items2.map(async (i) => api.getItem(items[i])));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  let i = 0;
  const items2 = [];
  for (; i < items.length; i++) items2.push(i);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (i) => api.getItem(items[i])));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a small constant list counts as well',
      code: "import { readFile } from 'node:fs/promises'; export async function run() { const out = []; for (const name of ['a', 'b']) out.push(await readFile(name)); return out; }",
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 138,
          suggestions: [
            {
              messageId: 'together',
              output: `import { readFile } from 'node:fs/promises'; export async function run() { const out = []; const results = await Promise.all(['a', 'b'].map(async (name) => readFile(name)));
for (const result of results) {
  out.push(result);
} return out; }`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain of promises by reduce',
      code: `async function publish(message) {
  await fetch(message.to, { method: 'POST', body: message });
}
export const chain = items => items.reduce((last, item) => last.then(() => publish(item)), Promise.resolve());`,
      errors: [
        {
          messageId: 'sequential',
          line: 4,
          column: 76,
          suggestions: [
            {
              messageId: 'together',
              output: `async function publish(message) {
  await fetch(message.to, { method: 'POST', body: message });
}
export const chain = items => Promise.all(items.map(async (item) => publish(item))).then(results => results.at(-1));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain of async functions by reduce',
      code: `async function publish(message) {
  await fetch(message.to, { method: 'POST', body: message });
}
export const wait = items => items.reduce(async (last, item) => { await last; await publish(item); }, Promise.resolve());`,
      errors: [
        {
          messageId: 'sequential',
          line: 4,
          column: 85,
          suggestions: [
            {
              messageId: 'together',
              output: `async function publish(message) {
  await fetch(message.to, { method: 'POST', body: message });
}
export const wait = items => Promise.all(items.map(async (item) => { await publish(item); })).then(results => results.at(-1));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain of promises that is returned',
      code: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export function run(ids) {
  return ids.reduce((last, id) => last.then(() => load(id)), Promise.resolve());
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 6,
          column: 51,
          suggestions: [
            {
              messageId: 'together',
              output: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export function run(ids) {
  return Promise.all(ids.map(async (id) => load(id))).then(results => results.at(-1));
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain of promises that is kept, and answered later',
      code: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export async function run(ids, other) {
  const chain = ids.reduce((last, id) => last.then(() => load(id)), Promise.resolve());
  await other();
  return chain;
}`,
      errors: [{ messageId: 'sequential', line: 6, column: 58 }],
    },
    {
      name: 'a reduce that collects the results',
      code: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export async function run(ids) {
  return ids.reduce(async (before, id) => {
    const all = await before;
    all.push(await load(id));
    return all;
  }, []);
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 8,
          column: 20,
          suggestions: [
            {
              messageId: 'together',
              output: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export async function run(ids) {
  return Promise.all(ids.map(async (id) => load(id)));
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a reduce that makes a list anew',
      code: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export const run = ids => ids.reduce(async (all, id) => [...(await all), await load(id)], []);`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 80,
          suggestions: [
            {
              messageId: 'together',
              output: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export const run = ids => Promise.all(ids.map(async (id) => load(id)));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a reduce into a list that others have',
      code: `async function load(id) {
  const response = await fetch(id);
  return response.json();
}
export async function run(ids, known) {
  return ids.reduce(async (before, id) => {
    const all = await before;
    all.push(await load(id));
    return all;
  }, known);
}`,
      errors: [{ messageId: 'sequential', line: 8, column: 20 }],
    },
    {
      name: 'an iterator that is asked in the test',
      code: `export async function run(api, items) {
  const out = [];
  const iterator = items[Symbol.iterator]();
  let entry;
  while (!(entry = iterator.next()).done) out.push(await api.getItem(entry.value));
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 58,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items[Symbol.iterator]();
  let entry;
  const items2 = [];
  while (!(entry = iterator.next()).done) items2.push(entry.value);
  const results = await Promise.all(items2.map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items[Symbol.iterator]();
  let entry;
  const items2 = [];
  while (!(entry = iterator.next()).done) items2.push(entry.value);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an iterator that is asked in the head of a for',
      code: `export async function run(api, items) {
  const out = [];
  const iterator = items.values();
  for (let entry = iterator.next(); !entry.done; entry = iterator.next()) {
    out.push(await api.getItem(entry.value));
  }
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 5,
          column: 20,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items.values();
  const items2 = [];
  for (let entry = iterator.next(); !entry.done; entry = iterator.next()) items2.push(entry.value);
  const results = await Promise.all(items2.map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items.values();
  const items2 = [];
  for (let entry = iterator.next(); !entry.done; entry = iterator.next()) items2.push(entry.value);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an iterator that is asked within',
      code: `export async function run(api, items) {
  const out = [];
  const iterator = items.values();
  for (;;) {
    const entry = iterator.next();
    if (entry.done) break;
    out.push(await api.getItem(entry.value));
  }
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 7,
          column: 20,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items.values();
  const items2 = [];
  for (let entry2 = iterator.next(); !entry2.done; entry2 = iterator.next()) items2.push(entry2.value);
  const results = await Promise.all(items2.map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items.values();
  const items2 = [];
  for (let entry2 = iterator.next(); !entry2.done; entry2 = iterator.next()) items2.push(entry2.value);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of its own that a loop empties',
      code: `export async function run(api, items) {
  const out = [];
  const queue = [...items];
  while (queue.length > 0) {
    const item = queue.shift();
    out.push(await api.getItem(item));
  }
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 6,
          column: 20,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const queue = [...items];
  const results = await Promise.all(queue.splice(0).map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const queue = [...items];
  const items2 = queue.splice(0);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that awaits its callback for every element',
      code: 'export async function run(api, items, out) { await asyncForEach(items, async item => { out.push(await api.getItem(item)); }); }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 103,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items, out) { const results = await Promise.all([...items].map(async (item) => api.getItem(item)));
for (const result of results) {
  out.push(result);
} }`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items, out) { const items2 = [...items];
for (let start = 0; start < items2.length; start += 10) {
  const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
} }`,
            },
          ],
        },
      ],
    },
    {
      name: 'what is merely not proven dependent, if asked for',
      options: [{ unproven: true }],
      code: 'async function run(items) { for (const item of items) { await build(item); } }',
      errors: [
        {
          messageId: 'sequential',
          line: 1,
          column: 63,
          suggestions: [
            {
              messageId: 'together',
              output: `async function run(items) { await Promise.all([...items].map(async (item) => { await build(item); })); }`,
            },
            {
              messageId: 'bounded',
              output: `async function run(items) { const items2 = [...items];
for (let start = 0; start < items2.length; start += 10) {
  await Promise.all(items2.slice(start, start + 10).map(async (item) => { await build(item); }));
} }`,
            },
          ],
        },
      ],
    },
    {
      name: 'a read that refuses',
      code: `async function getUser(id) {
  const response = await fetch('/' + id);
  if (!response.ok) throw new Error('no user');
  return response.json();
}
export async function run(ids) {
  const out = [];
  for (const id of ids) out.push(await getUser(id));
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 8,
          column: 40,
          suggestions: [
            {
              messageId: 'together',
              output: `async function getUser(id) {
  const response = await fetch('/' + id);
  if (!response.ok) throw new Error('no user');
  return response.json();
}
export async function run(ids) {
  const out = [];
  const results = await Promise.all([...ids].map(async (id) => getUser(id)));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `async function getUser(id) {
  const response = await fetch('/' + id);
  if (!response.ok) throw new Error('no user');
  return response.json();
}
export async function run(ids) {
  const out = [];
  const items = [...ids];
  for (let start = 0; start < items.length; start += 10) {
    const results = await Promise.all(items.slice(start, start + 10).map(async (id) => getUser(id)));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of every element',
      code: `export async function run(api, items) {
  for (let i = 0; i < items.length; i++) items[i].user = await api.getUser(items[i].id);
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 64,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const results = await Promise.all(Array.from({ length: items.length }, (_, i) => i).map(async (i) => {
    const result = await api.getUser(items[i].id);
    return { i, result };
  }));
  for (const { i, result } of results) {
    items[i].user = result;
  }
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const items2 = Array.from({ length: items.length }, (_, i) => i);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (i) => {
      const result = await api.getUser(items[i].id);
      return { i, result };
    }));
    for (const { i, result } of results) {
      items[i].user = result;
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a while loop over an iterator',
      code: `export async function run(api, items) {
  const out = [];
  const iterator = items[Symbol.iterator]();
  let entry = iterator.next();
  while (!entry.done) {
    out.push(await api.getItem(entry.value));
    entry = iterator.next();
  }
  return out;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 6,
          column: 20,
          suggestions: [
            {
              messageId: 'together',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items[Symbol.iterator]();
  let entry = iterator.next();
  const items2 = [];
  for (; !entry.done; entry = iterator.next()) items2.push(entry.value);
  const results = await Promise.all(items2.map(async (item) => api.getItem(item)));
  for (const result of results) {
    out.push(result);
  }
  return out;
}`,
            },
            {
              messageId: 'bounded',
              output: `export async function run(api, items) {
  const out = [];
  const iterator = items[Symbol.iterator]();
  let entry = iterator.next();
  const items2 = [];
  for (; !entry.done; entry = iterator.next()) items2.push(entry.value);
  for (let start = 0; start < items2.length; start += 10) {
    const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getItem(item)));
    for (const result of results) {
      out.push(result);
    }
  }
  return out;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that collects the results of every element',
      code: `import async from 'async';
export const run = async (api, items) => await async.mapSeries(items, async item => api.getItem(item));
export async function take(api, items) {
  const found = await async.mapSeries(items, async item => api.getItem(item));
  return found;
}`,
      errors: [
        {
          messageId: 'sequential',
          line: 2,
          column: 85,
          suggestions: [
            {
              messageId: 'together',
              output: `import async from 'async';
export const run = async (api, items) => await Promise.all([...items].map(async item => api.getItem(item)));
export async function take(api, items) {
  const found = await async.mapSeries(items, async item => api.getItem(item));
  return found;
}`,
            },
          ],
        },
        {
          messageId: 'sequential',
          line: 4,
          column: 60,
          suggestions: [
            {
              messageId: 'together',
              output: `import async from 'async';
export const run = async (api, items) => await async.mapSeries(items, async item => api.getItem(item));
export async function take(api, items) {
  const found = await Promise.all([...items].map(async item => api.getItem(item)));
  return found;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default that is waited for, which no function can have among its parameters',
      code: `export async function run(api, items) {
  for (const { id = await api.createId() } of items) await api.handleItem(id);
}`,
      options: [{ unproven: true }],
      errors: [{ messageId: 'sequential', line: 2, column: 60 }],
    },
  ],
});
