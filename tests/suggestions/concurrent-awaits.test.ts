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
  const run = new Function(`${code}\nreturn run;`)() as (api: unknown) => Promise<unknown>;
  const state = { beside: 0 };
  const result: unknown = await run(createApi(calls, failing, state)).catch((error: unknown) => `rejected: ${String(error)}`);
  await sleep(45);
  process.off('unhandledRejection', count);
  return { result: JSON.stringify(result), calls: calls.toSorted(), unhandled, beside: state.beside };
}

function rewritesOf(code: string): string[] {
  const linter = new Linter({ cwd: import.meta.dirname });
  const rules = { 'event-loop/no-sequential-await': 'error', 'event-loop/no-sequential-await-in-loop': 'error' } as const;
  const messages = linter.verify(code, { plugins: { 'event-loop': plugin }, rules });
  return messages.flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])),
  );
}

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
