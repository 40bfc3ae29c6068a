import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Loads a module as seen from this file's folder; what is not made for `import` is required. */
export const load = specifier => import(specifier).catch(() => ({ default: require(specifier) }));
