import type { CatalogModule } from '../blocking-api.ts';
import { childProcess } from './child-process.ts';
import { crypto } from './crypto.ts';
import { fs } from './fs.ts';
import { fsPromises } from './fs-promises.ts';
import { sqlite } from './sqlite.ts';
import { zlib } from './zlib.ts';

/** Node's own modules, in the order of the documentation. */
export const nodeModules: readonly CatalogModule[] = [childProcess, crypto, fs, fsPromises, sqlite, zlib];
