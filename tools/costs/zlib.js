import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';

/** Text of 1 KB and 4 MB that repeats itself about as much as JSON does. */
const text = Array.from(
  { length: 40_000 },
  (_, i) => `{"id":${i},"name":"user ${(i * 7919) % 9973}","active":${i % 3 === 0}},`,
).join('\n');
const data = { small: Buffer.from(text.slice(0, 1024)), large: Buffer.from(text.repeat(3).slice(0, 4 << 20)) };
const brotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };

const onText = run => ({ input: '1 KB and 4 MB of JSON', prepare: size => data[size], run });
const onCompressed = (compress, run) => {
  const compressed = { small: compress(data.small), large: compress(data.large) };
  return { input: '1 KB and 4 MB of JSON, compressed', prepare: size => compressed[size], run };
};

/** Cases of node:zlib. */
export function createCases(directory) {
  const archive = join(directory, 'archive.zip');
  const entry = size => zlib.ZipEntry.createSync('entry.json', data[size]);
  const archives = { small: join(directory, 'one.zip'), large: join(directory, 'many.zip') };
  const entries = Array.from({ length: 2000 }, (_, i) => zlib.ZipEntry.createSync(`${i}`, data.small));
  writeArchive(archives.small, entries[0]);
  writeArchive(archives.large, ...entries);
  writeArchive(archive, entry('large'));
  const onEntries = run => ({ input: 'archives of 1 and 2,000 entries', run });
  const onArchive = run => ({
    input: 'an archive with entries of 1 KB and 4 MB',
    prepare: size => {
      writeArchive(archive, entry(size));
      return { writable: zlib.ZipFile.openSync(archive, { writable: true }), size };
    },
    run,
    clean: ({ writable }) => writable.closeSync(),
  });

  return {
    'node:zlib#brotliCompressSync': onText(buffer => zlib.brotliCompressSync(buffer)),
    'node:zlib#brotliDecompressSync': onCompressed(
      buffer => zlib.brotliCompressSync(buffer, brotli),
      buffer => zlib.brotliDecompressSync(buffer),
    ),
    'node:zlib#createZipArchiveSync': onText(buffer => [
      ...zlib.createZipArchiveSync([zlib.ZipEntry.createSync('entry', buffer)]),
    ]),
    'node:zlib#deflateRawSync': onText(buffer => zlib.deflateRawSync(buffer)),
    'node:zlib#deflateSync': onText(buffer => zlib.deflateSync(buffer)),
    'node:zlib#gunzipSync': onCompressed(zlib.gzipSync, buffer => zlib.gunzipSync(buffer)),
    'node:zlib#gzipSync': onText(buffer => zlib.gzipSync(buffer)),
    'node:zlib#inflateRawSync': onCompressed(zlib.deflateRawSync, buffer => zlib.inflateRawSync(buffer)),
    'node:zlib#inflateSync': onCompressed(zlib.deflateSync, buffer => zlib.inflateSync(buffer)),
    'node:zlib#unzipSync': onCompressed(zlib.gzipSync, buffer => zlib.unzipSync(buffer)),
    'node:zlib#zstdCompressSync': onText(buffer => zlib.zstdCompressSync(buffer)),
    'node:zlib#zstdDecompressSync': onCompressed(zlib.zstdCompressSync, buffer => zlib.zstdDecompressSync(buffer)),
    'node:zlib#ZipBuffer.prototype.addSync': {
      ...onText(([zip, buffer]) => zip.addSync('another', buffer)),
      prepare: size => [new zlib.ZipBuffer(readFileSync(archive)), data[size]],
    },
    'node:zlib#ZipBuffer.prototype.toBufferSync': {
      ...onEntries(zip => zip.toBufferSync()),
      prepare: size => new zlib.ZipBuffer(readFileSync(archives[size])),
    },
    'node:zlib#ZipEntry.createSync': onText(buffer => zlib.ZipEntry.createSync('entry', buffer)),
    'node:zlib#ZipEntry.prototype.contentSync': { ...onText(made => made.contentSync()), prepare: entry },
    'node:zlib#ZipFile.openSync': {
      ...onEntries(name => zlib.ZipFile.openSync(name)),
      prepare: size => archives[size],
      clean: (_, opened) => opened.closeSync(),
    },
    'node:zlib#ZipFile.prototype.addEntrySync': onArchive(({ writable, size }) => writable.addEntrySync(entry(size))),
    'node:zlib#ZipFile.prototype.addSync': onArchive(({ writable, size }) => writable.addSync('another', data[size])),
    'node:zlib#ZipFile.prototype.closeSync': {
      input: 'an archive',
      prepare: () => zlib.ZipFile.openSync(archive),
      run: opened => opened.closeSync(),
    },
    'node:zlib#ZipFile.prototype.compactSync': onArchive(({ writable }) => writable.compactSync()),
    'node:zlib#ZipFile.prototype.deleteSync': {
      ...onEntries(({ writable }) => writable.deleteSync('0')),
      prepare: size => {
        copyFileSync(archives[size], archive);
        return { writable: zlib.ZipFile.openSync(archive, { writable: true }) };
      },
      clean: ({ writable }) => writable.closeSync(),
    },
  };
}

function writeArchive(name, ...entries) {
  writeFileSync(name, Buffer.concat([...zlib.createZipArchiveSync(entries)]));
}
