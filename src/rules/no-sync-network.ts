import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('network', 'Disallow waiting for the network on the event loop');
