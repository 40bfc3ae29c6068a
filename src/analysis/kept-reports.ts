import { hash } from 'node:crypto';

import { findNodes, rangeKey } from './find-node.ts';
import { getLintedProject } from './project-graph.ts';

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { FileAnswers } from '../project/kept-answers.ts';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;
type Report = TSESLint.ReportDescriptor<string>;

/** A report as it is kept: plain data that makes the same report of the same text. */
interface KeptReport {
  readonly type: string;
  readonly range: readonly [number, number];
  /** It was made only when the whole program had been visited. */
  readonly isLate: boolean;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly suggest: readonly KeptSuggestion[];
}

interface KeptSuggestion {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly edits: readonly KeptEdit[];
}

interface KeptEdit {
  readonly range: readonly [number, number];
  readonly text: string;
}

interface KeptFile {
  /** What reports depend on besides the project: settings, and how the text was parsed. */
  readonly setting: string;
  readonly answers: FileAnswers;
}

const keptFiles = new WeakMap<object, KeptFile | null>();
const descriptions = new WeakMap<object, string | null>();

/**
 * Runs a rule on a file, or repeats what it reported there in a process before this one, if neither the project nor anything else that the
 * reports depend on has changed since.
 */
export function reportOrRepeat<RuleContext extends Context>(
  context: RuleContext,
  rule: string,
  create: (context: RuleContext) => TSESLint.RuleListener,
): TSESLint.RuleListener {
  const file = findKeptFile(context);
  if (!file) return create(context);
  const name = `${rule} ${JSON.stringify(context.options)} ${file.setting}`;
  const kept = file.answers.get(name) as readonly KeptReport[] | undefined;
  return kept ? repeat(context, kept) : record(context, name, create);
}

function findKeptFile(context: Context): KeptFile | null {
  const { ast } = context.sourceCode;
  let file = keptFiles.get(ast);
  if (file === undefined) keptFiles.set(ast, (file = openKeptFile(context)));
  return file;
}

function openKeptFile(context: Context): KeptFile | null {
  // A block of another file has no text of its own on disk.
  if (context.filename !== context.physicalFilename) return null;
  const language = describeLanguage(context.languageOptions);
  if (language === null) return null;
  const { project, path } = getLintedProject(context);
  const answers = project.takeAnswers(path);
  const settings = JSON.stringify(context.settings['event-loop']) ?? '';
  return answers ? { setting: hash('sha1', `${settings}\n${language}`, 'base64'), answers } : null;
}

/** How a text becomes a tree, by the parser's name and version; `null` if that cannot be said. */
function describeLanguage(options: Context['languageOptions'] | undefined): string | null {
  if (!options) return null;
  let description = descriptions.get(options);
  if (description === undefined) {
    const {
      name,
      version,
      meta = { name, version },
    } = (options.parser ?? {}) as TSESLint.Parser.ParserMeta & {
      readonly meta?: TSESLint.Parser.ParserMeta;
    };
    description = meta.name && meta.version ? stringify([meta, { ...options, parser: undefined }]) : null;
    descriptions.set(options, description);
  }
  return description;
}

/** `null` of what JSON cannot hold. */
function stringify(value: unknown): string | null {
  let isPlain = true;
  try {
    const text = JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'function') isPlain = false;
      return part;
    });
    return isPlain ? text : null;
  } catch {
    return null;
  }
}

function repeat(context: Context, reports: readonly KeptReport[]): TSESLint.RuleListener {
  if (reports.length === 0) return {};
  const repeatThose = (areLate: boolean) => () => {
    for (const { isLate, ...report } of reports) if (isLate === areLate) repeatReport(context, report);
  };
  return { Program: repeatThose(false), 'Program:exit': repeatThose(true) };
}

function repeatReport(context: Context, { type, range, suggest, ...message }: Omit<KeptReport, 'isLate'>): void {
  const node = findNodes(context.sourceCode, [range], one => one.type === type).get(rangeKey(range))!;
  context.report({ ...message, node, suggest: suggest.map(toSuggestion) });
}

function toSuggestion({ edits, ...message }: KeptSuggestion): TSESLint.SuggestionReportDescriptor<string> {
  return { ...message, fix: fixer => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text)) };
}

function record<RuleContext extends Context>(
  context: RuleContext,
  name: string,
  create: (context: RuleContext) => TSESLint.RuleListener,
): TSESLint.RuleListener {
  const kept: (KeptReport | undefined)[] = [];
  let isLate = false;
  const report = (descriptor: Report): void => {
    kept.push(toKept(descriptor, isLate));
    context.report(descriptor);
  };
  const listener = create(Object.create(context, { report: { value: report } }) as RuleContext);
  const { 'Program:exit': leave } = listener;
  return {
    ...listener,
    'Program:exit'(program: TSESTree.Program) {
      isLate = true;
      leave?.(program);
      if (kept.includes(undefined)) return;
      const { project, path } = getLintedProject(context);
      project.keepAnswer(path, name, kept);
    },
  };
}

/** `undefined` of what can only be reported by the rule itself. */
function toKept(descriptor: Report, isLate: boolean): KeptReport | undefined {
  if (!('node' in descriptor) || !('messageId' in descriptor)) return undefined;
  const { node, messageId, data, suggest, loc, fix } = descriptor;
  if ((data && !isText(data)) || loc || fix) return undefined;
  const { type, range } = node as { readonly type: string; readonly range: TSESTree.Range };
  return { type, range, isLate, messageId, ...(data && { data }), suggest: (suggest ?? []).map(toKeptSuggestion) };
}

function toKeptSuggestion({ messageId, data, fix }: TSESLint.SuggestionReportDescriptor<string>): KeptSuggestion {
  const edit = (range: Readonly<TSESTree.Range>, text: string) => ({ range, text });
  const edits = fix({ replaceTextRange: edit } as TSESLint.RuleFixer) as readonly KeptEdit[];
  return { messageId, ...(data && { data }), edits };
}

function isText(data: Readonly<Record<string, unknown>>): boolean {
  return Object.values(data).every(value => typeof value === 'string');
}
