import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { plugin } from '../../src/index.ts';

/** Programs whose awaits are independent: `run` gets an `api` whose every call takes its time and may be made to fail. */
const programs: Readonly<Record<string, string>> = {
  constants: `async function run(api) {
    const a = await api.getA();
    const b = await api.getB();
    return [a, b];
  }`,
  'destructuring, with a comment between': `async function run(api) {
    const { name, ...rest } = await api.getA();
    // the second one
    const [first] = await api.listB();
    return [name, rest, first];
  }`,
  'a constant, a variable and an assignment': `async function run(api) {
    let c;
    const a = await api.getA();
    let b = await api.getB();
    c = await api.getC();
    b = [b];
    return [a, b, c];
  }`,
  'members of results': `async function run(api) {
    const a = (await api.getA()).name;
    const b = String((await api.getB()).args);
    return [a, b];
  }`,
  'an array': 'async function run(api) { return [await api.getA(1), await api.getB(2)]; }',
  'an object': 'const run = async api => ({ a: await api.getA(1), b: await api.getB(2) });',
  'the arguments of a call': 'async function run(api) { return JSON.stringify([await api.getA(1), 1, await api.getB(2)]); }',
  'a final return': 'async function run(api) { const a = await api.getA(); return [a, await api.getB()]; }',
  'two of three': `async function run(api) {
    const a = await api.getA();
    const b = await api.getB(a.name);
    const c = await api.getC();
    return [a, b, c];
  }`,
  'what the second one needs comes first': `async function run(api) {
    const a = await api.getA();
    const key = 'k' + 1;
    const b = await api.getB(key);
    return [a, b];
  }`,
  layers: `async function run(api) {
    const a = await api.getA();
    const text = await a.text();
    const b = await api.getB();
    return [text, b.name];
  }`,
  'one catch for both': `async function run(api) {
    try {
      const a = await api.getA();
      const b = await api.getB();
      return [a, b];
    } catch (error) {
      return 'caught ' + error.message;
    }
  }`,
  'results that are pushed': `async function run(api) {
    const out = [];
    for (const item of new Set([3, 1, 2])) out.push(await api.getItem(item));
    return out;
  }`,
  'keys of an object': `async function run(api) {
    const out = {};
    for (const [key, item] of Object.entries({ x: 2, a: 1, m: 3 })) {
      out[key] = await api.getItem(item);
    }
    return JSON.stringify(out);
  }`,
  'a map, filled in order': `async function run(api) {
    const out = new Map();
    for (const item of [5, 2, 9]) {
      const value = await api.getItem(item);
      out.set(item, value);
    }
    return [...out];
  }`,
  'a sum': `async function run(api) {
    let total = '';
    for (const item of [5, 2, 9]) total += await api.getText(item);
    return total;
  }`,
  'two steps a round': `async function run(api) {
    const out = [];
    for (const { id } of [{ id: 1 }, { id: 2 }]) {
      const a = await api.getA(id);
      const b = await api.getB(a.name, id);
      if (b) out.push([a, b, id]);
    }
    return out;
  }`,
  counted: `async function run(api) {
    const items = [4, 5, 6];
    const out = [];
    for (let i = 0; i < items.length; i++) {
      out[i] = await api.getItem(items[i]);
    }
    return out;
  }`,
  'those of which a question is true': `async function run(api) {
    const out = [];
    for (const item of [5, 2, 9]) {
      if ((await api.getItem(item)).args[0] > 2) out.push(item);
    }
    return out;
  }`,
  'an argument that is read': `async function run(api) {
    const data = '{"key": 1}';
    const a = await api.getA();
    const b = await api.getB(JSON.parse(data).key);
    return [a, b];
  }`,
  'a ternary of calls': `async function run(api) {
    const a = await api.getA();
    const b = await (a && [].length > 0 ? api.getB() : api.getC());
    const c = await api.getD();
    return [a, b, c];
  }`,
  'over the keys of an object': `async function run(api) {
    const out = [];
    for (const key in { a: 1, b: 2 }) {
      const value = await api.getItem(key);
      out.push(key, value);
    }
    return out;
  }`,
};

interface Outcome {
  readonly result: unknown;
  readonly calls: readonly string[];
  readonly unhandled: number;
  /** The most calls that were under way at the same time. */
  readonly beside: number;
}

/** An object whose methods all resolve after a while to what they were called with. */
function createApi(calls: string[], failing: string | undefined, state: { beside: number }): unknown {
  let running = 0;
  return new Proxy(
    {},
    {
      get:
        (_target, name) =>
        async (...args: unknown[]) => {
          const call = `${String(name)}(${args.map(String).join()})`;
          calls.push(call);
          state.beside = Math.max(state.beside, ++running);
          await sleep(10 + ((call.length * 7 + call.charCodeAt(call.length - 2)) % 20));
          running--;
          if (call === failing) throw new Error(`${call} failed`);
          if (String(name) === 'getText') return call;
          if (String(name).startsWith('list')) return [call];
          return { name: call, args, text: async () => call };
        },
    },
  );
}

