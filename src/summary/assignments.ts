import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { addBindingValue, findBinding } from './bindings.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { recordMemberWrite, recordWrite, visitMember } from './members.ts';
import { eitherOf, unknownValue } from './module-walk.ts';
import { bindPattern } from './patterns.ts';

import type { Usage } from './expressions.ts';
import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const logicalAssignments = new Set(['||=', '??=', '&&=']);

/** Visits an assignment, records what it writes, and says its value. */
export function visitAssignment(walk: ModuleWalk, assignment: TSESTree.AssignmentExpression, usage: Usage): Value {
  const target = unwrap(assignment.left);
  const { operator } = assignment;
  const isLogical = logicalAssignments.has(operator);
  if (operator !== '=' && !isLogical) return visitCompound(walk, target, assignment.right);
  const rightUsage = usage === 'dropped' ? 'used' : usage;
  if (target.type === 'MemberExpression') return assignMember(walk, target, assignment.right, rightUsage, isLogical);
  const value = visitNamed(walk, assignment.right, target.type === 'Identifier' ? target.name : undefined, rightUsage);
  bindPattern(walk, target, value);
  if (!isLogical) return value;
  return operator === '&&=' ? value : eitherOf(visitExpression(walk, target), value);
}

function assignMember(
  walk: ModuleWalk,
  target: TSESTree.MemberExpression,
  right: TSESTree.Node,
  usage: Usage,
  isLogical: boolean,
): Value {
  const member = visitMember(walk, target);
  const name = target.computed ? (member.property ?? undefined) : plainKeyName(target.property);
  const value = visitNamed(walk, right, name === 'exports' ? undefined : name, usage);
  recordWrite(walk, { object: member.object, property: member.property, value }, target.range);
  return isLogical ? eitherOf(member, value) : value;
}

function visitCompound(walk: ModuleWalk, target: TSESTree.Node, right: TSESTree.Node): Value {
  visitExpression(walk, right);
  markWritten(walk, target);
  return unknownValue;
}

/** Visits `x++` and its like. */
export function visitUpdate(walk: ModuleWalk, update: TSESTree.UpdateExpression): Value {
  markWritten(walk, unwrap(update.argument));
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
