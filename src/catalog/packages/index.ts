import type { CatalogModule } from '../blocking-api.ts';

/** Packages from npm, by name. */
export const packageModules: readonly CatalogModule[] = [];
