/**
 * Runs one of the examples: `node docs/examples/run.js 3-web-service [--typescript] [--scale 0.01]`. It stands outside of their
 * packages, as a user of them would: inside, its call would make them programs that run once, at start-up.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' }, typescript: { type: 'boolean', default: false } },
});
const scale = Number(values.scale);
const names = readdirSync(join(import.meta.dirname, 'javascript')).flatMap(file => /^(\d-.*)\.js$/.exec(file)?.[1] ?? []);
const [name] = positionals;

if (!names.includes(name) || !(scale > 0)) {
  console.error(`node docs/examples/run.js <example> [--typescript] [--scale 0.01], with one of ${names.join(', ')}`);
  process.exit(1);
}

process.env.EXAMPLE_SCALE = String(scale);
if (values.typescript) await runCompiled();
else await run(join(import.meta.dirname, 'javascript'));

async function run(folder) {
  const { main } = await import(pathToFileURL(join(folder, `${name}.js`)).href);
  await main();
}

/** Compiles the TypeScript programs to a folder of their own, since not every supported Node runs TypeScript. */
async function runCompiled() {
  const folder = mkdtempSync(join(tmpdir(), 'event-loop-examples-'));
  try {
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const project = join(import.meta.dirname, 'typescript');
    const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--outDir', folder], { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
