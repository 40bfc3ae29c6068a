import { describe, expect, it } from 'vitest';

import { suggest } from './suggest.ts';

const head = `import { execFileSync, execSync, spawnSync } from 'node:child_process';
const memory = new Int32Array(new SharedArrayBuffer(4));
export async function nap(ms, seconds, other) {
  `;

const suggestFor = (statement: string) => suggest(`${head}${statement}\n}\n`);

describe('a call that only sleeps', () => {
  it.each([
    ["execSync('sleep 1');", '1000'],
    ["execSync('sleep 0.25');", '250'],
    ["execSync('sleep .5');", '500'],
    ["execSync('sleep 3s');", '3000'],
    ["execSync('sleep 2m');", '120000'],
    ["execSync('/bin/sleep 1');", '1000'],
    ['execSync(`sleep ${seconds}`);', 'seconds * 1000'],
    ['execSync(`sleep ${ms / 1000}`);', 'ms'],
    ["execSync('sleep ' + seconds);", 'seconds * 1000'],
    ["execSync('sleep ' + (seconds + 1));", '(seconds + 1) * 1000'],
    ["execSync('usleep 50000');", '50'],
    ["execSync('timeout 5');", '5000'],
    ["execSync('timeout /t 5 /nobreak > nul');", '5000'],
    ["execSync('timeout /nobreak /t 2');", '2000'],
    ["execSync('ping -n 3 127.0.0.1 > nul');", '2000'],
    ["execSync('ping 127.0.0.1 -n 6 > nul');", '5000'],
    ["execSync('ping -c 2 localhost >/dev/null');", '1000'],
    ["execSync('powershell -Command Start-Sleep -Seconds 2');", '2000'],
    ["execSync('powershell Start-Sleep -Milliseconds 300');", '300'],
    ["execFileSync('sleep', ['1.5']);", '1500'],
    ["execFileSync('sleep', [String(seconds)]);", 'seconds * 1000'],
    ["execFileSync('/usr/bin/sleep', [seconds.toString()]);", 'seconds * 1000'],
    ["spawnSync('sleep', ['1']);", '1000'],
    ["spawnSync('sleep', [2]);", '2000'],
    ['spawnSync(`sleep`, [`${seconds}`]);', 'seconds * 1000'],
    ["spawnSync('timeout', ['/t', '3', '/nobreak']);", '3000'],
    ["spawnSync('ping', ['-n', '2', '127.0.0.1'], { stdio: 'ignore' });", '1000'],
    ['Atomics.wait(memory, 0, 0, ms);', 'ms'],
    ['Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);', 'seconds * 1000'],
    ['Atomics.wait(new BigInt64Array(new SharedArrayBuffer(8)), 0, 0n, 50);', '50'],
  ])('%s → %s', (statement, milliseconds) => {
    const [suggestion, ...others] = suggestFor(statement);
    expect(others).toEqual([]);
    expect(suggestion?.text).toBe('Use `setTimeout` from `node:timers/promises`.');
    expect(suggestion?.output).toContain(`  await sleep(${milliseconds});\n`);
    expect(suggestion?.output).toContain("import { setTimeout as sleep } from 'node:timers/promises';\n");
  });
});

describe('a call that does more than to sleep', () => {
  it.each([
    "execSync('sleep 1 && make');",
    "execSync('timeout 5 make');",
    "execSync('ping -n 3 example.com');",
    'execSync(`sleep ${seconds} && make`);',
    'execSync(`${other} ${seconds}`);',
    "spawnSync('sleep', other);",
    "spawnSync('timeout', ['5', 'make']);",
    "const { status } = spawnSync('sleep', ['1']); return status;",
    'Atomics.wait(memory, 0, 0);',
    'Atomics.wait(memory, 0, 1, ms);',
    'Atomics.wait(other, 0, 0, ms);',
    'return Atomics.wait(memory, 0, 0, ms);',
    'Atomics.wait(memory, 1, 0, ms);',
    'other.postMessage(memory); Atomics.wait(memory, 0, 0, ms);',
    'const bytes = new SharedArrayBuffer(4); const view = new Int32Array(bytes); other.postMessage(bytes); Atomics.wait(view, 0, 0, ms);',
    'Atomics.wait(new Int32Array(new Memory(other)), 0, 0, ms);',
  ])('%s', statement => {
    expect(suggestFor(statement).filter(({ output }) => output.includes('timers/promises'))).toEqual([]);
  });
});

describe('a wait for another thread', () => {
  it.each([
    ['return Atomics.wait(other, 0, 0);', 'return await Atomics.waitAsync(other, 0, 0).value;'],
    [
      "if (Atomics.wait(other, 0, 0, ms) === 'timed-out') throw new Error('late');",
      "if ((await Atomics.waitAsync(other, 0, 0, ms).value) === 'timed-out') throw new Error('late');",
    ],
  ])('%s', (statement, expected) => {
    expect(suggestFor(statement).map(({ output }) => output)).toEqual([expect.stringContaining(expected)]);
  });
});
