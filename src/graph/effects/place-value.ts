import type { Value } from '../../summary/module-summary.ts';
import type { FilePlace } from './call-nature.ts';
import type { GraphState } from '../graph-state.ts';
import type { Targets } from '../target.ts';

import { platformFlags } from '../../catalog/platform-flags.ts';
import { evaluate } from '../values/evaluate.ts';
import { unknownTargets } from '../target.ts';

/** What a place that begins in a variable of its file may hold. */
export function evaluatePlace(graph: GraphState, { module, root, path }: FilePlace): Targets {
  const offset = Number(root.slice('variable:'.length));
  const binding = module.summary.bindings.findIndex(one => one.offset === offset);
  if (binding < 0) return unknownTargets;
  return evaluate(
    graph,
    module,
    path.reduce<Value>((object, property) => ({ type: 'member', object, property }), { type: 'binding', binding }),
  );
}

/** Whether the platform changes the place: `signal.aborted`, `child.exitCode`. */
export function isPlatformFlag(graph: GraphState, { module, root, path }: FilePlace): boolean {
  const [property = '', ...reversed] = path.toReversed();
  if (!Object.values(platformFlags).some(names => names.has(property))) return false;
  return evaluatePlace(graph, { module, root, path: reversed.toReversed() }).targets.some(target => {
    let name =
      target.type === 'api' ? graph.knowledge.findResult(target.name) : target.type === 'api-instance' ? target.name : undefined;
    while (name !== undefined && !platformFlags[name]?.has(property)) name = graph.knowledge.findSuperclass(name);
    return name !== undefined;
  });
}
