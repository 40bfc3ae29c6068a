import type { TSESTree } from '@typescript-eslint/types';

import { believedDepth } from '../graph/effects/believed-effects.ts';
import { isReadingName } from '../graph/effects/named-effects.ts';
import { findConflict } from '../graph/effects/resolved-effects.ts';
import { itself } from '../summary/effect-summary.ts';
import { isFunctionNode } from '../summary/function-nodes.ts';
import { isSilentPlace } from './await-scopes.ts';
import { doShareTarget } from './shared-targets.ts';
import { isInTransaction, isMeantInOrder, isUnderLock } from './ordered-places.ts';
import { awaitedCalls, calledNameOf, createStretches, cutStretch } from './await-items.ts';

import type { Effects } from '../graph/effects/resolved-effects.ts';
import type { AwaitContext } from './await-context.ts';
import type { Item } from './await-item.ts';

/** Awaits in one statement list that need not wait for each other. */
export interface AwaitGroup {
  /** In source order; the first is where the report stands. */
  readonly awaits: readonly TSESTree.AwaitExpression[];
  /** The steps that have to come before all of them, in source order. */
  readonly before: readonly Item[];
  readonly members: readonly Item[];
  /** All steps from the first member to the last one and what takes up its result. */
  readonly items: readonly Item[];
}

/** All groups of a program, whose awaits are given in source order. */
export function findAwaitGroups(context: AwaitContext, awaits: readonly TSESTree.AwaitExpression[]): AwaitGroup[] {
  const groups: AwaitGroup[] = [];
  for (const [list, held] of listsOf(awaits)) {
    if (held < 2) continue;
    const statements = statementsOf(list)!;
    if (isSilentPlace(statements[0]!)) continue;
    const stretches = createStretches(context, statements).filter(stretch => mayHoldGroup(context, stretch.flat()));
    for (const segment of stretches.flatMap(stretch => cutStretch(context, stretch))) {
      groups.push(...findGroupsOfSegment(context, segment).filter(group => !isOrdered(context, statements, group)));
    }
  }
  return groups;
}

function isOrdered(context: AwaitContext, statements: readonly TSESTree.Node[], { items, members }: AwaitGroup): boolean {
  const { node } = items[0]!;
  const declaration = node.type === 'VariableDeclarator' ? node.parent : node;
  const statement = declaration.parent?.type === 'ExportNamedDeclaration' ? declaration.parent : declaration;
  const [first, last] = [statement.range[0], members.at(-1)!.node.range[1]];
  if (isInTransaction(context, statements, first)) return true;
  return isUnderLock(context, members[0]!.node) || isMeantInOrder(context, first, last);
}

/** The statement lists around awaits, each with the number of awaits that its own function makes in it. */
function listsOf(awaits: readonly TSESTree.AwaitExpression[]): Map<TSESTree.Node, number> {
  const lists = new Map<TSESTree.Node, number>();
  for (const node of awaits) {
    for (let outer: TSESTree.Node | undefined = node.parent; outer; outer = outer.parent) {
      if (statementsOf(outer)) lists.set(outer, (lists.get(outer) ?? 0) + 1);
      if (isFunctionNode(outer)) break;
    }
  }
  return lists;
}

function statementsOf(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  if (node.type === 'Program') return node.body.map(statement => declarationOf(statement));
  if (node.type === 'BlockStatement' || node.type === 'StaticBlock') return node.body;
  if (node.type === 'SwitchCase') return node.consequent;
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') return [node.body];
  return undefined;
}

function declarationOf(statement: TSESTree.Node): TSESTree.Node {
  if (statement.type === 'ExportNamedDeclaration' && statement.declaration) return statement.declaration;
  return statement;
}

