import type { Project, Resolution } from '../project/project.ts';
import type { FieldIndex } from './field-index.ts';
import type { Knowledge } from './knowledge.ts';
import type { MemoEntry, ModuleNode } from './module-node.ts';

import { createFieldIndex } from './field-index.ts';
import { clearMemo, createModuleNode } from './module-node.ts';
import { noTargets, unknownTargets } from './target.ts';

/** How deep an evaluation may nest before it is given up as unknown: chains in real programs stay under a dozen. */
const deepestEvaluation = 60;

/**
 * How many steps one question may take before the rest of it is given up as unknown, and how many where that has happened so often in one
 * file that it is one in which everything leads to everything, as in compiled ones. Of 140,000 questions in a large program 24 took
 * more than two thousand.
 */
const longestEvaluation = 2000;
const shortestEvaluation = 100;
const mostGivenUp = 30;

/** The files the graph is made of, and the evaluation under way. */
export interface GraphState {
  readonly project: Project;
  readonly knowledge: Knowledge;
  readonly modules: Map<string, ModuleNode | undefined>;
  /** For all that can be looked at, the modules of which something was worked out by looking at it. */
  readonly dependents: Map<string, Set<ModuleNode>>;
  readonly fields: FieldIndex;
  readonly evaluation: Evaluation;
  /** Sets of one dependency each, which most results have, made once. */
  readonly singles: Map<string, ReadonlySet<string>>;
}

interface Evaluation {
  depth: number;
  steps: number;
  /** How many steps the question may take. */
  limit: number;
  /** How many questions took too long since the work on a file began. */
  givenUp: number;
  /** How deep expressions nest in each other. */
  nesting: number;
  /** How many helpers are being read with their callers' arguments. */
  contexts: number;
  /** The shallowest entry under way that was met again: results above it are not complete and not kept. */
  lowest: number;
  /** What the evaluation under way has looked at so far. */
  looked: Dependencies | undefined;
  /** Results from inside cycles that are not closed yet, in the order they were made. */
  readonly provisional: { readonly of: Map<never, unknown>; readonly key: never }[];
}

/**
 * Dependencies, shared between results that have the same ones: whoever adds to a shared set makes a new one. Provisional results of one
 * circle have one set that grows with it.
 */
interface Dependencies {
  readonly set: ReadonlySet<string>;
  readonly isShared: boolean;
}

