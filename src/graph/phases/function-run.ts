import type { FunctionId } from '../../summary/module-summary.ts';
import type { CallGraph, FunctionNode, PlacedEdge } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Phases } from './phase.ts';

import { findNode } from '../call-graph.ts';
import { returnsPromise } from './returns-promise.ts';

/** Questions about how a function runs: by itself, as part of another, or when it is called. */
export interface FunctionRun {
  /** Whether it runs on the event loop by itself: async, or called by a framework, an emitter, a promise, a timer. */
  readonly isSelfRunning: (node: FunctionNode) => boolean;
  /** The function that it is part of, being a function expression that is run before the call it is handed to returns. */
  readonly findEnclosing: (node: FunctionNode) => FunctionNode | undefined;
  /** Whether it is such a part of an initialisation that happens once: `table ??= names.map(name => …)`. */
  readonly isInMemoised: (node: FunctionNode) => boolean;
}

/** Makes the questions; answers are kept. */
export function createFunctionRun(graph: GraphState, callGraph: CallGraph, phases: Phases): FunctionRun {
  const kept = new Map<FunctionNode, boolean>();

  const isSelfRunning = (node: FunctionNode): boolean => {
    const known = kept.get(node);
    if (known !== undefined) return known;
    const result = findSelfRunning(node);
    kept.set(node, result);
    return result;
  };

  function findSelfRunning(node: FunctionNode): boolean {
    if (node.id === 0) return false;
    if (node.summary.async || node.roots.some(({ runs }) => runs !== 'worker') || isRunLater(node)) return true;
    // A function that gives a promise and that nobody in sight calls is called by somebody else.
    if (!node.isPublic && (node.exported === undefined || node.incoming.length > 0)) return false;
    if (phases.isEntryPoint(node)) return true;
    return returnsPromise(graph, node.module, node.id) && phases.phaseOf(node).name === 'run-time';
  }

  const findInline = (node: FunctionNode): PlacedEdge | undefined =>
    isSelfRunning(node) ? undefined : node.incoming.find(({ edge }) => edge.how === 'inline');

  const isInMemoised = (node: FunctionNode): boolean => {
    const seen = new Set<FunctionNode>();
    for (let inline = findInline(node); inline && !seen.has(inline.from); inline = findInline(inline.from)) {
      if (inline.edge.memoised) return true;
      seen.add(inline.from);
    }
    return false;
  };

  return { isSelfRunning, findEnclosing: node => findInline(node)?.from, isInMemoised };
}

/** What is called in sight, and put where something else might run it besides (`new Map([[name, f]])`), runs where it is called. */
function isRunLater({ incoming }: FunctionNode): boolean {
  const later = incoming.filter(({ edge }) => edge.how === 'later');
  return (
    later.some(({ edge }) => edge.certainty !== 'possible') ||
    (later.length > 0 && incoming.every(({ edge }) => edge.how === 'later' || edge.certainty === 'possible'))
  );
}

/**
 * The innermost synchronous function that a site of `id` belongs to and whose value escapes, called by nobody in sight: it may run
 * whenever; `undefined` if there is none.
 */
export function findEscapedFunction(
  callGraph: CallGraph,
  { findEnclosing }: FunctionRun,
  module: ModuleNode,
  id: FunctionId,
): FunctionNode | undefined {
  const seen = new Set<FunctionNode>();
  for (let node = findNode(callGraph.nodes, module, id); node && !seen.has(node); node = findEnclosing(node)) {
    seen.add(node);
    if (node.escapes !== 'no' && node.incoming.length === 0) return node;
  }
  return undefined;
}

/** The innermost function that a site of `id` belongs to and that runs by itself; `undefined` in helpers and at top level. */
export function findRunningFunction(
  callGraph: CallGraph,
  { isSelfRunning, findEnclosing }: FunctionRun,
  module: ModuleNode,
  id: FunctionId,
): FunctionNode | undefined {
  let node = findNode(callGraph.nodes, module, id);
  const seen = new Set<FunctionNode>();
  while (node && !isSelfRunning(node) && !seen.has(node)) {
    seen.add(node);
    node = findEnclosing(node);
  }
  return node && isSelfRunning(node) ? node : undefined;
}