function findGroupsOfSegment(context: AwaitContext, segment: Item[]): AwaitGroup[] {
  const groups: AwaitGroup[] = [];
  for (let start = 0; start < segment.length; start++) {
    const group = isCandidate(segment[start]!) ? findGroupAt(context, segment, start) : undefined;
    if (!group) continue;
    groups.push(group);
    start = segment.indexOf(group.members.at(-1)!);
  }
  return groups;
}

/** How many steps behind an await one that may run beside it is looked for: each pair is a question about all that stands between. */
const furthest = 200;

/** How much of what steps do is looked at: all, or only what their own code shows, which costs little and conflicts less. */
type Extent = 'effects' | 'own';

/**
 * Whether two awaits of a stretch are candidates of which the code around them does not already show that one needs the other: what all
 * the functions called do is worth working out only then.
 */
function mayHoldGroup(context: AwaitContext, items: readonly Item[]): boolean {
  return items.some((one, at) => one.await && hasOneBeside(context, items, at));
}

function hasOneBeside(context: AwaitContext, items: readonly Item[], at: number): boolean {
  const one = items[at]!;
  for (let index = at + 1; index < items.length && index <= at + furthest; index++) {
    const other = items[index]!;
    if (!other.await || doItemsConflict(context, one, other, 'own')) continue;
    if (!findNeeded(context, items.slice(at, index), other, [one], 'own')) continue;
    if (!isCandidate(one)) return false;
    if (isCandidate(other)) return true;
  }
  return false;
}

function isCandidate(item: Item): boolean {
  return item.await !== undefined && item.await.refused === undefined;
}

function findGroupAt(context: AwaitContext, segment: Item[], start: number): AwaitGroup | undefined {
  const members = [segment[start]!];
  const before = new Set<Item>();
  let last = start;
  for (let index = start + 1; index < segment.length && index <= last + furthest; index++) {
    const item = segment[index]!;
    if (!isCandidate(item) || !members.every(member => canRunBeside(context, member, item))) continue;
    const between = segment.slice(start, index);
    const needed = findNeeded(context, between, item, members);
    if (!needed || between.some(step => isPutInto(step, item))) continue;
    // Past an await that is no part of the group only reads are moved, and none past one that may be awaited for what it changes.
    const passed = between.filter(one => one.await && !members.includes(one));
    if (passed.length > 0 && [item, ...members].some(({ effects }) => changesAnything(effects))) continue;
    if (passed.some(one => !one.await!.used && one.effects.unknown.length > 0)) continue;
    members.push(item);
    last = index;
    for (const one of needed) before.add(one);
  }
  if (members.length < 2) return undefined;
  const end = segment.indexOf(members.at(-1)!);
  return {
    awaits: members.map(member => member.await!.node),
    members,
    before: segment.filter(item => before.has(item)),
    items: segment.slice(start, end + 2),
  };
}

/** Whether two candidates may be under way at the same time. */
function canRunBeside(context: AwaitContext, earlier: Item, later: Item): boolean {
  if (doItemsConflict(context, earlier, later) || mayPrepare(earlier, later) || movesOn(later)) return false;
  const texts = [earlier, later].map(item => textOf(context, item.await!.node.argument));
  if (texts[0] === texts[1] && !isFound(context, earlier)) return false;
  if (earlier.effects.destroys || later.effects.destroys) return calleeText(texts[0]!) === calleeText(texts[1]!);
  return !(earlier.effects.throws && (isRead(later) ? changesOutside : changesAnything)(later.effects));
}

/** A number that is counted on and given out is gone, although what came before has failed. Further down in a read it is its own. */
function movesOn(item: Item): boolean {
  const isOwn = (depth = 0) => !isRead(item) || depth <= believedDepth;
  return item.effects.accesses.some(({ depth, mode, moves }) => mode === 'add' && moves && isOwn(depth));
}

/** What is done before a module is loaded may be there for it: `await mockModule('./a.js', fake); const b = await import('./b.js');`. */
function mayPrepare(earlier: Item, later: Item): boolean {
  const isDone = !earlier.await!.used && earlier.effects.unknown.length > 0;
  return isDone && (awaitedCalls(later.await!.node.argument) ?? []).some(({ type }) => type === 'ImportExpression');
}

