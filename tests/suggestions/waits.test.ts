import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ESLint } from 'eslint';

import plugin from '../../src/index.ts';

let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-waits-')));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'waits', private: true, type: 'module' }));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The program with all that the two rules suggest, in turn. */
async function rewrite(name: string, code: string): Promise<string> {
  const path = join(folder, `${name}.js`);
  writeFileSync(path, code);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: {
      plugins: { 'event-loop': plugin },
      rules: { 'event-loop/no-busy-wait': 'error', 'event-loop/no-cpu-bound-work': 'error' },
    },
  });
  const [result] = await eslint.lintText(code, { filePath: path });
  const fix = result?.messages[0]?.suggestions?.[0]?.fix;
  return fix ? code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]) : code;
}

/** Runs `main` of a program while a timer ticks: what it gives, and whether the timer had its turns. */
async function run(name: string, code: string): Promise<{ readonly value: unknown; readonly ticked: boolean }> {
  const path = join(folder, `${name}.js`);
  const tail = `
let ticks = 0;
const timer = setInterval(() => { ticks++; }, 1);
const value = await main();
clearInterval(timer);
console.log(JSON.stringify({ value, ticked: ticks > 0 }));
`;
  writeFileSync(path, code + tail);
  const { stdout } = await promisify(execFile)(process.execPath, [path], { timeout: 30_000 });
  return JSON.parse(stdout) as { value: unknown; ticked: boolean };
}

/** Programs that end by themselves; those that never do are only run rewritten. */
const ending: readonly (readonly [name: string, code: string])[] = [
  [
    'until',
    'export async function main() { const end = Date.now() + 60; while (Date.now() < end) {} return Date.now() >= end - 1; }',
  ],
  [
    'for-a-while',
    'export async function main() { const start = performance.now(); while (performance.now() - start < 60); return performance.now() - start > 58; }',
  ],
  [
    'break',
    'export async function main() { const end = Date.now() + 60; for (;;) { if (Date.now() >= end) break; } return Date.now() >= end - 1; }',
  ],
  [
    'helper',
    'function pause(ms) { const end = Date.now() + ms; while (end > Date.now()); }\nexport async function main() { await pause(60); return 1; }',
  ],
  [
    'helper-returned',
    'function pause(ms) { const end = Date.now() + ms; while (end > Date.now()); return 2; }\nconst nap = async () => { return pause(60); };\nexport async function main() { return (await pause(20)) + (await nap()); }',
  ],
  [
    'starving-deadline',
    'export async function main() { const end = Date.now() + 60; while (Date.now() < end) await null; return 1; }',
  ],
  ['sum', 'export async function main() { let sum = 0; for (let i = 0; i < 3_000_000; i++) { sum += i % 7; } return sum; }'],
  [
    'nest',
    'export async function main() { let sum = 0; for (let i = 0; i < 3000; i++) { for (let j = 0; j < 1000; j++) sum += i ^ j; } return sum; }',
  ],
];

const endless: readonly (readonly [name: string, code: string])[] = [
  [
    'event',
    "import { EventEmitter } from 'node:events';\nconst emitter = new EventEmitter();\nexport async function main() { let open = false; emitter.once('open', () => { open = true; }); setTimeout(() => emitter.emit('open'), 20); while (!open) {} return true; }",
  ],
  [
    'starving',
    'export async function main() { let done = false; setTimeout(() => { done = true; }, 20); while (!done) await Promise.resolve(); return done; }',
  ],
  [
    'starving-then',
    'export async function main() { let done = false; setTimeout(() => { done = true; }, 20); while (!done) await new Promise(resolve => Promise.resolve().then(resolve)); return done; }',
  ],
  [
    'starving-helper',
    'async function nothing() {}\nexport async function main() { let done = false; setTimeout(() => { done = true; }, 20); while (!done) { await nothing(); } return done; }',
  ],
];

describe('a rewritten program gives the same and lets others run', () => {
  it.each(ending)('%s', { timeout: 60_000 }, async (name, code) => {
    const rewritten = await rewrite(name, code);
    expect(rewritten).not.toBe(code);
    const before = await run(name, code);
    expect(before.ticked).toBe(false);
    expect(await run(name, rewritten)).toEqual({ value: before.value, ticked: true });
  });

  it.each(endless)('%s, which never ended', { timeout: 60_000 }, async (name, code) => {
    const rewritten = await rewrite(name, code);
    expect(rewritten).not.toBe(code);
    expect(await run(name, rewritten)).toEqual({ value: true, ticked: true });
  });
});

describe('a program is left as it is', () => {
  it.each([
    [
      'one-caller-awaits-not',
      'function pause(ms) { const end = Date.now() + ms; while (end > Date.now()); }\nexport async function main() { await pause(60); pause(1); }',
    ],
    [
      'seconds',
      'export async function main() { const from = performance.now() / 1000; while (performance.now() / 1000 - from < 0.05) {} }',
    ],
    ['exported-helper', 'export function pause(ms) { const end = Date.now() + ms; while (end > Date.now()); }'],
    [
      'two-writers',
      "export async function main(queue) { let open = false; queue.on('a', () => { open = true; }); queue.on('b', () => { open = true; }); while (!open); }",
    ],
    [
      'work-in-the-loop',
      'export async function main() { const end = Date.now() + 9; let n = 0; while (Date.now() < end) n++; return n; }',
    ],
    [
      'shared-state',
      'let sum = 0; export const add = n => { sum += n; }; export async function main() { for (let i = 0; i < 3_000_000; i++) { sum += i; } return sum; }',
    ],
  ])('%s', { timeout: 60_000 }, async (name, code) => {
    expect(await rewrite(name, code)).toBe(code);
  });
});
