import type { CallId, CallSite, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from '../callbacks/callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { LinksDraft } from './links-draft.ts';
import type { Certainty, Root, Site } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target } from '../target.ts';

import { usesOfArgument } from '../callbacks/callback-use.ts';
import { evaluateCallee } from '../values/evaluate.ts';
import { calledName } from '../knowledge.ts';
import { addApiCall } from './links-draft.ts';

/** What an argument, or a part of it, hands over. */
export interface Handed {
  readonly value: Value;
  readonly target: Target;
  readonly certainty: Certainty;
}

/** Where in a call it stands. */
export interface HandedPlace extends ArgumentPlace {
  /** What a module exports is where it can be followed, whoever is handed all of it. */
  readonly isOfModule?: boolean;
}

/** What becomes of a function that is handed over. */
export function addHandedFunction(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: HandedPlace,
  { value, target, certainty }: Handed & { target: FunctionTarget },
  links: LinksDraft,
): void {
  const call = module.summary.calls[id]!;
  const from = call.function;
  const memoised = call.memoised ?? false;
  const site: Site = { call: id };
  for (const use of usesOfArgument(graph, module, id, place)) {
    const guards = use.guards ? { guards: use.guards } : {};
    switch (use.runs) {
      case 'at-once':
      case 'once':
        if (use.runs === 'once' && !isProjectCall(graph, module, id)) break;
        links.edges.push({
          ...{ from, site, to: target, how: value.type === 'function' ? 'inline' : 'at-once', certainty, ...guards },
          memoised: memoised || use.runs === 'once',
        });
        break;
      case 'inherits':
      case 'completes':
        links.edges.push({ from, site, to: target, how: 'later', certainty: use.isPossible ? 'possible' : certainty, memoised });
        if (use.runs === 'completes') links.roots.push(rootOf(target, use, from));
        break;
      case 'escapes':
        if (place.isOfModule) break;
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
export function isProjectCall(graph: GraphState, module: ModuleNode, id: CallId): boolean {
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

/** What becomes of a blocking API that is handed over itself. */
export function addHandedApi(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  { target, certainty }: { readonly target: Target & { type: 'api' }; readonly certainty: Certainty },
  links: LinksDraft,
): void {
  const name = calledName(target.name);
  if (!graph.knowledge.findBlockingApi(name)) return;
  const memoised = module.summary.calls[id]!.memoised ?? false;
  const uses = usesOfArgument(graph, module, id, place).filter(
    ({ runs, isPossible }) => runs === 'at-once' || (runs === 'inherits' && !isPossible),
  );
  const use = uses.find(({ guards }) => !guards) ?? uses[0];
  if (!use) return;
  const guards = use.guards ? { guards: use.guards } : {};
  addApiCall(graph, module, id, { name, form: 'callback', certainty, memoised, shift: 0, ...guards }, links);
}
