import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/rules/no-cpu-bound-work.md'), 'utf8');
const programs = Array.from(page.matchAll(/^```js\n\/\/ ✅ correct\n(?<code>[\s\S]*?)^```$/gm), ({ groups }) => groups!['code']!);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-loop-workers-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the page's program that has this text prints. */
async function run(text: string): Promise<string> {
  const program = programs.find(code => code.includes(text));
  const path = join(folder, `${text.replaceAll(/\W+/g, '-')}.mjs`);
  writeFileSync(path, program ?? '');
  const { stdout } = await promisify(execFile)(process.execPath, [path]);
  return stdout.trim();
}

describe('the programs on the page of no-cpu-bound-work', () => {
  it('in slices', async () => {
    expect(await run("from 'node:timers/promises'")).toBe('1885617376');
  });

  it.each(['new Worker(new URL(import.meta.url)', "from 'piscina'", "from 'make-asynchronous'"])(
    'in a worker: %s',
    async text => {
      expect(await run(text)).toBe('6765');
    },
  );
});
