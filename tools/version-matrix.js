/**
 * Runs the plugin with every version it says it works with, in a folder outside the repository: the tests on each Node, and the fixture
 * in tests/adoption/fixtures/versions, into which the packed plugin is installed, with each ESLint and parser on each Node. Writes
 * tools/version-matrix/results.json, which docs/adoption.md shows; exits with 1 if anything fails. Takes half an hour or more:
 *   npm run test:versions [-- tests [<Node>…] | lint [<part of a project's name>…]]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

import { nodes, projects } from './version-matrix/matrix.js';

const root = join(import.meta.dirname, '..');
const folder = process.env.VERSION_MATRIX_FOLDER ?? join(tmpdir(), 'eslint-plugin-event-loop-versions');
const resultPath = join(import.meta.dirname, 'version-matrix/results.json');
const shell = process.platform === 'win32';

const [part, ...names] = process.argv.slice(2);
const isAsked = name => names.length === 0 || names.some(asked => name.includes(asked));

const source = copySource();
if (part !== 'lint') {
  for (const version of nodes.filter(isAsked)) record('tests', runTests(installNode(version)), 'node');
}
if (part !== 'tests') {
  const tarball = packPlugin();
  const installed = Object.fromEntries(nodes.map(version => [version, installNode(version)]));
  for (const project of projects.filter(({ name }) => isAsked(name)))
    record('lints', lintProject(project, installed, tarball), 'name');
}

/** Keeps a result in place of the one before it, so that a part of the matrix can be run again. */
function record(list, result, key) {
  const results = existsSync(resultPath) ? JSON.parse(readFileSync(resultPath, 'utf8')) : { tests: [], lints: [] };
  const index = results[list].findIndex(other => other[key] === result[key]);
  results[list].splice(index < 0 ? results[list].length : index, index < 0 ? 0 : 1, result);
  writeFileSync(resultPath, `${JSON.stringify(results, null, 2)}\n`);
  if (result.failed.length > 0) process.exitCode = 1;
}

/** The repository's files as they stand, so that nobody edits them during a run. */
function copySource() {
  const copy = join(folder, 'source');
  rmSync(copy, { recursive: true, force: true });
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter(name => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** The `node` of a version, which npm installs as a package. */
function installNode(version) {
  const cwd = join(folder, 'node', version);
  const binary = join(cwd, 'node_modules/node/bin', shell ? 'node.exe' : 'node');
  if (!existsSync(binary)) install(cwd, [`node@${version}`], []);
  return { binary, version: execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim().slice(1) };
}

function install(cwd, packages, options = ['--ignore-scripts']) {
  mkdirSync(cwd, { recursive: true });
  if (!existsSync(join(cwd, 'package.json'))) writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...options, ...packages];
  execFileSync('npm', args, { cwd, shell, stdio: ['ignore', 'ignore', 'pipe'] });
}

function packPlugin() {
  execFileSync('npm', ['run', 'build'], { cwd: source, shell, stdio: 'ignore' });
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--offline'], {
    cwd: source,
    shell,
    encoding: 'utf8',
  });
  return join(source, JSON.parse(output)[0].filename);
}

/** Runs the tests on a Node, which is also the first on the path: some start programs. */
function runTests({ binary, version }) {
  const outputFile = join(folder, `tests-${version}.json`);
  rmSync(outputFile, { force: true });
  spawnSync(binary, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${outputFile}`], {
    cwd: source,
    env: { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` },
    stdio: 'ignore',
  });
  const {
    numPassedTests: passed,
    numTotalTests: total,
    numPendingTests: skipped,
    testResults,
  } = JSON.parse(readFileSync(outputFile, 'utf8'));
  const names = testResults.flatMap(({ name, status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed'
      ? [name]
      : assertionResults.filter(result => result.status === 'failed').map(({ fullName }) => fullName),
  );
  console.log(
    `Node ${version}: ${passed} of ${total} tests passed, ${skipped} skipped${names.map(name => `\n  failed: ${name}`).join('')}`,
  );
  return { node: version, passed, skipped, failed: names };
}

/** Installs a project of the matrix from nothing and lints it on each of its Nodes. */
function lintProject(project, installed, tarball) {
  const cwd = join(folder, 'projects', project.name.replaceAll(/[^\w.-]+/g, '-'));
  rmSync(cwd, { recursive: true, force: true });
  cpSync(join(source, 'tests/adoption/fixtures/versions'), cwd, { recursive: true });
  const result = { name: project.name, versions: {}, passed: [], failed: [] };
  try {
    install(cwd, [tarball, `eslint@${project.eslint}`, ...project.packages]);
  } catch (error) {
    result.failed.push(`npm install: ${String(error.stderr).split('\n')[0]}`);
    return report(result);
  }
  for (const name of ['eslint', ...project.packages.map(specifier => specifier.replace(/(?<=.)@.*$/, ''))]) {
    result.versions[name] = JSON.parse(readFileSync(join(cwd, 'node_modules', name, 'package.json'), 'utf8')).version;
  }
  for (const wanted of project.nodes) {
    const { binary, version } = installed[wanted];
    const failure = findFailure(binary, cwd, project.config);
    if (failure) result.failed.push(`Node ${version}: ${failure}`);
    else result.passed.push(version);
  }
  const typesFailure = findTypesFailure(cwd, result.versions);
  if (typesFailure) result.failed.push(typesFailure);
  return report(result);
}

function findFailure(binary, cwd, config) {
  const { stdout, stderr } = spawnSync(binary, [join(source, 'tools/version-matrix/lint.js'), config], { cwd, encoding: 'utf8' });
  if (stdout === '') return stderr.split('\n').find(line => line.includes('Error')) ?? 'no output';
  const { reports, expected } = JSON.parse(stdout);
  const wrong = [...reports.filter(line => !expected.includes(line)), ...expected.filter(line => !reports.includes(line))];
  return expected.length === 0 ? 'nothing was linted' : wrong[0];
}

/** What the project's TypeScript says of a config in TypeScript, where ESLint brings its own types. */
function findTypesFailure(cwd, { eslint, typescript }) {
  if (!typescript || eslint.startsWith('9.0.')) return undefined;
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    cwd,
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `types: ${stdout.split('\n')[0]}`;
}

function report(result) {
  console.log(`${result.name}: Node ${result.passed.join(', ')}${result.failed.map(line => `\n  ${line}`).join('')}`);
  return result;
}