async function execute(code: string, failing?: string): Promise<Outcome> {
  let unhandled = 0;
  const count = () => unhandled++;
  process.on('unhandledRejection', count);
  const calls: string[] = [];
  const run = new Function('pMap', 'pLimit', `${code}\nreturn run;`)(pMap, pLimit) as (api: unknown) => Promise<unknown>;
  const state = { beside: 0 };
  const result: unknown = await run(createApi(calls, failing, state)).catch((error: unknown) => `rejected: ${String(error)}`);
  await sleep(45);
  process.off('unhandledRejection', count);
  return { result: JSON.stringify(result), calls: calls.toSorted(), unhandled, beside: state.beside };
}

function rewritesOf(code: string, folder = import.meta.dirname): string[] {
  const linter = new Linter({ cwd: folder });
  const rules = { 'event-loop/no-sequential-await': 'error', 'event-loop/no-sequential-await-in-loop': 'error' } as const;
  const messages = linter.verify(code, { plugins: { 'event-loop': plugin }, rules }, join(folder, 'program.js'));
  return messages.flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])),
  );
}

/** Programs of packages that depend on one that runs a few promises at a time. */
const boundedPrograms: Readonly<Record<'p-limit' | 'p-map', string>> = {
  'p-map': `import { log } from 'node:console';
async function run(api, items = [4, 2, 7]) {
  const out = [];
  for (const item of items) {
    const found = await api.getItem(item);
    out.push([item, found]);
  }
  return out;
}`,
  'p-limit': `import { log } from 'node:console';
async function run(api, items = new Set([4, 2, 7])) {
  const out = {};
  for (const item of items) out[item] = await api.getItem(item);
  return out;
}`,
};

/** What the packages do, in short: at most so many at the same time, results in order. */
function pLimit(concurrency: number): (run: () => Promise<unknown>) => Promise<unknown> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async run => {
    if (running >= concurrency) await new Promise<void>(resolve => waiting.push(resolve));
    running++;
    try {
      return await run();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

async function pMap(
  items: Iterable<unknown>,
  run: (item: unknown) => Promise<unknown>,
  { concurrency }: { concurrency: number },
): Promise<unknown[]> {
  const limit = pLimit(concurrency);
  return Promise.all(Array.from(items, async item => limit(async () => run(item))));
}

describe.each(['p-map', 'p-limit'] as const)('a package that depends on %s', name => {
  it('gets a suggestion that imports it, and gives the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bounded-'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies: { [name]: '*' } }));
    const code = boundedPrograms[name];
    const [, bounded] = rewritesOf(code, folder);
    rmSync(folder, { recursive: true });
    expect(bounded).toContain(`import ${name === 'p-map' ? 'pMap' : 'pLimit'} from '${name}';`);
    const original = await execute(withoutImports(code));
    const outcome = await execute(withoutImports(bounded!));
    expect(outcome).toMatchObject({ result: original.result, calls: original.calls, unhandled: 0, beside: 3 });
    for (const failing of original.calls) {
      const expected = await execute(withoutImports(code), failing);
      const { result, unhandled } = await execute(withoutImports(bounded!), failing);
      expect({ result, unhandled }).toEqual({ result: expected.result, unhandled: 0 });
    }
  });
});

function withoutImports(code: string): string {
  return code.replaceAll(/^import .*$/gm, '');
}

it('answers the rejection of what is under way when a later call fails before it starts', async () => {
  const code = `async function run(api) {
    const text = '{';
    const a = await api.getA();
    const b = await api.getB(JSON.parse(text));
    return [a, b];
  }`;
  const [rewrite] = rewritesOf(code);
  expect(rewrite).toContain('(async () => api.getB(JSON.parse(text)))()');
  expect((await execute(rewrite!, 'getA()')).unhandled).toBe(0);
  expect((await execute(rewrite!)).result).toBe((await execute(code)).result);
});

describe.each(Object.entries(programs))('%s', (_name, code) => {
  it('gives the same with calls beside each other', async () => {
    const original = await execute(code);
    const rewrites = rewritesOf(code);
    expect(rewrites).not.toEqual([]);
    for (const rewrite of rewrites) {
      expect(rewrite.match(/\/\/.*/g)).toEqual(code.match(/\/\/.*/g));
      const outcome = await execute(rewrite);
      expect(outcome).toMatchObject({ result: original.result, calls: original.calls, unhandled: 0 });
      expect(original.beside).toBe(1);
      expect(outcome.beside).toBeGreaterThan(1);
    }
  });

  it('fails the same, whichever call fails', async () => {
    const { calls } = await execute(code);
    for (const failing of calls) {
      const original = await execute(code, failing);
      for (const rewrite of rewritesOf(code)) {
        const { result, unhandled } = await execute(rewrite, failing);
        expect({ result, unhandled }).toEqual({ result: original.result, unhandled: 0 });
      }
    }
  });
});
