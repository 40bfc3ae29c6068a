import { visitorKeys } from '@typescript-eslint/visitor-keys';

import type { TSESTree } from '@typescript-eslint/types';

import { startOf } from '../syntax/range-of.ts';
import { nameOffset } from '../syntax/name-offset.ts';
import { isFunctionNode } from './function-nodes.ts';

import type { FunctionNode } from './function-nodes.ts';

/** Where a variable is declared. */
export type Definition =
  | {
      readonly type: 'variable';
      readonly name: TSESTree.Identifier;
      readonly node: TSESTree.VariableDeclarator;
      readonly isConst: boolean;
      /** The declaration is the head of a `for…of` or `for…in`: another value each time. */
      readonly isLoopVariable: boolean;
    }
  | { readonly type: 'parameter'; readonly name: TSESTree.Identifier; readonly node: FunctionNode }
  | { readonly type: 'import' | 'function' | 'class' | 'catch' | 'other'; readonly name: TSESTree.Identifier };

/** One use of a variable's name. */
export interface Reference {
  readonly identifier: TSESTree.Identifier;
  readonly reads: boolean;
  readonly writes: boolean;
  /** What a plain assignment (no declaration) gives it. */
  readonly value?: TSESTree.Node;
}

/** A variable that a program declares, with all that is done to it. */
export interface Variable {
  readonly name: string;
  /** The offset of its first declaration. */
  offset: number;
  /** Where the function or program that holds it starts. */
  readonly holder: number;
  readonly definitions: Definition[];
  readonly references: Reference[];
}

/** Answers which variable an identifier declares or refers to; `undefined` for a global name. */
export interface Variables {
  variableOf: (identifier: TSESTree.Node) => Variable | undefined;
}

interface Scope {
  readonly outer: Scope | undefined;
  readonly isFunction: boolean;
  readonly holder: number;
  readonly names: Map<string, Variable>;
}

interface Walk {
  readonly found: Map<TSESTree.Node, Variable>;
  /** References wait until all declarations are known. */
  readonly pending: { readonly scope: Scope; readonly reference: Reference }[];
}

type Use = Pick<Reference, 'reads' | 'writes' | 'value'>;

const readUse: Use = { reads: true, writes: false };
const writeUse: Use = { reads: false, writes: true };
const programs = new WeakMap<TSESTree.Program, Variables>();

/** The variables of a program, from any parser's tree; types are left out. */
export function getVariables(program: TSESTree.Program): Variables {
  let variables = programs.get(program);
  if (!variables) programs.set(program, (variables = resolveVariables(program)));
  return variables;
}

function resolveVariables(program: TSESTree.Program): Variables {
  const walk: Walk = { found: new Map(), pending: [] };
  visitChildren(walk, createScope(undefined, true, startOf(program)), program);
  for (const { scope, reference } of walk.pending) {
    let current: Scope | undefined = scope;
    while (current && !current.names.has(reference.identifier.name)) current = current.outer;
    const variable = current?.names.get(reference.identifier.name);
    if (!variable) continue;
    variable.references.push(reference);
    walk.found.set(reference.identifier, variable);
  }
  return { variableOf: identifier => walk.found.get(identifier) };
}

function createScope(outer: Scope | undefined, isFunction: boolean, start: number): Scope {
  return { outer, isFunction, holder: isFunction ? start : outer!.holder, names: new Map() };
}

function declare(walk: Walk, scope: Scope, definition: Definition): void {
  const { name } = definition;
  let variable = scope.names.get(name.name);
  if (!variable) {
    variable = { name: name.name, offset: nameOffset(name), holder: scope.holder, definitions: [], references: [] };
    scope.names.set(name.name, variable);
  }
  variable.offset = Math.min(variable.offset, nameOffset(name));
  variable.definitions.push(definition);
  walk.found.set(name, variable);
}

function refer(walk: Walk, scope: Scope, identifier: TSESTree.Identifier, use: Use): void {
  walk.pending.push({ scope, reference: { identifier, ...use } });
}

const blockTypes = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'StaticBlock',
]);

function visit(walk: Walk, scope: Scope, node: TSESTree.Node): void {
  if (isFunctionNode(node)) return visitFunction(walk, scope, node);
  switch (node.type) {
    case 'Identifier':
      return refer(walk, scope, node, readUse);
    case 'VariableDeclaration':
      return visitDeclaration(walk, scope, node, false);
    case 'ForInStatement':
    case 'ForOfStatement':
      return visitForEach(walk, createScope(scope, false, 0), node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return visitClass(walk, scope, node);
    case 'CatchClause':
      return visitCatch(walk, createScope(scope, false, 0), node);
    case 'AssignmentExpression':
      visitTarget(
        walk,
        scope,
        node.left,
        node.operator === '=' ? { ...writeUse, value: node.right } : { reads: true, writes: true, value: node.right },
      );
      return visit(walk, scope, node.right);
    case 'UpdateExpression':
      return visitTarget(walk, scope, node.argument, { reads: true, writes: true });
    case 'ImportDeclaration':
      for (const { local } of node.specifiers) declare(walk, scope, { type: 'import', name: local });
      return;
    case 'ExportSpecifier':
      if (node.local.type === 'Identifier') refer(walk, scope, node.local, readUse);
      return;
    case 'TSImportEqualsDeclaration':
    case 'TSEnumDeclaration':
      return declare(walk, scope, { type: node.type === 'TSEnumDeclaration' ? 'other' : 'import', name: node.id });
    default:
      return visitChildren(walk, blockTypes.has(node.type) ? createScope(scope, false, 0) : scope, node);
  }
}

const plainKeys = new Set(['key', 'property', 'label', 'meta', 'imported', 'exported']);
const typeKeys = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'superTypeArguments', 'implements']);

