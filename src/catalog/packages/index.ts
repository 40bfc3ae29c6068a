import type { CatalogModule } from '../blocking-api.ts';

import { admZip } from './adm-zip.ts';
import { argon2 } from './argon2.ts';
import { babelCore } from './babel-core.ts';
import { bcrypt } from './bcrypt.ts';
import { bcryptjs } from './bcryptjs.ts';
import { betterSqlite3 } from './better-sqlite3.ts';
import { conf } from './conf.ts';
import { cosmiconfig } from './cosmiconfig.ts';
import { crossSpawn } from './cross-spawn.ts';
import { cryptoJs, cryptoJsPbkdf2 } from './crypto-js.ts';
import { deasync } from './deasync.ts';
import { del } from './del.ts';
import { electronStore } from './electron-store.ts';
import { esbuild } from './esbuild.ts';
import { execa } from './execa.ts';
import { fastGlob } from './fast-glob.ts';
import { findUp } from './find-up.ts';
import { fsExtra } from './fs-extra.ts';
import { glob } from './glob.ts';
import { globby } from './globby.ts';
import { gracefulFs } from './graceful-fs.ts';
import { jsonfile } from './jsonfile.ts';
import { jsonwebtoken } from './jsonwebtoken.ts';
import { locatePath } from './locate-path.ts';
import { makeDir } from './make-dir.ts';
import { memfs } from './memfs.ts';
import { mkdirp } from './mkdirp.ts';
import { nodeForge } from './node-forge.ts';
import { pngjs } from './pngjs.ts';
import { prettier } from './prettier.ts';
import { promptSync } from './prompt-sync.ts';
import { readlineSync } from './readline-sync.ts';
import { resolve } from './resolve.ts';
import { rimraf } from './rimraf.ts';
import { sass } from './sass.ts';
import { shelljs } from './shelljs.ts';
import { syncFetch } from './sync-fetch.ts';
import { syncRequest } from './sync-request.ts';
import { tar } from './tar.ts';
import { terser } from './terser.ts';
import { tinyglobby } from './tinyglobby.ts';
import { which } from './which.ts';
import { writeFileAtomic } from './write-file-atomic.ts';
import { xlsx } from './xlsx.ts';

/** Packages from npm, by name. */
export const packageModules: readonly CatalogModule[] = [
  admZip,
  argon2,
  babelCore,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  conf,
  cosmiconfig,
  crossSpawn,
  cryptoJs,
  cryptoJsPbkdf2,
  deasync,
  del,
  electronStore,
  esbuild,
  execa,
  fastGlob,
  findUp,
  fsExtra,
  glob,
  globby,
  gracefulFs,
  jsonfile,
  jsonwebtoken,
  locatePath,
  makeDir,
  memfs,
  mkdirp,
  nodeForge,
  pngjs,
  prettier,
  promptSync,
  readlineSync,
  resolve,
  rimraf,
  sass,
  shelljs,
  syncFetch,
  syncRequest,
  tar,
  terser,
  tinyglobby,
  which,
  writeFileAtomic,
  xlsx,
];
