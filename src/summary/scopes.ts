import type { TSESTree } from '@typescript-eslint/types';

import { nameOffset } from '../syntax/name-offset.ts';

import type { Binding, BindingId, FunctionId } from './module-summary.ts';

/** A declared name: what identifiers are resolved to. Its binding is made when it is first met. */
export interface Variable {
  readonly name: string;
  readonly scope: Scope;
  /** Where its first declaration stands. */
  offset: number;
  kind: Binding['kind'];
  /** Names a value, a type or, as classes and imports do, both. */
  isValue: boolean;
  isType: boolean;
  binding?: BindingId;
  import?: NonNullable<Binding['import']>;
  /** What a constant with a plain name is initialised with. */
  init?: TSESTree.Node;
  /** What it is another name for, once that is known. */
  original?: Variable;
  /** A parameter that a caller sets to ask for something that is not done as a rule. */
  isRequest?: true;
  /** Set for a type parameter. */
  typeParameter?: TSESTree.TSTypeParameter;
}

export interface Scope {
  readonly outer: Scope | undefined;
  readonly function: FunctionId;
  readonly variables: Map<string, Variable>;
}

/** A new scope in another one. */
export function createScope(outer: Scope | undefined, id: FunctionId): Scope {
  return { outer, function: id, variables: new Map() };
}

const typeKinds = new Set<Binding['kind']>(['type', 'class', 'enum', 'import', 'namespace']);

/** Declares a name in a scope. Declarations of one name merge; the first that has a value says of what kind it is. */
export function declare(scope: Scope, identifier: TSESTree.Identifier, kind: Binding['kind']): Variable {
  const { name } = identifier;
  const offset = nameOffset(identifier);
  const isType = typeKinds.has(kind);
  const isValue = kind !== 'type';
  const known = scope.variables.get(name);
  if (!known) {
    const variable: Variable = { name, scope, offset, kind, isType, isValue };
    scope.variables.set(name, variable);
    return variable;
  }
  known.offset = Math.min(known.offset, offset);
  if (known.kind === 'type' || (known.kind === 'namespace' && isValue)) known.kind = kind;
  known.isType ||= isType;
  known.isValue ||= isValue;
  return known;
}

/** The variable that a name stands for as a value; `undefined` for a global name. */
export function resolveValue(scope: Scope, name: string): Variable | undefined {
  for (let current: Scope | undefined = scope; current; current = current.outer) {
    const variable = current.variables.get(name);
    if (variable?.isValue) return variable.original ?? variable;
  }
  return undefined;
}

/** The variable that a name stands for in a type; `undefined` for a global name. */
export function resolveType(scope: Scope, name: string): Variable | undefined {
  for (let current: Scope | undefined = scope; current; current = current.outer) {
    const variable = current.variables.get(name);
    if (variable?.isType) return variable;
  }
  return undefined;
}
