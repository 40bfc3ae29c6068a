// https://nodejs.org/api/child_process.html
import type { ArgumentTest, CatalogModule } from '../blocking-api.ts';

/** `exec` and `execFile` ignore `input` and `stdio`: with them, a child that reads its input would wait for ever. */
const input: ArgumentTest = {
  test: 'any',
  of: [
    { test: 'has-option', index: 1, property: 'input' },
    { test: 'has-option', index: 1, property: 'stdio' },
    { test: 'has-option', index: 2, property: 'input' },
    { test: 'has-option', index: 2, property: 'stdio' },
  ],
};

const noInput = '`exec` and `execFile` ignore `input` and `stdio`: use `spawn` and write to its `stdin`';

const starts = 'waits for nothing; starting the child takes 1-6 ms, and more in a process of gigabytes';

export const childProcess: CatalogModule = {
  module: 'node:child_process',
  exports: {
    execFileSync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: {
        form: 'template',
        template: 'exec-file-sync',
        name: 'node:child_process#execFile',
        difference: 'gives `{ stdout, stderr }`; the error of a failed command has `code` in place of `status`',
      },
      replacementWhen: [{ when: input, noSuggestion: noInput }],
      since: '0.11.12',
    },
    execSync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: {
        form: 'template',
        template: 'exec-sync',
        name: 'node:child_process#exec',
        difference: 'gives `{ stdout, stderr }`; the error of a failed command has `code` in place of `status`',
      },
      replacementWhen: [{ when: input, noSuggestion: noInput }],
      since: '0.11.12',
    },
    spawnSync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: {
        form: 'template',
        template: 'spawn-sync',
        name: 'node:child_process#spawn',
        difference: 'gives the running process; its exit code comes with `close`, a failure to start with `error`',
      },
      since: '0.11.12',
    },
  },
  notBlocking: {
    exec: starts,
    execFile: starts,
    fork: starts,
    spawn: starts,
  },
};
