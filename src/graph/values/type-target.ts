import type { Binding, ExportEntry, TypeDeclaration, TypeReference, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { evaluateResultOf } from './call-result.ts';
import { lookAtBinding, lookAtClass, lookAtNumbers, lookForName } from '../changes/dependencies.ts';
import { evaluate, instanceOf } from './evaluate.ts';
import { findDeclaredLiteral, findImplementations, findLiteralImplementations } from './heirs.ts';
import { dependOn, evaluateOnce, findModule, resolveFrom, targetLimits } from '../graph-state.ts';
import { memberName } from '../knowledge.ts';
import { memberOf } from './member.ts';
import { openInstanceTarget } from '../module-targets.ts';
import { evaluateWholeModule, mayExport, resolveImport } from './resolve-export.ts';
import { noTargets, only, unite, unknownTargets } from '../target.ts';

/** Types that say nothing but what their first argument says. */
const transparentTypes = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Required',
  'Partial',
  'NonNullable',
  'Pick',
  'Omit',
]);
/** Types that refer to themselves end here. */
const deepestNesting = 100;

const listTypes = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable', 'AsyncIterable', 'IterableIterator']);
/** Of these the values count, not the keys. */
const mapTypes = new Set(['Map', 'ReadonlyMap', 'WeakMap']);

/** What a value declared with a TypeScript type may be, read as syntax. */
export function evaluateType(graph: GraphState, module: ModuleNode, type: TypeReference): Targets {
  const { evaluation } = graph;
  if (evaluation.nesting >= deepestNesting) {
    evaluation.lowest = 0;
    return unknownTargets;
  }
  evaluation.nesting += 1;
  const targets = evaluateTypeReference(graph, module, type);
  evaluation.nesting -= 1;
  return targets;
}

function evaluateTypeReference(graph: GraphState, module: ModuleNode, type: TypeReference): Targets {
  switch (type.type) {
    case 'named':
      return type.binding === undefined
        ? evaluateGlobalType(graph, module, type)
        : evaluateTypeBinding(graph, module, type.binding, type.name.slice(1));
    case 'import':
      return type.isTypeof
        ? membersOf(graph, resolveImport(graph, module, type.specifier, '*'), type.name)
        : importType(graph, module, type.specifier, type.name);
    case 'typeof':
      return evaluateTypeof(graph, module, type.value);
    case 'indexed':
      return membersOf(graph, evaluateType(graph, module, type.of), [type.property]);
    case 'array':
      lookAtNumbers(graph, module);
      return only({ type: 'array', module, elements: [], of: type.element });
    case 'union':
      return evaluateUnion(graph, module, type.of);
    case 'object':
      lookAtNumbers(graph, module);
      return only({ type: 'shape', module, members: type.members });
    case 'function':
    case 'other':
      return unknownTargets;
  }
}

/** What is inside something, name by name. */
function membersOf(graph: GraphState, start: Targets, names: readonly string[]): Targets {
  return names.reduce<Targets>(({ targets, unknown }, name) => {
    const found = unite(targets.map(target => memberOf(graph, target, name)));
    return { ...found, unknown: found.unknown || unknown };
  }, start);
}

/** `typeof store`; of what is imported for its type only, too. */
function evaluateTypeof(graph: GraphState, module: ModuleNode, value: Value): Targets {
  if (value.type === 'member' && value.property !== null) {
    return membersOf(graph, evaluateTypeof(graph, module, value.object), [value.property]);
  }
  const entry = value.type === 'binding' ? module.summary.bindings[value.binding]!.import : undefined;
  if (!entry?.typeOnly) return evaluate(graph, module, value);
  if (value.type === 'binding') lookAtBinding(graph, module, value.binding);
  return resolveImport(graph, module, entry.specifier, entry.imported);
}

/** `Foo | null` is `Foo`; of two things that can be called nobody knows which. */
function evaluateUnion(graph: GraphState, module: ModuleNode, types: readonly TypeReference[]): Targets {
  const meaningful = types.filter(({ type }) => type !== 'other');
  return unite(meaningful.map(type => evaluateType(graph, module, type)));
}

