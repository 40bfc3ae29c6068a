import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isStatement, scriptOf } from '../syntax/script-program.ts';

/** How a file writes its imports. */
export interface SourceStyle {
  readonly quote: string;
  readonly semicolon: string;
  readonly newline: string;
  /** Whether built-in modules carry `node:`. */
  readonly prefix: boolean;
}

/** The style of an existing import or require, or of the file where there is none. */
export function getSourceStyle(
  specifier: TSESTree.Node | undefined,
  statement: TSESTree.Node | undefined,
  sourceCode: TSESLint.SourceCode,
): SourceStyle {
  const example = specifier ? sourceCode.getText(specifier) : findStringLiteral(sourceCode);
  const last = statement ?? scriptOf(sourceCode.ast).body.find(isStatement);
  return {
    quote: example?.startsWith('"') ? '"' : "'",
    semicolon: !last || endsWithSemicolon(last, sourceCode) ? ';' : '',
    newline: sourceCode.text.includes('\r\n') ? '\r\n' : '\n',
    prefix: !specifier || sourceCode.getText(specifier).slice(1).startsWith('node:'),
  };
}

/** A string in the quotes of the file. */
export function quoteString(text: string, sourceCode: TSESLint.SourceCode): string {
  const { quote } = getSourceStyle(undefined, undefined, sourceCode);
  return `${quote}${text}${quote}`;
}

/** A specifier in the file's spelling: quoted, with or without `node:`. */
export function quoteSpecifier(module: string, { quote, prefix }: SourceStyle): string {
  const isOptional = module.startsWith('node:') && !prefix && !['node:sqlite', 'node:test', 'node:sea'].includes(module);
  return `${quote}${isOptional ? module.slice('node:'.length) : module}${quote}`;
}

/** The indentation of the line that a node starts on. */
export function getIndentation(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  return /^\s*/u.exec(sourceCode.lines[node.loc.start.line - 1] ?? '')![0];
}

function endsWithSemicolon(statement: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  const last = sourceCode.getLastToken(statement);
  return last?.value === ';' || last?.value === '}';
}

function findStringLiteral(sourceCode: TSESLint.SourceCode): string | undefined {
  return sourceCode.ast.tokens.find(token => token.type === 'String')?.value;
}
