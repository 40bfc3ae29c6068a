import type { TSESTree } from '@typescript-eslint/types';

import type { CallNature, FilePlace } from '../graph/effects/call-nature.ts';
import type { Variable } from '../summary/variables.ts';
import type { LoopContext, LoopScan } from './loop-scan.ts';

import { findGetter } from '../graph/effects/getter-nature.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { descendantsOf } from './await-scopes.ts';
import { natureOf } from './loop-scan.ts';
import { placeOf } from './loop-values.ts';
import { necessaryTests } from './necessary-tests.ts';

/** What an expression inside a loop takes its value from. */
export interface Dependencies {
  /** The clock that it reads, itself or by way of variables of the loop. */
  readonly clock: string | undefined;
  /** What it asks the outside, as whether a file exists: the API that does. */
  readonly asks: string | undefined;
  /** Variables that the loop changes by other means than reading a clock. */
  readonly changed: ReadonlySet<Variable>;
  /** What it reads of what the loop leaves as it is. */
  readonly kept: readonly FilePlace[];
  /** It takes something from where it cannot be told. */
  readonly isHazy: boolean;
}

/** What the given expressions of the loop depend on, looked through the variables that the loop sets. */
export function findDependencies(context: LoopContext, scan: LoopScan, roots: readonly TSESTree.Node[], depth = 0): Dependencies {
  const found: Draft = { clock: undefined, asks: undefined, changed: new Set(), kept: [], isHazy: false };
  const search: Search = { context, scan, seen: new Set(), depth };
  const pending = [...roots];
  for (const root of pending) {
    for (const node of descendantsOf(root)) {
      if (node.type === 'CallExpression' || node.type === 'NewExpression') addCall(search, node, found);
      else if (node.type === 'MemberExpression') addMember(search, node, found);
      else if (node.type === 'Identifier') pending.push(...addName(search, node, found));
      else if (node.type === 'ThisExpression' && node.parent.type !== 'MemberExpression') found.isHazy = true;
    }
  }
  return found;
}

interface Draft {
  clock: string | undefined;
  asks: string | undefined;
  readonly changed: Set<Variable>;
  readonly kept: FilePlace[];
  isHazy: boolean;
}

interface Search {
  readonly context: LoopContext;
  readonly scan: LoopScan;
  readonly seen: Set<Variable>;
  /** So many tests stand around what is looked at, each of which decides about the next. */
  readonly depth: number;
}

function addCall({ context, scan }: Search, call: TSESTree.CallExpression | TSESTree.NewExpression, found: Draft): void {
  addNature(scan.calls.get(call) ?? (call.parent.type === 'AwaitExpression' ? natureOf(context, call) : undefined), found);
}

function addNature(nature: CallNature | undefined, found: Draft): void {
  if (!nature || nature.isHazy || nature.writes.length > 0) found.isHazy = true;
  if (!nature) return;
  found.clock ??= nature.clock;
  found.asks ??= nature.asks;
  found.kept.push(...nature.reads);
}

function addMember({ context, scan }: Search, member: TSESTree.MemberExpression, found: Draft): void {
  const { parent } = member;
  if (parent.type === 'CallExpression' && parent.callee === member) return;
  if (parent.type === 'MemberExpression' && parent.object === member) return;
  const place = placeOf(context, member);
  const getter = place && findGetter(context.graph.state, place);
  if (getter) addNature(getter.nature, found);
  else if (place && !isOfWrittenVariable(scan, place)) found.kept.push(place);
  else if (!place && !isPartOfCall(member) && !isOfProcess(member)) found.isHazy = true;
}

/** `parts[0]` of what the loop puts into `parts`, of which the name is looked at by itself. */
function isOfWrittenVariable({ writes }: LoopScan, { root }: FilePlace): boolean {
  return [...writes.keys()].some(({ offset }) => root === `variable:${offset}`);
}

/** `process.hrtime()[0]`, of which the call is looked at by itself. */
function isPartOfCall({ object, computed, property }: TSESTree.MemberExpression): boolean {
  return object.type === 'CallExpression' && (!computed || property.type === 'Literal');
}

