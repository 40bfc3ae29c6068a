import type { CallSite, FunctionId, Value } from '../../summary/module-summary.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { Given } from './given-argument.ts';
import type { ModuleNode } from '../module-node.ts';

import { effectsOf } from '../effects/call-nature.ts';
import { evaluateCallee } from '../values/evaluate.ts';
import { evaluateGiven, givenArguments } from './given-argument.ts';

/** So many calls of a recursion, of which each does next to nothing, take their time. */
const leastCalls = 150_000;
/** From here on a recursion that steps down now here, now there takes its time. */
const leastDepth = 25;

/** Whether a function calls itself at least twice on arguments that are smaller by a constant, remembering nothing: its time doubles with each. */
export function isExponential(graph: GraphState, module: ModuleNode, id: FunctionId): boolean {
  const { selfCalls = [], generator, async } = module.summary.functions[id]!;
  if (generator || async) return false;
  const calls = selfCalls.flatMap(call => {
    const { targets, unknown } = evaluateCallee(graph, module, call);
    const [target, ...others] = targets;
    const isSelf =
      !unknown && others.length === 0 && target?.type === 'function' && target.module === module && target.function === id;
    return isSelf ? [module.summary.calls[call]!] : [];
  });
  return calls.length >= 2 && calls.every(call => isSmaller(module, id, call)) && !remembers(graph, module, id);
}

/** It writes somewhere, asks something what it has, or is handed a store. */
function remembers(graph: GraphState, module: ModuleNode, id: number): boolean {
  const effects = effectsOf(graph, module, id);
  if (!effects || effects.accesses.some(({ mode, place }) => mode !== 'read' && place.root !== 'unknown')) return true;
  if (effects.calls.some(({ chain }) => chain.length > 1 && /^(?:get|has|set|lookup|fetch|put)$/.test(chain.at(-1)!)))
    return true;
  return module.summary.functions[id]!.parameters.some(({ binding }) => {
    const name = binding === undefined ? '' : module.summary.bindings[binding]!.name;
    return /memo|cache|seen|visited|^dp$/i.test(name);
  });
}

/** Every argument is a parameter, or one and a constant: what a tree's children or halves of a range are not. */
function isSmaller(module: ModuleNode, id: number, { arguments: given }: CallSite): boolean {
  return given.every(value => isSimple(module, id, value)) && given.some(value => stepOf(module, id, value) !== undefined);
}

function isOwnParameter(module: ModuleNode, id: number, value: Value): boolean {
  if (value.type === 'parameter') return value.function === id;
  if (value.type !== 'binding') return false;
  const { kind, function: owner } = module.summary.bindings[value.binding]!;
  return kind === 'parameter' && owner === id;
}

/** A parameter, or one to which something is added, or something made of what the function's calls of itself gave. */
function isSimple(module: ModuleNode, id: number, value: Value): boolean {
  if (value.type === 'literal' || isOwnParameter(module, id, value) || isOfResults(module, id, value)) return true;
  return value.type === 'binary' && /^[-+]$/.test(value.operator) && isOwnParameter(module, id, value.left);
}

const deepestResult = 4;

function isOfResults(module: ModuleNode, id: number, value: Value, depth = 0): boolean {
  const isOne = (one: Value) => isOfResults(module, id, one, depth + 1);
  if (depth > deepestResult) return false;
  if (value.type === 'call') return module.summary.functions[id]!.selfCalls?.includes(value.call) ?? false;
  if (value.type === 'binary') {
    const sides = [value.left, value.right];
    return sides.some(isOne) && sides.every(side => side.type === 'literal' || isOne(side));
  }
  const { kind, function: owner, values = [] } = value.type === 'binding' ? module.summary.bindings[value.binding]! : {};
  return kind === 'const' && owner === id && values.length > 0 && values.every(isOne);
}

/** By how much a parameter changes from call to call; `undefined` where that is not constant. */
function stepOf(module: ModuleNode, id: number, value: Value | undefined): number | undefined {
  if (value?.type !== 'binary' || !isOwnParameter(module, id, value.left) || value.right.type !== 'literal') return undefined;
  const by = value.right.value;
  if (typeof by !== 'number' || by === 0) return undefined;
  return value.operator === '-' ? -by : value.operator === '+' ? by : undefined;
}

/** Whether a call enters a recursion so near its end that it is soon over: `fibonacci(10)`. */
export function isShallow(graph: GraphState, from: FunctionNode, to: FunctionNode, edge: CallEdge): boolean {
  const given = from === to ? undefined : givenArguments(graph, from, to, edge);
  if (!given) return false;
  const ways = (to.summary.selfCalls ?? []).map(id => to.module.summary.calls[id]!.arguments);
  const ends: number[] = [];
  const depths: number[] = [];
  for (const index of to.summary.parameters.keys()) {
    const steps = ways.flatMap(way => stepOf(to.module, to.id, way[index]) ?? []);
    const isDownward = steps.every(step => step < 0);
    if (steps.length === 0 || !(isDownward || steps.every(step => step > 0))) continue;
    const distance = isDownward ? given(index) : distanceUp(graph, to, given, index);
    if (steps.length === ways.length && distance !== undefined) ends.push(countCalls(steps.map(Math.abs), distance));
    else if (isDownward) depths.push(distance ?? Infinity);
  }
  if (ends.length > 0) return Math.min(...ends) < leastCalls;
  return depths.length > 0 && depths.reduce((sum, depth) => sum + depth, 0) < leastDepth;
}

/** How far a parameter that goes up is from the nearest of what it is compared with; `undefined` where that is not known. */
function distanceUp(graph: GraphState, { module, id, summary }: FunctionNode, given: Given, index: number): number | undefined {
  const start = given(index);
  const ends = (summary.bounds ?? []).flatMap(({ parameter, to }) =>
    parameter === index ? (evaluateGiven(graph, module, to, id, given) ?? []) : [],
  );
  const ahead = start === undefined ? [] : ends.filter(end => end > start);
  return ahead.length > 0 ? Math.min(...ahead) - start! : undefined;
}

/** About how many calls a recursion makes over a distance, of which each makes one for each step: it grows by the root of `sum(x ** -step) = 1`. */
function countCalls(steps: readonly number[], distance: number): number {
  let [low, high] = [1, steps.length];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (steps.reduce((sum, step) => sum + middle ** -step, 0) > 1) low = middle;
    else high = middle;
  }
  return high ** distance;
}
