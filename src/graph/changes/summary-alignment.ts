import type { ModuleSummary } from '../../summary/module-summary.ts';

/** By the numbers that things had in a summary, the numbers they have in the summary of the edited file; -1 for what went. */
export interface Alignment {
  readonly functions: readonly number[];
  readonly classes: readonly number[];
  readonly objects: readonly number[];
  readonly bindings: readonly number[];
  readonly calls: readonly number[];
}

/** More pairs than this are not compared: an edit changes little. */
const mostPairs = 40_000;

/** Finds what in the summary of an edited file is what was there before, going by order, names and owners. */
export function alignSummaries(before: ModuleSummary, now: ModuleSummary): Alignment {
  const functions = align(functionKeys(before), functionKeys(now), weakFunctionKeys(before), weakFunctionKeys(now));
  const inOrder = <Item>(
    of: (summary: ModuleSummary) => readonly Item[],
    ownerOf: (item: Item) => number,
    key: (item: Item) => string,
  ) =>
    align(
      of(before).map(item => `${functions[ownerOf(item)]}:${key(item)}`),
      of(now).map(item => `${ownerOf(item)}:${key(item)}`),
    );
  return {
    functions,
    classes: inOrder(
      ({ classes }) => classes,
      ({ function: owner }) => owner,
      ({ name }) => name ?? '',
    ),
    objects: inOrder(
      ({ objects }) => objects,
      ({ function: owner }) => owner,
      ({ properties }) => properties.map(({ name }) => name).join(),
    ),
    bindings: inOrder(
      ({ bindings }) => bindings,
      ({ function: owner }) => owner,
      ({ name }) => name,
    ),
    calls: inOrder(
      ({ calls }) => calls,
      ({ function: owner }) => owner,
      ({ kind, text }) => `${kind} ${text}`,
    ),
  };
}

function weakFunctionKeys({ functions }: ModuleSummary): readonly string[] {
  return functions.map(({ kind, name }) => `${kind} ${name}`);
}

/** With what a function calls, so that functions without names are told apart. */
function functionKeys({ calls, functions }: ModuleSummary): readonly string[] {
  const keys = functions.map(({ kind, name, parameters }) => `${kind} ${name} ${parameters.length}`);
  for (const { function: owner, text } of calls) keys[owner] = `${keys[owner]!} ${text}`;
  return keys;
}

/** The same beginning, the same end, and what lies between by its weaker keys. */
function align(before: readonly string[], now: readonly string[], weakBefore = before, weakNow = now): readonly number[] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const shift = now.length - before.length;
  const between = alignBetween(weakBefore.slice(start, before.length - end), weakNow.slice(start, now.length - end));
  return before.map((_, id) => {
    if (id < start) return id;
    if (id >= before.length - end) return id + shift;
    const found = between[id - start]!;
    return found < 0 ? -1 : start + found;
  });
}

/** The longest common subsequence; what is as much as before is taken to be the same, in order. */
function alignBetween(before: readonly string[], now: readonly string[]): readonly number[] {
  if (before.length === now.length) return before.map((_, id) => id);
  if (before.length * now.length > mostPairs) return before.map(() => -1);
  const width = now.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let left = before.length - 1; left >= 0; left--) {
    for (let right = now.length - 1; right >= 0; right--) {
      lengths[left * width + right] =
        before[left] === now[right]
          ? lengths[(left + 1) * width + right + 1]! + 1
          : Math.max(lengths[(left + 1) * width + right]!, lengths[left * width + right + 1]!);
    }
  }
  const found = before.map(() => -1);
  for (let left = 0, right = 0; left < before.length && right < now.length;) {
    if (before[left] === now[right]) found[left++] = right++;
    else if (lengths[(left + 1) * width + right]! >= lengths[left * width + right + 1]!) left++;
    else right++;
  }
  return found;
}

const none: ReadonlySet<string> = new Set();
const places: ReadonlySet<string> = new Set(['position', 'offset', 'line', 'nameLine']);

/** Which table a number under a key is an index into. */
const tables: Readonly<Record<string, keyof Alignment>> = {
  function: 'functions',
  parent: 'functions',
  class: 'classes',
  binding: 'bindings',
  variable: 'bindings',
  call: 'calls',
  selfCalls: 'calls',
  object: 'objects',
};

/** Whether two parts of summaries say the same of the same things, wherever these stand. `key` is what the parts stand under. */
export function isSame(left: unknown, right: unknown, key: string, alignment: Alignment): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    const table = Object.hasOwn(tables, key) ? tables[key] : undefined;
    return (table ? alignment[table][left] : left) === right;
  }
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return left === right;
  if (!Array.isArray(left)) return !Array.isArray(right) && isSameExcept(left, right, alignment, none, key === 'loops');
  if (!Array.isArray(right) || left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (!isSame(left[index], right[index], key, alignment)) return false;
  return true;
}

/** The same of two objects, some of their keys left out. */
export function isSameExcept(
  left: object,
  right: object,
  alignment: Alignment,
  except: ReadonlySet<string> = none,
  isLoop = false,
): boolean {
  const [had, has] = [left as Record<string, unknown>, right as Record<string, unknown>];
  for (const key in had) {
    const [before, now] = [had[key], has[key]];
    // Most are names, and names need no table.
    if ((before === now && typeof before !== 'number') || places.has(key) || except.has(key)) continue;
    // A loop's parent is another loop of its function.
    if (!isSame(before, now, isLoop && key === 'parent' ? '' : key, alignment)) return false;
  }
  for (const key in has) if (!(key in had) && has[key] !== undefined && !places.has(key) && !except.has(key)) return false;
  return true;
}
