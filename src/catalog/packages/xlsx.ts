// https://www.npmjs.com/package/xlsx
import type { CatalogModule } from '../blocking-api.ts';

const inWorker = 'Do it in a worker thread: `xlsx` has no asynchronous form.';

export const xlsx: CatalogModule = {
  module: 'xlsx',
  verified: '0.18.5',
  exports: {
    readFile: { kind: 'compute', cost: 'grows', instead: inWorker },
    readFileSync: { kind: 'compute', cost: 'grows', instead: inWorker },
    read: { kind: 'compute', cost: 'grows', instead: inWorker },
    write: { kind: 'compute', cost: 'grows', instead: inWorker },
    writeXLSX: { kind: 'compute', cost: 'grows', instead: inWorker },
    writeFile: { kind: 'compute', cost: 'grows', instead: inWorker },
    writeFileSync: { kind: 'compute', cost: 'grows', instead: inWorker },
    writeFileXLSX: { kind: 'compute', cost: 'grows', instead: inWorker },
    writeFileAsync: {
      kind: 'compute',
      cost: 'grows',
      instead: '`xlsx` builds the file on the event loop. Build it in a worker thread.',
      asyncInNameOnly: true,
    },
    'utils.sheet_to_json': { kind: 'compute', cost: 'grows', instead: inWorker },
    'utils.sheet_to_csv': { kind: 'compute', cost: 'grows', instead: inWorker },
    'utils.sheet_to_html': { kind: 'compute', cost: 'grows', instead: inWorker },
    'utils.json_to_sheet': { kind: 'compute', cost: 'grows', instead: inWorker },
    'utils.aoa_to_sheet': { kind: 'compute', cost: 'grows', instead: inWorker },
  },
};
