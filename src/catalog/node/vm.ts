// https://nodejs.org/api/vm.html
import type { BlockingApi, CatalogModule } from '../blocking-api.ts';

const instead = 'Compile and run it in a worker thread.';

/** A literal of a few lines compiles in microseconds. */
const fewLines: BlockingApi['costWhen'] = [{ cost: 'brief', when: { test: 'at-most', index: 0, max: 1000 } }];

/** `node:vm` compiles and runs code at once, for as long as the code takes. */
export const vm: CatalogModule = {
  module: 'node:vm',
  exports: {
    Script: {
      kind: 'compute',
      cost: 'grows',
      costWhen: fewLines,
      instead: 'Compile the script once, before the program serves.',
      since: '0.3.1',
    },
    compileFunction: {
      kind: 'compute',
      cost: 'grows',
      costWhen: fewLines,
      instead: 'Compile the function once, before the program serves.',
      since: '10.10.0',
    },
    createContext: { kind: 'compute', cost: 'brief', instead: 'Create the context once and use it again.', since: '0.3.1' },
    createScript: {
      kind: 'compute',
      cost: 'grows',
      costWhen: fewLines,
      instead: 'Compile the script once, before the program serves.',
      since: '0.3.1',
    },
    runInContext: { kind: 'compute', cost: 'grows', instead, since: '0.3.1' },
    runInNewContext: { kind: 'compute', cost: 'grows', instead, since: '0.3.1' },
    runInThisContext: { kind: 'compute', cost: 'grows', instead, since: '0.3.1' },
    'Script.prototype.createCachedData': { kind: 'compute', cost: 'grows', instead, since: '10.6.0' },
    'Script.prototype.runInContext': { kind: 'compute', cost: 'grows', instead, since: '0.3.1' },
    'Script.prototype.runInNewContext': { kind: 'compute', cost: 'grows', instead, since: '0.3.1' },
    'Script.prototype.runInThisContext': { kind: 'compute', cost: 'grows', instead, since: '0.3.1' },
  },
  results: {
    createScript: 'node:vm#Script',
  },
};
