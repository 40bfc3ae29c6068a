import type { CallId, FunctionId, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { evaluateResult } from './call-result.ts';
import { evaluateChoice } from './choice.ts';
import { evaluateBinary } from './constant.ts';
import { lookAtBinding, lookAtDeclaration, lookAtNumbers, lookAtOwners, lookInto } from '../changes/dependencies.ts';
import { evaluateParameter } from './evaluate-parameter.ts';
import { evaluateGlobal } from './global-value.ts';
import { beginQuestion, evaluateOnce, targetLimits } from '../graph-state.ts';
import { builtTarget, classTarget, functionTarget, instanceTarget, objectTarget, openInstanceTarget } from '../module-targets.ts';
import { isListed, resolveImport } from './resolve-export.ts';
import { evaluateNarrowed } from './narrowed-value.ts';
import { evaluateMember, prototypesOf } from './member.ts';
import { evaluateReceived } from './received-value.ts';
import { isOwnExports } from '../module-node.ts';
import { evaluateSuperclass } from './superclass.ts';
import { noTargets, only, orMore, saysNothing, unite, unknownTargets } from '../target.ts';
import { findSharedMethods } from './shared-methods.ts';
import { findThisArgument } from './this-argument.ts';
import { evaluateType } from './type-target.ts';

/** Expressions and types that nest deeper, or in a circle that nothing else breaks, are unknown. */
const deepestNesting = 150;

/** What an expression of a module may evaluate to. Flow-insensitive: a binding is all that is ever assigned to it. */
export function evaluate(graph: GraphState, module: ModuleNode, value: Value): Targets {
  const { evaluation } = graph;
  beginQuestion(evaluation);
  if (evaluation.nesting >= deepestNesting || (evaluation.steps += 1) > evaluation.limit) {
    evaluation.lowest = 0;
    return unknownTargets;
  }
  evaluation.nesting += 1;
  const targets = evaluateValue(graph, module, value);
  evaluation.nesting -= 1;
  return targets;
}

function evaluateValue(graph: GraphState, module: ModuleNode, value: Value): Targets {
  switch (value.type) {
    case 'binding':
      return evaluateBinding(graph, module, value.binding);
    case 'global':
      return evaluateGlobal(module, value.name);
    case 'function':
      return only(functionTarget(module, value.function));
    case 'class':
      return only(classTarget(module, value.class));
    case 'object':
      return only(objectTarget(module, value.object));
    case 'array':
      return evaluateArray(graph, module, value.elements);
    case 'member':
      return evaluateMemberValue(graph, module, value);
    case 'call':
      return evaluateResult(graph, module, value.call);
    case 'await':
    case 'spread':
      return evaluate(graph, module, value.value);
    case 'narrowed':
      return evaluateNarrowed(graph, module, value);
    case 'parameter':
      return evaluateParameter(graph, module, value);
    case 'this':
      return evaluateThis(graph, module, value.function);
    case 'super':
      return evaluateSuper(graph, module, value.function);
    case 'literal':
    case 'regexp':
      return only(value.type === 'literal' ? { type: 'literal', value: value.value } : { type: 'regexp' });
    case 'undefined':
      return noTargets;
    case 'either':
      return evaluateChoice(graph, module, value.values);
    case 'element':
      return evaluateElement(graph, module, value.of);
    case 'binary':
      return evaluateBinary(graph, module, value);
    case 'template':
    case 'unknown':
      return unknownTargets;
  }
}

function evaluateArray(graph: GraphState, module: ModuleNode, elements: readonly Value[]): Targets {
  lookAtNumbers(graph, module);
  return only({ type: 'array', module, elements });
}

function evaluateMemberValue(graph: GraphState, module: ModuleNode, value: Value & { type: 'member' }): Targets {
  if (isOwnExports(value)) return only({ type: 'namespace', module });
  return evaluateMember(graph, module, value);
}

/** All that a binding may hold; what its annotation says where its values say nothing. */
export function evaluateBinding(graph: GraphState, module: ModuleNode, id: number): Targets {
  return evaluateOnce(graph, module, module.memo.bindings, id, targetLimits, () => {
    const binding = module.summary.bindings[id];
    if (!binding) return unknownTargets;
    lookAtBinding(graph, module, id);
    if (binding.import) {
      if (binding.import.typeOnly) return unknownTargets;
      return resolveImport(graph, module, binding.import.specifier, binding.import.require ? '=' : binding.import.imported);
    }
    const values = unite(binding.values.map(value => evaluate(graph, module, value)));
    if (binding.annotation && values.targets.every(target => saysNothing(target) || isUnlisted(graph, target))) {
      const declared = evaluateType(graph, module, binding.annotation);
      const isNoBetter = values.targets.some(target => !saysNothing(target)) && declared.targets.every(isOfPackage);
      if (isNoBetter) return orMore(values, Boolean(binding.otherWrites));
      if (declared.targets.length > 0 || values.targets.length === 0) return declared;
    }
    if (binding.kind === 'enum' || binding.kind === 'catch') return unknownTargets;
    return orMore(values, Boolean(binding.otherWrites));
  });
}

/** `response.locals.store`: a part of something of a package that the catalogue has nothing to say of. */
function isUnlisted(graph: GraphState, target: Target): boolean {
  return target.type === 'api' && target.name.includes('#') && !isListed(graph, target.name);
}

function isOfPackage({ type }: Target): boolean {
  return type === 'api-instance' || type === 'api';
}

/** The elements of what a loop runs over: of array literals and typed arrays; anything else is unknown. */
function evaluateElement(graph: GraphState, module: ModuleNode, value: Value): Targets {
  const iterable = evaluate(graph, module, value);
  const elements = iterable.targets.map(target => (target.type === 'array' ? iteratedOf(graph, target) : unknownTargets));
  const all = unite(elements);
  return orMore(all, iterable.unknown);
}

/** What going through an array gives: of a map, its entries. */
function iteratedOf(graph: GraphState, target: Target & { type: 'array' }): Targets {
  const { module, of } = target;
  if (!target.isMap || !of) return elementsOf(graph, target);
  return only({ type: 'array', module, elements: [{ type: 'unknown' }], of });
}

/** What any element of an array, or value of a map, may be. */
export function elementsOf(graph: GraphState, { module, elements, of }: Target & { type: 'array' }): Targets {
  const listed = unite(elements.map(element => evaluate(graph, module, element)));
  return of ? unite([listed, evaluateType(graph, module, of)]) : listed;
}

/** What `this` is in a function: an instance of its class, the class itself, the object literal it is a method of. */
export function evaluateThis(graph: GraphState, module: ModuleNode, id: FunctionId): Targets {
  if (id === 0) return only({ type: 'namespace', module });
  const owner = ownerOf(module, id);
  lookAtDeclaration(graph, module, id);
  if (module.summary.functions[id]?.class === undefined) lookAtOwners(graph, module);
  if (owner?.type === 'object' || owner?.type === 'built') return evaluateThisOfOwned(graph, module, id, owner);
  if (owner) return only(owner);
  // Where it stands as an argument.
  lookInto(graph, module, module.summary.functions[id]?.parent ?? 0);
  const given = findThisArgument(module.summary, id);
  return given ? evaluate(graph, module, given) : evaluateReceived(graph, module, id, 'this');
}

/** Of a function in an object literal, or that writes to it: what whoever it is handed to says it is, or its owner. */
function evaluateThisOfOwned(graph: GraphState, module: ModuleNode, id: FunctionId, owner: Target): Targets {
  const given = evaluateReceived(graph, module, id, 'this');
  if (given.targets.length > 0) return given;
  if (owner.type !== 'object') return only(owner);
  return unite([only(owner), ...findSharedMethods(graph, module, owner.object).map(only)]);
}

/** The class, instance or object that a function is a method of; the constructed object for a function with a prototype. */
export function ownerOf(module: ModuleNode, id: FunctionId): Target | undefined {
  const summary = module.summary.functions[id];
  if (!summary) return undefined;
  if (summary.class !== undefined) {
    return summary.static ? classTarget(module, summary.class) : openInstanceTarget(module, summary.class);
  }
  return ownersOf(module).get(id);
}

const owners = new WeakMap<ModuleSummary, Map<FunctionId, Target>>();

/** Functions that are properties of object literals or of prototypes, with what `this` is in them. */
function ownersOf(module: ModuleNode): Map<FunctionId, Target> {
  const known = owners.get(module.summary);
  if (known) return known;
  const result = new Map<FunctionId, Target>();
  owners.set(module.summary, result);
  for (const [object, { properties }] of module.summary.objects.entries()) {
    for (const { value } of properties) if (value.type === 'function') result.set(value.function, objectTarget(module, object));
  }
  const constructors = new Set<FunctionId>();
  for (const write of module.summary.writes) {
    const { object, property, value } = write;
    const isWhole = property === 'prototype';
    const constructor = isWhole ? functionOf(module, object) : findPrototypeOwner(module, object);
    if (constructor === undefined) continue;
    constructors.add(constructor);
    const built: Target = builtTarget(module, constructor);
    if (value.type === 'function' && !isWhole) result.set(value.function, built);
    if (value.type !== 'object') continue;
    for (const property of module.summary.objects[value.object]?.properties ?? []) {
      if (property.value.type === 'function') result.set(property.value.function, built);
    }
  }
  for (const [id, { kind, class: owner }] of module.summary.functions.entries()) {
    if (kind === 'function' && owner === undefined && !result.has(id) && (constructors.has(id) || writesToThis(module, id))) {
      result.set(id, builtTarget(module, id));
    }
  }
  return result;
}

/** `F.prototype.x = …`: the function `F`, as of `F.prototype = { … }`. */
function findPrototypeOwner(module: ModuleNode, object: Value): FunctionId | undefined {
  return object.type === 'member' && object.property === 'prototype' ? functionOf(module, object.object) : undefined;
}

/** The function of the file that a name stands for, if it is one. */
function functionOf(module: ModuleNode, value: Value): FunctionId | undefined {
  if (value.type !== 'binding') return undefined;
  const [found, ...others] = module.summary.bindings[value.binding]?.values ?? [];
  return found?.type === 'function' && others.length === 0 ? found.function : undefined;
}

function writesToThis(module: ModuleNode, id: FunctionId): boolean {
  return module.summary.writes.some(({ object }) => object.type === 'this' && object.function === id);
}

/** The class where it is called, `super()`; otherwise what its members are looked for on. */
function evaluateSuper(graph: GraphState, module: ModuleNode, id: FunctionId, isCalled = false): Targets {
  const summary = module.summary.functions[id];
  if (summary?.class === undefined) return evaluateSuperOfObject(graph, module, id);
  lookAtDeclaration(graph, module, id);
  const targets = evaluateSuperclass(graph, module, summary.class);
  if (!module.summary.classes[summary.class]?.superclass) return unknownTargets;
  if (summary.static || isCalled) return targets;
  return { ...targets, targets: targets.targets.flatMap(target => instanceOf(target) ?? []) };
}

/** `super` in a method of an object literal. */
function evaluateSuperOfObject(graph: GraphState, module: ModuleNode, id: FunctionId): Targets {
  lookAtOwners(graph, module);
  const owner = ownersOf(module).get(id);
  if (owner?.type !== 'object') return unknownTargets;
  const found = prototypesOf(graph, module, owner.object);
  return found.targets.length > 0 ? found : unknownTargets;
}

/** What `new` of a target gives. */
export function instanceOf(target: Target): Target | undefined {
  switch (target.type) {
    case 'class':
      return instanceTarget(target.module, target.class);
    case 'function':
      return builtTarget(target.module, target.function);
    case 'bound':
      return instanceOf(target.target);
    default:
      return undefined;
  }
}

/** What the callee of a call site may be: functions, classes, APIs; `f.call(x)` counts as `f`. */
export function evaluateCallee(graph: GraphState, module: ModuleNode, id: CallId): Targets {
  return evaluateOnce(graph, module, module.memo.callees, id, targetLimits, () => {
    const call = module.summary.calls[id];
    if (!call) return unknownTargets;
    lookInto(graph, module, call.function);
    const { callee } = call;
    if (callee.type === 'super') return evaluateSuper(graph, module, callee.function, true);
    if (callee.type === 'member' && (callee.property === 'call' || callee.property === 'apply') && !isReflect(callee.object)) {
      const target = evaluate(graph, module, callee.object);
      if (target.targets.some(isCallable)) return target;
    }
    return evaluate(graph, module, callee);
  });
}

/** `Reflect.apply` is a function of its own. */
function isReflect(value: Value): boolean {
  return value.type === 'global' && value.name === 'Reflect';
}

const callables: ReadonlySet<Target['type']> = new Set(['function', 'class', 'api', 'bound', 'giver', 'require', 'namespace']);

/** Whether a target can be called. */
export function isCallable({ type }: Target): boolean {
  return callables.has(type);
}
