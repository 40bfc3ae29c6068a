import type { CallGraph, FunctionNode, PlacedEdge } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { WorkerTest } from './worker-phase.ts';

import { findNode } from '../call-graph.ts';
import { findComponents } from '../components.ts';
import { reachFromRoots } from './reach.ts';
import { createRegion } from '../region.ts';
import { returnsPromise } from './returns-promise.ts';
import { createServerStartTest } from '../roots/server-start.ts';
import { createWorkerTest } from './worker-phase.ts';

/**
 * When a function runs.
 * - `run-time`: while the program serves. `memoised`: then, but once.
 * - `start-up`, `command-line`, `build-time`, `worker`, `synchronous` (must be): nobody waits.
 * - `unknown`: nobody can say.
 */
export type PhaseName =
  'run-time' | 'memoised' | 'start-up' | 'command-line' | 'build-time' | 'worker' | 'synchronous' | 'unknown';

export interface Phase {
  readonly name: PhaseName;
  /** For the message: ``on every `GET /x` ``, `whenever render() is called`. */
  readonly when?: string;
}

/** What the settings and the manifests say of functions and files. */
export interface PhaseFacts {
  readonly isEntryPoint: (node: FunctionNode) => boolean;
  readonly isStartup: (node: FunctionNode) => boolean;
  readonly isCommandLineFile: (path: string) => boolean;
  /** Whether a script starts it and nothing else says that it is a command-line program: `"start": "node main.js"`. */
  readonly isScriptTarget: (path: string) => boolean;
  readonly isBuildFile: (path: string) => boolean;
  /** Not all callers are known. */
  readonly isPartial?: boolean;
}

export interface Phases {
  /** Says which functions will be asked about, for it is dearer to be asked about one after the other. */
  readonly survey: (nodes: readonly FunctionNode[]) => void;
  readonly phaseOf: (node: FunctionNode) => Phase;
  readonly isWorker: (node: FunctionNode) => boolean;
  /** Whether the settings say that it is called at run time. */
  readonly isEntryPoint: (node: FunctionNode) => boolean;
}

/** How much a phase says, for joining: what may run while requests are served outweighs what surely does not. */
const weights: Readonly<Record<PhaseName, number>> = {
  synchronous: 1,
  worker: 1,
  'build-time': 1,
  'command-line': 1,
  'start-up': 2,
  unknown: 3,
  memoised: 4,
  'run-time': 5,
};

type Lookup = (node: FunctionNode) => PhaseName | undefined;

/**
 * Works out when functions run, by the first of the design's rules that applies ("When code runs"). A function's phase depends on its
 * callers', so functions that call each other in a circle are settled together, as the least fixed point, after all that lead to them;
 * answers are kept.
 */
