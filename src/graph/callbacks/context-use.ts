import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget } from '../target.ts';

import { usesByCall } from './callback-use.ts';
import { underGuards } from './guarded-use.ts';
import { evaluate } from '../values/evaluate.ts';
import { guardsOf } from '../values/parameter-guard.ts';
import { memberOf } from '../values/member.ts';
import { anyElement, numberedElement, pathsTo, placeOf } from './parameter-place.ts';

/** A call of a helper, with the module it stands in. */
interface Caller {
  readonly module: ModuleNode;
  readonly call: CallSite;
}

/** Helpers of helpers further down say nothing more. */
const deepestContext = 3;

/**
 * What a helper does with a function that this caller gives it, where only the caller's other arguments tell:
 * `route(app, '/x', show)` with `const route = (router, path, handler) => router.get(path, handler)`. Each call in the helper that is
 * given the function is read with the caller's arguments in place of the helper's parameters.
 */
export function usesInContext(
  graph: GraphState,
  caller: Caller,
  { module, function: id }: FunctionTarget,
  place: ArgumentPlace,
): readonly CallbackUse[] {
  const { evaluation } = graph;
  if (evaluation.contexts >= deepestContext) return [];
  evaluation.contexts += 1;
  try {
    return module.callsOf[id]!.flatMap(callId => {
      const call = module.summary.calls[callId]!;
      const paths = call.arguments.flatMap((value, index) => pathsTo(module, id, value, place).map(path => ({ index, path })));
      if (paths.length === 0) return [];
      const inPlace: CallSite = {
        ...call,
        function: caller.call.function,
        callee: substitute(graph, caller, module, id, call.callee),
        arguments: call.arguments.map(value => substitute(graph, caller, module, id, value)),
      };
      const callee = evaluate(graph, caller.module, inPlace.callee);
      return paths
        .flatMap(path => usesByCall(graph, caller.module, inPlace, path, callee))
        .map(use => underGuards(use, guardsOf(module, callId)))
        .filter(({ runs }) => runs !== 'escapes');
    });
  } finally {
    evaluation.contexts -= 1;
  }
}

/** A value of the helper as the caller sees it; unknown where it is neither a parameter nor a member of one, nor a literal. */
function substitute(graph: GraphState, caller: Caller, module: ModuleNode, id: number, value: Value): Value {
  const found = placeOf(module, id, value);
  if (found) {
    const argument = caller.call.arguments[found.index];
    return argument
      ? found.path.reduce((object, property) => readProperty(graph, caller.module, object, property), argument)
      : { type: 'undefined' };
  }
  if (value.type === 'member') {
    const { type, property, key } = value;
    const object = substitute(graph, caller, module, id, value.object);
    return { type, object, property, ...(key && { key: substitute(graph, caller, module, id, key) }) };
  }
  if (value.type === 'literal' || value.type === 'undefined') return value;
  // A binding of the helper's own module means something else in the caller's.
  return caller.module === module ? value : { type: 'unknown' };
}

/** The property's own value where the object is a literal, so that its text can be read. */
function readProperty(graph: GraphState, module: ModuleNode, object: Value, property: string): Value {
  if (property === anyElement || property === numberedElement) return { type: 'element', of: object };
  if (object.type === 'object') {
    const own = module.summary.objects[object.object]!.properties.find(({ name }) => name === property);
    if (own) return own.value;
  }
  const [literal] = evaluate(graph, module, object).targets.flatMap(target => memberOf(graph, target, property).targets);
  return literal?.type === 'literal' ? { type: 'literal', value: literal.value } : { type: 'member', object, property };
}
