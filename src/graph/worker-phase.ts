import type { Condition } from '../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { GraphState } from './graph-state.ts';
import type { CallEdge } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';

import { targetOf } from './call-graph.ts';
import { evaluate } from './evaluate.ts';

/** Whether a function, or (with an edge) what it does at one site, runs only in worker threads or child processes. */
export type WorkerTest = (node: FunctionNode, edge?: CallEdge) => boolean;

/** Makes the test; who runs in workers is found out once, when first asked. */
export function createWorkerTest(graph: GraphState, callGraph: CallGraph): WorkerTest {
  let workers: ReadonlySet<FunctionNode> | undefined;
  return (node, edge) =>
    (edge !== undefined && isWorkerSite(graph, node, edge)) || (workers ??= findWorkers(graph, callGraph)).has(node);
}

/** All that workers reach, but for what anything else runs too. */
function findWorkers(graph: GraphState, callGraph: CallGraph): ReadonlySet<FunctionNode> {
  const starts = findStarts(graph, callGraph);
  if (starts.size === 0) return starts;
  const registered = findRegistered(callGraph);
  const followers = (node: FunctionNode) => [
    ...node.outgoing.flatMap(edge => targetOf(callGraph, edge) ?? []),
    ...(registered.get(node) ?? []),
  ];
  const workers = new Set(starts);
  for (const node of workers) for (const follower of followers(node)) if (follower.id !== 0) workers.add(follower);
  const pending = [...workers];
  for (const node of pending) {
    if (!workers.has(node) || !isRunElsewhere(graph, node, workers)) continue;
    workers.delete(node);
    pending.push(...followers(node));
  }
  return workers;
}

/** Where workers begin: the functions of their files, those handed to them, what stands under `if (!isMainThread)`. */
function findStarts(graph: GraphState, callGraph: CallGraph): Set<FunctionNode> {
  const starts = new Set<FunctionNode>();
  for (const [module, nodes] of callGraph.nodes) {
    const isOfWorker = callGraph.startedFiles.get(module.path)?.includes('worker') || isWorkerModule(graph, module);
    const isConditional = module.summary.requests.some(specifier => workerThreads.test(specifier));
    for (const node of nodes) {
      if (isOfWorker || node.roots.some(({ runs }) => runs === 'worker') || isUnderWorkerTest(graph, node)) starts.add(node);
      if (!isConditional) continue;
      for (const edge of node.outgoing) {
        const target = isWorkerSite(graph, node, edge) ? targetOf(callGraph, edge) : undefined;
        if (target) starts.add(target);
      }
    }
  }
  return starts;
}

/** The functions that a function registers as handlers, listeners and the like. */
function findRegistered({ nodes }: CallGraph): ReadonlyMap<FunctionNode, readonly FunctionNode[]> {
  const registered = new Map<FunctionNode, FunctionNode[]>();
  for (const node of [...nodes.values()].flat()) {
    for (const { by } of node.roots) {
      if (!by) continue;
      const known = registered.get(by);
      if (known) known.push(node);
      else registered.set(by, [node]);
    }
  }
  return registered;
}

function isRunElsewhere(graph: GraphState, node: FunctionNode, workers: ReadonlySet<FunctionNode>): boolean {
  if (isUnderWorkerTest(graph, node)) return false;
  if (node.roots.some(({ runs, by }) => runs !== 'worker' && !(by && workers.has(by)))) return true;
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

/** A module whose top level uses `parentPort` without asking whether there is one runs in a worker only. */
function isWorkerModule(graph: GraphState, module: ModuleNode): boolean {
  if (!module.summary.requests.some(specifier => workerThreads.test(specifier))) return false;
  return module.callsOf[0]!.some(id => {
    const { callee, conditions, optional } = module.summary.calls[id]!;
    if (callee.type !== 'member' || conditions || optional) return false;
    return evaluate(graph, module, callee.object).targets.some(
      target => target.type === 'api' && target.name === 'node:worker_threads#parentPort',
    );
  });
}
