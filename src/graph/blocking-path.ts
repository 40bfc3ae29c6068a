import type { BlockingApi, BlockingKind, Cost } from '../catalog/blocking-api.ts';
import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { HeavyWork } from './heavy-work.ts';
import type { FunctionRun } from './function-run.ts';
import type { ApiCall, CallEdge, Certainty, ModuleLinks } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';
import type { Region } from './region.ts';

import { blockingKinds, costs } from '../catalog/blocking-api.ts';
import { targetOf } from './call-graph.ts';
import { createRegion, inModules } from './region.ts';

/** What a function that is called blocks with, at the end of the way: an API's call, or a function that says `@blocking` of itself. */
export interface BlockingEnd {
  /** The function that contains the call, or that is blocking itself. */
  readonly in: FunctionNode;
  readonly name: string;
  readonly api: BlockingApi;
  readonly cost: Cost;
  readonly call?: ApiCall;
  /** Computation of the function's own, in place of a call. */
  readonly work?: HeavyWork;
}

/** What paths lead to: APIs of one kind, or computation of at least so many rounds. */
export type PathKind = BlockingKind | `work:${number}`;

/** What is asked about computation that holds the event loop by itself. */
export interface WorkSource {
  readonly findEnds: (leastRounds: number, region: Region) => readonly BlockingEnd[];
  /** The computation that a call of a function that computes enters; `undefined` where it is soon over. */
  readonly enter: (from: FunctionNode, to: FunctionNode, edge: CallEdge, work: HeavyWork) => HeavyWork | undefined;
}

/** The way from a function to a blocking API of one kind: the dearest, and of those the nearest. */
export interface BlockingReach {
  readonly end: BlockingEnd;
  /** The edge to follow next; absent where the function itself contains the end. */
  readonly next?: CallEdge;
  readonly distance: number;
  readonly certainty: Certainty;
  readonly memoised: boolean;
}

/** Which edges count: those with one target only, or the merely possible and the once-only ones too. */
export type Reading = 'strict' | 'certain';

export interface BlockingPaths {
  /** Says which functions will be asked about, for it is dearer to be asked about one after the other. */
  readonly survey: (nodes: readonly FunctionNode[]) => void;
  /** How a function that is called blocks; `undefined` if it does not. */
  readonly find: (node: FunctionNode, kind: PathKind, reading: Reading) => BlockingReach | undefined;
}

type Reaches = ReadonlyMap<FunctionNode, BlockingReach>;

/**
 * Spreads from the blocking calls backwards over the call edges, dearest cost first and breadth first, so that each function meets
 * first the dearest and of those the nearest API that it reaches. Nothing spreads through a function that runs by itself (it is
 * reported in its own body) or that says `@nonblocking` with a reason.
 */
export function createBlockingPaths(
  callGraph: CallGraph,
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  run: FunctionRun,
  work: WorkSource,
): BlockingPaths {
  const kept = new Map<string, Reaches>();
  const region = createRegion(callGraph, node => ledTo(callGraph, run, node));
  const survey = (nodes: readonly FunctionNode[]): void => {
    if (region.extend(nodes)) kept.clear();
  };
  return {
    survey,
    find(node, kind, reading) {
      survey([node]);
      const key = `${reading}:${kind}`;
      let reaches = kept.get(key);
      if (!reaches) kept.set(key, (reaches = spreadKind(region, links, run, work, kind, reading)));
      return reaches.get(node);
    },
  };
}

/** What a function may block through: what it calls, unless that is not looked through. */
function ledTo(callGraph: CallGraph, run: FunctionRun, { outgoing }: FunctionNode): readonly FunctionNode[] {
  return outgoing.flatMap(edge => {
    const target = edge.how === 'later' ? undefined : targetOf(callGraph, edge);
    return target && !stopsPath(target, run, edge) ? target : [];
  });
}

function spreadKind(
  region: Region,
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  run: FunctionRun,
  work: WorkSource,
  kind: PathKind,
  reading: Reading,
): Reaches {
  const reaches = new Map<FunctionNode, BlockingReach>();
  const ends = kind.startsWith('work:')
    ? work.findEnds(Number(kind.slice('work:'.length)), region)
    : findEnds(region, links, kind);
  for (const cost of costs.toReversed()) {
    const queue: FunctionNode[] = [];
    for (const end of ends) {
      if (end.cost !== cost || reaches.has(end.in)) continue;
      const certainty = end.call?.certainty ?? 'certain';
      const memoised = end.call?.memoised ?? false;
      if (reading === 'certain' && (certainty === 'possible' || memoised)) continue;
      reaches.set(end.in, { end, distance: 0, certainty, memoised });
      queue.push(end.in);
    }
    for (const node of queue) spreadFrom(node, region, reaches, queue, { run, work, reading });
  }
  return reaches;
}

