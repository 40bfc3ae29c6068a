import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { bindingOf, findAnyBinding, findBinding } from './bindings.ts';
import { findSize } from './constant-size.ts';
import { passComments } from './doc-comments.ts';
import { docTypeAt } from './doc-types.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { hoistBody } from './hoisting.ts';
import { bindPattern } from './patterns.ts';
import { recordIteration } from './reads.ts';
import { createScope, resolveType, resolveValue } from './scopes.ts';
import { visitStatements } from './statements.ts';
import {
  constructedType,
  entityValue,
  requestedType,
  statedType,
  summarizeMembers,
  summarizeType,
  withTypeParameters,
} from './types.ts';

import type { BindingId, ObjectProperty, TypeDeclaration } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';
import type { Variable } from './scopes.ts';

/** Visits `const`, `let`, `var` and `using`. */
export function visitVariableDeclaration(walk: ModuleWalk, declaration: TSESTree.VariableDeclaration): void {
  passComments(walk, startOf(declaration), startOf(declaration.declarations[0]));
  noteDocType(walk, declaration);
  for (const declarator of declaration.declarations) {
    const { id, init } = declarator;
    if (init && isOtherName(walk, declaration, declarator)) continue;
    if (init) {
      const usage = id.type === 'ArrayPattern' ? 'iterated' : 'used';
      const value = visitNamed(walk, init, id.type === 'Identifier' ? id.name : undefined, startOf(declarator), usage);
      if (id.type === 'ArrayPattern') recordIteration(walk, value, init);
      bindPattern(walk, id, value);
      if (declaration.kind === 'const' && id.type === 'Identifier') noteSize(walk, id, init);
      if (id.type === 'Identifier' && !id.typeAnnotation) noteAssertedType(walk, id, init);
    } else if (id.type === 'Identifier') {
      const binding = findBinding(walk, id);
      if (binding !== undefined && id.typeAnnotation) {
        walk.bindings[binding]!.annotation = summarizeType(walk, id.typeAnnotation.typeAnnotation);
      }
    }
  }
}

/**
 * `const core = imported;` is one binding with two names, so that what is put on one is found on the other; whether the declarator is of
 * that kind. What says a type of its own is a binding of its own, and so is what has been met before it is declared.
 */
function isOtherName(
  walk: ModuleWalk,
  { kind }: TSESTree.VariableDeclaration,
  { id, init }: TSESTree.VariableDeclarator,
): boolean {
  if (kind !== 'const' || init?.type !== 'Identifier' || id.type !== 'Identifier' || id.typeAnnotation) return false;
  const { scope } = walk.state;
  const variable = resolveValue(scope, id.name);
  const original = resolveValue(scope, init.name);
  if (!variable || variable.binding !== undefined || !original || !isConstant(original)) return false;
  variable.original = original;
  return true;
}

function isConstant({ kind }: Variable): boolean {
  return kind === 'import' || kind === 'const';
}

/** What the comment above says of the first variable: `@type {Store}`. */
function noteDocType(walk: ModuleWalk, declaration: TSESTree.VariableDeclaration): void {
  const type = docTypeAt(walk, startOf(declaration));
  const { id } = declaration.declarations[0];
  const binding = type && id.type === 'Identifier' && !id.typeAnnotation ? findBinding(walk, id) : undefined;
  if (binding !== undefined) walk.bindings[binding]!.annotation ??= type!;
}

/** `const store = container.get('store') as Store` says what an annotation would. */
function noteAssertedType(walk: ModuleWalk, id: TSESTree.Identifier, init: TSESTree.Expression): void {
  const type = statedType(walk, init) ?? constructedType(walk, init) ?? requestedType(walk, init);
  const binding = type && findBinding(walk, id);
  if (binding !== undefined) walk.bindings[binding]!.annotation ??= type!;
}

function noteSize(walk: ModuleWalk, id: TSESTree.Identifier, init: TSESTree.Expression): void {
  const size = findSize(walk, init);
  const binding = size && findBinding(walk, id);
  if (binding !== undefined) walk.sizes.set(binding, size!);
}

/** Visits an interface. */
export function visitInterface(walk: ModuleWalk, node: TSESTree.TSInterfaceDeclaration): void {
  declareType(walk, node, () => ({
    kind: 'interface',
    extends: node.extends.map(type => summarizeType(walk, type)),
    members: summarizeMembers(walk, node.body.body),
  }));
}

/** Visits a type alias. */
export function visitTypeAlias(walk: ModuleWalk, node: TSESTree.TSTypeAliasDeclaration): void {
  declareType(walk, node, () => ({
    kind: 'alias',
    extends: [],
    members: [],
    value: summarizeType(walk, node.typeAnnotation),
  }));
}

function declareType(
  walk: ModuleWalk,
  { id, typeParameters }: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration,
  summarize: () => Omit<Draft<TypeDeclaration>, 'name' | 'binding'>,
): void {
  const variable = resolveType(walk.state.scope, id.name);
  if (!variable) return;
  const binding = bindingOf(walk, variable);
  walk.types.push({ name: id.name, binding, ...withTypeParameters(walk, typeParameters, summarize) });
}

/** Visits a namespace: an object with what it exports. */
export function visitNamespace(walk: ModuleWalk, node: TSESTree.TSModuleDeclaration): void {
  const { body, id } = node;
  if (!body || !('body' in body)) return;
  const { state } = walk;
  const { scope, namespace } = state;
  const statements = body.body as TSESTree.Statement[];
  const properties: ObjectProperty[] = [];
  state.scope = createScope(scope, state.function);
  state.namespace = properties;
  hoistBody(state.scope, statements);
  visitStatements(walk, statements);
  state.scope = scope;
  state.namespace = namespace;
  const binding = id.type === 'Identifier' ? findAnyBinding(walk, id) : undefined;
  if (binding === undefined || properties.length === 0) return;
  addObject(walk, node, binding, properties);
}

function addObject(walk: ModuleWalk, node: TSESTree.Node, binding: BindingId, properties: readonly ObjectProperty[]): void {
  const object = walk.objects.push({
    position: walk.lines.positionOf(startOf(node), endOf(node)),
    function: walk.state.function,
    properties: [...properties],
    spreads: [],
  });
  walk.bindings[binding]!.values.push({ type: 'object', object: object - 1 });
}

/** Visits an enum: an object with its members. */
export function visitEnum(walk: ModuleWalk, node: TSESTree.TSEnumDeclaration): void {
  const binding = findBinding(walk, node.id);
  if (binding === undefined) return;
  const properties = node.body.members.map(({ id, initializer }) => ({
    name: plainKeyName(id) ?? null,
    kind: 'value' as const,
    value: initializer ? visitExpression(walk, initializer) : ({ type: 'unknown' } as const),
  }));
  addObject(walk, node, binding, properties);
}

/** Visits `import x = require('y')` and `import x = A.B`. */
export function visitImportEquals(walk: ModuleWalk, node: TSESTree.TSImportEqualsDeclaration): void {
  const binding = findBinding(walk, node.id);
  const { moduleReference } = node;
  if (moduleReference.type === 'TSExternalModuleReference') {
    const source = unwrap(moduleReference.expression);
    if (node.importKind !== 'type' && source.type === 'Literal') walk.requests.add(String(source.value));
  } else if (binding !== undefined) {
    walk.bindings[binding]!.values.push(entityValue(walk, moduleReference));
  }
}
