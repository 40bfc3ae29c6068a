// https://www.npmjs.com/package/js-tiktoken
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Create the encoding once at start-up: building its tables takes long.';

export const jsTiktoken: CatalogModule = {
  module: 'js-tiktoken',
  verified: '1.0.21',
  exports: {
    getEncoding: { kind: 'compute', cost: 'waits', instead },
    encodingForModel: { kind: 'compute', cost: 'waits', instead },
  },
};
