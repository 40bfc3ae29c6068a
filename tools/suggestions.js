/**
 * Applies every suggestion that `strict` makes on the trees of tests/crash-corpus and tests/corpus, each by itself: what comes out parses,
 * the suggestions of one place do not repeat themselves when the file is linted again, the edits of different reports can stand side by
 * side, and TypeScript has no more type errors than before. Writes what it saw of each package to tests/crash-corpus/suggestions.json,
 * also where only some packages are named. With `--tree` it looks at folders instead, and writes nothing.
 *
 *   node tools/install-corpus.js tests/corpus tests/crash-corpus && npm run build && node tools/suggestions.js [package ...]
 *   node tools/suggestions.js --tree <folder> ...
 */
import path from 'node:path';

import ts from 'typescript';

import plugin from '../dist/index.js';
import { appliedSuggestions, createTreeLinter, findSyntaxError, packagesIn, sourceFiles, withCopy } from './large-tree.js';
import { openPackageResults } from './package-results.js';

const tests = path.join(import.meta.dirname, '../tests');
const wanted = process.argv.slice(2);
const nothing = { suggestions: 0, broken: 0, repeated: 0, overlapping: 0, typed: 0, worse: 0 };
const results = openPackageResults(path.join(tests, 'crash-corpus/suggestions.json'), nothing);
let faults = [];

if (wanted[0] === '--tree') {
  for (const directory of wanted.slice(1)) {
    const { faults: found, ...own } = await look(path.basename(directory), path.resolve(directory));
    console.log(`${path.basename(directory)}: ${say(own)}`);
    if (found.length > 0) process.exitCode = 1;
  }
} else {
  for (const { name, version, directory } of ['corpus', 'crash-corpus'].flatMap(folder => packagesIn(path.join(tests, folder)))) {
    if (wanted.length > 0 && !wanted.some(word => name.includes(word))) continue;
    const own = await look(name, directory);
    await results.record({ name: `${name}@${version}`, ...own });
    console.log(`${name}@${version}: ${say(own)}`);
  }
}

/** What comes of the suggestions in a folder. */
function look(name, directory) {
  return withCopy(directory, copy => {
    const own = { ...nothing };
    faults = [];
    const lint = createTreeLinter(plugin, copy);
    const typed = [];
    for (const file of sourceFiles(copy)) {
      const { text, sourceType, messages } = lint(file);
      const applied = appliedSuggestions(text, messages);
      own.suggestions += applied.length;
      for (const one of applied) {
        const where = `${name}/${path.relative(copy, file)}:${one.line}:${one.column} ${one.ruleId} "${one.desc}"`;
        const error = findSyntaxError(file, one.output, sourceType);
        if (error !== undefined) {
          own.broken += 1;
          fault(`BROKEN   ${where} ${error}`);
        } else if (isRepeated(one, lint(file, one.output).messages, text)) {
          own.repeated += 1;
          fault(`REPEATED ${where}`);
        }
        if (/\.[cm]?tsx?$/.test(file)) typed.push({ file, where, output: one.output });
      }
      own.overlapping += countOverlaps(applied, `${name}/${path.relative(copy, file)}`);
    }
    own.typed = typed.length;
    own.worse = countWorse(typed);
    return { ...own, faults };
  });
}

/** Whether the same text is suggested again for the same rule at the place that was just rewritten. */
function isRepeated({ ruleId, line, desc, output }, messages, text) {
  const moved = output.split('\n').length - text.split('\n').length;
  return messages.some(
    message =>
      message.ruleId === ruleId &&
      (message.line === line || message.line === line + moved) &&
      (message.suggestions ?? []).some(again => again.desc === desc) &&
      output.split('\n')[message.line - 1] !== text.split('\n')[line - 1],
  );
}

/** Suggestions of different reports with the same edit, or edits of which one cuts through the other. */
function countOverlaps(applied, file) {
  let count = 0;
  for (const [index, one] of applied.entries()) {
    for (const other of applied.slice(index + 1)) {
      if (one.line === other.line && one.column === other.column) continue;
      const [first, second] = one.range[0] <= other.range[0] ? [one.range, other.range] : [other.range, one.range];
      if (second[0] >= first[1] || second[1] <= first[1]) continue;
      count += 1;
      fault(`OVERLAPS ${file}:${one.line} "${one.desc}" and :${other.line} "${other.desc}"`);
    }
  }
  return count;
}

/** How many rewritten files have type errors that they did not have, each checked alone with what it imports. */
function countWorse(typed) {
  if (typed.length === 0) return 0;
  const options = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const settings = { ...options, strict: true, noEmit: true, skipLibCheck: true, types: ['node'] };
  const host = ts.createCompilerHost(settings);
  const texts = new Map();
  const onDisk = { ...host };
  host.readFile = file => texts.get(path.normalize(file)) ?? onDisk.readFile(file);
  host.getSourceFile = (file, target) =>
    texts.has(path.normalize(file))
      ? ts.createSourceFile(file, texts.get(path.normalize(file)), target, true)
      : onDisk.getSourceFile(file, target);
  host.getCurrentDirectory = () => path.join(import.meta.dirname, '..');
  let before;
  const countErrors = file => {
    const program = ts.createProgram([file], settings, host, before);
    before = program;
    return program.getSemanticDiagnostics(program.getSourceFile(file)).length;
  };
  let worse = 0;
  for (const { file, where, output } of typed) {
    texts.clear();
    const errors = countErrors(file);
    texts.set(path.normalize(file), output);
    if (countErrors(file) <= errors) continue;
    worse += 1;
    fault(`WORSE    ${where}`);
  }
  return worse;
}

function fault(text) {
  faults.push(text);
  console.log(text);
}

function say({ suggestions, broken, repeated, overlapping, typed, worse }) {
  return `${suggestions} suggestions, ${broken} that do not parse, ${repeated} repeated, ${overlapping} overlapping; ${typed} in TypeScript, ${worse} with new type errors`;
}
