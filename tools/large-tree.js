/** What the crash corpus and the check of suggestions share: copies of large packages, and their files linted one by one. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

const javaScript = /\.[cm]?jsx?$/;
const typeScript = /\.[cm]?tsx?$/;

/** The packages unpacked below a folder's node_modules, by name. */
export function packagesIn(folder) {
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies).map(([name, version]) => ({
    name,
    version,
    directory: path.join(folder, 'node_modules', name),
  }));
}

/**
 * Copies a package to a folder of its own, where its files are a project's like any other, hands the folder over, and removes it. What
 * lies in the package's own node_modules is left out.
 */
export async function withCopy(directory, use) {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'event-loop-tree-')));
  try {
    cpSync(directory, copy, {
      recursive: true,
      filter: source => !path.relative(directory, source).split(path.sep).includes('node_modules'),
    });
    if (!existsSync(path.join(copy, 'package.json'))) writeFileSync(path.join(copy, 'package.json'), '{}');
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Every source file below a folder, sorted. */
export function sourceFiles(directory) {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(file => javaScript.test(file) || typeScript.test(file))
    .filter(file => !file.split(path.sep).includes('node_modules'))
    .sort()
    .map(file => path.join(directory, file))
    .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/**
 * Makes what lints one file after the other under `strict`, as ESLint does, and says what each rule cost. A file of JavaScript that is no
 * module is read as CommonJS, then as a script, by ESLint's own parser unless another is given.
 */
export function createTreeLinter(plugin, directory, parser) {
  const linter = new Linter({ cwd: directory });
  const spent = new Map();
  const timed = timedPlugin(plugin, spent);
  const { rules } = plugin.configs.strict;
  // ESLint counts from after a byte order mark.
  return (file, text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) => {
    for (const sourceType of sourceTypesOf(file)) {
      spent.clear();
      const config = [
        {
          files: ['**/*.*'],
          languageOptions: languageOptions(file, sourceType, parser),
          linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
          plugins: { 'event-loop': timed },
          rules,
        },
      ];
      let messages;
      try {
        messages = linter.verify(text, config, { filename: file });
      } catch (error) {
        return { text, sourceType, messages: [], crash: error, spent: new Map(spent) };
      }
      const unlinted = messages.find(({ message }) => message.startsWith('No matching configuration'));
      if (unlinted) throw new Error(`${file}: ${unlinted.message}`);
      if (messages.some(({ fatal }) => fatal)) continue;
      // What ESLint says of comments is no report.
      return { text, sourceType, messages: messages.filter(({ ruleId }) => ruleId !== null), spent: new Map(spent) };
    }
    return { text, messages: [], unparsable: true, spent: new Map() };
  };
}

function sourceTypesOf(file) {
  if (typeScript.test(file) || file.endsWith('.mjs')) return ['module'];
  return file.endsWith('.cjs') ? ['commonjs'] : ['module', 'commonjs', 'script'];
}

function languageOptions(file, sourceType, parser) {
  if (typeScript.test(file)) return { parser: typescriptParser, sourceType };
  return { ...(parser && { parser }), sourceType, parserOptions: { ecmaFeatures: { jsx: true } } };
}

/** The plugin, each rule of which adds the CPU that it and what it asks for take, in milliseconds, to a map. */
function timedPlugin(plugin, spent) {
  const measure = (name, run) => {
    const start = process.cpuUsage();
    try {
      return run();
    } finally {
      const { user, system } = process.cpuUsage(start);
      spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000);
    }
  };
  const rules = Object.entries(plugin.rules).map(([name, rule]) => [
    name,
    {
      ...rule,
      create(context) {
        const listeners = measure(name, () => rule.create(context));
        return Object.fromEntries(
          Object.entries(listeners).map(([selector, listener]) => [selector, node => measure(name, () => listener(node))]),
        );
      },
    },
  ]);
  return { ...plugin, rules: Object.fromEntries(rules) };
}

/** The suggestions of some messages, each with the text that it makes of the file's. */
export function appliedSuggestions(text, messages) {
  return messages.flatMap(({ ruleId, line, column, suggestions = [] }) =>
    suggestions.map(({ desc, fix: { range, text: replacement } }) => ({
      ruleId,
      line,
      column,
      desc,
      range,
      replacement,
      output: text.slice(0, range[0]) + replacement + text.slice(range[1]),
    })),
  );
}

/**
 * What a suggestion changes, piece by piece: ESLint makes one edit of all pieces, with what lies between as it was. Two suggestions that
 * import the same have that piece in common.
 */
export function piecesOf(text, { range: [start, end], replacement }) {
  const pieces = [];
  let offset = start;
  let piece;
  for (const [type, line, now] of diffLines(text.slice(start, end).split(/(?<=\n)/), replacement.split(/(?<=\n)/))) {
    if (type === 'same') piece = undefined;
    if (type === 'same' && line !== now) pieces.push({ start: offset, before: line, now });
    if (type !== 'same' && !piece) pieces.push((piece = { start: offset, before: '', now: '' }));
    if (type === 'gone') piece.before += line;
    if (type === 'new') piece.now += line;
    if (type !== 'new') offset += line.length;
  }
  return pieces.map(trimPiece);
}

/** Leaves out what a piece begins and ends with before and after. */
function trimPiece({ start, before, now }) {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { start: start + head, end: start + before.length - tail, text: now.slice(head, now.length - tail) };
}

/** The shortest way from one list of lines to another: what stayed, if further in or out, went and came, in order. */
function diffLines(before, now) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      lengths[a][b] =
        before[a].trim() === now[b].trim() ? lengths[a + 1][b + 1] + 1 : Math.max(lengths[a + 1][b], lengths[a][b + 1]);
    }
  }
  const steps = [];
  for (let a = 0, b = 0; a < before.length || b < now.length;) {
    if (a < before.length && b < now.length && before[a].trim() === now[b].trim()) steps.push(['same', before[a++], now[b++]]);
    else if (b === now.length || (a < before.length && lengths[a + 1][b] >= lengths[a][b + 1])) steps.push(['gone', before[a++]]);
    else steps.push(['new', now[b++]]);
  }
  return steps;
}

/** Why a text is no program any more, to the parser that read it before; `undefined` if it is one. */
export function findSyntaxError(file, text, sourceType, parser) {
  const config = [
    { files: ['**/*.*'], languageOptions: languageOptions(file, sourceType, parser), linterOptions: { noInlineConfig: true } },
  ];
  return new Linter({ cwd: path.dirname(file) }).verify(text, config, { filename: file }).find(({ fatal }) => fatal)?.message;
}
