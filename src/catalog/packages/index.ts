import type { CatalogModule } from '../blocking-api.ts';

import { admZip } from './adm-zip.ts';
import { argon2 } from './argon2.ts';
import { atomicSleep } from './atomic-sleep.ts';
import { atomically } from './atomically.ts';
import { babelCore } from './babel-core.ts';
import { bcryptNodejs } from './bcrypt-nodejs.ts';
import { bcryptTs } from './bcrypt-ts.ts';
import { bcrypt } from './bcrypt.ts';
import { bcryptjs } from './bcryptjs.ts';
import { betterSqlite3 } from './better-sqlite3.ts';
import { bip39 } from './bip39.ts';
import { blurhash } from './blurhash.ts';
import { brotli } from './brotli.ts';
import { browserslist } from './browserslist.ts';
import { bwipJs } from './bwip-js.ts';
import { c12 } from './c12.ts';
import { canvas } from './canvas.ts';
import { classicLevel } from './classic-level.ts';
import { cleanCss } from './clean-css.ts';
import { clipboardy } from './clipboardy.ts';
import { commandExists } from './command-exists.ts';
import { conf } from './conf.ts';
import { config } from './config.ts';
import { configstore } from './configstore.ts';
import { copyFile } from './copy-file.ts';
import { copyPaste } from './copy-paste.ts';
import { cosmiconfig } from './cosmiconfig.ts';
import { cpFile } from './cp-file.ts';
import { crossSpawn } from './cross-spawn.ts';
import { cryptoJs, cryptoJsPbkdf2 } from './crypto-js.ts';
import { csso } from './csso.ts';
import { csvParseSync } from './csv-parse.ts';
import { csvStringifySync } from './csv-stringify.ts';
import { deasync } from './deasync.ts';
import { defaultGateway } from './default-gateway.ts';
import { del } from './del.ts';
import { detectLibc } from './detect-libc.ts';
import { dirCompare } from './dir-compare.ts';
import { dirGlob } from './dir-glob.ts';
import { directoryTree } from './directory-tree.ts';
import { dotenv } from './dotenv.ts';
import { dotenvFlow } from './dotenv-flow.ts';
import { ejs } from './ejs.ts';
import { electronStore } from './electron-store.ts';
import { elliptic } from './elliptic.ts';
import { enhancedResolve } from './enhanced-resolve.ts';
import { esbuild } from './esbuild.ts';
import { eslint } from './eslint.ts';
import { eta } from './eta.ts';
import { ethers } from './ethers.ts';
import { exceljs } from './exceljs.ts';
import { execa } from './execa.ts';
import { fastGlob } from './fast-glob.ts';
import { fdir } from './fdir.ts';
import { fflate } from './fflate.ts';
import { fileEntryCache } from './file-entry-cache.ts';
import { findConfig } from './find-config.ts';
import { findUpSimple } from './find-up-simple.ts';
import { findUp } from './find-up.ts';
import { findupSync } from './findup-sync.ts';
import { flatCache } from './flat-cache.ts';
import { fontkit } from './fontkit.ts';
import { fsExistsSync } from './fs-exists-sync.ts';
import { fsExtra } from './fs-extra.ts';
import { fsJetpack } from './fs-jetpack.ts';
import { fsMinipass } from './fs-minipass.ts';
import { fsReaddirRecursive } from './fs-readdir-recursive.ts';
import { fsWalk } from './fs-walk.ts';
import { geoipLite } from './geoip-lite.ts';
import { getTsconfig } from './get-tsconfig.ts';
import { gitRepoInfo } from './git-repo-info.ts';
import { gitRevSync } from './git-rev-sync.ts';
import { glob } from './glob.ts';
import { globby } from './globby.ts';
import { gracefulFs } from './graceful-fs.ts';
import { graphqlToolsLoadFiles } from './graphql-tools-load-files.ts';
import { grayMatter } from './gray-matter.ts';
import { hasbin } from './hasbin.ts';
import { hashWasm } from './hash-wasm.ts';
import { handlebars } from './handlebars.ts';
import { hasha } from './hasha.ts';
import { htmlMinifierTerser } from './html-minifier-terser.ts';
import { htmlMinifier } from './html-minifier.ts';
import { i18n } from './i18n.ts';
import { importLocal } from './import-local.ts';
import { internalIp } from './internal-ip.ts';
import { isexe } from './isexe.ts';
import { jimp } from './jimp.ts';
import { jiti } from './jiti.ts';
import { jpegJs } from './jpeg-js.ts';
import { jsTiktoken } from './js-tiktoken.ts';
import { jsdevtoolsEzSpawn } from './jsdevtools-ez-spawn.ts';
import { jsdom } from './jsdom.ts';
import { jsonfile } from './jsonfile.ts';
import { jsonwebtoken } from './jsonwebtoken.ts';
import { jsrsasign } from './jsrsasign.ts';
import { jws } from './jws.ts';
import { keypair } from './keypair.ts';
import { keyvFile } from './keyv-file.ts';
import { klawSync } from './klaw-sync.ts';
import { less } from './less.ts';
import { libsodiumWrappersSumo } from './libsodium-wrappers-sumo.ts';
import { libsql } from './libsql.ts';
import { lightningcss } from './lightningcss.ts';
import { lilconfig } from './lilconfig.ts';
import { liquidjs } from './liquidjs.ts';
import { lmdb } from './lmdb.ts';
import { loadJsonFile } from './load-json-file.ts';
import { loadTsconfig } from './load-tsconfig.ts';
import { locatePath } from './locate-path.ts';
import { lockfile } from './lockfile.ts';
import { lowdb, lowdbNode } from './lowdb.ts';
import { lz4Napi } from './lz4-napi.ts';
import { makeDir } from './make-dir.ts';
import { makeSynchronized } from './make-synchronized.ts';
import { mammoth } from './mammoth.ts';
import { markdownIt } from './markdown-it.ts';
import { marked } from './marked.ts';
import { md5File } from './md5-file.ts';
import { memfs } from './memfs.ts';
import { mjml } from './mjml.ts';
import { mkdirp } from './mkdirp.ts';
import { moveFile } from './move-file.ts';
import { nReadlines } from './n-readlines.ts';
import { napiRsCanvas } from './napi-rs-canvas.ts';
import { nconf } from './nconf.ts';
import { nobleHashesScrypt, nobleHashesPbkdf2, nobleHashesArgon2 } from './noble-hashes.ts';
import { nodeForge } from './node-forge.ts';
import { nodeLocalstorage } from './node-localstorage.ts';
import { nodeMachineId } from './node-machine-id.ts';
import { nodePersist } from './node-persist.ts';
import { nodeRsArgon2 } from './node-rs-argon2.ts';
import { nodeRsBcrypt } from './node-rs-bcrypt.ts';
import { nodeRsa } from './node-rsa.ts';
import { nodelibFsScandir } from './nodelib-fs-scandir.ts';
import { nodelibFsStat } from './nodelib-fs-stat.ts';
import { nodelibFsWalk } from './nodelib-fs-walk.ts';
import { npmWhich } from './npm-which.ts';
import { nunjucks } from './nunjucks.ts';
import { opentypeJs } from './opentype-js.ts';
import { outputFileSync } from './output-file-sync.ts';
import { oxcParser } from './oxc-parser.ts';
import { oxcResolver } from './oxc-resolver.ts';
import { oxcTransform } from './oxc-transform.ts';
import { packageDirectory } from './package-directory.ts';
import { pako } from './pako.ts';
import { parseGitConfig } from './parse-git-config.ts';
import { pathExists } from './path-exists.ts';
import { pathType } from './path-type.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { pdfParse } from './pdf-parse.ts';
import { pixelmatch } from './pixelmatch.ts';
import { pizzip } from './pizzip.ts';
import { pkgDir } from './pkg-dir.ts';
import { pkgUp } from './pkg-up.ts';
import { pngjs } from './pngjs.ts';
import { postcss } from './postcss.ts';
import { prettierSync } from './prettier-sync.ts';
import { prettier } from './prettier.ts';
import { promptSync } from './prompt-sync.ts';
import { properLockfile } from './proper-lockfile.ts';
import { pug } from './pug.ts';
import { qrImage } from './qr-image.ts';
import { qrcode } from './qrcode.ts';
import { rc } from './rc.ts';
import { reactDom } from './react-dom.ts';
import { react } from './react.ts';
import { readPackageUp } from './read-package-up.ts';
import { readPkgUp } from './read-pkg-up.ts';
import { readPkg } from './read-pkg.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { readlineSync } from './readline-sync.ts';
import { recursiveReaddirSync } from './recursive-readdir-sync.ts';
import { requireAll } from './require-all.ts';
import { resolveCwd } from './resolve-cwd.ts';
import { resolveFrom } from './resolve-from.ts';
import { resolve } from './resolve.ts';
import { resvgResvgJs } from './resvg-resvg-js.ts';
import { rimraf } from './rimraf.ts';
import { sassEmbedded } from './sass-embedded.ts';
import { sass } from './sass.ts';
import { scryptJs } from './scrypt-js.ts';
import { shelljs } from './shelljs.ts';
import { sjcl } from './sjcl.ts';
import { sleep } from './sleep.ts';
import { snappy } from './snappy.ts';
import { snappyjs } from './snappyjs.ts';
import { sodiumNative } from './sodium-native.ts';
import { spawnSync } from './spawn-sync.ts';
import { sqlJs } from './sql-js.ts';
import { sqliteSync } from './sqlite-sync.ts';
import { stylus } from './stylus.ts';
import { sucrase } from './sucrase.ts';
import { svgo } from './svgo.ts';
import { swcCore } from './swc-core.ts';
import { syncChildProcess } from './sync-child-process.ts';
import { syncDiskCache } from './sync-disk-cache.ts';
import { syncExec } from './sync-exec.ts';
import { syncFetch } from './sync-fetch.ts';
import { syncMessagePort } from './sync-message-port.ts';
import { syncRequest } from './sync-request.ts';
import { syncRpc } from './sync-rpc.ts';
import { synckit } from './synckit.ts';
import { systemSleep } from './system-sleep.ts';
import { systeminformation } from './systeminformation.ts';
import { tar } from './tar.ts';
import { temp } from './temp.ts';
import { tempy } from './tempy.ts';
import { termSize } from './term-size.ts';
import { terser } from './terser.ts';
import { tiktoken } from './tiktoken.ts';
import { tinyglobby } from './tinyglobby.ts';
import { tmpPromise } from './tmp-promise.ts';
import { tmp } from './tmp.ts';
import { touch } from './touch.ts';
import { tsconfigPaths } from './tsconfig-paths.ts';
import { typescript } from './typescript.ts';
import { uglifyJs } from './uglify-js.ts';
import { unconfig } from './unconfig.ts';
import { unxhr } from './unxhr.ts';
import { useSyncExternalStore } from './use-sync-external-store.ts';
import { usernameSync } from './username-sync.ts';
import { username } from './username.ts';
import { walkSync } from './walk-sync.ts';
import { walkdir } from './walkdir.ts';
import { which } from './which.ts';
import { writeFileAtomic } from './write-file-atomic.ts';
import { writeJsonFile } from './write-json-file.ts';
import { writePkg } from './write-pkg.ts';
import { writeYamlFile } from './write-yaml-file.ts';
import { xlsx } from './xlsx.ts';
import { xml2js } from './xml2js.ts';
import { xmlhttprequestSsl } from './xmlhttprequest-ssl.ts';
import { xmlhttprequest } from './xmlhttprequest.ts';
import { zx } from './zx.ts';

