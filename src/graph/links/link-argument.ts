import type { CallId, CallSite, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from '../callbacks/callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { LinksDraft } from './links-draft.ts';
import type { Certainty, Root, Site } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target } from '../target.ts';

import { usesOfArgument } from '../callbacks/callback-use.ts';
import { lookAtProperties } from '../changes/dependencies.ts';
import { evaluateResultOf } from '../values/call-result.ts';
import { evaluate, evaluateCallee, instanceOf } from '../values/evaluate.ts';
import { calledName } from '../knowledge.ts';
import { addApiCall } from './links-draft.ts';
import { memberOf } from '../values/member.ts';

/** Functions deeper than this inside an object argument are not looked for. */
const deepestProperty = 6;

/** So many arrays and objects in one argument hold each other in every way: nobody can follow them. */
const mostContainers = 5000;

/** A place that the walk through an argument has come to. */
interface WalkedPlace extends ArgumentPlace {
  /** The arrays and objects that were looked into, and where: data that refers to itself has no end. */
  readonly seen: { count: number; places: Map<object, Set<string>> | undefined };
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
      linkMethod(graph, module, id, place, value, links);
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

/** `[Posts, 'show']`, `[() => import('./posts'), 'show']`: a class, and which of its methods handles what comes. */
function linkMethod(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: WalkedPlace,
  { elements: [owner, name, ...others] }: Value & { type: 'array' },
  links: LinksDraft,
): void {
  if (name?.type !== 'literal' || typeof name.value !== 'string' || others.length > 0) return;
  if (owner?.type !== 'binding' && owner?.type !== 'function') return;
  for (const target of findControllers(graph, evaluate(graph, module, owner).targets)) {
    for (const method of memberOf(graph, instanceOf(target)!, name.value).targets) {
      linkHandedTarget(graph, module, id, place, { value: owner, target: method, certainty: 'certain' }, links);
    }
  }
}

/** Classes, and those that are the default export of what a function imports. */
function findControllers(graph: GraphState, targets: readonly Target[]): readonly Target[] {
  return targets.flatMap(target => {
    if (target.type === 'class') return [target];
    const given = target.type === 'function' ? evaluateResultOf(graph, target).targets : [];
    const exported = given.flatMap(one => (one.type === 'namespace' ? memberOf(graph, one, 'default').targets : []));
    return exported.filter(({ type }) => type === 'class');
  });
}

interface Handed {
  readonly value: Value;
  readonly target: Target;
  readonly certainty: Certainty;
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
    case 'bound':
      linkHandedTarget(graph, module, id, place, { value, target: target.target, certainty }, links);
      return;
    case 'api':
      addHandedApi(graph, module, id, place, { target, certainty }, links);
      return;
    case 'object':
      linkObjectArgument(graph, module, id, place, target, links);
      return;
    case 'array':
      if (target.module !== module || place.path.length >= deepestProperty || !isNew(place, target.elements)) return;
      for (const [index, element] of target.elements.entries()) {
        linkArgument(graph, module, id, { ...place, path: [...place.path, String(index)] }, element, links);
      }
      return;
    default:
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
    const inner = { ...place, path: [...place.path, name] };
    if (target.module === module) linkArgument(graph, module, id, inner, value, links);
    else {
      for (const property of memberOf(graph, target, name).targets) {
        linkHandedTarget(graph, module, id, inner, { value, target: property, certainty: 'certain' }, links);
      }
    }
  }
}

function addHandedFunction(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  { value, target, certainty }: Handed & { target: FunctionTarget },
  links: LinksDraft,
): void {
  const call = module.summary.calls[id]!;
  const from = call.function;
  const memoised = call.memoised ?? false;
  const site: Site = { call: id };
  for (const use of usesOfArgument(graph, module, id, place)) {
    switch (use.runs) {
      case 'at-once':
      case 'once':
        if (use.runs === 'once' && !isProjectCall(graph, module, id)) break;
        links.edges.push({
          from,
          site,
          to: target,
          how: value.type === 'function' ? 'inline' : 'at-once',
          certainty,
          memoised: memoised || use.runs === 'once',
        });
        break;
      case 'inherits':
      case 'completes':
        links.edges.push({ from, site, to: target, how: 'later', certainty: use.isPossible ? 'possible' : certainty, memoised });
        if (use.runs === 'completes') links.roots.push(rootOf(target, use, from));
        break;
      case 'escapes':
        if (isAwaitedWork(call, value, target))
          links.edges.push({ from, site, to: target, how: 'later', certainty: 'possible', memoised });
        else links.escapes.push({ target, soft: place.path.length > 0 && !isWrittenInPlace(call, place) });
        break;
      case 'wrapped':
      case 'never':
        break;
      default:
        links.roots.push(rootOf(target, use, from));
    }
  }
}

/**
 * `await retry(async () => …)`: what gets nothing to work on, and is waited for, is no handler that is registered here, but (as far as
 * anybody can say) a part of what its caller does.
 */
function isAwaitedWork({ usage, arguments: args }: CallSite, value: Value, { module, function: id }: FunctionTarget): boolean {
  if ((usage !== 'awaited' && usage !== 'delegated') || value.type !== 'function' || !args.includes(value)) return false;
  const { async: isAsync, parameters } = module.summary.functions[id]!;
  return isAsync && parameters.length === 0;
}

/** `register({ refresh })`: the object is written for this call, to hand over what is in it; `plug(home)` hands over what was there before. */
function isWrittenInPlace({ arguments: args }: CallSite, { index }: ArgumentPlace): boolean {
  const argument = args[index]?.type;
  return argument === 'object' || argument === 'array';
}

/** `once(fn)` of a package gives a function; a project's function that calls its parameter once has called it. */
function isProjectCall(graph: GraphState, module: ModuleNode, id: CallId): boolean {
  return evaluateCallee(graph, module, id).targets.every(({ type }) => type !== 'api');
}

function rootOf(target: FunctionTarget, use: CallbackUse, from: number): Root {
  const { runs, when, awaits } = use;
  return {
    target,
    runs: runs as Root['runs'],
    from,
    ...(when === undefined ? {} : { when }),
    ...(awaits === undefined ? {} : { awaits }),
  };
}

function addHandedApi(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  { target, certainty }: { readonly target: Target & { type: 'api' }; readonly certainty: Certainty },
  links: LinksDraft,
): void {
  const name = calledName(target.name);
  if (!graph.knowledge.findBlockingApi(name)) return;
  const uses = usesOfArgument(graph, module, id, place);
  if (!uses.some(({ runs, isPossible }) => runs === 'at-once' || (runs === 'inherits' && !isPossible))) return;
  const memoised = module.summary.calls[id]!.memoised ?? false;
  addApiCall(graph, module, id, { name, form: 'callback', certainty, memoised, shift: 0 }, links);
}
