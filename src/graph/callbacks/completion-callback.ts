import type { CallSite } from '../../summary/module-summary.ts';
import type { ArgumentPlace } from './callback-use.ts';
import type { ModuleNode } from '../module-node.ts';

import { completionCallback } from '../../catalog/callbacks/shapes.ts';

/** Whether a call that nothing is known of is given a function that, by its looks, it calls when it is done: `(error, result) => …`. */
export function isCompletionCallback({ summary }: ModuleNode, call: CallSite, { index, path }: ArgumentPlace): boolean {
  const value = call.arguments[index];
  if (path.length > 0 || value?.type !== 'function' || index === 0 || index !== call.arguments.length - 1) return false;
  const binding = summary.functions[value.function]!.parameters[0]?.binding;
  const name = binding === undefined ? undefined : summary.bindings[binding]?.name;
  return (
    name !== undefined &&
    completionCallback.parameters.includes(name) &&
    !completionCallback.notCalled.test(call.text.split('.').at(-1) ?? '')
  );
}
