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
  /** How many helpers are being read with their callers' arguments. */
  contexts: number;
  /** Entries under way, with the depth they started at: meeting one again is a cycle, which adds nothing. */
  readonly underWay: Map<object, Map<number | string, number>>;
  /** The shallowest entry under way that was met again: results above it are not complete and not kept. */
  lowest: number;
  recorder: Set<string> | undefined;
  /** Results from inside cycles that are not closed yet, in the order they were made. */
  readonly provisional: { readonly of: object; readonly key: number | string }[];
  readonly provisionalOf: Map<object, Map<number | string, ProvisionalEntry>>;
}

interface ProvisionalEntry extends MemoEntry<unknown> {
  /** The shallowest entry under way that it met. */
  readonly lowest: number;
}

export function createEvaluation(): Evaluation {
  return {
    depth: 0,
    steps: 0,
    nesting: 0,
    contexts: 0,
    underWay: new Map(),
    lowest: Number.POSITIVE_INFINITY,
    recorder: undefined,
    provisional: [],
    provisionalOf: new Map(),
  };
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
 * so that it adds nothing. What was worked out inside a cycle is provisional: it serves until the entry that the cycle began with is
 * done, and is then forgotten, so that no result depends on where the evaluation began and no circle is walked more than once at a time.
 */
export function evaluateOnce<Key extends number | string, Result>(
  graph: GraphState,
  module: ModuleNode,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  { whenCyclic, whenTooDeep }: { readonly whenCyclic: Result; readonly whenTooDeep: Result },
  evaluate: () => Result,
): Result {
  const { evaluation } = graph;
  const known = kept.get(key) ?? findProvisional(evaluation, kept, key);
  if (known) {
    if (known.dependencies) for (const dependency of known.dependencies) dependOn(graph, dependency);
    return known.result;
  }
  const underWay = getUnderWay(evaluation, kept);
  const begun = underWay.get(key);
  if (begun !== undefined) {
    evaluation.lowest = Math.min(evaluation.lowest, begun);
    return whenCyclic;
  }
  if (evaluation.depth === 0 && evaluation.nesting === 0) evaluation.steps = 0;
  if (evaluation.depth >= deepestEvaluation || (evaluation.steps += 1) > longestEvaluation) {
    evaluation.lowest = 0;
    return whenTooDeep;
  }
  const { recorder: outer, lowest: outerLowest } = evaluation;
  evaluation.recorder = undefined;
  evaluation.lowest = Number.POSITIVE_INFINITY;
  const depth = (evaluation.depth += 1);
  const mark = evaluation.provisional.length;
  underWay.set(key, depth);
  try {
    const result = evaluate();
    keep(evaluation, module, kept, key, { depth, mark, result });
    return result;
  } finally {
    evaluation.depth -= 1;
    underWay.delete(key);
    evaluation.lowest = depth === 1 ? Number.POSITIVE_INFINITY : Math.min(outerLowest, evaluation.lowest);
    evaluation.recorder = mergeRecorders(outer, evaluation.recorder);
  }
}

function getUnderWay(evaluation: Evaluation, kept: object): Map<number | string, number> {
  let underWay = evaluation.underWay.get(kept);
  if (!underWay) evaluation.underWay.set(kept, (underWay = new Map<number | string, number>()));
  return underWay;
}

function findProvisional<Key extends number | string, Result>(
  evaluation: Evaluation,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
): MemoEntry<Result> | undefined {
  const found = evaluation.provisionalOf.get(kept)?.get(key);
  if (!found) return undefined;
  evaluation.lowest = Math.min(evaluation.lowest, found.lowest);
  return found as ProvisionalEntry & MemoEntry<Result>;
}

interface Finished<Result> {
  readonly depth: number;
  /** How many provisional results there were when it began. */
  readonly mark: number;
  readonly result: Result;
}

function keep<Key extends number | string, Result>(
  evaluation: Evaluation,
  { memo }: ModuleNode,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  { depth, mark, result }: Finished<Result>,
): void {
  const dependencies: ReadonlySet<string> | undefined = evaluation.recorder;
  if (dependencies) for (const dependency of dependencies) memo.dependencies.add(dependency);
  const isComplete = evaluation.lowest >= depth;
  if (isComplete) kept.set(key, { result, dependencies });
  if (isComplete || depth === 1) {
    evaluation.lowest = Number.POSITIVE_INFINITY;
    for (const { of, key: forgotten } of evaluation.provisional.splice(mark)) evaluation.provisionalOf.get(of)?.delete(forgotten);
    return;
  }
  let provisional = evaluation.provisionalOf.get(kept);
  if (!provisional) evaluation.provisionalOf.set(kept, (provisional = new Map<number | string, ProvisionalEntry>()));
  provisional.set(key, { result, dependencies, lowest: evaluation.lowest });
  evaluation.provisional.push({ of: kept, key });
}

function mergeRecorders(outer: Set<string> | undefined, inner: Set<string> | undefined): Set<string> | undefined {
  if (!outer) return inner && new Set(inner);
  if (inner) for (const dependency of inner) outer.add(dependency);
  return outer;
}

/** What a cycle, and an evaluation that is given up, count as among targets. */
export const targetLimits = { whenCyclic: noTargets, whenTooDeep: unknownTargets };
