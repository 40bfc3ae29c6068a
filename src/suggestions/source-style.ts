import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { hasSemicolon, usesSemicolons } from './semicolons.ts';

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

function findStringLiteral(sourceCode: TSESLint.SourceCode): string | undefined {
  return sourceCode.ast.tokens.find(token => token.type === 'String')?.value;
}
