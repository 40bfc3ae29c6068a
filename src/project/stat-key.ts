import { statSync } from 'node:fs';

import type { Stats } from 'node:fs';

/** What tells, without reading it, that a file or directory is still as it was when it was read. */
export interface StatKey {
  readonly mtime: number;
  readonly ctime: number;
  readonly size: number;
  readonly inode: number;
}

/** The key of a regular file as it is now; `undefined` if there is none. */
export function findFileKey(path: string): StatKey | undefined {
  const stats = findStats(path);
  return stats?.isFile() ? keyOf(stats) : undefined;
}

/** The key of a directory as it is now, which changes with the names in it. */
export function findDirectoryKey(path: string): StatKey | undefined {
  const stats = findStats(path);
  return stats?.isDirectory() ? keyOf(stats) : undefined;
}

/** Whether what was read at a time, in milliseconds, when it had the one key, is the same now that it has the other. */
export function isUnchanged(before: StatKey | undefined, readAt: number, now: StatKey | undefined): boolean {
  if (!before || !now) return before === now;
  return (
    before.mtime === now.mtime &&
    before.ctime === now.ctime &&
    before.size === now.size &&
    before.inode === now.inode &&
    !mayChangeUnseen(now, readAt)
  );
}

/**
 * Whether it was written so shortly before it was read that it may have been written once more without its key changing: the clocks of
 * file systems tick in steps, of up to two seconds where the times are whole seconds.
 */
function mayChangeUnseen({ mtime, ctime }: StatKey, readAt: number): boolean {
  const tick = mtime % 1000 === 0 ? 2000 : 50;
  return Math.max(mtime, ctime) > readAt - tick;
}

function findStats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function keyOf({ mtimeMs, ctimeMs, size, ino }: Stats): StatKey {
  return { mtime: mtimeMs, ctime: ctimeMs, size, inode: ino };
}
