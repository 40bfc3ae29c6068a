import type { TSESTree } from '@typescript-eslint/types';

import { resolveType, resolveValue } from './scopes.ts';

import type { Binding, BindingId, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';
import type { Variable } from './scopes.ts';

/** The binding of a variable, made when it is first met. */
export function bindingOf(walk: ModuleWalk, variable: Variable): BindingId {
  if (variable.binding !== undefined) return variable.binding;
  const { import: entry, kind, name, offset, scope } = variable;
  const binding: Draft<Binding> = { name, kind, function: scope.function, offset, values: [], ...(entry && { import: entry }) };
  variable.binding = walk.bindings.push(binding) - 1;
  return variable.binding;
}

/** The binding that an identifier declares or refers to as a value; `undefined` for a global name. */
export function findBinding(walk: ModuleWalk, { name }: TSESTree.Identifier): BindingId | undefined {
  const variable = resolveValue(walk.state.scope, name);
  return variable && bindingOf(walk, variable);
}

/** The binding that an identifier refers to as a value, or else as a type. */
export function findAnyBinding(walk: ModuleWalk, { name }: TSESTree.Identifier): BindingId | undefined {
  const variable = resolveValue(walk.state.scope, name) ?? resolveType(walk.state.scope, name);
  return variable && bindingOf(walk, variable);
}

/** The value that stands for a binding: one object for all its uses. */
export function bindingValue(walk: ModuleWalk, binding: BindingId): Value {
  return (walk.bindingValues[binding] ??= { type: 'binding', binding });
}

/** Notes a value that is given to a binding; `undefined` is one that nobody can tell. */
export function addBindingValue(walk: ModuleWalk, binding: BindingId, value: Value | undefined): void {
  const draft = walk.bindings[binding]!;
  if (value && value.type !== 'unknown') draft.values.push(value);
  else if (draft.kind !== 'const') draft.otherWrites = true;
  if (draft.function !== walk.state.function) draft.writtenInside = true;
}
