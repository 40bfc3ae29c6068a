import type { TSESTree } from '@typescript-eslint/types';

import type { LineTable } from './line-table.ts';
import type {
  Binding,
  BindingId,
  CallSite,
  ClassSummary,
  Condition,
  ExportEntry,
  FunctionId,
  FunctionSummary,
  ObjectProperty,
  ObjectSummary,
  PropertyRead,
  PropertyWrite,
  TypeDeclaration,
  Value,
} from './module-summary.ts';
import type { BlockingTags } from './blocking-tags.ts';
import type { DocComments } from './doc-comments.ts';
import type { Size } from './constant-size.ts';
import type { GuardedRegion } from './memoised.ts';
import type { Narrowing } from './narrowing.ts';
import type { NotedWrite } from './places.ts';
import type { Scope } from './scopes.ts';
import type { EffectSummary } from './effect-summary.ts';
import type { Variables } from './variables.ts';

/** The same type while it is being built. */
export type Draft<T> = {
  -readonly [Key in keyof T]: NonNullable<T[Key]> extends readonly (infer Element)[] ? Element[] : T[Key];
};

/** What holds at the node that the walk is at. Saved and restored around functions, branches and statement lists. */
export interface WalkState {
  function: FunctionId;
  scope: Scope;
  /** What `this` means here. */
  thisValue: Value;
  superValue: Value;
  loop: number | undefined;
  /** The list of statements that the walk is in, and where in it. */
  list: readonly TSESTree.Statement[];
  index: number;
  conditions: Condition[] | undefined;
  /** The tests of parameters that hold here. */
  guards: Condition[] | undefined;
  /** What is known of the types of variables here. */
  narrowings: Narrowing[] | undefined;
  /** The innermost code around that may run once only. */
  region: GuardedRegion | undefined;
  inCatch: boolean;
  /** The process ends after it. */
  isLast: boolean;
  unreachable: boolean;
  /** Nesting of syntax nodes, to stop before the stack overflows. */
  depth: number;
  /** What the TypeScript namespace that the walk is in exports; at a module's top level exports are the module's. */
  namespace: ObjectProperty[] | undefined;
  /** The name for an anonymous function or class that is visited next. */
  nameHint: string | undefined;
}

/** One walk over one program: the tables being filled, and where the walk stands. */
export interface ModuleWalk {
  readonly text: string;
  readonly lines: LineTable;
  /** Where the effects of functions are asked for. */
  readonly variables: Variables | undefined;
  readonly effects: EffectSummary[];
  /** Replaced, not changed, for a function's inside. */
  state: WalkState;
  readonly functions: Draft<FunctionSummary>[];
  readonly classes: Draft<ClassSummary>[];
  readonly bindings: Draft<Binding>[];
  /** Whether any test of the file may tell a phase. */
  readonly namesPhases: boolean;
  /** The value that stands for each binding. */
  readonly bindingValues: Value[];
  readonly objects: Draft<ObjectSummary>[];
  readonly types: Draft<TypeDeclaration>[];
  readonly calls: Draft<CallSite>[];
  readonly reads: Draft<PropertyRead>[];
  readonly writes: Draft<PropertyWrite>[];
  readonly exports: ExportEntry[];
  readonly requests: Set<string>;
  /** The sizes of constants that are arrays, iterators or texts of a constant size. */
  readonly sizes: Map<BindingId, Size>;
  /** The function that each function-like node became. */
  readonly functionIds: Map<TSESTree.Node, FunctionId>;
  /** Functions that hold all of a module: what they are given is what a CommonJS module has. */
  readonly moduleBodies: Set<FunctionId>;
  /** Functions written into a call of an array method. */
  readonly arrayCallbacks: Set<FunctionId>;
  /** The calls that every round of a loop over a list makes of its element. */
  readonly elementCalls: Set<TSESTree.Node>;
  readonly regions: GuardedRegion[];
  readonly notedWrites: NotedWrite[];
  /** What comments say of the construct that starts at an offset; absent where no comment says anything. */
  readonly tags: Map<number, BlockingTags> | undefined;
  /** What comments say of types; absent where they say nothing. */
  readonly docs: DocComments | undefined;
}

export const unknownValue: Value = { type: 'unknown' };
export const undefinedValue: Value = { type: 'undefined' };

/** Nested deeper than this, a program is a machine's: its inside is left out. */
export const maximalDepth = 400;

/** More than this many choices are no choice that anybody can follow. */
const mostAlternatives = 16;

/** One of the values; nested choices are flattened, a single one stays itself. */
export function eitherOf(...choices: readonly Value[]): Value {
  const values: Value[] = [];
  for (const choice of choices) {
    for (const alternative of choice.type === 'either' ? choice.values : [choice]) {
      if (alternative.type === 'unknown' && values.includes(unknownValue)) continue;
      if (values.length === mostAlternatives) return unknownValue;
      values.push(alternative);
    }
  }
  return values.length === 1 ? values[0]! : { type: 'either', values };
}

/** Whether a value is the literal `true`, or `false`. */
export function isLiteral(value: Value, expected: boolean): boolean {
  return value.type === 'literal' && value.value === expected;
}
