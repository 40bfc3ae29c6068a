import type { CallId, FunctionId, LoopSummary, Value } from '../../summary/module-summary.ts';
import type { BlockingEnd } from './blocking-path.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { Given } from './given-argument.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge, ModuleLinks } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Region } from '../region.ts';
import type { Targets } from '../target.ts';

import { effectsOf } from '../effects/call-nature.ts';
import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { evaluate, evaluateCallee } from '../values/evaluate.ts';
import { isExponential, isShallow } from './exponential-recursion.ts';
import { givenArguments, givenBy, givenNothing } from './given-argument.ts';
import { countRounds } from './loop-rounds.ts';
import { recordDependencies } from '../changes/recording.ts';
import { inModules } from '../region.ts';

/** Computation that holds the event loop by itself. */
export type HeavyWork =
  /**
   * A loop, the outermost of its nest that counts: how many rounds the nest has, and how many of them each of its own. `asGiven` is the
   * least that matters, where it depends on the arguments of the call how many there are.
   */
  | { readonly type: 'loop'; readonly loop: number; readonly rounds: number; readonly own: number; readonly asGiven?: number }
  | { readonly type: 'recursion' };

/** The loops of a function whose constant count, nested ones and those of what they call multiplied, is `least` or more. */
export function findHeavyLoops(
  graph: GraphState,
  module: ModuleNode,
  id: FunctionId,
  least: number,
): readonly (HeavyWork & { type: 'loop' })[] {
  return findNests(graph, module, id, { least, depth: 0, seen: new Set() }).filter(({ rounds }) => rounds >= least);
}

/** The loops of a function that runs by itself that are heavy as it is called: by one of its calls, or by its defaults where there is none. */
export function findLoopsAsCalled(
  graph: GraphState,
  node: FunctionNode,
  least: number,
): readonly (HeavyWork & { type: 'loop' })[] {
  const { id, incoming, module, summary } = node;
  if (summary.parameters.length === 0) return [];
  const calls = incoming
    .filter(({ edge }) => edge.certainty === 'certain')
    .map(({ from, edge }) => givenArguments(graph, from, node, edge));
  for (const given of incoming.length === 0 ? [givenNothing(graph, module, id)] : calls) {
    const heavy = given
      ? findNests(graph, module, id, { least, depth: 0, seen: new Set(), given }).filter(({ rounds }) => rounds >= least)
      : [];
    if (heavy.length > 0) return heavy;
  }
  return [];
}

interface Reading {
  /** Callees that are as heavy by themselves are reported themselves, and do not count. */
  readonly least: number;
  readonly depth: number;
  readonly seen: Set<string>;
  /** What the function was called with, if one call of it is looked at. */
  readonly given?: Given;
}

const deepestProduct = 4;

/** The outermost counting loops of a function, with the most rounds that their nests have. */
function findNests(
  graph: GraphState,
  module: ModuleNode,
  id: FunctionId,
  reading: Reading,
): readonly (HeavyWork & { type: 'loop' })[] {
  const { loops = [], generator } = module.summary.functions[id]!;
  lookInto(graph, module, id);
  lookAtDeclaration(graph, module, id);
  if (generator || !loops.some(({ count }) => count)) return [];
  const rounds = loops.map(loop =>
    loop.leaves || awaitsReally(graph, module, loops, loop) ? 1 : countRounds(graph, module, loop, id, reading.given),
  );
  const heaviest = new Map<number, number>();
  const note = (index: number | undefined, inside: number): void => {
    let product = inside;
    let outermost: number | undefined;
    for (let at = index; at !== undefined; at = loops[at]!.parent) {
      if (awaitsReally(graph, module, loops, loops[at]!)) break;
      product *= rounds[at]!;
      if (rounds[at]! > 1) outermost = at;
    }
    if (outermost !== undefined) heaviest.set(outermost, Math.max(product, heaviest.get(outermost) ?? 0));
  };
  for (const [index] of loops.entries()) note(index, 1);
  for (const [loop, inside] of findCallees(graph, module, id, reading)) note(loop, inside);
  const nests = [...heaviest].map(([loop, all]) => ({ type: 'loop' as const, loop, rounds: all, own: rounds[loop]! }));
  return nests.filter(({ loop }) => !nests.some(other => other.loop !== loop && isAround(loops[other.loop]!, loops[loop]!)));
}

