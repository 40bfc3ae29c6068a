/**
 * One source file as plain data: what it defines, imports, exports and calls, by name. It depends on the file's text alone, never on
 * the catalogue, on settings or on other files, so it is cached by content hash. Everything refers to everything else by index into
 * the tables of the same summary; the graph joins the summaries.
 */
export interface ModuleSummary {
  /** Functions in source order; the first is the module's top level. */
  readonly functions: readonly FunctionSummary[];
  readonly classes: readonly ClassSummary[];
  readonly bindings: readonly Binding[];
  readonly objects: readonly ObjectSummary[];
  readonly types: readonly TypeDeclaration[];
  /**
   * Call sites in source order, outer before inner; but the value that is taken apart before the defaults of the pattern that takes it
   * apart, and what a `for` does after each round after its body.
   */
  readonly calls: readonly CallSite[];
  /**
   * Property reads that may run a getter: members of `this`, `super`, bindings and call results, not called and not written. What is gone
   * through counts as read under `@@iterator`.
   */
  readonly reads: readonly PropertyRead[];
  /** Writes to properties: `object.property = value`, and `Object.assign`/`Object.defineProperty` in their literal forms. */
  readonly writes: readonly PropertyWrite[];
  readonly exports: readonly ExportEntry[];
  /** Specifiers of all `import`, `export … from`, `require(…)`, `import(…)` with a literal argument, type-only ones left out. */
  readonly requests: readonly string[];
  readonly hashbang: boolean;
  /** `'use server'`, `'use strict'`, …: the directives at the top of the file. */
  readonly directives: readonly string[];
}

/** Index into the table of that name. */
export type FunctionId = number;
export type ClassId = number;
export type BindingId = number;
export type ObjectId = number;
export type CallId = number;

/** Where something starts: `line` from 1, `column` from 0, as in ESTree; `start` and `end` are offsets into the text (`node.range`). */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** An expression, as far as it matters for what may be called: TypeScript wrappers, parentheses and `ChainExpression` are looked through. */
export type Value =
  | { readonly type: 'binding'; readonly binding: BindingId }
  /** A name that nothing in the file declares. */
  | { readonly type: 'global'; readonly name: string }
  | { readonly type: 'function'; readonly function: FunctionId }
  | { readonly type: 'class'; readonly class: ClassId }
  | { readonly type: 'object'; readonly object: ObjectId }
  | { readonly type: 'array'; readonly elements: readonly Value[] }
  /** `property` is `null` where it is computed and not a literal, `key` then what names it. Private names keep their `#`. */
  | { readonly type: 'member'; readonly object: Value; readonly property: string | null; readonly key?: Value }
  /** The result of a call site: also of `new`, a tagged template and `import()`. */
  | { readonly type: 'call'; readonly call: CallId }
  | { readonly type: 'await'; readonly value: Value }
  /** The `index`-th argument of a function, before defaults and destructuring; `rest` for `...args`. */
  | { readonly type: 'parameter'; readonly function: FunctionId; readonly index: number; readonly rest?: true }
  /** `this` inside `function` (the nearest function that is no arrow, a class's field initialisers counting as its constructor). */
  | { readonly type: 'this'; readonly function: FunctionId }
  | { readonly type: 'super'; readonly function: FunctionId }
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  /** `undefined`, and a declaration without initialiser: no value at all. */
  | { readonly type: 'undefined' }
  /** A template literal with expressions: its leading text. */
  | { readonly type: 'template'; readonly head: string }
  | { readonly type: 'regexp'; readonly source: string }
  /** One of several: `a ? b : c`, `a || b`, `a ?? b`, `a && b` (only `b`). */
  | { readonly type: 'either'; readonly values: readonly Value[] }
  /** An element of an iterable: `for (const x of xs)`. */
  | { readonly type: 'element'; readonly of: Value }
  | { readonly type: 'spread'; readonly value: Value }
  /** What is said to be of a type, or (`isNot`) of none such, where a member of it is asked for: `(x as T).m`, `x instanceof C && x.m`. */
  | { readonly type: 'narrowed'; readonly value: Value; readonly to: TypeReference; readonly isNot?: true }
  /** `left op right` with constants in reach: numbers for trip counts and sizes, strings for `+`. Only for arithmetic and `+`. */
  | { readonly type: 'binary'; readonly operator: string; readonly left: Value; readonly right: Value }
  | { readonly type: 'unknown' };

