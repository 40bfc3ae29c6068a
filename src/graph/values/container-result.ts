import type { CallSite } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { containerMethods } from '../../catalog/containers.ts';
import { evaluate } from './evaluate.ts';
import { openInstanceTarget } from '../module-targets.ts';
import { only } from '../target.ts';

/** What a container gives that is asked for a class: `container.resolve(Store)`, `inject(Store)`; `undefined` for other calls. */
export function findContainerResult(graph: GraphState, module: ModuleNode, call: CallSite): Targets | undefined {
  const [token] = call.arguments;
  if (call.kind !== 'call' || (token?.type !== 'binding' && token?.type !== 'member')) return undefined;
  if (!containerMethods.has(call.text.split('.').at(-1)!)) return undefined;
  const { targets, unknown } = evaluate(graph, module, token);
  const [target, ...others] = targets;
  if (target?.type !== 'class' || unknown || others.length > 0) return undefined;
  return only(openInstanceTarget(target.module, target.class));
}