function evaluateGlobalType(graph: GraphState, module: ModuleNode, type: TypeReference & { type: 'named' }): Targets {
  const [name = ''] = type.name;
  const [argument] = type.arguments ?? [];
  if (type.name.length > 1) return only({ type: 'api-instance', name: `globalThis#${type.name.join('.')}` });
  if (argument) {
    if (transparentTypes.has(name)) return evaluateType(graph, module, argument);
    const element = listTypes.has(name) ? argument : mapTypes.has(name) ? type.arguments?.[1] : undefined;
    if (element) lookAtNumbers(graph, module);
    if (element) return only({ type: 'array', module, elements: [], of: element, ...(mapTypes.has(name) && { isMap: true }) });
    const isValue = argument.type === 'typeof' || (argument.type === 'import' && argument.isTypeof);
    const value = isValue ? evaluateType(graph, module, argument) : noTargets;
    if (name === 'InstanceType') return { ...value, targets: value.targets.flatMap(target => instanceOf(target) ?? []) };
    if (name === 'ReturnType') return unite(value.targets.map(target => evaluateResultOf(graph, target)));
  }
  return only({ type: 'api-instance', name: `globalThis#${name}` });
}

function evaluateTypeBinding(graph: GraphState, module: ModuleNode, id: number, path: readonly string[]): Targets {
  const binding = module.summary.bindings[id];
  if (!binding) return unknownTargets;
  lookAtBinding(graph, module, id);
  if (binding.import) {
    const { specifier, imported } = binding.import;
    return imported === '*' || binding.import.require
      ? importType(graph, module, specifier, path)
      : importType(graph, module, specifier, [imported, ...path]);
  }
  return evaluateDeclaration(graph, module, id, binding, path);
}

function evaluateDeclaration(
  graph: GraphState,
  module: ModuleNode,
  id: number,
  binding: Binding,
  path: readonly string[],
): Targets {
  if (binding.kind === 'const' || binding.kind === 'var' || binding.kind === 'let')
    return typeOfValue(graph, module, binding, path);
  if (path.length > 0) return unknownTargets;
  const found = module.summary.classes.findIndex(candidate => candidate.binding === id);
  if (found >= 0) return evaluateClassType(graph, module, found);
  const declaration = module.summary.types.find(candidate => candidate.binding === id);
  if (declaration) return evaluateTypeDeclaration(graph, module, declaration);
  return typeOfValue(graph, module, binding, path);
}

/** `const Foo = class {}`, `import { Foo as Bar }; export type { Bar }`; in a comment also `const kit = require('./kit')` and its parts. */
function typeOfValue(graph: GraphState, module: ModuleNode, { values }: Binding, path: readonly string[]): Targets {
  const [name, ...rest] = path;
  const found = unite(values.map(value => evaluate(graph, module, value)));
  const types = found.targets.map(target => {
    if (target.type === 'namespace') {
      return name === undefined ? evaluateWholeType(graph, target.module) : resolveTypeExport(graph, target.module, name, rest);
    }
    if (target.type === 'api') return externalType(graph, target.name, path);
    if (name !== undefined) return noTargets;
    return only(instanceOf(target) ?? target);
  });
  const all = unite(types);
  return {
    ...all,
    unknown: all.unknown || found.unknown,
    targets: all.targets.filter(({ type }) => type.endsWith('instance') || type === 'built'),
  };
}

/** An abstract class with one concrete subclass in the project is an instance of that. */
function evaluateClassType(graph: GraphState, module: ModuleNode, id: number): Targets {
  const declared = only(openInstanceTarget(module, id));
  lookAtClass(graph, module, id);
  if (!module.summary.classes[id]?.abstract) return declared;
  const implementations = findImplementations(graph, module, { class: id });
  return implementations.length === 1 ? only(implementations[0]!) : declared;
}

function evaluateTypeDeclaration(graph: GraphState, module: ModuleNode, declaration: TypeDeclaration): Targets {
  if (declaration.kind === 'alias') {
    return declaration.value ? evaluateType(graph, module, declaration.value) : unknownTargets;
  }
  const classes = findImplementations(graph, module, { binding: declaration.binding });
  if (classes.length === 0) {
    const literal = findDeclaredLiteral(graph, module, declaration);
    if (literal) return only(literal);
    lookAtNumbers(graph, module);
    return only({ type: 'shape', module, members: inheritedMembers(graph, module, declaration) });
  }
  const literals = findLiteralImplementations(graph, declaration.members);
  return { targets: [...classes, ...literals], unknown: false, byName: false };
}

