import type { BindingId, ClassId, TypeDeclaration, TypeMember } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target } from '../target.ts';

import { computedNames } from '../changes/collective-names.ts';
import { lookAtAll, lookAtBinding, lookAtClass, lookAtObject, lookForName } from '../changes/dependencies.ts';
import { dependOn, findModule } from '../graph-state.ts';
import { functionTarget, instanceTarget, objectTarget } from '../module-targets.ts';
import { isNamed } from './property-key.ts';
import { deepestHierarchy, evaluateSuperclass } from './superclass.ts';
import { findTypeOwner } from './type-owner.ts';

/** An interface, or a class that may be extended. */
type Owner = { readonly binding: BindingId } | { readonly class: ClassId };

interface Heir {
  readonly module: ModuleNode;
  readonly class: ClassId;
}

/** The concrete classes of the project that implement an interface, or extend an abstract class, at any distance. */
export function findImplementations(graph: GraphState, module: ModuleNode, owner: Owner, depth = 0): readonly Target[] {
  if (depth > deepestHierarchy) return [];
  return findHeirs(graph, module, owner).flatMap(heir => {
    const further = findImplementations(graph, heir.module, { class: heir.class }, depth + 1);
    return heir.module.summary.classes[heir.class]!.abstract ? further : [instanceTarget(heir.module, heir.class), ...further];
  });
}

/** The object literals of the project that may stand for an interface, as they have all of the functions that it asks for. */
export function findLiteralImplementations(graph: GraphState, members: readonly TypeMember[]): readonly Target[] {
  const functions = members.flatMap(({ name, annotation }) => (annotation?.type === 'function' ? [name] : []));
  const [first] = functions;
  if (first === undefined) return [];
  dependOn(graph, `literals:${first}`);
  return (graph.fields.literals.find(first) ?? []).flatMap(({ path, item }) => {
    const module = findModule(graph, path);
    const object = module?.summary.objects[item];
    if (!object) return [];
    lookAtObject(graph, module, item);
    for (const name of functions) lookForName(graph, module, name);
    const has = new Set(object.properties.map(({ name }) => name));
    return functions.every(name => has.has(name)) ? [objectTarget(module, item)] : [];
  });
}

/** The one object literal of the project that may stand for an interface, if it is said to be one: `const store: Store = { … }`. */
export function findDeclaredLiteral(
  graph: GraphState,
  module: ModuleNode,
  { binding, members }: Pick<TypeDeclaration, 'binding' | 'members'>,
): Target | undefined {
  const [literal, ...others] = findLiteralImplementations(graph, members);
  if (literal?.type !== 'object' || others.length > 0) return undefined;
  const { module: where, object } = literal;
  lookAtAll(graph, where);
  const isDeclared = where.summary.bindings.some(({ annotation, values }) => {
    if (!annotation || !values.some(value => value.type === 'object' && value.object === object)) return false;
    const owner = findTypeOwner(graph, where, annotation);
    return owner?.module === module && owner.binding === binding;
  });
  return isDeclared ? literal : undefined;
}

/** The methods by which classes of the project that extend a class, at any distance, override a method of it. */
export function findOverriders(
  graph: GraphState,
  module: ModuleNode,
  id: ClassId,
  name: string,
  depth = 0,
): readonly FunctionTarget[] {
  if (depth > deepestHierarchy) return [];
  return findHeirs(graph, module, { class: id }).flatMap(heir => {
    lookForName(graph, heir.module, name);
    lookForName(graph, heir.module, computedNames);
    const own = heir.module.summary.classes[heir.class]!.members.find(
      member => member.kind === 'method' && !member.static && isNamed(graph, heir.module, member, name),
    );
    const overrider: readonly FunctionTarget[] = own?.function === undefined ? [] : [functionTarget(heir.module, own.function)];
    return [...overrider, ...findOverriders(graph, heir.module, heir.class, name, depth + 1)];
  });
}

/** Whether a class of the project that extends a class, and that none extends in turn, has no such method: it is one that is not needed. */
export function isLeftOut(graph: GraphState, module: ModuleNode, id: ClassId, name: string, depth = 0): boolean {
  if (depth > deepestHierarchy) return true;
  return findHeirs(graph, module, { class: id }).some(heir => {
    lookForName(graph, heir.module, name);
    if (heir.module.summary.classes[heir.class]!.members.some(member => member.name === name)) return false;
    const hasHeirs = findHeirs(graph, heir.module, { class: heir.class }).length > 0;
    return !hasHeirs || isLeftOut(graph, heir.module, heir.class, name, depth + 1);
  });
}

/** The classes that name an interface or class as what they implement or extend. */
function findHeirs(graph: GraphState, module: ModuleNode, owner: Owner): readonly Heir[] {
  const name = 'class' in owner ? module.summary.classes[owner.class]?.name : module.summary.bindings[owner.binding]?.name;
  if ('class' in owner) lookAtClass(graph, module, owner.class);
  else lookAtBinding(graph, module, owner.binding);
  if (name === undefined) return [];
  dependOn(graph, `heirs:${name}`);
  return (graph.fields.heirs.find(name) ?? []).flatMap(({ path, item }) => {
    const heir = findModule(graph, path);
    return heir?.summary.classes[item] && extendsOwner(graph, heir, item, module, owner) ? [{ module: heir, class: item }] : [];
  });
}

function extendsOwner(graph: GraphState, heir: ModuleNode, id: ClassId, module: ModuleNode, owner: Owner): boolean {
  const { implements: interfaces } = heir.summary.classes[id]!;
  lookAtClass(graph, heir, id);
  if ('class' in owner) {
    return evaluateSuperclass(graph, heir, id).targets.some(
      target => target.type === 'class' && target.module === module && target.class === owner.class,
    );
  }
  return interfaces.some(type => {
    const found = findTypeOwner(graph, heir, type);
    return found?.module === module && found.binding === owner.binding;
  });
}
