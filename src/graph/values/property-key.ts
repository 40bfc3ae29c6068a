import type { Binding, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { lookAtBinding, lookAtObject, lookForName } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { findModule, resolveFrom } from '../graph-state.ts';
import { isOwnExports } from '../module-node.ts';
import { evaluateWholeModule } from './resolve-export.ts';

/** What was asked on the way to a constant: asked once more it leads round in a circle. */
type Asked = Set<string>;

/** Whether it was not asked before; now it was. */
function isNew(asked: Asked, { path }: ModuleNode, what: string): boolean {
  const size = asked.size;
  return asked.add(`${path} ${what}`).size > size;
}

/**
 * The name of a computed key: the text of a constant, or of a constant that holds anything else, a symbol in the main, what stands for
 * itself and is the same wherever it is imported. `undefined` for what may be one thing or another.
 */
export function nameOfKey(graph: GraphState, module: ModuleNode, key: Value): string | undefined {
  const { targets, unknown } = evaluate(graph, module, key);
  const [target] = targets;
  if (!unknown && targets.length === 1 && target?.type === 'literal') return String(target.value);
  return targets.some(({ type }) => type === 'literal') ? undefined : constantOf(graph, module, key, new Set());
}

/** Whether a member, a property or a write is of that name. */
export function isNamed(
  graph: GraphState,
  module: ModuleNode,
  { name, key }: { readonly name: string | null; readonly key?: Value },
  wanted: string,
): boolean {
  return name === null ? key !== undefined && nameOfKey(graph, module, key) === wanted : name === wanted;
}

/** What stands for a constant at the top level of a file. */
function constantOf(graph: GraphState, module: ModuleNode, key: Value, asked: Asked): string | undefined {
  if (key.type === 'binding') return constantOfBinding(graph, module, key.binding, asked);
  if (key.type !== 'member' || key.property === null) return undefined;
  const [target, ...others] = evaluate(graph, module, key.object).targets;
  return target && others.length === 0 ? constantIn(graph, target, key.property, asked) : undefined;
}

function constantOfBinding(graph: GraphState, module: ModuleNode, id: number, asked: Asked): string | undefined {
  const binding = module.summary.bindings[id]!;
  lookAtBinding(graph, module, id);
  if (!isNew(asked, module, `binding ${id}`)) return undefined;
  if (binding.import) return constantOfImport(graph, module, binding.import, asked);
  const [only, ...others] = binding.values;
  if (binding.function !== 0 || binding.kind !== 'const' || !only || others.length > 0) return undefined;
  if (only.type === 'member' || only.type === 'binding') return constantOf(graph, module, only, asked);
  return only.type === 'call' ? `@@${module.path}:${binding.name}` : undefined;
}

function constantOfImport(
  graph: GraphState,
  module: ModuleNode,
  { specifier, imported }: NonNullable<Binding['import']>,
  asked: Asked,
): string | undefined {
  const resolution = resolveFrom(graph, module, specifier);
  const from = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
  return from && constantIn(graph, { type: 'namespace', module: from }, imported, asked);
}

/** What stands for a property of a module or an object that holds a constant. */
function constantIn(graph: GraphState, target: Target, name: string, asked: Asked): string | undefined {
  if (target.type === 'object') return constantInObject(graph, target, name, asked);
  if (target.type !== 'namespace') return undefined;
  const { module } = target;
  const { exports, writes } = module.summary;
  lookForName(graph, module, name);
  if (!isNew(asked, module, `export ${name}`)) return undefined;
  for (const entry of exports) {
    if (entry.type === 'local' && entry.exported === name) return constantOf(graph, module, entry.value, asked);
    if (entry.type === 'indirect' && entry.exported === name) return constantOfImport(graph, module, entry, asked);
  }
  const written = writes.find(({ object, property, value }) => property === name && isOwnExports(object) && !isVoid(value));
  if (written) return constantOf(graph, module, written.value, asked) ?? ofCall(module, name, written.value);
  const [whole] = evaluateWholeModule(graph, module).targets;
  if (whole?.type === 'object') return constantInObject(graph, whole, name, asked);
  for (const entry of exports) {
    const found = entry.type === 'star' ? constantOfImport(graph, module, { ...entry, imported: name }, asked) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function constantInObject(
  graph: GraphState,
  { module, object }: Target & { type: 'object' },
  name: string,
  asked: Asked,
): string | undefined {
  lookAtObject(graph, module, object);
  lookForName(graph, module, name);
  if (!isNew(asked, module, `object ${object} ${name}`)) return undefined;
  const property = module.summary.objects[object]!.properties.find(candidate => candidate.name === name);
  if (property?.kind !== 'value') return undefined;
  return constantOf(graph, module, property.value, asked) ?? ofCall(module, name, property.value);
}

const isVoid = ({ type }: Value): boolean => type === 'undefined';

/** `exports.kLoad = Symbol('load')` */
function ofCall({ path }: ModuleNode, name: string, { type }: Value): string | undefined {
  return type === 'call' ? `@@${path}:${name}` : undefined;
}
