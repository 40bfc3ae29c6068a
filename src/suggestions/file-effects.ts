/** What a file-system function does to the file that each of its arguments names. */
export type FileEffect = 'read' | 'write';

const reads =
  'access exists stat lstat fstat readFile readdir readlink realpath statfs opendir glob createReadStream openAsBlob ' +
  'readJson readJSON pathExists';

const writes =
  'appendFile writeFile truncate ftruncate unlink rm rmdir mkdir mkdtemp chmod fchmod lchmod chown fchown lchown utimes futimes ' +
  'lutimes open close read readv write writev fsync fdatasync createWriteStream outputFile outputJson outputJSON writeJson writeJSON ' +
  'ensureDir ensureFile emptyDir remove mkdirp mkdirs rimraf';

/**
 * By name without `Sync`: of `node:fs` in all its forms and of the packages that extend it. A descriptor's position is state, so
 * reading from one counts as a write.
 */
export const fileEffects: ReadonlyMap<string, readonly FileEffect[]> = new Map<string, readonly FileEffect[]>([
  ...reads.split(' ').map(name => [name, ['read']] as const),
  ...writes.split(' ').map(name => [name, ['write']] as const),
  ...['copyFile', 'cp', 'copy', 'link', 'symlink'].map(name => [name, ['read', 'write']] as const),
  ...['rename', 'move'].map(name => [name, ['write', 'write']] as const),
]);

/** What the name of a function of the program says that it does with the files it is told of: `createDirectory(path)`. */
const writesByName =
  /^(?:create(?!ReadStream)|write|save|remove|delete|ensure|make|mkdir|move|rename|copy|update|append|touch|clean|clear|empty|store|unlink)/u;

/** The effects of a function by its name, with or without `Sync`; none for others. */
export function getFileEffects(name: string): readonly FileEffect[] {
  return fileEffects.get(name.replace(/Sync$/u, '')) ?? [];
}

/** The effect that a call has on every file it is told of, going by its name alone. */
export function findNamedEffect(name: string): FileEffect | undefined {
  return !fileEffects.has(name.replace(/Sync$/u, '')) && writesByName.test(name) ? 'write' : undefined;
}
