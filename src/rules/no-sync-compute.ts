import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('compute', 'Disallow synchronous calls of libraries that compute long on the event loop');
