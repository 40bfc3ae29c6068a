import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { noTargets, only } from '../target.ts';

/** Globals that are modules of Node's by another name. */
const globalModules: Readonly<Record<string, string>> = { process: 'node:process', console: 'node:console' };

const globalObjects = new Set(['globalThis', 'global', 'window', 'self']);

/** What a name that nothing in the file declares is. */
export function evaluateGlobal(module: ModuleNode, name: string): Targets {
  if (name === 'undefined') return noTargets;
  if (name === 'require') return only({ type: 'require', module });
  if (name === 'exports') return only({ type: 'namespace', module });
  if (globalObjects.has(name)) return only({ type: 'api', name: 'globalThis' });
  return only({ type: 'api', name: globalName(name) });
}

/** The canonical name of a global. */
export function globalName(name: string): string {
  return Object.hasOwn(globalModules, name) ? globalModules[name]! : `globalThis#${name}`;
}
