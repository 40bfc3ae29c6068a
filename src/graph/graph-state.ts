import type { Project, Resolution } from '../project/project.ts';
import type { Finding, Looks, Token } from './changes/dependency.ts';
import type { FieldIndex } from './values/field-index.ts';
import type { Knowledge } from './knowledge.ts';
import type { MemoEntry, MemoPlace, ModuleNode } from './module-node.ts';

import { createLooks, createToken, lookThrough, note, takeLooks } from './changes/dependency.ts';
import { createFieldIndex } from './values/field-index.ts';
import { createMemoEntry, createModuleNode } from './module-node.ts';
import { keepFinding } from './changes/recording.ts';
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

/**
 * How many times such a question is asked again, as long as each time more of what it asks is worked out and kept: otherwise the next one to
 * ask the same would get further, and the answer would depend on who asked before.
 */
const mostAttempts = 10;

/** Deeper than any entry; a small integer, because `Infinity` would be an object of its own for each entry. */
const belowAll = 2 ** 30 - 1;

/** The files the graph is made of, and the evaluation under way. */
export interface GraphState {
  readonly project: Project;
  readonly knowledge: Knowledge;
  readonly modules: Map<string, ModuleNode | undefined>;
  /** What can be looked at that is no part of a module: whether there is a file, an entry of a project-wide index. */
  readonly tokens: Map<string, Token>;
  /** Something has changed since the beginning, so that what depends on what is kept in view. */
  isFollowing: boolean;
  /** What was found and is kept by no module, until something changes. */
  readonly unowned: Finding[];
  readonly fields: FieldIndex;
  readonly evaluation: Evaluation;
}

interface Evaluation {
  depth: number;
  steps: number;
  /** How many steps the question may take. */
  limit: number;
  /** How many questions took too long since the work on a file began. */
  givenUp: number;
  /** How many times the question was asked before, and how many results were ever kept. */
  attempts: number;
  results: number;
  /** How deep expressions nest in each other. */
  nesting: number;
  /** How many helpers are being read with their callers' arguments. */
  contexts: number;
  /** The shallowest entry under way that was met again: results above it are not complete and not kept. */
  lowest: number;
  readonly looks: Looks;
  /** Results from inside cycles that are not closed yet, in the order they were made. */
  readonly provisional: MemoPlace[];
  /** What the question under way was too deep or too long to go into. */
  readonly left: MemoPlace[];
}

