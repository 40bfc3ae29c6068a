import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { KeptContainer } from './kept-container.ts';

import { evaluate } from './evaluate.ts';
import { findPlacement } from './function-places.ts';
import { findIncomingArguments } from './incoming-argument.ts';
import { findContainer, findPuts } from './kept-container.ts';

/** Something that a list is known to hold: an expression and the file that it stands in. */
export interface Held {
  readonly module: ModuleNode;
  readonly value: Value;
}

/** Lists are made of others less often than this. */
const deepestList = 8;

/**
 * What a list, a set or (as pairs) a map is known to hold: what it is made with, and what its file puts into it. Whatever else is in it;
 * nothing where something may be taken out.
 */
export function elementsIn(graph: GraphState, module: ModuleNode, value: Value, depth = 0): readonly Held[] {
  if (depth > deepestList) return [];
  if (value.type === 'array') return value.elements.flatMap(element => elementOf(graph, module, element, depth));
  if (value.type === 'call')
    return elementsOfCall(graph, module, module.summary.calls[value.call]!, depth) ?? evaluated(graph, module, value);
  const container = findContainer(graph, module, value);
  if (!container || !isMadeHere(container)) return evaluated(graph, module, value);
  const puts = findPuts(container);
  if (!puts) return [];
  const made = elementsIn(graph, container.module, container.made, depth + 1);
  return [...made, ...puts.flatMap(call => putBy(call).flatMap(one => elementOf(graph, container.module, one, depth)))];
}

/** What `forEach` gives for each element: of a map, the values. */
export function valuesIn(graph: GraphState, module: ModuleNode, value: Value, depth = 0): readonly Held[] {
  const held = elementsIn(graph, module, value, depth);
  return isMap(graph, module, value) ? held.flatMap(secondOf) : held;
}

/** A list, set or map that begins with what can be read where it is made. */
function isMadeHere({ module, made }: KeptContainer): boolean {
  return made.type === 'array' || (made.type === 'call' && nameOfMade(module, made) !== undefined);
}

/** `Map` of `new Map()` */
function nameOfMade({ summary }: ModuleNode, made: Value & { type: 'call' }): string | undefined {
  const { kind, callee } = summary.calls[made.call]!;
  const isContainer = kind === 'new' && callee.type === 'global' && /^(?:Array|Map|Set)$/.test(callee.name);
  return isContainer ? callee.name : undefined;
}

function isMap(graph: GraphState, module: ModuleNode, value: Value): boolean {
  if (value.type === 'call') return nameOfMade(module, value) === 'Map';
  const container = findContainer(graph, module, value);
  return container?.made.type === 'call' && nameOfMade(container.module, container.made) === 'Map';
}

/** An element of an array literal, or what is put into a list by its file: also what a function of the file is given for that. */
function elementOf(graph: GraphState, module: ModuleNode, value: Value, depth: number): readonly Held[] {
  if (value.type === 'spread') return elementsIn(graph, module, value.value, depth + 1);
  const [only, ...others] = value.type === 'binding' ? module.summary.bindings[value.binding]!.values : [value];
  if (only?.type !== 'parameter' || others.length > 0 || only.rest || findPlacement(module, only.function))
    return [{ module, value }];
  const given = findIncomingArguments(graph, module, only.function, only.index) ?? [];
  return given.flatMap(({ module: caller, value: argument }) =>
    argument && argument.type !== 'spread' ? [{ module: caller, value: argument }] : [],
  );
}

/** What a call puts into a container. */
function putBy({ callee, arguments: given }: CallSite): readonly Value[] {
  const isPair = callee.type === 'member' && callee.property === 'set';
  return isPair ? [{ type: 'array', elements: given }] : given;
}

/** The methods of lists that give one of the same elements. */
const sameElements = new Set(['values', 'slice', 'reverse', 'toReversed', 'sort', 'toSorted', 'concat']);

/** Of what makes a list of another one; `undefined` for other calls. */
function elementsOfCall(graph: GraphState, module: ModuleNode, call: CallSite, depth: number): readonly Held[] | undefined {
  const { kind, callee, arguments: given } = call;
  const [first] = given;
  if (kind === 'new' && callee.type === 'global') {
    if (callee.name !== 'Map' && callee.name !== 'Set') return undefined;
    return first ? elementsIn(graph, module, first, depth + 1) : [];
  }
  if (callee.type !== 'member' || callee.property === null) return undefined;
  const { object, property } = callee;
  if (object.type === 'global' && object.name === 'Array' && property === 'from' && given.length === 1) {
    return elementsIn(graph, module, first!, depth + 1);
  }
  if (object.type === 'global') return undefined;
  if (property === 'entries') {
    const held = elementsIn(graph, module, object, depth + 1);
    if (isMap(graph, module, object)) return held;
    return held.map(one => ({ module: one.module, value: { type: 'array', elements: [{ type: 'unknown' }, one.value] } }));
  }
  if (!sameElements.has(property) || (property === 'slice' && given.length > 0)) return undefined;
  return valuesIn(graph, module, object, depth + 1);
}

function secondOf({ module, value }: Held): readonly Held[] {
  const second = value.type === 'array' ? value.elements[1] : undefined;
  return second ? [{ module, value: second }] : [];
}

/** Of any other expression that is one list, made of a literal or of the properties of an object. */
function evaluated(graph: GraphState, module: ModuleNode, value: Value): readonly Held[] {
  const { targets, unknown, byName } = evaluate(graph, module, value);
  const [list, ...others] = targets;
  if (list?.type !== 'array' || others.length > 0 || byName || (unknown && !isOfObject(graph, module, value))) return [];
  return list.elements.flatMap(element => (element.type === 'spread' ? [] : [{ module: list.module, value: element }]));
}

/** `Object.values(table)`: what else may have been put into the object changes nothing. */
function isOfObject(graph: GraphState, module: ModuleNode, value: Value): boolean {
  const call = value.type === 'call' ? module.summary.calls[value.call]! : undefined;
  const [given] = call?.arguments ?? [];
  if (!given || !/^Object\.(?:entries|values)$/.test(call!.text)) return false;
  const { targets, unknown } = evaluate(graph, module, given);
  return targets.length === 1 && !unknown;
}
