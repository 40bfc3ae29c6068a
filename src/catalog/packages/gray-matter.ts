// https://www.npmjs.com/package/gray-matter
import type { CatalogModule } from '../blocking-api.ts';

export const grayMatter: CatalogModule = {
  module: 'gray-matter',
  verified: '4.0.3',
  exports: {
    read: { kind: 'fs', cost: 'grows', instead: 'Pass what `readFile` of `node:fs/promises` gives to `matter()`.' },
  },
};
