import type { CallGraph, FunctionNode, PlacedEdge } from './call-graph.ts';
import type { GraphState } from './graph-state.ts';

import { reachFromRoots } from './reach.ts';
import { returnsPromise } from './returns-promise.ts';
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
  readonly isBuildFile: (path: string) => boolean;
}

export interface Phases {
  readonly phaseOf: (node: FunctionNode) => Phase;
  readonly isWorker: (node: FunctionNode) => boolean;
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

type Lookup = (node: FunctionNode) => Phase | undefined;

/**
 * Works out when functions run, by the first of the design's rules that applies ("When code runs"). A function's phase depends on its
 * callers', so a question is answered for it and all that lead to it at once, as the least fixed point; answers are kept.
 */
export function createPhases(graph: GraphState, callGraph: CallGraph, facts: PhaseFacts): Phases {
  const kept = new Map<FunctionNode, Phase>();
  const isWorker = createWorkerTest(graph, callGraph);
  let reached: ReadonlyMap<FunctionNode, Phase> | undefined;

  const phaseOf = (node: FunctionNode): Phase => {
    if (!kept.has(node)) settle(node);
    return kept.get(node)!;
  };

  function settle(start: FunctionNode): void {
    const pending = [start];
    const seen = new Set(pending);
    for (const node of pending) {
      for (const { from } of node.incoming) {
        if (kept.has(from) || seen.has(from)) continue;
        seen.add(from);
        pending.push(from);
      }
    }
    const current = new Map<FunctionNode, Phase>();
    const lookup: Lookup = node => kept.get(node) ?? current.get(node);
    pending.reverse();
    iterate(pending, current, lookup);
    // What is left is called by nobody, or in a circle by itself.
    for (const node of pending) if (!current.has(node)) current.set(node, findPhase(node, lookup, true)!);
    iterate(pending, current, lookup);
    for (const [node, phase] of current) kept.set(node, phase);
  }

  function iterate(pending: readonly FunctionNode[], current: Map<FunctionNode, Phase>, lookup: Lookup): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const node of pending) {
        const phase = findPhase(node, lookup, false);
        const before = current.get(node);
        if (!phase || (before && weights[before.name] >= weights[phase.name])) continue;
        current.set(node, phase);
        changed = true;
      }
    }
  }

  /** `undefined` as long as nothing is known of its callers, unless that is all there will be to know (`last`). */
  function findPhase(node: FunctionNode, lookup: Lookup, last: boolean): Phase | undefined {
    if (facts.isEntryPoint(node)) return { name: 'run-time' };
    if (isWorker(node)) return { name: 'worker' };
    if (node.roots.some(({ runs }) => runs === 'must-be-synchronous')) return { name: 'synchronous' };
    reached ??= reachFromRoots(callGraph, isWorker);
    const fromRoot = reached.get(node);
    if (fromRoot?.name === 'run-time') return fromRoot;
    if (facts.isStartup(node)) return { name: 'start-up' };
    const byFile = phaseOfFile(node, facts);
    if (byFile) return byFile;
    if (node.id === 0) return { name: 'start-up' };
    if (node.roots.some(({ runs }) => runs === 'command-line')) return { name: 'command-line' };
    if (node.roots.some(({ runs }) => runs === 'build-time')) return { name: 'build-time' };
    return findPhaseByCallers(node, lookup, last, fromRoot);
  }

  function findPhaseByCallers(node: FunctionNode, lookup: Lookup, last: boolean, fromRoot: Phase | undefined): Phase | undefined {
    const asynchronous = node.summary.async || returnsPromise(graph, node.module, node.id);
    if (node.isPublic && asynchronous) return { name: 'run-time', when: whenCalled(node) };
    const callers = node.incoming.filter(({ from, edge }) => from !== node && !isWorker(from, edge));
    const joined = joinCallers(callers, lookup);
    if (joined?.name === 'run-time') return joined;
    if (fromRoot) return fromRoot;
    if (!joined && callers.length > 0 && !last) return undefined;
    const escapes = node.summary.async && node.escapes === 'hard';
    if (joined && joined.name !== 'unknown' && !escapes) return joined;
    if (!joined && !escapes && node.roots.some(({ runs }) => runs === 'start-up')) return { name: 'start-up' };
    if (!joined && asynchronous && node.exported !== undefined) return { name: 'run-time', when: whenCalled(node) };
    return node.summary.async ? { name: 'run-time' } : { name: 'unknown' };
  }

  return { phaseOf, isWorker };
}

/** All of a command-line program or a build's configuration that nothing else calls is part of it. */
function phaseOfFile(node: FunctionNode, facts: PhaseFacts): Phase | undefined {
  const { path } = node.module;
  if (node.incoming.some(({ from }) => from.module !== node.module)) return undefined;
  if (facts.isCommandLineFile(path)) return { name: 'command-line' };
  return facts.isBuildFile(path) ? { name: 'build-time' } : undefined;
}

/** What the callers' phases say together; `undefined` if nothing is known of any of them. */
function joinCallers(callers: readonly PlacedEdge[], lookup: Lookup): Phase | undefined {
  let joined: Phase | undefined;
  for (const { from, edge } of callers) {
    if (edge.certainty === 'possible') continue;
    const phase = lookup(from);
    if (!phase) continue;
    const seen: Phase = phase.name === 'run-time' && edge.memoised ? { ...phase, name: 'memoised' } : phase;
    if (!joined || weights[seen.name] > weights[joined.name]) joined = seen;
  }
  return joined;
}

function whenCalled(node: FunctionNode): string {
  return `whenever ${node.summary.name ?? node.exported ?? 'it'}() is called`;
}
