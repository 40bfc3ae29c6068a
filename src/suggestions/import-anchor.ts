import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edit.ts';
import type { ModuleReference } from './module-reference.ts';

import { isStatement, scriptOf } from '../syntax/script-program.ts';
import { insertAt } from './edit.ts';
import { findModuleReference } from './module-reference.ts';
import { getIndentation } from './indentation.ts';
import { contains } from './position.ts';
import { closeAt, endOfStatement, lastTokenOf } from './semicolons.ts';

/** The place beside which an import is added, and the way imports are written there. */
export interface ImportAnchor {
  readonly type: 'import' | 'require' | 'import-equals';
  readonly isModule: boolean;
  /** The statement to stand after; absent where the file has none. */
  readonly statement?: TSESTree.Node;
  readonly specifier?: TSESTree.Node;
  readonly write: (names: readonly string[], specifier: string) => string;
}

const writeImport = (names: readonly string[], specifier: string): string => `import { ${names.join(', ')} } from ${specifier}`;

/** Where to add an import: beside the one of the blocking API, or the last of the file; `undefined` where it cannot be told how. */
export function findImportAnchor(
  reference: ModuleReference | undefined,
  sourceCode: TSESLint.SourceCode,
): ImportAnchor | undefined {
  if (reference?.request) return findRequestAnchor(reference, sourceCode);
  const { body } = scriptOf(sourceCode.ast);
  const imports = body.filter(isImport);
  const last = imports.findLast(declaration => declaration.importKind !== 'type') ?? imports.at(-1);
  if (last) return importAnchor(last, last.source);
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    const [{ init }] = statement.declarations;
    const loaded = init ? findModuleReference(init, sourceCode) : undefined;
    if (loaded?.request?.type === 'CallExpression' && contains(statement, loaded.request))
      return findRequestAnchor(loaded, sourceCode);
  }
  return findBareAnchor(sourceCode);
}

function isImport(statement: TSESTree.Node): statement is TSESTree.ImportDeclaration {
  return statement.type === 'ImportDeclaration';
}

function importAnchor(statement: TSESTree.Node, specifier: TSESTree.Node): ImportAnchor {
  return { type: 'import', isModule: true, statement, specifier, write: writeImport };
}

function findRequestAnchor(reference: ModuleReference, sourceCode: TSESLint.SourceCode): ImportAnchor | undefined {
  const { request, specifier } = reference;
  if (request!.type === 'ImportDeclaration') return importAnchor(request!, specifier!);
  if (request!.type === 'TSImportEqualsDeclaration') {
    return { type: 'import-equals', isModule: true, statement: request!, specifier: specifier!, write: writeImport };
  }
  let statement: TSESTree.Node | undefined = request;
  while (statement && statement.type !== 'VariableDeclaration' && !statement.type.endsWith('Statement'))
    statement = statement.parent;
  if (statement?.type !== 'VariableDeclaration') return undefined;
  const { kind } = statement;
  if (!isInStatementList(statement)) return undefined;
  const write = (names: readonly string[], text: string): string =>
    `${kind} { ${names.join(', ')} } = ${requestText(reference, text, sourceCode)}`;
  const outer = statement.parent.type === 'ExportNamedDeclaration' ? statement.parent : statement;
  return { type: 'require', isModule: false, statement: outer, specifier: specifier!, write };
}

function isInStatementList(statement: TSESTree.Node): boolean {
  return ['Program', 'BlockStatement', 'ExportNamedDeclaration', 'StaticBlock'].includes(statement.parent?.type ?? '');
}

/** A file without any import: whether it is a module or CommonJS shows in what it exports or calls, or not at all. */
function findBareAnchor(sourceCode: TSESLint.SourceCode): ImportAnchor | undefined {
  const { body } = scriptOf(sourceCode.ast);
  if (!body.some(isStatement)) return undefined;
  const isModule = body.some(({ type }) => type.startsWith('Export'));
  if (isModule) return { type: 'import', isModule, write: writeImport };
  const through = sourceCode.scopeManager?.globalScope?.through ?? [];
  const globals = sourceCode.scopeManager?.scopes[0]?.variables.filter(({ references }) => references.length > 0) ?? [];
  const names = [...through.map(({ identifier }) => identifier.name), ...globals.map(({ name }) => name)];
  if (!names.some(name => name === 'require' || name === 'module' || name === 'exports')) return undefined;
  const write = (list: readonly string[], specifier: string): string => `const { ${list.join(', ')} } = require(${specifier})`;
  return { type: 'require', isModule: false, write };
}

/** What loads the module, with another specifier: `await import('node:util')`. */
export function requestText({ request, specifier }: ModuleReference, other: string, sourceCode: TSESLint.SourceCode): string {
  const { parent } = request!;
  const whole = parent.type === 'AwaitExpression' ? parent : request!;
  return (
    sourceCode.text.slice(whole.range[0], specifier!.range[0]) +
    other +
    sourceCode.text.slice(specifier!.range[1], whole.range[1])
  );
}

/** The edit that adds lines after a statement, behind the comment on its last line. */
export function insertAfterStatement(
  statement: TSESTree.Node,
  lines: readonly string[],
  newline: string,
  sourceCode: TSESLint.SourceCode,
): Edit {
  const indentation = getIndentation(statement, sourceCode);
  const last = lastTokenOf(statement, sourceCode);
  const { line } = last.loc.end;
  const comment = sourceCode
    .getCommentsAfter(last)
    .findLast(({ loc }) => loc.start.line === line && loc.end.line === loc.start.line);
  const isLastOnLine = sourceCode.getTokenAfter(last)?.loc.start.line !== line;
  const end = isLastOnLine && comment ? comment.range[1] : last.range[1];
  return insertAt(end, closeAt(end, lines.map(text => newline + indentation + text).join(''), sourceCode));
}

/** The edit that adds lines at the head of the file: behind hashbang, directives and the comments of the file, before all else. */
export function insertFirst(lines: readonly string[], newline: string, sourceCode: TSESLint.SourceCode): Edit {
  const { body } = scriptOf(sourceCode.ast);
  const directive = body.findLast(statement => statement.type === 'ExpressionStatement' && statement.directive !== undefined);
  if (directive) {
    const end = endOfStatement(directive, sourceCode);
    return insertAt(end, closeAt(end, lines.map(line => newline + line).join(''), sourceCode));
  }
  const first = body.find(isStatement)!;
  const comment = sourceCode.getCommentsBefore(first).at(-1);
  // A comment that documents the first statement stays with it.
  const documents =
    comment?.type === 'Block' &&
    /^\*(?!.*@(?:file|license|module|jsx|ts-))/su.test(comment.value) &&
    comment.loc.end.line === first.loc.start.line - 1;
  const [start] = (documents ? comment : first).range;
  return insertAt(start, closeAt(first.range[0], lines.join(newline), sourceCode) + newline + newline);
}