/** `Array.from({ length: n }).map(f)`, of which each call goes through the elements: the outermost stands for all. */
function isAround({ position: outer }: LoopSummary, { position: inner, call }: LoopSummary): boolean {
  return (
    call !== undefined &&
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

/** The functions that loops of a function call in each round, as the loop and the rounds that one call has. */
function findCallees(graph: GraphState, module: ModuleNode, id: FunctionId, reading: Reading): [loop: number, rounds: number][] {
  const { loops = [] } = module.summary.functions[id]!;
  const own = `${module.path}#${id}`;
  if (reading.depth >= deepestProduct || reading.seen.has(own)) return [];
  const inner = { ...reading, depth: reading.depth + 1, seen: new Set(reading.seen).add(own) };
  const called = module.callsOf[id]!.flatMap((call): [number, Targets, CallId?][] => {
    const { loop, unreachable } = module.summary.calls[call]!;
    return loop === undefined || unreachable ? [] : [[loop, evaluateCallee(graph, module, call), call]];
  });
  const handed = loops.flatMap(({ call }, loop): [number, Targets][] => {
    const given = call === undefined ? [] : module.summary.calls[call]!.arguments;
    return given.filter(({ type }) => type === 'function').map(value => [loop, evaluate(graph, module, value)]);
  });
  return [...called, ...handed].flatMap(([loop, { targets, unknown }, call]): [number, number][] => {
    const [target, ...others] = targets;
    if (unknown || others.length > 0 || target?.type !== 'function') return [];
    lookAtDeclaration(graph, target.module, target.function);
    const { async } = target.module.summary.functions[target.function]!;
    const outer = { id, given: reading.given };
    const given = call === undefined ? undefined : givenBy(graph, module, call, target.module, target.function, outer);
    const nests = async ? [] : findNests(graph, target.module, target.function, { ...inner, ...(given && { given }) });
    const most = Math.max(1, ...nests.map(({ rounds }) => rounds));
    return most > 1 && most < reading.least ? [[loop, most]] : [];
  });
}

/** Whether a round of the loop, or of one inside it, lets the event loop go on. */
function awaitsReally(graph: GraphState, module: ModuleNode, loops: readonly LoopSummary[], loop: LoopSummary): boolean {
  const index = loops.indexOf(loop);
  return loops.some(({ awaits }, inner) => isInside(loops, inner, index) && awaits?.some(value => waits(graph, module, value)));
}

function isInside(loops: readonly LoopSummary[], inner: number, outer: number): boolean {
  for (let at: number | undefined = inner; at !== undefined; at = loops[at]!.parent) if (at === outer) return true;
  return false;
}

const settledValues = new Set(['literal', 'undefined', 'template', 'array', 'object', 'binary']);

/** Whether awaiting a value may take a turn of the event loop. */
function waits(graph: GraphState, module: ModuleNode, value: Value): boolean {
  if (settledValues.has(value.type)) return false;
  if (value.type !== 'call') return true;
  const { targets, unknown } = evaluateCallee(graph, module, value.call);
  const [target, ...others] = targets;
  if (!target || unknown || others.length > 0) return true;
  if (target.type === 'api' && target.name === 'globalThis#Promise.resolve') {
    return module.summary.calls[value.call]!.arguments.some(argument => !settledValues.has(argument.type));
  }
  if (target.type !== 'function') return true;
  lookAtDeclaration(graph, target.module, target.function);
  lookInto(graph, target.module, target.function);
  const { async, returns } = target.module.summary.functions[target.function]!;
  const awaits = effectsOf(graph, target.module, target.function)?.awaits ?? false;
  return !async || awaits || returns.some(one => !settledValues.has(one.type));
}

interface FunctionWork {
  readonly function: FunctionId;
  readonly work: HeavyWork;
}

const workByLinks = new WeakMap<ModuleLinks, Map<number, readonly FunctionWork[]>>();

/** The functions that compute for long by themselves, for paths to end in; found again only in modules that are linked again. */
export function findHeavyEnds(
  graph: GraphState,
  region: Region,
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  least: number,
): BlockingEnd[] {
  const ends: BlockingEnd[] = [];
  for (const [module, functions] of inModules(region)) {
    for (const { function: id, work } of workOf(graph, module, links.get(module)!, least)) {
      const node = functions.find(one => one.id === id);
      if (node) ends.push(createEnd(node, work));
    }
  }
  return ends;
}

function workOf(graph: GraphState, module: ModuleNode, links: ModuleLinks, least: number): readonly FunctionWork[] {
  let known = workByLinks.get(links);
  if (!known) workByLinks.set(links, (known = new Map<number, readonly FunctionWork[]>()));
  let found = known.get(least);
  if (!found) known.set(least, (found = recordDependencies(graph, module, () => findWork(graph, module, least))));
  return found;
}

function findWork(graph: GraphState, module: ModuleNode, least: number): readonly FunctionWork[] {
  return module.summary.functions.flatMap((summary, id): readonly FunctionWork[] => {
    if (id === 0) return [];
    const [loop] = summary.loops ? findHeavyLoops(graph, module, id, least) : [];
    if (loop) return [{ function: id, work: loop }];
    const asGiven = summary.loops && summary.parameters.length > 0 ? findLoopAsGiven(graph, module, id, least) : undefined;
    if (asGiven) return [{ function: id, work: asGiven }];
    return summary.selfCalls && isExponential(graph, module, id) ? [{ function: id, work: { type: 'recursion' } }] : [];
  });
}

/** More than anybody would count to. */
const endless = 1e15;

/** A loop that may be heavy, if the function is called with what makes it so. */
function findLoopAsGiven(graph: GraphState, module: ModuleNode, id: FunctionId, least: number): HeavyWork | undefined {
  const [loop] = findNests(graph, module, id, { least, depth: 0, seen: new Set(), given: () => endless });
  return loop && loop.rounds >= least ? { ...loop, asGiven: least } : undefined;
}

/** The computation that a call enters; `undefined` where it is soon over, as `fibonacci(10)` is. */
export function enterWork(
  graph: GraphState,
  from: FunctionNode,
  to: FunctionNode,
  edge: CallEdge,
  work: HeavyWork,
): HeavyWork | undefined {
  if (work.type === 'recursion') return isShallow(graph, from, to, edge) ? undefined : work;
  if (work.asGiven === undefined) return work;
  const given = givenArguments(graph, from, to, edge);
  const reading: Reading = { least: work.asGiven, depth: 0, seen: new Set(), ...(given && { given }) };
  return findNests(graph, to.module, to.id, reading).find(({ rounds }) => rounds >= work.asGiven!);
}

/** What depends on a call's arguments comes after what does not. */
function createEnd(node: FunctionNode, work: HeavyWork): BlockingEnd {
  const cost = work.type === 'loop' && work.asGiven !== undefined ? 'grows' : 'waits';
  return { in: node, name: node.summary.name ?? 'function', api: { kind: 'compute', cost }, cost, work };
}
