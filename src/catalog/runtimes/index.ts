import type { CatalogModule } from '../blocking-api.ts';
import { browser } from './browser.ts';
import { bun } from './bun.ts';
import { deno } from './deno.ts';
import { electron } from './electron.ts';

/** What other runtimes than Node have, by the runtime. */
export const runtimes: Readonly<Record<string, readonly CatalogModule[]>> = {
  Deno: [deno],
  Bun: bun,
  Browsers: [browser],
  Electron: [electron],
};

export const runtimeModules: readonly CatalogModule[] = Object.values(runtimes).flat();
