import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { FilePlace } from '../graph/effects/call-nature.ts';
import type { FunctionNode } from '../graph/call-graph.ts';
import type { Loop } from './await-scopes.ts';
import type { Dependencies } from './loop-dependencies.ts';
import type { Flag } from './flag-writers.ts';
import type { LoopContext, LoopExit, LoopScan } from './loop-scan.ts';

import { findNode } from '../graph/call-graph.ts';
import { findRunningFunction } from '../graph/phases/function-run.ts';
import { isWorkerOnly } from '../graph/phases/worker-phase.ts';
import { isFunctionNode } from '../summary/function-nodes.ts';
import { getVariables } from '../summary/variables.ts';
import { scriptOf } from '../syntax/script-program.ts';
import { descendantsOf } from './await-scopes.ts';
import { isTickWait } from './clock-test.ts';
import { findDependencies } from './loop-dependencies.ts';
import { findFlagOf } from './flag-writers.ts';
import { isRunIdly } from './idle-consumers.ts';
import { scanLoop } from './loop-scan.ts';
import { eitherOf, necessaryTests, partsOf } from './necessary-tests.ts';
import { getLintedModule } from './project-graph.ts';
import { isStarvingAwait, runsInMicrotask } from './starving-await.ts';

/** A loop that holds the event loop while it waits for something, or for ever. */
export interface BusyLoop {
  readonly scan: LoopScan;
  readonly context: LoopContext;
  readonly owner: FunctionNode;
  /** What it waits for: a moment of a clock, a place that other code writes, or nothing. */
  readonly waitsFor:
    | { readonly type: 'clock'; readonly clock: string }
    | { readonly type: 'outside'; readonly api: string }
    | ({ readonly type: 'flag' } & Flag)
    | { readonly type: 'memory' }
    | { readonly type: 'nothing' };
  /** It awaits, but nothing that lets the event loop go on. */
  readonly starves: boolean;
}

/** The loops that can wait for something; what runs over elements ends by itself. */
export type WaitingLoop = TSESTree.DoWhileStatement | TSESTree.ForStatement | TSESTree.WhileStatement;

/** The busy ones among the loops of the linted file, which are given in source order, outermost first. */
export function findBusyLoops(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  loops: readonly WaitingLoop[],
): readonly BusyLoop[] {
  const linted = loops.length > 0 ? getLintedModule(context) : undefined;
  if (!linted) return [];
  const { calls } = linted.module.summary;
  const callIds = new Map(calls.map(({ position }, id) => [`${position.start}:${position.end}`, id] as const));
  const program = scriptOf(context.sourceCode.ast);
  const loopContext: LoopContext = { ...linted, program, variables: getVariables(program), callIds, natures: new Map() };
  const found: BusyLoop[] = [];
  for (const loop of loops) {
    if (found.some(({ scan }) => scan.loop.range[0] <= loop.range[0] && loop.range[1] <= scan.loop.range[1])) continue;
    const busy = findBusyLoop(loopContext, loop);
    if (busy) found.push(busy);
  }
  return found;
}

function findBusyLoop(context: LoopContext, loop: Loop): BusyLoop | undefined {
  const owner = findOwner(context, loop);
  if (!owner) return undefined;
  const scan = scanLoop(context, loop);
  if (scan.hasWork || (scan.yields && !isRunIdly(context, owner)) || !scan.awaits.every(one => isStarvingAwait(context, one)))
    return undefined;
  const starves = scan.awaits.length > 0;
  const waitsFor = findAim(context, scan, owner, starves);
  return waitsFor && { scan, context, owner, waitsFor, starves };
}

/** The function that the loop stands in, unless that runs in workers only. */
function findOwner({ graph, module }: LoopContext, { range }: Loop): FunctionNode | undefined {
  for (const [id, { loops = [] }] of module.summary.functions.entries()) {
    const own = loops.find(({ position }) => position.start === range[0] && position.end === range[1]);
    if (!own) continue;
    const node = findNode(graph.callGraph.nodes, module, id);
    return node && !graph.phases.isWorker(node) && !isWorkerOnly(graph.state, module, own.conditions) ? node : undefined;
  }
  return undefined;
}

function findAim(context: LoopContext, scan: LoopScan, owner: FunctionNode, starves: boolean): BusyLoop['waitsFor'] | undefined {
  if (scan.exits.length === 0) return isAtRunTime(context, owner) && !mayFail(scan) ? { type: 'nothing' } : undefined;
  const exits = scan.exits.flatMap(exit => narrow(context, scan, exit));
  const asksClock = exits.some(({ on }) => on.clock !== undefined);
  if (exits.some(({ exit, on }) => exit.tests.length === 0 || isOpen(context, scan, exit, on, asksClock))) return undefined;
  const clock = exits.find(({ exit, on }) => on.clock !== undefined && !isTickWait(context, scan, exit))?.on.clock;
  if (clock !== undefined) return { type: 'clock', clock };
  if (exits.some(({ on }) => on.clock !== undefined)) return undefined;
  const ends = exits.filter(
    ({ exit, on }) => on.changed.size === 0 || !exit.tests.every(test => isFarBound(context, test, beyond)),
  );
  if (ends.some(({ on }) => on.changed.size > 0)) return undefined;
  const api = ends.find(({ on }) => on.asks !== undefined)?.on.asks;
  if (api !== undefined)
    return ends.some(({ on }) => on.isHazy || changesKept(scan, on.kept)) ? undefined : { type: 'outside', api };
  return findFlag(context, scan, owner, ends, starves);
}

