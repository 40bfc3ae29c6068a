import type { CallId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { Handed, HandedPlace } from './handed-function.ts';
import type { LinksDraft } from './links-draft.ts';
import type { Certainty } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { handlersOf } from './controllers.ts';
import { lookAtProperties } from '../changes/dependencies.ts';
import { evaluate } from '../values/evaluate.ts';
import { linkHandedIterator } from './handed-iterator.ts';
import { addHandedApi, addHandedFunction, isProjectCall } from './handed-function.ts';
import { memberOf } from '../values/member.ts';
import { allExports } from '../values/module-exports.ts';
import { evaluateWholeModule } from '../values/resolve-export.ts';

/** Functions deeper than this inside an object argument are not looked for. */
const deepestProperty = 6;

/** So many arrays and objects in one argument hold each other in every way: nobody can follow them. */
const mostContainers = 5000;

/** A place that the walk through an argument has come to. */
interface WalkedPlace extends HandedPlace {
  /** The arrays and objects that were looked into, and where: data that refers to itself has no end. */
  readonly seen: { count: number; places: Map<object, Set<string>> | undefined };
  /** The names that others stand under there. */
  readonly without?: ReadonlySet<string> | undefined;
}

/** Whether something that holds others was not looked into at this place before; now it was. */
function isNew({ seen, path }: WalkedPlace, container: object): boolean {
  const at = path.join('.');
  seen.places ??= new Map();
  let places = seen.places.get(container);
  if (!places) seen.places.set(container, (places = new Set()));
  if (places.has(at) || seen.count >= mostContainers) return false;
  places.add(at);
  seen.count += 1;
  return true;
}

/** What becomes of the functions that stand in an argument of a call. */
export function linkArgument(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  value: Value,
  links: LinksDraft,
): void {
  switch (value.type) {
    case 'array':
      for (const target of handlersOf(graph, module, id, value)) {
        linkHandedTarget(graph, module, id, place, { value, target, certainty: 'certain' }, links);
      }
      for (const [index, element] of value.elements.entries()) {
        linkArgument(graph, module, id, { ...place, path: [...place.path, String(index)] }, element, links);
      }
      return;
    case 'function':
    case 'binding':
    case 'member':
    case 'call':
    case 'either':
    case 'object':
    case 'await':
    case 'spread': {
      const { targets, unknown, byName } = evaluate(graph, module, value);
      const certainty: Certainty = unknown || targets.length > 1 ? 'possible' : byName ? 'by-name' : 'certain';
      for (const target of targets) linkHandedTarget(graph, module, id, place, { value, target, certainty }, links);
      return;
    }
    default:
  }
}

function linkHandedTarget(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  handed: Handed,
  links: LinksDraft,
): void {
  const { target, value, certainty } = handed;
  switch (target.type) {
    case 'function':
      addHandedFunction(graph, module, id, place, { value, target, certainty }, links);
      return;
    case 'iterator':
      linkHandedIterator(graph, module, id, place, { target, certainty }, links);
      return;
    case 'bound':
      linkHandedTarget(graph, module, id, place, { value, target: target.target, certainty }, links);
      return;
    case 'api':
      addHandedApi(graph, module, id, place, { target, certainty }, links);
      return;
    case 'object':
      linkObjectArgument(graph, module, id, place, target, links);
      return;
    case 'namespace':
      for (const whole of wholesOf(graph, handed, target.module)) linkHandedTarget(graph, module, id, place, whole, links);
      linkModuleArgument(graph, module, id, place, handed, links);
      return;
    case 'array':
      linkElements(graph, module, id, place, { ...handed, target }, links);
      return;
    default:
  }
}

/** The elements of an array, also of one that another file has written: `server.route(require('./routes'))`. */
function linkElements(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  { target: { elements, module: owner }, ...handed }: Handed & { target: Target & { type: 'array' } },
  links: LinksDraft,
): void {
  if (place.path.length >= deepestProperty || !isNew(place, elements)) return;
  for (const [index, element] of elements.entries()) {
    const inner = { ...place, path: [...place.path, String(index)] };
    if (owner === module) linkArgument(graph, module, id, inner, element, links);
    else if (!isProjectCall(graph, module, id)) {
      for (const target of evaluate(graph, owner, element).targets) {
        linkHandedTarget(graph, module, id, { ...inner, isOfModule: true }, { ...handed, target }, links);
      }
    }
  }
}

function linkObjectArgument(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  target: Target & { type: 'object' },
  links: LinksDraft,
): void {
  const { properties } = target.module.summary.objects[target.object]!;
  lookAtProperties(graph, target.module, target.object);
  if (place.path.length >= deepestProperty || !isNew(place, properties)) return;
  for (const { name, value, kind } of properties) {
    if (name === null || kind === 'getter' || kind === 'setter' || value.type === 'literal') continue;
    if (place.without?.has(name)) continue;
    const inner = { ...place, path: [...place.path, name], without: undefined };
    if (target.module === module) linkArgument(graph, module, id, inner, value, links);
    else linkProperty(graph, module, id, inner, { value, target, certainty: 'certain' }, links);
  }
  linkSpreads(graph, module, id, place, target, links);
}

/** `{ ...users, ...books }`: what is spread there is there. */
function linkSpreads(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  { module: owner, object }: Target & { type: 'object' },
  links: LinksDraft,
): void {
  const { properties, spreads } = owner.summary.objects[object]!;
  const without = new Set([...(place.without ?? []), ...properties.flatMap(({ name }) => name ?? [])]);
  for (const value of spreads) {
    for (const target of evaluate(graph, owner, value).targets) {
      if (target.type !== 'object' && target.type !== 'namespace') continue;
      linkHandedTarget(graph, module, id, { ...place, without }, { value, target, certainty: 'certain' }, links);
    }
  }
}

/** `app.get('/', require('./show'))`: the function that a module is. */
function wholesOf(graph: GraphState, handed: Handed, from: ModuleNode): readonly Handed[] {
  const { targets, unknown } = evaluateWholeModule(graph, from);
  const certainty = unknown || targets.length > 1 ? 'possible' : handed.certainty;
  return targets.filter(({ type }) => type === 'function').map(target => ({ value: handed.value, target, certainty }));
}

/** `{ Query: queries }` of `import * as queries`: all that the module exports stands there. */
function linkModuleArgument(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  handed: Handed,
  links: LinksDraft,
): void {
  const { target } = handed;
  // What a function of the project does with a module is followed there.
  if (
    target.type !== 'namespace' ||
    isProjectCall(graph, module, id) ||
    place.path.length >= deepestProperty ||
    !isNew(place, target.module)
  )
    return;
  const { names, wholes } = allExports(graph, target.module);
  for (const whole of wholes) {
    if (whole.type === 'object' || whole.type === 'array')
      linkHandedTarget(graph, module, id, { ...place, isOfModule: true }, { ...handed, target: whole }, links);
  }
  for (const name of names) {
    if (place.without?.has(name)) continue;
    const inner = { ...place, path: [...place.path, name], without: undefined, isOfModule: true };
    linkProperty(graph, module, id, inner, handed, links);
  }
}

/** Links what the last name of a path leads to in what holds it. */
function linkProperty(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  { target, value }: Handed,
  links: LinksDraft,
): void {
  for (const property of memberOf(graph, target, place.path.at(-1)!).targets) {
    linkHandedTarget(graph, module, id, place, { value, target: property, certainty: 'certain' }, links);
  }
}
