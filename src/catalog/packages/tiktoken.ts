// https://www.npmjs.com/package/tiktoken
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Create the encoding once at start-up: building its tables takes long.';

export const tiktoken: CatalogModule = {
  module: 'tiktoken',
  verified: '1.0.22',
  exports: {
    get_encoding: { kind: 'compute', cost: 'waits', instead },
    encoding_for_model: { kind: 'compute', cost: 'waits', instead },
  },
};
