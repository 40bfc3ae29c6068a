// What programs name by themselves what they load, one part after the other, before they serve.
import type { CallbackModule } from '../callback-api.ts';

export const startUpFiles: CallbackModule = {
  module: 'bootstrap',
  files: [{ files: ['**/bootstrap.{js,cjs,mjs,ts,cts,mts}'], exports: ['default', 'bootstrap'], runs: 'start-up' }],
};
