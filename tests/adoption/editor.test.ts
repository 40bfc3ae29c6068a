import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { withProject } from '../temporary-project.ts';
import { installPackage } from './build-package.ts';
import { openEditor, type Editor, type TextEdit } from './language-server.ts';

const handler =
  "import { createServer } from 'node:http';\nimport fs from 'node:fs';\nimport { load } from './load.js';\n\n" +
  'createServer(async (request, response) => {\n  response.write(fs.readFileSync(request.url));\n  response.end(await load());\n}).listen(0);\n';
const blocking = "import { readFileSync } from 'node:fs';\n\nexport const load = () => readFileSync('x');\n";
const asynchronous = "import { readFile } from 'node:fs/promises';\n\nexport const load = () => readFile('x');\n";
const config = "import eventLoop from 'eslint-plugin-event-loop';\n\nexport default [eventLoop.configs.recommended];\n";

/** Opens a project of two files, `handler.js` and the `load.js` that it calls, in an editor. */
async function withEditor(use: (editor: Editor, directory: string) => Promise<void>): Promise<void> {
  await withProject({ 'eslint.config.js': config, 'handler.js': handler, 'load.js': blocking }, async directory => {
    installPackage(directory);
    const editor = await openEditor(directory);
    try {
      editor.write('handler.js');
      await use(editor, directory);
    } finally {
      await editor.close();
    }
  });
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: TextEdit['range']['start']): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
  const last = [...edits].sort((a, b) => offsetOf(b.range.start) - offsetOf(a.range.start));
  return last.reduce(
    (after, { range, newText }) => after.slice(0, offsetOf(range.start)) + newText + after.slice(offsetOf(range.end)),
    text,
  );
}

/** The code and the line, from 0, of what the editor shows in `handler.js`. */
async function shownIn(editor: Editor): Promise<string[]> {
  return (await editor.diagnose('handler.js')).map(({ code, range }) => `${range.start.line} ${code}`);
}

/** Edits the file, as typing does, until the editor shows what is expected of it or many edits have not brought it. */
async function editUntil(editor: Editor, expected: readonly string[]): Promise<string[]> {
  let shown: string[] = [];
  for (let edit = 0; edit < 200; edit++) {
    editor.write('handler.js', `${handler}// ${edit}\n`);
    shown = await shownIn(editor);
    if (shown.join() === expected.join()) break;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  return shown;
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Resident memory of a process in megabytes. */
function memoryOf(pid: number): number {
  if (existsSync(`/proc/${pid}/status`)) {
    return Number(/VmRSS:\s+(?<kilobytes>\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups?.kilobytes) / 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

describe("the editors' ESLint language server", () => {
  it('shows the range, the rule and the path of each report', async () => {
    await withEditor(async editor => {
      const shown = await editor.diagnose('handler.js');
      expect(shown.map(({ range, code, source }) => ({ range, code, source }))).toEqual([
        {
          range: { start: { line: 5, character: 17 }, end: { line: 5, character: 45 } },
          code: 'event-loop/no-sync-fs',
          source: 'eslint',
        },
        {
          range: { start: { line: 6, character: 21 }, end: { line: 6, character: 27 } },
          code: 'event-loop/no-sync-fs',
          source: 'eslint',
        },
      ]);
      expect(shown[1]?.message).toContain('load (load.js:3) → readFileSync (load.js:3)');
    });
  });

  it('offers the suggestions as quick fixes, and applying one leaves the text it promises', async () => {
    await withEditor(async editor => {
      const [direct, transitive] = await editor.diagnose('handler.js');
      const [action, ...others] = await editor.findActions('handler.js', direct!);
      expect(others).toEqual([]);
      expect(action).toMatchObject({ kind: 'quickfix', command: { command: 'eslint.applySuggestion' } });
      const text = applyEdits(handler, await editor.apply(action!));
      expect(text).toBe(handler.replace('fs.readFileSync(request.url)', 'await fs.promises.readFile(request.url)'));
      editor.write('handler.js', text);
      expect(await shownIn(editor)).toEqual(['6 event-loop/no-sync-fs']);
      expect(await editor.findActions('handler.js', transitive!)).toEqual([]);
    });
  });

  it('shows what a change of a helper on disk means for its caller', async () => {
    await withEditor(async (editor, directory) => {
      expect(await shownIn(editor)).toEqual(['5 event-loop/no-sync-fs', '6 event-loop/no-sync-fs']);
      writeFileSync(join(directory, 'load.js'), asynchronous);
      expect(await editUntil(editor, ['5 event-loop/no-sync-fs'])).toEqual(['5 event-loop/no-sync-fs']);
      writeFileSync(join(directory, 'load.js'), blocking);
      const both = ['5 event-loop/no-sync-fs', '6 event-loop/no-sync-fs'];
      expect(await editUntil(editor, both)).toEqual(both);
    });
  });

  // `node tools/editor-soak.js` runs this one with thousands of edits and keeps what it measured.
  const edits = Number(process.env['EDITOR_EDITS'] ?? 30);
  it(`has no more memory after ${edits} edits`, { timeout: 60_000 + edits * 1000 }, async () => {
    await withEditor(async (editor, directory) => {
      const samples: number[] = [];
      for (let edit = 0; edit <= edits; edit++) {
        // Each edit has another function, and each tenth changes the helper too.
        if (edit % 10 === 0) writeFileSync(join(directory, 'load.js'), `${blocking}// ${edit}\n`);
        editor.write('handler.js', `${handler}export const added${edit} = async () => fs.readFileSync('${edit}');\n`);
        const shown = await shownIn(editor);
        expect(shown).toEqual(['5 event-loop/no-sync-fs', '6 event-loop/no-sync-fs', '8 event-loop/no-sync-fs']);
        if (edit % Math.max(10, edits / 100) === 0) samples.push(Math.round(memoryOf(editor.pid)));
      }
      const quarter = Math.ceil(samples.length / 4);
      const growth = medianOf(samples.slice(-quarter)) - medianOf(samples.slice(quarter, 2 * quarter));
      if (process.env['EDITOR_RESULT']) {
        writeFileSync(process.env['EDITOR_RESULT'], JSON.stringify({ node: process.version, edits, megabytes: samples, growth }));
      }
      // From the second quarter to the last: of 8,000 edits a leak of 5 kB an edit would be 25 MB. Garbage varies by less.
      expect(growth).toBeLessThan(25);
    });
  });
});
