import { blockingKinds } from '../catalog/blocking-api.ts';
import { findBlockingSites, findSitesBeyond } from '../graph/paths/blocking-site.ts';
import { findPackageSites } from '../graph/paths/package-path.ts';
import { displayName, relativePath } from '../graph/call-graph.ts';
import { positionOfSite } from '../graph/module-links.ts';
import { noteCoveredCalls } from './covered-calls.ts';
import { findNodes, rangeKey } from './find-node.ts';
import { mayBecomeAsync } from './may-become-async.ts';
import { getLintedModule } from './project-graph.ts';
import { spellCanonicalName } from './spelling.ts';

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { BlockingKind, Cost } from '../catalog/blocking-api.ts';
import type { BlockingSite } from '../graph/paths/blocking-site.ts';
import type { FunctionNode } from '../graph/call-graph.ts';
import type { Graph } from '../graph/graph.ts';
import type { ModuleNode } from '../graph/module-node.ts';
import type { PhaseName } from '../graph/phases/phase.ts';
import type { Position } from '../summary/module-summary.ts';
import type { BlockingCall, Hop, RunningFunction } from './event-loop-analysis.ts';
import type { LintedModule } from './project-graph.ts';

/** What a `no-sync-*` rule is asked to report. */
export interface BlockingCallOptions {
  readonly costs: readonly Cost[];
  /** Also what runs once: start-up code in async functions, memoised initialisation. */
  readonly startup: boolean;
  /** Also calls with several targets, and synchronous functions that escape to where nobody knows when they run. */
  readonly possible: boolean;
  /** Also paths through packages in node_modules. */
  readonly packages: boolean;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** The calls of the linted file that block the event loop with APIs of one kind, in source order. */
export function getBlockingCalls(context: Context, kind: BlockingKind, options: BlockingCallOptions): readonly BlockingCall[] {
  const linted = getLintedModule(context);
  if (!linted || !blockingKinds.includes(kind)) return [];
  const { graph, module } = linted;
  const reading = options.startup || options.possible ? 'strict' : 'certain';
  const certain = findBlockingSites(graph, module, kind, 'certain');
  const sites = reading === 'certain' ? certain : findBlockingSites(graph, module, kind, 'strict');
  const throughPackages = options.packages ? sitesThroughPackages(graph, module, kind, sites) : [];
  // The certain way to a blocking call, where there is one, says more than a possible one.
  const certainOf = new Map(certain.map(one => [JSON.stringify(one.site), one]));
  const reported = [...sites, ...throughPackages]
    .map(one => certainOf.get(JSON.stringify(one.site)) ?? one)
    .flatMap(site => {
      const phase = phaseOf(linted, site);
      return isWanted(site, phase.name, options) ? [{ site, phase }] : [];
    });
  for (const { site } of reported) noteCoveredCalls(graph, module, kind, site);
  return reported.length === 0 ? [] : placeCalls(context, linted, kind, reported);
}

/** What only the code of packages makes block. */
function sitesThroughPackages(
  graph: Graph,
  module: ModuleNode,
  kind: BlockingKind,
  known: readonly BlockingSite[],
): readonly BlockingSite[] {
  const covered = new Set(known.map(({ site }) => JSON.stringify(site)));
  const beyond = findSitesBeyond(graph, module, kind).filter(({ site }) => !covered.has(JSON.stringify(site)));
  return [...findPackageSites(graph, module, kind), ...beyond];
}

interface ReportedPhase {
  readonly name: PhaseName;
  readonly when?: string;
}

function phaseOf({ graph }: LintedModule, { runsIn, memoised }: BlockingSite): ReportedPhase {
  const phase = graph.phases.phaseOf(runsIn);
  return memoised && phase.name === 'run-time' ? { ...phase, name: 'memoised' } : phase;
}

function isWanted(site: BlockingSite, phase: PhaseName, { costs, startup, possible }: BlockingCallOptions): boolean {
  if (!costs.includes(site.end.cost)) return false;
  if (site.certainty === 'possible' && !possible) return false;
  switch (phase) {
    case 'run-time':
      return true;
    case 'memoised':
      return startup;
    case 'start-up':
      return startup && site.runsIn.summary.async;
    case 'unknown':
      return possible;
    default:
      return false;
  }
}

interface Reported {
  readonly site: BlockingSite;
  readonly phase: ReportedPhase;
}

function placeCalls(
  context: Context,
  linted: LintedModule,
  kind: BlockingKind,
  reported: readonly Reported[],
): readonly BlockingCall[] {
  const positions = reported.flatMap(({ site }) => [positionOf(linted, site), site.runsIn.summary.position]);
  const ranges = positions.map(({ start, end }) => [start, end] as const);
  const calls = findNodes(context.sourceCode, ranges, isCallLike);
  const functions = findNodes(context.sourceCode, ranges, isFunction);
  return reported.flatMap(({ site, phase }) => {
    const position = positionOf(linted, site);
    const node = calls.get(rangeKey([position.start, position.end]));
    const runsIn = functions.get(rangeKey([site.runsIn.summary.position.start, site.runsIn.summary.position.end]));
    if (!node || !runsIn) return [];
    return [createBlockingCall(linted, kind, { site, phase }, node as BlockingCall['node'], runsIn as RunningFunction['node'])];
  });
}

function positionOf({ module }: LintedModule, { site }: BlockingSite): Position {
  return positionOfSite(module.summary, site);
}

/** What calls, what reads or writes a property, destructuring included, and what is gone through. */
function isCallLike({ type, parent }: TSESTree.Node): boolean {
  return (
    (type === 'Identifier' && parent?.type !== 'Property') ||
    type === 'ThisExpression' ||
    type === 'AwaitExpression' ||
    type === 'CallExpression' ||
    type === 'NewExpression' ||
    type === 'TaggedTemplateExpression' ||
    type === 'MemberExpression' ||
    type === 'Property' ||
    type === 'ImportExpression'
  );
}

function isFunction({ type }: TSESTree.Node): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function createBlockingCall(
  linted: LintedModule,
  kind: BlockingKind,
  { site, phase }: Reported,
  node: BlockingCall['node'],
  runsIn: RunningFunction['node'],
): BlockingCall {
  return {
    kind,
    cost: site.end.cost,
    node,
    name: site.end.name,
    api: site.end.api,
    form: site.form,
    hops: hopsOf(linted, site),
    ...ignoredTagOf(site),
    others: site.others,
    ...(phase.when === undefined ? {} : { when: phase.when }),
    certainty: site.certainty,
    phase: phase.name === 'memoised' || phase.name === 'start-up' ? phase.name : 'run-time',
    runsIn: { node: runsIn, async: site.runsIn.summary.async, ...mayBecomeAsync(linted.graph, site.runsIn) },
    callbacks: findCallbacks(node, runsIn),
  };
}

function ignoredTagOf({ through }: BlockingSite): Pick<BlockingCall, 'ignoredTag'> {
  const tagged = through.find(({ summary }) => summary.nonblocking === '');
  return tagged ? { ignoredTag: displayName(tagged) } : {};
}

/** The functions gone through and the last call; of a direct call none. */
function hopsOf({ graph }: LintedModule, { through, end }: BlockingSite): readonly Hop[] {
  if (through.length === 0) return [];
  const hopOf = (fn: FunctionNode): Hop => ({
    name: displayName(fn),
    path: relativePath(graph.state, fn.module),
    line: fn.summary.position.line,
  });
  const hops = [...through, ...(end.beyond?.through ?? [])].map(hopOf);
  if (!end.call) return hops;
  const { summary } = end.in.module;
  const call = summary.calls[end.call.call]!;
  const name = end.call.form === 'direct' ? call.text : spellCanonicalName(end.name);
  return [...hops, { name, path: relativePath(graph.state, end.in.module), line: call.nameLine }];
}

function findCallbacks(node: TSESTree.Node, runsIn: TSESTree.Node): readonly TSESTree.Node[] {
  const callbacks: TSESTree.Node[] = [];
  for (let at = node.parent; at && at !== runsIn; at = at.parent) if (isFunction(at)) callbacks.unshift(at);
  return callbacks;
}
