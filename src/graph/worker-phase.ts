import type { Condition } from '../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { GraphState } from './graph-state.ts';
import type { CallEdge } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';

import { evaluate } from './evaluate.ts';

/** Whether a function, or (with an edge) what it does at one site, runs only in worker threads or child processes. */
export type WorkerTest = (node: FunctionNode, edge?: CallEdge) => boolean;

/** Makes the test; answers are kept. In a circle of calls the others decide. */
export function createWorkerTest(graph: GraphState, callGraph: CallGraph): WorkerTest {
  const kept = new Map<FunctionNode, boolean>();

  const isWorker: WorkerTest = (node, edge) => {
    if (edge && 'call' in edge.site) {
      const conditions = node.module.summary.calls[edge.site.call]?.conditions;
      if (conditions && isWorkerOnly(graph, node.module, conditions)) return true;
    }
    const known = kept.get(node);
    if (known !== undefined) return known;
    kept.set(node, true);
    const result = findWorker(node);
    kept.set(node, result);
    return result;
  };

  function findWorker(node: FunctionNode): boolean {
    const { module, id, summary } = node;
    if (summary.conditions && isWorkerOnly(graph, module, summary.conditions)) return true;
    const inWorkerFile = callGraph.startedFiles.get(module.path)?.includes('worker') || isWorkerModule(graph, module);
    const callers = node.incoming.filter(({ from }) => from !== node);
    const handed = node.roots.some(({ runs, by }) => runs === 'worker' || (by !== undefined && isWorker(by)));
    if (!inWorkerFile && (id === 0 || (!handed && callers.length === 0))) return false;
    if (node.roots.some(({ runs, by }) => runs !== 'worker' && !(by && isWorker(by)))) return false;
    return callers.every(({ from, edge }) => isWorker(from, edge));
  }

  return isWorker;
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

/** A module whose top level uses `parentPort` without asking whether there is one runs in a worker only. */
function isWorkerModule(graph: GraphState, module: ModuleNode): boolean {
  if (!module.summary.requests.some(specifier => /^(?:node:)?worker_threads$/.test(specifier))) return false;
  return module.callsOf[0]!.some(id => {
    const { callee, conditions, optional } = module.summary.calls[id]!;
    if (callee.type !== 'member' || conditions || optional) return false;
    return evaluate(graph, module, callee.object).targets.some(
      target => target.type === 'api' && target.name === 'node:worker_threads#parentPort',
    );
  });
}