export function createPhases(graph: GraphState, callGraph: CallGraph, facts: PhaseFacts): Phases {
  const kept = new Map<FunctionNode, PhaseName>();
  const creatorOf = ({ module, summary }: FunctionNode) =>
    summary.parent ? findNode(callGraph.nodes, module, summary.parent) : undefined;
  const callersAndCreator = (node: FunctionNode) => {
    const callers = node.incoming.map(({ from }) => from);
    const creator = creatorOf(node);
    return creator ? [...callers, creator] : callers;
  };
  const region = createRegion(callGraph, node => [...callersAndCreator(node), ...node.roots.flatMap(({ by }) => by ?? [])]);
  let inWorker: WorkerTest | undefined;
  const isWorker: WorkerTest = (node, edge) => {
    survey([node]);
    return (inWorker ??= createWorkerTest(graph, callGraph, region))(node, edge);
  };
  const isAsynchronous = ({ module, id, summary }: FunctionNode) => summary.async || returnsPromise(graph, module, id);
  const isServerStart = createServerStartTest(callGraph);
  const fromOutside = new Set<FunctionNode>();
  let reached: ReadonlyMap<FunctionNode, Phase> | undefined;

  function survey(nodes: readonly FunctionNode[]): void {
    if (region.extend(nodes)) reached = inWorker = undefined;
  }

  function nameOf(node: FunctionNode): PhaseName {
    if (!kept.has(node)) {
      survey([node]);
      const components = findComponents(node, callersAndCreator, caller => kept.has(caller));
      for (const component of components) settle(component);
    }
    return kept.get(node)!;
  }

  function settle(component: readonly FunctionNode[]): void {
    const lookup: Lookup = node => kept.get(node);
    iterate(component, lookup);
    for (const stage of ['stands-alone', 'last'] as const) {
      const undecided = component.filter(node => !kept.has(node));
      if (undecided.length === 0) return;
      const decided = undecided.map(node => [node, findPhase(node, lookup, stage)] as const);
      for (const [node, phase] of decided) if (phase) kept.set(node, phase);
      iterate(component, lookup);
    }
  }

  function iterate(component: readonly FunctionNode[], lookup: Lookup): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const node of component) {
        const phase = findPhase(node, lookup, 'by-callers');
        const before = kept.get(node);
        if (!phase || (before && weights[before] >= weights[phase])) continue;
        kept.set(node, phase);
        changed = component.length > 1;
      }
    }
  }

  /** `undefined` as long as nothing is known of its callers, unless that is all there will be to know (`stage`). */
  function findPhase(node: FunctionNode, lookup: Lookup, stage: Stage): PhaseName | undefined {
    if (facts.isEntryPoint(node)) return 'run-time';
    if (isWorker(node)) return 'worker';
    if (node.roots.some(({ runs }) => runs === 'must-be-synchronous')) return 'synchronous';
    reached ??= reachFromRoots(callGraph, region, isWorker);
    const fromRoot = reached.get(node)?.name;
    if (fromRoot === 'run-time') return fromRoot;
    if (facts.isStartup(node)) return 'start-up';
    const byFile = phaseOfFile(node, facts, ({ module }) => isServerStart(findNode(callGraph.nodes, module, 0)!));
    if (byFile) return byFile;
    if (node.id === 0) return 'start-up';
    if (node.roots.some(({ runs }) => runs === 'command-line')) return 'command-line';
    if (node.roots.some(({ runs }) => runs === 'build-time')) return 'build-time';
    if (facts.isPartial) return fromRoot ?? 'unknown';
    return findPhaseByCallers(node, lookup, stage, fromRoot);
  }

  function findPhaseByCallers(
    node: FunctionNode,
    lookup: Lookup,
    stage: Stage,
    fromRoot: PhaseName | undefined,
  ): PhaseName | undefined {
    const asynchronous = isAsynchronous(node);
    const startsServer = isServerStart(node);
    if (node.isPublic && asynchronous && !startsServer) return called(node);
    const callers = node.incoming.filter(({ from, edge }) => from !== node && !isWorker(from, edge));
    const joined = joinCallers(callers, lookup, asynchronous);
    if (joined === 'run-time') return joined;
    if (fromRoot) return fromRoot;
    const creator = creatorOf(node);
    if (creator && servesNobody(lookup(creator))) return lookup(creator);
    if (!joined && (callers.length > 0 || (creator && !lookup(creator))) && stage === 'by-callers') return undefined;
    const isHook = node.roots.some(({ runs, onObject }) => runs === 'start-up' && onObject);
    const escapes = node.summary.async && node.escapes === 'hard' && !startsServer && !isHook;
    if (joined && joined !== 'unknown' && !escapes) return joined;
    if (startsServer || (!joined && !escapes && node.roots.some(({ runs }) => runs === 'start-up'))) return 'start-up';
    if (!joined && asynchronous && node.exported !== undefined) return called(node);
    if (stage === 'stands-alone') return undefined;
    return node.summary.async || completionOf(node) ? 'run-time' : 'unknown';
  }

  /** In words, by the nearest root or function that is called from outside. */
  function whenOf(start: FunctionNode): string | undefined {
    reached ??= reachFromRoots(callGraph, region, isWorker);
    const fromRoot = reached.get(start);
    if (fromRoot) return fromRoot.when;
    const nodes = new Set([start]);
    for (const node of nodes) {
      if (facts.isEntryPoint(node)) return undefined;
      const root = reached.get(node);
      if (root) return root.when;
      if (fromOutside.has(node)) return `whenever ${node.summary.name ?? node.exported ?? 'it'}() is called`;
      for (const { from, edge } of node.incoming) {
        if (edge.certainty !== 'possible' && isServing(nameOf(from)) && !isWorker(from, edge)) nodes.add(from);
      }
    }
    for (const node of nodes) if (completionOf(node)) return completionOf(node)!.when;
    return undefined;
  }

  function called(node: FunctionNode): PhaseName {
    fromOutside.add(node);
    return 'run-time';
  }

  return {
    survey,
    isWorker,
    isEntryPoint: facts.isEntryPoint,
    phaseOf(node) {
      const name = nameOf(node);
      const when = isServing(name) ? whenOf(node) : undefined;
      return when === undefined ? { name } : { name, when };
    },
  };
}

/**
 * How much is left to know of the callers of a function in a circle: something, by those who are decided; nothing but for what its
 * place says of it (exported, and called by nobody else); nothing.
 */
type Stage = 'by-callers' | 'stands-alone' | 'last';

/** That it is called when something is done that was begun where nobody can say when that is. */
function completionOf({ roots }: FunctionNode): FunctionNode['roots'][number] | undefined {
  return roots.find(({ runs }) => runs === 'completes');
}

/** What a function of a command-line program or a build creates exists nowhere else. */
function servesNobody(name: PhaseName | undefined): boolean {
  return name === 'command-line' || name === 'build-time';
}

function isServing(name: PhaseName): boolean {
  return name === 'run-time' || name === 'memoised';
}

/** All of a command-line program or a build's configuration that nothing else calls is part of it; what a script starts may be a server. */
function phaseOfFile(node: FunctionNode, facts: PhaseFacts, isServer: (node: FunctionNode) => boolean): PhaseName | undefined {
  const { path } = node.module;
  if (node.incoming.some(({ from }) => from.module !== node.module)) return undefined;
  if (facts.isCommandLineFile(path)) return 'command-line';
  if (facts.isScriptTarget(path) && !isServer(node)) return 'command-line';
  return facts.isBuildFile(path) ? 'build-time' : undefined;
}

/**
 * What the callers' phases say together; `undefined` if nothing is known of any of them. Calls with several targets only say that it is
 * not called by nobody: an asynchronous function that nothing but start-up may call is part of it.
 */
function joinCallers(callers: readonly PlacedEdge[], lookup: Lookup, countsPossible: boolean): PhaseName | undefined {
  const certain = join(
    callers.filter(({ edge }) => edge.certainty !== 'possible'),
    lookup,
  );
  if (certain || !countsPossible || callers.some(({ from }) => !lookup(from))) return certain;
  const possible = join(callers, lookup);
  return possible !== undefined && weights[possible] < weights.unknown ? possible : undefined;
}

function join(callers: readonly PlacedEdge[], lookup: Lookup): PhaseName | undefined {
  let joined: PhaseName | undefined;
  for (const { from, edge } of callers) {
    const phase = lookup(from);
    if (!phase) continue;
    const seen = phase === 'run-time' && edge.memoised ? 'memoised' : phase;
    if (!joined || weights[seen] > weights[joined]) joined = seen;
  }
  return joined;
}
