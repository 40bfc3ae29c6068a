import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { keepPerFile } from './kept-answer.ts';
import { hasSemicolon, usesSemicolons } from './semicolons.ts';
import { walk } from './syntax-walk.ts';

/** How a file writes its imports. */
export interface SourceStyle {
  readonly quote: string;
  readonly semicolon: string;
  readonly newline: string;
  /** Whether built-in modules carry `node:`. */
  readonly prefix: boolean;
}

/** The style of the file, or of an import or require in it that shows it. */
export function getSourceStyle(
  sourceCode: TSESLint.SourceCode,
  specifier?: TSESTree.Node,
  statement?: TSESTree.Node,
): SourceStyle {
  const example = specifier ? sourceCode.getText(specifier) : findStringLiteral(sourceCode);
  return {
    quote: example?.startsWith('"') ? '"' : "'",
    semicolon: ((statement && hasSemicolon(statement, sourceCode)) ?? usesSemicolons(sourceCode)) ? ';' : '',
    newline: sourceCode.text.includes('\r\n') ? '\r\n' : '\n',
    prefix: !specifier || sourceCode.getText(specifier).slice(1).startsWith('node:'),
  };
}

/** A string in the quotes of the file. */
export function quoteString(text: string, sourceCode: TSESLint.SourceCode): string {
  const { quote } = getSourceStyle(sourceCode);
  return `${quote}${text}${quote}`;
}

/** A specifier in the file's spelling: quoted, with or without `node:`. */
export function quoteSpecifier(module: string, { quote, prefix }: SourceStyle): string {
  const isOptional = module.startsWith('node:') && !prefix && !['node:sqlite', 'node:test', 'node:sea'].includes(module);
  return `${quote}${isOptional ? module.slice('node:'.length) : module}${quote}`;
}

/** How long a new line may be: as long as the file's own, where these are of a common length; a short file does not show what it allows. */
export const getLineLimit = keepPerFile(({ lines }): number => {
  if (lines.length < 50) return 120;
  return lines.reduce((widest, line) => Math.min(Math.max(widest, widthOf(line)), 120), 80);
});

/** How wide a line is, a tab as four columns. */
export function widthOf(line: string): number {
  return line.replaceAll('\t', '    ').length;
}

/** Whether the first list or object of the file that has its elements on lines of their own ends with a comma; so it is where there is none. */
export const usesTrailingCommas = keepPerFile((sourceCode): boolean => {
  let uses: boolean | undefined;
  walk(sourceCode.ast, sourceCode, node => {
    if (node.type !== 'ArrayExpression' && node.type !== 'ObjectExpression') return uses === undefined;
    const end = sourceCode.getLastToken(node)!;
    const last = sourceCode.getTokenBefore(end)!;
    const isOverLines = last.range[0] > node.range[0] && last.loc.end.line < end.loc.start.line;
    if (isOverLines) uses ??= last.value === ',';
    return uses === undefined;
  });
  return uses ?? true;
});

function findStringLiteral(sourceCode: TSESLint.SourceCode): string | undefined {
  return sourceCode.ast.tokens.find(token => token.type === 'String')?.value;
}
