import { tracingChannel } from 'node:diagnostics_channel';
import { open } from 'node:fs/promises';
import { builtinModules } from 'node:module';

/** Modules with the prefix only: Node 20 and 22 leave them out of `builtinModules`. */
const prefixOnly = ['node:ffi', 'node:sea', 'node:sqlite', 'node:test', 'node:vfs'];

/** A module of Node's own, or `undefined` if the running Node has none of that name. */
export function findBuiltinModule(name: string): Record<string, unknown> | undefined {
  return process.getBuiltinModule(name) as Record<string, unknown> | undefined;
}

/** Every module of the running Node that programs may import, by its name with the prefix. */
export function getModules(): Map<string, object> {
  const names = [...builtinModules.filter(name => !name.startsWith('_') && name !== 'sys'), ...prefixOnly];
  const modules = new Map<string, object>();
  for (const name of names.map(each => (each.startsWith('node:') ? each : `node:${each}`))) {
    const module = findBuiltinModule(name);
    if (module) modules.set(name, module);
  }
  return modules;
}

/** Objects of classes that no module exports, by the canonical name of the class; without those the running Node does not have. */
export async function createHiddenObjects(): Promise<Map<string, object>> {
  const handle = await open(import.meta.filename);
  await handle.close();
  const sqlite = findBuiltinModule('node:sqlite') as
    { DatabaseSync: new (path: string) => Record<string, () => object> } | undefined;
  const crypto = findBuiltinModule('node:crypto') as Record<string, (...args: unknown[]) => object>;
  const database = sqlite && new sqlite.DatabaseSync(':memory:');
  const objects: Record<string, object | undefined> = {
    'node:crypto#Mac': crypto.createMac?.('hmac', Buffer.alloc(16), { digest: 'sha256' }),
    'node:diagnostics_channel#TracingChannel': tracingChannel('event-loop'),
    'node:fs/promises#FileHandle': handle,
    'node:sqlite#SQLTagStore': database?.createTagStore?.(),
    'node:sqlite#Session': database?.createSession?.(),
  };
  return new Map(Object.entries(objects).filter((entry): entry is [string, object] => entry[1] !== undefined));
}

/** The descriptors of an object and of its prototypes, up to those that every object and function has. */
function propertiesOf(owner: object): Map<string, PropertyDescriptor> {
  const properties = new Map<string, PropertyDescriptor>();
  for (let at: object | null = owner; at !== null && !ubiquitous.has(at); at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (!properties.has(name)) properties.set(name, Object.getOwnPropertyDescriptor(at, name)!);
    }
  }
  return properties;
}

const ubiquitous = new Set<object>([Object.prototype, Function.prototype]);

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** The value of a property; of an accessor what it gives, or the accessor itself where it needs an object of its class. */
function readProperty(owner: object, property: PropertyDescriptor): unknown {
  if (!property.get) return property.value;
  try {
    return property.get.call(owner) as unknown;
  } catch {
    return property;
  }
}

/**
 * The names of all functions that the modules export, members of exports and methods of classes among them, each object by its
 * shortest name. Names with an underscore are left out: what hangs on them is the state of the program.
 */
export async function getFunctionNames(): Promise<string[]> {
  const names: string[] = [];
  const objects: { prefix: string; object: object; depth: number }[] = [
    ...[...getModules()].map(([name, object]) => ({ prefix: `${name}#`, object, depth: 0 })),
    ...[...(await createHiddenObjects())].map(([name, object]) => ({ prefix: `${name}.prototype.`, object, depth: 2 })),
  ];
  const seen = new Set(objects.map(({ object }) => object));
  for (const { prefix, object, depth } of objects) {
    for (const [name, property] of propertiesOf(object)) {
      if (name === 'constructor' || name.startsWith('_') || (property.get && depth > 0)) continue;
      const value = readProperty(object, property);
      if (!isObject(value)) continue;
      if (typeof value === 'function') names.push(prefix + name);
      if (depth < 2 && !seen.has(value)) objects.push({ prefix: `${prefix}${name}.`, object: value, depth: depth + 1 });
      seen.add(value);
    }
  }
  return names;
}

/** What a canonical name stands for in the running Node, or `undefined` if it has nothing of that name. */
export async function findValue(canonicalName: string): Promise<unknown> {
  const [module = '', path = ''] = canonicalName.split('#');
  const [className = '', method] = path.split('.prototype.');
  const object = (await createHiddenObjects()).get(`${module}#${className}`);
  if (method !== undefined && object) return readPath(object, [method]);
  return readPath(module === 'globalThis' ? globalThis : findBuiltinModule(module), path.split('.'));
}

function readPath(owner: unknown, names: readonly string[]): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return owner;
  const property = isObject(owner) ? propertiesOf(owner).get(name) : undefined;
  return property && readPath(readProperty(owner as object, property), rest);
}
