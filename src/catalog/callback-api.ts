/**
 * When a function that is handed over runs.
 * - `at-once`: before the call returns, as part of the enclosing function (`array.map`, `new Promise`).
 * - `inherits`: later and by itself, in the phase of the code that hands it over (promise and completion callbacks, one-shot timers).
 * - `completes`: as `inherits`, when something that was begun there is done or fails (a file's stream, a request); at run time where
 *   nobody can say when it was begun.
 * - `run-time`: by itself, on the event loop, while the program serves (handlers, listeners, intervals, consumers).
 * - `start-up`: by itself, once, while the program starts (`listen` callbacks, plugin bodies) or stops.
 * - `must-be-synchronous`: where only synchronous code works (`process.on('exit')`).
 * - `command-line`: the body of a command-line program's command.
 * - `build-time`: hooks of bundlers and site generators.
 * - `worker`: in another thread or process.
 * - `once`: the call gives a function that runs it at most once, whoever calls (`once`, `memoize` without key).
 * - `wrapped`: the call gives a function that runs it when called (`promisify`, `debounce`, `asyncHandler`).
 * - `never`: it is stored or compared, not run.
 */
export type CallbackTiming =
  | 'at-once'
  | 'inherits'
  | 'completes'
  | 'run-time'
  | 'start-up'
  | 'must-be-synchronous'
  | 'command-line'
  | 'build-time'
  | 'worker'
  | 'once'
  | 'wrapped'
  | 'never';

/** How an API treats the functions in its arguments. */
export interface CallbackApi {
  readonly runs: CallbackTiming;
  /** Which arguments are functions it runs: an index, the last one, or (unless said) every one that is a function, arrays included. */
  readonly at?: number | 'last';
  /**
   * The properties of object arguments (of the one at `at`, if said) that are functions it runs, beside arguments that are functions
   * themselves: dotted for nested ones, arrays looked through; `*` for all, `**` for all at any depth.
   */
  readonly within?: readonly string[];
  /**
   * An argument (its index, or a property of an object argument) that is the path or URL of a file: that file's top level, and all it
   * exports, runs so: `new Worker('./x.js')`, `fork('./x.js')`.
   */
  readonly file?: number | string;
  /**
   * For the message: when it runs, to stand after "blocks the event loop": ``on every `GET {0}` ``, `on every '{0}' event`,
   * `every {1} ms`. `{n}` is the n-th argument if it is a literal, `{name}` the literal property `name` of an object argument,
   * `{METHOD}` the property that is called, in capitals, `{receiver.n}` the n-th argument of the call that made the receiver
   * (`router.route('/x').get(show)`); with an argument that is no literal, `otherwise`.
   */
  readonly when?: string;
  readonly otherwise?: string;
  /** What the first argument's literal value changes: `{ listening: { runs: 'start-up' } }`; `*configure` goes by its last word. */
  readonly byFirst?: Readonly<Record<string, Omit<CallbackApi, 'byFirst'>>>;
  /**
   * Whether an async function is right there: its promise is awaited and its rejection answered. The least version of the package
   * (`'>=5'`, always of this form) where that depends on it; unknown if absent.
   */
  readonly awaits?: boolean | string;
  /** The canonical classes of what the function is called with, by parameter: `['fastify#FastifyInstance']`. */
  readonly receives?: readonly (string | null)[];
  /** The canonical class of what `this` is in the function. */
  readonly self?: string;
  /**
   * With `once`: for functions without parameters and calls without a second function only (`memoize(load)`); a function with
   * parameters is run once for each argument, so it is `wrapped`.
   */
  readonly keyed?: true;
  /** The method that is run of a class that stands in an array by itself: `[ShowCard]`. */
  readonly method?: string;
  /** Further arguments or properties, run at other times: `builder` at once and `handler` as a command. */
  readonly also?: readonly Omit<CallbackApi, 'also' | 'byFirst'>[];
}

/** A name that says by itself when the function stored under it runs: framework conventions over files and exports. */
export interface ExportConvention {
  /** Holds only where this package, or one of these, is a dependency; always, if absent and `beside` too. */
  readonly dependency?: string | readonly string[];
  /** Holds (also) where one of these files stands in the package's directory: `wrangler.toml`. */
  readonly beside?: readonly string[];
  /** Globs relative to the package's directory. */
  readonly files: readonly string[];
  /** Names of exports; `default`; `*` for every one; `default.fetch` for a property of an exported object. */
  readonly exports: readonly string[];
  /** Holds only for functions with a first parameter of one of these names: `event` of `exports.handler`. */
  readonly named?: readonly string[];
  /** Holds only for async functions (server components). */
  readonly asyncOnly?: true;
  readonly runs: CallbackTiming;
  /**
   * `{export}` is the export's name; `{route}` what the file's path says of its URL: the part that the glob's `**` matched, without
   * extension, a last `/index` and framework file names.
   */
  readonly when?: string;
  readonly awaits?: boolean | string;
  readonly receives?: readonly (string | null)[];
}

