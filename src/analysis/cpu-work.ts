import { findBlockingSites } from '../graph/paths/blocking-site.ts';
import { displayName, findNode, relativePath } from '../graph/call-graph.ts';
import { findRunningFunction } from '../graph/phases/function-run.ts';
import { findHeavyLoops, findLoopsAsCalled } from '../graph/paths/heavy-work.ts';
import { positionOfSite } from '../graph/module-links.ts';
import { findNodes, rangeKey } from './find-node.ts';
import { getLintedModule } from './project-graph.ts';

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { BlockingSite } from '../graph/paths/blocking-site.ts';
import type { FunctionNode } from '../graph/call-graph.ts';
import type { HeavyWork } from '../graph/paths/heavy-work.ts';
import type { FunctionId, Position } from '../summary/module-summary.ts';
import type { Hop } from './event-loop-analysis.ts';
import type { LintedModule } from './project-graph.ts';

/** Computation that holds the event loop while requests are served: a loop, or a call that leads to one or to a recursion. */
export interface CpuWork {
  /** The loop, or the call. */
  readonly node: TSESTree.Node;
  readonly work: HeavyWork;
  /** The functions that a call goes through to the work, and the place of the work; empty for a loop. */
  readonly hops: readonly Hop[];
  readonly when?: string;
  /** The packages that run functions in workers and that the project has installed. */
  readonly workerPools: readonly string[];
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

interface Found extends Omit<CpuWork, 'node'> {
  readonly position: Position;
}

/** The computation of `leastRounds` rounds or more, or exponential, that the linted file does or calls at run time. */
export function findCpuWork(context: Context, leastRounds: number): readonly CpuWork[] {
  const linted = getLintedModule(context);
  if (!linted) return [];
  const found = [...findLoops(linted, leastRounds), ...findCalls(linted, leastRounds)];
  const nodes = findNodes(
    context.sourceCode,
    found.map(({ position: { start, end } }) => [start, end] as const),
    ({ type }) => /^(?:For|While|DoWhile)\w*Statement$|^(?:Array|Call|New|Member|TaggedTemplate)Expression$/.test(type),
  );
  return found.flatMap(({ position, ...work }) => {
    const node = nodes.get(rangeKey([position.start, position.end]));
    return node ? [{ ...work, node }] : [];
  });
}

function findLoops(linted: LintedModule, leastRounds: number): readonly Found[] {
  const { graph, module } = linted;
  return module.summary.functions.flatMap(({ loops }, id) => {
    const heavy = loops ? findHeavy(linted, id, leastRounds) : [];
    const runsIn = heavy.length > 0 ? findRunningFunction(graph.callGraph, graph.run, module, id) : undefined;
    const facts = runsIn && findFacts(linted, runsIn);
    return facts ? heavy.map(work => ({ ...facts, work, hops: [], position: loops![work.loop]!.position })) : [];
  });
}

function findHeavy({ graph, module }: LintedModule, id: FunctionId, leastRounds: number) {
  const heavy = findHeavyLoops(graph.state, module, id, leastRounds);
  const node =
    heavy.length === 0 && module.summary.functions[id]!.async ? findNode(graph.callGraph.nodes, module, id) : undefined;
  return node ? findLoopsAsCalled(graph.state, node, leastRounds) : heavy;
}

function findCalls(linted: LintedModule, leastRounds: number): readonly Found[] {
  const { graph, module } = linted;
  return findBlockingSites(graph, module, `work:${leastRounds}`, 'certain').flatMap(site => {
    const facts = findFacts(linted, site.runsIn);
    const { work } = site.end;
    if (!facts || !work || site.certainty === 'by-name') return [];
    const position = positionOfSite(module.summary, site.site);
    return [{ ...facts, work, hops: hopsOf(linted, site, work), position }];
  });
}

/** What holds of code in a function; `undefined` where that does not run while requests are served. */
function findFacts(linted: LintedModule, runsIn: FunctionNode): Pick<CpuWork, 'when' | 'workerPools'> | undefined {
  const { name, when } = linted.graph.phases.phaseOf(runsIn);
  if (name !== 'run-time') return undefined;
  return { ...(when === undefined ? {} : { when }), workerPools: findWorkerPools(linted) };
}

const workerPools = ['piscina', 'tinypool', 'workerpool', 'make-asynchronous'];

function findWorkerPools({ graph, module }: LintedModule): readonly string[] {
  const owners = graph.state.project.packages.filter(({ directory }) => module.path.startsWith(`${directory}/`));
  return workerPools.filter(pool =>
    owners.some(({ dependencies, devDependencies }) => pool in dependencies || pool in devDependencies),
  );
}

function hopsOf({ graph }: LintedModule, { through, end }: BlockingSite, work: HeavyWork): readonly Hop[] {
  const hopOf = (fn: FunctionNode, line = fn.summary.position.line, name = displayName(fn)): Hop => {
    return { name, path: relativePath(graph.state, fn.module), line };
  };
  const hops = through.map(fn => hopOf(fn));
  if (work.type === 'recursion') return hops;
  const owner = findNode(graph.callGraph.nodes, end.in.module, end.in.id)!;
  const loop = owner.summary.loops![work.loop]!;
  return [...hops, hopOf(owner, loop.position.line, 'the loop')];
}
