/**
 * What a stretch of code does to what outlives it, as plain data: which places it reads and writes and what it calls. The graph joins
 * these over calls; nothing here says what a callee does.
 */
export interface EffectSummary {
  readonly accesses: readonly Access[];
  readonly calls: readonly EffectCall[];
  /** It throws on purpose: a `throw` that no `catch` of its own answers. */
  readonly throws?: true;
  /** It awaits something itself (nested functions left out). */
  readonly awaits?: true;
  /** It awaits what is no call: a promise that was there before. */
  readonly awaitsValue?: true;
  /** It yields, so its caller decides when it goes on. */
  readonly yields?: true;
}

/**
 * Where a place begins. A variable is named by the offset of its declaration, `unknown` is an object that nobody can tell.
 * Environment resources (`env:fs`) are added by the graph.
 */
export type PlaceRoot = 'this' | 'unknown' | `parameter:${number}` | `variable:${number}` | `global:${string}`;

/** A key that stands at the end of a path for the value itself, without what it holds. */
export const itself = '#';

/** Something that holds a value: a root and at most three properties. A computed property is `*`, or `*@offset` if it is keyed by a variable. */
export interface Place {
  readonly root: PlaceRoot;
  readonly path: readonly string[];
}

/**
 * - `read`: of the value and of all that it holds.
 * - `write`: of the value, or of something that it holds.
 * - `add`: a write whose order among its like does not matter (`count++`, `total += n`).
 * - `append`: a write at the end (`list.push(x)`).
 * - `settle`: a write of a constant (`failed = true`).
 * - `memo`: the first use fills it, at once, and all later ones find it filled (`cache ??= create()`).
 */
export type AccessMode = 'read' | 'write' | 'add' | 'append' | 'settle' | 'memo';

export interface Access {
  readonly place: Place;
  readonly mode: AccessMode;
  /** The same code goes by what is there, and puts in another value: a position, a cursor; no cache, of which it asks whether it is empty. */
  readonly moves?: true;
}

/** An argument, or another value that a call is given. */
export interface Operand {
  /** The places that it is, or that it holds. */
  readonly places: readonly Place[];
  /** Its text, where that is constant but for `{root.path}` holes: a path or URL. */
  readonly text?: string;
  /** The properties of an object literal, `*` for what is no literal; `...` where it takes in those of others. */
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** A function literal; what it does counts where it stands. */
  readonly function?: true;
  /** The last name of the function whose result it is, for a constant initialised with a call. */
  readonly from?: string;
  /** A constant initialised with `new`, or with an object or array literal: nobody else has it yet. */
  readonly fresh?: true;
  /** A variable that is given another value with `await` before. */
  readonly renewed?: true;
  /** The last name of a plain name or member, which may be a function. */
  readonly name?: string;
}

/** A call site as far as effects go; `start` and `end` are those of the `CallSite`. */
export interface EffectCall {
  readonly start: number;
  readonly end: number;
  readonly kind: 'call' | 'new' | 'tag' | 'import';
  /** The names from the root of the callee to its last: `['prisma', 'user', 'findMany']`, calls in between left out; `*` for computed. */
  readonly chain: readonly string[];
  /** Whether anything in the callee's chain is itself a call: `db.select().from(users)`. */
  readonly chained?: true;
  /** It is such a call: the chain goes on. */
  readonly continued?: true;
  readonly receiver?: Operand;
  /** The called value itself where it is a parameter of the function: `callback()`. */
  readonly parameter?: number;
  /** The called value is a property of an object that the function is given: `({ load }) => load()`. */
  readonly handed?: true;
  readonly arguments: readonly Operand[];
  /** Its result, or what its promise gives, is used. */
  readonly used?: true;
  readonly awaited?: true;
  /** It is not awaited here: an async function returns what it gives. */
  readonly returned?: true;
  /** A `catch` of the same function answers what it throws. */
  readonly caught?: true;
  /** It stands in a `catch` of this function. */
  readonly rescuing?: true;
  /** It asks a cache for a key, or fills the key that the same function asked for. */
  readonly memo?: true;
  /** It stands in a function nested in this one. */
  readonly nested?: true;
}