export function createState(project: Project, knowledge: Knowledge): GraphState {
  const evaluation: Evaluation = {
    depth: 0,
    steps: 0,
    limit: longestEvaluation,
    givenUp: 0,
    nesting: 0,
    contexts: 0,
    lowest: Number.POSITIVE_INFINITY,
    looked: undefined,
    provisional: [],
  };
  return {
    ...{ project, knowledge, evaluation, fields: createFieldIndex() },
    ...{ modules: new Map(), dependents: new Map(), singles: new Map() },
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

/** Where a specifier of a module leads; noted with the module, to be compared once that may have changed. */
export function resolveFrom({ project }: GraphState, { path, resolutions }: ModuleNode, specifier: string): Resolution {
  const resolution = project.resolve(path, specifier);
  resolutions.set(specifier, resolution);
  return resolution;
}

/** Notes that the evaluation under way looked at something in a file (`dependencies.ts`), or at an entry of a project-wide index. */
export function dependOn({ evaluation, singles }: GraphState, dependency: string): void {
  const { looked } = evaluation;
  if (!looked) {
    let set = singles.get(dependency);
    if (!set) singles.set(dependency, (set = new Set([dependency])));
    evaluation.looked = { set, isShared: true };
    return;
  }
  if (looked.set.has(dependency)) return;
  if (looked.isShared) evaluation.looked = { set: new Set(looked.set).add(dependency), isShared: false };
  else (looked.set as Set<string>).add(dependency);
}

function dependOnAll(graph: GraphState, dependencies: ReadonlySet<string> | undefined): void {
  const { evaluation } = graph;
  if (!dependencies || dependencies === evaluation.looked?.set) return;
  if (!evaluation.looked) evaluation.looked = { set: dependencies, isShared: true };
  else for (const dependency of dependencies) dependOn(graph, dependency);
}

/** The evaluation under way also depends on all that an inner one looked at: what is less is added to what is more. */
function takeOver(graph: GraphState, inner: Dependencies | undefined): void {
  const { evaluation } = graph;
  const { looked } = evaluation;
  if (!inner || inner.set === looked?.set) return;
  if (looked && (inner.isShared || looked.set.size > inner.set.size)) return dependOnAll(graph, inner.set);
  for (const dependency of looked?.set ?? []) (inner.set as Set<string>).add(dependency);
  evaluation.looked = inner;
}

/** Where no evaluation is under way, a question begins: its steps are counted from here. */
export function beginQuestion(evaluation: Evaluation): void {
  if (evaluation.depth > 0 || evaluation.nesting > 0) return;
  if (evaluation.steps > evaluation.limit) evaluation.givenUp += 1;
  evaluation.steps = 0;
  evaluation.limit = evaluation.givenUp < mostGivenUp ? longestEvaluation : shortestEvaluation;
}

/** Works something out about a module and notes, with the module, all that it looked at. */
export function recordDependencies<Result>(graph: GraphState, module: ModuleNode, work: () => Result): Result {
  const { evaluation } = graph;
  const { looked, givenUp } = evaluation;
  Object.assign(evaluation, { looked: undefined, givenUp: 0, steps: 0 });
  const result = work();
  addDependencies(graph, module, evaluation.looked);
  Object.assign(evaluation, { looked, givenUp });
  return result;
}

/** What a module looked at in itself needs no noting: it is worked out anew whenever its file changes. */
function addDependencies({ dependents }: GraphState, module: ModuleNode, found: Dependencies | undefined): void {
  if (!found) return;
  for (const dependency of found.set) {
    if (module.memo.dependencies.has(dependency) || isIn(dependency, module.path)) continue;
    module.memo.dependencies.add(dependency);
    const modules = dependents.get(dependency);
    if (modules) modules.add(module);
    else dependents.set(dependency, new Set([module]));
  }
}

/** Whether something that can be looked at is a file, or in it. */
export function isIn(dependency: string, path: string): boolean {
  return dependency.startsWith(path) && (dependency.length === path.length || dependency.charCodeAt(path.length) === 0);
}

/** Forgets what was worked out about a module because something it depends on has changed. */
export function forgetModule({ dependents }: GraphState, module: ModuleNode): void {
  for (const dependency of module.memo.dependencies) {
    const modules = dependents.get(dependency);
    modules?.delete(module);
    if (modules?.size === 0) dependents.delete(dependency);
  }
  clearMemo(module);
}

/**
 * Gives the kept result of an evaluation or makes and keeps it. A cycle (`a = a.next`, mutually recursive results) gives `whenCyclic`,
 * so that it adds nothing: that stands in the place of a result while it is being made. What was worked out inside a cycle is provisional:
 * it serves until the entry that the cycle began with is done, and is then forgotten, so that no result depends on where the evaluation
 * began and no circle is walked more than once at a time.
 */
export function evaluateOnce<Key extends number | string, Result>(
  graph: GraphState,
  module: ModuleNode | undefined,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  { whenCyclic, whenTooDeep }: { readonly whenCyclic: Result; readonly whenTooDeep: Result },
  evaluate: () => Result,
): Result {
  const { evaluation } = graph;
  const known = kept.get(key);
  if (known) {
    dependOnAll(graph, known.dependencies);
    evaluation.lowest = Math.min(evaluation.lowest, known.lowest);
    return known.result;
  }
  beginQuestion(evaluation);
  if (evaluation.depth >= deepestEvaluation || (evaluation.steps += 1) > evaluation.limit) {
    evaluation.lowest = 0;
    return whenTooDeep;
  }
  const { looked: outer, lowest: outerLowest } = evaluation;
  evaluation.looked = undefined;
  evaluation.lowest = Number.POSITIVE_INFINITY;
  const depth = (evaluation.depth += 1);
  const mark = evaluation.provisional.length;
  kept.set(key, { result: whenCyclic, dependencies: undefined, lowest: depth });
  let isDone = false;
  try {
    const result = evaluate();
    keep(graph, module, kept, key, { depth, mark, result });
    isDone = true;
    return result;
  } finally {
    if (!isDone) kept.delete(key);
    evaluation.depth -= 1;
    evaluation.lowest = depth === 1 ? Number.POSITIVE_INFINITY : Math.min(outerLowest, evaluation.lowest);
    const inner = evaluation.looked as Dependencies | undefined;
    evaluation.looked = outer;
    takeOver(graph, inner);
  }
}

interface Finished<Result> {
  readonly depth: number;
  /** How many provisional results there were when it began. */
  readonly mark: number;
  readonly result: Result;
}

function keep<Key extends number | string, Result>(
  graph: GraphState,
  module: ModuleNode | undefined,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  { depth, mark, result }: Finished<Result>,
): void {
  const { evaluation } = graph;
  const dependencies = evaluation.looked?.set;
  const isComplete = evaluation.lowest >= depth;
  if (isComplete) {
    if (evaluation.looked) evaluation.looked = { ...evaluation.looked, isShared: true };
    if (module) addDependencies(graph, module, evaluation.looked);
    kept.set(key, { result, dependencies, lowest: Number.POSITIVE_INFINITY });
  } else if (depth === 1) kept.delete(key);
  else {
    kept.set(key, { result, dependencies, lowest: evaluation.lowest });
    evaluation.provisional.push({ of: kept as Map<never, unknown>, key: key as never });
    return;
  }
  evaluation.lowest = Number.POSITIVE_INFINITY;
  for (const { of, key: forgotten } of evaluation.provisional.splice(mark)) of.delete(forgotten);
}

/** What a cycle, and an evaluation that is given up, count as among targets. */
export const targetLimits = { whenCyclic: noTargets, whenTooDeep: unknownTargets };
