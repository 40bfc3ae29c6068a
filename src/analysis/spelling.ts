/** How programs usually write a module's name. */
const namespaces: Readonly<Record<string, string>> = {
  'node:fs/promises': 'fs.promises',
  'node:child_process': 'child_process',
  'node:timers/promises': 'timers/promises',
  globalThis: '',
};

/** A canonical name as a program would write it: `node:fs/promises#readFile` is `fs.promises.readFile`. */
export function spellCanonicalName(name: string): string {
  const [module = '', path = ''] = name.split('#');
  const member = path.replace('.prototype.', '#').replace(/^default$/, '');
  if (member.includes('#')) return member.replace('#', '.');
  const namespace = namespaces[module] ?? module.replace(/^node:/, '');
  return [namespace, member].filter(part => part !== '').join('.');
}
