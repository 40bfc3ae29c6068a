// https://www.npmjs.com/package/dotenv
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Load it once at start-up, or `parse()` what `readFile` of `node:fs/promises` gives.';

export const dotenv: CatalogModule = {
  module: 'dotenv',
  verified: '18.0.10',
  exports: {
    config: { kind: 'fs', cost: 'brief', instead },
    configDotenv: { kind: 'fs', cost: 'brief', instead },
  },
};
