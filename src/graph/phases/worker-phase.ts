import type { Condition } from '../../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Region } from '../region.ts';

import { targetOf } from '../call-graph.ts';
import { evaluate } from '../values/evaluate.ts';

/** Whether a function, or (with an edge) what it does at one site, runs only in worker threads or child processes. */
export type WorkerTest = (node: FunctionNode, edge?: CallEdge) => boolean;

/** Makes the test for the functions of a region. */
export function createWorkerTest(graph: GraphState, callGraph: CallGraph, region: Region): WorkerTest {
  const workers = findWorkers(graph, callGraph, region);
  return (node, edge) => (edge !== undefined && isWorkerSite(graph, node, edge)) || workers.has(node);
}

/** All that workers reach, but for what anything else runs too. */
function findWorkers(graph: GraphState, callGraph: CallGraph, region: Region): ReadonlySet<FunctionNode> {
  const starts = findStarts(graph, callGraph, region);
  if (starts.size === 0) return starts;
  const registered = findRegistered(region);
  const followers = (node: FunctionNode) => [
    ...node.outgoing.flatMap(edge => targetOf(callGraph, edge) ?? []).filter(region.has),
    ...(registered.get(node) ?? []),
  ];
  const workers = new Set(starts);
  for (const node of workers) for (const follower of followers(node)) if (follower.id !== 0) workers.add(follower);
  const pending = [...workers];
  for (const node of pending) {
    if (!workers.has(node) || !isRunElsewhere(graph, node, workers, starts)) continue;
    workers.delete(node);
    pending.push(...followers(node));
  }
  return workers;
}

/** Where workers begin: the functions of their files, those handed to them, what stands under `if (!isMainThread)`. */
function findStarts(graph: GraphState, { startedFiles }: CallGraph, region: Region): Set<FunctionNode> {
  const starts = new Set<FunctionNode>();
  const known = new Map<ModuleNode, boolean>();
  const isOfWorker = (module: ModuleNode): boolean => {
    let result = known.get(module);
    if (result === undefined) {
      result = (startedFiles.get(module.path)?.includes('worker') ?? false) || isWorkerModule(graph, module);
      known.set(module, result);
    }
    return result;
  };
  for (const node of region.nodes()) {
    if (
      isOfWorker(node.module) ||
      node.roots.some(({ runs }) => runs === 'worker') ||
      isUnderWorkerTest(graph, node) ||
      node.incoming.some(({ from, edge }) => requestsWorkers(from.module) && isWorkerSite(graph, from, edge))
    )
      starts.add(node);
  }
  return starts;
}

/** The functions that a function registers as handlers, listeners and the like. */
function findRegistered(region: Region): ReadonlyMap<FunctionNode, readonly FunctionNode[]> {
  const registered = new Map<FunctionNode, FunctionNode[]>();
  for (const node of region.nodes()) {
    for (const { by } of node.roots) {
      if (!by) continue;
      const known = registered.get(by);
      if (known) known.push(node);
      else registered.set(by, [node]);
    }
  }
  return registered;
}

/** What a convention has run by itself, as a decorator or a class of streams does, it has run where its file runs. */
function isRunElsewhere(
  graph: GraphState,
  node: FunctionNode,
  workers: ReadonlySet<FunctionNode>,
  starts: ReadonlySet<FunctionNode>,
): boolean {
  if (isUnderWorkerTest(graph, node)) return false;
  if (node.roots.some(({ runs, by }) => runs !== 'worker' && !(by ? workers.has(by) : starts.has(node)))) return true;
  return node.incoming.some(({ from, edge }) => from !== node && !workers.has(from) && !isWorkerSite(graph, from, edge));
}

function isUnderWorkerTest(graph: GraphState, { module, summary }: FunctionNode): boolean {
  return summary.conditions !== undefined && isWorkerOnly(graph, module, summary.conditions);
}

function isWorkerSite(graph: GraphState, { module }: FunctionNode, { site }: CallEdge): boolean {
  const conditions = 'call' in site ? module.summary.calls[site.call]?.conditions : undefined;
  return conditions !== undefined && isWorkerOnly(graph, module, conditions);
}

/** Whether what stands under the conditions runs in workers only: `if (!isMainThread)`, `if (isMainThread === false)`, `if (parentPort)`. */
export function isWorkerOnly(graph: GraphState, module: ModuleNode, conditions: readonly Condition[] = []): boolean {
  return conditions.some(({ test, negated, equals }) => {
    const [target] = evaluate(graph, module, test).targets;
    if (target?.type !== 'api') return false;
    if (target.name === 'node:worker_threads#isMainThread') {
      return equals === undefined ? negated : equals.type === 'literal' && equals.value === negated;
    }
    return target.name === 'node:worker_threads#parentPort' && equals === undefined && !negated;
  });
}

const workerThreads = /^(?:node:)?worker_threads$/;

function requestsWorkers({ summary }: ModuleNode): boolean {
  return summary.requests.some(specifier => workerThreads.test(specifier));
}

/** A module whose top level uses `parentPort` without asking whether there is one runs in a worker only. */
function isWorkerModule(graph: GraphState, module: ModuleNode): boolean {
  if (!requestsWorkers(module)) return false;
  return module.callsOf[0]!.some(id => {
    const { callee, conditions, optional } = module.summary.calls[id]!;
    if (callee.type !== 'member' || conditions || optional) return false;
    return evaluate(graph, module, callee.object).targets.some(
      target => target.type === 'api' && target.name === 'node:worker_threads#parentPort',
    );
  });
}
