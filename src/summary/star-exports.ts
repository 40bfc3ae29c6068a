import type { CompilerHelper } from './compiler-helpers.ts';
import type { CallSite, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/**
 * Records `export * from` as compilers write it for CommonJS: `__exportStar(require('./x'), exports)`, and
 * `Object.keys(x).forEach(key => { … exports[key] … })` with `x` a required module.
 */
export function recordStarExport(
  walk: ModuleWalk,
  { arguments: values, callee }: Draft<CallSite>,
  helper: CompilerHelper | undefined,
): void {
  const isExport = helper === 'starExport' || (helper === 'getters' && values.length === 1);
  // esbuild's is given the object of what is exported first.
  const [source] = isExport
    ? values.filter(value => requiredSpecifier(walk, value) !== undefined)
    : [keysCopied(walk, callee, values[0])];
  const specifier = source && requiredSpecifier(walk, source);
  if (specifier !== undefined) walk.exports.push({ type: 'star', specifier });
}

/** The module whose keys a call of `forEach` copies to `exports`; `undefined` for any other call. */
function keysCopied(walk: ModuleWalk, callee: Value, callback: Value | undefined): Value | undefined {
  if (callee.type !== 'member' || callee.property !== 'forEach' || callee.object.type !== 'call') return undefined;
  const keys = walk.calls[callee.object.call]!;
  if (keys.text !== 'Object.keys' || callback?.type !== 'function') return undefined;
  const writes = walk.writes.some(
    ({ function: writer, object, property }) => writer === callback.function && property === null && isExports(object),
  );
  return writes ? keys.arguments[0] : undefined;
}

/** `exports`, `module.exports` */
export function isExports(value: Value): boolean {
  if (value.type === 'global') return value.name === 'exports';
  return (
    value.type === 'member' && value.property === 'exports' && value.object.type === 'global' && value.object.name === 'module'
  );
}

/** The literal that a module was required by, directly, through a name or through an interop helper. */
function requiredSpecifier(walk: ModuleWalk, value: Value, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  if (value.type === 'binding') {
    const { values } = walk.bindings[value.binding]!;
    return values.length === 1 ? requiredSpecifier(walk, values[0]!, depth + 1) : undefined;
  }
  if (value.type !== 'call') return undefined;
  const { arguments: values, callee } = walk.calls[value.call]!;
  const [first] = values;
  if (callee.type !== 'global' || callee.name !== 'require') return first && requiredSpecifier(walk, first, depth + 1);
  return first?.type === 'literal' && typeof first.value === 'string' ? first.value : undefined;
}
