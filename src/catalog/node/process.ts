// https://nodejs.org/api/process.html
import type { CatalogModule } from '../blocking-api.ts';

/**
 * `node:process`, the same object as the global. Diagnostic reports count as `compute`: gathering the state (and, unless
 * `process.report.excludeNetwork` is set, the names of the hosts behind open sockets) takes longer than writing it.
 */
export const process: CatalogModule = {
  module: 'node:process',
  exports: {
    execve: {
      kind: 'child-process',
      cost: 'waits',
      instead: 'Spawn the program and exit when it has ended: this replaces the process, and everything it serves is cut off.',
      since: '22.15.0',
    },
    loadEnvFile: { kind: 'fs', cost: 'grows', instead: 'Load the file before the program serves.', since: '20.12.0' },
    'report.getReport': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Set `process.report.excludeNetwork`, and report only what cannot be seen otherwise.',
      since: '11.8.0',
    },
    'report.writeReport': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Set `process.report.excludeNetwork`, or let a signal write the report (`--report-on-signal`).',
      since: '11.8.0',
    },
  },
  notBlocking: {
    dlopen: 'loads code, as `require` does',
    'stdout.write': 'writes to pipes and sockets without waiting; to files it writes at once',
  },
};
