import type { CallId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { lookAtBinding, lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { evaluateCallee } from './evaluate.ts';
import { findIncomingArguments } from './incoming-argument.ts';

/** Callers of callers further up say nothing more. */
const deepest = 6;

/** Parameters whose properties the program itself sets. */
const isOwnOptions = /^(?:|opts?|options?|config(?:uration)?|settings?|props)$/i;

/**
 * Whether a value is taken from what somebody sends, as far as can be seen: a property of a parameter (`req.query.length`), what is
 * computed of one, or a parameter that a caller gives such a value.
 */
export function isSent(graph: GraphState, module: ModuleNode, value: Value, depth = 0): boolean {
  if (depth > deepest) return false;
  const isSentToo = (inner: Value): boolean => isSent(graph, module, inner, depth + 1);
  switch (value.type) {
    case 'member':
      return isOfParameter(graph, module, value.object) || isSentToo(value.object);
    case 'await':
      return isSentToo(value.value);
    case 'binary':
      return isSentToo(value.left) || isSentToo(value.right);
    case 'call': {
      const { arguments: given, callee, function: owner } = module.summary.calls[value.call]!;
      lookInto(graph, module, owner);
      if (given.some(isSentToo)) return true;
      return callee.type === 'member' && isSentToo(callee.object) && !isOfModule(graph, module, value.call);
    }
    case 'either':
      return value.values.some(isSentToo);
    case 'binding':
      lookAtBinding(graph, module, value.binding);
      return (module.summary.bindings[value.binding]?.values ?? []).some(isSentToo);
    case 'parameter': {
      if (value.rest) return false;
      const incoming = findIncomingArguments(graph, module, value.function, value.index) ?? [];
      return incoming.some(({ module: caller, value: given }) => given !== undefined && isSent(graph, caller, given, depth + 1));
    }
    default:
      return false;
  }
}

/** `app.crypto.randomBytes(1)`: however the module got there, what its function gives was not sent. */
function isOfModule(graph: GraphState, module: ModuleNode, call: CallId): boolean {
  const { targets } = evaluateCallee(graph, module, call);
  return targets.length > 0 && targets.every(target => target.type === 'api' && target.name.startsWith('node:'));
}

/** Whether the value is a parameter that holds more than this function's own options. */
function isOfParameter(graph: GraphState, module: ModuleNode, value: Value): boolean {
  if (value.type === 'parameter') return !isOwnOptions.test(nameOf(graph, module, value));
  if (value.type !== 'binding') return false;
  lookAtBinding(graph, module, value.binding);
  const { values = [], name = '' } = module.summary.bindings[value.binding] ?? {};
  return (
    values.some(one => one.type === 'parameter' && !isOwnOptions.test(name)) ||
    values.some(one => isTakenApart(graph, module, one))
  );
}

/** `query` of `({ query }) => …`; what such a pattern names itself are options. */
function isTakenApart(graph: GraphState, module: ModuleNode, value: Value): boolean {
  return value.type === 'member' && value.object.type === 'parameter' && nameOf(graph, module, value.object) === '';
}

function nameOf(graph: GraphState, module: ModuleNode, { function: id, index }: Value & { type: 'parameter' }): string {
  const { summary } = module;
  lookAtDeclaration(graph, module, id);
  lookInto(graph, module, id);
  const binding = summary.functions[id]?.parameters[index]?.binding;
  return binding === undefined ? '' : summary.bindings[binding]!.name;
}
