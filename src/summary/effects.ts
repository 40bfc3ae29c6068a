import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf } from '../syntax/range-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { summarizeEffectCall } from './effect-calls.ts';
import { recordFilling, recordTest, withCaches, withMemos, withoutEntries } from './effect-memos.ts';
import { isFunctionNode } from './function-nodes.ts';
import { builtIns, childrenOf } from './running-children.ts';
import { isOwnPromise } from './own-promises.ts';
import { writtenPlaces } from './written-places.ts';
import { createBoundary, placeAt, placesOf } from './effect-places.ts';

import { itself } from './effect-summary.ts';

import type { AccessMode, EffectSummary, Place } from './effect-summary.ts';
import type { EffectWalk, Usage } from './effect-walk.ts';
import type { FunctionNode } from './function-nodes.ts';
import type { Boundary } from './effect-places.ts';
import type { Variables } from './variables.ts';

const usedValue: Usage = { used: true };
const droppedValue: Usage = { used: false };
const returnedPromise: Usage = { used: true, awaited: true, returned: true };

function returnedValue({ promises }: EffectWalk): Usage {
  return promises ? returnedPromise : usedValue;
}

/** What one function's own body does, its parameters' defaults and the functions inside it included. */
export function summarizeFunctionEffects(variables: Variables, node: FunctionNode): EffectSummary {
  const walk = createWalk(createBoundary(variables, node));
  for (const parameter of node.params) {
    visitTarget(walk, parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter, 'write');
  }
  if (node.body.type === 'BlockStatement') visitEffects(walk, node.body);
  else visitEffects(walk, node.body, returnedValue(walk));
  return finish(walk);
}

/** What statements or expressions in place do, to the variables they declare too. */
export function summarizeEffects(
  variables: Variables,
  nodes: readonly TSESTree.Node[],
  { used = false, skipped = new Set() }: { used?: boolean; skipped?: ReadonlySet<TSESTree.Node> } = {},
): EffectSummary {
  const walk = createWalk(createBoundary(variables), skipped);
  for (const node of nodes) visitEffects(walk, node, used ? usedValue : droppedValue);
  return finish(walk);
}

function createWalk(boundary: Boundary, skipped: ReadonlySet<TSESTree.Node> = new Set()): EffectWalk {
  return {
    boundary,
    skipped,
    accesses: new Map(),
    calls: [],
    memos: { tested: new Set(), filled: new Set(), disqualified: new Set(), advanced: new Set() },
    caught: false,
    rescuing: false,
    nesting: 0,
    promises: boundary.function?.async === true,
    awaited: new Set(),
    throws: false,
    awaits: false,
    awaitsValue: false,
    yields: false,
  };
}

function finish(walk: EffectWalk): EffectSummary {
  const calls = withCaches(walk);
  return {
    accesses: withoutEntries(withMemos(walk), calls),
    calls,
    ...(walk.throws && { throws: true as const }),
    ...(walk.awaits && { awaits: true as const }),
    ...(walk.awaitsValue && { awaitsValue: true as const }),
    ...(walk.yields && { yields: true as const }),
  };
}

/** Records that the places are read or written; assigning to a parameter itself is nobody else's business. */
export function recordAccess(walk: EffectWalk, places: readonly Place[], mode: AccessMode): void {
  for (const place of places) {
    if (mode === 'read' && builtIns.has(place.root)) continue;
    if (mode !== 'read' && place.path.length === 0 && (place.root === 'this' || place.root.startsWith('parameter'))) continue;
    walk.accesses.set(`${mode} ${place.root}.${place.path.join('.')}`, { place, mode });
  }
}