function visitChildren(walk: Walk, scope: Scope, node: TSESTree.Node): void {
  if (node.type.startsWith('TS') && !valueTypes.has(node.type)) return;
  for (const key of visitorKeys[node.type] ?? []) {
    if (typeKeys.has(key) || (plainKeys.has(key) && !('computed' in node && node.computed))) continue;
    const value = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    if (Array.isArray(value)) {
      for (const child of value) if (child) visit(walk, scope, child);
    } else if (value) visit(walk, scope, value);
  }
}

const valueTypes = new Set<string>([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSExportAssignment',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSAbstractPropertyDefinition',
  'TSParameterProperty',
]);

function visitFunction(walk: Walk, scope: Scope, node: FunctionNode): void {
  if (node.type === 'FunctionDeclaration' && node.id) declare(walk, scope, { type: 'function', name: node.id });
  const inner = createScope(scope, true, startOf(node));
  if (node.type === 'FunctionExpression' && node.id) declare(walk, inner, { type: 'function', name: node.id });
  for (const parameter of node.params) {
    visitPattern(walk, inner, parameter, name => declare(walk, inner, { type: 'parameter', name, node }));
  }
  if (node.body?.type === 'BlockStatement') visitChildren(walk, inner, node.body);
  else if (node.body) visit(walk, inner, node.body);
}

function visitDeclaration(
  walk: Walk,
  scope: Scope,
  { declarations, kind }: TSESTree.VariableDeclaration,
  isLoopVariable: boolean,
): void {
  let target = scope;
  while (kind === 'var' && !target.isFunction && target.outer) target = target.outer;
  for (const node of declarations) {
    const isConst = kind !== 'let' && kind !== 'var';
    visitPattern(walk, scope, node.id, name => declare(walk, target, { type: 'variable', name, node, isConst, isLoopVariable }));
    if (node.init) visit(walk, scope, node.init);
  }
}

function visitForEach(walk: Walk, scope: Scope, node: TSESTree.ForInStatement | TSESTree.ForOfStatement): void {
  if (node.left.type === 'VariableDeclaration') visitDeclaration(walk, scope, node.left, true);
  else visitTarget(walk, scope, node.left, writeUse);
  visit(walk, scope, node.right);
  visit(walk, scope, node.body);
}

function visitClass(walk: Walk, scope: Scope, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): void {
  const inner = node.type === 'ClassExpression' ? createScope(scope, false, 0) : scope;
  if (node.id) declare(walk, inner, { type: 'class', name: node.id });
  if (node.superClass) visit(walk, scope, node.superClass);
  for (const decorator of node.decorators ?? []) visit(walk, scope, decorator);
  visit(walk, inner, node.body);
}

function visitCatch(walk: Walk, scope: Scope, node: TSESTree.CatchClause): void {
  if (node.param) visitPattern(walk, scope, node.param, name => declare(walk, scope, { type: 'catch', name }));
  visit(walk, scope, node.body);
}

/** The names that a declared pattern declares, and what its defaults and computed keys refer to. */
function visitPattern(walk: Walk, scope: Scope, pattern: TSESTree.Node, declareName: (name: TSESTree.Identifier) => void): void {
  visitNames(walk, scope, pattern, (_scope, node) => {
    if (node.type === 'Identifier') declareName(node);
    else visit(walk, scope, node);
  });
}

function visitTarget(walk: Walk, scope: Scope, pattern: TSESTree.Node, use: Use): void {
  visitNames(walk, scope, pattern, (_scope, node) => {
    if (node.type === 'Identifier') refer(walk, scope, node, use);
    else visit(walk, scope, node);
  });
}

/** Visits what stands at the ends of a pattern. */
function visitNames(walk: Walk, scope: Scope, pattern: TSESTree.Node, end: (scope: Scope, node: TSESTree.Node) => void): void {
  switch (pattern.type) {
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'Property' && property.computed) visit(walk, scope, property.key);
        visitNames(walk, scope, property.type === 'Property' ? property.value : property.argument, end);
      }
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) visitNames(walk, scope, element, end);
      return;
    case 'AssignmentPattern':
      visit(walk, scope, pattern.right);
      return visitNames(walk, scope, pattern.left, end);
    case 'RestElement':
      return visitNames(walk, scope, pattern.argument, end);
    case 'TSParameterProperty':
      return visitNames(walk, scope, pattern.parameter, end);
    default:
      return end(scope, pattern);
  }
}
