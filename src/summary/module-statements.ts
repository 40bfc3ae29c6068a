import type { TSESTree } from '@typescript-eslint/types';

import { findAnyBinding } from './bindings.ts';
import { startOf } from '../syntax/range-of.ts';
import { namesIn } from '../syntax/pattern-names.ts';
import { passComments } from './doc-comments.ts';
import { visitClass } from './classes.ts';
import { visitNamed } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { visitStatement } from './statements.ts';

import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** Visits an import. */
export function visitImportDeclaration(walk: ModuleWalk, { importKind, source, specifiers }: TSESTree.ImportDeclaration): void {
  if (importKind === 'type') return;
  const allTypes =
    specifiers.length > 0 && specifiers.every(specifier => 'importKind' in specifier && specifier.importKind === 'type');
  if (!allTypes) walk.requests.add(source.value);
}

/** Visits `export default`. */
export function visitExportDefault(walk: ModuleWalk, statement: TSESTree.ExportDefaultDeclaration): void {
  passComments(walk, startOf(statement), startOf(statement.declaration));
  addLocalExport(walk, 'default', visitDefault(walk, statement.declaration), statement);
}

/** Visits `export =`. */
export function visitExportAssignment(walk: ModuleWalk, { expression }: TSESTree.TSExportAssignment): void {
  walk.exports.push({ type: 'assignment', value: visitNamed(walk, expression, undefined) });
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

/** Visits `export { … }`, `export { … } from` and exported declarations. */
export function visitExportNamed(walk: ModuleWalk, statement: TSESTree.ExportNamedDeclaration): void {
  const typeOnly = statement.exportKind === 'type';
  if (statement.source) {
    if (!typeOnly) walk.requests.add(statement.source.value);
    const specifier = statement.source.value;
    for (const { exported, exportKind, local } of statement.specifiers) {
      walk.exports.push({
        type: 'indirect',
        exported: nameOf(exported),
        specifier,
        imported: nameOf(local),
        ...((typeOnly || exportKind === 'type') && { typeOnly: true }),
      });
    }
    return;
  }
  for (const { exported, exportKind, local } of statement.specifiers) {
    const binding = findAnyBinding(walk, local);
    const value: Value = binding === undefined ? { type: 'global', name: nameOf(local) } : { type: 'binding', binding };
    addLocalExport(walk, nameOf(exported), value, local, typeOnly || exportKind === 'type');
  }
  if (!statement.declaration) return;
  passComments(walk, startOf(statement), startOf(statement.declaration));
  visitExportedDeclaration(walk, statement.declaration, typeOnly);
}

function visitExportedDeclaration(walk: ModuleWalk, declaration: TSESTree.NamedExportDeclarations, typeOnly: boolean): void {
  visitStatement(walk, declaration as TSESTree.Statement);
  if (declaration.type === 'TSDeclareFunction') return;
  for (const identifier of declaredNames(declaration)) {
    const binding = findAnyBinding(walk, identifier);
    if (binding === undefined) continue;
    addLocalExport(walk, identifier.name, { type: 'binding', binding }, identifier, typeOnly);
  }
}

function declaredNames(declaration: TSESTree.NamedExportDeclarations): readonly TSESTree.Identifier[] {
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => namesIn(id));
  return declaration.id?.type === 'Identifier' ? [declaration.id] : [];
}

function visitDefault(walk: ModuleWalk, declaration: TSESTree.ExportDefaultDeclaration['declaration']): Value {
  switch (declaration.type) {
    case 'FunctionDeclaration': {
      const id = visitFunction(walk, declaration, { name: 'default' });
      return bindingValue(walk, declaration.id) ?? { type: 'function', function: id };
    }
    case 'ClassDeclaration': {
      walk.state.nameHint = 'default';
      const id = visitClass(walk, declaration);
      return bindingValue(walk, declaration.id) ?? { type: 'class', class: id };
    }
    case 'TSDeclareFunction':
    case 'TSInterfaceDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'VariableDeclaration':
      visitStatement(walk, declaration);
      return (
        bindingValue(walk, 'id' in declaration && declaration.id?.type === 'Identifier' ? declaration.id : null) ?? {
          type: 'unknown',
        }
      );
    default:
      return (declaration.type === 'Identifier' && bindingValue(walk, declaration)) || visitNamed(walk, declaration, 'default');
  }
}

function bindingValue(walk: ModuleWalk, id: TSESTree.Identifier | null): Value | undefined {
  const binding = id ? findAnyBinding(walk, id) : undefined;
  return binding === undefined ? undefined : { type: 'binding', binding };
}

function addLocalExport(walk: ModuleWalk, exported: string, value: Value, node: TSESTree.Node, typeOnly = false): void {
  const { namespace } = walk.state;
  if (namespace) {
    if (!typeOnly) namespace.push({ name: exported, kind: 'value', value });
    return;
  }
  walk.exports.push({
    type: 'local',
    exported,
    value,
    line: walk.lines.lineAt(startOf(node)),
    ...(typeOnly && { typeOnly: true }),
  });
}

/** Visits `export *`. */
export function visitExportAll(walk: ModuleWalk, { exported, exportKind, source }: TSESTree.ExportAllDeclaration): void {
  const typeOnly = exportKind === 'type' && ({ typeOnly: true } as const);
  const specifier = source.value;
  if (!typeOnly) walk.requests.add(specifier);
  if (exported) walk.exports.push({ type: 'indirect', exported: nameOf(exported), specifier, imported: '*', ...typeOnly });
  else walk.exports.push({ type: 'star', specifier, ...typeOnly });
}
