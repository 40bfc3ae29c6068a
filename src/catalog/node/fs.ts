// https://nodejs.org/api/fs.html
import type { ArgumentTest, CatalogModule } from '../blocking-api.ts';

/** `fs.promises` takes no descriptors; the callback forms do. */
const byDescriptor: ArgumentTest = { test: 'descriptor', index: 0 };
const toleratesMissing: ArgumentTest = { test: 'option', index: 1, property: 'throwIfNoEntry', equals: false };

/** What blocks in `node:fs`. Reading metadata and closing are `brief`; whatever moves or writes anything on disk `grows`. */
export const fs: CatalogModule = {
  module: 'node:fs',
  exports: {
    accessSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'node:fs/promises#access' },
      since: '0.11.15',
    },
    appendFileSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#appendFile' },
      replacementWhen: [{ when: byDescriptor, replacement: { form: 'promisify', name: 'node:fs#appendFile' } }],
      since: '0.6.7',
    },
    chmodSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#chmod' }, since: '0.6.7' },
    chownSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#chown' }, since: '0.1.97' },
    closeSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promisify', name: 'node:fs#close' }, since: '0.1.21' },
    copyFileSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#copyFile' },
      since: '8.5.0',
    },
    cpSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#cp' }, since: '16.7.0' },
    existsSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'template', template: 'exists-sync', name: 'node:fs/promises#access' },
      since: '0.1.21',
    },
    fchmodSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#fchmod' }, since: '0.4.7' },
    fchownSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#fchown' }, since: '0.4.7' },
    fdatasyncSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#fdatasync' }, since: '0.1.96' },
    fstatSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promisify', name: 'node:fs#fstat' }, since: '0.1.95' },
    fsyncSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#fsync' }, since: '0.1.96' },
    ftruncateSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#ftruncate' }, since: '0.8.6' },
    futimesSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#futimes' }, since: '0.4.2' },
    globSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'template',
        template: 'glob-sync',
        name: 'node:fs/promises#glob',
        difference: 'gives an async iterator instead of an array',
      },
      since: '22.0.0',
    },
    lchmodSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#lchmod' },
      noSuggestion: 'it exists on macOS only, and is deprecated there',
      since: '0.4.7',
    },
    lchownSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#lchown' }, since: '10.6.0' },
    linkSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#link' }, since: '0.1.31' },
    lstatSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'node:fs/promises#lstat' },
      replacementWhen: [
        {
          when: toleratesMissing,
          replacement: {
            form: 'template',
            template: 'stat-sync-no-entry',
            name: 'node:fs/promises#lstat',
            difference: 'it knows no `throwIfNoEntry`: a missing file has to be caught',
          },
        },
      ],
      since: '0.1.30',
    },
    lutimesSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#lutimes' },
      since: '14.5.0',
    },
    mkdirSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#mkdir' }, since: '0.1.21' },
    mkdtempSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#mkdtemp' },
      since: '5.10.0',
    },
    mkdtempDisposableSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'promise',
        name: 'node:fs/promises#mkdtempDisposable',
        difference: '`remove()` is async, and the object is disposed of with `await using`',
      },
      noSuggestion: 'what uses the object has to change with it: `using` becomes `await using`',
      since: '24.4.0',
    },
    openAsBlobSync: {
      kind: 'fs',
      cost: 'brief',
      instead: 'Open the file once: `fs.openAsBlob` reads its metadata here as well.',
      since: '26.10.0',
    },
    opendirSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#opendir' },
      replacementWhen: [
        {
          when: { test: 'option', index: 1, property: 'recursive', equals: true },
          noSuggestion: 'a directory opened recursively is read on the event loop in the asynchronous form too',
        },
      ],
      since: '12.12.0',
    },
    openSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'node:fs#open' }, since: '0.1.21' },
    readdirSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#readdir' },
      since: '0.1.21',
    },
    readFileSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#readFile' },
      replacementWhen: [{ when: byDescriptor, replacement: { form: 'promisify', name: 'node:fs#readFile' } }],
      since: '0.1.8',
    },
    readlinkSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'node:fs/promises#readlink' },
      since: '0.1.31',
    },
    readSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'template',
        template: 'read-sync',
        name: 'node:fs#read',
        difference: 'gives `{ bytesRead, buffer }` instead of a number',
      },
      since: '0.1.21',
    },
    readvSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'template',
        template: 'readv-sync',
        name: 'node:fs#readv',
        difference: 'gives `{ bytesRead, buffers }` instead of a number',
      },
      since: '13.13.0',
    },
    realpathSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: {
        form: 'promise',
        name: 'node:fs/promises#realpath',
        difference: 'the error of a missing file names the path as given, and `realpath` in place of `lstat`',
      },
      since: '0.1.31',
    },
    'realpathSync.native': {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'node:fs/promises#realpath' },
      since: '9.2.0',
    },
    renameSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#rename' }, since: '0.1.21' },
    rmdirSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#rmdir' }, since: '0.1.21' },
    rmSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#rm' }, since: '14.14.0' },
    statSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'node:fs/promises#stat' },
      replacementWhen: [
        {
          when: toleratesMissing,
          replacement: {
            form: 'template',
            template: 'stat-sync-no-entry',
            name: 'node:fs/promises#stat',
            difference: 'it knows no `throwIfNoEntry` before Node 24.15: a missing file has to be caught',
          },
        },
      ],
      since: '0.1.21',
    },
    statfsSync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'node:fs/promises#statfs' },
      since: '18.15.0',
    },
    symlinkSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#symlink' },
      since: '0.1.31',
    },
    truncateSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#truncate' },
      replacementWhen: [{ when: byDescriptor, replacement: { form: 'promisify', name: 'node:fs#ftruncate' } }],
      since: '0.8.6',
    },
    unlinkSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#unlink' }, since: '0.1.21' },
    utimesSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#utimes' }, since: '0.4.2' },
    writeFileSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'node:fs/promises#writeFile' },
      replacementWhen: [{ when: byDescriptor, replacement: { form: 'promisify', name: 'node:fs#writeFile' } }],
      since: '0.1.29',
    },
    writeSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'template',
        template: 'write-sync',
        name: 'node:fs#write',
        difference: 'gives `{ bytesWritten, buffer }` instead of a number',
      },
      since: '0.1.21',
    },
    writevSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'template',
        template: 'writev-sync',
        name: 'node:fs#writev',
        difference: 'gives `{ bytesWritten, buffers }` instead of a number',
      },
      since: '12.9.0',
    },
  },
  notBlocking: {
    fsync: 'takes a callback; `fsyncSync` is the blocking form',
    fdatasync: 'takes a callback; `fdatasyncSync` is the blocking form',
  },
};
