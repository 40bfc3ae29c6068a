import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { endOf, startOf } from '../syntax/range-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { isFixedName, recordReference, visitEffects, visitKeys } from './effects.ts';
import { isFunctionNode } from './function-nodes.ts';
import { summarizeOperand } from './operands.ts';
import { isLocal, iterationMethods, keyOf, placesOf } from './effect-places.ts';

import type { EffectCall, Operand } from './effect-summary.ts';
import type { EffectWalk, Usage } from './effect-walk.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression | TSESTree.ImportExpression;

const kinds = {
  CallExpression: 'call',
  NewExpression: 'new',
  TaggedTemplateExpression: 'tag',
  ImportExpression: 'import',
} as const;

/** Records a call site, and visits what it evaluates first: its receiver and its arguments. */
export function summarizeEffectCall(walk: EffectWalk, node: Call, usage: Usage): void {
  const given = argumentsOf(node);
  for (const argument of given) {
    const value = unwrap(argument);
    if (isFunctionNode(value) && (node.type === 'CallExpression' || node.type === 'NewExpression')) {
      walk.boundary.takers.set(value, node);
      if (isIteration(walk, node) ? usage.joined : usage.awaited) walk.awaited.add(value);
    }
  }
  const callee = calleeOf(node);
  if (callee) visitCallee(walk, callee);
  const operands = given.map(argument => summarizeOperand(walk.boundary, argument));
  if (callee && joinsPromises(callee)) for (const argument of given) visitJoined(walk, argument);
  else for (const argument of given) visitArgument(walk, argument);
  if (callee && settlesPromise(walk, callee)) return;
  const parts = callee ? describeCallee(walk, callee) : { chain: ['import'] };
  walk.calls.push({
    start: startOf(node),
    end: endOf(node),
    kind: kinds[node.type],
    ...parts,
    arguments: operands,
    ...(usage.used && { used: true as const }),
    ...(usage.awaited && { awaited: true as const }),
    ...(usage.returned && { returned: true as const }),
    ...(usage.continued && { continued: true as const }),
    ...(walk.caught && { caught: true as const }),
    ...(walk.rescuing && { rescuing: true as const }),
    ...(walk.nesting > 0 && { nested: true as const }),
  });
}

const promiseMethods = new Set(['then', 'catch', 'finally']);
const joining = new Set(['all', 'allSettled', 'any', 'race']);

/** `Promise.all` and its like. */
function joinsPromises(callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'Identifier') return false;
  return callee.object.name === 'Promise' && joining.has(plainKeyName(callee.property) ?? '');
}

/** The promises that are waited for together: written out, or those that `map` gives. */
function visitJoined(walk: EffectWalk, argument: TSESTree.Node): void {
  const node = unwrap(argument);
  if (node.type === 'ArrayExpression') {
    for (const element of node.elements) if (element) visitEffects(walk, element, { used: true, awaited: true });
  } else if (node.type === 'CallExpression') {
    visitEffects(walk, node, isIteration(walk, node) ? { used: true, joined: true } : { used: true, awaited: true });
  } else visitArgument(walk, argument);
}

/** `resolve(…)` and `reject(…)` in `new Promise((resolve, reject) => …)`. */
function settlesPromise({ boundary }: EffectWalk, callee: TSESTree.Node): boolean {
  const definition = callee.type === 'Identifier' ? boundary.variables.variableOf(callee)?.definitions[0] : undefined;
  const taker = definition?.type === 'parameter' ? boundary.takers.get(definition.node) : undefined;
  return taker?.type === 'NewExpression' && taker.callee.type === 'Identifier' && taker.callee.name === 'Promise';
}

/** Whether a name is taken out of an object that a function is given. */
function isHanded({ boundary }: EffectWalk, callee: TSESTree.Node): boolean {
  const definition = callee.type === 'Identifier' ? boundary.variables.variableOf(callee)?.definitions[0] : undefined;
  return definition?.type === 'parameter' && !definition.node.params.some(parameter => parameter === definition.name);
}

/** What is handed over is looked at: what the callee reads of it is the callee's business. */
function visitArgument(walk: EffectWalk, argument: TSESTree.Node): void {
  const node = unwrap(argument);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return visitEffects(walk, argument);
  if (node.type === 'MemberExpression') visitKeys(walk, node);
  else if (isFixedName(walk, node)) return undefined;
  return recordReference(walk, placesOf(walk.boundary, node));
}

