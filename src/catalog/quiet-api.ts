/** Calls that tell the time. Their canonical names, as patterns: Temporal has a dozen of them. */
export const clockNames: readonly RegExp[] = [
  /^globalThis#(?:Date\.now|Temporal\.Now\.\w+)$/,
  /^(?:globalThis|node:perf_hooks)#Performance\.prototype\.now$/,
  /^node:process#(?:Process\.prototype\.)?(?:hrtime(?:\.bigint)?|uptime)$/,
  /^node:os#uptime$/,
];

/** Calls that ask the outside for something that changes without the program: what is on the disk. */
export const askingNames: readonly RegExp[] = [/^node:fs#(?:exists|access|stat|lstat|readFile|readdir|readlink|realpath)Sync$/];

/** Calls that compute a value, tell somebody something, or ask for something to be done later: none of them does the program's work. */
export const quietNames: readonly RegExp[] = [
  /^globalThis#(?:Math|Number|Date|Duration)\.\w+$/,
  /^globalThis#(?:Object\.(?:keys|values|entries|hasOwn|is)|Array\.isArray|JSON\.stringify|Reflect\.(?:has|ownKeys))$/,
  /^globalThis#(?:Number|String|Boolean|BigInt|Date|parseInt|parseFloat|isNaN|isFinite)$/,
  /^globalThis#(?:setTimeout|setInterval|setImmediate|clearTimeout|clearInterval|clearImmediate|queueMicrotask)$/,
  /^node:timers#(?:setTimeout|setInterval|setImmediate|clearTimeout|clearInterval|clearImmediate)$/,
  /^node:process#(?:nextTick|stdout\.write|stderr\.write|memoryUsage|cpuUsage)$/,
  /^node:tty#WriteStream\.prototype\.(?:write|cursorTo|clearLine|moveCursor)$/,
  /^node:readline#(?:cursorTo|clearLine|clearScreenDown|moveCursor)$/,
  /^node:util#(?:inspect|format)$/,
  /^node:console#/,
  /^globalThis#Atomics\.(?:load|pause)$/,
];

/** Methods of dates, numbers, strings and durations, which change nothing. */
export const quietMethods: ReadonlySet<string> = new Set([
  'getTime',
  'getSeconds',
  'getMinutes',
  'getMilliseconds',
  'valueOf',
  'toFixed',
  'toISOString',
  'toString',
  'padStart',
  'padEnd',
  'since',
  'until',
  'total',
]);

/** What the methods of arrays, maps and sets do to them that call no function. */
export const collectionMethods: Readonly<Record<string, 'read' | 'write'>> = {
  at: 'read',
  get: 'read',
  has: 'read',
  includes: 'read',
  indexOf: 'read',
  add: 'write',
  clear: 'write',
  delete: 'write',
  pop: 'write',
  push: 'write',
  set: 'write',
  shift: 'write',
  splice: 'write',
  unshift: 'write',
};

/** Methods of arrays that only ask something of their elements, by the function that they are given. */
export const askingMethods: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
]);