interface Exit {
  readonly exit: LoopExit;
  readonly on: Dependencies;
}

/** The ends that a loop's test makes, and for any of them the one test alone that the loop can do nothing about, where it is not reached without. */
function narrow(context: LoopContext, scan: LoopScan, exit: LoopExit): Exit[] {
  if (exit.node !== scan.loop) return [narrowTo(context, scan, exit, necessaryTests(exit.node, scan.loop))];
  return exit.tests
    .flatMap(test => eitherOf(test, false))
    .map(test => narrowTo(context, scan, { ...exit, tests: [test] }, partsOf(test, false)));
}

function narrowTo(context: LoopContext, scan: LoopScan, exit: LoopExit, necessary: readonly TSESTree.Node[]): Exit {
  for (const test of necessary) {
    const on = findDependencies(context, scan, [test]);
    if (on.clock !== undefined && on.changed.size === 0 && !on.isHazy) return { exit: { ...exit, tests: [test] }, on };
  }
  return { exit, on: findDependencies(context, scan, exit.tests) };
}

/** Whether the loop may come to this end by its own doing, and soon. */
function isOpen(context: LoopContext, scan: LoopScan, { tests }: LoopExit, on: Dependencies, asksClock: boolean): boolean {
  const { changed, clock } = on;
  if (asksClock && (on.isHazy ? scan.placeWrites.length > 0 : changesKept(scan, on.kept))) return true;
  if (changed.size === 0) return false;
  return clock !== undefined || !tests.every(test => isFarBound(context, test, farthest));
}

/** Whether an error that somebody expects may end the loop: it reads properties, and stands in a `try`. */
function mayFail({ loop }: LoopScan): boolean {
  for (let node: TSESTree.Node = loop; node.parent && !isFunctionNode(node); node = node.parent) {
    const parent: TSESTree.Node = node.parent;
    if (parent.type === 'TryStatement' && parent.block === node && parent.handler) {
      return [...descendantsOf(loop)].some(({ type }) => type === 'MemberExpression' || type === 'CallExpression');
    }
  }
  return false;
}

const farthest = 100_000;
/** So many rounds, even of nothing, take their time. */
const beyond = 100_000_000;

/** `i < 1e7`: an end that is a mere precaution. */
function isFarBound({ variables }: LoopContext, test: TSESTree.Node, least: number): boolean {
  if (test.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator)) return false;
  return [test.left, test.right].some(side => {
    const definition = side.type === 'Identifier' ? variables.variableOf(side)?.definitions[0] : undefined;
    const value = definition?.type === 'variable' && definition.isConst ? definition.node.init : side;
    if (value?.type === 'Identifier') return value.name === 'Infinity';
    return value?.type === 'Literal' && typeof value.value === 'number' && value.value >= least;
  });
}

function findFlag(
  context: LoopContext,
  scan: LoopScan,
  owner: FunctionNode,
  exits: readonly Exit[],
  starves: boolean,
): BusyLoop['waitsFor'] | undefined {
  if (exits.some(({ exit, on }) => on.isHazy && exit.tests.some(isAtomicLoad))) return starves ? undefined : { type: 'memory' };
  if (exits.some(({ on }) => on.isHazy)) return undefined;
  const kept = exits.flatMap(({ on }) => on.kept);
  if (changesKept(scan, kept)) return undefined;
  const flag = findFlagOf(context, owner, kept);
  if (!flag || (starves && flag.writers.every(id => runsInMicrotask(context, flag.writtenIn, id)))) return undefined;
  return { type: 'flag', ...flag };
}

/** Whether the loop itself writes one of the places. */
function changesKept(scan: LoopScan, kept: readonly FilePlace[]): boolean {
  const written = [...scan.placeWrites, ...[...scan.writes.keys()].map(variable => ({ root: `variable:${variable.offset}` }))];
  const byName = new Set(scan.placeWrites.flatMap(({ path }) => path.slice(-1)));
  return kept.some(
    place =>
      written.some(({ root, ...write }) => root === place.root && isSamePath(place, write)) ||
      // Another name for the object, or the object's own method, writes a property of that name.
      (place.path.length > 0 && byName.has(place.path.at(-1)!)),
  );
}

function isSamePath({ path }: FilePlace, write: { readonly path?: readonly string[] }): boolean {
  return write.path === undefined || write.path.every((key, index) => path[index] === undefined || path[index] === key);
}

function isAtomicLoad(test: TSESTree.Node): boolean {
  return [...descendantsOf(test)].some(
    node => node.type === 'Identifier' && node.name === 'Atomics' && node.parent.type === 'MemberExpression',
  );
}

function isAtRunTime({ graph, module }: LoopContext, owner: FunctionNode): boolean {
  const runsIn = findRunningFunction(graph.callGraph, graph.run, module, owner.id) ?? owner;
  return graph.phases.phaseOf(runsIn).name === 'run-time';
}
