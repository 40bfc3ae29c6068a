import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('child-process', 'Disallow waiting for a child process on the event loop');
