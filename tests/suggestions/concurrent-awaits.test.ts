import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

import { plugin } from '../../src/index.ts';
import { chainPrograms, loopPrograms } from './loop-programs.ts';

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
  'awaits in parentheses': `async function run(api) {
    const a = (await api.getA()) || null;
    const b = typeof(await api.getB());
    return [a, b];
  }`,
  'an array': 'async function run(api) { return [await api.getA(1), await api.getB(2)]; }',
  'an array of which something is asked': `async function run(api) {
    return [await api.getA(1), await api.getB(2)].reverse();
  }`,
  'an array over lines, of which something is asked': `async function run(api) {
    return [
      await api.getA(1),
      await api.getB(2),
    ].length;
  }`,
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
  const run = new Function('pMap', 'pLimit', `${code}\nreturn run;`)(pMap, pLimit) as (
    api: unknown,
    items: number[],
  ) => Promise<unknown>;
  const state = { beside: 0 };
  const result: unknown = await run(createApi(calls, failing, state), [4, 2, 7, 5]).catch(
    (error: unknown) => `rejected: ${String(error)}`,
  );
  await sleep(45);
  process.off('unhandledRejection', count);
  return { result: JSON.stringify(result), calls: calls.toSorted(), unhandled, beside: state.beside };
}

function rewritesOf(code: string, folder = import.meta.dirname, isLoop?: boolean): string[] {
  const linter = new Linter({ cwd: folder });
  const rules = {
    'event-loop/no-sequential-await': isLoop ? 'off' : 'error',
    'event-loop/no-sequential-await-in-loop': 'error',
  } as const;
  const messages = linter.verify(code, { plugins: { 'event-loop': plugin }, rules }, join(folder, 'program.js'));
  return messages.flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])),
  );
}

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

/** Whether a rewritten program does what it did before, with calls beside each other, whichever of its calls fails. */
async function expectSame(code: string, rewrite: string): Promise<void> {
  const original = await execute(withoutImports(code));
  const outcome = await execute(withoutImports(rewrite));
  expect(outcome).toMatchObject({ result: original.result, calls: original.calls, unhandled: 0 });
  expect(original.beside).toBe(1);
  expect(outcome.beside).toBeGreaterThan(1);
  for (const failing of new Set(original.calls)) {
    const expected = await execute(withoutImports(code), failing);
    const { result, unhandled } = await execute(withoutImports(rewrite), failing);
    expect({ failing, result, unhandled }).toEqual({ failing, result: expected.result, unhandled: 0 });
  }
}

describe.each(Object.entries(programs))('%s', (_name, code) => {
  it('gives the same with calls beside each other, and fails the same', async () => {
    const rewrites = rewritesOf(code);
    expect(rewrites).not.toEqual([]);
    for (const rewrite of rewrites) {
      expect(rewrite.match(/\/\/.*/g)).toEqual(code.match(/\/\/.*/g));
      await expectSame(code, rewrite);
    }
  });
});

const folders = {
  neither: createPackage({}),
  'p-map': createPackage({ 'p-map': '*' }),
  'p-limit': createPackage({ 'p-limit': '*' }),
};
afterAll(() => {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
});

function createPackage(dependencies: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'bounded-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  return folder;
}

const header = "import { log } from 'node:console';\n";

describe.each(Object.entries(loopPrograms))('%s', (_name, program) => {
  const code = header + program;

  it.concurrent('gives the same with all rounds together', async () => {
    const [together] = rewritesOf(code, folders.neither, true);
    expect(together).toContain('await Promise.all(');
    await expectSame(code, together!);
  });

  it.concurrent('gives the same with slices', async () => {
    const [, bounded] = rewritesOf(code, folders.neither, true);
    expect(bounded).toContain('+= 10');
    await expectSame(code, bounded!);
  });

  it.concurrent.each(['p-map', 'p-limit'] as const)('gives the same with %s', async name => {
    const [, bounded] = rewritesOf(code, folders[name], true);
    expect(bounded).toContain(`import ${name === 'p-map' ? 'pMap' : 'pLimit'} from '${name}';`);
    await expectSame(code, bounded!);
  });
});

describe.each(Object.entries(chainPrograms))('%s', (_name, code) => {
  it.concurrent('gives the same with all rounds together', async () => {
    const rewrites = rewritesOf(code);
    expect(rewrites).toHaveLength(1);
    expect(rewrites[0]).toContain('Promise.all(');
    await expectSame(code, rewrites[0]!);
  });
});
