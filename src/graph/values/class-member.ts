import type { ClassMember, FunctionId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { computedNames } from '../changes/collective-names.ts';
import { lookAtClass, lookForName, lookInto } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { evaluateOnce, targetLimits } from '../graph-state.ts';
import { findImplementations, findOverriders, isLeftOut } from './heirs.ts';
import { calledName } from '../knowledge.ts';
import { memberOf } from './member.ts';
import { writtenMembers } from './written-members.ts';
import { builtTarget, functionTarget, instanceTarget } from '../module-targets.ts';
import { isNamed } from './property-key.ts';
import { deepestHierarchy, evaluateSuperclass } from './superclass.ts';
import { noTargets, only, orMore, saysNothing, unite, unknownTargets } from '../target.ts';
import { evaluateType } from './type-target.ts';

/** What a member of a class (`isStatic`) or of its instances is, own or inherited. */
export function classMember(graph: GraphState, module: ModuleNode, id: number, name: string, isStatic: boolean): Targets {
  const key = `${isStatic ? 'class' : 'instance'}:${id}:${name}`;
  return evaluateOnce(graph, module, module.memo.members, key, targetLimits, () =>
    findClassMember(graph, module, id, name, isStatic),
  );
}

function findClassMember(graph: GraphState, module: ModuleNode, id: number, name: string, isStatic: boolean): Targets {
  const summary = module.summary.classes[id];
  if (!summary) return unknownTargets;
  lookAtClass(graph, module, id);
  lookForName(graph, module, name);
  lookForName(graph, module, computedNames);
  const own = summary.members.filter(member => (member.static ?? false) === isStatic && isNamed(graph, module, member, name));
  const found = own.map(member => evaluateClassMember(graph, module, member));
  const written = writtenMembers(
    graph,
    module,
    name,
    candidate => candidate.type === (isStatic ? 'class' : 'instance') && candidate.class === id,
  );
  const values = unite([...found, ...written]);
  const annotated = own.find(({ annotation }) => annotation)?.annotation;
  if (annotated && values.targets.every(saysNothing)) {
    const declared = evaluateType(graph, module, annotated);
    if (declared.targets.length > 0) return declared;
  }
  if (values.targets.length > 0) return values;
  if (own.length > 0 || written.length > 0) return unknownTargets;
  return inheritedMember(graph, module, id, name, isStatic);
}

/** What a member of an instance of a class, or of any class that extends it, is. */
export function overridableMember(graph: GraphState, module: ModuleNode, id: number, name: string): Targets {
  const own = classMember(graph, module, id, name, false);
  const overriders = findOverriders(graph, module, id, name);
  if (overriders.length === 0) return own;
  const isNeverOwn =
    hasAbstractMethod(module, id, name) || (overriders.length > 1 && isAlwaysOverridden(graph, module, id, name));
  const all = unite([isNeverOwn ? noTargets : own, ...overriders.map(only)]);
  return orMore(all, own.targets.length === 0 && isLeftOut(graph, module, id, name));
}

/** Whether an abstract class has heirs in the project, and all that objects are made of have a method of their own in place of its. */
function isAlwaysOverridden(graph: GraphState, module: ModuleNode, id: number, name: string): boolean {
  if (!module.summary.classes[id]?.abstract) return false;
  const own = classMember(graph, module, id, name, false).targets;
  return findImplementations(graph, module, { class: id }).every(
    heir =>
      heir.type === 'instance' &&
      classMember(graph, heir.module, heir.class, name, false).targets.every(target => !own.includes(target)),
  );
}

function hasAbstractMethod(module: ModuleNode, id: number, name: string): boolean {
  const member = module.summary.classes[id]?.members.find(candidate => candidate.name === name);
  return member?.kind === 'method' && member.function === undefined;
}

function evaluateClassMember(graph: GraphState, module: ModuleNode, member: ClassMember): Targets {
  switch (member.kind) {
    case 'method':
      return member.function === undefined ? noTargets : only(functionTarget(module, member.function));
    case 'getter': {
      const getter = member.function === undefined ? undefined : module.summary.functions[member.function];
      if (member.function !== undefined) lookInto(graph, module, member.function);
      const returned = unite((getter?.returns ?? []).map(value => evaluate(graph, module, value)));
      if (returned.targets.length > 0 || !getter?.returnAnnotation) return returned;
      return evaluateType(graph, module, getter.returnAnnotation);
    }
    case 'field':
      return member.value ? evaluate(graph, module, member.value) : noTargets;
    case 'setter':
    case 'constructor':
      return noTargets;
  }
}

function inheritedMember(graph: GraphState, module: ModuleNode, id: number, name: string, isStatic: boolean): Targets {
  const superclasses = evaluateSuperclass(graph, module, id);
  const members = superclasses.targets.map(target => memberOf(graph, isStatic ? target : prototypeOf(graph, target), name));
  const all = unite(members);
  return orMore(all, superclasses.unknown);
}

/** An instance of what a class extends. */
function prototypeOf({ knowledge }: GraphState, target: Target): Target {
  switch (target.type) {
    case 'class':
      return instanceTarget(target.module, target.class);
    case 'function':
      return builtTarget(target.module, target.function);
    case 'api': {
      const name = calledName(target.name);
      return { type: 'api-instance', name: knowledge.findResult(name) ?? name };
    }
    default:
      return target;
  }
}

/** A member of an object made by a constructor function: written to `this` or to the prototype. */
export function builtMember(graph: GraphState, module: ModuleNode, id: FunctionId, name: string): Targets {
  return evaluateOnce(graph, module, module.memo.members, `built:${id}:${name}`, targetLimits, () =>
    findBuiltMember(graph, module, id, name),
  );
}

function findBuiltMember(graph: GraphState, module: ModuleNode, id: FunctionId, name: string): Targets {
  const written = writtenMembers(graph, module, name, candidate => candidate.type === 'built' && candidate.function === id);
  if (written.length > 0) return unite(written);
  const { targets } = builtPrototypes(graph, module, id);
  const found = unite(targets.map(target => memberOf(graph, target, name)));
  return found.targets.length > 0 ? found : unknownTargets;
}

/** What the objects that a constructor function makes inherit from: what is written to its `prototype`. */
export function builtPrototypes(graph: GraphState, module: ModuleNode, id: FunctionId): Targets {
  lookForName(graph, module, 'prototype');
  const writes = (module.writesTo.get('prototype') ?? []).filter(({ object }) =>
    evaluate(graph, module, object).targets.some(target => target.type === 'function' && target.function === id),
  );
  return unite(writes.map(({ value }) => evaluate(graph, module, value)));
}

/** The function that runs when a class is constructed: its own constructor, or the nearest inherited one of the project. */
export function findConstructor(graph: GraphState, module: ModuleNode, id: number, depth = 0): Target | undefined {
  if (depth > deepestHierarchy) return undefined;
  const summary = module.summary.classes[id];
  if (summary) lookAtClass(graph, module, id);
  lookForName(graph, module, 'constructor');
  const own = summary?.members.find(({ kind }) => kind === 'constructor')?.function;
  if (own !== undefined) return functionTarget(module, own);
  const { targets, unknown } = evaluateSuperclass(graph, module, id);
  const [superclass] = targets;
  if (unknown || targets.length !== 1) return undefined;
  return superclass?.type === 'class' ? findConstructor(graph, superclass.module, superclass.class, depth + 1) : superclass;
}
