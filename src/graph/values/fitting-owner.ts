import type { ModuleSummary, ObjectId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { lookAtAll } from '../changes/dependencies.ts';
import { findModule } from '../graph-state.ts';
import { instanceTarget, objectTarget } from '../module-targets.ts';
import { isOwnExports } from '../module-node.ts';
import { memberOf } from './member.ts';

type Shape = Target & { readonly type: 'shape' };

/**
 * Whether something of the project that has a property may be what a type describes: an object literal or a class that lacks what the type
 * asks for besides is another thing. What a property is written to, and what an object in another one is for, nobody can say.
 */
export function mayStandFor(graph: GraphState, shapes: readonly Shape[], property: string): boolean {
  const stores = graph.fields.stores.find(property) ?? [];
  const modules = new Set(stores.flatMap(({ path }) => graph.modules.get(path) ?? findModule(graph, path) ?? []));
  return [...modules].some(module => {
    lookAtAll(graph, module);
    if (module.summary.writes.some(write => write.property === property && !write.getter)) return true;
    return ownersIn(module, property).some(
      owner => owner === 'open' || shapes.some(shape => shape.members.every(one => one.optional || has(graph, owner, one.name))),
    );
  });
}

function has(graph: GraphState, owner: Target, name: string): boolean {
  const { targets, unknown } = memberOf(graph, owner, name);
  return unknown || targets.length > 0;
}

/** The object literals and classes of a file that have a property of their own. */
function ownersIn(module: ModuleNode, property: string): readonly (Target | 'open')[] {
  const { classes, objects } = module.summary;
  const literals = objects.flatMap(({ properties }, id): readonly (Target | 'open')[] => {
    if (!properties.some(({ kind, name }) => name === property && kind !== 'getter')) return [];
    return isPartOfOthers(module.summary, id) ? ['open'] : [objectTarget(module, id)];
  });
  const instances = classes.flatMap(({ members }, id): readonly (Target | 'open')[] => {
    const own = members.find(({ name }) => name === property);
    if (!own) return [];
    return own.static ? ['open'] : [instanceTarget(module, id)];
  });
  return [...literals, ...instances];
}

/** `schema.methods = { verify() {} }`, `new Schema({}, { methods: { verify() {} } })`, `mixin(User, { verify() {} })`: it is mixed in somewhere. */
function isPartOfOthers({ calls, objects, writes }: ModuleSummary, id: ObjectId): boolean {
  const isIt = (value: { readonly type: string; readonly object?: unknown }): boolean =>
    value.type === 'object' && value.object === id;
  return (
    writes.some(({ object, property, value }) => isIt(value) && !isOwnExports({ type: 'member', object, property })) ||
    objects.some(({ properties }) => properties.some(({ value }) => isIt(value))) ||
    calls.some(({ arguments: given }) => given.some(isIt))
  );
}
