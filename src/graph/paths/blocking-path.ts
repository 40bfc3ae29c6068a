import type { BlockingApi, BlockingKind, Cost } from '../../catalog/blocking-api.ts';
import type { CallId } from '../../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from '../call-graph.ts';
import type { HeavyWork } from './heavy-work.ts';
import type { FunctionRun } from '../phases/function-run.ts';
import type { Guard } from './path-guard.ts';
import type { ApiCall, CallEdge, Certainty, ModuleLinks } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Region } from '../region.ts';

import { blockingKinds, costs } from '../../catalog/blocking-api.ts';
import { targetOf } from '../call-graph.ts';
import { guardsKey } from './path-guard.ts';
import { receiverGuardOf } from './receiver-guard.ts';
import { createRegion, inModules } from '../region.ts';
import { guardsOf } from '../values/parameter-guard.ts';

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
  /** Where the project is left for a package of node_modules, whose last function on the way is `in`. */
  readonly beyond?: { readonly from: FunctionNode; readonly call: CallId; readonly through: readonly FunctionNode[] };
  readonly memoised?: boolean;
}

/** What paths lead to: APIs of one kind, or computation of at least so many rounds. */
export type PathKind = BlockingKind | `work:${number}`;

/** What is asked about computation that holds the event loop by itself. */
export interface WorkSource {
  readonly findEnds: (leastRounds: number, region: Region) => readonly BlockingEnd[];
  /** The computation that a call of a function that computes enters; `undefined` where it is soon over. */
  readonly enter: (from: FunctionNode, to: FunctionNode, edge: CallEdge, work: HeavyWork) => HeavyWork | undefined;
}

/** What is asked about the project's calls of packages that the catalogue does not know. */
export interface PackageSource {
  readonly findEnds: (kind: BlockingKind, region: Region) => readonly BlockingEnd[];
}

/** The way from a function to a blocking API of one kind: the dearest, and of those the nearest. */
export interface BlockingReach {
  readonly end: BlockingEnd;
  /** The edge to follow next, and how it goes on from there; absent where the function itself contains the end. */
  readonly next?: CallEdge;
  readonly rest?: BlockingReach;
  /** The tests of parameters that the way stands under: what a call gives may leave it out. */
  readonly guards: readonly Guard[];
  readonly distance: number;
  readonly certainty: Certainty;
  readonly memoised: boolean;
}

/** Which edges count: those with one target only, or the merely possible and the once-only ones too; `packages` of ways into packages alone. */
export type Reading = 'strict' | 'certain' | 'packages';

export interface BlockingPaths {
  /** Says which functions will be asked about, for it is dearer to be asked about one after the other. */
  readonly survey: (nodes: readonly FunctionNode[]) => void;
  /** How a function blocks when it is called so; `undefined` if it does not. */
  readonly find: (node: FunctionNode, kind: PathKind, reading: Reading, by: Caller) => BlockingReach | undefined;
  /** Whether a call takes a way that stands under guards. */
  readonly isOpen: (to: FunctionNode, by: Caller, guards: readonly Guard[]) => boolean;
}

/** A call, with the function that makes it. */
export interface Caller {
  readonly from: FunctionNode;
  readonly edge: CallEdge;
}

/** The guards of a way as a caller sees them; `undefined` where it never goes that way. */
export type PassGuards = (to: FunctionNode, by: Caller, guards: readonly Guard[]) => readonly Guard[] | undefined;

/** The ways of a function, the dearest first; more than one only where what it is called with decides. */
type Reaches = ReadonlyMap<FunctionNode, readonly BlockingReach[]>;

