import type { TSESTree } from '@typescript-eslint/types';

import { namesIn } from '../syntax/pattern-names.ts';
import { declare } from './scopes.ts';

import type { Binding } from './module-summary.ts';
import type { Scope } from './scopes.ts';

/** Declares all that belongs to the body of a function, a module or a namespace, before it is visited. */
export function hoistBody(scope: Scope, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) {
    declareLexical(scope, statement);
    declareVars(scope, statement);
  }
}

/** Declares what belongs to a block. */
export function hoistBlock(scope: Scope, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) declareLexical(scope, statement);
}

/** Whether a block declares anything for itself. */
export function declaresNames(statements: readonly TSESTree.Node[]): boolean {
  return statements.some(statement => {
    switch (statement.type) {
      case 'VariableDeclaration':
        return statement.kind !== 'var';
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSEnumDeclaration':
        return true;
      default:
        return false;
    }
  });
}

/** Declares TypeScript's type parameters; Flow's are of another shape and left out. */
export function hoistTypeParameters(scope: Scope, parameters: TSESTree.TSTypeParameterDeclaration | undefined): void {
  for (const parameter of parameters?.params ?? []) {
    if (parameter.type === 'TSTypeParameter') declare(scope, parameter.name, 'type').typeParameter = parameter;
  }
}

/** Declares the names of a pattern. */
export function hoistPattern(scope: Scope, pattern: TSESTree.Node, kind: Binding['kind']): void {
  for (const name of namesIn(pattern)) declare(scope, name, kind);
}

/** Declares the names of a parameter, and notes those that stand for something a caller has to ask for. */
export function hoistParameter(scope: Scope, parameter: TSESTree.Node): void {
  hoistPattern(scope, parameter, 'parameter');
  for (const name of requestsIn(parameter)) {
    const variable = scope.variables.get(name);
    if (variable) variable.isRequest = true;
  }
}

/** `force = false`, `force?: boolean`, `{ force = false }`: off unless the caller says otherwise. */
function requestsIn(pattern: TSESTree.Node): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.optional ? [pattern.name] : [];
    case 'AssignmentPattern':
      if (pattern.left.type !== 'Identifier') return requestsIn(pattern.left);
      return pattern.right.type === 'Literal' && pattern.right.value === false ? [pattern.left.name] : [];
    case 'ObjectPattern':
      return pattern.properties.flatMap(property => (property.type === 'Property' ? requestsIn(property.value) : []));
    default:
      return [];
  }
}

/** Declares the names of one `const`, `let`, `var` or `using`. */
export function hoistVariables(scope: Scope, { declarations, kind }: TSESTree.VariableDeclaration): void {
  const bindingKind = kind === 'let' || kind === 'var' ? kind : 'const';
  for (const { id, init } of declarations) {
    if (id.type !== 'Identifier') {
      hoistPattern(scope, id, bindingKind);
      continue;
    }
    const variable = declare(scope, id, bindingKind);
    if (bindingKind === 'const' && init) variable.init = init;
  }
}

function declareLexical(scope: Scope, statement: TSESTree.Node): void {
  switch (statement.type) {
    case 'VariableDeclaration':
      if (statement.kind !== 'var') hoistVariables(scope, statement);
      break;
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      if (statement.id) declare(scope, statement.id, 'function');
      break;
    case 'ClassDeclaration':
      if (statement.id) declare(scope, statement.id, 'class');
      break;
    case 'ImportDeclaration':
      for (const specifier of statement.specifiers) declareImport(scope, statement, specifier);
      break;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (statement.declaration) declareLexical(scope, statement.declaration);
      break;
    case 'TSImportEqualsDeclaration':
      declareImportEquals(scope, statement);
      break;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      declare(scope, statement.id, 'type');
      break;
    case 'TSEnumDeclaration':
      declare(scope, statement.id, 'enum');
      break;
    case 'TSModuleDeclaration':
      if (statement.id.type === 'Identifier' && statement.kind !== 'global') declare(scope, statement.id, 'namespace');
      break;
  }
}

function declareImport(scope: Scope, declaration: TSESTree.ImportDeclaration, specifier: TSESTree.ImportClause): void {
  const typeOnly = declaration.importKind === 'type' || (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type');
  declare(scope, specifier.local, 'import').import = {
    specifier: declaration.source.value,
    imported: importedName(specifier),
    ...(typeOnly && { typeOnly }),
  };
}

function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
}

/** `import x = require('y')` is an import; `import x = A.B` is another name, for a value or a type. */
function declareImportEquals(scope: Scope, statement: TSESTree.TSImportEqualsDeclaration): void {
  const { id, importKind, moduleReference } = statement;
  if (moduleReference.type !== 'TSExternalModuleReference') {
    declare(scope, id, 'const').isType = true;
    return;
  }
  const { expression } = moduleReference;
  declare(scope, id, 'import').import = {
    specifier: expression.type === 'Literal' ? expression.value : '',
    imported: '*',
    require: true,
    ...(importKind === 'type' && { typeOnly: true }),
  };
}

/** Declares the `var`s in a statement, wherever they stand in it, functions apart. */
function declareVars(scope: Scope, statement: TSESTree.Node, depth = 0): void {
  if (depth > 200) return;
  const inner = depth + 1;
  switch (statement.type) {
    case 'VariableDeclaration':
      if (statement.kind === 'var') hoistVariables(scope, statement);
      break;
    case 'ExportNamedDeclaration':
      if (statement.declaration) declareVars(scope, statement.declaration, inner);
      break;
    case 'BlockStatement':
      for (const child of statement.body) declareVars(scope, child, inner);
      break;
    case 'IfStatement':
      declareVarsOfIf(scope, statement, inner);
      break;
    case 'ForStatement':
      if (statement.init) declareVars(scope, statement.init, inner);
      declareVars(scope, statement.body, inner);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      declareVars(scope, statement.left, inner);
      declareVars(scope, statement.body, inner);
      break;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      declareVars(scope, statement.body, inner);
      break;
    case 'TryStatement':
      for (const part of [statement.block, statement.handler?.body, statement.finalizer]) {
        if (part) declareVars(scope, part, inner);
      }
      break;
    case 'SwitchStatement':
      for (const { consequent } of statement.cases) for (const child of consequent) declareVars(scope, child, inner);
      break;
  }
}

function declareVarsOfIf(scope: Scope, first: TSESTree.IfStatement, depth: number): void {
  let statement: TSESTree.Statement | null = first;
  while (statement?.type === 'IfStatement') {
    declareVars(scope, statement.consequent, depth);
    statement = statement.alternate;
  }
  if (statement) declareVars(scope, statement, depth);
}