/** Visits any node: effects are collected in the walk. */
export function visitEffects(walk: EffectWalk, expression: TSESTree.Node, usage: Usage = usedValue): void {
  const node = unwrap(expression);
  if (walk.skipped.has(node)) return undefined;
  if (isFunctionNode(node)) return visitNested(walk, node);
  switch (node.type) {
    case 'Identifier':
      return visitName(walk, node);
    case 'ThisExpression':
    case 'Super':
    case 'MemberExpression':
      return visitPlace(walk, node);
    case 'CallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'ImportExpression':
      return summarizeEffectCall(walk, node, usage);
    case 'AwaitExpression':
      if (walk.nesting === 0) walk.awaits = true;
      if (isOwnPromise(walk.boundary, unwrap(node.argument))) walk.awaitsValue = true;
      return visitEffects(walk, node.argument, { used: usage.used, awaited: true });
    case 'AssignmentExpression':
      return visitAssignment(walk, node, usage);
    case 'UpdateExpression':
      visitKeys(walk, node.argument);
      if (usage.used) {
        recordAccess(walk, placesOf(walk.boundary, node.argument), 'read');
        recordAccess(walk, placesOf(walk.boundary, node.argument), 'write');
      }
      return recordAccess(walk, writtenPlaces(walk, node.argument), 'add');
    case 'UnaryExpression':
      if (node.operator === 'delete') recordAccess(walk, placesOf(walk.boundary, node.argument), 'write');
      return visitEffects(walk, node.argument, node.operator === 'void' ? droppedValue : usedValue);
    default:
      return visitStructure(walk, node, usage);
  }
}

function visitStructure(walk: EffectWalk, node: TSESTree.Node, usage: Usage): void {
  switch (node.type) {
    case 'VariableDeclarator':
      if (node.init) {
        visitEffects(walk, node.init, isNamelessPattern(walk, node.id) ? droppedValue : usedValue);
        visitTarget(walk, node.id, 'write');
      } else if (node.id.type !== 'Identifier') visitTarget(walk, node.id, 'write');
      return;
    case 'ExpressionStatement':
      return visitEffects(walk, node.expression, droppedValue);
    case 'ReturnStatement':
      if (node.argument) visitEffects(walk, node.argument, returnedValue(walk));
      return;
    case 'IfStatement':
      recordTest(walk, node.test);
      break;
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      if (node.type !== 'SequenceExpression') recordTest(walk, node.type === 'LogicalExpression' ? node.left : node.test);
      for (const child of childrenOf(node)) visitEffects(walk, child, usage);
      return;
    case 'ThrowStatement':
      if (!walk.caught && walk.nesting === 0) walk.throws = true;
      return visitEffects(walk, node.argument);
    case 'TryStatement':
      return visitTry(walk, node);
    case 'YieldExpression':
      if (walk.nesting === 0) walk.yields = true;
      break;
    case 'ForOfStatement':
      if (node.await && walk.nesting === 0) walk.awaits = true;
      break;
    default:
  }
  for (const child of childrenOf(node)) visitEffects(walk, child);
}

/** Whether a name is never anything else, for the function that is looked at. */
export function isFixedName({ boundary }: EffectWalk, identifier: TSESTree.Identifier): boolean {
  const definition = boundary.variables.variableOf(identifier)?.definitions[0];
  const isFixed = definition?.type === 'function' || definition?.type === 'class' || definition?.type === 'import';
  return isFixed && boundary.function !== undefined;
}

/** Records that the places are looked at, but nothing of what they hold. */
export function recordReference(walk: EffectWalk, places: readonly Place[]): void {
  recordAccess(
    walk,
    places
      .filter(({ root, path }) => path.length > 0 || !/^(?:this|unknown|parameter)/.test(root))
      .map(place => placeAt(place, itself)),
    'read',
  );
}

function visitName(walk: EffectWalk, identifier: TSESTree.Identifier): void {
  if (isFixedName(walk, identifier)) return;
  recordAccess(walk, placesOf(walk.boundary, identifier), 'read');
}

/** A read of a member is a read of that member, not of all that the object holds. */
function visitPlace(walk: EffectWalk, node: TSESTree.Node): void {
  visitKeys(walk, node);
  recordAccess(walk, placesOf(walk.boundary, node), 'read');
}

