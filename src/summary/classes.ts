import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { addBindingValue, findBinding } from './bindings.ts';
import { visitDecorators } from './decorators.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { docTypeAt } from './doc-types.ts';
import { addFunction, visitFunction } from './functions.ts';
import { hoistBody, hoistTypeParameters } from './hoisting.ts';
import { nameFor, visitKey } from './members.ts';
import { unknownValue } from './module-walk.ts';
import { createScope, declare } from './scopes.ts';
import { visitStatements } from './statements.ts';
import { constructedType, requestedType, summarizeType } from './types.ts';

import type { ClassId, ClassMember, ClassSummary, FunctionId } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
type Method = TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition;
type Field =
  | TSESTree.PropertyDefinition
  | TSESTree.AccessorProperty
  | TSESTree.TSAbstractPropertyDefinition
  | TSESTree.TSAbstractAccessorProperty;

/** A class whose members are being visited. */
interface OpenClass {
  readonly id: ClassId;
  readonly summary: Draft<ClassSummary>;
  /** Where instance fields are initialised; absent if no field says anything. */
  readonly constructorId: FunctionId | undefined;
}

/** Visits a class with all its members. */
export function visitClass(walk: ModuleWalk, node: ClassNode): ClassId {
  const name = node.id?.name ?? walk.state.nameHint;
  walk.state.nameHint = undefined;
  const id = walk.classes.length;
  const summary: Draft<ClassSummary> = {
    ...(name !== undefined && { name }),
    position: walk.lines.positionOf(startOf(node), endOf(node)),
    function: walk.state.function,
    ...(node.abstract && { abstract: true }),
    implements: [],
    members: [],
  };
  walk.classes.push(summary);
  const outerScope = walk.state.scope;
  enterClassScope(walk, node);
  const binding = node.id ? findBinding(walk, node.id) : undefined;
  if (binding !== undefined) {
    summary.binding = binding;
    addBindingValue(walk, binding, { type: 'class', class: id });
  }
  for (const type of node.implements ?? []) summary.implements.push(summarizeType(walk, type));
  const decorators = visitDecorators(walk, node.decorators);
  if (decorators) summary.decorators = decorators;
  if (node.superClass) summary.superclass = visitExpression(walk, node.superClass);
  const constructorId = reserveConstructor(walk, node, id);
  for (const member of node.body.body) visitMember(walk, { id, summary, constructorId }, member);
  if (constructorId !== undefined && !summary.members.some(({ kind }) => kind === 'constructor')) {
    summary.members.push({ name: 'constructor', kind: 'constructor', function: constructorId });
  }
  walk.state.scope = outerScope;
  return id;
}

/** A class expression's own name and a class's type parameters are known within it alone. */
function enterClassScope({ state }: ModuleWalk, node: ClassNode): void {
  if (!node.typeParameters && (node.type === 'ClassDeclaration' || !node.id)) return;
  state.scope = createScope(state.scope, state.function);
  if (node.type === 'ClassExpression' && node.id) declare(state.scope, node.id, 'class');
  hoistTypeParameters(state.scope, node.typeParameters);
}

/** Field initialisers run in the constructor, so a class that has some gets one, written or not. */
function reserveConstructor(walk: ModuleWalk, node: ClassNode, id: ClassId): FunctionId | undefined {
  if (!node.body.body.some(member => isField(member) && !member.static && member.value && saysSomething(member.value)))
    return undefined;
  return addFunction(walk, {
    kind: 'constructor',
    async: false,
    generator: false,
    position: walk.lines.positionOf(startOf(node), endOf(node)),
    parent: walk.state.function,
    class: id,
    parameters: [],
    returns: [],
  });
}

function isField(member: TSESTree.Node): member is Field {
  return (
    member.type === 'PropertyDefinition' ||
    member.type === 'AccessorProperty' ||
    member.type === 'TSAbstractPropertyDefinition' ||
    member.type === 'TSAbstractAccessorProperty'
  );
}

function saysSomething(value: TSESTree.Node): boolean {
  const { type } = unwrap(value);
  return type !== 'Literal' && type !== 'Identifier';
}