/** A read by its name, whose result is taken: what it remembers is its own business. */
function isRead({ await: unit }: Item): boolean {
  return unit!.used && (awaitedCalls(unit!.node.argument) ?? []).every(call => isReadingName(calledNameOf(call)));
}

function changesOutside(effects: Effects): boolean {
  return effects.accesses.some(({ mode, root }) => mode !== 'read' && mode !== 'memo' && root.startsWith('env:'));
}

function isFound(context: AwaitContext, { await: unit }: Item): boolean {
  return context.effectsOfCall(unit!.node.argument, unit!.used)?.isFound ?? false;
}

function changesAnything(effects: Effects): boolean {
  return effects.accesses.some(({ mode }) => mode !== 'read' && mode !== 'memo');
}

function textOf({ text }: AwaitContext, node: TSESTree.Node): string {
  return text.slice(...node.range);
}

function calleeText(text: string): string {
  return text.slice(0, text.indexOf('('));
}

/**
 * The steps between the group and a later await that the await needs, and that may come before the group; `undefined` if the await
 * cannot be started where the group is.
 */
function findNeeded(
  context: AwaitContext,
  between: readonly Item[],
  item: Item,
  members: readonly Item[],
  extent: Extent = 'effects',
): Item[] | undefined {
  const needed: Item[] = [];
  const waiting = [item];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const end = between.includes(next) ? between.indexOf(next) : between.length;
    // What is needed mostly stands right before.
    for (const step of between.slice(0, end).reverse()) {
      if (members.includes(step) || needed.includes(step) || !doItemsConflict(context, step, next, extent)) continue;
      if (!canComeBefore(context, step, members, extent)) return undefined;
      needed.push(step);
      waiting.push(step);
    }
  }
  return needed;
}

/** Whether a step between changes an object that the later await is given: what is done with it then is meant to see the change. */
function isPutInto({ await: unit, effects, node }: Item, later: Item): boolean {
  if (unit || node.type !== 'ExpressionStatement') return false;
  const written = effects.accesses.filter(({ mode, path }) => mode !== 'read' && path.length > 0);
  return written.some(({ root, path }) =>
    later.effects.accesses.some(
      one => one.root === root && one.path.at(-1) === itself && one.path.slice(0, -1).every((key, index) => key === path[index]),
    ),
  );
}

/** A step that looks at the clock or writes output has its place between what comes before and what comes after. */
function marksMoment({ await: unit }: Item, { accesses }: Effects): boolean {
  return !unit && accesses.some(({ root }) => root === 'env:clock' || root === 'env:output');
}

function canComeBefore(context: AwaitContext, step: Item, members: readonly Item[], extent: Extent): boolean {
  if (step.await || step.takes.length > 0 || step[extent].throws) return false;
  return !members.some(member => doItemsConflict(context, member, step, extent));
}

/** A step between awaits that calls something unknown and gives nothing has its place, even where nothing is proven. */
function isForEffectAlone({ await: unit, effects, node }: Item): boolean {
  return !unit && node.type === 'ExpressionStatement' && effects.unknown.length > 0;
}

function doItemsConflict(context: AwaitContext, one: Item, other: Item, extent: Extent = 'effects'): boolean {
  if (one.takes.includes(other) || other.takes.includes(one)) return true;
  const [effects, against] = [one[extent], other[extent]];
  if (marksMoment(one, effects) || marksMoment(other, against)) return true;
  if (!context.unproven && (effects.unknown.length > 0 || against.unknown.length > 0)) return true;
  if (context.unproven && (isForEffectAlone(one) || isForEffectAlone(other) || doShareTarget(context, one, other))) return true;
  if (effects.suspects.length > 0 || against.suspects.length > 0) return true;
  return findConflict(effects, against) !== undefined;
}
