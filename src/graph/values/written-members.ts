import type { PropertyWrite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { computedNames } from '../changes/collective-names.ts';
import { lookForName } from '../changes/dependencies.ts';
import { evaluate, ownerOf } from './evaluate.ts';
import { memberOf } from './member.ts';
import { nameOfKey } from './property-key.ts';
import { evaluateGetter } from './resolve-export.ts';
import { unite, unknownTargets } from '../target.ts';

/** The values that the module writes to a property of something that `isMeant`. */
export function writtenMembers(
  graph: GraphState,
  module: ModuleNode,
  property: string,
  isMeant: (candidate: Target) => boolean,
): readonly Targets[] {
  lookForName(graph, module, property);
  lookForName(graph, module, '...');
  const isWritten = ({ object }: PropertyWrite): boolean => {
    const owner = classOfThis(module, object);
    // A file of hundreds of classes writes the same name to as many: those that cannot be meant are not worth an evaluation.
    if (owner && !isMeant(owner)) return false;
    return evaluate(graph, module, object).targets.some(candidate => candidate.type !== 'array' && isMeant(candidate));
  };
  const keyed = property.startsWith('@@') ? keyedWrites(graph, module, property) : [];
  const named = [...(module.writesTo.get(property) ?? []), ...keyed];
  const meant = named.filter(isWritten);
  const written = meant.map(write => writtenValue(graph, module, write));
  // What is mixed into anything but a prototype or an object by name would have every member ask after every place that is.
  const mixins = (module.writesTo.get('...') ?? []).filter(
    mixin => isMixedInto(mixin.object) && !meant.some(write => isWrittenOver(module, mixin, write)),
  );
  const mixed = mixins.filter(isWritten).map(({ value }) => {
    const { targets } = evaluate(graph, module, value);
    return unite(targets.map(target => memberOf(graph, target, property)));
  });
  return [...written, ...mixed.filter(({ targets }) => targets.length > 0)];
}

/** What `this` is in a member of a class. */
function classOfThis(module: ModuleNode, object: Value): Target | undefined {
  const isInClass = object.type === 'this' && module.summary.functions[object.function]?.class !== undefined;
  return isInClass ? ownerOf(module, object.function) : undefined;
}

function keyedWrites(graph: GraphState, module: ModuleNode, property: string): readonly PropertyWrite[] {
  lookForName(graph, module, computedNames);
  return module.keyedWrites.filter(({ key }) => nameOfKey(graph, module, key!) === property);
}

function isMixedInto(object: Value): boolean {
  return object.type === 'binding' || (object.type === 'member' && object.property === 'prototype');
}

/** `Object.assign(Foo.prototype, Mixin, { load() {} })`: as the file is loaded, the mixin's `load` gives way to the one that comes after it. */
function isWrittenOver({ summary }: ModuleNode, mixin: PropertyWrite, write: PropertyWrite): boolean {
  const areOfPrototypes = [mixin, write].every(
    one => one.function === 0 && one.object.type === 'member' && one.object.property === 'prototype',
  );
  return areOfPrototypes && !write.compound && summary.writes.indexOf(write) > summary.writes.indexOf(mixin);
}

function writtenValue(graph: GraphState, module: ModuleNode, { value, compound, getter }: PropertyWrite): Targets {
  if (compound) return unknownTargets;
  return getter ? evaluateGetter(graph, module, value) : evaluate(graph, module, value);
}
