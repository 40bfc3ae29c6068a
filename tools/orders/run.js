/**
 * Lints real packages in every way that must not matter, and compares the reports: the files in several orders, each by itself, in two
 * and four threads, with a cold cache, a warm one and one that holds no reports, and after edits that were taken back. Exits with 1 if
 * anything differs.
 *
 *   npm run build && node tools/orders/run.js                 # a package that is installed here anyway
 *   node tools/install-corpus.js tests/corpus && npm run build && node tools/orders/run.js --corpus [part of a name ...]
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { removeCache, removeReports } from '../bench/run-child.js';
import { createRandom } from '../bench/random.js';
import { packagesIn, sourceFiles, withCopy } from '../large-tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [isCorpus, ...wanted] = process.argv.slice(2);
const random = createRandom(1);

/** How many files are linted by themselves, and how many edited. */
const samples = isCorpus ? 12 : 3;

let differences = 0;
for (const { name, directory } of isCorpus ? packagesIn(path.join(root, 'tests/corpus')) : ownPackages()) {
  if (wanted.length > 0 && !wanted.some(word => name.includes(word))) continue;
  await withCopy(directory, copy => compareOrders(name, copy));
}
process.exitCode = differences > 0 ? 1 : 0;

/** A package that lies in node_modules for another end: some hundred files that nobody wrote for this. */
function ownPackages() {
  return [{ name: 'eslint-plugin-n', directory: path.join(root, 'node_modules/eslint-plugin-n') }];
}

async function compareOrders(name, directory) {
  prepare(directory);
  const files = sourceFiles(directory).filter(file => !file.endsWith('eslint.config.mjs'));
  const lint = task => lintInProcess(directory, task);
  const cold = async task => {
    await removeCache(directory);
    return lint(task);
  };
  const expected = await cold({ files });
  const compare = (way, reports, among = expected) => report(name, way, among, reports);
  compare('a warm cache', await lint({ files }));
  await removeReports(directory);
  compare('a cache without reports, all at once', await lint({ threads: 'off' }));
  compare('backwards', await cold({ files: files.toReversed() }));
  compare('shuffled', await cold({ files: shuffle(files) }));
  for (const threads of [2, 4]) compare(`${threads} threads`, await cold({ threads }));
  for (const file of pickSome(files)) {
    await removeReports(directory);
    const own = `${path.relative(directory, file).replaceAll('\\', '/')}:`;
    const among = expected.filter(line => line.startsWith(own));
    compare(`${own.slice(0, -1)} alone`, await lint({ files: [file] }), among);
  }
  await removeReports(directory);
  compare('after edits', await lint({ files, edits: editsOf(files) }));
  console.log(`${name}: ${files.length} files, ${expected.length} reports`);
}

/** The config stands in the folder, as threads read it themselves. */
function prepare(directory) {
  const [plugin, parser] = ['dist/index.js', 'node_modules/@typescript-eslint/parser/dist/index.js'].map(
    file => pathToFileURL(path.join(root, file)).href,
  );
  mkdirSync(path.join(directory, 'node_modules'), { recursive: true });
  writeFileSync(
    path.join(directory, 'eslint.config.mjs'),
    `import eventLoop from '${plugin}';\nimport parser from '${parser}';\n` +
      `const files = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'];\n` +
      `const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: true } } };\n` +
      `const linterOptions = { noInlineConfig: true, reportUnusedDisableDirectives: 'off' };\n` +
      `const { rules, plugins } = eventLoop.configs.strict;\n` +
      `export default [{ ignores: ['eslint.config.mjs'] }, { files, languageOptions, linterOptions, plugins, rules }];\n`,
  );
}

async function lintInProcess(directory, task) {
  const child = fileURLToPath(new URL('lint-in-order.js', import.meta.url));
  const running = promisify(execFile)(process.execPath, [child, directory], { maxBuffer: 256 * 2 ** 20 });
  running.child.stdin.end(JSON.stringify(task));
  return JSON.parse((await running).stdout);
}

function report(name, way, expected, reports) {
  const missing = expected.filter(line => !reports.includes(line));
  const added = reports.filter(line => !expected.includes(line));
  if (missing.length + added.length === 0) return;
  differences += 1;
  console.log(`${name}, ${way}:`);
  for (const line of missing) console.log(`  - ${line.slice(0, 300)}`);
  for (const line of added) console.log(`  + ${line.slice(0, 300)}`);
}

function shuffle(items) {
  const left = [...items];
  const shuffled = [];
  while (left.length > 0) shuffled.push(...left.splice(left.indexOf(random.pick(left)), 1));
  return shuffled;
}

function pickSome(items) {
  return shuffle(items).slice(0, samples);
}

/** Every other edit moves what is there; those between take some of it away. Each is seen from another file. */
function editsOf(files) {
  return pickSome(files).map((file, index) => {
    const text = readFileSync(file, 'utf8');
    const lines = text.split('\n');
    const edited = index % 2 === 0 ? `// edited\n${text}` : lines.slice(0, lines.length / 2).join('\n');
    return { file, text: edited, next: random.pick(files) };
  });
}
