import type { BlockingKind, Cost } from '../../catalog/blocking-api.ts';
import type { BlockingEnd, PathKind, Reading } from './blocking-path.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { Graph } from '../graph.ts';
import type { FunctionId } from '../../summary/module-summary.ts';
import type { CallEdge, Certainty, Site } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Guard } from './path-guard.ts';

import { costs } from '../../catalog/blocking-api.ts';
import { isPartOfCaller, stopsPath, weaker } from './blocking-path.ts';
import { findNode, targetOf } from '../call-graph.ts';
import { findEscapedFunction, findRunningFunction } from '../phases/function-run.ts';
import { enterWork } from './heavy-work.ts';
import { followReach, listEnds } from './reached-ends.ts';

/** A site in a function that runs by itself from which a blocking API is called, or reached through helpers. */
export interface BlockingSite {
  readonly site: Site;
  readonly runsIn: FunctionNode;
  readonly end: BlockingEnd;
  readonly form: 'direct' | 'callback' | 'path';
  /** The helpers gone through, the called one first. */
  readonly through: readonly FunctionNode[];
  /** How many further blocking calls of the kind it leads to. */
  readonly others: number;
  readonly certainty: Certainty;
  readonly memoised: boolean;
}

/** The sites of one module that block with APIs of one kind, the dearest for each, in source order. */
export function findBlockingSites(graph: Graph, module: ModuleNode, kind: PathKind, reading: Reading): readonly BlockingSite[] {
  const dearest = new Map<string, BlockingSite>();
  survey(graph, module);
  for (const found of [...directSites(graph, module, kind, reading), ...pathSites(graph, module, kind, reading)]) {
    const key = JSON.stringify(found.site);
    const known = dearest.get(key);
    if (!known || isDearer(found, known)) dearest.set(key, found);
  }
  return [...dearest.values()];
}

/** The calls of helpers of the project that reach a blocking API through the code of a package in node_modules. */
export function findSitesBeyond(graph: Graph, module: ModuleNode, kind: BlockingKind): readonly BlockingSite[] {
  return pathSites(graph, module, kind, 'packages');
}

/** All sites of a module are asked about together. */
function survey({ callGraph, links, paths, phases, run }: Graph, module: ModuleNode): void {
  phases.survey(callGraph.nodes.get(module)!);
  const targets = links.get(module)!.edges.flatMap(edge => (edge.how === 'later' ? [] : (targetOf(callGraph, edge) ?? [])));
  paths.survey([...new Set(targets)].filter(target => !stopsPath(target, run)));
}

function isDearer(left: BlockingSite, right: BlockingSite): boolean {
  const rank = (cost: Cost): number => costs.indexOf(cost);
  return rank(left.end.cost) > rank(right.end.cost);
}

function directSites(graph: Graph, module: ModuleNode, kind: PathKind, reading: Reading): readonly BlockingSite[] {
  return graph.links.get(module)!.apiCalls.flatMap((call): readonly BlockingSite[] => {
    if (call.api.kind !== kind) return [];
    const from = findNode(graph.callGraph.nodes, module, call.from)!;
    const memoised = call.memoised || graph.run.isInMemoised(from);
    if (reading === 'certain' && (call.certainty === 'possible' || memoised)) return [];
    const runsIn = findRunner(graph, module, call.from, reading);
    if (!runsIn) return [];
    const { certainty, form, name, api, cost } = call;
    const end: BlockingEnd = { in: from, name, api, cost, call };
    return [{ site: { call: call.call }, runsIn, end, form, through: [], others: 0, certainty, memoised }];
  });
}

function pathSites(graph: Graph, module: ModuleNode, kind: PathKind, reading: Reading): readonly BlockingSite[] {
  const { callGraph, paths, run, links } = graph;
  const isPart = keepAnswers(isPartOfCaller);
  return links.get(module)!.edges.flatMap((edge): readonly BlockingSite[] => {
    if (edge.how === 'later' || edge.how === 'inline') return [];
    const by = { from: findNode(callGraph.nodes, module, edge.from)!, edge };
    const memoised = edge.memoised || run.isInMemoised(by.from);
    if (reading === 'certain' && (edge.certainty === 'possible' || memoised)) return [];
    const target = targetOf(callGraph, edge);
    if (!target || stopsPath(target, run, edge)) return [];
    const reach = paths.find(target, kind, reading, by);
    if (!reach?.end.work && isPart(target)) return [];
    const end = reach && enterEnd(graph, module, edge, target, reach.end);
    const runsIn = end && findRunner(graph, module, edge.from, reading);
    if (!runsIn) return [];
    const isOpen = (guards: readonly Guard[]): boolean => paths.isOpen(target, by, guards);
    return [
      {
        site: edge.site,
        runsIn,
        end,
        form: 'path',
        through: followReach(callGraph, target, reach),
        others: end.beyond ? 0 : Math.max(0, listEnds(callGraph, links, run, target, kind, isOpen).length - 1),
        certainty: weaker(edge.certainty, reach.certainty),
        memoised: memoised || reach.memoised,
      },
    ];
  });
}

/** Asks about each function once: what is called a thousand times is asked about at each call. */
function keepAnswers(ask: (node: FunctionNode) => boolean): (node: FunctionNode) => boolean {
  const answers = new Map<FunctionNode, boolean>();
  return node => {
    const answer = answers.get(node) ?? ask(node);
    answers.set(node, answer);
    return answer;
  };
}

/** The end that a call leads to; `undefined` where it is computation that is soon over when called so: `fibonacci(10)`. */
function enterEnd(
  graph: Graph,
  module: ModuleNode,
  edge: CallEdge,
  target: FunctionNode,
  end: BlockingEnd,
): BlockingEnd | undefined {
  if (!end.work || end.in !== target) return end;
  const work = enterWork(graph.state, findNode(graph.callGraph.nodes, module, edge.from)!, target, edge, end.work);
  return work && { ...end, work };
}

/** The function that a site runs in; read strictly also one that escapes to where nobody knows when it runs. */
function findRunner({ callGraph, run }: Graph, module: ModuleNode, id: FunctionId, reading: Reading): FunctionNode | undefined {
  const running = findRunningFunction(callGraph, run, module, id);
  return running ?? (reading !== 'certain' ? findEscapedFunction(callGraph, run, module, id) : undefined);
}
