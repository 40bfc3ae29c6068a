import type { CatalogModule } from '../blocking-api.ts';

/** Modules of Node's own without rows, for names that might be expected to have one. */
export const modulesWithoutRows: readonly CatalogModule[] = [
  {
    module: 'node:dgram',
    exports: {},
    notBlocking: {
      'Socket.prototype.bindSync': 'one system call, tens of microseconds',
      'Socket.prototype.connectSync': 'one system call, tens of microseconds',
    },
  },
  {
    module: 'node:diagnostics_channel',
    exports: {},
    notBlocking: {
      'TracingChannel.prototype.traceSync': 'calls the function it is given',
    },
  },
  {
    module: 'node:ffi',
    exports: {},
    notBlocking: {
      dlopen: 'loads code, as `require` does; what the loaded functions do is not known',
    },
  },
  {
    module: 'node:stream/iter',
    exports: {},
    notBlocking: {
      arrayBufferSync: 'gathers chunks that are in memory',
      arraySync: 'gathers chunks that are in memory',
      bytesSync: 'gathers chunks that are in memory',
      fromSync: 'makes a lazy iterable',
      pipeToSync: 'hands chunks that are in memory to a writer',
      pullSync: 'makes a lazy iterable',
      shareSync: 'makes a lazy iterable',
      tapSync: 'makes a lazy stage',
      textSync: 'gathers chunks that are in memory',
      toReadableSync: 'makes a stream',
    },
  },
  {
    module: 'node:zlib/iter',
    exports: {},
    notBlocking: {
      compressBrotliSync: 'makes a lazy stage: the iteration compresses',
      compressDeflateSync: 'makes a lazy stage: the iteration compresses',
      compressGzipSync: 'makes a lazy stage: the iteration compresses',
      compressZstdSync: 'makes a lazy stage: the iteration compresses',
      decompressBrotliSync: 'makes a lazy stage: the iteration decompresses',
      decompressDeflateSync: 'makes a lazy stage: the iteration decompresses',
      decompressGzipSync: 'makes a lazy stage: the iteration decompresses',
      decompressZstdSync: 'makes a lazy stage: the iteration decompresses',
    },
  },
  {
    module: 'node:worker_threads',
    exports: {},
    notBlocking: {
      receiveMessageOnPort: 'takes a message that is there, and does not wait for one',
    },
  },
];
