import type { Project } from '../project/project.ts';
import type { FieldIndex } from './field-index.ts';
import type { Knowledge } from './knowledge.ts';
import type { MemoEntry, ModuleNode } from './module-node.ts';

import { createModuleNode } from './module-node.ts';
import { noTargets, unknownTargets } from './target.ts';

/** How deep an evaluation may nest before it is given up as unknown: chains in real programs stay under a dozen. */
const deepestEvaluation = 60;

/** How many steps one question may take before the rest of it is given up as unknown. */
export const longestEvaluation = 5000;

/** The files the graph is made of, and the evaluation under way. */
export interface GraphState {
  readonly project: Project;
  readonly knowledge: Knowledge;
  readonly modules: Map<string, ModuleNode | undefined>;
  fields: FieldIndex;
  readonly evaluation: Evaluation;
}

interface Evaluation {
  depth: number;
  steps: number;
  /** How deep expressions nest in each other. */
  nesting: number;
  /** Entries under way, with the depth they started at: meeting one again is a cycle, which adds nothing. */
  readonly underWay: Map<object, Map<number | string, number>>;
  /** The shallowest entry under way that was met again: results above it are not complete and not kept. */
  lowest: number;
  recorder: Set<string> | undefined;
}

export function createEvaluation(): Evaluation {
  return { depth: 0, steps: 0, nesting: 0, underWay: new Map(), lowest: Number.POSITIVE_INFINITY, recorder: undefined };
}

/** The node of a file; `undefined` if the file cannot be read or parsed. The evaluation under way now depends on it. */
export function findModule(graph: GraphState, path: string): ModuleNode | undefined {
  dependOn(graph, path);
  if (graph.modules.has(path)) return graph.modules.get(path);
  const summary = graph.project.summaryOf(path);
  const module = summary && createModuleNode(path, summary);
  graph.modules.set(path, module);
  return module;
}

/** Notes that the evaluation under way looked at a file, or at an entry of a project-wide index. */
export function dependOn({ evaluation }: GraphState, dependency: string): void {
  (evaluation.recorder ??= new Set()).add(dependency);
}

/**
 * Gives the kept result of an evaluation or makes and keeps it. A cycle (`a = a.next`, mutually recursive results) gives `whenCyclic`,
 * so that it adds nothing; such partial results are not kept, so that no result depends on where the evaluation began.
 */
export function evaluateOnce<Key extends number | string, Result>(
  graph: GraphState,
  module: ModuleNode,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  { whenCyclic, whenTooDeep }: { readonly whenCyclic: Result; readonly whenTooDeep: Result },
  evaluate: () => Result,
): Result {
  const known = kept.get(key);
  if (known) {
    if (known.dependencies) for (const dependency of known.dependencies) dependOn(graph, dependency);
    return known.result;
  }
  const { evaluation } = graph;
  const underWay = getUnderWay(evaluation, kept);
  const begun = underWay.get(key);
  if (begun !== undefined) {
    evaluation.lowest = Math.min(evaluation.lowest, begun);
    return whenCyclic;
  }
  if (evaluation.depth === 0 && evaluation.nesting === 0) evaluation.steps = 0;
  if (evaluation.depth >= deepestEvaluation || evaluation.steps > longestEvaluation) {
    evaluation.lowest = 0;
    return whenTooDeep;
  }
  const outer = evaluation.recorder;
  evaluation.recorder = undefined;
  const depth = (evaluation.depth += 1);
  underWay.set(key, depth);
  try {
    const result = evaluate();
    keep(evaluation, module, kept, key, depth, result);
    return result;
  } finally {
    evaluation.depth -= 1;
    underWay.delete(key);
    evaluation.recorder = mergeRecorders(outer, evaluation.recorder);
  }
}

function getUnderWay(evaluation: Evaluation, kept: object): Map<number | string, number> {
  let underWay = evaluation.underWay.get(kept);
  if (!underWay) evaluation.underWay.set(kept, (underWay = new Map<number | string, number>()));
  return underWay;
}

function keep<Key, Result>(
  evaluation: Evaluation,
  { memo }: ModuleNode,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  depth: number,
  result: Result,
): void {
  const dependencies: ReadonlySet<string> | undefined = evaluation.recorder;
  if (evaluation.lowest >= depth) {
    evaluation.lowest = Number.POSITIVE_INFINITY;
    kept.set(key, { result, dependencies });
  } else if (depth === 1) {
    evaluation.lowest = Number.POSITIVE_INFINITY;
  }
  if (dependencies) for (const dependency of dependencies) memo.dependencies.add(dependency);
}

function mergeRecorders(outer: Set<string> | undefined, inner: Set<string> | undefined): Set<string> | undefined {
  if (!outer) return inner && new Set(inner);
  if (inner) for (const dependency of inner) outer.add(dependency);
  return outer;
}

/** What a cycle, and an evaluation that is given up, count as among targets. */
export const targetLimits = { whenCyclic: noTargets, whenTooDeep: unknownTargets };
