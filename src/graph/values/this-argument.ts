import type { CallSite, FunctionId, ModuleSummary, Value } from '../../summary/module-summary.ts';

const known = new WeakMap<ModuleSummary, ReadonlyMap<FunctionId, Value>>();

/**
 * What is handed to a function expression as its `this`: `function () {…}.bind(self)`, `list.map(function () {…}, self)`, and the object
 * that it is stored in: `api.load = function () {…}`.
 */
export function findThisArgument(summary: ModuleSummary, id: FunctionId): Value | undefined {
  let found = known.get(summary);
  if (!found) known.set(summary, (found = findAll(summary)));
  return found.get(id);
}

function findAll({ calls, writes }: ModuleSummary): ReadonlyMap<FunctionId, Value> {
  const found = new Map<FunctionId, Value>();
  for (const { object, property, value, getter } of writes) {
    if (value.type === 'function' && property !== null && !getter) found.set(value.function, object);
  }
  for (const call of calls) {
    const given = givenThis(call);
    if (given) found.set(given.function, given.value);
  }
  return found;
}

const givers = new Set(['bind', 'call', 'apply']);
/** Array methods that take what `this` is in their callback. */
const takers = /^(?:map|forEach|filter|some|every|find|findIndex|findLast|findLastIndex|flatMap)$/;

function givenThis({ callee, arguments: [first, second] }: CallSite): { function: FunctionId; value: Value } | undefined {
  if (callee.type !== 'member' || callee.property === null || !first) return undefined;
  const { object, property } = callee;
  if (object.type === 'function' && givers.has(property)) return { function: object.function, value: first };
  return first.type === 'function' && second && takers.test(property) ? { function: first.function, value: second } : undefined;
}
