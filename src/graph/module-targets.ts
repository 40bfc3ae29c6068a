import type { ClassId, FunctionId, ObjectId } from '../summary/module-summary.ts';
import type { ModuleNode } from './module-node.ts';
import type { FunctionTarget, Target } from './target.ts';

type NumberedType = 'function' | 'built' | 'class' | 'instance' | 'open-instance' | 'object';

/** The targets that were made of a module's things, by kind and by number. */
export type ModuleTargets = Readonly<Record<NumberedType, (Target | undefined)[]>>;

/** The numbers that a module's things have after a change, by those before; -1 for what went. */
export interface Renumbering {
  readonly functions: readonly number[];
  readonly classes: readonly number[];
  readonly objects: readonly number[];
}

export function createModuleTargets(): ModuleTargets {
  return { function: [], built: [], class: [], instance: [], 'open-instance': [], object: [] };
}

export function functionTarget(module: ModuleNode, id: FunctionId): FunctionTarget {
  return find<FunctionTarget>(module, 'function', id, () => ({ type: 'function', module, function: id }));
}

/** An object made by `new` of a constructor function. */
export function builtTarget(module: ModuleNode, id: FunctionId): Target & { type: 'built' } {
  return find<Target & { type: 'built' }>(module, 'built', id, () => ({ type: 'built', module, function: id }));
}

export function classTarget(module: ModuleNode, id: ClassId): Target & { type: 'class' } {
  return find<Target & { type: 'class' }>(module, 'class', id, () => ({ type: 'class', module, class: id }));
}

export function instanceTarget(module: ModuleNode, id: ClassId): Target & { type: 'instance' } {
  return find<Target & { type: 'instance' }>(module, 'instance', id, () => ({ type: 'instance', module, class: id }));
}

/** An object of a class or of one that extends it. */
export function openInstanceTarget(module: ModuleNode, id: ClassId): Target & { type: 'instance' } {
  return find<Target & { type: 'instance' }>(module, 'open-instance', id, () => ({
    type: 'instance',
    module,
    class: id,
    open: true,
  }));
}

export function objectTarget(module: ModuleNode, id: ObjectId): Target & { type: 'object' } {
  return find<Target & { type: 'object' }>(module, 'object', id, () => ({ type: 'object', module, object: id }));
}

type Unmarked<T> = { readonly [Key in keyof T as Key extends string ? Key : never]: T[Key] };

function find<T extends Target>({ targets }: ModuleNode, type: NumberedType, id: number, create: () => Unmarked<T>): T {
  return (targets[type][id] ??= create() as unknown as T) as T;
}

/** Gives all targets of a module's things the numbers that these have now. */
export function renumberTargets(targets: ModuleTargets, { functions, classes, objects }: Renumbering): void {
  renumber(targets.function, 'function', functions);
  renumber(targets.built, 'function', functions);
  renumber(targets.class, 'class', classes);
  renumber(targets.instance, 'class', classes);
  renumber(targets['open-instance'], 'class', classes);
  renumber(targets.object, 'object', objects);
}

function renumber(targets: (Target | undefined)[], key: string, numbers: readonly number[]): void {
  const before = [...targets];
  targets.length = 0;
  for (const [id, target] of before.entries()) {
    if (!target) continue;
    const now = numbers[id] ?? -1;
    (target as unknown as Record<string, number>)[key] = now;
    if (now >= 0) targets[now] = target;
  }
}
