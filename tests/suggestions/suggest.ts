import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import type { BlockingCall, RunningFunction } from '../../src/analysis/event-loop-analysis.ts';

import type { CallNode } from '../../src/suggestions/call-rewrite.ts';

import { findBlockingApi, getCanonicalName } from '../../src/catalog/catalog.ts';
import { findModuleReference, memberName } from '../../src/suggestions/module-reference.ts';
import { suggestAsynchronousCall } from '../../src/suggestions/suggest-asynchronous-call.ts';

export interface SuggestOptions {
  /** Decides the parser (`.ts`, `.tsx` …) and the kind of source (`.cjs`). */
  readonly filename?: string;
  readonly mayBecomeAsync?: RunningFunction['mayBecomeAsync'];
  /** Names of methods by canonical class, for calls whose receiver only the analysis can know. */
  readonly methods?: Readonly<Record<string, string>>;
  /** The part of the call that is meant, where a program has several. */
  readonly at?: string;
  readonly overrides?: Partial<BlockingCall>;
}

export interface Suggested {
  readonly text: string;
  readonly output: string;
}

const iterations = new Set(['map', 'forEach', 'filter', 'some', 'every', 'find', 'flatMap', 'reduce', 'sort']);

/** All suggestions for the blocking calls of a program, in source order, each applied by itself. */
export function suggest(code: string, options: SuggestOptions = {}): Suggested[] {
  const suggested: Suggested[] = [];
  withSourceCode(code, options.filename ?? 'program.mjs', sourceCode => {
    for (const call of findBlockingCalls(sourceCode, options)) {
      for (const { data, fix } of suggestAsynchronousCall(call, sourceCode)) {
        suggested.push({ text: `Use ${String(data?.replacement)}.`, output: applyFix(code, fix) });
      }
    }
  });
  return suggested;
}

/** The program with the first suggestion applied; `undefined` if there is none. */
export const rewrite = (code: string, options: SuggestOptions = {}): string | undefined => suggest(code, options)[0]?.output;

/** Applies the first suggestion until none is left. */
export function rewriteAll(code: string, options: SuggestOptions = {}): string {
  let current = code;
  for (let round = 0; round < 20; round += 1) {
    const next = rewrite(current, options);
    if (next === undefined) return current;
    current = next;
  }
  throw new Error(`Suggestions without end:\n${current}`);
}

/** Parses a program as ESLint does and hands over its source code; a syntax error throws. */
export function withSourceCode(code: string, filename: string, use: (sourceCode: TSESLint.SourceCode) => void): void {
  const isTypeScript = /\.[cm]?tsx?$/u.test(filename);
  const plugin = {
    rules: {
      use: {
        create: (context: { sourceCode: unknown }) => ({ 'Program:exit': () => use(context.sourceCode as TSESLint.SourceCode) }),
      },
    },
  };
  const messages = new Linter().verify(
    code,
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      plugins: { test: plugin },
      rules: { 'test/use': 'error' },
      languageOptions: {
        sourceType: filename.endsWith('.cjs') ? 'commonjs' : 'module',
        ...(isTypeScript && { parser: typescriptParser }),
        parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
      },
    },
    filename,
  );
  const [fatal] = messages;
  if (fatal) throw new Error(`${fatal.message} (${String(fatal.line)}:${String(fatal.column)})\n${code}`);
}

function applyFix(code: string, fix: TSESLint.ReportFixFunction): string {
  const fixer = { replaceTextRange: (range: [number, number], text: string) => ({ range, text }) };
  const edits = fix(fixer as unknown as TSESLint.RuleFixer) as TSESLint.RuleFix[];
  let output = '';
  let position = 0;
  for (const { range, text } of edits) {
    if (range[0] < position) throw new Error(`Overlapping edits in\n${code}`);
    output += code.slice(position, range[0]) + text;
    position = range[1];
  }
  return output + code.slice(position);
}

function findBlockingCalls(sourceCode: TSESLint.SourceCode, options: SuggestOptions): BlockingCall[] {
  const calls: BlockingCall[] = [];
  const visit = (node: TSESTree.Node): void => {
    const found =
      node.type === 'CallExpression' || node.type === 'NewExpression' ? findBlockingName(node, sourceCode, options) : undefined;
    const isMeant = options.at === undefined || sourceCode.getText(node).startsWith(options.at);
    const place = found && isMeant ? findPlace(node, options) : undefined;
    if (found && place) calls.push({ ...blockingCall(found, node as CallNode), ...place, ...options.overrides });
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null>)[key];
      for (const next of Array.isArray(child) ? child : [child]) if (next) visit(next);
    }
  };
  visit(sourceCode.ast);
  return calls;
}

interface Found {
  readonly name: string;
  readonly form: BlockingCall['form'];
}

function findBlockingName(call: CallNode, sourceCode: TSESLint.SourceCode, options: SuggestOptions): Found | undefined {
  const direct = nameOf(call.callee, sourceCode);
  if (direct !== undefined) return { name: direct, form: 'direct' };
  if (call.callee.type !== 'MemberExpression') return undefined;
  const method = memberName(call.callee) ?? '';
  const known = options.methods?.[method];
  if (known !== undefined) return { name: known, form: 'direct' };
  const passed = iterations.has(method) && call.arguments[0] ? nameOf(call.arguments[0], sourceCode) : undefined;
  return passed === undefined ? undefined : { name: passed, form: 'callback' };
}

function nameOf(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): string | undefined {
  const reference = findModuleReference(node, sourceCode);
  if (!reference || reference.members.length === 0) return undefined;
  const name = getCanonicalName(`${reference.module}#${reference.members.join('.')}`);
  return findBlockingApi(name) ? name : undefined;
}

function blockingCall({ name, form }: Found, node: CallNode) {
  const api = findBlockingApi(name)!;
  const { kind, cost } = api;
  return { kind, cost, node, name, api, form, hops: [], others: 0, certainty: 'certain', phase: 'run-time' } as const;
}

function findPlace(node: TSESTree.Node, options: SuggestOptions): Pick<BlockingCall, 'runsIn' | 'callbacks'> | undefined {
  const callbacks: TSESTree.Node[] = [];
  for (let at: TSESTree.Node | undefined = node.parent; at; at = at.parent) {
    if (at.type !== 'FunctionDeclaration' && at.type !== 'FunctionExpression' && at.type !== 'ArrowFunctionExpression') continue;
    if (at.async || !runsAtOnce(at)) {
      return { callbacks, runsIn: { node: at, async: at.async, mayBecomeAsync: options.mayBecomeAsync ?? 'unknown' } };
    }
    callbacks.unshift(at);
  }
  return undefined;
}

function runsAtOnce(callback: TSESTree.Node): boolean {
  const { parent } = callback;
  if (parent?.type === 'NewExpression') return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise';
  if (parent?.type !== 'CallExpression') return false;
  if (parent.callee === callback) return true;
  return parent.callee.type === 'MemberExpression' && iterations.has(memberName(parent.callee) ?? '');
}