function spreadFrom(
  node: FunctionNode,
  region: Region,
  reaches: Map<FunctionNode, BlockingReach>,
  queue: FunctionNode[],
  { run, work, reading }: { readonly run: FunctionRun; readonly work: WorkSource; readonly reading: Reading },
): void {
  if (stopsPath(node, run)) return;
  const reach = reaches.get(node)!;
  const isPart = !reach.end.work && isPartOfCaller(node);
  for (const { from, edge } of node.incoming) {
    if (edge.how === 'later' || (isPart && edge.how !== 'inline') || reaches.has(from) || !region.has(from)) continue;
    if (isMessage(node, edge)) continue;
    const { work: entered } = reach.end;
    const found = entered && reach.distance === 0 ? work.enter(from, node, edge, entered) : entered;
    if (entered && !found) continue;
    if (reading === 'certain' && (edge.certainty === 'possible' || edge.memoised)) continue;
    reaches.set(from, {
      end: found === entered ? reach.end : { ...reach.end, ...(found && { work: found }) },
      next: edge,
      distance: reach.distance + 1,
      certainty: weaker(reach.certainty, edge.certainty),
      memoised: reach.memoised || edge.memoised,
    });
    queue.push(from);
  }
}

/** A function expression that a call is given and runs belongs to who gives it: what the called function does with it is no path of its own. */
function isPartOfCaller({ incoming }: FunctionNode): boolean {
  return incoming.some(({ edge }) => edge.how === 'inline' && edge.certainty !== 'possible' && !edge.memoised);
}

/** Whether calls of a function, or this one, are not looked through. */
export function stopsPath(node: FunctionNode, { isSelfRunning }: FunctionRun, edge?: CallEdge): boolean {
  if (edge && isMessage(node, edge)) return true;
  return node.id === 0 || Boolean(node.summary.nonblocking) || isSelfRunning(node);
}

/** What has the name of a worker's function, and is not it, sends the worker a message. */
function isMessage({ roots }: FunctionNode, { certainty }: CallEdge): boolean {
  return certainty === 'by-name' && roots.some(({ runs }) => runs === 'worker');
}

/** The less certain of two. */
export function weaker(left: Certainty, right: Certainty): Certainty {
  if (left === 'possible' || right === 'possible') return 'possible';
  return left === 'by-name' || right === 'by-name' ? 'by-name' : 'certain';
}

/** The blocking calls of one kind, in the order of files and source, and the functions that say they are. */
function findEnds(region: Region, links: ReadonlyMap<ModuleNode, ModuleLinks>, kind: PathKind): readonly BlockingEnd[] {
  const ends: BlockingEnd[] = [];
  for (const [module, nodes] of inModules(region)) {
    for (const call of links.get(module)!.apiCalls) {
      if (call.api.kind !== kind) continue;
      const from = nodes.find(({ id }) => id === call.from);
      if (from) ends.push({ in: from, name: call.name, api: call.api, cost: call.cost, call });
    }
    for (const node of nodes) {
      const end = node.summary.blocking === undefined ? undefined : declaredEnd(node);
      if (end?.api.kind === kind) ends.push(end);
    }
  }
  return ends;
}

/** `@blocking [kind]` above a function. */
function declaredEnd(node: FunctionNode): BlockingEnd {
  const kind = blockingKinds.find(one => one === node.summary.blocking) ?? 'compute';
  return {
    in: node,
    name: node.summary.name ?? 'function',
    api: {
      kind,
      cost: 'grows',
      instead: 'Its `@blocking` comment says so. Call an asynchronous form of it, or move the work to a worker thread.',
    },
    cost: 'grows',
  };
}

/** The functions gone through from `node` on, `node` first; those that are part of another function are left out. */
export function followReach(
  callGraph: CallGraph,
  paths: BlockingPaths,
  node: FunctionNode,
  kind: PathKind,
  reading: Reading,
): readonly FunctionNode[] {
  const through: FunctionNode[] = [];
  let inline = false;
  for (let at: FunctionNode | undefined = node; at;) {
    if (!inline) through.push(at);
    const next: CallEdge | undefined = paths.find(at, kind, reading)?.next;
    inline = next?.how === 'inline';
    at = next && targetOf(callGraph, next);
    if (through.length > 200) break;
  }
  return through;
}

/** All calls of blocking APIs of one kind, brief ones left out, that calling a function leads to. */
export function listEnds(
  callGraph: CallGraph,
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  run: FunctionRun,
  start: FunctionNode,
  kind: PathKind,
): readonly (readonly [ModuleNode, ApiCall])[] {
  const seen = new Set([start]);
  const ends: (readonly [ModuleNode, ApiCall])[] = [];
  for (const node of seen) {
    for (const call of links.get(node.module)!.apiCalls) {
      const counts = call.from === node.id && call.api.kind === kind && call.cost !== 'brief';
      if (counts && call.certainty !== 'possible' && !call.memoised) ends.push([node.module, call]);
    }
    for (const edge of node.outgoing) {
      const target =
        edge.how === 'later' || edge.certainty === 'possible' || edge.memoised ? undefined : targetOf(callGraph, edge);
      if (target && !stopsPath(target, run, edge)) seen.add(target);
    }
  }
  return ends;
}
