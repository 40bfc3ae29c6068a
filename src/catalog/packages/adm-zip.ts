// https://www.npmjs.com/package/adm-zip
import type { ArgumentTest, CatalogModule } from '../blocking-api.ts';

/** A path is read; a buffer is looked through. A variable may be either. */
const isPath: ArgumentTest = { test: 'at-most', index: 0, max: 4096 };

export const admZip: CatalogModule = {
  module: 'adm-zip',
  verified: '0.6.1',
  exports: {
    default: {
      kind: 'fs',
      cost: 'brief',
      when: { test: 'present', index: 0 },
      costWhen: [{ cost: 'grows', when: isPath }],
      instead: 'Read the file with `readFile` of `node:fs/promises` and pass the buffer.',
    },
    'AdmZip.prototype.writeZip': {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'method', name: 'writeZipPromise', difference: 'resolves a boolean in place of nothing' },
    },
    'AdmZip.prototype.toBuffer': {
      kind: 'zlib',
      cost: 'grows',
      when: { test: 'no-callback', index: 0 },
      replacement: { form: 'method', name: 'toBufferPromise' },
    },
    'AdmZip.prototype.extractAllTo': {
      kind: 'zlib',
      cost: 'grows',
      instead: 'Use `extractAllToAsync()`, which gives a promise and still looks at each file on the event loop.',
    },
    'AdmZip.prototype.extractEntryTo': {
      kind: 'zlib',
      cost: 'grows',
      instead: 'Use `getEntry()` and `getDataAsync()`, and write with `writeFile` of `node:fs/promises`.',
    },
    'AdmZip.prototype.addLocalFolder': {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'method', name: 'addLocalFolderPromise', difference: 'takes its options as one object' },
      noSuggestion: 'its parameters are others',
    },
    'AdmZip.prototype.addLocalFile': { kind: 'fs', cost: 'grows', instead: 'Use `addLocalFileAsync()`.' },
    'AdmZip.prototype.readFile': { kind: 'zlib', cost: 'grows', instead: 'Use `readFileAsync()`.' },
    'AdmZip.prototype.readAsText': { kind: 'zlib', cost: 'grows', instead: 'Use `readAsTextAsync()`.' },
    'ZipEntry.prototype.getData': {
      kind: 'zlib',
      cost: 'grows',
      instead: 'Use `getDataAsync()`, which inflates in the thread pool.',
    },
    'AdmZip.prototype.test': { kind: 'zlib', cost: 'grows', instead: 'Test the archive in a worker thread.' },
  },
  results: {
    default: 'adm-zip#AdmZip',
    'AdmZip.prototype.getEntry': 'adm-zip#ZipEntry',
  },
};
