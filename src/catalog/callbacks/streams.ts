// https://github.com/rvagg/through2, https://github.com/mcollina/split2, https://github.com/nodejs/readable-stream,
// https://github.com/mafintosh/tar-stream, https://github.com/mscdex/busboy, https://github.com/node-formidable/formidable
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const chunk: CallbackApi = { runs: 'run-time', when: 'on every chunk of the stream', awaits: false };
const transform = 'node:stream#Transform';
const emitter = 'node:events#EventEmitter';

export const streams: readonly CallbackModule[] = [
  {
    module: 'readable-stream',
    results: {
      default: 'node:stream#Readable',
      Readable: 'node:stream#Readable',
      Writable: 'node:stream#Writable',
      Duplex: 'node:stream#Duplex',
      Transform: transform,
      PassThrough: 'node:stream#PassThrough',
    },
    callbacks: { pipeline: { runs: 'inherits' }, finished: { runs: 'inherits' } },
  },
  {
    module: 'streamx',
    results: {
      Readable: 'node:stream#Readable',
      Writable: 'node:stream#Writable',
      Duplex: 'node:stream#Duplex',
      Transform: transform,
    },
  },
  {
    module: 'through2',
    aliases: ['through2-concurrent'],
    callbacks: { default: chunk, obj: chunk, ctor: chunk },
    results: { default: transform, obj: transform },
  },
  { module: 'through', callbacks: { default: chunk }, results: { default: transform } },
  { module: 'split2', aliases: ['split', 'binary-split'], callbacks: { default: chunk }, results: { default: transform } },
  {
    module: 'pump',
    aliases: ['pumpify', 'end-of-stream', 'concat-stream', 'get-stream'],
    callbacks: { default: { runs: 'inherits' } },
  },
  { module: 'tar-stream', results: { extract: 'node:stream#Writable', pack: 'node:stream#Readable' } },
  {
    module: 'csv-parse',
    aliases: ['csv-parser', 'fast-csv', 'csv-stringify'],
    results: { parse: transform, default: transform },
  },
  { module: 'busboy', results: { default: 'busboy#Busboy' }, extends: { Busboy: 'node:stream#Writable' } },
  {
    module: 'formidable',
    callbacks: { 'IncomingForm.prototype.parse': { runs: 'inherits' } },
    results: { default: 'formidable#IncomingForm', formidable: 'formidable#IncomingForm' },
    extends: { IncomingForm: emitter },
  },
  {
    module: 'multiparty',
    callbacks: { 'Form.prototype.parse': { runs: 'inherits' } },
    extends: { Form: 'node:stream#Writable' },
  },
  { module: 'archiver', results: { default: 'node:stream#Transform' } },
  { module: 'yauzl', callbacks: { '*': { runs: 'inherits', receives: [null, 'yauzl#ZipFile'] } }, extends: { ZipFile: emitter } },
  { module: 'unzipper', results: { Parse: transform, Extract: 'node:stream#Writable' } },
  {
    module: 'pino',
    callbacks: {
      transport: { runs: 'never' },
      default: {
        runs: 'run-time',
        within: ['mixin', 'hooks.*', 'formatters.*', 'serializers.*', 'timestamp'],
        when: 'on every line of the log',
        awaits: false,
      },
    },
  },
  {
    module: 'winston',
    callbacks: {
      format: { runs: 'run-time', at: 0, when: 'on every line of the log', awaits: false },
      'format.printf': { runs: 'run-time', at: 0, when: 'on every line of the log', awaits: false },
    },
    classes: [
      { extends: ['winston-transport#TransportStream'], methods: ['log'], runs: 'run-time', when: 'on every line of the log' },
    ],
  },
  {
    module: 'winston-transport',
    results: { default: 'winston-transport#TransportStream' },
    extends: { TransportStream: 'node:stream#Writable' },
  },
];
