import type { TSESTree } from '@typescript-eslint/types';

import type { FilePlace } from '../graph/call-nature.ts';
import type { Variable } from '../summary/variables.ts';
import type { LoopContext, LoopScan } from './loop-scan.ts';

import { descendantsOf } from './await-scopes.ts';
import { placeOf } from './loop-scan.ts';

/** What an expression inside a loop takes its value from. */
export interface Dependencies {
  /** The clock that it reads, itself or by way of variables of the loop. */
  readonly clock: string | undefined;
  /** Variables that the loop changes by other means than reading a clock. */
  readonly changed: ReadonlySet<Variable>;
  /** What it reads of what the loop leaves as it is. */
  readonly kept: readonly FilePlace[];
  /** It takes something from where it cannot be told. */
  readonly isHazy: boolean;
}

/** What the given expressions of the loop depend on, looked through the variables that the loop sets. */
export function findDependencies(context: LoopContext, scan: LoopScan, roots: readonly TSESTree.Node[]): Dependencies {
  const found = { clock: undefined as string | undefined, changed: new Set<Variable>(), kept: [] as FilePlace[], isHazy: false };
  const seen = new Set<Variable>();
  const pending = [...roots];
  for (const root of pending) {
    for (const node of descendantsOf(root)) {
      if (node.type === 'CallExpression' || node.type === 'NewExpression') addCall(scan, node, found);
      else if (node.type === 'MemberExpression') addMember(context, node, found);
      else if (node.type === 'Identifier') pending.push(...addName(context, scan, node, seen, found));
      else if (node.type === 'ThisExpression' && node.parent.type !== 'MemberExpression') found.isHazy = true;
    }
  }
  return found;
}

interface Draft {
  clock: string | undefined;
  readonly changed: Set<Variable>;
  readonly kept: FilePlace[];
  isHazy: boolean;
}

function addCall(scan: LoopScan, call: TSESTree.Node, found: Draft): void {
  const nature = scan.calls.get(call);
  if (!nature || nature.isHazy) found.isHazy = true;
  if (!nature) return;
  found.clock ??= nature.clock;
  found.kept.push(...nature.reads);
}

function addMember(context: LoopContext, member: TSESTree.MemberExpression, found: Draft): void {
  const { parent } = member;
  if (parent.type === 'CallExpression' && parent.callee === member) return;
  if (parent.type === 'MemberExpression' && parent.object === member) return;
  const place = placeOf(context, member);
  if (place) found.kept.push(place);
  else if (!isPartOfCall(member)) found.isHazy = true;
}

/** `process.hrtime()[0]`, of which the call is looked at by itself. */
function isPartOfCall({ object, computed, property }: TSESTree.MemberExpression): boolean {
  return object.type === 'CallExpression' && (!computed || property.type === 'Literal');
}

/** Adds a name; gives the values to look into where the loop sets it. */
function addName(
  context: LoopContext,
  scan: LoopScan,
  name: TSESTree.Identifier,
  seen: Set<Variable>,
  found: Draft,
): readonly TSESTree.Node[] {
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
  if (isSetFromClock(context, scan, variable, new Set(seen))) return values.flatMap(value => value ?? []);
  found.changed.add(variable);
  return [];
}

function isMemberRoot({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MemberExpression';
}

function isCallee(name: TSESTree.Node): boolean {
  const { parent } = name;
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee === name;
}

/** Whether all that the loop gives a variable is made of a clock's reading, or, of its own variables, of nothing that it changes. */
function isSetFromClock(context: LoopContext, scan: LoopScan, variable: Variable, seen: Set<Variable>): boolean {
  const isOwn = isDeclaredIn(variable, scan);
  return scan.writes.get(variable)!.every(value => {
    if (!value) return isBareDeclaration(variable, scan);
    if (!isOwn && !readsClock(context, scan, value)) return false;
    for (const node of descendantsOf(value)) {
      const inner = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
      if (inner === variable) return false;
      if (!inner || !scan.writes.has(inner) || seen.has(inner)) continue;
      seen.add(inner);
      if (!isSetFromClock(context, scan, inner, seen)) return false;
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
    if (values?.some(one => one && one !== value && readsClock(context, scan, one, depth + 1))) return true;
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
