import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('zlib', 'Disallow compressing and decompressing on the event loop');
