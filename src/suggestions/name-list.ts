import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edit.ts';
import type { ExportPath } from './module-reference.ts';

import { plainKeyName } from '../syntax/property-name.ts';
import { scriptOf } from '../syntax/script-program.ts';
import { insertAt, replaceNode } from './edit.ts';
import { findModuleReference, toExportPath } from './module-reference.ts';
import { endOfStatement } from './semicolons.ts';

/** The braces of an import declaration or a destructured require: names taken from one module. */
export interface NameList {
  readonly statement: TSESTree.Node;
  readonly isModule: boolean;
  readonly path: ExportPath;
  readonly names: readonly TSESTree.Node[];
  /** `fs` of `import fs, { readFile } from 'fs'`. */
  readonly defaultName?: TSESTree.Node;
  /** Whether the statement holds but one name and nothing else. */
  readonly isAlone: boolean;
  readonly write: (imported: string, local: string) => string;
}

/** All lists at the top level of the file that names may be added to: those of CommonJS only above `blocking`. */
export function findNameLists(sourceCode: TSESLint.SourceCode, blocking: TSESTree.Node): NameList[] {
  return scriptOf(sourceCode.ast).body.flatMap(statement => {
    if (statement.type === 'ImportDeclaration') return importList(statement) ?? [];
    if (statement.type !== 'VariableDeclaration' || statement.range[1] > blocking.range[0]) return [];
    return statement.declarations.flatMap(declarator => requireList(declarator, sourceCode) ?? []);
  });
}

/** The list that declares `name`, with its entry there. */
export function findNameList(
  name: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): { list: NameList; name: TSESTree.Node } | undefined {
  const entry = name.parent;
  const whole = entry && findWholeModule(entry, name);
  if (whole)
    return { list: { ...whole, isAlone: true, names: [entry], path: { module: '', members: [] }, write: String }, name: entry };
  if (entry?.type === 'ImportSpecifier') {
    const list = importList(entry.parent as TSESTree.ImportDeclaration);
    return list && { list, name: entry };
  }
  const declarator = entry?.parent?.parent;
  if (entry?.type !== 'Property' || declarator?.type !== 'VariableDeclarator') return undefined;
  const list = declarator.parent.parent.type === 'ExportNamedDeclaration' ? undefined : requireList(declarator, sourceCode);
  return list?.names.includes(entry) ? { list, name: entry } : undefined;
}

/** A statement that imports one module as a whole and nothing else. */
function findWholeModule(entry: TSESTree.Node, name: TSESTree.Node): Pick<NameList, 'statement' | 'isModule'> | undefined {
  const { parent } = entry;
  if (entry.type === 'TSImportEqualsDeclaration') return { statement: entry, isModule: true };
  if (entry.type === 'ImportDefaultSpecifier' || entry.type === 'ImportNamespaceSpecifier') {
    const declaration = parent as TSESTree.ImportDeclaration;
    return declaration.specifiers.length === 1 ? { statement: declaration, isModule: true } : undefined;
  }
  if (entry.type !== 'VariableDeclarator' || entry.id !== name || entry.init?.type !== 'CallExpression') return undefined;
  const { declarations, parent: list } = entry.parent;
  return declarations.length === 1 && list.type === 'Program' ? { statement: entry.parent, isModule: false } : undefined;
}

function importList(statement: TSESTree.ImportDeclaration): NameList | undefined {
  const { specifiers } = statement;
  const names = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const others = specifiers.filter(({ type }) => type !== 'ImportSpecifier');
  // With an `ecmaVersion` below 2025, espree gives a declaration no attributes at all.
  const isPlain = statement.importKind !== 'type' && !statement.attributes?.length && specifiers.length > 0;
  if (!isPlain || others.some(({ type }) => type === 'ImportNamespaceSpecifier')) return undefined;
  return {
    statement,
    isModule: true,
    path: toExportPath(statement.source.value, []),
    names,
    ...(others[0] && { defaultName: others[0] }),
    isAlone: specifiers.length === 1,
    write: (imported, local) => (imported === local ? imported : `${imported} as ${local}`),
  };
}

function requireList(declarator: TSESTree.VariableDeclarator, sourceCode: TSESLint.SourceCode): NameList | undefined {
  const { id, init, parent } = declarator;
  if (id.type !== 'ObjectPattern' || !init || id.typeAnnotation) return undefined;
  const names = id.properties.filter(property => property.type === 'Property' && plainKeyName(property.key) !== undefined);
  const reference = findModuleReference(init, sourceCode);
  const isOwn = reference?.request !== undefined && reference.request.range[0] >= init.range[0];
  if (!isOwn || names.length === 0 || names.length < id.properties.length) return undefined;
  return {
    statement: parent,
    isModule: false,
    path: reference,
    names,
    isAlone: names.length === 1 && parent.declarations.length === 1,
    write: (imported, local) => (imported === local ? imported : `${imported}: ${local}`),
  };
}

/** The edit that adds entries to a list. */
export function addNames(list: NameList, entries: readonly string[], sourceCode: TSESLint.SourceCode): Edit {
  const last = list.names.at(-1);
  if (!last) return insertAt(list.defaultName!.range[1], `, { ${entries.join(', ')} }`);
  const before = sourceCode.getTokenBefore(last)!;
  // One name a line stays one name a line.
  const isBroken = list.names.length > 1 && before.value === ',' && before.loc.end.line < last.loc.start.line;
  const separator = isBroken ? `,${sourceCode.text.slice(before.range[1], last.range[0])}` : ', ';
  return insertAt(last.range[1], entries.map(entry => separator + entry).join(''));
}

/** The edit that puts other entries in the place of one. */
export function swapName(name: TSESTree.Node, entries: readonly string[]): Edit {
  return replaceNode(name, entries.join(', '));
}

/** The edit that takes one entry out, and with the last one the statement. */
export function removeName(list: NameList, name: TSESTree.Node, sourceCode: TSESLint.SourceCode): Edit {
  if (list.isAlone) return removeStatement(list.statement, sourceCode);
  const before = sourceCode.getTokenBefore(name)!;
  const after = sourceCode.getTokenAfter(name)!;
  if (list.names.length === 1) return removeBraces(list, before, sourceCode);
  if (before.value === ',') return { range: [before.range[0], name.range[1]], text: '' };
  return { range: [name.range[0], sourceCode.getTokenAfter(after)!.range[0]], text: '' };
}

/** `, { readFileSync }` of an import that has a default as well; the empty pattern of one of several declarators stays. */
function removeBraces(list: NameList, brace: TSESTree.Token, sourceCode: TSESLint.SourceCode): Edit {
  if (!list.defaultName) return { range: list.names[0]!.range, text: '' };
  const closing = sourceCode.getTokenAfter(list.names[0]!, token => token.value === '}')!;
  return { range: [list.defaultName.range[1], closing.range[1]], text: '' };
}

function removeStatement(statement: TSESTree.Node, sourceCode: TSESLint.SourceCode): Edit {
  const { text } = sourceCode;
  const end = endOfStatement(statement, sourceCode);
  let [start] = statement.range;
  while (/[ \t]/u.test(text[start - 1] ?? '')) start -= 1;
  const rest = /^[ \t]*\r?\n/u.exec(text.slice(end));
  const isWholeLine = rest !== null && (start === 0 || text[start - 1] === '\n');
  return isWholeLine ? { range: [start, end + rest[0].length], text: '' } : { range: [statement.range[0], end], text: '' };
}