function inheritedMembers(graph: GraphState, module: ModuleNode, declaration: TypeDeclaration): TypeDeclaration['members'] {
  const inherited = declaration.extends.flatMap(type =>
    evaluateType(graph, module, type).targets.flatMap(target =>
      target.type === 'shape' && target.module === module ? target.members : [],
    ),
  );
  return [...declaration.members, ...inherited];
}

/** What a type imported from a module is: a project's class or interface, or a class outside the project. */
function importType(graph: GraphState, module: ModuleNode, specifier: string, path: readonly string[]): Targets {
  const resolution = resolveFrom(graph, module, specifier);
  switch (resolution.type) {
    case 'builtin':
      return externalType(graph, resolution.name, path);
    case 'package':
      return externalType(graph, resolution.specifier, path);
    case 'file': {
      const target = findModule(graph, resolution.path);
      const [name, ...rest] = path;
      if (!target) return unknownTargets;
      return name === undefined ? evaluateWholeType(graph, target) : resolveTypeExport(graph, target, name, rest);
    }
    case 'unknown':
      return unknownTargets;
  }
}

/** `import Store = require('./store')` as a type: what `export =` or `module.exports` gives, if that is a class. */
function evaluateWholeType(graph: GraphState, module: ModuleNode): Targets {
  const { targets, unknown } = evaluateWholeModule(graph, module);
  const instances = targets.flatMap(target => instanceOf(target) ?? []);
  return instances.length > 0 ? { targets: instances, unknown, byName: false } : unknownTargets;
}

function externalType({ knowledge }: GraphState, module: string, path: readonly string[]): Targets {
  const name = path.reduce(memberName, module);
  const result = knowledge.findResult(name);
  return only({ type: 'api-instance', name: result?.includes('#') ? result : name });
}

/** A type that a module of the project exports, through re-exports. */
function resolveTypeExport(graph: GraphState, module: ModuleNode, name: string, path: readonly string[]): Targets {
  const key = `type ${[name, ...path].join('.')}`;
  return evaluateOnce(graph, module, module.memo.exports, key, targetLimits, () => {
    lookForName(graph, module, name);
    const found = module.summary.exports.flatMap((entry): readonly Targets[] => {
      if (entry.type === 'local' && entry.exported === name) {
        if (entry.value.type === 'binding') return [evaluateTypeBinding(graph, module, entry.value.binding, path)];
        return [unite(evaluate(graph, module, entry.value).targets.map(target => only(instanceOf(target) ?? target)))];
      }
      if (entry.type === 'indirect' && entry.exported === name) {
        return [importType(graph, module, entry.specifier, entry.imported === '*' ? path : [entry.imported, ...path])];
      }
      return [];
    });
    if (found.length > 0) return unite(found);
    dependOn(graph, module.path);
    const all = unite(module.summary.exports.map(entry => resolveTypeStar(graph, module, entry, name, path)));
    if (all.targets.length > 0) return all;
    const alias = path.length > 0 ? undefined : module.summary.types.find(type => type.name === name);
    return alias ? evaluateTypeDeclaration(graph, module, alias) : resolveCommonJsType(graph, module, name);
  });
}

function resolveTypeStar(
  graph: GraphState,
  module: ModuleNode,
  entry: ExportEntry,
  name: string,
  path: readonly string[],
): Targets {
  if (entry.type !== 'star' || !mayExport(graph, module, entry.specifier, name)) return noTargets;
  const resolution = resolveFrom(graph, module, entry.specifier);
  const target = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
  return target ? resolveTypeExport(graph, target, name, path) : noTargets;
}

/** `module.exports = class Foo` as a type. */
function resolveCommonJsType(graph: GraphState, module: ModuleNode, name: string): Targets {
  const { targets, unknown } = memberOf(graph, { type: 'namespace', module }, name);
  const instances = targets.flatMap(target => instanceOf(target) ?? []);
  return instances.length > 0 ? { targets: instances, unknown, byName: false } : unknownTargets;
}
