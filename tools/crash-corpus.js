/**
 * Lints every file of a large real tree under `strict`: no rule may throw, none may take over a second of CPU on one file (what is read of
 * other files for the first time left out), and every suggestion must leave a program. The packages are pinned in tests/crash-corpus and
 * tests/corpus. Writes what it saw of each to tests/crash-corpus/results.json, also where only some packages are named. With `--tree` it looks
 * at folders instead, their JavaScript read by each of two parsers, and writes nothing.
 *
 *   node tools/install-corpus.js tests/corpus tests/crash-corpus && npm run build && node tools/crash-corpus.js [package ...]
 *   node tools/crash-corpus.js --tree <folder> ...
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import typescriptParser from '@typescript-eslint/parser';

import plugin from '../dist/index.js';
import { appliedSuggestions, createTreeLinter, findSyntaxError, packagesIn, sourceFiles, withCopy } from './large-tree.js';
import { openPackageResults } from './package-results.js';

const tests = fileURLToPath(new URL('../tests', import.meta.url));
const wanted = process.argv.slice(2);
/** In milliseconds of CPU, for one rule on one file. */
const limit = 1000;
/** Code about which every rule has a question. */
const asking =
  "import fs from 'node:fs'; export async function ask(a) { while (a()); for (const b of a) await b(); await a(); return fs.readFileSync(await a()); }";

const nothing = { files: 0, lines: 0, unparsable: 0, reports: 0, suggestions: 0, broken: 0, crashes: 0, slow: 0 };
const results = openPackageResults(path.join(tests, 'crash-corpus/results.json'), nothing);
let faults = [];

if (wanted[0] === '--tree') {
  for (const directory of wanted.slice(1)) {
    for (const parser of [undefined, typescriptParser]) {
      const own = await look(path.basename(directory), path.resolve(directory), parser);
      console.log(`${path.basename(directory)}, ${parser?.meta?.name ?? 'espree'}: ${say(own)}`);
      if (own.faults.length > 0) process.exitCode = 1;
    }
  }
} else {
  for (const { name, version, directory } of ['corpus', 'crash-corpus'].flatMap(folder => packagesIn(path.join(tests, folder)))) {
    if (wanted.length > 0 && !wanted.some(word => name.includes(word))) continue;
    const own = await look(name, directory);
    await results.record({ name: `${name}@${version}`, ...own });
    console.log(`${name}@${version}: ${say(own)}; index ${own.index} ms`);
  }
}

/** What comes of linting a folder, its JavaScript read by a parser. */
function look(name, directory, parser) {
  return withCopy(directory, copy => {
    const own = { ...nothing };
    faults = [];
    const lint = createTreeLinter(plugin, copy, parser);
    // TypeScript has but the one parser.
    const files = sourceFiles(copy).filter(file => parser === undefined || /\.[cm]?jsx?$/.test(file));
    const start = process.cpuUsage();
    for (const file of newFiles(copy)) lint(file, asking);
    const index = process.cpuUsage(start);
    for (const file of files) lintFile({ copy, name, lint, parser }, file, own);
    return { ...own, index: Math.round((index.user + index.system) / 1000), faults };
  });
}

/**
 * A file that is not there in each package of a tree, and a test beside it. Whoever is linted first pays for the index of its project,
 * which is not the rule's own time.
 */
function newFiles(directory) {
  const folders = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(
    file => path.basename(file) === 'package.json',
  );
  return folders.flatMap(file => {
    const folder = path.join(directory, path.dirname(file));
    return [path.join(folder, 'warm-up.mjs'), path.join(folder, 'warm-up.test.mjs')];
  });
}

function lintFile({ copy, name, lint, parser }, file, own) {
  const { text, sourceType, messages, crash, unparsable, spent } = lint(file);
  const where = `${name}/${path.relative(copy, file)}`;
  own.files += 1;
  own.lines += text.split('\n').length;
  own.reports += messages.length;
  if (unparsable) own.unparsable += 1;
  if (crash) {
    own.crashes += 1;
    fault(`CRASH ${where} ${crash.ruleId ?? ''} ${crash.stack.split('\n').slice(0, 6).join(' | ')}`);
  }
  const first = [...spent].filter(([, milliseconds]) => milliseconds > limit);
  const again = first.length > 0 ? spentOnItsOwn(lint, file, text) : new Map();
  for (const [rule, milliseconds] of first) {
    const ownTime = Math.round(again.get(rule) ?? 0);
    if (ownTime > limit) own.slow += 1;
    const times = `${where} ${rule} ${ownTime} ms, ${Math.round(milliseconds)} with what is read of other files for the first time`;
    if (ownTime > limit) fault(`SLOW  ${times}`);
    else console.log(`FIRST ${times}`);
  }
  for (const { ruleId, line, column, desc, output } of appliedSuggestions(text, messages)) {
    own.suggestions += 1;
    const error = findSyntaxError(file, output, sourceType, parser);
    if (error === undefined) continue;
    own.broken += 1;
    fault(`BROKEN ${where}:${line}:${column} ${ruleId} "${desc}" ${error}`);
  }
}

/**
 * What each rule takes of a file whose project it has looked at before: the text is another one, so all that concerns the file itself is done
 * again. The least of three, as others may use the machine too.
 */
function spentOnItsOwn(lint, file, text) {
  const rounds = [1, 2, 3].map(round => lint(file, `${text}\n// ${round}\n`).spent);
  return new Map([...rounds[0].keys()].map(rule => [rule, Math.min(...rounds.map(spent => spent.get(rule) ?? 0))]));
}

function fault(text) {
  faults.push(text);
  console.log(text);
}

function say({ files, lines, unparsable, reports, suggestions, broken, crashes, slow }) {
  return (
    `${files} files (${unparsable} unparsable), ${lines} lines, ${reports} reports, ${suggestions} suggestions (${broken} broken), ` +
    `${crashes} crashes, ${slow} over a second`
  );
}
