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
  /** Gives an object, or the module's exports, getters for what a module exports. */
  | 'getters'
  | 'exportGetters'
  /** Gives back its first argument, or that as something's default export. */
  | 'same'
  /** Gives an object with all properties of its arguments. */
  | 'spread';

/**
 * By name to the letter, but for the number that Babel may put after it: `_asyncToGenerator2`. People call functions `_export` and `_async`
 * too, so what is not here is an ordinary function. From the sources of these compilers, as they are in 2026.
 */
const helpers: Readonly<Record<string, CompilerHelper>> = {
  // TypeScript, `tslib`
  __awaiter: 'awaiter',
  __generator: 'stateMachine',
  __extends: 'inherits',
  __assign: 'spread',
  __exportStar: 'starExport',
  __importDefault: 'same',
  __importStar: 'same',
  // Babel, `@babel/runtime`
  _asyncToGenerator: 'asyncFunction',
  _createClass: 'createClass',
  _inherits: 'inherits',
  _inheritsLoose: 'inherits',
  _defineProperty: 'defineProperty',
  _interopRequireDefault: 'same',
  _interopRequireWildcard: 'same',
  _callSuper: 'same',
  _assertThisInitialized: 'same',
  _possibleConstructorReturn: 'same',
  _toConsumableArray: 'same',
  _extends: 'spread',
  _objectSpread: 'spread',
  // swc, `@swc/helpers`
  _async_to_generator: 'asyncFunction',
  _ts_generator: 'stateMachine',
  _create_class: 'createClass',
  _define_property: 'defineProperty',
  _export: 'exportGetters',
  _export_star: 'starExport',
  _interop_require_default: 'same',
  _interop_require_wildcard: 'same',
  _call_super: 'same',
  _assert_this_initialized: 'same',
  _possible_constructor_return: 'same',
  _to_consumable_array: 'same',
  _object_spread: 'spread',
  _object_spread_props: 'spread',
  // esbuild
  __async: 'awaiter',
  __publicField: 'defineProperty',
  __export: 'getters',
  __reExport: 'starExport',
  __toESM: 'same',
  __toCommonJS: 'same',
  __spreadValues: 'spread',
  __spreadProps: 'spread',
  // sucrase
  _createNamedExportFrom: 'namedExport',
  _createStarExport: 'starExport',
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
  const plain = name.replace(/\d+$/, '');
  return Object.hasOwn(helpers, plain) ? helpers[plain] : undefined;
}
