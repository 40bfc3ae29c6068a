import { statSync } from 'node:fs';

/** What tells, without reading a file, that it is still the one that was read. */
export interface StatKey {
  readonly mtime: number;
  readonly ctime: number;
  readonly size: number;
  readonly inode: number;
}

/** The key of a regular file as it is now; `undefined` if there is none. */
export function findStatKey(path: string): StatKey | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    return { mtime: stat.mtimeMs, ctime: stat.ctimeMs, size: stat.size, inode: stat.ino };
  } catch {
    return undefined;
  }
}

export function isSameStat(a: StatKey, b: StatKey): boolean {
  return a.mtime === b.mtime && a.ctime === b.ctime && a.size === b.size && a.inode === b.inode;
}

/**
 * Whether a file might be written once more without its key changing, because it was written just before `now`: clocks of file systems
 * tick in steps, of up to two seconds where the times are whole seconds.
 */
export function isFresh({ mtime, ctime }: StatKey, now: number): boolean {
  const tick = mtime % 1000 === 0 ? 2000 : 50;
  return Math.max(mtime, ctime) > now - tick;
}