/** What a chain of members evaluates besides its places: computed keys, and the calls at its root. */
export function visitKeys(walk: EffectWalk, expression: TSESTree.Node, usage = usedValue): void {
  let node = unwrap(expression);
  while (node.type === 'MemberExpression') {
    if (node.computed) visitEffects(walk, node.property);
    node = unwrap(node.object);
  }
  if (node.type !== 'Identifier' && node.type !== 'ThisExpression' && node.type !== 'Super') visitEffects(walk, node, usage);
}

function visitAssignment(walk: EffectWalk, node: TSESTree.AssignmentExpression, usage: Usage): void {
  recordFilling(walk, writtenPlaces(walk, node.left), node.right);
  visitEffects(walk, node.right, usedValue);
  if (node.operator === '=') {
    const settles = isConstant(node.right) && !usage.used;
    return visitTarget(walk, node.left, settles ? 'settle' : 'write');
  }
  if (node.operator === '??=' || node.operator === '||=') recordTest(walk, node.left);
  const adds = node.operator === '+=' || node.operator === '-=' || node.operator === '|=';
  if (!adds || usage.used) visitEffects(walk, node.left);
  visitTarget(walk, node.left, adds && !usage.used ? 'add' : 'write');
}

/** A literal, and nothing. */
function isConstant(value: TSESTree.Node): boolean {
  return value.type === 'Literal' || (value.type === 'Identifier' && value.name === 'undefined');
}

function visitTarget(walk: EffectWalk, pattern: TSESTree.Node, mode: AccessMode): void {
  const target = unwrap(pattern);
  switch (target.type) {
    case 'Identifier':
      return recordAccess(walk, writtenPlaces(walk, target), mode);
    case 'MemberExpression':
      visitKeys(walk, target);
      return recordAccess(walk, writtenPlaces(walk, target), mode);
    case 'AssignmentPattern':
      visitEffects(walk, target.right);
      return visitTarget(walk, target.left, mode);
    case 'RestElement':
      return visitTarget(walk, target.argument, mode);
    case 'ArrayPattern':
      for (const element of target.elements) if (element) visitTarget(walk, element, mode);
      return;
    case 'ObjectPattern':
      for (const property of target.properties) {
        if (property.type === 'Property' && property.computed) visitEffects(walk, property.key);
        visitTarget(walk, property.type === 'Property' ? property.value : property.argument, mode);
      }
      return;
    default:
      return visitEffects(walk, target);
  }
}

function visitTry(walk: EffectWalk, node: TSESTree.TryStatement): void {
  const before = walk.caught;
  if (node.handler) walk.caught = true;
  visitEffects(walk, node.block);
  walk.caught = before;
  const outer = walk.rescuing;
  walk.rescuing = true;
  if (node.handler) visitEffects(walk, node.handler.body);
  walk.rescuing = outer;
  if (node.finalizer) visitEffects(walk, node.finalizer);
}

function visitNested(walk: EffectWalk, node: FunctionNode): void {
  if (node.type !== 'ArrowFunctionExpression') walk.boundary.foreignThis.push(rangeOf(node));
  const before = walk.promises;
  walk.promises = node.async || walk.awaited.has(node);
  walk.nesting++;
  for (const parameter of node.params) {
    if (parameter.type === 'AssignmentPattern') visitEffects(walk, parameter.right);
  }
  if (node.body.type === 'BlockStatement') visitEffects(walk, node.body);
  else visitEffects(walk, node.body, returnedValue(walk));
  walk.nesting--;
  walk.promises = before;
}

/** `const {} = …`, and a name that is never read. */
function isNamelessPattern(walk: EffectWalk, pattern: TSESTree.Node): boolean {
  if (pattern.type === 'ObjectPattern') return pattern.properties.length === 0;
  if (pattern.type !== 'Identifier') return false;
  const variable = walk.boundary.variables.variableOf(pattern);
  return variable !== undefined && !variable.references.some(({ reads }) => reads);
}
