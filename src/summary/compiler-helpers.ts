import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** What a function does that compilers write into their output, or take from a package, for what an older JavaScript lacks. */
export type CompilerHelper =
  /** Runs a generator, the body of the async function around: `return __awaiter(this, void 0, void 0, function* () { … })`. */
  | 'awaiter'
  /** Makes an async function of a generator. */
  | 'asyncFunction'
  /** Runs the body of a generator that is written as a state machine. */
  | 'stateMachine'
  /** Puts methods and accessors on a class. */
  | 'createClass'
  /** Makes a class extend another. */
  | 'inherits'
  /** Defines a property of an object. */
  | 'defineProperty'
  /** Exports all that a module exports, and gives that module. */
  | 'starExport'
  /** Exports something of another module under a name. */
  | 'namedExport'
  /** Gives an object getters for what a module exports. */
  | 'exportGetters'
  /** Gives back its first argument, or that as something's default export. */
  | 'same'
  /** Gives an object with all properties of its arguments. */
  | 'spread';

/**
 * By name, as TypeScript (`tslib`), Babel (`@babel/runtime`), swc (`@swc/helpers`), esbuild and sucrase call them, without underscores, in
 * lower case: `__awaiter`, `_asyncToGenerator`, `_async_to_generator`. From their sources, as they are in 2026.
 */
const helpers: Readonly<Record<string, CompilerHelper>> = {
  awaiter: 'awaiter',
  async: 'awaiter',
  asynctogenerator: 'asyncFunction',
  generator: 'stateMachine',
  tsgenerator: 'stateMachine',
  createclass: 'createClass',
  inherits: 'inherits',
  inheritsloose: 'inherits',
  defineproperty: 'defineProperty',
  publicfield: 'defineProperty',
  createnamedexportfrom: 'namedExport',
  export: 'exportGetters',
  importdefault: 'same',
  importstar: 'same',
  interoprequiredefault: 'same',
  interoprequirewildcard: 'same',
  toesm: 'same',
  tocommonjs: 'same',
  exportstar: 'starExport',
  reexport: 'starExport',
  createstarexport: 'starExport',
  callsuper: 'same',
  assertthisinitialized: 'same',
  possibleconstructorreturn: 'same',
  toconsumablearray: 'same',
  assign: 'spread',
  extends: 'spread',
  objectspread: 'spread',
  objectspreadprops: 'spread',
  spreadprops: 'spread',
  spreadvalues: 'spread',
};

/** Which helper of a compiler a call is of, by the callee's name; `undefined` if of none. */
export function helperOf(expression: TSESTree.Node): CompilerHelper | undefined {
  const callee = unwrap(expression);
  switch (callee.type) {
    case 'Identifier':
      return helperNamed(callee.name);
    case 'SequenceExpression':
      return helperOf(callee.expressions.at(-1)!);
    case 'MemberExpression': {
      const name = callee.computed ? undefined : plainKeyName(callee.property);
      if (name === 'default' || name === '_') return helperOf(callee.object);
      if (name === 'wrap' || name === 'w') return isRegenerator(callee.object) ? 'stateMachine' : undefined;
      return name?.startsWith('__') ? helperNamed(name) : undefined;
    }
    default:
      return undefined;
  }
}

/** The function that is marked as a generator for Babel's regenerator, or what is given if it is none: `_regenerator().mark(function …)`. */
export function unmarked(expression: TSESTree.Node): TSESTree.Node {
  const call = unwrap(expression);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : call;
  if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || !isRegenerator(callee.object)) return call;
  return call.arguments[0] ? unwrap(call.arguments[0]) : call;
}

/** `_regenerator()`, `regeneratorRuntime`, `_regenerator.default`, `(0, _regenerator2.default)()` */
function isRegenerator(expression: TSESTree.Node): boolean {
  const object = unwrap(expression);
  const called = object.type === 'CallExpression' ? unwrap(object.callee) : object;
  const plain = called.type === 'SequenceExpression' ? unwrap(called.expressions.at(-1)!) : called;
  const named = plain.type === 'MemberExpression' ? plain.object : plain;
  return named.type === 'Identifier' && /^_*regenerator/i.test(named.name);
}

function helperNamed(name: string): CompilerHelper | undefined {
  if (!name.startsWith('_')) return undefined;
  // TypeScript's makes a class extend another, Babel's copies properties.
  if (/^__extends$/.test(name)) return 'inherits';
  const plain = name.replace(/\d+$/, '').replaceAll('_', '').toLowerCase();
  return Object.hasOwn(helpers, plain) ? helpers[plain] : undefined;
}
