/** The specifier's package: `@noble/hashes` of `@noble/hashes/scrypt.js`. */
export function getPackageName(specifier) {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0];
}

/** Reads `a.b.c` off a module's namespace, or off its default export; `undefined` if there is no such thing. */
export function findExport(namespace, name) {
  const roots = [namespace, namespace.default, namespace.default?.default];
  if (name === 'default') return roots[2] ?? roots[1];
  for (const root of roots) {
    const keys = name.split('.');
    const last = keys.pop();
    const owner = keys.reduce((object, key) => object?.[key], root);
    const value = owner?.[last];
    // A static method is called on its owner.
    if (value !== undefined) return typeof value === 'function' && keys.length > 0 ? value.bind(owner) : value;
  }
  return undefined;
}

/** `{ owner: 'Database', member: 'prepare' }` of a method, `{ owner: 'Prompt' }` of calling what an export gives, else `undefined`. */
export function splitMember(name) {
  const [, owner, member] = /^(.+?)\.prototype\.(.+)$/.exec(name) ?? [];
  if (owner !== undefined) return { owner, member };
  const called = /^(.+)\(\)$/.exec(name);
  return called ? { owner: called[1] } : undefined;
}

/** The function that a row is about: an export, a method (bound to `instance`, if there is one), or `instance` itself. */
export function findFunction(namespace, name, instance) {
  const part = splitMember(name);
  if (!part) return findExport(namespace, name);
  if (part.member === undefined) return instance;
  const method = (instance ?? findExport(namespace, part.owner)?.prototype)?.[part.member];
  return typeof method === 'function' && instance ? method.bind(instance) : method;
}
