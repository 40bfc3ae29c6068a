import type { CallSite, FunctionId, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** What the calls of a file lead to inside it, going by its own names: variables that hold functions, methods of the class around. */
export interface LocalCallees {
  /** The call sites of a function, but for those of functions inside it. */
  callsIn(id: FunctionId): readonly CallSite[];
  /** The functions that calls run, and those that these run in turn. */
  reachedFrom(calls: readonly CallSite[]): ReadonlySet<FunctionId>;
  /** Whether a function is handed to a call, written there, by its name, or in an object. */
  isHandedOver(id: FunctionId): boolean;
}

/** Functions further away are not followed. */
const furthest = 3;

export function createLocalCallees(walk: ModuleWalk): LocalCallees {
  let byFunction: Map<FunctionId, CallSite[]> | undefined;
  let handedOver: Set<FunctionId> | undefined;

  function callsIn(id: FunctionId): readonly CallSite[] {
    if (!byFunction) {
      byFunction = new Map();
      for (const call of walk.calls) {
        const calls = byFunction.get(call.function);
        if (calls) calls.push(call);
        else byFunction.set(call.function, [call]);
      }
    }
    return byFunction.get(id) ?? [];
  }

  function reachedFrom(calls: readonly CallSite[]): ReadonlySet<FunctionId> {
    const reached = new Set<FunctionId>();
    let next = calls;
    for (let distance = 0; distance < furthest && next.length > 0; distance++) {
      const found = next.flatMap(({ callee }) => functionsOf(walk, callee)).filter(id => !reached.has(id));
      for (const id of found) reached.add(id);
      next = found.flatMap(callsIn);
    }
    return reached;
  }

  function isHandedOver(id: FunctionId): boolean {
    handedOver ??= new Set(walk.calls.flatMap(call => call.arguments.flatMap(value => handedFunctions(walk, value))));
    return handedOver.has(id);
  }

  return { callsIn, reachedFrom, isHandedOver };
}

function handedFunctions(walk: ModuleWalk, value: Value): readonly FunctionId[] {
  if (value.type !== 'object') return functionsOf(walk, value);
  return walk.objects[value.object]!.properties.flatMap(property => functionsOf(walk, property.value));
}

/** The functions of the file that a value is, as far as its own names tell. */
function functionsOf(walk: ModuleWalk, value: Value): readonly FunctionId[] {
  switch (value.type) {
    case 'function':
      return [value.function];
    case 'binding':
      return walk.bindings[value.binding]!.values.flatMap(one => (one.type === 'function' ? [one.function] : []));
    case 'member':
      return methodsOf(walk, value.object, value.property);
    default:
      return [];
  }
}

/** `this.load`, and `Settings.load` of a class `Settings`. */
function methodsOf(walk: ModuleWalk, object: Value, name: string | null): readonly FunctionId[] {
  if (name === null) return [];
  const [owner] = object.type === 'binding' ? walk.bindings[object.binding]!.values : [object];
  const id = owner?.type === 'this' ? walk.functions[owner.function]!.class : owner?.type === 'class' ? owner.class : undefined;
  if (id === undefined) return owner?.type === 'this' ? methodsBeside(walk, owner.function, name) : [];
  return walk.classes[id]!.members.flatMap(member => {
    if (member.name !== name) return [];
    if (member.function !== undefined) return [member.function];
    return member.value?.type === 'function' ? [member.value.function] : [];
  });
}

/** The methods of a name on the prototype that a function is put on as well. */
function methodsBeside({ writes }: ModuleWalk, id: FunctionId, name: string): readonly FunctionId[] {
  const own = writes.find(({ value }) => value.type === 'function' && value.function === id);
  if (own?.object.type !== 'member' || own.object.property !== 'prototype') return [];
  const prototype = JSON.stringify(own.object);
  return writes.flatMap(({ object, property, value }) =>
    property === name && value.type === 'function' && JSON.stringify(object) === prototype ? [value.function] : [],
  );
}
