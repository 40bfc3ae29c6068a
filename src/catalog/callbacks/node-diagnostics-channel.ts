// https://nodejs.org/api/diagnostics_channel.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const traced = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];
const atOnce: CallbackApi = { runs: 'at-once', at: 0 };

export const nodeDiagnosticsChannel: CallbackModule = {
  module: 'node:diagnostics_channel',
  callbacks: {
    subscribe: { runs: 'run-time', at: 1, when: "on every message of the channel '{0}'", awaits: false },
    unsubscribe: { runs: 'never' },
    'Channel.prototype.subscribe': { runs: 'run-time', at: 0, when: 'on every message of the channel', awaits: false },
    'Channel.prototype.unsubscribe': { runs: 'never' },
    'Channel.prototype.runStores': { runs: 'at-once', at: 1 },
    'Channel.prototype.bindStore': { runs: 'run-time', at: 1, when: 'on every message of the channel', awaits: false },
    'TracingChannel.prototype.subscribe': { runs: 'run-time', within: traced, when: 'on every traced call', awaits: false },
    'TracingChannel.prototype.traceSync': atOnce,
    'TracingChannel.prototype.tracePromise': atOnce,
    'TracingChannel.prototype.traceCallback': atOnce,
  },
  results: {
    channel: 'node:diagnostics_channel#Channel',
    tracingChannel: 'node:diagnostics_channel#TracingChannel',
  },
};
