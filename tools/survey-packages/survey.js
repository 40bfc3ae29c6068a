// What `strict` finds in packages that the catalogue does not know: installs those of package.json in a folder outside the repository, calls each
// function that they export from an async function of its own, lints these with the calls followed into the packages, and writes found.json:
// each export that reaches a blocking call, with the way there. After `npm run build`:
//   node tools/survey-packages/survey.js [package…]
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { ESLint } from 'eslint';

import { packageModules } from '../../dist/catalog/packages/index.js';
import eventLoop from '../../dist/index.js';

const folder = process.env.SURVEY_PACKAGES_FOLDER ?? join(tmpdir(), 'eslint-plugin-event-loop-survey');
const manifestPath = join(import.meta.dirname, 'package.json');
const resultPath = join(import.meta.dirname, 'found.json');
const judged = JSON.parse(readFileSync(join(import.meta.dirname, 'judged.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const patience = 30_000;
const rules = Object.keys(eventLoop.rules).filter(name => name.startsWith('no-sync-'));

function install() {
  const installed = join(folder, 'package.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(manifestPath, 'utf8')) return;
  mkdirSync(folder, { recursive: true });
  for (const name of ['.npmrc', 'package.json']) cpSync(join(import.meta.dirname, name), join(folder, name));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** Prints the functions that a package gives: by name, of its default export, and that itself. */
const lister = `
const [name] = process.argv.slice(1);
const module = await import(name);
const isFunction = value => typeof value === 'function' && !/^class\\b/.test(Function.prototype.toString.call(value));
const namesOf = object => Object.getOwnPropertyNames(object).filter(key => {
  if (!/^[a-zA-Z_$][\\w$]*$/.test(key) || /^(?:default|prototype|name|length|caller|arguments)$/.test(key)) return false;
  const descriptor = Object.getOwnPropertyDescriptor(object, key);
  try { return isFunction(descriptor.get ? object[key] : descriptor.value); } catch { return false; }
});
const named = namesOf(module);
const whole = module.default;
const isObject = whole !== null && (typeof whole === 'object' || typeof whole === 'function');
const own = isObject ? namesOf(whole).filter(key => !named.includes(key)) : [];
console.log('\\n' + JSON.stringify({ named, own, isCallable: isFunction(whole) }));
process.exit();
`;

function listFunctions(name) {
  try {
    const args = ['--input-type=module', '--eval', lister, '--', name];
    const output = execFileSync(process.execPath, args, { cwd: folder, timeout: patience, stdio: ['ignore', 'pipe', 'pipe'] });
    return JSON.parse(output.toString().trim().split('\n').at(-1));
  } catch (error) {
    const [reason = 'it took too long'] = /^\w*Error.*$/m.exec(String(error.stderr)) ?? [];
    return { failed: reason.slice(0, 100) };
  }
}

/** A file that calls each function of a package; the line of a call tells its name. */
function writeProbe(name, { named, own, isCallable }) {
  const calls = [
    ...named.map(key => [key, `module.${key}`]),
    ...own.map(key => [key, `whole.${key}`]),
    ...(isCallable ? [['default', 'whole']] : []),
  ];
  const imports = `import * as module from '${name}'; import whole from '${name}';`;
  const lines = calls.map(
    ([, callee], index) => `export async function probe${index}(...values) { return ${callee}(...values); }`,
  );
  const path = join(folder, 'probes', `${name.replace('/', '__')}.js`);
  writeFileSync(
    path,
    `${[own.length > 0 || isCallable ? imports : imports.slice(0, imports.indexOf(';') + 1), ...lines].join('\n')}\n`,
  );
  return { path, names: calls.map(([key]) => key) };
}

async function findReports(paths, costs) {
  const options = { costs, startup: true, possible: true, packages: true };
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: {
      plugins: { 'event-loop': eventLoop },
      rules: Object.fromEntries(rules.map(rule => [`event-loop/${rule}`, ['error', options]])),
    },
  });
  const results = await eslint.lintFiles(paths);
  return results.flatMap(({ filePath, messages }) => messages.map(message => ({ path: filePath, ...message })));
}

async function main() {
  install();
  const only = process.argv.slice(2);
  // What has its rows from here is found again by them.
  const own = new Set(Object.keys(judged).map(name => name.split('#')[0]));
  const known = new Set(packageModules.map(({ module }) => module).filter(module => !own.has(module)));
  const names = Object.keys(manifest.dependencies).filter(name => (only.length > 0 ? only.includes(name) : !known.has(name)));
  rmSync(join(folder, 'probes'), { recursive: true, force: true });
  mkdirSync(join(folder, 'probes'));
  const found = { packages: names.length, functions: 0, notLoaded: {}, exports: [] };
  const probes = new Map();
  for (const name of names) {
    const functions = listFunctions(name);
    if (functions.failed) found.notLoaded[name] = functions.failed;
    else if (functions.named.length + functions.own.length > 0 || functions.isCallable) {
      const { path, names: called } = writeProbe(name, functions);
      probes.set(path, { name, called });
      found.functions += called.length;
    }
  }
  const dear = new Set();
  const keyOf = ({ path, line, ruleId }) => `${path}:${line} ${ruleId}`;
  for (const report of await findReports([...probes.keys()], ['grows', 'waits'])) dear.add(keyOf(report));
  for (const report of await findReports([...probes.keys()], ['brief', 'grows', 'waits'])) {
    const { name, called } = probes.get(report.path);
    found.exports.push({
      package: `${name}@${manifest.dependencies[name]}`,
      export: called[report.line - 2] ?? 'default',
      rule: report.ruleId.slice('event-loop/'.length),
      isBrief: !dear.has(keyOf(report)),
      way: report.message.slice(report.message.indexOf(': ') + 2).replace(/\. .*$/s, ''),
    });
  }
  writeFileSync(resultPath, `${JSON.stringify(found, null, 2)}\n`);
  console.log(`${found.packages} packages, ${found.functions} functions, ${found.exports.length} that block`);
}

await main();
