import type { CallSite, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { allExports } from '../changes/collective-names.ts';
import { lookAtNumbers, lookAtProperties, lookForName } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { findModule, resolveFrom } from '../graph-state.ts';
import { isOwnExports } from '../module-node.ts';
import { evaluateWholeModule } from './resolve-export.ts';

type Entry = readonly [name: string, value: Value];

/** The values or entries of an object literal or of a module's exports, as far as they can be seen; `undefined` for other calls. */
export function listOfObject(graph: GraphState, module: ModuleNode, call: CallSite, name: string): Targets | undefined {
  const [argument] = call.arguments;
  const isEntries = name === 'globalThis#Object.entries';
  if (!argument || (!isEntries && name !== 'globalThis#Object.values')) return undefined;
  const objects = evaluate(graph, module, argument).targets;
  const wholes = objects.flatMap(target =>
    target.type === 'namespace' ? evaluateWholeModule(graph, target.module).targets : [],
  );
  const lists = [...objects, ...wholes].flatMap(target => listOf(graph, target, isEntries));
  // More may have been put into it.
  return lists.length > 0 ? { targets: lists, unknown: true, byName: false } : undefined;
}

function listOf(graph: GraphState, target: Target, isEntries: boolean): readonly Target[] {
  if (target.type !== 'object' && target.type !== 'namespace') return [];
  const { module } = target;
  lookAtNumbers(graph, module);
  if (target.type === 'object') lookAtProperties(graph, module, target.object);
  const entries = target.type === 'object' ? propertiesOf(module.summary, target.object) : exportsOf(graph, module);
  const elements = entries.map(([name, value]): Value =>
    isEntries ? { type: 'array', elements: [{ type: 'literal', value: name }, value] } : value,
  );
  return elements.length > 0 ? [{ type: 'array', module, elements }] : [];
}

function propertiesOf({ objects }: ModuleSummary, id: number): readonly Entry[] {
  const isValue = (kind: string) => kind === 'value' || kind === 'method';
  return objects[id]!.properties.flatMap(({ name, kind, value }): Entry[] => (isValue(kind) ? [[name ?? '', value]] : []));
}

/** All that a module exports: what it re-exports is found as a member of itself. */
function exportsOf(graph: GraphState, module: ModuleNode): readonly Entry[] {
  const { exports, writes } = module.summary;
  const entries = exports.flatMap((entry): Entry[] => (entry.type === 'local' ? [[entry.exported, entry.value]] : []));
  const written = writes.flatMap(({ object, property, value }): Entry[] =>
    property !== null && isOwnExports(object) ? [[property, value]] : [],
  );
  const own = new Set(entries.map(([name]) => name));
  const others = [...namesOf(graph, module)].filter(name => !own.has(name));
  return [...entries, ...others.map((name): Entry => [name, { type: 'member', object: ownExports, property: name }]), ...written];
}

const ownExports: Value = { type: 'global', name: 'exports' };

/** The names that a module exports with `export`, through star exports too. */
function namesOf(graph: GraphState, module: ModuleNode, from: ReadonlySet<ModuleNode> = new Set()): ReadonlySet<string> {
  lookForName(graph, module, allExports);
  const within = new Set([...from, module]);
  return new Set(
    module.summary.exports.flatMap(entry => {
      if (entry.type === 'local' || entry.type === 'indirect') return entry.typeOnly ? [] : [entry.exported];
      if (entry.type !== 'star' || entry.typeOnly) return [];
      const resolution = resolveFrom(graph, module, entry.specifier);
      const star = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
      return star && !within.has(star) ? [...namesOf(graph, star, within)].filter(name => name !== 'default') : [];
    }),
  );
}