/** `values.map(…)` and its like, whose promises somebody else awaits. */
function isIteration(walk: EffectWalk, { callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return callee.type === 'MemberExpression' && iterationMethods.has(keyOf(walk.boundary, callee));
}

function calleeOf(node: Call): TSESTree.Node | undefined {
  if (node.type === 'ImportExpression') return undefined;
  return unwrap(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee);
}

function argumentsOf(node: Call): TSESTree.Node[] {
  switch (node.type) {
    case 'ImportExpression':
      return [node.source];
    case 'TaggedTemplateExpression':
      return [node.quasi];
    default:
      return node.arguments;
  }
}

function visitCallee(walk: EffectWalk, callee: TSESTree.Node): void {
  if (callee.type !== 'MemberExpression') {
    visitEffects(walk, callee, { used: true, continued: true });
    return;
  }
  if (callee.computed) visitEffects(walk, callee.property);
  const isPromise = promiseMethods.has(keyOf(walk.boundary, callee));
  visitKeys(walk, callee.object, { used: true, continued: true, ...(isPromise && { awaited: true }) });
  recordReference(walk, placesOf(walk.boundary, callee.object));
}

function describeCallee(
  walk: EffectWalk,
  callee: TSESTree.Node,
): Pick<EffectCall, 'chain' | 'chained' | 'handed' | 'receiver' | 'parameter'> {
  const chain: string[] = [];
  let chained = false;
  let node = callee;
  for (;;) {
    if (node.type === 'MemberExpression') {
      chain.unshift(keyOf(walk.boundary, node));
      node = unwrap(node.object);
    } else if (node.type === 'CallExpression') {
      chained = true;
      node = unwrap(node.callee);
    } else if (node.type === 'AwaitExpression') {
      chained = true;
      chain.unshift('await');
      break;
    } else break;
  }
  if (node.type === 'Identifier') chain.unshift(node.name);
  else if (node.type === 'ThisExpression') chain.unshift('this');
  else if (node.type === 'Super') chain.unshift('super');
  const receiver = callee.type === 'MemberExpression' ? receiverOf(walk, callee) : undefined;
  const [place] = receiver ? [] : placesOf(walk.boundary, callee);
  const parameter = place?.root.startsWith('parameter:') ? Number(place.root.slice('parameter:'.length)) : undefined;
  return {
    chain,
    ...(chained && { chained: true as const }),
    ...(isHanded(walk, callee) && { handed: true as const }),
    ...(receiver && { receiver }),
    ...(parameter !== undefined && { parameter }),
  };
}

function receiverOf(walk: EffectWalk, callee: TSESTree.MemberExpression): Operand {
  const object = unwrap(callee.object);
  const from = originOf(walk, object);
  return {
    places: placesOf(walk.boundary, object),
    ...(from !== undefined && { from }),
    ...(isFresh(walk, object) && { fresh: true as const }),
  };
}

const freshTypes = new Set(['NewExpression', 'ObjectExpression', 'ArrayExpression']);

/** Whether an object was made by the code that is looked at. */
function isFresh({ boundary }: EffectWalk, object: TSESTree.Node): boolean {
  if (freshTypes.has(object.type)) return true;
  const variable = object.type === 'Identifier' ? boundary.variables.variableOf(object) : undefined;
  const definition = variable?.definitions[0];
  if (!variable || definition?.type !== 'variable' || !definition.isConst) return false;
  if (boundary.function && !isLocal(boundary, variable)) return false;
  return definition.node.init !== null && freshTypes.has(unwrap(definition.node.init).type);
}

/** The last name of the function that a constant's value comes from. */
function originOf(walk: EffectWalk, object: TSESTree.Node): string | undefined {
  const definition = object.type === 'Identifier' ? walk.boundary.variables.variableOf(object)?.definitions[0] : undefined;
  if (definition?.type !== 'variable' || !definition.node.init) return undefined;
  let value = unwrap(definition.node.init);
  if (value.type === 'AwaitExpression') value = unwrap(value.argument);
  if (value.type !== 'CallExpression') return undefined;
  const callee = unwrap(value.callee);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? keyOf(walk.boundary, callee) : undefined;
}
