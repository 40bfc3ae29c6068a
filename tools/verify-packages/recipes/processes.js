// Child processes, waiting, the network. Prompts, the clipboard and what needs a desktop are looked up, not run.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';

const stdout = async result => (await result).stdout;
const url = process.env.FIXTURE_URL;
const node = ['node', ['--version']];

const gitQuestions = [
  'long',
  'short',
  'branch',
  'count',
  'date',
  'hasUnstagedChanges',
  'isDirty',
  'isTagDirty',
  'message',
  'tag',
  'tagFirstParent',
  'remoteUrl',
];
/** Told where to look; the others ask git. */
const ofFolder = new Set(['long', 'short', 'branch']);

function makeRepository() {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
  git('tag', 'v1');
  git('remote', 'add', 'origin', 'https://example.com/a.git');
  git('config', 'branch.master.remote', 'origin');
}

function request(open, namespace, xhr) {
  open('GET', url, false);
  xhr.send();
  return xhr.status;
}

const answering = `
  const { workerData } = require('node:worker_threads');
  const { SyncMessagePort } = require('sync-message-port');
  setTimeout(() => new SyncMessagePort(workerData).postMessage('hello'), 30);
`;

export default {
  execa: {
    runs: {
      execaSync: call => stdout(call(...node)),
      sync: call => stdout(call(...node)),
      execaCommandSync: call => stdout(call('node --version')),
      commandSync: call => stdout(call('node --version')),
      '$.sync': call => stdout(call`node --version`),
      '$.s': call => stdout(call`node --version`),
    },
  },
  'cross-spawn': { runs: { sync: call => call(...node).status } },
  'spawn-sync': { runs: { default: call => call(...node).status } },
  'sync-exec': { runs: { default: call => call('node --version').status } },
  '@jsdevtools/ez-spawn': { runs: { sync: call => stdout(call('node --version')) } },
  shelljs: {
    instances: { ShellString: ({ default: shell }) => shell.cat('text.txt') },
    runs: {
      exec: call => call('node --version', { silent: true }).code,
      cmd: call => call('node', '--version').code,
      cat: call => call('text.txt').length,
      chmod: call => call('600', 'text.txt').code,
      cp: call => call('-r', 'tree', 'copy').code,
      find: call => call('tree').length,
      grep: call => call('loop', 'text.txt').length,
      head: call => call('text.txt').length,
      ln: call => call('-s', 'text.txt', 'link.txt').code,
      ls: call => call('-R', 'tree').length,
      mkdir: call => call('-p', 'new/er').code,
      mv: call => call('tree', 'moved').code,
      rm: call => call('-rf', 'tree').code,
      sed: call => call('a', 'b', 'text.txt').length,
      sort: call => call('text.txt').length,
      tail: call => call('text.txt').length,
      test: call => call('-f', 'text.txt'),
      touch: call => call('new.txt').code,
      uniq: call => call('text.txt').length,
      which: call => String(call('node')),
      'ShellString.prototype.to': call => call('new.txt').code,
      'ShellString.prototype.toEnd': call => call('new.txt').code,
      'ShellString.prototype.exec': call => call('cat', { silent: true }).code,
    },
  },
  zx: {
    runs: {
      '$.sync': call => stdout(call`node --version`),
      'which.sync': call => call('node'),
      tempdir: call => typeof call(),
      tmpdir: call => typeof call(),
      tempfile: call => typeof call(),
      tmpfile: call => typeof call(),
    },
  },
  'command-exists': { runs: { sync: async call => Boolean(await call('node')) } },
  'term-size': { runs: { default: call => typeof call() } },
  'node-machine-id': { runs: { machineIdSync: call => call() } },
  'default-gateway': {
    runs: { gateway4sync: async call => typeof (await call()) },
    notRun: { gateway6sync: 'needs a route of IPv6' },
  },
  'git-rev-sync': {
    prepare: Object.fromEntries(gitQuestions.map(name => [name, makeRepository])),
    runs: Object.fromEntries(gitQuestions.map(name => [name, call => typeof (ofFolder.has(name) ? call('.') : call())])),
  },
  'git-repo-info': { runs: { default: call => typeof call('.') } },
  systeminformation: {
    notRun: { getAllData: 'asks all that the others ask' },
    runs: Object.fromEntries(
      [
        'system',
        'bios',
        'baseboard',
        'osInfo',
        'uuid',
        'memLayout',
        'fsSize',
        'cpuTemperature',
        'networkInterfaces',
        'networkInterfaceDefault',
        'networkStats',
        'wifiNetworks',
        'wifiInterfaces',
        'wifiConnections',
        'time',
        'getStaticData',
      ].map(name => [name, async call => typeof (await call())]),
    ),
  },
  'sync-child-process': {
    instances: { SyncChildProcess: ({ SyncChildProcess }) => new SyncChildProcess('node', ['--version']) },
    runs: { 'SyncChildProcess.prototype.next': call => typeof call() },
  },
  'atomic-sleep': { runs: { default: call => call(20) } },
  sleep: {
    node: 'current',
    runs: { sleep: call => typeof call(1), msleep: async call => void (await call(20)), usleep: call => typeof call(20_000) },
  },
  deasync: {
    instances: { Deasynced: ({ default: deasync }) => deasync(done => setTimeout(done, 20, null, 1)) },
    runs: {
      sleep: call => call(20),
      runLoopOnce: call => call(),
      'Deasynced()': call => call(),
      loopWhile: call => {
        const end = Date.now() + 20;
        call(() => Date.now() < end);
      },
    },
  },
  synckit: {
    instances: {
      SyncFunction: ({ createSyncFn }) => {
        // Outside the fixture, which is made anew while the thread may still be about to load it.
        const worker = resolve('../synckit-worker.mjs');
        writeFileSync(
          worker,
          "import { runAsWorker } from 'synckit';\nrunAsWorker(value => new Promise(done => setTimeout(done, value, value)));\n",
        );
        return createSyncFn(worker);
      },
    },
    runs: { 'SyncFunction()': call => call(20) },
  },
  'make-synchronized': {
    instances: {
      SyncFunction: ({ makeDefaultExportSynchronized }) => makeDefaultExportSynchronized(new URL('slow.js', import.meta.url)),
    },
    runs: { 'SyncFunction()': call => call(20) },
  },
  'sync-message-port': {
    instances: {
      SyncMessagePort: ({ default: { SyncMessagePort } }) => {
        const { port1, port2 } = SyncMessagePort.createChannel();
        new Worker(answering, { eval: true, workerData: port2, transferList: [port2] }).unref();
        return new SyncMessagePort(port1);
      },
    },
    runs: { 'SyncMessagePort.prototype.receiveMessage': call => call() },
  },
  'prompt-sync': {
    instances: { Prompt: ({ default: createPrompt }) => createPrompt() },
    notRun: { '*': 'asks a person at a terminal' },
  },
  'readline-sync': { notRun: { '*': 'asks a person at a terminal' } },
  clipboardy: { notRun: { '*': 'needs a desktop and its clipboard' } },
  'copy-paste': { notRun: { '*': 'needs a desktop and its clipboard' } },
  username: { runs: { usernameSync: call => call() } },
  'username-sync': { runs: { default: call => call(), execSync: call => typeof call() } },
  'system-sleep': { notRun: { default: 'never comes back where a promise callback calls it: what it waits for is a promise' } },
  'sync-rpc': {
    instances: { RemoteFunction: ({ default: rpc }) => rpc(new URL('rpc.cjs', import.meta.url).pathname) },
    runs: { 'RemoteFunction()': call => call(1) },
  },
  'sync-request': { runs: { default: call => call('GET', url).statusCode } },
  'sync-fetch': { runs: { default: call => call(url).status } },
  unxhr: {
    instances: { XMLHttpRequest: ({ XMLHttpRequest }) => new XMLHttpRequest() },
    runs: { 'XMLHttpRequest.prototype.open': request },
  },
  xmlhttprequest: {
    instances: { XMLHttpRequest: ({ XMLHttpRequest }) => new XMLHttpRequest() },
    runs: { 'XMLHttpRequest.prototype.open': request },
  },
  'xmlhttprequest-ssl': {
    instances: { XMLHttpRequest: ({ default: XMLHttpRequest }) => new XMLHttpRequest() },
    runs: { 'XMLHttpRequest.prototype.open': request },
  },
};
