// https://www.npmjs.com/package/prompt-sync
import type { CatalogModule } from '../blocking-api.ts';

export const promptSync: CatalogModule = {
  module: 'prompt-sync',
  verified: '4.2.0',
  exports: {
    'Prompt()': { kind: 'wait', cost: 'waits', instead: 'Use `createInterface().question()` of `node:readline/promises`.' },
    'Prompt.prototype.hide': {
      kind: 'wait',
      cost: 'waits',
      instead: 'Use `createInterface().question()` of `node:readline/promises`.',
    },
  },
  results: {
    default: 'prompt-sync#Prompt',
  },
};
