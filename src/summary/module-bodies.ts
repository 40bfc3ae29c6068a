import type { PropertyWrite, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/**
 * Leaves out what a module that any loader may load takes for its exports if its body, a function, gives something else back, which it does
 * not: `var v = factory(require, exports); if (v !== undefined) module.exports = v;`
 */
export function dropUnusedExports(walk: ModuleWalk): void {
  const bodies = [...walk.moduleBodies].filter(id => id !== 0);
  if (bodies.length === 0 || bodies.some(id => walk.functions[id]!.returns.length > 0)) return;
  const kept = walk.writes.filter(write => !isWhole(write) || !isResult(walk, write.value));
  walk.writes.splice(0, Infinity, ...kept);
}

function isWhole({ object, property }: PropertyWrite): boolean {
  return property === 'exports' && object.type === 'global' && object.name === 'module';
}

function isResult({ bindings }: ModuleWalk, value: Value): boolean {
  return (
    value.type === 'call' || (value.type === 'binding' && bindings[value.binding]!.values.every(({ type }) => type === 'call'))
  );
}
