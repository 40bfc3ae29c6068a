import type { CallId, FunctionId, FunctionSummary, ModuleSummary, PropertyWrite, Value } from '../summary/module-summary.ts';
import type { Resolution } from '../project/project.ts';
import type { CallbackUse } from './callbacks/callback-use.ts';
import type { Finding, Token } from './changes/dependency.ts';
import type { ModuleTargets, Renumbering } from './module-targets.ts';
import type { Targets } from './target.ts';

import { createModuleTargets, renumberTargets } from './module-targets.ts';

/**
 * A file in the graph: its summary, indexes into it, and what has been worked out about it so far. It stays the same node when the file
 * is edited (`replaceSummary`); what is kept elsewhere by a summary's numbers is kept for the summary, not for the node.
 */
export interface ModuleNode {
  readonly path: string;
  readonly summary: ModuleSummary;
  readonly targets: ModuleTargets;
  /** What evaluations depend on that look for a name in it. */
  readonly names: Map<string, Token>;
  /** What those depend on that look into a function at the top level, or into one inside it; by the function at the top level. */
  readonly units: (Token | undefined)[];
  /** The same for how such a function is declared. */
  readonly headers: (Token | undefined)[];
  /** The same for what concerns the whole file, by what that is. */
  readonly wholes: Partial<Record<Whole, Token>>;
  /** Where its specifiers led, as far as anybody asked. */
  readonly resolutions: Map<string, Resolution>;
  /** The call sites of each function, callbacks' own not included. */
  readonly callsOf: readonly (readonly CallId[])[];
  /** The functions directly inside each function. */
  readonly childrenOf: readonly (readonly FunctionId[])[];
  readonly writesTo: ReadonlyMap<string, readonly PropertyWrite[]>;
  /** Writes to what a constant names that may be a symbol: `this[kLoad] = …`. */
  readonly keyedWrites: readonly PropertyWrite[];
  /** What is assigned to `module.exports` as a whole. */
  readonly commonJsExports: readonly Value[];
  readonly memo: ModuleMemo;
}

/** A result that is being worked out; spelled out, as there are many, and objects that are spread take several times the memory. */
export function createMemoEntry<Result>(module: ModuleNode | undefined, result: Result, lowest: number): MemoEntry<Result> {
  return {
    module,
    dependencies: undefined,
    dependents: undefined,
    notedBy: 0,
    isKept: false,
    isFollowed: false,
    result,
    lowest,
    givenUp: undefined,
  };
}

/**
 * What can be looked at in a file as a whole: what its functions are methods of, by which numbers its parts are known, all that its summary
 * says, what functions do.
 */
export type Whole = 'owners' | 'numbers' | 'summary' | 'effects';

/** What an evaluation gave. */
export interface MemoEntry<Result = Targets> extends Finding {
  result: Result;
  /** How deep in the evaluation under way the circle begins that it is a part of; `belowAll` if it is complete, 0 if it was given up. */
  lowest: number;
  /** What is missing to go on with what was given up. */
  givenUp: GivenUp | undefined;
}

/** An evaluation that led too far: the answer stays the same until something is known that it did not get through. */
export interface GivenUp {
  readonly missing: readonly MemoPlace[];
  /** How many results there were when none of it was known yet. */
  results: number;
}

/** Where a result is kept, or would be. */
export interface MemoPlace {
  readonly of: ReadonlyMap<never, MemoEntry<unknown>> & { readonly delete: (key: never) => boolean };
  readonly key: never;
}

/** Results that hold as long as nothing changes that any of its findings depends on. */
export interface ModuleMemo {
  readonly bindings: Map<number, MemoEntry>;
  readonly results: Map<number, MemoEntry>;
  readonly callees: Map<number, MemoEntry>;
  readonly exports: Map<string, MemoEntry>;
  /** Members of classes and built objects: `instance:class:name`. */
  readonly members: Map<string, MemoEntry>;
  /** What functions do with a function they are given: `function:parameter:property`. */
  readonly parameterUses: Map<string, MemoEntry<readonly CallbackUse[]>>;
  findings: Finding[];
}

/** Makes the node of a file. */
export function createModuleNode(path: string, summary: ModuleSummary): ModuleNode {
  return {
    path,
    ...indexSummary(summary),
    targets: createModuleTargets(),
    names: new Map(),
    units: [],
    headers: [],
    wholes: {},
    resolutions: new Map(),
    memo: createMemo(),
  };
}

type SummaryIndex = Pick<ModuleNode, 'summary' | 'callsOf' | 'childrenOf' | 'writesTo' | 'keyedWrites' | 'commonJsExports'>;

/** Makes a node that of an edited file. What others hold of it stays valid as far as it stands for what is still there. */
export function replaceSummary(module: ModuleNode, summary: ModuleSummary, renumbering: Renumbering): void {
  Object.assign(module, indexSummary(summary));
  renumberTargets(module.targets, renumbering);
  renumberTokens(module.units, renumbering);
  renumberTokens(module.headers, renumbering);
}

function renumberTokens(tokens: (Token | undefined)[], { functions }: Renumbering): void {
  for (const [id, token] of tokens.splice(0).entries()) {
    const now = functions[id] ?? -1;
    if (token && now >= 0) tokens[now] = token;
  }
}

function indexSummary(summary: ModuleSummary): SummaryIndex {
  const callsOf: CallId[][] = summary.functions.map(() => []);
  for (const [id, call] of summary.calls.entries()) callsOf[call.function]?.push(id);
  const childrenOf: FunctionId[][] = summary.functions.map(() => []);
  for (const [id, { parent }] of summary.functions.entries()) if (parent !== undefined) childrenOf[parent]?.push(id);
  const writesTo = new Map<string, PropertyWrite[]>();
  const keyedWrites: PropertyWrite[] = [];
  const commonJsExports: Value[] = [];
  for (const write of summary.writes) {
    if (write.key && isConstantKey(summary, write.key)) keyedWrites.push(write);
    if (write.property === null) continue;
    if (isWholeExports(write)) commonJsExports.push(write.value);
    const writes = writesTo.get(write.property);
    if (writes) writes.push(write);
    else writesTo.set(write.property, [write]);
  }
  return {
    summary,
    callsOf: callsOf.map(list => list.slice()),
    childrenOf: childrenOf.map(list => list.slice()),
    writesTo,
    keyedWrites,
    commonJsExports,
  };
}

/** Whether a key may be the same wherever it is used: it is a constant of a file, or a member of something. */
function isConstantKey({ bindings }: ModuleSummary, key: Value): boolean {
  if (key.type !== 'binding') return key.type === 'member';
  const { function: owner, kind } = bindings[key.binding]!;
  return kind === 'import' || (kind === 'const' && owner === 0);
}

function createMemo(): ModuleMemo {
  return {
    bindings: new Map(),
    results: new Map(),
    callees: new Map(),
    exports: new Map(),
    members: new Map(),
    parameterUses: new Map(),
    findings: [],
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
  memo.findings = [];
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

/** `module.exports = …` */
function isWholeExports({ object, property, compound }: PropertyWrite): boolean {
  return property === 'exports' && isGlobal(object, 'module') && !compound;
}

/** Whether a file that also may have exports of ECMAScript is a CommonJS module to who imports it. */
export function isCommonJs({ exports, writes }: ModuleSummary): boolean {
  return (
    exports.some(({ type }) => type === 'assignment') || writes.some(write => isWholeExports(write) || isOwnExports(write.object))
  );
}

/** The function with that id; ids come from the same summary, so it is always there. */
export function functionOf(module: ModuleNode, id: FunctionId): FunctionSummary {
  return module.summary.functions[id]!;
}