/** More ways of one function are not kept apart. */
const mostReaches = 4;

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
  passGuards: PassGuards,
  packages: PackageSource,
): BlockingPaths {
  const kept = new Map<string, Reaches>();
  const region = createRegion(callGraph, node => ledTo(callGraph, run, node));
  const survey = (nodes: readonly FunctionNode[]): void => {
    if (region.extend(nodes)) kept.clear();
  };
  // What the caller was given itself counts as given.
  const isOpen = (to: FunctionNode, by: Caller, guards: readonly Guard[]): boolean =>
    passGuards(to, by, guards)?.every(guard => guard.type !== 'parameter' || !guard.isDefault) ?? false;
  // Nobody but this call says of which class `this` is.
  const isClear = (to: FunctionNode, by: Caller, guards: readonly Guard[]): boolean =>
    passGuards(to, by, guards)?.every(({ type }) => type === 'parameter') ?? true;
  return {
    survey,
    isOpen,
    find(node, kind, reading, by) {
      survey([node]);
      const key = `${reading}:${kind}`;
      let reaches = kept.get(key);
      if (!reaches) kept.set(key, (reaches = spreadKind(region, links, { run, work, passGuards, packages, reading }, kind)));
      const open = reaches.get(node)?.filter(({ guards }) => isOpen(node, by, guards)) ?? [];
      const clear = open.find(({ guards }) => isClear(node, by, guards));
      const [possible] = open;
      return clear ?? (possible && reading !== 'certain' ? { ...possible, certainty: 'possible' } : undefined);
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

interface Spread {
  readonly run: FunctionRun;
  readonly work: WorkSource;
  readonly passGuards: PassGuards;
  readonly packages: PackageSource;
  readonly reading: Reading;
}

function spreadKind(region: Region, links: ReadonlyMap<ModuleNode, ModuleLinks>, spread: Spread, kind: PathKind): Reaches {
  const reaches = new Map<FunctionNode, BlockingReach[]>();
  const ends = endsOf(region, links, spread, kind);
  for (const cost of costs.toReversed()) {
    const queue: [FunctionNode, BlockingReach][] = [];
    const add = (node: FunctionNode, reach: BlockingReach): void => {
      const known = reaches.get(node) ?? [];
      if (!isAnother(reach, known)) return;
      reaches.set(node, [...known, reach]);
      queue.push([node, reach]);
    };
    for (const end of ends) {
      const certainty = end.call?.byDefault ? 'certain' : (end.call?.certainty ?? 'certain');
      const memoised = end.memoised ?? end.call?.memoised ?? false;
      if (end.cost !== cost || (spread.reading === 'certain' && (certainty === 'possible' || memoised))) continue;
      const from = end.beyond?.from ?? end.in;
      const at = end.beyond?.call ?? end.call?.call;
      const guards = at === undefined ? [] : guardsOf(from.module, at, end.call);
      add(from, { end, guards, distance: 0, certainty, memoised });
    }
    for (const [node, reach] of queue) spreadFrom(node, reach, region, reaches, add, spread);
  }
  return reaches;
}

function endsOf(
  region: Region,
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  { work, packages, reading }: Spread,
  kind: PathKind,
): readonly BlockingEnd[] {
  if (kind.startsWith('work:')) return work.findEnds(Number(kind.slice('work:'.length)), region);
  return reading === 'packages' ? packages.findEnds(kind as BlockingKind, region) : findEnds(region, links, kind);
}

/** Whether a function is known to block whatever it is called with, which nothing found later can better. */
function isOpenToAll(known: readonly BlockingReach[] = []): boolean {
  return known.some(({ guards }) => guards.length === 0);
}

/** Whether a way is open to callers to whom those found before it, which are dearer or nearer, may not be. */
function isAnother({ guards }: BlockingReach, known: readonly BlockingReach[]): boolean {
  if (known.length === 0) return true;
  if (known.length >= mostReaches || isOpenToAll(known)) return false;
  const key = guardsKey(guards);
  return known.every(other => guardsKey(other.guards) !== key);
}

function spreadFrom(
  node: FunctionNode,
  reach: BlockingReach,
  region: Region,
  reaches: Reaches,
  add: (node: FunctionNode, reach: BlockingReach) => void,
  { run, work, passGuards, reading }: Spread,
): void {
  if (stopsPath(node, run)) return;
  const isPart = !reach.end.work && isPartOfCaller(node);
  for (const by of node.incoming) {
    const { from, edge } = by;
    if (
      isOpenToAll(reaches.get(from)) ||
      edge.how === 'later' ||
      (isPart && edge.how !== 'inline') ||
      !region.has(from) ||
      isMessage(node, edge)
    )
      continue;
    const receiver = receiverGuardOf(from, edge);
    const certainty = receiver || edge.byDefault ? 'certain' : edge.certainty;
    if (reading === 'certain' && (certainty === 'possible' || edge.memoised)) continue;
    const { work: entered } = reach.end;
    const found = entered && reach.distance === 0 ? work.enter(from, node, edge, entered) : entered;
    const passed = entered && !found ? undefined : passGuards(node, by, reach.guards);
    const isUnclear = passed?.some(({ type }) => type === 'unclear');
    if (!passed || (isUnclear && reading === 'certain')) continue;
    const own: Guard[] = 'call' in edge.site ? [...guardsOf(from.module, edge.site.call, edge)] : [];
    if (receiver) own.push(receiver);
    add(from, {
      end: found === entered ? reach.end : { ...reach.end, ...(found && { work: found }) },
      next: edge,
      rest: reach,
      guards: own.length > 0 ? [...passed, ...own] : passed,
      distance: reach.distance + 1,
      certainty: weaker(reach.certainty, certainty),
      memoised: reach.memoised || edge.memoised,
    });
  }
}

/** A function expression that a call is given and runs belongs to who gives it: what the called function does with it is no path of its own. */
export function isPartOfCaller({ incoming }: FunctionNode): boolean {
  return incoming.some(({ edge }) => edge.how === 'inline' && !edge.memoised);
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
