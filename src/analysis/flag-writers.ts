import type { FilePlace } from '../graph/call-nature.ts';
import type { FunctionNode } from '../graph/call-graph.ts';
import type { ModuleNode } from '../graph/module-node.ts';
import type { Target } from '../graph/target.ts';
import type { FunctionId, Value } from '../summary/module-summary.ts';
import type { LoopContext } from './loop-scan.ts';

import { effectsOf, findWriters } from '../graph/call-nature.ts';
import { evaluate } from '../graph/evaluate.ts';
import { findImportedBinding } from '../graph/imported-binding.ts';

/** A place that a loop reads again and again and does not change, but other code would. */
export interface Flag {
  readonly place: FilePlace;
  /** The functions that change it; none where the platform does. */
  readonly writers: readonly FunctionId[];
  readonly writtenIn: ModuleNode;
}

/** The first of the places, all of which a loop leaves as they are, that code outside the loop changes. */
export function findFlagOf(context: LoopContext, owner: FunctionNode, places: readonly FilePlace[]): Flag | undefined {
  for (const place of places) {
    const flag = findFlag(context, owner, place);
    if (flag) return flag;
  }
  return undefined;
}

function findFlag(context: LoopContext, owner: FunctionNode, place: FilePlace): Flag | undefined {
  const { state } = context.graph;
  const around = place.module === owner.module ? enclosingFunctions(owner) : new Set<FunctionId>();
  const own = { writers: findWriters(state, place, around), writtenIn: place.module };
  if (own.writers.length > 0) return { place, ...own };
  if (isRerun(context, owner, place)) return { place, writers: [owner.id], writtenIn: owner.module };
  if (isSignal(context, place)) return { place, writers: [], writtenIn: place.module };
  for (const elsewhere of placesElsewhere(context, place)) {
    const writers = findWriters(state, elsewhere, new Set());
    if (writers.length > 0) return { place, writers, writtenIn: elsewhere.module };
  }
  return undefined;
}

/** The function itself and those around it. */
function enclosingFunctions({ module, id }: FunctionNode): ReadonlySet<FunctionId> {
  const around = new Set<FunctionId>();
  for (let at: FunctionId | undefined = id; at !== undefined; at = module.summary.functions[at]!.parent) around.add(at);
  return around;
}

/** Whether the loop waits for another run of its own function, which awaits something before it changes the place. */
function isRerun({ graph }: LoopContext, owner: FunctionNode, place: FilePlace): boolean {
  if (!owner.summary.async || place.module !== owner.module || !effectsOf(graph.state, owner.module, owner.id)?.awaits)
    return false;
  const around = [...enclosingFunctions(owner)].filter(id => id !== owner.id);
  return findWriters(graph.state, place, new Set(around)).includes(owner.id);
}

/** `signal.aborted` */
function isSignal(context: LoopContext, { module, root, path }: FilePlace): boolean {
  if (path.at(-1) !== 'aborted') return false;
  const { knowledge } = context.graph.state;
  return evaluatePlace(context, { module, root, path: path.slice(0, -1) }).some(target => {
    const name = target.type === 'api' ? knowledge.findResult(target.name) : target.type === 'api-instance' ? target.name : '';
    return name === 'globalThis#AbortSignal';
  });
}

function evaluatePlace({ graph }: LoopContext, { module, root, path }: FilePlace): readonly Target[] {
  const offset = Number(root.slice('variable:'.length));
  const binding = module.summary.bindings.findIndex(one => one.offset === offset);
  if (binding < 0) return [];
  const value = path.reduce<Value>((object, property) => ({ type: 'member', object, property }), { type: 'binding', binding });
  return evaluate(graph.state, module, value).targets;
}

/** Where else the place is known: as the exported variable of another file, as a property of `this` where its object is made. */
function placesElsewhere(context: LoopContext, place: FilePlace): FilePlace[] {
  const { module, root, path } = place;
  if (!root.startsWith('variable:')) return [];
  const imported = module.summary.bindings.find(({ offset }) => root === `variable:${offset}`)?.import;
  const [first = '', ...rest] = path;
  const [name, left] = imported?.imported === '*' ? [first, rest] : [imported?.imported ?? '', path];
  const exported = imported && findImportedBinding(context.graph.state, module, imported.specifier, name);
  const places: FilePlace[] = exported ? [{ module: exported.module, root: `variable:${exported.offset}`, path: left }] : [];
  if (path.length !== 1) return places;
  const makers = evaluatePlace(context, { module, root, path: [] }).flatMap(target =>
    target.type === 'instance' || target.type === 'built' || target.type === 'object' ? [target.module] : [],
  );
  return [...places, ...makers.map(maker => ({ module: maker, root: 'this', path }))];
}
