// https://nodejs.org/api/stream.html, https://nodejs.org/api/webstreams.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const construction: CallbackApi = { runs: 'inherits', within: ['construct', 'destroy'] };
const read: CallbackApi = {
  runs: 'run-time',
  within: ['read'],
  when: 'whenever the stream is read',
  awaits: false,
  also: [construction],
};
const written = ['write', 'writev', 'final'];
const write: CallbackApi = {
  runs: 'run-time',
  within: written,
  when: 'whenever the stream is written to',
  awaits: false,
  also: [construction],
};
const chunk: CallbackApi = {
  runs: 'run-time',
  within: ['transform', 'flush'],
  when: 'on every chunk of the stream',
  awaits: false,
  also: [construction],
};
const inherits: CallbackApi = { runs: 'inherits' };

export const nodeStream: CallbackModule = {
  module: 'node:stream',
  callbacks: {
    Readable: read,
    Writable: write,
    Duplex: { ...write, also: [construction, { runs: 'run-time', within: ['read'], when: 'whenever the stream is read' }] },
    Transform: { ...chunk, also: [construction, { runs: 'run-time', within: ['final'], when: 'whenever the stream ends' }] },
    'Readable.prototype.map': inherits,
    'Readable.prototype.filter': inherits,
    'Readable.prototype.forEach': inherits,
    'Readable.prototype.some': inherits,
    'Readable.prototype.every': inherits,
    'Readable.prototype.find': inherits,
    'Readable.prototype.flatMap': inherits,
    'Readable.prototype.reduce': inherits,
    'Readable.prototype.compose': inherits,
    pipeline: inherits,
    compose: inherits,
    finished: inherits,
  },
  classes: [
    {
      extends: ['node:stream#Readable'],
      methods: ['_read'],
      runs: 'run-time',
      when: 'whenever the stream is read',
      awaits: false,
    },
    {
      extends: ['node:stream#Writable', 'node:stream#Duplex'],
      methods: ['_write', '_writev', '_final'],
      runs: 'run-time',
      when: 'whenever the stream is written to',
      awaits: false,
    },
    {
      extends: ['node:stream#Transform'],
      methods: ['_transform', '_flush', '_final'],
      runs: 'run-time',
      when: 'on every chunk of the stream',
      awaits: false,
    },
    { extends: ['node:stream#Stream'], methods: ['_construct', '_destroy'], runs: 'inherits' },
  ],
  results: {
    default: 'node:stream#Stream',
    'Readable.from': 'node:stream#Readable',
    'Readable.fromWeb': 'node:stream#Readable',
    'Writable.fromWeb': 'node:stream#Writable',
    'Duplex.from': 'node:stream#Duplex',
    'Readable.prototype.setEncoding': 'this',
    'Readable.prototype.resume': 'this',
    'Readable.prototype.pause': 'this',
    'Readable.prototype.destroy': 'this',
    'Readable.prototype.map': 'node:stream#Readable',
    'Readable.prototype.filter': 'node:stream#Readable',
    'Readable.prototype.flatMap': 'node:stream#Readable',
    'Writable.prototype.end': 'this',
    'Writable.prototype.destroy': 'this',
  },
  extends: {
    Stream: 'node:events#EventEmitter',
    Readable: 'node:stream#Stream',
    Writable: 'node:stream#Stream',
    Duplex: 'node:stream#Readable',
    Transform: 'node:stream#Duplex',
    PassThrough: 'node:stream#Transform',
  },
};
