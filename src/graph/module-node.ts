import type { CallId, FunctionId, FunctionSummary, ModuleSummary, PropertyWrite, Value } from '../summary/module-summary.ts';
import type { CallbackUse } from './callback-use.ts';
import type { Targets } from './target.ts';

/** A file in the graph: its summary, indexes into it, and what has been worked out about it so far. */
export interface ModuleNode {
  readonly path: string;
  readonly summary: ModuleSummary;
  /** The call sites of each function, callbacks' own not included. */
  readonly callsOf: readonly (readonly CallId[])[];
  /** The functions directly inside each function. */
  readonly childrenOf: readonly (readonly FunctionId[])[];
  readonly writesTo: ReadonlyMap<string, readonly PropertyWrite[]>;
  /** What is assigned to `module.exports` as a whole. */
  readonly commonJsExports: readonly Value[];
  readonly memo: ModuleMemo;
}

/** What an evaluation gave, and the files (and `field:name` indexes) that it looked at outside its own file. */
export interface MemoEntry<Result = Targets> {
  readonly result: Result;
  readonly dependencies: ReadonlySet<string> | undefined;
  /** How deep in the evaluation under way the circle begins that it is a part of; infinite if it is complete. */
  readonly lowest: number;
}

/** Results that hold as long as nothing in `dependencies`, the union of the entries' own, changes. */
export interface ModuleMemo {
  readonly bindings: Map<number, MemoEntry>;
  readonly results: Map<number, MemoEntry>;
  readonly callees: Map<number, MemoEntry>;
  readonly exports: Map<string, MemoEntry>;
  /** Members of classes and built objects: `instance:class:name`. */
  readonly members: Map<string, MemoEntry>;
  /** What functions do with a function they are given: `function:parameter:property`. */
  readonly parameterUses: Map<string, MemoEntry<readonly CallbackUse[]>>;
  readonly dependencies: Set<string>;
}

/** Makes the node of a file. */
export function createModuleNode(path: string, summary: ModuleSummary): ModuleNode {
  const callsOf: CallId[][] = summary.functions.map(() => []);
  for (const [id, call] of summary.calls.entries()) callsOf[call.function]?.push(id);
  const childrenOf: FunctionId[][] = summary.functions.map(() => []);
  for (const [id, { parent }] of summary.functions.entries()) if (parent !== undefined) childrenOf[parent]?.push(id);
  const writesTo = new Map<string, PropertyWrite[]>();
  const commonJsExports: Value[] = [];
  for (const write of summary.writes) {
    if (write.property === null) continue;
    if (write.property === 'exports' && isGlobal(write.object, 'module') && !write.compound) commonJsExports.push(write.value);
    const writes = writesTo.get(write.property);
    if (writes) writes.push(write);
    else writesTo.set(write.property, [write]);
  }
  return { path, summary, callsOf, childrenOf, writesTo, commonJsExports, memo: createMemo() };
}

function createMemo(): ModuleMemo {
  return {
    bindings: new Map(),
    results: new Map(),
    callees: new Map(),
    exports: new Map(),
    members: new Map(),
    parameterUses: new Map(),
    dependencies: new Set(),
  };
}

/** Forgets all that was worked out about a file. */
export function clearMemo({ memo }: ModuleNode): void {
  memo.bindings.clear();
  memo.results.clear();
  memo.callees.clear();
  memo.exports.clear();
  memo.members.clear();
  memo.parameterUses.clear();
  memo.dependencies.clear();
}

export function isGlobal(value: Value, name: string): boolean {
  return value.type === 'global' && value.name === name;
}

/** Whether a value is the exports object of its own CommonJS module: `module.exports`, `exports`, `this` at top level. */
export function isOwnExports(value: Value): boolean {
  if (value.type === 'global') return value.name === 'exports';
  if (value.type === 'this') return value.function === 0;
  return value.type === 'member' && value.property === 'exports' && isGlobal(value.object, 'module');
}

/** The function with that id; ids come from the same summary, so it is always there. */
export function functionOf(module: ModuleNode, id: FunctionId): FunctionSummary {
  return module.summary.functions[id]!;
}
