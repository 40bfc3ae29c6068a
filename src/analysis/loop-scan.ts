import type { TSESTree } from '@typescript-eslint/types';

import type { CallNature, FilePlace, KnownNatures } from '../graph/effects/call-nature.ts';
import type { CallId } from '../summary/module-summary.ts';
import type { Variable, Variables } from '../summary/variables.ts';
import type { Loop } from './await-scopes.ts';
import type { LintedModule } from './project-graph.ts';

import { findCallNature } from '../graph/effects/call-nature.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf, isAnsweredInside, isLoop } from './await-scopes.ts';
import { findListed, isAlwaysTrue, placeOf } from './loop-values.ts';

/** What is asked about the loops of one linted file. */
export interface LoopContext extends LintedModule {
  readonly program: TSESTree.Program;
  readonly variables: Variables;
  /** The call sites of the file by the offsets of their nodes. */
  readonly callIds: ReadonlyMap<string, CallId>;
  readonly natures: KnownNatures;
}

/** A way out of a loop: taken when the tests, all of them inside the loop, come out one way or the other. */
export interface LoopExit {
  readonly node: TSESTree.Node;
  readonly tests: readonly TSESTree.Node[];
}

/** What makes a loop wait; a `for await` only over a list that is written out. */
export type Wait = TSESTree.AwaitExpression | TSESTree.ForOfStatement;

/** What writes a variable in a loop. */
export interface LoopWrite {
  readonly node: TSESTree.Node;
  /** The value given to it, or out of which it is taken; absent where it cannot be said. */
  readonly value?: TSESTree.Node;
}

/** All that a loop's rounds do, as far as it can be told. */
export interface LoopScan {
  readonly loop: Loop;
  /** The calls of which everything is known. */
  readonly calls: ReadonlyMap<TSESTree.Node, CallNature>;
  /** It does something else than to compute, count, tell the time and log. */
  readonly hasWork: boolean;
  readonly yields: boolean;
  readonly awaits: readonly Wait[];
  readonly exits: readonly LoopExit[];
  readonly writes: ReadonlyMap<Variable, readonly LoopWrite[]>;
  readonly placeWrites: readonly FilePlace[];
}

interface ScanDraft {
  readonly loop: Loop;
  readonly calls: Map<TSESTree.Node, CallNature>;
  hasWork: boolean;
  yields: boolean;
  readonly awaits: Wait[];
  readonly exits: LoopExit[];
  readonly writes: Map<Variable, LoopWrite[]>;
  readonly placeWrites: FilePlace[];
}

/** Looks at everything that happens in a round of the loop, until there is work in it. What is awaited is not looked into. */
export function scanLoop(context: LoopContext, loop: Loop): LoopScan {
  const calls = new Map<TSESTree.Node, CallNature>();
  const scan: ScanDraft = {
    loop,
    calls,
    hasWork: false,
    yields: false,
    awaits: [],
    exits: [],
    writes: new Map(),
    placeWrites: [],
  };
  const parts = 'test' in loop ? [loop.test, loop.type === 'ForStatement' ? loop.update : null, loop.body] : [loop.body];
  if ('test' in loop && loop.test && !isAlwaysTrue(context, loop.test)) scan.exits.push({ node: loop, tests: [loop.test] });
  const skipped = new Set<TSESTree.Node>();
  for (const part of parts) {
    for (const node of part ? descendantsOf(part) : []) {
      if (isWithin(node, skipped)) continue;
      if (node.type === 'AwaitExpression') skipped.add(node.argument);
      // What is evaluated on the way out is no part of a round.
      if ((node.type === 'ReturnStatement' || node.type === 'ThrowStatement') && node.argument) skipped.add(node.argument);
      visitNode(context, scan, node);
      if (scan.hasWork) return scan;
    }
  }
  return scan;
}

function isWithin(node: TSESTree.Node, roots: ReadonlySet<TSESTree.Node>): boolean {
  for (const root of roots) if (root.range[0] <= node.range[0] && node.range[1] <= root.range[1]) return true;
  return false;
}

