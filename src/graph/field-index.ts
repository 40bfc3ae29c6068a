import type { BindingId, CallId, ClassId, TypeReference, Value } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { Target, Targets } from './target.ts';

import { commonPropertyNames } from './common-property-names.ts';
import { evaluate } from './evaluate.ts';
import { dependOn, findModule } from './graph-state.ts';
import { unite, unknownTargets } from './target.ts';
import { isTestFile } from '../project/test-file.ts';
import { findTypeOwner } from './type-owner.ts';

/** More stores than this under one name say nothing. */
const mostStores = 8;

/**
 * What is stored under each property name anywhere in the project: field-based resolution after Feldthaus et al., "Efficient
 * construction of approximate call graphs for JavaScript IDE services" (ICSE 2013), kept to names that only one thing bears.
 */
export interface FieldIndex {
  readonly stores: ReadonlyMap<string, readonly FieldStore[]>;
  /** The names of all getters of the project. */
  readonly getters: ReadonlySet<string>;
  /** Classes by the last name of what they extend or implement. */
  readonly heirs: ReadonlyMap<string, readonly Heir[]>;
  /** Call sites by the last name of their callee. */
  readonly calls: ReadonlyMap<string, readonly NamedCall[]>;
  readonly found: Map<string, Targets>;
  readonly underWay: Set<string>;
}

interface FieldStore {
  readonly path: string;
  readonly value: Value;
}

interface NamedCall {
  readonly path: string;
  readonly call: CallId;
}

interface Heir {
  readonly path: string;
  readonly class: ClassId;
}

/** Reads the stores of all files of the project. */
export function createFieldIndex(graph: Pick<GraphState, 'project' | 'modules'>): FieldIndex {
  const stores = new Map<string, FieldStore[]>();
  const getters = new Set<string>();
  const heirs = new Map<string, Heir[]>();
  const calls = new Map<string, NamedCall[]>();
  for (const path of graph.project.files) {
    if (isTestFile(path.slice(graph.project.root.length + 1))) continue;
    const summary = graph.project.summaryOf(path);
    if (!summary) continue;
    for (const [call, { callee, kind }] of summary.calls.entries()) {
      const name = kind === 'import' ? '' : lastNameOf(callee, path, graph);
      if (name !== '') append(calls, name, { path, call });
    }
    const store = (name: string | null, value: Value): void => {
      if (name !== null && !commonPropertyNames.has(name) && mayHoldFunctions(value)) append(stores, name, { path, value });
    };
    for (const { properties } of summary.objects) {
      for (const { name, kind, value } of properties) {
        if (kind === 'getter' && name !== null) getters.add(name);
        else store(name, value);
      }
    }
    for (const { property, value, getter } of summary.writes) {
      if (getter && property !== null) getters.add(property);
      else store(property, value);
    }
    for (const [id, { members, implements: interfaces, superclass }] of summary.classes.entries()) {
      for (const member of members) {
        if (member.kind === 'getter' && member.name !== null) getters.add(member.name);
        if (member.kind === 'method' && member.function !== undefined)
          store(member.name, { type: 'function', function: member.function });
        if (member.kind === 'field' && member.value) store(member.name, member.value);
      }
      for (const type of interfaces) append(heirs, lastName(type), { path, class: id });
      if (superclass) append(heirs, lastNameOf(superclass, path, graph), { path, class: id });
    }
  }
  return { stores, getters, heirs, calls, found: new Map(), underWay: new Set() };
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

function mayHoldFunctions({ type }: Value): boolean {
  return (
    type !== 'literal' &&
    type !== 'template' &&
    type !== 'regexp' &&
    type !== 'undefined' &&
    type !== 'binary' &&
    type !== 'unknown'
  );
}

function lastName(type: TypeReference): string {
  return type.type === 'named' || type.type === 'import' ? (type.name.at(-1) ?? '') : '';
}

function lastNameOf(value: Value, path: string, { project }: Pick<GraphState, 'project'>): string {
  if (value.type === 'member') return value.property ?? '';
  if (value.type !== 'binding') return '';
  const binding = project.summaryOf(path)?.bindings[value.binding];
  const imported = binding?.import?.imported;
  return imported && imported !== 'default' && imported !== '*' ? imported : (binding?.name ?? '');
}

/** The one thing of the project that is stored under a property's name; unknown if there are several, none, or the name is common. */
export function findField(graph: GraphState, property: string): Targets {
  dependOn(graph, `field:${property}`);
  const { fields } = graph;
  const known = fields.found.get(property);
  if (known) return known;
  const stores = fields.stores.get(property);
  if (!stores || stores.length > mostStores || commonPropertyNames.has(property)) return unknownTargets;
  if (fields.underWay.has(property)) {
    graph.evaluation.lowest = 0;
    return unknownTargets;
  }
  fields.underWay.add(property);
  try {
    const result = evaluateStores(graph, stores);
    fields.found.set(property, result);
    return result;
  } finally {
    fields.underWay.delete(property);
  }
}

function evaluateStores(graph: GraphState, stores: readonly FieldStore[]): Targets {
  const values = stores.map(({ path, value }) => {
    const module = findModule(graph, path);
    return module ? evaluate(graph, module, value) : unknownTargets;
  });
  const targets = unite(values).targets.filter(isProjectTarget);
  return { targets, unknown: targets.length !== 1, byName: true };
}

/** What an API gives must not be found by a name of the project's. */
function isProjectTarget({ type }: Target): boolean {
  return (
    type === 'function' ||
    type === 'class' ||
    type === 'instance' ||
    type === 'built' ||
    type === 'object' ||
    type === 'namespace'
  );
}

/** The concrete classes of the project that implement an interface, or extend an abstract class. */
export function findImplementations(
  graph: GraphState,
  module: ModuleNode,
  owner: { readonly binding: BindingId } | { readonly class: ClassId },
): readonly Target[] {
  const name = 'class' in owner ? module.summary.classes[owner.class]?.name : module.summary.bindings[owner.binding]?.name;
  if (name === undefined) return [];
  dependOn(graph, `heirs:${name}`);
  const targets: Target[] = [];
  for (const heir of graph.fields.heirs.get(name) ?? []) {
    const heirModule = findModule(graph, heir.path);
    const summary = heirModule?.summary.classes[heir.class];
    if (!heirModule || !summary || summary.abstract) continue;
    if (extendsOwner(graph, heirModule, heir.class, module, owner)) {
      targets.push({ type: 'instance', module: heirModule, class: heir.class });
    }
  }
  return targets;
}

function extendsOwner(
  graph: GraphState,
  heir: ModuleNode,
  id: ClassId,
  module: ModuleNode,
  owner: { readonly binding: BindingId } | { readonly class: ClassId },
): boolean {
  const { implements: interfaces, superclass } = heir.summary.classes[id]!;
  if ('class' in owner) {
    return Boolean(
      superclass &&
      evaluate(graph, heir, superclass).targets.some(
        target => target.type === 'class' && target.module === module && target.class === owner.class,
      ),
    );
  }
  return interfaces.some(type => {
    const found = findTypeOwner(graph, heir, type);
    return found?.module === module && found.binding === owner.binding;
  });
}
