import type { ObjectId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { builtMember, classMember, overridableMember } from './class-member.ts';
import { computedNames } from '../changes/collective-names.ts';
import { lookAtNumbers, lookAtObject, lookAtProperties, lookForName } from '../changes/dependencies.ts';
import { elementsOf, evaluate } from './evaluate.ts';
import { findField, findOwnField, namedTargets } from './find-field.ts';
import { mayStandFor } from './fitting-owner.ts';
import { evaluateOnce, targetLimits } from '../graph-state.ts';
import { calledName, memberName, methodName } from '../knowledge.ts';
import { builtTarget, instanceTarget } from '../module-targets.ts';
import { isOpenToAdditions, isOpenToWrites, writtenElsewhere } from './outside-writes.ts';
import { isNamed, nameOfKey } from './property-key.ts';
import { evaluateGetter, isListed, resolveExport } from './resolve-export.ts';
import { noTargets, only, orMore, unite, unknownTargets } from '../target.ts';
import { memberOfIterator } from './iterator-member.ts';
import { evaluateType } from './type-target.ts';
import { writtenMembers } from './written-members.ts';

/** What `object.property` may be; by the property's name alone where nothing is known of the object. */
export function evaluateMember(graph: GraphState, module: ModuleNode, value: Value & { type: 'member' }): Targets {
  const { property } = value;
  const object = evaluate(graph, module, value.object);
  if (property === null) return evaluateComputed(graph, module, object, value.key);
  const found = object.targets.map(target => memberOf(graph, target, property));
  const all = unite(found);
  // Of several things that a name leads to, a function without such a property is not meant; an object may be given it elsewhere.
  const isMeant = (target: Target, index: number): boolean => found[index]!.targets.length > 0 || target.type === 'function';
  if (object.oneOfThese && all.targets.length > 0 && object.targets.every(isMeant))
    return namedTargets(all.targets, !all.unknown);
  if (all.targets.length > 0 || (!object.unknown && !all.unknown)) {
    return { targets: all.targets, unknown: all.unknown || object.unknown, byName: all.byName || object.byName };
  }
  // A resolved receiver that lacks the property is something of its own; only an unknown one is answered by name, and one that is said to
  // have a function of that name which nothing of its type has.
  if (!object.targets.filter(saysSomething).every(target => isDeclaredOnly(target, property))) return unknownTargets;
  const field = findField(graph, property);
  const shapes = object.targets.filter(target => target.type === 'shape');
  if (shapes.length > 0 && field.targets.length > 0 && !mayStandFor(graph, shapes, property)) return unknownTargets;
  return field.targets.length === 1 || !isSelf(module, value.object) ? field : findOwnField(graph, module, property);
}

/** `interface User { verify: (password: string) => boolean }`, with `schema.methods.verify = function …` */
function isDeclaredOnly(target: Target, property: string): boolean {
  if (target.type !== 'shape') return false;
  const member = target.members.find(({ name }) => name === property);
  return member !== undefined && (member.annotation === undefined || member.annotation.type === 'function');
}

/** What JavaScript calls `this` where a function inside has one of its own. */
const selfNames = new Set(['self', 'that', '_this', '_self']);

function isSelf({ summary }: ModuleNode, value: Value): boolean {
  return value.type === 'binding' && selfNames.has(summary.bindings[value.binding]?.name ?? '');
}

/** `this[kLoad]`, `table[names.READ]`: the property that a constant names; otherwise any. */
function evaluateComputed(graph: GraphState, module: ModuleNode, object: Targets, key: Value | undefined): Targets {
  const name = key && nameOfKey(graph, module, key);
  const found = name === undefined ? noTargets : unite(object.targets.map(target => memberOf(graph, target, name)));
  if (found.targets.length === 0 || object.targets.every(({ type }) => type === 'api')) return evaluateAny(graph, object);
  return { targets: found.targets, unknown: found.unknown || object.unknown, byName: found.byName || object.byName };
}

/** `handlers[name]`: any of an object literal's or an array literal's values; `app[verb]`: a verb, where the class has one. */
function evaluateAny(graph: GraphState, object: Targets): Targets {
  const values = object.targets.map(target => {
    if (target.type === 'array') return elementsOf(graph, target);
    if (target.type === 'api-instance') return evaluateVerb(graph, target.name);
    if (target.type !== 'object') return unknownTargets;
    const { properties } = target.module.summary.objects[target.object]!;
    lookAtProperties(graph, target.module, target.object);
    return unite(
      properties.map(({ kind, value }) => {
        if (kind === 'getter') return evaluateGetter(graph, target.module, value);
        return kind === 'setter' ? noTargets : evaluate(graph, target.module, value);
      }),
    );
  });
  const all = unite(values);
  return orMore(all, true);
}

function evaluateVerb({ knowledge }: GraphState, className: string): Targets {
  const { name } = apiInstanceMember({ knowledge }, className, 'get') as Target & { type: 'api' };
  return knowledge.findCallbackApi(name)?.when?.includes('{METHOD}') ? only({ type: 'api', name }) : unknownTargets;
}

/** What a property of a target may be; `noTargets` if it surely has none, unknown where nobody can say. */
export function memberOf(graph: GraphState, target: Target, property: string): Targets {
  const own = ownMember(graph, target, property);
  if (isOpenToAdditions(target)) return addedMember(graph, target, property, own);
  if (own.targets.some(saysSomething) || !isOpenToWrites(target)) return own;
  const elsewhere = writtenElsewhere(graph, target, property);
  if (elsewhere.targets.length === 0 && !elsewhere.unknown) return own;
  return orMore(elsewhere, own.unknown);
}

/** What the catalogue has nothing to say of, and the project puts on an object of a package. */
function addedMember(graph: GraphState, target: Parameters<typeof writtenElsewhere>[1], property: string, own: Targets): Targets {
  const [api] = own.targets;
  if (api?.type !== 'api' || isListed(graph, api.name)) return own;
  const added = writtenElsewhere(graph, target, property);
  return added.targets.some(saysSomething) ? added : own;
}

/** Whether a property of a target is there only because other files write it. */
export function isPutThereByOthers(graph: GraphState, target: Target, property: string): boolean {
  return isOpenToWrites(target) && !ownMember(graph, target, property).targets.some(saysSomething);
}

/** `null` is what a place holds before something is put there. */
function saysSomething(target: Target): boolean {
  return target.type !== 'literal' || target.value !== null;
}

function ownMember(graph: GraphState, target: Target, property: string): Targets {
  switch (target.type) {
    case 'namespace':
      return resolveExport(graph, target.module, property);
    case 'api':
      return only(apiMember(graph, target.name, property));
    case 'api-instance':
      return only(apiInstanceMember(graph, target.name, property));
    case 'class':
      return property === 'prototype'
        ? only(instanceTarget(target.module, target.class))
        : classMember(graph, target.module, target.class, property, true);
    case 'instance':
      return target.open
        ? overridableMember(graph, target.module, target.class, property)
        : classMember(graph, target.module, target.class, property, false);
    case 'built':
      return builtMember(graph, target.module, target.function, property);
    case 'object':
      return objectMember(graph, target, property);
    case 'array':
      return arrayMember(graph, target, property);
    case 'shape': {
      lookAtNumbers(graph, target.module);
      const member = target.members.find(({ name }) => name === property);
      // Of `User & { name: string }`, and where either may be meant, the other one has it.
      if (!member) return noTargets;
      return member.annotation ? evaluateType(graph, target.module, member.annotation) : unknownTargets;
    }
    case 'function':
      return functionMember(graph, target, property);
    case 'iterator':
      return memberOfIterator(target, property);
    case 'bound':
    case 'giver':
      return memberOf(graph, target.target, property);
    case 'literal':
      // Of a variable that is `null` at first, what else it may be is asked.
      return target.value === null ? noTargets : only({ type: 'api', name: `globalThis#${property}` });
    case 'regexp':
      return only({ type: 'api', name: `globalThis#${property}` });
    case 'require':
      return unknownTargets;
  }
}

function apiMember({ knowledge }: GraphState, name: string, property: string): Target {
  if (name.endsWith('()')) return apiInstanceMember({ knowledge }, name.slice(0, -2), property);
  const member = memberName(name, property);
  const read = knowledge.findResult(member);
  if (read && !read.includes('#')) return { type: 'api', name: read };
  if (read ?? knowledge.findBlockingApi(member) ?? knowledge.findCallbackApi(member)) return { type: 'api', name: member };
  if (property === 'bind' && name.includes('#')) return { type: 'api', name: 'globalThis#Function.prototype.bind' };
  // `process.stdout.write`, `program.action` of commander: reading the export gives an object of a class.
  const result = name.startsWith('node:') && !name.includes('#') ? undefined : knowledge.findResult(calledName(name));
  return result?.includes('#') ? apiInstanceMember({ knowledge }, result, property) : { type: 'api', name: member };
}

/** The most specific class in the hierarchy that the catalogue has something to say about the method of; else the class itself. */
function apiInstanceMember({ knowledge }: Pick<GraphState, 'knowledge'>, className: string, property: string): Target {
  for (let name: string | undefined = className; name; name = knowledge.findSuperclass(name)) {
    const method = methodName(name, property);
    if (knowledge.findBlockingApi(method) ?? knowledge.findResult(method) ?? knowledge.findCallbackApi(method)) {
      return { type: 'api', name: method };
    }
  }
  return { type: 'api', name: methodName(className, property) };
}

function objectMember(graph: GraphState, { module, object }: Target & { type: 'object' }, property: string): Targets {
  return evaluateOnce(graph, module, module.memo.members, `object:${object}:${property}`, targetLimits, () =>
    findObjectMember(graph, module, object, property),
  );
}

function findObjectMember(graph: GraphState, module: ModuleNode, object: ObjectId, property: string): Targets {
  const summary = module.summary.objects[object]!;
  lookAtObject(graph, module, object);
  lookForName(graph, module, property);
  lookForName(graph, module, computedNames);
  const own = summary.properties.filter(one => one.kind !== 'setter' && isNamed(graph, module, one, property));
  const values = own.map(({ kind, value }) =>
    kind === 'getter' ? evaluateGetter(graph, module, value) : evaluate(graph, module, value),
  );
  const written = writtenMembers(
    graph,
    module,
    property,
    candidate => candidate.type === 'object' && candidate.object === object,
  );
  if (values.length > 0 || written.length > 0) return unite([...values, ...written]);
  const spread = summary.spreads.map(value => {
    const { targets, unknown } = evaluate(graph, module, value);
    const found = unite(targets.map(one => memberOf(graph, one, property)));
    return orMore(found, unknown);
  });
  if (spread.length > 0) return unite(spread);
  const { targets, unknown } = prototypesOf(graph, module, object);
  if (targets.length > 0 || unknown) return { ...unite(targets.map(one => memberOf(graph, one, property))), unknown };
  return summary.properties.some(({ name }) => name === null) ? unknownTargets : noTargets;
}

/** What an object literal inherits from: `{ __proto__: base }`, `Object.setPrototypeOf(object, base)`. */
export function prototypesOf(graph: GraphState, module: ModuleNode, object: ObjectId): Targets {
  const { prototype } = module.summary.objects[object]!;
  const set = writtenMembers(graph, module, '__proto__', candidate => candidate.type === 'object' && candidate.object === object);
  const { targets, unknown, byName } = unite(prototype ? [evaluate(graph, module, prototype), ...set] : set);
  return { targets: targets.filter(target => target.type !== 'literal' && !isItself(target, module, object)), unknown, byName };
}

function isItself(target: Target, module: ModuleNode, object: ObjectId): boolean {
  return target.type === 'object' && target.module === module && target.object === object;
}

function arrayMember(graph: GraphState, target: Target & { type: 'array' }, property: string): Targets {
  if (/^\d+$/.test(property)) {
    const element = target.elements[Number(property)];
    if (element) return evaluate(graph, target.module, element);
    if (target.of) return evaluateType(graph, target.module, target.of);
  }
  return only({ type: 'api', name: `globalThis#Array.prototype.${property}` });
}

function functionMember(graph: GraphState, target: Target & { type: 'function' }, property: string): Targets {
  const { module } = target;
  if (property === 'call' || property === 'apply') return only(target);
  if (property === 'bind') return only({ type: 'api', name: 'globalThis#Function.prototype.bind' });
  if (property === 'prototype') return only(builtTarget(module, target.function));
  // What is mixed into a function may be the function itself.
  return evaluateOnce(graph, module, module.memo.members, `function:${target.function}:${property}`, targetLimits, () => {
    const isMeant = (candidate: Target) => candidate.type === 'function' && candidate.function === target.function;
    return unite(writtenMembers(graph, module, property, isMeant));
  });
}
