import { createNoSyncRule } from './no-sync-rule.ts';

export default createNoSyncRule('crypto', 'Disallow deriving, generating or signing keys and secrets on the event loop');