/** A TypeScript annotation, read as syntax. */
export type TypeReference =
  /** `A.B<C>`: `binding` is what declares `A` in the file (an import, a class, an interface, an alias), absent for a global type. */
  | {
      readonly type: 'named';
      readonly name: readonly string[];
      readonly binding?: BindingId;
      readonly arguments?: readonly TypeReference[];
    }
  /** `import('x').A.B`; with `isTypeof` what is exported itself: `typeof import('x').a`. */
  | { readonly type: 'import'; readonly specifier: string; readonly name: readonly string[]; readonly isTypeof?: true }
  /** `Deps['files']` */
  | { readonly type: 'indexed'; readonly of: TypeReference; readonly property: string }
  | { readonly type: 'typeof'; readonly value: Value }
  | { readonly type: 'array'; readonly element: TypeReference }
  | { readonly type: 'union'; readonly of: readonly TypeReference[] }
  | { readonly type: 'object'; readonly members: readonly TypeMember[] }
  | { readonly type: 'function'; readonly returns?: TypeReference }
  | { readonly type: 'other' };

export interface TypeMember {
  readonly name: string;
  readonly optional?: true;
  readonly annotation?: TypeReference;
}

/** An interface or a type alias. */
export interface TypeDeclaration {
  readonly name: string;
  readonly binding: BindingId;
  readonly kind: 'interface' | 'alias';
  readonly extends: readonly TypeReference[];
  readonly members: readonly TypeMember[];
  /** What an alias stands for. */
  readonly value?: TypeReference;
}

/** A name declared in the file, in whatever scope. */
export interface Binding {
  readonly name: string;
  readonly kind:
    'const' | 'let' | 'var' | 'parameter' | 'import' | 'function' | 'class' | 'catch' | 'type' | 'enum' | 'namespace';
  /** The function whose scope holds it. */
  readonly function: FunctionId;
  /** Where its first declaration stands; names it in effect summaries. */
  readonly offset: number;
  /** All values ever given to it, declarations first; a loop variable's is an `element`. Empty if none can be read. */
  readonly values: readonly Value[];
  /** A write that `values` cannot tell: `x++`, `x += …`, a `for…in` variable, the rest of an array. */
  readonly otherWrites?: true;
  /** A function inside the one whose scope holds it writes it too. */
  readonly writtenInside?: true;
  readonly annotation?: TypeReference;
  /** An import entry (ECMA-262): `imported` is `*` for a namespace; `import x = require()` is a namespace with `require: true`. */
  readonly import?: {
    readonly specifier: string;
    readonly imported: string;
    readonly typeOnly?: true;
    readonly require?: true;
  };
}

export interface FunctionSummary {
  /** The name to print: declared, or of the variable, property or method it is stored under; `undefined` for an anonymous one. */
  readonly name?: string;
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'getter' | 'setter' | 'constructor' | 'static-block';
  readonly async: boolean;
  readonly generator: boolean;
  readonly position: Position;
  /** The function that lexically contains it; absent for the module's top level. */
  readonly parent?: FunctionId;
  readonly class?: ClassId;
  readonly static?: true;
  /** The binding a function declaration (or a named function expression) introduces. */
  readonly binding?: BindingId;
  readonly parameters: readonly Parameter[];
  /** The values of its `return` statements, or an arrow's body. */
  readonly returns: readonly Value[];
  readonly returnAnnotation?: TypeReference;
  /** The value given to `yield`s. */
  readonly yields?: readonly Value[];
  /** JSDoc `@blocking [kind]`: the word after the tag, `compute` if there is none; it need not be a kind. */
  readonly blocking?: string;
  /** JSDoc `@nonblocking <reason>`: the reason, `''` when it is missing (and the tag ignored). */
  readonly nonblocking?: string;
  readonly directives?: readonly string[];
  /** The conditions it is created under (see `CallSite.conditions`), if any. */
  readonly conditions?: readonly Condition[];
  readonly loops?: readonly LoopSummary[];
  /** The calls that seem, by name, to be of itself, the most that one run may make outside loops; absent if fewer than two. */
  readonly selfCalls?: readonly CallId[];
  /** What parameters are compared with, in a function with such calls: where they may come to an end. */
  readonly bounds?: readonly ParameterBound[];
}

