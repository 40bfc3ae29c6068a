// Drop-ins of node:fs, files of JSON, temporary files.
import { mkdirSync, openSync, symlinkSync } from 'node:fs';
import process from 'node:process';

import { samples } from '../fixture.js';

const file = 'text.txt';
const tree = 'tree';
const value = { a: 1, rows: samples.rows };
const onFile = call => call(file);
const copies = { copyFileSync: call => call(file, 'copy/text.txt'), sync: call => call(file, 'copy/text.txt') };
const isString = result => typeof result === 'string';
const settle = async result => isString(await result);

const kindOf = result => typeof result;
const onDescriptor =
  (...args) =>
  call =>
    call(openSync(file, 'r+'), ...args);

const fsExtra = {
  accessSync: onFile,
  appendFileSync: call => call(file, 'more'),
  chmodSync: call => call(file, 0o600),
  copyFileSync: call => call(file, 'copy.txt'),
  copySync: call => call(tree, 'copy'),
  cpSync: call => call(tree, 'copy', { recursive: true }),
  createFileSync: call => call('deep/er/new.txt'),
  createLinkSync: call => call(file, 'deep/link.txt'),
  createSymlinkSync: call => call(file, 'deep/symlink.txt'),
  emptyDirSync: call => call(tree),
  emptydirSync: call => call(tree),
  ensureDirSync: call => call('deep/er'),
  ensureFileSync: call => call('deep/er/new.txt'),
  ensureLinkSync: call => call(file, 'deep/link.txt'),
  ensureSymlinkSync: call => call(file, 'deep/symlink.txt'),
  existsSync: onFile,
  linkSync: call => call(file, 'link.txt'),
  lstatSync: async call => (await call(file)).size,
  mkdirSync: call => call('new/er', { recursive: true }),
  mkdirpSync: call => call('new/er'),
  mkdirsSync: call => call('new/er'),
  mkdtempSync: call => settle(call('temporary-')),
  moveSync: call => call(tree, 'moved'),
  outputFileSync: call => call('deep/er/new.txt', samples.text),
  outputJSONSync: call => call('deep/er/new.json', value),
  outputJsonSync: call => call('deep/er/new.json', value),
  pathExistsSync: onFile,
  readFileSync: onFile,
  readJSONSync: call => call('data.json'),
  readJsonSync: call => call('data.json'),
  readdirSync: async call => (await call(tree, { recursive: true })).sort(),
  realpathSync: onFile,
  removeSync: call => call(tree),
  renameSync: call => call(file, 'renamed.txt'),
  rmSync: call => call(tree, { recursive: true }),
  rmdirSync: call => {
    mkdirSync('empty');
    return call('empty');
  },
  statSync: async call => (await call(file)).size,
  statfsSync: async call => (await call('.')).bsize,
  symlinkSync: call => call(file, 'symlink.txt'),
  truncateSync: call => call(file, 5),
  unlinkSync: onFile,
  utimesSync: call => call(file, 1, 1),
  writeFileSync: call => call('new.txt', samples.text),
  writeJSONSync: call => call('new.json', value),
  writeJsonSync: call => call('new.json', value),
  chownSync: call => call(file, process.getuid(), process.getgid()),
  lchownSync: call => call(file, process.getuid(), process.getgid()),
  lutimesSync: call => call(file, 1, 1),
  readlinkSync: call => (symlinkSync(file, 'symlink.txt'), call('symlink.txt')),
  openSync: async call => kindOf(await call(file, 'r')),
  opendirSync: async call => kindOf(await call(tree)),
  closeSync: onDescriptor(),
  fchmodSync: onDescriptor(0o600),
  fchownSync: onDescriptor(process.getuid(), process.getgid()),
  fdatasyncSync: onDescriptor(),
  fstatSync: async (call, { descriptor }) => (await call(descriptor)).size,
  fsyncSync: onDescriptor(),
  ftruncateSync: onDescriptor(5),
  futimesSync: onDescriptor(1, 1),
  readSync: onDescriptor(samples.bytes.subarray(0, 50)),
  readvSync: onDescriptor([samples.bytes.subarray(0, 50)]),
  writeSync: onDescriptor(samples.bytes),
  writevSync: onDescriptor([samples.bytes]),
};

const jetpack = {
  append: call => call(file, 'more'),
  copy: call => call(tree, 'copy'),
  dir: call => typeof call('made'),
  file: call => typeof call('made.txt'),
  tmpDir: call => typeof call(),
  exists: onFile,
  find: call => call(tree, { matching: '*.txt' }),
  inspect: onFile,
  inspectTree: call => call(tree),
  list: call => call(tree),
  move: call => call(tree, 'moved'),
  read: onFile,
  remove: call => call(tree),
  rename: call => call(file, 'renamed.txt'),
  symlink: call => call(file, 'symlink.txt'),
  write: call => call('new.txt', samples.text),
};