function visitMember(walk: ModuleWalk, open: OpenClass, member: TSESTree.Node): void {
  if (member.type === 'StaticBlock') visitStaticBlock(walk, open, member);
  else if (isField(member)) open.summary.members.push(visitField(walk, open, member));
  else if (member.type === 'MethodDefinition') visitMethod(walk, open, member);
  else if (member.type === 'TSAbstractMethodDefinition')
    open.summary.members.push(memberHead(walk, member, methodKinds[member.kind]));
}

/** Static blocks and static initialisers run with the class definition: they belong to the function around the class. */
function visitStaticBlock(walk: ModuleWalk, { id }: OpenClass, block: TSESTree.StaticBlock): void {
  const outer = walk.state;
  const state = { ...outer };
  walk.state = state;
  state.thisValue = { type: 'class', class: id };
  state.superValue = unknownValue;
  state.scope = createScope(state.scope, state.function);
  hoistBody(state.scope, block.body);
  visitStatements(walk, block.body);
  walk.state = outer;
}

function memberHead(walk: ModuleWalk, member: Method | Field, kind: ClassMember['kind']): Draft<ClassMember> {
  const decorators = visitDecorators(walk, member.decorators);
  const { accessibility } = member;
  return {
    ...visitKey(walk, member.key, member.computed),
    kind,
    ...(member.static && { static: true }),
    ...((accessibility === 'private' || accessibility === 'protected') && { accessibility }),
    ...(decorators && { decorators }),
  };
}

function visitField(walk: ModuleWalk, open: OpenClass, field: Field): ClassMember {
  const head = memberHead(walk, field, 'field');
  if (field.typeAnnotation) {
    const annotation = summarizeType(walk, field.typeAnnotation.typeAnnotation);
    if (annotation.type !== 'other') head.annotation = annotation;
  }
  const said = head.annotation ? undefined : docTypeAt(walk, startOf(field));
  if (said) head.annotation = said;
  const constructed =
    field.value && !head.annotation ? (constructedType(walk, field.value) ?? requestedType(walk, field.value)) : undefined;
  if (constructed) head.annotation = constructed;
  if (!field.value) return head;
  const outer = walk.state;
  const state = { ...outer };
  walk.state = state;
  if (field.static) {
    state.thisValue = { type: 'class', class: open.id };
    state.superValue = unknownValue;
  } else if (open.constructorId !== undefined) {
    state.function = open.constructorId;
    state.thisValue = { type: 'this', function: open.constructorId };
    state.superValue = { type: 'super', function: open.constructorId };
    state.loop = undefined;
    state.conditions = undefined;
    state.guards = undefined;
    state.isLast = false;
  }
  head.value = visitNamed(walk, field.value, nameFor(walk, field.key, head), startOf(field));
  walk.state = outer;
  return head;
}

const methodKinds = { constructor: 'constructor', get: 'getter', set: 'setter', method: 'method' } as const;

function visitMethod(walk: ModuleWalk, open: OpenClass, method: TSESTree.MethodDefinition): void {
  const kind = methodKinds[method.kind];
  if (method.value.type !== 'FunctionExpression') return;
  const head = memberHead(walk, method, kind);
  const isConstructor = kind === 'constructor';
  head.function = visitFunction(walk, method.value, {
    kind,
    name: nameFor(walk, method.key, head),
    class: open.id,
    static: method.static,
    start: startOf(method),
    nameStart: startOf(method.key),
    id: isConstructor ? open.constructorId : undefined,
  });
  open.summary.members.push(head);
  if (isConstructor) addParameterProperties(walk, open, method.value, head.function);
}

function addParameterProperties(
  walk: ModuleWalk,
  { summary }: OpenClass,
  node: TSESTree.FunctionExpression,
  id: FunctionId,
): void {
  node.params.forEach((parameter, index) => {
    if (parameter.type !== 'TSParameterProperty') return;
    const { accessibility } = parameter;
    const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (target.type !== 'Identifier') return;
    const { annotation } = walk.functions[id]!.parameters[index]!;
    summary.members.push({
      name: target.name,
      kind: 'field',
      ...((accessibility === 'private' || accessibility === 'protected') && { accessibility }),
      value: { type: 'parameter', function: id, index },
      ...(annotation && { annotation }),
    });
  });
}
