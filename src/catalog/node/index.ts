import type { CatalogModule } from '../blocking-api.ts';
import { childProcess } from './child-process.ts';
import { crypto } from './crypto.ts';
import { fs } from './fs.ts';
import { fsClasses } from './fs-classes.ts';
import { fsPromises } from './fs-promises.ts';
import { globals } from './globals.ts';
import { inspector, inspectorPromises } from './inspector.ts';
import { module } from './module.ts';
import { process } from './process.ts';
import { sqlite } from './sqlite.ts';
import { tls } from './tls.ts';
import { util } from './util.ts';
import { v8 } from './v8.ts';
import { vm } from './vm.ts';
import { wasi } from './wasi.ts';
import { modulesWithoutRows } from './without-rows.ts';
import { zlib } from './zlib.ts';

/** Node's own modules, by name; the globals first. */
export const nodeModules: readonly CatalogModule[] = [
  globals,
  childProcess,
  crypto,
  fs,
  fsClasses,
  fsPromises,
  inspector,
  inspectorPromises,
  module,
  process,
  sqlite,
  tls,
  util,
  v8,
  vm,
  wasi,
  zlib,
  ...modulesWithoutRows,
];
