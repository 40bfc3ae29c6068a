// https://www.npmjs.com/package/fdir
import type { CatalogModule } from '../blocking-api.ts';

export const fdir: CatalogModule = {
  module: 'fdir',
  verified: '6.5.0',
  exports: {
    'Crawler.prototype.sync': { kind: 'fs', cost: 'grows', replacement: { form: 'method', name: 'withPromise' } },
  },
  results: {
    'fdir.prototype.withPathSeparator': 'fdir#fdir',
    'fdir.prototype.withBasePath': 'fdir#fdir',
    'fdir.prototype.withRelativePaths': 'fdir#fdir',
    'fdir.prototype.withDirs': 'fdir#fdir',
    'fdir.prototype.withMaxDepth': 'fdir#fdir',
    'fdir.prototype.withMaxFiles': 'fdir#fdir',
    'fdir.prototype.withFullPaths': 'fdir#fdir',
    'fdir.prototype.withErrors': 'fdir#fdir',
    'fdir.prototype.withSymlinks': 'fdir#fdir',
    'fdir.prototype.withAbortSignal': 'fdir#fdir',
    'fdir.prototype.normalize': 'fdir#fdir',
    'fdir.prototype.filter': 'fdir#fdir',
    'fdir.prototype.onlyDirs': 'fdir#fdir',
    'fdir.prototype.exclude': 'fdir#fdir',
    'fdir.prototype.withGlobFunction': 'fdir#fdir',
    'fdir.prototype.glob': 'fdir#fdir',
    'fdir.prototype.globWithOptions': 'fdir#fdir',
    'fdir.prototype.crawl': 'fdir#Crawler',
    'fdir.prototype.crawlWithOptions': 'fdir#Crawler',
    'fdir.prototype.group': 'fdir#fdir',
    'fdir.prototype.onlyCounts': 'fdir#fdir',
  },
};
