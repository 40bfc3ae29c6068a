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
import {
  appliedSuggestions,
  createTreeLinter,
  findSyntaxError,
  packagesIn,
  piecesOf,
  sourceFiles,
  withCopy,
} from './large-tree.js';
import { openPackageResults } from './package-results.js';

const tests = path.join(import.meta.dirname, '../tests');
const wanted = process.argv.slice(2);
const nothing = { suggestions: 0, broken: 0, repeated: 0, overlapping: 0, typed: 0, worse: 0 };
const results = openPackageResults(path.join(tests, 'crash-corpus/suggestions.json'), nothing);
/** What TypeScript says of modules that it cannot find, and of parameters whose types come from there: no package is installed here. */
const ofWhatIsMissing = new Set([2307, 2792, 7006, 7031]);
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
        } else if (isRepeated(text, one, lint(file, one.output).messages)) {
          own.repeated += 1;
          fault(`REPEATED ${where}`);
        }
        if (/\.[cm]?tsx?$/.test(file)) typed.push({ file, where, output: one.output });
      }
      own.overlapping += countOverlaps(text, applied, `${name}/${path.relative(copy, file)}`, sourceType);
    }
    own.typed = typed.length;
    own.worse = countWorse(typed);
    return { ...own, faults };
  });
}

/** Whether the same is suggested again for the same rule in what was just rewritten. */
function isRepeated(text, one, messages) {
  const lines = one.output.split('\n');
  const again = messages
    .filter(({ ruleId, suggestions = [] }) => ruleId === one.ruleId && suggestions.some(({ desc }) => desc === one.desc))
    .map(({ line, column }) => lines.slice(0, line - 1).join('\n').length + column);
  let shift = 0;
  return piecesOf(text, one).some(piece => {
    const start = piece.start + shift;
    shift += piece.text.length - (piece.end - piece.start);
    return !isIndentation(text, piece) && again.some(offset => offset >= start && offset <= start + piece.text.length + 1);
  });
}

/**
 * Suggestions of different reports of which one changes what the other changes too, and to something else, or that make no program
 * together. Lines that only stand further in, as the body of a loop in another one does, are what they were.
 */
function countOverlaps(text, applied, file, sourceType) {
  let count = 0;
  const pieces = applied.map(one => piecesOf(text, one).filter(piece => !isIndentation(text, piece)));
  for (const [index, one] of applied.entries()) {
    for (const [otherIndex, other] of applied.entries()) {
      if (otherIndex <= index || (one.line === other.line && one.column === other.column)) continue;
      const isApart = !pieces[index].some(piece => pieces[otherIndex].some(otherPiece => isCut(piece, otherPiece)));
      const isFar = one.range[1] <= other.range[0] || other.range[1] <= one.range[0];
      if (isApart && (isFar || isProgram(file, withPieces(text, pieces[index], pieces[otherIndex]), sourceType))) continue;
      count += 1;
      fault(`OVERLAPS ${file}:${one.line} "${one.desc}" and :${other.line} "${other.desc}"`);
    }
  }
  return count;
}

function isProgram(file, text, sourceType) {
  return findSyntaxError(path.resolve(file), text, sourceType) === undefined;
}

function isIndentation(text, piece) {
  return piece.text.trim() === '' && text.slice(piece.start, piece.end).trim() === '';
}

/** A text with the pieces of two suggestions changed; what both change alike is changed once. */
function withPieces(text, one, other) {
  const isNew = piece =>
    !one.some(({ start, end, text: now }) => start === piece.start && end === piece.end && now === piece.text);
  const pieces = [...one, ...other.filter(isNew)].sort((a, b) => b.start - a.start || b.end - a.end);
  return pieces.reduce((changed, { start, end, text: now }) => changed.slice(0, start) + now + changed.slice(end), text);
}

function isCut(one, other) {
  const isSame = one.start === other.start && one.end === other.end && one.text === other.text;
  return !isSame && one.start < other.end && other.start < one.end;
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
  const parsed = new Map();
  host.readFile = file => texts.get(path.normalize(file)) ?? onDisk.readFile(file);
  // What is parsed again is checked again: a program of a thousand files takes seconds.
  host.getSourceFile = (file, target) => {
    const text = texts.get(path.normalize(file));
    if (text !== undefined) return ts.createSourceFile(file, text, target, true);
    if (!parsed.has(file)) parsed.set(file, onDisk.getSourceFile(file, target));
    return parsed.get(file);
  };
  host.getCurrentDirectory = () => path.join(import.meta.dirname, '..');
  let before;
  const countErrors = file => {
    const program = ts.createProgram([file], settings, host, before);
    before = program;
    return program.getSemanticDiagnostics(program.getSourceFile(file)).filter(({ code }) => !ofWhatIsMissing.has(code)).length;
  };
  let worse = 0;
  const errors = new Map();
  for (const { file, where, output } of typed) {
    texts.clear();
    if (!errors.has(file)) errors.set(file, countErrors(file));
    texts.set(path.normalize(file), output);
    if (countErrors(file) <= errors.get(file)) continue;
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
