import fs from 'node:fs';
import { join } from 'node:path';

/** The directory that everything here is made in, with a name for each thing that a run needs for itself. */
let directory;
let count = 0;
const path = name => join(directory, name);
const fresh = () => path(`fresh-${(count += 1)}`);
const remove = name => fs.rmSync(name, { recursive: true, force: true });

const data = { small: Buffer.alloc(1024, 'a'), large: Buffer.alloc(16 << 20, 'a') };

function makeTree(name, files) {
  fs.mkdirSync(name);
  for (let file = 0; file < files; file += 1) fs.writeFileSync(join(name, `${file}.txt`), 'text');
  return name;
}

const onFile = run => ({ input: 'files of 1 KB and 16 MB', prepare: path, run });
const onTree = run => ({ input: 'directories of 2 and 2,000 files', prepare: size => path(`${size}-tree`), run });
const onLink = run => ({ input: 'a link', prepare: () => path('link'), run });
const onNewName = run => ({ input: 'one entry', prepare: fresh, run, clean: remove });
const onCopy = run => ({
  input: 'files of 1 KB and 16 MB',
  prepare: size => {
    const name = fresh();
    fs.writeFileSync(name, data[size]);
    return name;
  },
  run,
  clean: remove,
});
const onOpenFile = run => ({
  input: 'files of 1 KB and 16 MB',
  prepare: size => ({ descriptor: fs.openSync(path(size), 'r+'), buffer: data[size] }),
  run,
  clean: ({ descriptor }) => fs.closeSync(descriptor),
});
const onWrittenFile = run => ({
  input: '1 KB and 16 MB just written',
  prepare: size => {
    const descriptor = fs.openSync(path('written'), 'w');
    fs.writeSync(descriptor, data[size]);
    return { descriptor };
  },
  run,
  clean: ({ descriptor }) => fs.closeSync(descriptor),
});

