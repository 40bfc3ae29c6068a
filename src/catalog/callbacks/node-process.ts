// https://nodejs.org/api/process.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const last: Omit<CallbackApi, 'byFirst'> = { runs: 'must-be-synchronous', at: 1 };

/** Events of a process that ends, or that should: nothing asynchronous survives them, or it must not be put off. */
const processListener: CallbackApi = {
  ...listener,
  byFirst: {
    exit: last,
    beforeExit: last,
    uncaughtException: last,
    uncaughtExceptionMonitor: last,
    unhandledRejection: last,
    rejectionHandled: last,
    SIGABRT: last,
    SIGALRM: last,
    SIGBREAK: last,
    SIGBUS: last,
    SIGCHLD: last,
    SIGCONT: last,
    SIGFPE: last,
    SIGHUP: last,
    SIGILL: last,
    SIGINFO: last,
    SIGINT: last,
    SIGIO: last,
    SIGPIPE: last,
    SIGPROF: last,
    SIGPWR: last,
    SIGQUIT: last,
    SIGSEGV: last,
    SIGTERM: last,
    SIGTRAP: last,
    SIGTSTP: last,
    SIGTTIN: last,
    SIGTTOU: last,
    SIGUSR1: last,
    SIGUSR2: last,
    SIGVTALRM: last,
    SIGWINCH: last,
    SIGXCPU: last,
    SIGXFSZ: last,
    message: { runs: 'run-time', at: 1, when: "on every 'message' event", awaits: false },
  },
};

export const nodeProcess: CallbackModule = {
  module: 'node:process',
  callbacks: {
    nextTick: { runs: 'inherits', at: 0 },
    on: processListener,
    once: processListener,
    addListener: processListener,
    'Process.prototype.nextTick': { runs: 'inherits', at: 0 },
    'Process.prototype.on': processListener,
    'Process.prototype.once': processListener,
    'Process.prototype.addListener': processListener,
    'Process.prototype.prependListener': processListener,
    'Process.prototype.prependOnceListener': processListener,
    'Process.prototype.setUncaughtExceptionCaptureCallback': { runs: 'must-be-synchronous' },
    'Process.prototype.finalization.register': { runs: 'must-be-synchronous' },
    'Process.prototype.finalization.registerBeforeExit': { runs: 'must-be-synchronous' },
  },
  results: {
    default: 'node:process#Process',
    stdin: 'node:tty#ReadStream',
    stdout: 'node:tty#WriteStream',
    stderr: 'node:tty#WriteStream',
    'Process.prototype.stdin': 'node:tty#ReadStream',
    'Process.prototype.stdout': 'node:tty#WriteStream',
    'Process.prototype.stderr': 'node:tty#WriteStream',
  },
  extends: { Process: 'node:events#EventEmitter' },
};
