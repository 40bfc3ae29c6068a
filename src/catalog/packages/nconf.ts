// https://www.npmjs.com/package/nconf
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Load the file once at start-up.';

export const nconf: CatalogModule = {
  module: 'nconf',
  verified: '0.13.0',
  exports: {
    load: { kind: 'fs', cost: 'grows', when: { test: 'no-callback', index: 0 }, instead: 'Pass a callback.' },
    save: { kind: 'fs', cost: 'grows', when: { test: 'no-callback', index: 0 }, instead: 'Pass a callback.' },
    file: { kind: 'fs', cost: 'grows', instead },
    loadFilesSync: { kind: 'fs', cost: 'grows', instead: 'Use `loadFiles()` with a callback.' },
    'Provider.prototype.load': {
      kind: 'fs',
      cost: 'grows',
      when: { test: 'no-callback', index: 0 },
      instead: 'Pass a callback.',
    },
    'Provider.prototype.save': {
      kind: 'fs',
      cost: 'grows',
      when: { test: 'no-callback', index: 0 },
      instead: 'Pass a callback.',
    },
    'Provider.prototype.file': { kind: 'fs', cost: 'grows', instead },
  },
};
