import type { ApiEffects, EffectModule } from './api-effects.ts';

// https://nodejs.org/api/fs.html
const reads: ApiEffects = { reads: [{ of: 'fs', at: 0 }], waits: 'work' };
const writes: ApiEffects = { writes: [{ of: 'fs', at: 0 }], waits: 'work' };
const removes: ApiEffects = { ...writes, destroys: true };
const fits: ApiEffects = { writes: [{ of: 'fs', at: 0, around: true }], waits: 'work' };
const makes: ApiEffects = { writes: [{ of: 'fs', at: 0, above: true }], waits: 'work' };
const copies: ApiEffects = { reads: [{ of: 'fs', at: 0 }], writes: [{ of: 'fs', at: 1 }], waits: 'work' };
const moves: ApiEffects = {
  writes: [
    { of: 'fs', at: 0 },
    { of: 'fs', at: 1 },
  ],
  waits: 'work',
  destroys: true,
};
const links: ApiEffects = copies;

const rows: Readonly<Record<string, ApiEffects>> = {
  access: reads,
  appendFile: writes,
  chmod: writes,
  chown: writes,
  copyFile: copies,
  cp: copies,
  glob: { reads: [{ of: 'fs' }], waits: 'work' },
  lchown: writes,
  link: links,
  lstat: reads,
  lutimes: writes,
  mkdir: { ...fits, writes: [{ of: 'fs', at: 0, around: true, above: true }] },
  mkdtemp: { waits: 'work' },
  open: { writes: [{ of: 'fs', at: 0 }], waits: 'work' },
  opendir: reads,
  readFile: reads,
  readdir: reads,
  readlink: reads,
  realpath: reads,
  rename: moves,
  rm: removes,
  rmdir: { ...fits, destroys: true },
  stat: reads,
  statfs: reads,
  symlink: { writes: [{ of: 'fs', at: 1 }], waits: 'work' },
  truncate: removes,
  unlink: removes,
  utimes: writes,
  writeFile: writes,
};

/** The functions that fs-extra, and its like, have besides those of `node:fs`. */
const extraRows: Readonly<Record<string, ApiEffects>> = {
  copy: copies,
  emptyDir: removes,
  ensureDir: makes,
  ensureFile: writes,
  exists: reads,
  mkdirp: makes,
  mkdirs: makes,
  move: moves,
  outputFile: writes,
  outputJson: writes,
  outputJSON: writes,
  pathExists: reads,
  readJSON: reads,
  readJson: reads,
  remove: removes,
  writeJSON: writes,
  writeJson: writes,
};

function prefixed(prefix: string, suffix: string, of: Readonly<Record<string, ApiEffects>>): Record<string, ApiEffects> {
  return Object.fromEntries(Object.entries(of).map(([name, row]) => [`${prefix}${name}${suffix}`, row]));
}

const synchronous = { ...prefixed('', 'Sync', rows), existsSync: reads };

export const fsEffects: readonly EffectModule[] = [
  { module: 'node:fs/promises', exports: rows },
  { module: 'node:fs', exports: { ...prefixed('promises.', '', rows), ...synchronous } },
  { module: 'fs-extra', exports: { ...rows, ...extraRows, ...synchronous, ...prefixed('', 'Sync', extraRows) } },
  { module: 'graceful-fs', exports: { ...prefixed('promises.', '', rows), ...synchronous } },
  { module: 'mkdirp', exports: { default: makes, mkdirp: makes } },
  { module: 'rimraf', exports: { default: removes, rimraf: removes } },
  { module: 'del', exports: { default: removes, deleteAsync: removes } },
  { module: 'glob', exports: { default: rows.glob!, glob: rows.glob!, globSync: rows.glob! } },
  { module: 'globby', exports: { default: rows.glob!, globby: rows.glob!, globbySync: rows.glob! } },
  { module: 'fast-glob', exports: { default: rows.glob!, glob: rows.glob!, sync: rows.glob!, async: rows.glob! } },
  { module: 'tinyglobby', exports: { glob: rows.glob! } },
  { module: 'find-up', exports: { '*': { reads: [{ of: 'fs' }], waits: 'work' } } },
  { module: 'pkg-dir', exports: { '*': { reads: [{ of: 'fs' }], waits: 'work' } } },
  { module: 'read-pkg', exports: { '*': { reads: [{ of: 'fs' }], waits: 'work' } } },
  { module: 'load-json-file', exports: { '*': reads } },
  { module: 'write-json-file', exports: { '*': writes } },
  { module: 'write-file-atomic', exports: { default: writes } },
  { module: 'path-exists', exports: { '*': reads } },
];
