import type { BindingId, CallId, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { Leaf } from './function-places.ts';
import type { Listed, Named } from './name-index.ts';

import { leavesOf } from './function-places.ts';
import { isHandlerProperty } from './handler-properties.ts';
import { list } from './name-index.ts';
import { findWholeModuleName } from './whole-module-name.ts';

/** The call sites of a file by the last name of their callee, and by the name of the module if it is called itself. */
export function callsIn(summary: ModuleSummary): Named<CallId> {
  const calls: Listed<CallId> = { names: [], items: [] };
  for (const [id, { callee, kind }] of summary.calls.entries()) {
    const name = kind === 'import' ? '' : lastNameOf(callee, summary);
    if (name !== '') list(calls, name, id);
    const whole = findWholeModuleName(summary, callee);
    if (whole !== undefined) list(calls, whole, id);
  }
  return calls;
}

/**
 * The calls of methods, and of what a file gets from elsewhere, by the last names of what they hand over, where that may be a function
 * that stands elsewhere.
 */
export function handedIn(summary: ModuleSummary): Named<CallId> {
  const handed: Listed<CallId> = { names: [], items: [] };
  for (const [id, { arguments: values, callee }] of summary.calls.entries()) {
    if (callee.type !== 'member' && !isFromElsewhere(summary, callee)) continue;
    for (const name of new Set(values.flatMap(value => namesHandedOver(summary, value)))) list(handed, name, id);
  }
  return handed;
}

function namesHandedOver(summary: ModuleSummary, argument: Value): readonly string[] {
  return handedLeaves(summary, argument).flatMap(({ value }) => namesOfHanded(summary, value));
}

/** What stands in an argument where an API may take a function: itself, and in objects under the names that they are asked for. */
export function handedLeaves(summary: ModuleSummary, argument: Value): readonly Leaf[] {
  return leavesOf(summary, argument).filter(({ path }) => {
    const name = path.findLast(part => !/^\d+$/.test(part));
    return name === undefined || isHandlerProperty(name);
  });
}

/** The names that a function goes by which stands elsewhere, where it is handed over: its own, and its file's. */
export function namesOfHanded(summary: ModuleSummary, value: Value): readonly string[] {
  const name = mayBeFunction(summary, value) ? lastNameOf(value, summary) : '';
  const whole = findWholeModuleName(summary, value);
  return [...(name === '' ? [] : [name]), ...(whole === undefined ? [] : [whole])];
}

/** `plugin(users)` of `import plugin from 'fastify-plugin'`, or of `require`. */
function isFromElsewhere({ bindings }: ModuleSummary, callee: Value): boolean {
  if (callee.type !== 'binding') return false;
  const { import: entry, values } = bindings[callee.binding]!;
  return entry !== undefined || values.some(({ type }) => type === 'call' || type === 'member');
}

/** Whether a name may stand for a function: a function of the file, something imported, or a part of what is known by a name. */
function mayBeFunction({ bindings }: ModuleSummary, value: Value): boolean {
  if (value.type === 'member') return value.object.type === 'binding' || value.object.type === 'this';
  if (value.type !== 'binding') return false;
  const { import: entry, values } = bindings[value.binding]!;
  return entry !== undefined || values.some(({ type }) => type === 'function');
}

/** The name that a value goes by: a variable's, or a property's; empty if none. */
export function lastNameOf(value: Value, summary: ModuleSummary): string {
  if (value.type === 'member') return value.property ?? '';
  return value.type === 'binding' ? nameOfBinding(summary, value.binding) : '';
}

/** A variable's name, or the name that it has where it comes from: `import { load as read }`, `const { load: read } = require('./store')`. */
export function nameOfBinding({ bindings }: ModuleSummary, id: BindingId): string {
  const { import: entry, name, values } = bindings[id]!;
  const [only, ...others] = values;
  if (entry === undefined && only?.type === 'member' && others.length === 0) return only.property ?? name;
  const imported = entry?.imported;
  return imported && imported !== 'default' && imported !== '*' ? imported : name;
}
