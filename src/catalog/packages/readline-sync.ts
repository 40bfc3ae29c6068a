// https://www.npmjs.com/package/readline-sync
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use `createInterface().question()` of `node:readline/promises`.';

export const readlineSync: CatalogModule = {
  module: 'readline-sync',
  verified: '1.4.10',
  exports: {
    question: { kind: 'wait', cost: 'waits', instead },
    prompt: { kind: 'wait', cost: 'waits', instead },
    keyIn: { kind: 'wait', cost: 'waits', instead },
    questionEMail: { kind: 'wait', cost: 'waits', instead },
    questionNewPassword: { kind: 'wait', cost: 'waits', instead },
    questionInt: { kind: 'wait', cost: 'waits', instead },
    questionFloat: { kind: 'wait', cost: 'waits', instead },
    questionPath: { kind: 'wait', cost: 'waits', instead },
    promptCL: { kind: 'wait', cost: 'waits', instead },
    promptLoop: { kind: 'wait', cost: 'waits', instead },
    promptCLLoop: { kind: 'wait', cost: 'waits', instead },
    promptSimShell: { kind: 'wait', cost: 'waits', instead },
    keyInYN: { kind: 'wait', cost: 'waits', instead },
    keyInYNStrict: { kind: 'wait', cost: 'waits', instead },
    keyInPause: { kind: 'wait', cost: 'waits', instead },
    keyInSelect: { kind: 'wait', cost: 'waits', instead },
  },
};
