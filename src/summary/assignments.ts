import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf, startOf } from '../syntax/range-of.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { addBindingValue, findBinding } from './bindings.ts';
import { forgetReplaced } from './compiled-bodies.ts';
import { passComments } from './doc-comments.ts';
import { docTypeAt } from './doc-types.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { nameFor, recordMemberWrite, recordWrite, visitMember } from './members.ts';
import { enterGuardedBy } from './memoised.ts';
import { eitherOf, unknownValue } from './module-walk.ts';
import { bindPattern } from './patterns.ts';
import { noteCount, notePlaceWrite } from './places.ts';
import { recordIteration } from './reads.ts';

import type { Usage } from './expressions.ts';
import type { TypeReference, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const logicalAssignments = new Set(['||=', '??=', '&&=']);

/** Visits an assignment, records what it writes, and says its value. */
export function visitAssignment(walk: ModuleWalk, assignment: TSESTree.AssignmentExpression, usage: Usage): Value {
  const target = unwrap(assignment.left);
  const { operator } = assignment;
  const isLogical = logicalAssignments.has(operator);
  if (operator !== '=' && !isLogical) {
    noteCount(walk, target, operator === '-=');
    return visitCompound(walk, target, assignment.right);
  }
  const rightUsage = target.type === 'ArrayPattern' ? 'iterated' : usage === 'dropped' ? 'used' : usage;
  if (target.type === 'MemberExpression') return assignMember(walk, assignment, target, rightUsage);
  const name = target.type === 'Identifier' ? target.name : undefined;
  const value = visitRight(walk, assignment, target, name, rightUsage);
  if (target.type === 'ArrayPattern') recordIteration(walk, value, assignment.right);
  forgetReplaced(walk, target, assignment.right);
  // What production never assigns: `else db = global.db ??= open('development')`.
  if (!walk.state.unreachable) bindPattern(walk, target, value);
  if (!isLogical) return value;
  return operator === '&&=' ? value : eitherOf(visitExpression(walk, target), value);
}

function assignMember(
  walk: ModuleWalk,
  assignment: TSESTree.AssignmentExpression,
  target: TSESTree.MemberExpression,
  usage: Usage,
): Value {
  const member = visitMember(walk, target);
  const name = target.computed
    ? nameFor(walk, target.property, { name: member.property, ...member })
    : plainKeyName(target.property);
  const value = visitRight(walk, assignment, target, name === 'exports' ? undefined : name, usage);
  const said = docTypeAt(walk, startOf(assignment));
  const written = said ? saidValue(value, said) : value;
  if (!walk.state.unreachable) recordWrite(walk, { ...member, value: written }, rangeOf(target));
  notePlaceWrite(walk, target, value);
  return assignment.operator === '=' || assignment.operator === '&&=' ? value : eitherOf(member, value);
}

/** A value of which a comment says the type: `this.store = services.store`. */
function saidValue(value: Value, to: TypeReference): Value {
  return value.type === 'member' || value.type === 'binding' || value.type === 'call' ? { type: 'narrowed', value, to } : value;
}

/** Visits the right side; `place ??= value` and `place = place || value` are guards by themselves. */
function visitRight(
  walk: ModuleWalk,
  assignment: TSESTree.AssignmentExpression,
  target: TSESTree.Node,
  name: string | undefined,
  usage: Usage,
): Value {
  const { state } = walk;
  const { region } = state;
  // `module.exports.load = exports.load = function () {}`
  if (assignment.right.type === 'AssignmentExpression') passComments(walk, startOf(assignment), startOf(assignment.right));
  if (keepsItself(assignment, target)) enterGuardedBy(walk, target, rangeOf(assignment));
  const value = visitNamed(walk, assignment.right, name, startOf(assignment), usage);
  state.region = region;
  return value;
}

function keepsItself({ operator, right }: TSESTree.AssignmentExpression, target: TSESTree.Node): boolean {
  if (operator === '||=' || operator === '??=') return true;
  const value = unwrap(right);
  return operator === '=' && value.type === 'LogicalExpression' && value.operator !== '&&' && isSameReference(value.left, target);
}

function isSameReference(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const left = unwrap(one);
  const right = unwrap(other);
  if (left.type === 'Identifier') return right.type === 'Identifier' && left.name === right.name;
  if (left.type === 'ThisExpression') return right.type === 'ThisExpression';
  if (left.type !== 'MemberExpression' || right.type !== 'MemberExpression' || left.computed || right.computed) return false;
  return plainKeyName(left.property) === plainKeyName(right.property) && isSameReference(left.object, right.object);
}

function visitCompound(walk: ModuleWalk, target: TSESTree.Node, right: TSESTree.Node): Value {
  visitExpression(walk, right);
  markWritten(walk, target);
  return unknownValue;
}

/** Visits `x++` and its like. */
export function visitUpdate(walk: ModuleWalk, update: TSESTree.UpdateExpression): Value {
  const target = unwrap(update.argument);
  noteCount(walk, target, update.operator === '--');
  markWritten(walk, target);
  return unknownValue;
}

/** Notes a write to a name or a member whose value nobody can tell. */
export function markWritten(walk: ModuleWalk, target: TSESTree.Node): void {
  if (target.type === 'MemberExpression') {
    recordMemberWrite(walk, target, unknownValue, true);
  } else if (target.type === 'Identifier') {
    const binding = findBinding(walk, target);
    if (binding !== undefined) addBindingValue(walk, binding, undefined);
  } else {
    bindPattern(walk, target, undefined);
  }
}
