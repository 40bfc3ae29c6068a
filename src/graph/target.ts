import type { ClassId, FunctionId, ObjectId, TypeMember, TypeReference, Value } from '../summary/module-summary.ts';
import type { ModuleNode } from './module-node.ts';

/** There is one of these for each thing of a module (`module-targets.ts`), so that an edit can give it the number it has now. */
interface Numbered {
  readonly [one]: true;
}

declare const one: unique symbol;

/** What an expression may evaluate to, as far as it matters for what is called. */
export type Target =
  | FunctionTarget
  | ({ readonly type: 'class'; readonly module: ModuleNode; readonly class: ClassId } & Numbered)
  /** An object made by `new` of a class of the project; an `open` one may be of a class that extends it: `this`, what a type says. */
  | ({ readonly type: 'instance'; readonly module: ModuleNode; readonly class: ClassId; readonly open?: true } & Numbered)
  /** An object made by `new` of a constructor function. */
  | ({ readonly type: 'built'; readonly module: ModuleNode; readonly function: FunctionId } & Numbered)
  | ({ readonly type: 'object'; readonly module: ModuleNode; readonly object: ObjectId } & Numbered)
  /** An array: of a literal's elements, or of elements that a type describes; a map of values that a type describes. */
  | {
      readonly type: 'array';
      readonly module: ModuleNode;
      readonly elements: readonly Value[];
      readonly of?: TypeReference;
      readonly isMap?: true;
    }
  /** The namespace object of an ES module, or a CommonJS module's `module.exports`. */
  | { readonly type: 'namespace'; readonly module: ModuleNode }
  /** Something of which only a TypeScript type with members is known. */
  | { readonly type: 'shape'; readonly module: ModuleNode; readonly members: readonly TypeMember[] }
  /** A module outside the project (`node:fs`) or something it exports (`node:fs#readFileSync`), by canonical name. */
  | { readonly type: 'api'; readonly name: string }
  /** An object of a class outside the project, by the class's canonical name. */
  | { readonly type: 'api-instance'; readonly name: string }
  /** A function that calls another one, or has it called `later`: `f.bind(x)`, `promisify(f)`, `once(f)`; `skip` arguments are already given. */
  | {
      readonly type: 'bound';
      readonly target: Target;
      readonly how: 'bound' | 'wrapped' | 'once' | 'later';
      readonly skip: number;
    }
  /** What a generator function gives: its body runs as it is gone through. */
  | { readonly type: 'iterator'; readonly of: FunctionTarget }
  /** A function that gives the target back when called. */
  | { readonly type: 'giver'; readonly target: Target }
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'regexp' }
  /** The `require` of a module, global or made by `createRequire`. */
  | { readonly type: 'require'; readonly module: ModuleNode };

export interface FunctionTarget extends Numbered {
  readonly type: 'function';
  readonly module: ModuleNode;
  readonly function: FunctionId;
}

/** All that an expression may evaluate to; `unknown` if there may be more, `byName` if a property's name alone led there. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly unknown: boolean;
  readonly byName: boolean;
  /** They are all that the project stores under a property's name: if it is something of the project's, it is one of them. */
  readonly oneOfThese?: true;
}

export const unknownTargets: Targets = { targets: [], unknown: true, byName: false };
export const noTargets: Targets = { targets: [], unknown: false, byName: false };

/** The same, and whatever else where `isOpen`. */
export function orMore(known: Targets, isOpen: boolean): Targets {
  return isOpen ? { targets: known.targets, unknown: true, byName: known.byName } : known;
}

/** One target and nothing else. */
export function only(target: Target): Targets {
  return { targets: [target], unknown: false, byName: false };
}

function keyOf(target: Target): string {
  switch (target.type) {
    case 'function':
      return `f${target.function}:${target.module.path}`;
    case 'class':
      return `c${target.class}:${target.module.path}`;
    case 'instance':
      return `${target.open ? 'j' : 'i'}${target.class}:${target.module.path}`;
    case 'built':
      return `b${target.function}:${target.module.path}`;
    case 'object':
      return `o${target.object}:${target.module.path}`;
    case 'namespace':
    case 'require':
      return `${target.type}:${target.module.path}`;
    case 'api':
    case 'api-instance':
      return `${target.type}:${target.name}`;
    case 'bound':
      return `${target.how}${target.skip}(${keyOf(target.target)})`;
    case 'iterator':
      return `iterator(${keyOf(target.of)})`;
    case 'giver':
      return `giver(${keyOf(target.target)})`;
    case 'literal':
      return `l${typeof target.value}${target.value}`;
    case 'regexp':
      return 'regexp';
    case 'array':
    case 'shape':
      return '';
  }
}

/** Whether two targets are the same thing. */
export function isSameTarget(left: Target, right: Target): boolean {
  if (left === right) return true;
  if (left.type !== right.type || left.type === 'array' || left.type === 'shape') return false;
  return keyOf(left) === keyOf(right);
}

/** What may be more texts and numbers than this is no constant. */
const mostLiterals = 8;

/** What may be more things than this is a table of a program's own making, or a name that a minifier gave to everything. */
const mostTargets = 200;

/** Whether something holds or is nothing yet, so that an annotation says more: `null`, `[]`, `new Map()`. */
export function saysNothing(target: Target): boolean {
  switch (target.type) {
    case 'literal':
      return target.value === null;
    case 'array':
      return target.elements.length === 0 && !target.of;
    case 'api-instance':
      return /^globalThis#(?:Array|Map|Set|WeakMap)$/.test(target.name);
    default:
      return false;
  }
}

/** The union of several results, without doubles; unknown where there are too many. */
export function unite(results: readonly Targets[]): Targets {
  const [first] = results;
  if (!first) return noTargets;
  if (results.length === 1) return first;
  const targets: Target[] = [];
  const seen = new Set<Target | string>();
  let literals = 0;
  for (const result of results) {
    for (const target of result.targets) {
      if (seen.has(target)) continue;
      seen.add(target);
      const key = keyOf(target);
      if (key !== '' && seen.has(key)) continue;
      seen.add(key);
      if (target.type !== 'literal' || (literals += 1) <= mostLiterals) targets.push(target);
      if (targets.length > mostTargets) return unknownTargets;
    }
  }
  const unknown = literals > mostLiterals || results.some(result => result.unknown);
  return { targets, unknown, byName: results.some(result => result.byName) };
}
