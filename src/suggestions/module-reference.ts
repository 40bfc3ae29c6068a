import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isBuiltin } from 'node:module';

import { literalText, plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';

export type ModuleRequest =
  TSESTree.ImportDeclaration | TSESTree.TSImportEqualsDeclaration | TSESTree.CallExpression | TSESTree.ImportExpression;

/** An export by its place: `node:fs` and `['promises', 'readFile']`. */
export interface ExportPath {
  readonly module: string;
  readonly members: readonly string[];
}

/** What an expression names: a module (no members), or a member of one. */
export interface ModuleReference extends ExportPath {
  /** What loads the module, and the specifier as it is written there; absent for globals. */
  readonly request?: ModuleRequest;
  readonly specifier?: TSESTree.Node;
  /** It is the module's namespace object, which cannot be called though the default export may. */
  readonly isNamespace?: boolean;
}

const maximalDepth = 8;

/** `node:fs/promises` and `readFile` as a member of `node:fs`: one export, one path; `default` stands for the module itself. */
export function toExportPath(specifier: string, members: readonly string[]): ExportPath {
  const module = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
  const path = members[0] === 'default' ? members.slice(1) : members;
  return module.startsWith('node:') && module.endsWith('/promises')
    ? { module: module.slice(0, -'/promises'.length), members: ['promises', ...path] }
    : { module, members: path };
}

/** The path of a canonical name of the catalogue: `node:fs/promises#readFile`. */
export function parseCanonicalName(name: string): ExportPath {
  const [module = '', member = ''] = name.split('#');
  return toExportPath(module, member.split('.'));
}

/** The variable that `name` means at `node`, if any scope has it. */
export function findVariable(
  name: string,
  node: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): TSESLint.Scope.Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node); scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}

/** What an expression names, through constants, destructuring and TypeScript wrappers; `undefined` where it is no module's member. */
export function findModuleReference(
  expression: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
  depth = 0,
): ModuleReference | undefined {
  const node = unwrap(expression);
  if (depth > maximalDepth) return undefined;
  switch (node.type) {
    case 'Identifier': {
      const variable = findVariable(node.name, node, sourceCode);
      return variable && variable.defs.length > 0
        ? findVariableReference(variable, sourceCode, depth + 1)
        : globalReference(node.name);
    }
    case 'MemberExpression': {
      const name = memberName(node);
      const object = name === undefined ? undefined : findModuleReference(node.object, sourceCode, depth + 1);
      return object && memberOf(object, name!);
    }
    case 'AwaitExpression':
      return node.argument.type === 'ImportExpression' ? requestReference(node.argument, node.argument.source) : undefined;
    case 'CallExpression':
      return isModuleLoad(node, sourceCode, depth) ? requestReference(node, node.arguments[0]) : undefined;
    default:
      return undefined;
  }
}

/** What a variable that is set once names. */
export function findVariableReference(
  variable: TSESLint.Scope.Variable,
  sourceCode: TSESLint.SourceCode,
  depth = 0,
): ModuleReference | undefined {
  const [definition, ...others] = variable.defs;
  if (!definition || others.length > 0) return undefined;
  if (definition.type === 'ImportBinding') return importReference(definition.node, definition.parent);
  if (definition.type !== 'Variable' || !definition.node.init) return undefined;
  if (variable.references.some(reference => reference.isWrite() && !reference.init)) return undefined;
  const keys = findPatternPath(definition.node.id, definition.name);
  const init = keys && findModuleReference(definition.node.init, sourceCode, depth + 1);
  return init && keys.reduce<ModuleReference>(memberOf, init);
}

/** The name of the property that a member expression reads, if it can be told. */
export function memberName(member: TSESTree.MemberExpression): string | undefined {
  return member.computed ? literalText(unwrap(member.property)) : plainKeyName(member.property);
}

function memberOf(object: ModuleReference, name: string): ModuleReference {
  if (object.module === 'globalThis' && isGlobalObject(object.members)) return { ...object, members: [name] };
  return { ...object, isNamespace: false, ...toExportPath(object.module, [...object.members, name]) };
}

function isGlobalObject(members: readonly string[]): boolean {
  return members.length === 1 && ['globalThis', 'global', 'self', 'window'].includes(members[0]!);
}

function globalReference(name: string): ModuleReference {
  return { module: 'globalThis', members: [name] };
}

function requestReference(request: ModuleRequest, specifier: TSESTree.Node | undefined): ModuleReference | undefined {
  const text = specifier && literalText(specifier);
  const isNamespace = request.type === 'ImportExpression';
  return text === undefined ? undefined : { ...toExportPath(text, []), request, specifier: specifier!, isNamespace };
}

function importReference(specifier: TSESTree.Node, declaration: TSESTree.Node | undefined): ModuleReference | undefined {
  if (specifier.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = specifier;
    return moduleReference.type === 'TSExternalModuleReference' && specifier.importKind !== 'type'
      ? requestReference(specifier, moduleReference.expression)
      : undefined;
  }
  if (declaration?.type !== 'ImportDeclaration' || declaration.importKind === 'type') return undefined;
  const module = requestReference(declaration, declaration.source);
  if (specifier.type === 'ImportNamespaceSpecifier') return module && { ...module, isNamespace: true };
  if (!module || specifier.type !== 'ImportSpecifier') return module;
  return specifier.importKind === 'type' ? undefined : memberOf(module, plainKeyName(specifier.imported)!);
}

function isModuleLoad(call: TSESTree.CallExpression, sourceCode: TSESLint.SourceCode, depth: number): boolean {
  if (call.arguments.length !== 1 || call.optional) return false;
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression') {
    return memberName(callee) === 'getBuiltinModule' && callee.object.type === 'Identifier' && callee.object.name === 'process';
  }
  return callee.type === 'Identifier' && isRequire(callee, sourceCode, depth);
}

function isRequire(callee: TSESTree.Identifier, sourceCode: TSESLint.SourceCode, depth: number): boolean {
  const variable = findVariable(callee.name, callee, sourceCode);
  const definition = variable?.defs[0];
  if (!definition) return callee.name === 'require';
  if (definition.type !== 'Variable') return false;
  const init = definition.node.init && unwrap(definition.node.init);
  if (init?.type !== 'CallExpression') return false;
  const creator = findModuleReference(init.callee, sourceCode, depth + 1);
  return creator?.module === 'node:module' && creator.members.at(-1) === 'createRequire';
}

/** The keys that lead from a destructured value to `name`; `undefined` through defaults, rests and computed keys. */
function findPatternPath(pattern: TSESTree.Node, name: TSESTree.Node): string[] | undefined {
  if (pattern === name) return [];
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const property of pattern.properties) {
    const key = property.type === 'Property' && !property.computed ? plainKeyName(property.key) : undefined;
    const rest = key === undefined ? undefined : findPatternPath((property as TSESTree.Property).value, name);
    if (rest) return [key!, ...rest];
  }
  return undefined;
}