function visitNode(context: LoopContext, scan: ScanDraft, node: TSESTree.Node): void {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return visitCall(context, scan, node);
    case 'SpreadElement':
      scan.hasWork ||= node.parent.type !== 'ObjectExpression';
      return;
    case 'TaggedTemplateExpression':
    case 'ImportExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'WithStatement':
      scan.hasWork = true;
      return;
    case 'AwaitExpression':
      scan.awaits.push(node);
      return;
    case 'ForOfStatement':
      if (!findListed(context, node.right)) scan.hasWork = true;
      else if (node.await) scan.awaits.push(node);
      return;
    case 'YieldExpression':
      scan.yields = true;
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      if (node.type === 'ContinueStatement' && isOwnLabel(scan.loop, node.label)) return;
      if (!isAnsweredInside(node, scan.loop)) scan.exits.push({ node, tests: testsAround(node, scan.loop) });
      else if (node.type === 'BreakStatement' && isAnswerOf(scan.loop, node))
        scan.exits.push({ node, tests: testsAround(node, scan.loop) });
      return;
    case 'ReturnStatement':
    case 'ThrowStatement':
      scan.exits.push({ node, tests: testsAround(node, scan.loop) });
      return;
    default:
      visitWrites(context, scan, node);
  }
}

/** Whether a `break` without a label, or with the loop's own, ends this loop and not one inside it. */
function isAnswerOf(loop: Loop, { parent, label }: TSESTree.BreakStatement): boolean {
  if (label) return isOwnLabel(loop, label);
  let at: TSESTree.Node | undefined = parent;
  while (at && at !== loop && !isLoop(at) && at.type !== 'SwitchStatement') at = at.parent;
  return at === loop;
}

function isOwnLabel({ parent }: Loop, label: TSESTree.Identifier | null): boolean {
  return label !== null && parent.type === 'LabeledStatement' && parent.label.name === label.name;
}

function testsAround(node: TSESTree.Node, loop: Loop): TSESTree.Node[] {
  const tests: TSESTree.Node[] = [];
  for (let at = node.parent; at && at !== loop; at = at.parent) {
    if ('test' in at && at.test) tests.push(at.test);
    if (at.type === 'SwitchStatement') tests.push(at.discriminant);
    if (at.type === 'LogicalExpression') tests.push(at.left);
    if (at.type === 'CatchClause') tests.push(at.parent.block);
  }
  return tests;
}

function visitCall(context: LoopContext, scan: ScanDraft, call: TSESTree.CallExpression | TSESTree.NewExpression): void {
  const nature = natureOf(context, call);
  if (!nature || nature.isAsync) scan.hasWork = true;
  else scan.calls.set(call, nature);
  if (nature) scan.placeWrites.push(...nature.writes);
}

/** What a call does; `undefined` where anything about it is unknown. */
export function natureOf({ graph, module, callIds, natures }: LoopContext, { range }: TSESTree.Node): CallNature | undefined {
  const id = callIds.get(`${range[0]}:${range[1]}`);
  return id === undefined ? undefined : findCallNature(graph.state, module, id, natures);
}

function visitWrites(context: LoopContext, scan: ScanDraft, node: TSESTree.Node): void {
  switch (node.type) {
    case 'AssignmentExpression':
      return visitTarget(context, scan, node.left, /^[-+]?=$/.test(node.operator) ? node.right : undefined);
    case 'UpdateExpression':
      return visitTarget(context, scan, node.argument, undefined);
    case 'VariableDeclarator':
      return visitTarget(context, scan, node.id, node.init ?? undefined);
    case 'ForInStatement':
      scan.hasWork = true;
      return;
    case 'UnaryExpression':
      if (node.operator === 'delete') scan.hasWork = true;
      return;
    default:
  }
}

function visitTarget(context: LoopContext, scan: ScanDraft, pattern: TSESTree.Node, value: TSESTree.Node | undefined): void {
  const target = unwrap(pattern);
  switch (target.type) {
    case 'Identifier': {
      const variable = context.variables.variableOf(target);
      if (!variable) scan.hasWork = true;
      else scan.writes.set(variable, [...(scan.writes.get(variable) ?? []), { node: target, ...(value && { value }) }]);
      return;
    }
    case 'MemberExpression': {
      const place = placeOf(context, target);
      if (place && !runsSetter(context, place)) scan.placeWrites.push(place);
      else scan.hasWork = true;
      return;
    }
    case 'ArrayPattern':
      for (const element of target.elements) if (element) visitTarget(context, scan, element, value);
      return;
    case 'ObjectPattern':
      for (const property of target.properties) {
        visitTarget(context, scan, property.type === 'Property' ? property.value : property.argument, value);
      }
      return;
    case 'AssignmentPattern':
      return visitTarget(context, scan, target.left, value);
    case 'RestElement':
      return visitTarget(context, scan, target.argument, value);
    default:
  }
}

function runsSetter({ module }: LoopContext, { path }: FilePlace): boolean {
  return module.summary.functions.some(({ kind, name }) => kind === 'setter' && name !== undefined && name === path.at(-1));
}
