import type { FunctionId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { calledName } from '../knowledge.ts';
import { evaluateCallee } from '../values/evaluate.ts';

const promiseMethods = new Set(['then', 'catch', 'finally']);

/** Whether a function that is not async returns a promise, by its annotation or by what it returns. */
export function returnsPromise(graph: GraphState, module: ModuleNode, id: FunctionId, depth = 0): boolean {
  const summary = module.summary.functions[id];
  if (!summary || depth > 5) return false;
  lookAtDeclaration(graph, module, id);
  if (!summary.async) lookInto(graph, module, id);
  if (summary.async && !summary.generator) return true;
  const { returnAnnotation } = summary;
  if (returnAnnotation?.type === 'named' && /^(?:Promise|PromiseLike)$/.test(returnAnnotation.name[0] ?? '')) return true;
  return summary.returns.some(value => isPromise(graph, module, value, depth));
}

function isPromise(graph: GraphState, module: ModuleNode, value: Value, depth: number): boolean {
  if (value.type === 'either') return value.values.some(one => isPromise(graph, module, one, depth));
  if (value.type === 'binding') {
    const [only, ...others] = module.summary.bindings[value.binding]?.values ?? [];
    return only?.type === 'call' && others.length === 0 && isPromise(graph, module, only, depth + 1);
  }
  if (value.type !== 'call' || depth > 5) return false;
  const { callee, kind } = module.summary.calls[value.call]!;
  if (kind === 'import') return true;
  if (kind === 'new') return callee.type === 'global' && callee.name === 'Promise';
  if (callee.type === 'member' && promiseMethods.has(callee.property ?? '')) return true;
  return evaluateCallee(graph, module, value.call).targets.some(target => {
    if (target.type === 'api') return isPromiseApi(graph, target.name);
    return target.type === 'function' && returnsPromise(graph, target.module, target.function, depth + 1);
  });
}

/** Whether a call of an API gives a promise: one of the language's, or of a package for promises. */
function isPromiseApi({ knowledge }: GraphState, name: string): boolean {
  if (/^(?:globalThis#(?:Promise\.|fetch$)|node:fs\/promises#|node:timers\/promises#)/.test(name)) return true;
  return knowledge.findResult(calledName(name))?.endsWith('#Promise') ?? false;
}