/** `level > 5`, `depth === max`: a parameter, by its index, and what stands on the other side. */
export interface ParameterBound {
  readonly parameter: number;
  readonly to: Value;
}

export interface Parameter {
  /** Its binding where it is a plain name (with or without default); absent when destructured. */
  readonly binding?: BindingId;
  readonly rest?: true;
  readonly default?: Value;
  readonly annotation?: TypeReference;
  readonly decorators?: readonly Decorator[];
}

export interface Decorator {
  /** What is applied: `@Get('/x')` is the value of `Get`, with `call` the call site that made it. */
  readonly callee: Value;
  /** The name as written, `Get` or `common.Get`. */
  readonly name: string;
  readonly arguments: readonly Value[];
}

export interface ClassSummary {
  readonly name?: string;
  readonly position: Position;
  readonly binding?: BindingId;
  readonly function: FunctionId;
  readonly abstract?: true;
  readonly superclass?: Value;
  readonly implements: readonly TypeReference[];
  readonly members: readonly ClassMember[];
  readonly decorators?: readonly Decorator[];
}

export interface ClassMember {
  /** Private names keep their `#`; `null` for a computed name that is no literal; `Symbol.dispose` and its like as `@@dispose`. */
  readonly name: string | null;
  /** What names it, where that is computed. */
  readonly key?: Value;
  readonly kind: 'constructor' | 'method' | 'getter' | 'setter' | 'field';
  readonly static?: true;
  readonly accessibility?: 'private' | 'protected';
  readonly function?: FunctionId;
  /** A field's initialiser. */
  readonly value?: Value;
  /** A field's type, or a parameter property's (`constructor(private readonly config: ConfigService)`). */
  readonly annotation?: TypeReference;
  readonly decorators?: readonly Decorator[];
}

export interface ObjectSummary {
  readonly position: Position;
  readonly function: FunctionId;
  readonly properties: readonly ObjectProperty[];
  /** What is spread into it. */
  readonly spreads: readonly Value[];
  /** `__proto__` */
  readonly prototype?: Value;
}

export interface ObjectProperty {
  readonly name: string | null;
  readonly key?: Value;
  readonly kind: 'value' | 'method' | 'getter' | 'setter';
  readonly value: Value;
}

/**
 * Something that happens only if a test comes out one way: `if (isMainThread)`, `if (require.main === module)`,
 * `if (process.argv[2] === 'x')`. Only tests on a binding, a member or an (in)equality of two of them are kept.
 */
export interface Condition {
  readonly test: Value;
  /** The other side of `===`/`!==`/`==`/`!=`, if the test is one. */
  readonly equals?: Value;
  /** The other side of `typeof test === …`, in its place. */
  readonly ofType?: string;
  /** A parameter's default, or one of a part of it, which is used where nothing is given. */
  readonly isDefault?: true;
  /** True in the branch where the test fails. */
  readonly negated: boolean;
}

