/**
 * Edits a file in the ESLint language server of editors, its helper every tenth time, and writes what memory that took to
 * tools/editor-soak.json: the test of 30 edits in tests/adoption/editor.test.ts, with more of them. The first two thousand edits let the
 * heap grow to what the collector leaves it; a leak shows after that.
 *
 *   node tools/editor-soak.js [edits, 8000 unless given]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/adoption/editor.test.ts', '-t', 'memory'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      EDITOR_EDITS: process.argv[2] ?? '8000',
      EDITOR_RESULT: join(import.meta.dirname, 'editor-soak.json'),
    },
  },
);
process.exitCode = status ?? 1;
