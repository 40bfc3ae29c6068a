import type { CallbackApi } from '../../catalog/callback-api.ts';
import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { evaluate } from './evaluate.ts';

/** When a callback runs, in words for the message: `when` with its places filled in, else `otherwise`, whose places may stay out. */
export function describeMoment(
  graph: GraphState,
  module: ModuleNode,
  call: CallSite,
  { when, otherwise }: CallbackApi,
): string | undefined {
  const fill = (template: string | undefined): string | undefined => {
    const missing: string[] = [];
    const text = template?.replace(/\{([^}]+)\}/g, (_, place: string) => {
      const found = fillPlace(graph, module, call, place);
      if (found === undefined) missing.push(place);
      return found ?? '';
    });
    return missing.length === 0 ? text : undefined;
  };
  return fill(when) ?? fill(otherwise) ?? otherwise?.replace(/ `\{[^}]+\}`/g, '');
}

function fillPlace(graph: GraphState, module: ModuleNode, call: CallSite, place: string): string | undefined {
  if (place === 'METHOD') return call.callee.type === 'member' ? call.callee.property?.toUpperCase() : undefined;
  if (place.startsWith('receiver.')) {
    const receiver = call.callee.type === 'member' ? call.callee.object : undefined;
    const made = receiver?.type === 'call' ? receiver : undefined;
    return made && fillPlace(graph, module, module.summary.calls[made.call]!, place.slice('receiver.'.length));
  }
  const index = Number(place);
  if (Number.isInteger(index)) return findText(graph, module, call.arguments[index]);
  for (const value of call.arguments) {
    if (value.type !== 'object') continue;
    const property = module.summary.objects[value.object]?.properties.find(({ name }) => name === place);
    if (property) return findText(graph, module, property.value);
  }
  return undefined;
}

/** What an event is called: a text, or a member of what a package lists its events in, `Events.ClientReady`. */
export function findEventName(graph: GraphState, module: ModuleNode, value: Value | undefined): string | undefined {
  const text = findText(graph, module, value);
  if (text !== undefined || value?.type !== 'member') return text;
  const [target, ...others] = evaluate(graph, module, value).targets;
  return target?.type === 'api' && others.length === 0 ? (value.property ?? undefined) : undefined;
}

/** A literal's text, also of a constant; `undefined` if it is none. */
export function findText(graph: GraphState, module: ModuleNode, value: Value | undefined): string | undefined {
  if (!value) return undefined;
  if (value.type === 'regexp') return `/${value.source}/`;
  if (value.type === 'array') {
    const texts = value.elements.map(element => findText(graph, module, element));
    return texts.every(text => text !== undefined) ? texts.join(',') : undefined;
  }
  const { targets, unknown } = evaluate(graph, module, value);
  const [target] = targets;
  return !unknown && targets.length === 1 && target?.type === 'literal' ? String(target.value) : undefined;
}