export function createState(project: Project, knowledge: Knowledge): GraphState {
  const evaluation: Evaluation = {
    depth: 0,
    steps: 0,
    limit: longestEvaluation,
    givenUp: 0,
    attempts: 0,
    results: 0,
    nesting: 0,
    contexts: 0,
    lowest: belowAll,
    looks: createLooks(),
    provisional: [],
    left: [],
  };
  return {
    ...{ project, knowledge, evaluation, fields: createFieldIndex() },
    ...{ modules: new Map(), tokens: new Map(), isFollowing: false, unowned: [] },
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

/** Notes that the evaluation under way looked at whether there is a file, or at an entry of a project-wide index. */
export function dependOn(graph: GraphState, name: string): void {
  note(graph.evaluation.looks, tokenOf(graph, name));
}

/** What stands for a file, or for an entry of a project-wide index, among what can be looked at. */
export function tokenOf({ tokens }: GraphState, name: string): Token {
  let token = tokens.get(name);
  if (!token) tokens.set(name, (token = createToken(name)));
  return token;
}

/** Where no evaluation is under way, a question begins: its steps are counted from here. */
export function beginQuestion(evaluation: Evaluation): void {
  if (evaluation.depth > 0 || evaluation.nesting > 0) return;
  if (evaluation.steps > evaluation.limit) evaluation.givenUp += 1;
  evaluation.steps = 0;
  evaluation.limit = evaluation.givenUp < mostGivenUp ? longestEvaluation : shortestEvaluation;
}

/**
 * Gives the kept result of an evaluation or makes and keeps it. A cycle (`a = a.next`, mutually recursive results) gives `whenCyclic`,
 * so that it adds nothing: that stands in the place of a result while it is being made. What was worked out inside a cycle is provisional:
 * it serves until the entry that the cycle began with is done, and is then forgotten, so that no result depends on where the evaluation
 * began and no circle is walked more than once at a time. A question that leads too far is asked again only once it may get further: in
 * programs where everything leads to everything, thousands ask the same.
 */
export function evaluateOnce<Key extends number | string, Result>(
  graph: GraphState,
  module: ModuleNode | undefined,
  kept: Map<Key, MemoEntry<Result>>,
  key: Key,
  limits: { readonly whenCyclic: Result; readonly whenTooDeep: Result },
  evaluate: () => Result,
): Result {
  const { evaluation } = graph;
  const known = kept.get(key);
  if (known && !mayGetFurther(evaluation, known)) {
    if (known.givenUp) leave(evaluation, placeIn(kept, key));
    if (known.dependencies) note(evaluation.looks, known);
    evaluation.lowest = Math.min(evaluation.lowest, known.lowest);
    return known.result;
  }
  beginQuestion(evaluation);
  if (evaluation.depth >= deepestEvaluation || (evaluation.steps += 1) > evaluation.limit) {
    evaluation.lowest = 0;
    leave(evaluation, placeIn(kept, key));
    return limits.whenTooDeep;
  }
  const { depth, results } = evaluation;
  const entry = createMemoEntry(module, limits.whenCyclic, depth + 1);
  kept.set(key, entry);
  makeResult(graph, placeIn(kept, key), entry, evaluate);
  if (depth > 0 || !isWorthAsking(evaluation, results)) return entry.result;
  kept.delete(key);
  return evaluateOnce(graph, module, kept, key, limits, evaluate);
}

function makeResult<Result>(graph: GraphState, place: MemoPlace, entry: MemoEntry<Result>, evaluate: () => Result): void {
  const { evaluation } = graph;
  const { looks } = evaluation;
  const outerLowest = evaluation.lowest;
  const { evaluation: outer, top: start } = looks;
  evaluation.lowest = belowAll;
  looks.evaluation = ++looks.count;
  const depth = (evaluation.depth += 1);
  const mark = evaluation.provisional.length;
  let isDone = false;
  try {
    entry.result = evaluate();
    finish(graph, place, entry, { depth, mark, start });
    isDone = true;
  } finally {
    if (!isDone) place.of.delete(place.key);
    if (depth === 1) evaluation.left.length = 0;
    evaluation.depth -= 1;
    evaluation.lowest = depth === 1 ? belowAll : Math.min(outerLowest, evaluation.lowest);
    looks.evaluation = outer;
    if (entry.dependencies) note(looks, entry);
  }
}

function placeIn<Key extends number | string, Result>(of: Map<Key, MemoEntry<Result>>, key: Key): MemoPlace {
  return { of: of as Map<never, MemoEntry<unknown>>, key: key as never };
}

/** Notes that the question under way does not get through something. */
function leave({ depth, left }: Evaluation, place: MemoPlace): void {
  if (depth > 0) left.push(place);
}

/** Whether a question that took too long has got further than the last time, so that it may get further still. */
function isWorthAsking(evaluation: Evaluation, resultsBefore: number): boolean {
  const { attempts, limit, results, steps } = evaluation;
  const isWorth = steps > limit && limit === longestEvaluation && results > resultsBefore && attempts < mostAttempts;
  evaluation.attempts = isWorth ? attempts + 1 : 0;
  if (isWorth) evaluation.steps = 0;
  return isWorth;
}

/** Whether something that was given up did not get through is known by now. */
function mayGetFurther({ results }: Evaluation, { givenUp }: MemoEntry<unknown>): boolean {
  if (!givenUp || givenUp.results === results) return false;
  givenUp.results = results;
  return givenUp.missing.some(({ of, key }) => of.get(key)?.lowest === belowAll);
}

interface Begun {
  readonly depth: number;
  /** How many provisional results there were when it began. */
  readonly mark: number;
  /** How many looks. */
  readonly start: number;
}

/** Keeps a result if it is complete, or that it was given up, and forgets what else was found out inside it that is not complete. */
function finish(graph: GraphState, place: MemoPlace, entry: MemoEntry<unknown>, { depth, mark, start }: Begun): void {
  const { evaluation } = graph;
  const { looks, lowest, provisional } = evaluation;
  const isComplete = lowest >= depth;
  if (!isComplete && depth > 1) {
    entry.dependencies = takeLooks(looks, start);
    entry.lowest = lowest;
    provisional.push(place);
    return;
  }
  const looked = takeLooks(looks, start);
  entry.dependencies = provisional.length > mark ? lookThrough(looked, isProvisional) : looked;
  const forgotten = provisional.splice(mark);
  for (const { of, key } of forgotten) of.delete(key);
  if (isComplete) {
    entry.lowest = belowAll;
    evaluation.results += 1;
  } else {
    entry.lowest = 0;
    entry.givenUp = { missing: [...forgotten, ...evaluation.left], results: evaluation.results };
  }
  if (entry.module) keepFinding(graph, entry.module, entry);
  evaluation.lowest = belowAll;
}

function isProvisional(finding: Finding): boolean {
  const { givenUp, lowest } = finding as MemoEntry<unknown>;
  return lowest < belowAll && !givenUp;
}

/** What a cycle, and an evaluation that is given up, count as among targets. */
export const targetLimits = { whenCyclic: noTargets, whenTooDeep: unknownTargets };
