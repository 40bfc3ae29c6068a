// Verifies the catalogue's packages: installs them in a folder outside the repository, looks each export up, and runs what can be run
// under the event loop's delay monitor. Writes verified.json. After `npm run build`:
//   node tools/verify-packages/verify.js [package…]
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { packageModules } from '../../dist/catalog/packages/index.js';
import { getPackageName } from './exports.js';
import { recipes } from './recipes/index.js';

const folder = process.env.VERIFY_PACKAGES_FOLDER ?? join(tmpdir(), 'eslint-plugin-event-loop-packages');
const manifestPath = join(import.meta.dirname, 'package.json');
const resultPath = join(import.meta.dirname, 'verified.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const patience = 120_000;

function install() {
  const installed = join(folder, 'package.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(manifestPath, 'utf8')) return;
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, '.npmrc'), join(folder, '.npmrc'));
  const run = (...args) => execFileSync('npm', args, { cwd: folder, stdio: 'inherit' });
  writeFileSync(installed, readFileSync(manifestPath));
  run('install', '--ignore-scripts', '--no-audit', '--no-fund');
  run('rebuild', ...manifest.withInstallScripts);
}

/** What the catalogue says of each name of a module: that it blocks, what it gives, that it does not block. */
function getClaims({ exports, results = {}, notBlocking = {} }) {
  const blocks = Object.entries(exports).map(([name, { until, replacement, asyncInNameOnly }]) => ({
    until,
    row: { export: name, says: 'blocks', replacement, asyncInNameOnly },
  }));
  const gives = Object.keys(results).map(name => ({ until: exports[name]?.until, row: { export: name, says: 'gives' } }));
  return [...blocks, ...gives, ...Object.keys(notBlocking).map(name => ({ row: { export: name, says: 'does not block' } }))];
}

/** The claims by the directory of node_modules that they are about: old versions are installed under `name-version`. */
function groupClaims(only) {
  const groups = new Map();
  for (const entry of packageModules) {
    const name = getPackageName(entry.module);
    if (only.length > 0 && !only.includes(name)) continue;
    for (const { until, row } of getClaims(entry)) {
      const version = until ?? entry.verified;
      const old = `${name}-${version}`;
      const directory = old in manifest.dependencies ? old : name;
      const key = `${directory} ${entry.module}`;
      if (!groups.has(key)) groups.set(key, { name, directory, module: entry.module, version, rows: [] });
      groups.get(key).rows.push(row);
    }
  }
  return [...groups.values()].sort((first, second) => (first.module + first.version < second.module + second.version ? -1 : 1));
}

function verifyGroup({ directory, module, rows }, url) {
  const execPath = recipes[module]?.node === 'current' ? process.execPath : join(folder, 'node_modules/node/bin/node');
  return new Promise(resolve => {
    const records = new Map();
    const child = fork(join(import.meta.dirname, 'verify-package.js'), {
      execPath,
      cwd: folder,
      env: { ...process.env, FIXTURE_URL: url },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let trouble = '';
    child.stderr.on('data', data => (trouble += data));
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.on('message', message => {
      if (message.failed && !message.export) trouble = message.failed;
      else if (message.export) records.set(`${message.says} ${message.export}`, message);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      const failed = trouble.split('\n').find(line => line.trim() !== '') ?? 'it ended early';
      resolve(
        rows.map(
          ({ says, export: name }) => records.get(`${says} ${name}`) ?? { export: name, says, exists: false, ran: false, failed },
        ),
      );
    });
    child.send({ directory, module, rows, folder, loader: join(folder, 'load.js') });
  });
}

async function main() {
  install();
  // Modules resolve from where the loader lies.
  cpSync(join(import.meta.dirname, 'load.js'), join(folder, 'load.js'));
  const server = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  const only = process.argv.slice(2);
  const records = existsSync(resultPath) && only.length > 0 ? JSON.parse(readFileSync(resultPath, 'utf8')) : [];
  const kept = records.filter(record => !only.includes(record.package));
  for (const group of groupClaims(only)) {
    const results = await verifyGroup(group, url);
    kept.push(...results.map(result => ({ package: group.name, version: group.version, module: group.module, ...result })));
    const ran = results.filter(result => result.ran).length;
    process.stdout.write(`${group.module}@${group.version}: ${results.length} claims, ${ran} run\n`);
    for (const { export: name, says, exists, failed, replacementExists, sameResult } of results) {
      if (!exists || failed || replacementExists === false || sameResult === false) {
        process.stdout.write(`  ${name} ${says}: ${JSON.stringify({ exists, failed, replacementExists, sameResult })}\n`);
      }
    }
  }
  server.close();
  const key = record => `${record.package} ${record.module}`;
  kept.sort((first, second) => (key(first) < key(second) ? -1 : key(first) > key(second) ? 1 : 0));
  writeFileSync(resultPath, `[\n${kept.map(record => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`);
}

await main();
