import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { lintProject } from './lint-project.ts';
import { withProject } from './temporary-project.ts';

const folder = join(import.meta.dirname, '../docs/examples');

/** What `recommended` reports on the example programs, as `npm run demo` does: in each the lines that hold up others. */
const expected = {
  '1-await': [
    'synchronousWork(); no-sync-wait',
    'synchronousWork(); no-sync-wait',
    'await asynchronousWork(); no-sequential-await',
  ],
  '2-synchronous-work': ['Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(2)); no-sync-wait'],
  '3-web-service': [
    "const report = execFileSync(process.execPath, ['-e', `setTimeout(() => console.log('report'), ${seconds(4)})`]); no-sync-child-process",
    "else if (request.url === '/sync-slow') syncSlow(response); no-sync-wait",
  ],
  '4-consumer': [
    "if (text === 'blocking') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(5)); no-sync-wait",
  ],
  '5-cpu-bound': ['return fibonacci(size); no-cpu-bound-work'],
  '6-no-async-support': ['return query(question); no-sync-wait'],
  '7-publisher': ['confirmations.push(await publish(text)); no-sequential-await-in-loop'],
};

describe('the example programs', () => {
  it.each([
    ['javascript', 'js'],
    ['typescript', 'ts'],
  ])('in %s: what holds up others is reported, and nothing else', async (language, extension) => {
    await withProject({}, async directory => {
      cpSync(join(folder, language), directory, { recursive: true });
      const found: Record<string, string[]> = {};
      for (const { path, source, rule } of await lintProject(directory)) {
        (found[path.replace(`.${extension}`, '')] ??= []).push(`${source} ${rule}`);
      }
      expect(found).toEqual(expected);
    });
  });
});
