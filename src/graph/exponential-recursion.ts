import type { CallSite, FunctionId, Value } from '../summary/module-summary.ts';
import type { FunctionNode } from './call-graph.ts';
import type { GraphState } from './graph-state.ts';
import type { CallEdge } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';

import { effectsOf } from './call-nature.ts';
import { evaluateNumber } from './constant.ts';
import { evaluateCallee } from './evaluate.ts';

/** From here on a recursion that doubles with each step takes its time. */
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
  return given.every(value => isSimple(module, id, value)) && given.some(value => isStep(module, id, value));
}

function isOwnParameter(module: ModuleNode, id: number, value: Value): boolean {
  if (value.type === 'parameter') return value.function === id;
  if (value.type !== 'binding') return false;
  const { kind, function: owner } = module.summary.bindings[value.binding]!;
  return kind === 'parameter' && owner === id;
}

function isSimple(module: ModuleNode, id: number, value: Value): boolean {
  if (value.type === 'literal' || isOwnParameter(module, id, value)) return true;
  if (value.type !== 'binary' || (value.operator !== '-' && value.operator !== '+')) return false;
  return isOwnParameter(module, id, value.left);
}

function isStep(module: ModuleNode, id: number, value: Value): boolean {
  if (value.type !== 'binary' || !isSimple(module, id, value)) return false;
  return value.right.type === 'literal' && typeof value.right.value === 'number' && value.right.value !== 0;
}

/** Whether a call enters a recursion so near its end that it is soon over: `fibonacci(10)`. */
export function isShallow(graph: GraphState, from: FunctionNode, to: FunctionNode, { site }: CallEdge): boolean {
  const call = 'call' in site ? from.module.summary.calls[site.call] : undefined;
  if (!call || from === to) return false;
  const steps = (to.summary.selfCalls ?? []).map(id => to.module.summary.calls[id]!.arguments);
  const downward = call.arguments.flatMap((given, index) => {
    const ways = steps.map(step => step[index]).filter(value => value && isStep(to.module, to.id, value));
    // A step upwards ends at a bound that nobody knows.
    const isDownward = ways.length > 0 && ways.every(value => value?.type === 'binary' && value.operator === '-');
    return isDownward ? [{ always: ways.length === steps.length, depth: evaluateNumber(graph, from.module, given) }] : [];
  });
  const always = downward.filter(one => one.always && one.depth !== undefined).map(({ depth }) => depth!);
  if (always.length > 0) return Math.min(...always) < leastDepth;
  return downward.length > 0 && downward.reduce((sum, { depth = Infinity }) => sum + depth, 0) < leastDepth;
}