/** Packages from npm, by name. */
export const packageModules: readonly CatalogModule[] = [
  admZip,
  argon2,
  atomicSleep,
  atomically,
  babelCore,
  bcryptNodejs,
  bcryptTs,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  bip39,
  blurhash,
  brotli,
  browserslist,
  bwipJs,
  c12,
  canvas,
  classicLevel,
  cleanCss,
  clipboardy,
  commandExists,
  conf,
  config,
  configstore,
  copyFile,
  copyPaste,
  cosmiconfig,
  cpFile,
  crossSpawn,
  cryptoJs,
  cryptoJsPbkdf2,
  csso,
  csvParseSync,
  csvStringifySync,
  deasync,
  defaultGateway,
  del,
  detectLibc,
  dirCompare,
  dirGlob,
  directoryTree,
  dotenv,
  dotenvFlow,
  ejs,
  electronStore,
  elliptic,
  enhancedResolve,
  esbuild,
  eslint,
  eta,
  ethers,
  exceljs,
  execa,
  fastGlob,
  fdir,
  fflate,
  fileEntryCache,
  findConfig,
  findUpSimple,
  findUp,
  findupSync,
  flatCache,
  fontkit,
  fsExistsSync,
  fsExtra,
  fsJetpack,
  fsMinipass,
  fsReaddirRecursive,
  fsWalk,
  geoipLite,
  getTsconfig,
  gitRepoInfo,
  gitRevSync,
  glob,
  globby,
  gracefulFs,
  graphqlToolsLoadFiles,
  grayMatter,
  hasbin,
  hashWasm,
  handlebars,
  hasha,
  htmlMinifierTerser,
  htmlMinifier,
  i18n,
  importLocal,
  internalIp,
  isexe,
  jimp,
  jiti,
  jpegJs,
  jsTiktoken,
  jsdevtoolsEzSpawn,
  jsdom,
  jsonfile,
  jsonwebtoken,
  jsrsasign,
  jws,
  keypair,
  keyvFile,
  klawSync,
  less,
  libsodiumWrappersSumo,
  libsql,
  lightningcss,
  lilconfig,
  liquidjs,
  lmdb,
  loadJsonFile,
  loadTsconfig,
  locatePath,
  lockfile,
  lowdb,
  lowdbNode,
  lz4Napi,
  makeDir,
  makeSynchronized,
  mammoth,
  markdownIt,
  marked,
  md5File,
  memfs,
  mjml,
  mkdirp,
  moveFile,
  nReadlines,
  napiRsCanvas,
  nconf,
  nobleHashesScrypt,
  nobleHashesPbkdf2,
  nobleHashesArgon2,
  nodeForge,
  nodeLocalstorage,
  nodeMachineId,
  nodePersist,
  nodeRsArgon2,
  nodeRsBcrypt,
  nodeRsa,
  nodelibFsScandir,
  nodelibFsStat,
  nodelibFsWalk,
  npmWhich,
  nunjucks,
  opentypeJs,
  outputFileSync,
  oxcParser,
  oxcResolver,
  oxcTransform,
  packageDirectory,
  pako,
  parseGitConfig,
  pathExists,
  pathType,
  pbkdf2,
  pdfParse,
  pixelmatch,
  pizzip,
  pkgDir,
  pkgUp,
  pngjs,
  postcss,
  prettierSync,
  prettier,
  promptSync,
  properLockfile,
  pug,
  qrImage,
  qrcode,
  rc,
  reactDom,
  react,
  readPackageUp,
  readPkgUp,
  readPkg,
  readYamlFile,
  readlineSync,
  recursiveReaddirSync,
  requireAll,
  resolveCwd,
  resolveFrom,
  resolve,
  resvgResvgJs,
  rimraf,
  sassEmbedded,
  sass,
  scryptJs,
  shelljs,
  sjcl,
  sleep,
  snappy,
  snappyjs,
  sodiumNative,
  spawnSync,
  sqlJs,
  sqliteSync,
  stylus,
  sucrase,
  svgo,
  swcCore,
  syncChildProcess,
  syncDiskCache,
  syncExec,
  syncFetch,
  syncMessagePort,
  syncRequest,
  syncRpc,
  synckit,
  systemSleep,
  systeminformation,
  tar,
  temp,
  tempy,
  termSize,
  terser,
  tiktoken,
  tinyglobby,
  tmpPromise,
  tmp,
  touch,
  tsconfigPaths,
  typescript,
  uglifyJs,
  unconfig,
  unxhr,
  useSyncExternalStore,
  usernameSync,
  username,
  walkSync,
  walkdir,
  which,
  writeFileAtomic,
  writeJsonFile,
  writePkg,
  writeYamlFile,
  xlsx,
  xml2js,
  xmlhttprequestSsl,
  xmlhttprequest,
  zx,
];
