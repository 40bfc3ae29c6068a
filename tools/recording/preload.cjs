/**
 * Loaded with `--require` into a server: wraps the synchronous exports of fs, child_process, crypto and zlib, and tells the driver, over
 * the channel it was started with, the stack of each call that does not come from Node itself (`require` reads files too). The driver
 * says what it does at the moment (`{ recording: 'GET /x', round: 1 }`), which is said along with each call.
 */
'use strict';

const childProcess = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const zlib = require('node:zlib');

/** Functions of node:crypto that work at once unless they are given a callback. */
const withoutCallback = [
  'privateDecrypt',
  'privateEncrypt',
  'publicDecrypt',
  'publicEncrypt',
  'randomBytes',
  'randomInt',
  'sign',
  'verify',
];

const modules = { fs, child_process: childProcess, crypto, zlib };
let moment = 'start-up';
let round = 0;

/** Only the process that the driver started is recorded, not those that it starts in turn. */
if (process.env.EVENT_LOOP_RECORDING === '1' && process.send) {
  delete process.env.EVENT_LOOP_RECORDING;
  record();
}

function record() {
  const send = process.send.bind(process);
  process.on('message', message => {
    if (message?.recording === undefined) return;
    ({ recording: moment, round } = message);
    send({ moment });
  });
  process.channel.unref();
  for (const [name, exports] of Object.entries(modules)) wrapModule(name, exports, send);
  syncBuiltinESMExports();
}

function wrapModule(name, exports, send) {
  for (const key of Object.keys(exports)) {
    if (typeof exports[key] !== 'function') continue;
    const isWithoutCallback = name === 'crypto' && withoutCallback.includes(key);
    if (!key.endsWith('Sync') && !isWithoutCallback) continue;
    // Node 26 has some that cannot be replaced; they are left as they are.
    Reflect.set(exports, key, wrap(exports[key], `${name}#${key}`, isWithoutCallback, send));
  }
}

/** The same function, properties included, that says where it is called from. */
function wrap(original, api, isWithoutCallback, send) {
  return new Proxy(original, {
    apply(target, receiver, args) {
      if (!isWithoutCallback || typeof args.at(-1) !== 'function') note(api, send);
      return Reflect.apply(target, receiver, args);
    },
  });
}

const seen = new Set();

/** Sends the stack, unless the same was sent of this moment before. */
function note(api, send) {
  const frames = readStack();
  const caller = frames.find(({ file }) => file !== undefined);
  if (!caller || caller.file.startsWith('node:')) return;
  const key = JSON.stringify([moment, round, api, frames]);
  if (seen.has(key)) return;
  seen.add(key);
  send({ api, moment, round, frames }, undefined, undefined, () => {});
}

/** The frames that are on the stack, the innermost first: of what was awaited nothing is. */
function readStack() {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = Infinity;
  Error.prepareStackTrace = (_, sites) => sites;
  const holder = {};
  Error.captureStackTrace(holder, note);
  const sites = holder.stack;
  Error.stackTraceLimit = stackTraceLimit;
  Error.prepareStackTrace = prepareStackTrace;
  return sites
    .filter(site => !site.isAsync() && site.getFileName() !== __filename)
    .map(site => ({
      file: site.getFileName() ?? undefined,
      line: site.getLineNumber(),
      column: site.getColumnNumber(),
      name: site.getFunctionName() ?? undefined,
    }));
}
