/**
 * Runs loops of installed packages as they are, by tests/oracle/package-drivers.js: shows by V8's coverage which loops ran and how often,
 * and by the event loop's delay that none of it holds the event loop for 10 ms; lints the files with both rules as if all of it ran while
 * requests are served. Writes tests/oracle/package-loops.json: `npm run build && node tools/run-package-loops.js [package …]`.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { ESLint } from 'eslint';
import { parseSync, Visitor } from 'oxc-parser';

import { drivers } from '../tests/oracle/package-drivers.js';

const root = realpathSync(join(import.meta.dirname, '../node_modules'));
const record = join(import.meta.dirname, '../tests/oracle/package-loops.json');
const leastDelay = 10;
/** No more loops of one package than this, or a few large ones would be all there is. */
const mostOfPackage = 12;
const runs = 12;

const loadPackage = async name => {
  try {
    return createRequire(join(root, 'x.js'))(name);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
    return import(pathToFileURL(createRequireImport(name)));
  }
};

/** The file that `import` of a package leads to. */
function createRequireImport(name) {
  const manifest = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'));
  const entry = manifest.exports?.['.'] ?? manifest.exports ?? manifest.module ?? manifest.main ?? 'index.js';
  const pick = target =>
    typeof target === 'string' ? target : pick(target.node ?? target.import ?? target.module ?? target.default);
  return join(root, name, pick(Array.isArray(entry) ? entry[0] : entry));
}

/** Runs one driver: the least of the longest delays, and what ran. */
async function drive(name) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const loaded = await loadPackage(name);
  const run = () => drivers[name](loaded, createRequire(join(root, 'x.js')));
  await run();
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < runs && (i < 2 || least >= leastDelay); i++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    while (delay.count < 3) await sleep(2);
    delay.reset();
    while (delay.count < 1) await sleep(2);
    if (i === 0) await session.post('Profiler.takePreciseCoverage');
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    const { count } = delay;
    while (delay.count < count + 1) await sleep(2);
    delay.disable();
    const held = Math.min(delay.max / 1e6, (user + system) / 1000);
    if (i > 0) [least, most] = [Math.min(least, held), Math.max(most, held)];
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const scripts = result
    .filter(({ url }) => url.includes('/node_modules/') && url.startsWith('file:'))
    .map(({ functions, url }) => ({ path: fileURLToPath(url), ranges: functions.flatMap(({ ranges }) => ranges) }));
  return { delay: Math.round(least * 100) / 100, loops: scripts.flatMap(findRunLoops) };
}

/** The loops of a file whose body ran, with how often: the innermost range of the coverage around the body says it. */
function findRunLoops({ path, ranges }) {
  const text = readFileSync(path, 'utf8');
  const { program } = parseSync(path, text, { range: true });
  const loops = [];
  const visit = ({ body, range, type }) => {
    const [bodyStart, bodyEnd] = body.range;
    const around = ranges
      .filter(({ startOffset, endOffset }) => startOffset <= bodyStart && bodyEnd <= endOffset)
      .toSorted((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
    const rounds = around[0]?.count ?? 0;
    if (rounds > 0) loops.push({ path, start: range[0], line: text.slice(0, range[0]).split('\n').length, kind: type, rounds });
  };
  new Visitor(Object.fromEntries(['For', 'ForIn', 'ForOf', 'While', 'DoWhile'].map(kind => [`${kind}Statement`, visit]))).visit(
    program,
  );
  return loops;
}

/** A package's folder under node_modules, from the path of one of its files. */
const folderOf = path => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)[0];

/** Lints files of one package with every function an entry point; the loops' lines that are reported. */
async function lint(folder, files) {
  const { default: eventLoop } = await import('../dist/index.js');
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-package-')));
  try {
    const isOwn = path => !relative(folder, path).includes('node_modules') && !/\.(?:map|min\.js|d\.[cm]?ts)$/.test(path);
    cpSync(folder, copy, { recursive: true, dereference: true, filter: isOwn });
    const eslint = new ESLint({
      cwd: copy,
      overrideConfigFile: true,
      overrideConfig: [
        { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
        {
          plugins: { 'event-loop': eventLoop },
          settings: { 'event-loop': { entryPoints: ['**/*'] } },
          rules: { 'event-loop/no-busy-wait': 'error', 'event-loop/no-cpu-bound-work': 'error' },
        },
        { ignores: ['!**/node_modules/', '!**/dist/'] },
      ],
    });
    const results = await eslint.lintFiles(files.map(file => relative(folder, file)));
    return results.flatMap(({ filePath, messages }) => messages.map(message => ({ ...message, path: relative(copy, filePath) })));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Loops that wait or count come first: the rules say nothing about the others. */
const interest = ({ kind }) =>
  ['DoWhileStatement', 'WhileStatement', 'ForStatement', 'ForOfStatement', 'ForInStatement'].indexOf(kind);

async function measurePackage(name) {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, '--drive', name], {
    timeout: 120_000,
    maxBuffer: 2 ** 26,
  });
  const { delay, loops } = JSON.parse(stdout.trim().split('\n').at(-1));
  const folder = realpathSync(join(root, name));
  const own = loops.filter(({ path }) => folderOf(path) === folder).toSorted((a, b) => interest(a) - interest(b));
  const chosen = own.slice(0, mostOfPackage);
  const messages = chosen.length > 0 ? await lint(folder, [...new Set(chosen.map(({ path }) => path))]) : [];
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    package: `${name}@${version}`,
    delay,
    unread: messages.filter(({ fatal }) => fatal).map(({ path }) => path),
    reports: messages.filter(({ ruleId }) => ruleId).map(({ path, line, ruleId }) => `${path}:${line} ${ruleId.slice(11)}`),
    loops: chosen.map(
      ({ path, line, kind, rounds }) => `${relative(folder, path)}:${line} ${kind.replace('Statement', '')} ${rounds}`,
    ),
  };
}

async function main(names) {
  const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : [];
  const packages = new Map(known.map(one => [one.package.replace(/(?<=.)@.*/, ''), one]));
  for (const name of names.length > 0 ? names : Object.keys(drivers)) {
    try {
      const measured = await measurePackage(name);
      packages.set(name, measured);
      console.log(
        measured.package,
        measured.loops.length,
        'loops',
        measured.delay,
        'ms',
        ...measured.reports,
        ...measured.unread,
      );
    } catch (error) {
      packages.delete(name);
      console.log(name, String(error.stderr ?? error).slice(0, 300));
    }
    const kept = [...packages.values()].filter(({ loops }) => loops.length > 0);
    const benign = kept.filter(({ delay }) => delay < leastDelay);
    const total = {
      packages: benign.length,
      loops: benign.reduce((sum, { loops }) => sum + loops.length, 0),
      longestDelay: Math.max(...benign.map(({ delay }) => delay)),
      reports: benign.reduce((sum, { reports }) => sum + reports.length, 0),
    };
    writeFileSync(record, `${JSON.stringify({ node: process.versions.node, total, packages: kept }, null, 2)}\n`);
  }
  console.log(readFileSync(record, 'utf8').split('\n').slice(0, 8).join('\n'));
}

const [flag, name] = process.argv.slice(2);
if (flag === '--drive') console.log(JSON.stringify(await drive(name)));
else await main(process.argv.slice(2));
