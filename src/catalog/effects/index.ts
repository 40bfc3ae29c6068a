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

/** The effects of an API by its canonical name, `module#export`, or `undefined` if nothing is known of it. */
export function findApiEffects(name: string): ApiEffects | undefined {
  const separator = name.indexOf('#');
  const rows = modules.get(name.slice(0, separator));
  if (!rows) return undefined;
  const key = name.slice(separator + 1).replace(/^default\./, '');
  const root = key.slice(0, key.indexOf('.'));
  return rows.get(key) ?? (key.includes('.') ? rows.get(`${root}.*`) : undefined) ?? rows.get('*');
}
