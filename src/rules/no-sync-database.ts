import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('database', 'Disallow queries of embedded databases on the event loop');
