// https://www.npmjs.com/package/shelljs
import type { CatalogModule } from '../blocking-api.ts';

export const shelljs: CatalogModule = {
  module: 'shelljs',
  verified: '0.10.0',
  exports: {
    exec: {
      kind: 'child-process',
      cost: 'waits',
      when: {
        test: 'all',
        of: [
          { test: 'no-callback', index: 1 },
          { test: 'not', of: { test: 'option', index: 1, property: 'async', equals: true } },
        ],
      },
      instead: 'Use `exec(command, { async: true }, callback)`, or `execFile` of `node:child_process`.',
    },
    cmd: { kind: 'child-process', cost: 'waits', instead: 'Use `execFile` of `node:child_process`, or `execa`.' },
    cat: { kind: 'fs', cost: 'grows', instead: 'Use `readFile` of `node:fs/promises`.' },
    chmod: { kind: 'fs', cost: 'grows', instead: 'Use `chmod` of `node:fs/promises`.' },
    cp: { kind: 'fs', cost: 'grows', instead: 'Use `cp` of `node:fs/promises`.' },
    find: { kind: 'fs', cost: 'grows', instead: 'Use `readdir` of `node:fs/promises` with `recursive`.' },
    grep: { kind: 'fs', cost: 'grows', instead: 'Use `readFile` of `node:fs/promises`, or `rg` in a child process.' },
    head: { kind: 'fs', cost: 'grows', instead: 'Use `createReadStream` of `node:fs`.' },
    ln: { kind: 'fs', cost: 'grows', instead: 'Use `symlink` of `node:fs/promises`.' },
    ls: { kind: 'fs', cost: 'grows', instead: 'Use `readdir` of `node:fs/promises`.' },
    mkdir: { kind: 'fs', cost: 'grows', instead: 'Use `mkdir` of `node:fs/promises`.' },
    mv: { kind: 'fs', cost: 'grows', instead: 'Use `rename` of `node:fs/promises`.' },
    rm: { kind: 'fs', cost: 'grows', instead: 'Use `rm` of `node:fs/promises`.' },
    sed: { kind: 'fs', cost: 'grows', instead: 'Use `readFile` and `writeFile` of `node:fs/promises`.' },
    sort: { kind: 'fs', cost: 'grows', instead: 'Use `readFile` of `node:fs/promises`.' },
    tail: { kind: 'fs', cost: 'grows', instead: 'Use `createReadStream` of `node:fs`.' },
    test: { kind: 'fs', cost: 'brief', instead: 'Use `stat` of `node:fs/promises`.' },
    touch: { kind: 'fs', cost: 'brief', instead: 'Use `utimes` of `node:fs/promises`.' },
    uniq: { kind: 'fs', cost: 'grows', instead: 'Use `readFile` of `node:fs/promises`.' },
    which: { kind: 'fs', cost: 'brief', instead: 'Use the `which` package.' },
    'ShellString.prototype.to': { kind: 'fs', cost: 'grows', instead: 'Use `writeFile` of `node:fs/promises`.' },
    'ShellString.prototype.toEnd': { kind: 'fs', cost: 'grows', instead: 'Use `appendFile` of `node:fs/promises`.' },
    'ShellString.prototype.exec': {
      kind: 'child-process',
      cost: 'waits',
      when: {
        test: 'all',
        of: [
          { test: 'no-callback', index: 1 },
          { test: 'not', of: { test: 'option', index: 1, property: 'async', equals: true } },
        ],
      },
      instead: 'Use `exec(command, { async: true }, callback)`, or `execFile` of `node:child_process`.',
    },
  },
  results: {
    cat: 'shelljs#ShellString',
    head: 'shelljs#ShellString',
    tail: 'shelljs#ShellString',
    sort: 'shelljs#ShellString',
    uniq: 'shelljs#ShellString',
    grep: 'shelljs#ShellString',
    sed: 'shelljs#ShellString',
    ls: 'shelljs#ShellString',
    find: 'shelljs#ShellString',
    echo: 'shelljs#ShellString',
    exec: 'shelljs#ShellString',
  },
};
