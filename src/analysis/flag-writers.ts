import type { FilePlace } from '../graph/effects/call-nature.ts';
import type { FunctionNode } from '../graph/call-graph.ts';
import type { ModuleNode } from '../graph/module-node.ts';
import type { FunctionId } from '../summary/module-summary.ts';
import type { LoopContext } from './loop-scan.ts';

import { effectsOf, findWriters } from '../graph/effects/call-nature.ts';
import { findImportedBinding } from '../graph/values/imported-binding.ts';
import { evaluatePlace, isPlatformFlag } from '../graph/effects/place-value.ts';

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
  if (isPlatformFlag(state, place)) return { place, writers: [], writtenIn: place.module };
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
  const makers = evaluatePlace(context.graph.state, { module, root, path: [] }).targets.flatMap(target =>
    target.type === 'instance' || target.type === 'built' || target.type === 'object' ? [target.module] : [],
  );
  return [...places, ...makers.map(maker => ({ module: maker, root: 'this', path }))];
}
