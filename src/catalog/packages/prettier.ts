// https://www.npmjs.com/package/prettier
import type { CatalogModule } from '../blocking-api.ts';

export const prettier: CatalogModule = {
  module: 'prettier',
  aliases: ['prettier/standalone'],
  verified: '3.10.1',
  exports: {
    format: {
      kind: 'compute',
      cost: 'grows',
      instead: '`prettier` formats on the event loop. Format in a worker thread.',
      asyncInNameOnly: true,
    },
    check: {
      kind: 'compute',
      cost: 'grows',
      instead: '`prettier` formats on the event loop. Format in a worker thread.',
      asyncInNameOnly: true,
    },
    formatWithCursor: {
      kind: 'compute',
      cost: 'grows',
      instead: '`prettier` formats on the event loop. Format in a worker thread.',
      asyncInNameOnly: true,
    },
    'resolveConfig.sync': {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'prettier#resolveConfig' },
      until: '2.8.8',
    },
    'getFileInfo.sync': {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'prettier#getFileInfo' },
      until: '2.8.8',
    },
  },
};
