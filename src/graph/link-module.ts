import type { CallId, CallSite, FunctionId, Value } from '../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { ApiCall, CallEdge, Certainty, Escape, ModuleLinks, Root, Site, StartedFile } from './module-links.ts';
import type { FunctionTarget, Target } from './target.ts';

import { costOfCall } from './argument-test.ts';
import { calleesOf, certaintyOf } from './callees.ts';
import { usesOfArgument } from './callback-use.ts';
import { findConventionRoots } from './conventions.ts';
import { findEscapes } from './escapes.ts';
import { evaluate, evaluateCallee } from './evaluate.ts';
import { findExportedFunctions } from './exported-functions.ts';
import { findGetterEdges } from './getter-edges.ts';
import { calledName } from './knowledge.ts';
import { memberOf } from './member.ts';
import { findStartedFiles } from './started-file.ts';

/** Functions deeper than this inside an object argument are not looked for. */
const deepestProperty = 4;

interface Links extends ModuleLinks {
  readonly edges: CallEdge[];
  readonly apiCalls: ApiCall[];
  readonly roots: Root[];
  readonly escapes: Escape[];
  readonly startedFiles: StartedFile[];
  readonly exported: Map<FunctionId, string>;
}

/** Everything one module contributes: what its call sites call, and what becomes of the functions it hands over. */
export function linkModule(graph: GraphState, module: ModuleNode): ModuleLinks {
  const links: Links = { edges: [], apiCalls: [], roots: [], escapes: [], startedFiles: [], exported: new Map() };
  for (const id of module.summary.calls.keys()) linkCall(graph, module, id, links);
  links.edges.push(...findGetterEdges(graph, module));
  links.escapes.push(...findEscapes(graph, module));
  links.roots.push(...findConventionRoots(graph, module));
  for (const { function: id, name } of findExportedFunctions(graph, module)) {
    if (!links.exported.has(id)) links.exported.set(id, name);
  }
  return links;
}

function linkCall(graph: GraphState, module: ModuleNode, id: CallId, links: Links): void {
  const call = module.summary.calls[id]!;
  if (call.unreachable) return;
  const callee = evaluateCallee(graph, module, id);
  const shift = call.callee.type === 'member' && call.callee.property === 'call' ? -1 : 0;
  const callees = callee.targets.flatMap(target => calleesOf(graph, target, call.kind === 'new', shift, false));
  const certainty = certaintyOf(graph, callee, callees);
  for (const { target, once, ...rest } of callees) {
    const memoised = once || (call.memoised ?? false);
    if (target.type === 'api') {
      addApiCall(graph, module, id, { ...rest, name: calledName(target.name), form: 'direct', certainty, memoised }, links);
    } else if (!isNeverIterated(call, target)) {
      const how = target.module === module && target.function === immediateFunction(call) ? 'inline' : 'calls';
      links.edges.push({ from: call.function, site: { call: id }, to: target, how, certainty, memoised });
    }
  }
  links.startedFiles.push(...findStartedFiles(graph, module, id, callee));
  for (const [index, value] of call.arguments.entries()) linkArgument(graph, module, id, { index, path: [] }, value, links);
}

/** The body of a generator runs as it is iterated: not where it is given back to somebody else. */
function isNeverIterated({ usage }: CallSite, { module, function: id }: FunctionTarget): boolean {
  return (usage === 'returned' || usage === 'dropped') && module.summary.functions[id]!.generator;
}

/** The function expression that a call calls at once: `(() => …)()`, `(function () {…}).call(this)`. */
function immediateFunction({ callee }: CallSite): number | undefined {
  const called = callee.type === 'member' && (callee.property === 'call' || callee.property === 'apply') ? callee.object : callee;
  return called.type === 'function' ? called.function : undefined;
}

type ApiUse = Pick<ApiCall, 'name' | 'form' | 'certainty' | 'memoised'> & { readonly shift: number };

function addApiCall(graph: GraphState, module: ModuleNode, id: CallId, use: ApiUse, links: Links): void {
  const { shift, ...rest } = use;
  const api = graph.knowledge.findBlockingApi(use.name);
  if (!api) return;
  const call = module.summary.calls[id]!;
  // The arguments of a function that is handed over are its caller's business: only what blocks whatever they are is sure to block.
  const cost = use.form === 'callback' ? (api.when ? undefined : api.cost) : costOfCall(graph, { module, call, shift }, api);
  if (cost === undefined) return;
  links.apiCalls.push({ from: call.function, call: id, ...rest, name: graph.knowledge.getCanonicalName(use.name), api, cost });
}

function linkArgument(graph: GraphState, module: ModuleNode, id: CallId, place: ArgumentPlace, value: Value, links: Links): void {
  switch (value.type) {
    case 'array':
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

interface Handed {
  readonly value: Value;
  readonly target: Target;
  readonly certainty: Certainty;
}

function linkHandedTarget(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  handed: Handed,
  links: Links,
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
      for (const [index, element] of target.elements.entries()) {
        if (target.module === module && place.path.length < deepestProperty) {
          linkArgument(graph, module, id, { ...place, path: [...place.path, String(index)] }, element, links);
        }
      }
      return;
    default:
  }
}

function linkObjectArgument(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  target: Target & { type: 'object' },
  links: Links,
): void {
  if (place.path.length >= deepestProperty) return;
  for (const { name, value, kind } of target.module.summary.objects[target.object]!.properties) {
    if (name === null || kind === 'getter' || kind === 'setter' || value.type === 'literal') continue;
    const inner = { index: place.index, path: [...place.path, name] };
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
  links: Links,
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
        links.edges.push({ from, site, to: target, how: 'later', certainty, memoised });
        break;
      case 'escapes':
        links.escapes.push({ target, soft: false });
        break;
      case 'wrapped':
      case 'never':
        break;
      default:
        links.roots.push(rootOf(target, use, from));
    }
  }
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
  links: Links,
): void {
  const name = calledName(target.name);
  if (!graph.knowledge.findBlockingApi(name)) return;
  const uses = usesOfArgument(graph, module, id, place);
  if (!uses.some(({ runs }) => runs === 'at-once' || runs === 'inherits')) return;
  const memoised = module.summary.calls[id]!.memoised ?? false;
  addApiCall(graph, module, id, { name, form: 'callback', certainty, memoised, shift: 0 }, links);
}