export interface CallSite {
  /** `import(…)` has the global `import` for its callee; the first argument of a tag is the template's leading text. */
  readonly kind: 'call' | 'new' | 'tag' | 'import';
  /** The innermost function that contains it, callbacks included. */
  readonly function: FunctionId;
  readonly callee: Value;
  readonly arguments: readonly Value[];
  readonly position: Position;
  /** Where the callee's name stands, for the line of a hop in a long chain. */
  readonly nameLine: number;
  /** The callee as written, without arguments and type arguments: `fs.readFileSync`, `this.load`; folded when long. */
  readonly text: string;
  /** `await f()`, `yield* f()`, `yield f()`, `return f()` (`return` from an async function too), or the value is dropped, or anything else. */
  readonly usage: 'awaited' | 'returned' | 'dropped' | 'delegated' | 'yielded' | 'iterated' | 'used';
  readonly optional?: true;
  /**
   * Part of an initialisation that happens once: `if (!cache) cache = read()`, `cache ??= read()`, a once flag; not keyed ones. What
   * stands in functions inside it is not marked: whether they run once too is the graph's to say.
   */
  readonly memoised?: true;
  /** A loop over a list, or a callback for each of its elements, makes it of every element: `for (const hook of hooks) hook()`. */
  readonly ofEach?: true;
  /** After an unconditional `return`, `throw`, `break`, `continue`, or in `if (false)`. */
  readonly unreachable?: true;
  /** Under tests that tell a phase apart. */
  readonly conditions?: readonly Condition[];
  /** Under tests of parameters, of its function or of one around it, that a caller may give a constant: `if (force)`, `mode === 'sync'`. */
  readonly guards?: readonly Condition[];
  /** The innermost loop of its function that it stands in: index into `FunctionSummary.loops`. */
  readonly loop?: number;
}

export interface PropertyRead {
  readonly object: Value;
  readonly property: string;
  readonly function: FunctionId;
  readonly position: Position;
  readonly memoised?: true;
  readonly unreachable?: true;
}

export interface PropertyWrite {
  readonly object: Value;
  /** `...` where all properties of `value` are written: `Object.assign(object, value)`. */
  readonly property: string | null;
  readonly key?: Value;
  readonly value: Value;
  readonly function: FunctionId;
  readonly position: Position;
  /** `Object.defineProperty(o, 'x', { get() {} })`: `value` is the getter. */
  readonly getter?: true;
  /** `o.x += v`, `o.x++` and other writes whose value is not the right-hand side. */
  readonly compound?: true;
}

/** An export entry in ECMA-262's terms. CommonJS exports are `writes` to `module.exports` and `exports`. */
export type ExportEntry =
  | { readonly type: 'local'; readonly exported: string; readonly value: Value; readonly line: number; readonly typeOnly?: true }
  | {
      readonly type: 'indirect';
      readonly exported: string;
      readonly specifier: string;
      readonly imported: string;
      readonly typeOnly?: true;
    }
  | { readonly type: 'star'; readonly specifier: string; readonly typeOnly?: true }
  /** `export = value` */
  | { readonly type: 'assignment'; readonly value: Value };

/** Filled by `summary/loops.ts`. */
export interface LoopSummary {
  readonly position: Position;
  /** The loop that contains it: index into the same table. */
  readonly parent?: number;
  /** The conditions that it stands under (see `CallSite.conditions`), if any. */
  readonly conditions?: readonly Condition[];
  /** The call that goes through the elements of an array of constant size, where it is no loop statement. */
  readonly call?: CallId;
  /** How it counts, if its bounds may be constants. */
  readonly count?: LoopCount;
  /** A counted loop that may end before its count is full: by `break`, `return`, `throw`, `yield`. */
  readonly leaves?: true;
  /** What is awaited in it, loops inside left out; kept only in and around counted loops. */
  readonly awaits?: readonly Value[];
}

/** `for (let i = from; i < to; i += by)`; with `scales` it is `i *= by`. */
export interface LoopCount {
  /** The variable that counts; absent where elements of an array are gone through. */
  readonly variable?: BindingId;
  readonly from: Value;
  readonly to: Value;
  readonly by: Value;
  readonly operator: string;
  readonly scales?: true;
}

/** What JSON can hold; optional properties may be absent. */
type Serializable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends (...arguments_: never[]) => unknown
    ? never
    : T extends readonly (infer Element)[]
      ? readonly Serializable<Element>[]
      : T extends object
        ? T extends Map<unknown, unknown> | Set<unknown> | RegExp | Date | bigint | symbol
          ? never
          : { readonly [Key in keyof T]: Serializable<T[Key]> }
        : never;

type Assert<T extends true> = T;

/** Naming the summary here makes it a compile error to put something into it that JSON cannot hold. */
export type SummaryIsSerializable = Assert<ModuleSummary extends Serializable<ModuleSummary> ? true : false>;