/** A method that a framework calls on classes that extend `class`, or that carry a decorator. */
export interface ClassConvention {
  /** Canonical names of superclasses or implemented interfaces; a class anywhere in the hierarchy counts. */
  readonly extends?: readonly string[];
  /** Holds for any class that has the method, whatever it extends, in a package with this dependency. */
  readonly dependency?: string;
  /** `*` for every public method. */
  readonly methods: readonly string[];
  readonly runs: CallbackTiming;
  readonly when?: string;
  readonly awaits?: boolean | string;
  readonly receives?: readonly (string | null)[];
}

/** A decorator that makes a method (or all public methods of a class) run: `@nestjs/common#Get`. */
export interface DecoratorConvention {
  readonly runs: CallbackTiming;
  /**
   * `{0}` is the decorator's first argument, `{Controller}` the first argument of the class's decorator of that name. What is left out
   * or no literal leaves nothing, and of several slashes in a row one stays.
   */
  readonly when?: string;
  readonly awaits?: boolean | string;
}

/** The types that a package has for functions which it, or a framework, runs: `const show: RequestHandler = …`. */
export interface FunctionTypes {
  readonly module: string;
  readonly aliases?: readonly string[];
  readonly types: Readonly<Record<string, DecoratorConvention>>;
}

/** Functions in object literals that a tool calls because of the object's form: bundler plugins, lint rules, resolvers. */
export interface ObjectConvention {
  /** Canonical names of types: an object annotated as one, or returned by a function annotated so, whatever its properties. */
  readonly annotations?: readonly string[];
  /** Holds only in a package with one of these dependencies. */
  readonly dependency?: readonly string[];
  /** Without an annotation the object must have all of these properties … */
  readonly has?: readonly string[];
  /** … and one of `methods` as a function. Dotted for nested ones, `*` and `**` as in `CallbackApi.within`. */
  readonly methods: readonly string[];
  readonly runs: CallbackTiming;
  /** `{name}` is the literal property `name` of the object. */
  readonly when?: string;
  readonly awaits?: boolean | string;
  readonly receives?: readonly (string | null)[];
}

/**
 * All that is known of how one package (or Node module, or global) runs the functions it is given. Keys of `callbacks` and `results`
 * are export names as in `CatalogModule`: `default`, `createServer`, `Application.prototype.get`. `Class.prototype.*` stands for every
 * method that is called (not for reads) and has no row of its own. `*` alone stands for every other export of the module.
 * A result `this` is the receiver's own class (`on` of every kind of emitter); the result of an export is also what `extends` it, `new`
 * of it and its members mean, if they have no row: after `{ default: 'commander#Command' }`, `program.action` of
 * `import program from 'commander'` is `commander#Command.prototype.action`.
 */
export interface CallbackModule {
  readonly module: string;
  readonly aliases?: readonly string[];
  readonly callbacks?: Readonly<Record<string, CallbackApi>>;
  readonly results?: Readonly<Record<string, string>>;
  /** Functions assigned to a property: `{ 'WebSocket.prototype.onmessage': … }`. */
  readonly writes?: Readonly<Record<string, CallbackApi>>;
  /** Superclasses among the canonical names: `{ Server: 'node:events#EventEmitter' }`. */
  readonly extends?: Readonly<Record<string, string>>;
  readonly decorators?: Readonly<Record<string, DecoratorConvention>>;
  readonly classes?: readonly ClassConvention[];
  readonly objects?: readonly ObjectConvention[];
  readonly files?: readonly ExportConvention[];
  /** What a directive at the head of a function, or of a file for all its exported functions, says: `'use server'`. */
  readonly directives?: Readonly<Record<string, DecoratorConvention>>;
}

/**
 * A call that is recognised by its shape where nothing is known of the receiver: a property name, with tests on the arguments.
 */
export interface CallbackShape {
  /** Holds only in a package with one of these dependencies. */
  readonly dependency?: readonly string[];
  readonly properties: readonly string[];
  /** The first argument is a string literal (or template) that matches this, or a regular expression literal if `regexp`. */
  readonly first?: string;
  readonly regexp?: true;
  /** The argument after `leading`, or each element of it if it is an array, is an object literal with all of these properties. */
  readonly has?: readonly string[];
  /** How many arguments before the functions, at least and at most (options objects between path and handler count). */
  readonly leading?: readonly [number, number];
  /** Every argument after `leading` must be a function or something that may be one. */
  readonly onlyFunctions?: true;
  /** The functions must be known to be functions: inline, or references that resolve to one. */
  readonly certain?: true;
  /** How many parameters an inline function may have, at least and at most; not tested for references. */
  readonly parameters?: readonly [number, number];
  /** An inline function must have a parameter of one of these names: `req`, `ctx`; a reference must resolve to one that has. */
  readonly named?: readonly string[];
  /** The first parameter of an inline function has none of these names (`err`: a completion callback). */
  readonly notNamed?: readonly string[];
  /**
   * Names of receivers (the last identifier, of a call the callee's, lower-cased) that this never means: `axios`, `cache`, `map`,
   * `request` of `request(app).get('/x')`.
   */
  readonly notReceivers?: readonly string[];
  /** Names of the only receivers that it means. */
  readonly receivers?: readonly string[];
  readonly api: CallbackApi;
}