/** Cases of node:fs. */
export function createCases(scratch) {
  directory = scratch;
  fs.writeFileSync(path('small'), data.small);
  fs.writeFileSync(path('large'), data.large);
  fs.symlinkSync(path('small'), path('link'));
  makeTree(path('small-tree'), 2);
  makeTree(path('large-tree'), 2000);
  const { uid, gid } = fs.statSync(directory);

  return {
    'node:fs#accessSync': onFile(name => fs.accessSync(name)),
    'node:fs#appendFileSync': {
      input: '1 KB and 16 MB',
      prepare: size => ({ name: fresh(), buffer: data[size] }),
      run: ({ name, buffer }) => fs.appendFileSync(name, buffer),
      clean: ({ name }) => remove(name),
    },
    'node:fs#chmodSync': onFile(name => fs.chmodSync(name, 0o600)),
    'node:fs#chownSync': onFile(name => fs.chownSync(name, uid, gid)),
    'node:fs#closeSync': { input: 'an open file', prepare: size => fs.openSync(path(size)), run: fs.closeSync },
    'node:fs#copyFileSync': {
      input: 'files of 1 KB and 16 MB',
      prepare: size => [path(size), fresh()],
      run: ([from, to]) => fs.copyFileSync(from, to),
      clean: ([, to]) => remove(to),
    },
    'node:fs#cpSync': {
      input: 'directories of 2 and 2,000 files',
      prepare: size => [path(`${size}-tree`), fresh()],
      run: ([from, to]) => fs.cpSync(from, to, { recursive: true }),
      clean: ([, to]) => remove(to),
    },
    'node:fs#existsSync': onFile(name => fs.existsSync(name)),
    'node:fs#fchmodSync': onOpenFile(({ descriptor }) => fs.fchmodSync(descriptor, 0o600)),
    'node:fs#fchownSync': onOpenFile(({ descriptor }) => fs.fchownSync(descriptor, uid, gid)),
    'node:fs#fdatasyncSync': onWrittenFile(({ descriptor }) => fs.fdatasyncSync(descriptor)),
    'node:fs#fstatSync': onOpenFile(({ descriptor }) => fs.fstatSync(descriptor)),
    'node:fs#fsyncSync': onWrittenFile(({ descriptor }) => fs.fsyncSync(descriptor)),
    'node:fs#ftruncateSync': onWrittenFile(({ descriptor }) => fs.ftruncateSync(descriptor)),
    'node:fs#futimesSync': onOpenFile(({ descriptor }) => fs.futimesSync(descriptor, 1, 1)),
    'node:fs#globSync': onTree(name => fs.globSync('**/*1*', { cwd: name })),
    'node:fs#lchownSync': onFile(name => fs.lchownSync(name, uid, gid)),
    'node:fs#linkSync': onNewName(name => fs.linkSync(path('small'), name)),
    'node:fs#lstatSync': onFile(name => fs.lstatSync(name)),
    'node:fs#lutimesSync': onFile(name => fs.lutimesSync(name, 1, 1)),
    'node:fs#mkdirSync': {
      input: '1 and 100 directories deep',
      prepare: size => ({ top: fresh(), rest: size === 'small' ? '' : 'd/'.repeat(99) }),
      run: ({ top, rest }) => fs.mkdirSync(join(top, rest), { recursive: true }),
      clean: ({ top }) => remove(top),
    },
    'node:fs#mkdtempSync': { input: 'one entry', run: () => fs.mkdtempSync(path('made-')), clean: (_, made) => remove(made) },
    'node:fs#mkdtempDisposableSync': {
      input: 'one entry',
      run: () => fs.mkdtempDisposableSync(path('made-')),
      clean: (_, made) => made.remove(),
    },
    'node:fs#openAsBlobSync': onFile(name => fs.openAsBlobSync(name)),
    'node:fs#opendirSync': { ...onTree(name => fs.opendirSync(name)), clean: (_, opened) => opened.closeSync() },
    'node:fs#openSync': {
      input: 'files of 1 KB and 16 MB, emptied',
      prepare: size => {
        fs.writeFileSync(path('emptied'), data[size]);
        return path('emptied');
      },
      run: name => fs.openSync(name, 'w'),
      clean: (_, descriptor) => fs.closeSync(descriptor),
    },
    'node:fs#readdirSync': onTree(name => fs.readdirSync(name)),
    'node:fs#readFileSync': onFile(name => fs.readFileSync(name)),
    'node:fs#readlinkSync': onLink(name => fs.readlinkSync(name)),
    'node:fs#readSync': onOpenFile(({ descriptor, buffer }) => fs.readSync(descriptor, buffer, 0, buffer.length, 0)),
    'node:fs#readvSync': onOpenFile(({ descriptor, buffer }) => fs.readvSync(descriptor, [buffer], 0)),
    'node:fs#realpathSync': onLink(name => fs.realpathSync(name)),
    'node:fs#realpathSync.native': onLink(name => fs.realpathSync.native(name)),
    'node:fs#renameSync': onCopy(name => fs.renameSync(name, path('renamed'))),
    'node:fs#rmdirSync': {
      input: 'an empty directory',
      prepare: () => makeTree(fresh(), 0),
      run: name => fs.rmdirSync(name),
    },
    'node:fs#rmSync': {
      input: 'directories of 2 and 500 files',
      prepare: size => makeTree(fresh(), size === 'small' ? 2 : 500),
      run: name => fs.rmSync(name, { recursive: true }),
    },
    'node:fs#statSync': onFile(name => fs.statSync(name)),
    'node:fs#statfsSync': onFile(name => fs.statfsSync(name)),
    'node:fs#symlinkSync': onNewName(name => fs.symlinkSync(path('small'), name)),
    'node:fs#truncateSync': onCopy(name => fs.truncateSync(name)),
    'node:fs#unlinkSync': onCopy(name => fs.unlinkSync(name)),
    'node:fs#utimesSync': onFile(name => fs.utimesSync(name, 1, 1)),
    'node:fs#watch': { ...onTree(name => fs.watch(name, { recursive: true })), clean: (_, watcher) => watcher.close() },
    'node:fs#writeFileSync': {
      input: '1 KB and 16 MB',
      prepare: size => data[size],
      run: buffer => fs.writeFileSync(path('written'), buffer),
    },
    'node:fs#writeSync': onOpenFile(({ descriptor, buffer }) => fs.writeSync(descriptor, buffer, 0, buffer.length, 0)),
    'node:fs#writevSync': onOpenFile(({ descriptor, buffer }) => fs.writevSync(descriptor, [buffer], 0)),
    'node:fs#Dir.prototype.closeSync': {
      input: 'an open directory',
      prepare: () => fs.opendirSync(path('large-tree')),
      run: opened => opened.closeSync(),
    },
    'node:fs#Dir.prototype.readSync': {
      input: 'the first entry of 2 and, in one go, of 2,000',
      prepare: size => fs.opendirSync(path(`${size}-tree`), { bufferSize: 2000 }),
      run: opened => opened.readSync(),
      clean: opened => opened.closeSync(),
    },
    'node:fs#Utf8Stream.prototype.flushSync': {
      input: '1 KB and 16 MB waiting',
      prepare: size => {
        const stream = new fs.Utf8Stream({ fd: fs.openSync(path('flushed'), 'w'), minLength: 8192, sync: false });
        stream.write(data[size].toString());
        return stream;
      },
      run: stream => stream.flushSync(),
      clean: stream => stream.on('error', () => {}).destroy(),
    },
  };
}
