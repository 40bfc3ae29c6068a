/** How programs usually write the name of one of Node's modules. */
const namespaces: Readonly<Record<string, string>> = {
  'node:fs/promises': 'fs.promises',
  'node:child_process': 'child_process',
  'node:timers/promises': 'timers/promises',
  globalThis: '',
};

/**
 * A canonical name as a program would write it: `fs.promises.readFile` for `node:fs/promises#readFile`, `fsExtra.readFile` for
 * `fs-extra#readFile`, `execa` for `execa#execa`.
 */
export function spellCanonicalName(name: string): string {
  const { module, member, isMethod } = splitName(name);
  if (isMethod) return member;
  if (isPackage(module)) {
    const variable = variableOf(module);
    return member === '' || member === variable ? variable : `${variable}.${member}`;
  }
  return [namespaces[module] ?? module.replace(/^node:/, ''), member].filter(part => part !== '').join('.');
}

/** An API as something to use instead, in backticks: `` `fs.promises.readFile` ``, `` `readFile` from `fs-extra` ``. */
export function adviseApi(name: string): string {
  const { module, member, isMethod } = splitName(name);
  if (isMethod || !isPackage(module)) return `\`${spellCanonicalName(name)}\``;
  return `\`${member === '' ? variableOf(module) : member}\` from \`${module}\``;
}

function splitName(name: string): { readonly module: string; readonly member: string; readonly isMethod: boolean } {
  const [module = '', path = ''] = name.split('#');
  const member = path.replace('.prototype.', '.').replace(/^default$/, '');
  return { module, member, isMethod: path.includes('.prototype.') };
}

function isPackage(module: string): boolean {
  return module !== 'globalThis' && !module.includes(':');
}

/** The variable that programs put a package into: `fastGlob` for `fast-glob`, `bcrypt` for `@node-rs/bcrypt`. */
function variableOf(module: string): string {
  const [name = ''] = module.replace(/^@[^/]+\//, '').split('/');
  return name.replaceAll(/[-.]+(?<first>\w)/g, (_match, first: string) => first.toUpperCase());
}
