import type { CallSite, FunctionId } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from './callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { completionCallback } from '../../catalog/callbacks/shapes.ts';
import { lookAtBinding, lookAtDeclaration, lookInto } from '../changes/dependencies.ts';

/** Whether a call that nothing is known of is given a function that, by its looks, it calls when it is done: `(error, result) => …`. */
export function isCompletionCallback(
  graph: GraphState,
  module: ModuleNode,
  call: CallSite,
  { index, path }: ArgumentPlace,
): boolean {
  if (path.length > 0 || index === 0 || index !== call.arguments.length - 1) return false;
  const id = functionAt(graph, module, call, index);
  if (id === undefined) return false;
  const { bindings, functions } = module.summary;
  const binding = functions[id]!.parameters[0]?.binding;
  const name = binding === undefined ? undefined : bindings[binding]?.name;
  return (
    name !== undefined &&
    completionCallback.parameters.includes(name) &&
    !completionCallback.notCalled.test(call.text.split('.').at(-1) ?? '')
  );
}

/** A function expression, or one of the file that is given by its name. */
function functionAt(graph: GraphState, module: ModuleNode, call: CallSite, index: number): FunctionId | undefined {
  const value = call.arguments[index];
  if (value?.type === 'function') return value.function;
  if (value?.type !== 'binding') return undefined;
  lookAtBinding(graph, module, value.binding);
  const [only, ...others] = module.summary.bindings[value.binding]?.values ?? [];
  if (only?.type !== 'function' || others.length > 0) return undefined;
  lookAtDeclaration(graph, module, only.function);
  lookInto(graph, module, only.function);
  return only.function;
}
