/** Writes what ESLint says of the README's example files, and what `npm run demo` says of one program, into the README. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ESLint } from 'eslint';

import eventLoop from '../dist/index.js';
import { writeSection } from './generated-section.js';

const readme = join(import.meta.dirname, '../README.md');
const program = 'docs/examples/javascript/3-web-service.js';

await writeSection(readme, 'report', fence(await lintExampleFiles()));
await writeSection(readme, 'demo', fence(runDemo()));

function fence(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}

/** Lints the blocks of the README that begin with a path, as the files of one project. */
async function lintExampleFiles() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-readme-')));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }));
    for (const [, path, code] of readFileSync(readme, 'utf8').matchAll(/^```js\n\/\/ (src\/\S+)\n([\s\S]*?)^```$/gm)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `// ${path}\n${code}`);
    }
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: eventLoop.configs.recommended });
    const results = await eslint.lintFiles(['src']);
    const formatter = await eslint.loadFormatter('stylish');
    const text = await formatter.format(results);
    // Without the folder, its colours, and the summary.
    return text
      .replaceAll(/\u001B\[\d+m/g, '')
      .replaceAll(`${folder}/`, '')
      .trim()
      .split('\n\n')[0];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The demo's output on one program, and its summary. */
function runDemo() {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'demo.js')], { encoding: 'utf8' });
  const sections = output.trim().split(/\n(?=docs\/|\d+ reports in )/);
  const shown = sections.filter(section => section.startsWith(`${program}\n`) || /^\d+ reports in /.test(section));
  if (shown.length !== 2) throw new Error(`The demo has nothing to say of ${program}.`);
  return shown.map(section => section.trim()).join('\n\n…\n\n');
}
