import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('fs', 'Disallow synchronous file-system calls that block the event loop');
