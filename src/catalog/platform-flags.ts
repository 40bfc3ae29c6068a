/**
 * Properties that the platform changes between two turns of the event loop, never during one, by class: what a loop that does nothing else
 * reads of them stays as it is.
 */
export const platformFlags: Readonly<Record<string, ReadonlySet<string>>> = {
  'globalThis#AbortSignal': new Set(['aborted', 'reason']),
  'node:child_process#ChildProcess': new Set(['connected', 'exitCode', 'signalCode']),
  'node:http#IncomingMessage': new Set(['complete']),
  'node:net#Socket': new Set(['bytesRead', 'connecting', 'readyState']),
  'node:stream#Duplex': new Set(['writableFinished', 'writableLength', 'writableNeedDrain']),
  'node:stream#Readable': new Set(['closed', 'readableEnded', 'readableLength']),
  'node:stream#Writable': new Set(['closed', 'writableFinished', 'writableLength', 'writableNeedDrain']),
};
