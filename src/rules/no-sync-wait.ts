import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('wait', 'Disallow putting the event loop to sleep or having it wait for a person');