const makeDirectory = call => call('new/er');
const removeTree = call => call(tree);
export default {
  'fs-extra': { prepare: { fstatSync: namespace => void (namespace.descriptor = openSync(file, 'r')) }, runs: fsExtra },
  'fs-jetpack': { runs: jetpack },
  jsonfile: { runs: { readFileSync: call => call('data.json'), writeFileSync: call => call('new.json', value) } },
  'load-json-file': { runs: { loadJsonFileSync: call => call('data.json'), sync: call => call('data.json') } },
  'write-json-file': { runs: { writeJsonFileSync: call => call('new.json', value), sync: call => call('new.json', value) } },
  'read-yaml-file': { runs: { readYamlFileSync: call => call('data.yaml'), sync: call => call('data.yaml') } },
  'write-yaml-file': {
    runs: { writeYamlFileSync: call => call('new.yaml', { a: 1 }), sync: call => call('new.yaml', { a: 1 }) },
  },
  'write-pkg': {
    runs: {
      writePackageSync: call => call('new/package.json', { name: 'a' }),
      updatePackageSync: call => call('package.json', { name: 'a' }),
      addPackageDependenciesSync: call => call('package.json', { a: '1.0.0' }),
      removePackageDependenciesSync: (call, { addPackageDependenciesSync }) => {
        addPackageDependenciesSync('package.json', { a: '1.0.0' });
        return call('package.json', ['a']);
      },
    },
  },
  'write-file-atomic': { runs: { sync: call => call('new.txt', samples.text) } },
  atomically: { runs: { readFileSync: onFile, writeFileSync: call => call('new.txt', samples.text) } },
  'output-file-sync': { runs: { default: call => call('deep/new.txt', samples.text) } },
  'fs-exists-sync': { runs: { default: onFile } },
  'path-exists': { runs: { pathExistsSync: onFile, sync: onFile } },
  'path-type': { runs: { isFileSync: onFile, isDirectorySync: onFile, isSymlinkSync: onFile } },
  'cp-file': { runs: copies },
  'copy-file': { runs: copies },
  'move-file': {
    runs: {
      moveFileSync: call => call(file, 'deep/moved.txt'),
      renameFileSync: call => call(file, 'renamed.txt'),
      sync: call => call(file, 'deep/moved.txt'),
    },
  },
  mkdirp: {
    runs: {
      mkdirpSync: makeDirectory,
      sync: makeDirectory,
      mkdirpManualSync: makeDirectory,
      mkdirpNativeSync: makeDirectory,
      manualSync: makeDirectory,
      nativeSync: makeDirectory,
    },
  },
  'make-dir': { runs: { makeDirectorySync: makeDirectory, sync: makeDirectory } },
  rimraf: {
    runs: {
      rimrafSync: removeTree,
      sync: removeTree,
      manualSync: removeTree,
      nativeSync: removeTree,
      windowsSync: removeTree,
      posixSync: removeTree,
      moveRemoveSync: removeTree,
    },
  },
  del: { runs: { deleteSync: call => call('tree/**'), sync: call => call('tree/**') } },
  touch: {
    runs: {
      sync: call => call('new.txt'),
      touchSync: call => call('new.txt'),
      ftouchSync: call => call(openSync('text.txt', 'r+')),
    },
  },
  tmp: {
    runs: {
      fileSync: call => isString(call().name),
      dirSync: call => isString(call().name),
      tmpNameSync: call => settle(call()),
    },
  },
  'tmp-promise': {
    runs: {
      fileSync: call => isString(call().name),
      dirSync: call => isString(call().name),
      tmpNameSync: call => settle(call()),
    },
  },
  temp: {
    runs: {
      mkdirSync: call => settle(call('x')),
      openSync: async call => isString((await call('x')).path),
      cleanupSync: async (call, { default: temp }) => {
        temp.track();
        return typeof (await call());
      },
    },
  },
  tempy: {
    runs: {
      temporaryWriteSync: call => settle(call(samples.text)),
      temporaryDirectory: call => settle(call()),
      writeSync: call => settle(call(samples.text)),
    },
  },
  'proper-lockfile': {
    runs: {
      // Where the lock is gone with its folder, the package throws from a timer unless it is told otherwise.
      lockSync: call => typeof call(file, { onCompromised: () => {} }),
      checkSync: onFile,
      unlockSync: (call, { lockSync }) => (lockSync(file, { onCompromised: () => {} }), call(file)),
    },
  },
  lockfile: { runs: { lockSync: call => call('x.lock'), checkSync: call => call('y.lock'), unlockSync: call => call('x.lock') } },
  hasha: { runs: { hashFileSync: onFile, hashSync: call => call(samples.text), fromFileSync: onFile } },
  'md5-file': { runs: { sync: onFile } },
  'n-readlines': {
    instances: { LineReader: ({ default: LineReader }) => new LineReader(file) },
    runs: { default: LineReader => typeof new LineReader(file), 'LineReader.prototype.next': call => call() },
  },
  'fs-minipass': {
    runs: {
      ReadStreamSync: Stream => typeof new Stream(file).read(),
      WriteStreamSync: Stream => typeof new Stream('new.txt').end(samples.text),
    },
  },
};
