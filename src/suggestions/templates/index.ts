import type { Template } from '../call-rewrite.ts';

import { rewriteAtomicsWait } from './atomics-wait.ts';
import { rewriteExecFileSync, rewriteExecSync } from './exec.ts';
import { rewriteExistsSync } from './exists-sync.ts';
import { rewriteGlobSync } from './glob-sync.ts';
import { rewriteTransfer } from './read-write.ts';
import { rewriteSpawnSync } from './spawn-sync.ts';
import { rewriteStatWithoutEntry } from './stat-without-entry.ts';

/** The rewrites of their own that rows of the catalogue name. */
export const templates: Readonly<Record<string, Template>> = {
  'atomics-wait': rewriteAtomicsWait,
  'exec-file-sync': rewriteExecFileSync,
  'exec-sync': rewriteExecSync,
  'exists-sync': rewriteExistsSync,
  'glob-sync': rewriteGlobSync,
  'read-sync': rewriteTransfer('.bytesRead'),
  'readv-sync': rewriteTransfer('.bytesRead'),
  'spawn-sync': rewriteSpawnSync,
  'stat-sync-no-entry': rewriteStatWithoutEntry,
  'write-sync': rewriteTransfer('.bytesWritten'),
  'writev-sync': rewriteTransfer('.bytesWritten'),
};
