/** What a blocking call does: the part of the rule name after `no-sync-`. */
export const blockingKinds = ['fs', 'child-process', 'crypto', 'zlib', 'database', 'network', 'wait', 'compute'] as const;

export type BlockingKind = (typeof blockingKinds)[number];

/**
 * How long a call holds the event loop. `brief`: microseconds. `grows`: with its input. `waits`: always long (milliseconds to
 * seconds). Ordered from cheap to dear.
 */
export const costs = ['brief', 'grows', 'waits'] as const;

export type Cost = (typeof costs)[number];

/**
 * A test on the arguments of one call, for an API that blocks, or costs, one thing or another with its arguments. An argument that
 * cannot be read (a variable, a spread) makes the test unknown, and an unknown test counts as not met.
 */
export type ArgumentTest =
  /** No function (nor anything that may be one) is passed at `index` or later: the callback-less overload. */
  | { readonly test: 'no-callback'; readonly index: number }
  /** A function is passed at `index` or later. */
  | { readonly test: 'callback'; readonly index: number }
  /** The argument at `index` is an object literal whose `property` has the literal value `equals`. */
  | { readonly test: 'option'; readonly index: number; readonly property: string; readonly equals: boolean | number | string }
  /** The argument at `index` is an object literal that has `property`, whatever its value. */
  | { readonly test: 'has-option'; readonly index: number; readonly property: string }
  /**
   * The argument at `index` is a file descriptor by all signs: a number literal, a property `fd`, a name that ends in `fd`, or what
   * `openSync` gave. Never unknown.
   */
  | { readonly test: 'descriptor'; readonly index: number }
  /** The argument at `index` is the literal `equals`. */
  | { readonly test: 'literal'; readonly index: number; readonly equals: boolean | number | string | null }
  /**
   * The argument at `index` is a number literal (or constant) of at most `max`, a string literal of at most `max` characters, or a
   * buffer made with such a length (`Buffer.alloc(16)`, `new Uint8Array(16)`). With `assumed` it holds too where the length cannot be
   * read, unless it is taken from what somebody sends (`req.query.length`).
   */
  | { readonly test: 'at-most'; readonly index: number; readonly max: number; readonly assumed?: true }
  /** The argument at `index` is left out. */
  | { readonly test: 'absent'; readonly index: number }
  /** The argument at `index` is present, whatever it is. */
  | { readonly test: 'present'; readonly index: number }
  /** None, or all, of several tests hold. */
  | { readonly test: 'not'; readonly of: ArgumentTest }
  | { readonly test: 'any' | 'all'; readonly of: readonly ArgumentTest[] };

/** What to call instead. Names are canonical: `module#export`. */
export type Replacement =
  /** `await name(...sameArguments)`: a promise API with the same parameters and result. */
  | { readonly form: 'promise'; readonly name: string; readonly difference?: string }
  /** `await promisify(name)(...sameArguments)`: a node-style callback API with the same parameters before the callback. */
  | { readonly form: 'promisify'; readonly name: string; readonly difference?: string }
  /** `await receiver.name(...sameArguments)`: a promise method of the same object; `name` is the property alone. */
  | { readonly form: 'method'; readonly name: string; readonly difference?: string }
  /**
   * A rewrite of its own, by `template`'s name in `suggestions/`; `name` is what the message tells to use, or `advice`, a full sentence,
   * where that depends on what the call is meant for.
   */
  | {
      readonly form: 'template';
      readonly template: string;
      readonly name: string;
      readonly advice?: string;
      readonly difference?: string;
    };

/** One blocking API: a row of the catalogue, without its name. */
export interface BlockingApi {
  readonly kind: BlockingKind;
  readonly cost: Cost;
  /** Blocks only where this holds; always, if absent. */
  readonly when?: ArgumentTest;
  /** The cost of a call where the test holds (first match wins) instead of `cost`. */
  readonly costWhen?: readonly { readonly cost: Cost; readonly when: ArgumentTest }[];
  readonly replacement?: Replacement;
  /**
   * Calls that need another replacement, or for which there is none to offer (first match wins). Where a test is unknown, no suggestion
   * is offered.
   */
  readonly replacementWhen?: readonly {
    readonly when: ArgumentTest;
    readonly replacement?: Replacement;
    readonly noSuggestion?: string;
  }[];
  /** Said in the message after "Use" where there is no `replacement` to rewrite to: what to do instead, a full imperative sentence. */
  readonly instead?: string;
  /** Why no suggestion is offered although there is a `replacement`; committed reason, checked by a test. */
  readonly noSuggestion?: string;
  /** It returns a promise or takes a callback, and does its work on the event loop all the same. */
  readonly asyncInNameOnly?: true;
  /** The same, of an overload: where the test holds (`{ test: 'callback', index: 2 }`), it is asynchronous in name only. */
  readonly asyncInNameOnlyWhen?: ArgumentTest;
  /** The Node versions that have it, as in the Node documentation: from `'22.15.0'`, and before `until`. Package rows: `until` is the last with it. */
  readonly since?: string;
  readonly until?: string;
}

/**
 * All that is known of one module. `exports` and `results` are keyed by the export's name within the module: `readFileSync`,
 * `default`, `Class.prototype.method`, `PNG.sync.read`. A CommonJS module's `module.exports` is its `default`; members of the default
 * export are listed without `default.`.
 */
export interface CatalogModule {
  /** The specifier: built-in modules with `node:`; `globalThis` for globals. */
  readonly module: string;
  /** Further specifiers of the same module (`fs/promises` needs none: `node:` is added to built-ins). */
  readonly aliases?: readonly string[];
  /** A drop-in of another module of the catalogue: has its rows too. */
  readonly like?: string;
  /** The package version that the rows were verified with; absent for Node's own. */
  readonly verified?: string;
  readonly exports: Readonly<Record<string, BlockingApi>>;
  /**
   * What calling (or constructing, or awaiting, or reading) an export gives: the canonical name of a class
   * (`node:sqlite#StatementSync`), whose members are then looked up under `Class.prototype.`. `new X()` gives `X` without a row.
   * A name without `#` is a module itself: `fs.promises` reads as `node:fs/promises`, whose members are its exports. Where what is
   * given is a function, `Class()` is the row of calling it: `synckit#createSyncFn` gives `synckit#SyncFunction`, and
   * `SyncFunction()` blocks.
   */
  readonly results?: Readonly<Record<string, string>>;
  /** Exports whose names suggest that they block and that do not, each with the reason. */
  readonly notBlocking?: Readonly<Record<string, string>>;
}