const processConstants = new Set(['arch', 'argv', 'pid', 'platform', 'ppid', 'version']);

/** `process.pid`, which nothing changes. */
function isOfProcess({ object, property }: TSESTree.MemberExpression): boolean {
  return object.type === 'Identifier' && object.name === 'process' && processConstants.has(plainKeyName(property) ?? '');
}

/** Adds a name; gives the values to look into where the loop sets it. */
function addName(search: Search, name: TSESTree.Identifier, found: Draft): readonly TSESTree.Node[] {
  const { context, scan, seen } = search;
  const variable = context.variables.variableOf(name);
  if (!variable || seen.has(variable)) return [];
  const values = scan.writes.get(variable);
  if (!values && isMemberRoot(name)) return [];
  if (!values) {
    if (isCallee(name)) return [];
    found.kept.push({ module: context.module, root: `variable:${variable.offset}`, path: [] });
    return [];
  }
  seen.add(variable);
  if (isSetFromClock({ ...search, seen: new Set(seen) }, variable)) {
    return values.flatMap(({ node, value }) => [...(value ? [value] : []), ...clockTestsAround(search, node, variable)]);
  }
  found.changed.add(variable);
  return [];
}

const deepestTests = 3;

/** The tests of the clock that must come out so before a variable is written. */
function clockTestsAround({ context, scan, depth }: Search, write: TSESTree.Node, variable: Variable): readonly TSESTree.Node[] {
  if (depth >= deepestTests) return [];
  return necessaryTests(write, scan.loop).filter(test => {
    const names = [...descendantsOf(test)].filter(({ type }) => type === 'Identifier');
    if (names.some(name => context.variables.variableOf(name) === variable)) return false;
    const { clock, changed, isHazy } = findDependencies(context, scan, [test], depth + 1);
    return clock !== undefined && changed.size === 0 && !isHazy;
  });
}

function isMemberRoot({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MemberExpression';
}

function isCallee(name: TSESTree.Node): boolean {
  const { parent } = name;
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee === name;
}

/**
 * Whether all that the loop gives a variable is given when a clock says so, or made of a clock's reading, or, of its own variables, of
 * nothing that it changes.
 */
function isSetFromClock(search: Search, variable: Variable): boolean {
  const { context, scan, seen } = search;
  const isOwn = isDeclaredIn(variable, scan);
  return scan.writes.get(variable)!.every(({ node: target, value }) => {
    if (clockTestsAround(search, target, variable).length > 0) return true;
    if (!value) return isBareDeclaration(variable, scan);
    if (!isOwn && !readsClock(context, scan, value)) return false;
    for (const node of descendantsOf(value)) {
      const inner = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
      if (inner === variable) return false;
      if (!inner || !scan.writes.has(inner) || seen.has(inner)) continue;
      seen.add(inner);
      if (!isSetFromClock(search, inner)) return false;
    }
    return true;
  });
}

function isDeclaredIn({ definitions }: Variable, { loop }: LoopScan): boolean {
  return definitions.every(({ name }) => loop.body.range[0] <= name.range[0] && name.range[1] <= loop.body.range[1]);
}

function readsClock(context: LoopContext, scan: LoopScan, value: TSESTree.Node, depth = 0): boolean {
  if (depth > 3) return false;
  for (const node of descendantsOf(value)) {
    if (scan.calls.get(node)?.clock !== undefined) return true;
    const inner = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
    const values = inner && scan.writes.get(inner);
    if (values?.some(one => one.value && one.value !== value && readsClock(context, scan, one.value, depth + 1))) return true;
  }
  return false;
}

/** `let now;` in the loop, set further down. */
function isBareDeclaration({ definitions, references }: Variable, { loop }: LoopScan): boolean {
  const [definition] = definitions;
  if (definition?.type !== 'variable' || definition.node.init) return false;
  const inLoop = references.filter(({ identifier, writes }) => writes && identifier.range[0] >= loop.range[0]);
  return inLoop.every(({ value, reads }) => value !== undefined && !reads);
}
