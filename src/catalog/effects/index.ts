import { fsEffects } from './fs.ts';
import { networkEffects } from './network.ts';
import { platformEffects } from './platform.ts';

import type { ApiEffects, EffectModule } from './api-effects.ts';

/** What is known of the effects of Node's modules, of globals and of packages. */
export const effectModules: readonly EffectModule[] = [...fsEffects, ...networkEffects, ...platformEffects];

const modules = new Map<string, Map<string, ApiEffects>>();
for (const { module, aliases = [], exports } of effectModules) {
  for (const name of [module, ...aliases]) {
    const rows = modules.get(name) ?? new Map<string, ApiEffects>();
    for (const [key, row] of Object.entries(exports)) rows.set(key, row);
    modules.set(name, rows);
  }
}

/** Modules of Node's whose exports are a global's members as well. */
const globalModules: Readonly<Record<string, string>> = { 'node:console': 'console', 'node:process': 'process' };

/** The effects of an API by its canonical name, `module#export`, or `undefined` if nothing is known of it. */
export function findApiEffects(name: string): ApiEffects | undefined {
  const separator = name.indexOf('#');
  const module = name.slice(0, separator);
  const global = globalModules[module];
  const rows = modules.get(global ? 'globalThis' : module);
  if (!rows) return undefined;
  const key = (global ? `${global}.` : '') + name.slice(separator + 1).replace(/^default\./, '');
  return isSynchronous(key) ? withoutWait(findRow(rows, key)) : findRow(rows, key);
}

/** `readFileSync`, and the `sync` of packages: done when they return. */
function isSynchronous(key: string): boolean {
  return /(?:Sync|^sync|\.sync)$/.test(key);
}

function withoutWait(row: ApiEffects | undefined): ApiEffects | undefined {
  return row?.waits ? Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'waits')) : row;
}

function findRow(rows: ReadonlyMap<string, ApiEffects>, key: string): ApiEffects | undefined {
  // Methods without a row are told by their names alone: see `methods.ts`.
  if (key.includes('.prototype.')) return rows.get(key);
  let row = rows.get(key);
  for (let end = key.lastIndexOf('.'); !row && end > 0; end = key.lastIndexOf('.', end - 1))
    row = rows.get(`${key.slice(0, end)}.*`);
  return row ?? rows.get('*');
}
