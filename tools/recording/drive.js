import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What is recorded from here on happens because the driver ends. */
export const shutdown = 'shutdown';

const patience = 60_000;
const preload = path.join(import.meta.dirname, 'preload.cjs');

/**
 * Starts a server with the preload on a free port of the loopback interface, in a scratch folder with the server's `files`; once it listens
 * and has answered its `warmUp`, sends its `requests` twice, one after the other. Returns the calls that the preload told of.
 */
export async function driveServer(server, installed) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'recording-')));
  for (const [name, text] of Object.entries(server.files ?? {})) writeFile(path.join(folder, name), text);
  const [port, secondPort, thirdPort] = await Promise.all([findFreePort(), findFreePort(), findFreePort()]);
  const ports = { port, secondPort, thirdPort };
  const { args, env } = server.start({ ...ports, folder, installed });
  const child = spawn(process.execPath, ['--require', preload, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', HOME: folder, ...env, EVENT_LOOP_RECORDING: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const events = [];
  let output = '';
  child.stdout.on('data', data => (output += data));
  child.stderr.on('data', data => (output += data));
  child.on('message', message => {
    if (message.frames) events.push(message);
  });
  try {
    await untilListening(port, child);
    await runScenario(server, { ...ports, folder, child });
    await mark(child, shutdown, 0);
  } catch (error) {
    throw new Error(`${server.name}: ${error.message}\n${output.slice(-2000)}`, { cause: error });
  } finally {
    await stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return { events, output };
}

function writeFile(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A port that nobody listens at: the system's choice, given back. */
async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function untilListening(port, child) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    if (await isListening(port)) return;
    await delay(100);
  }
  throw new Error('it does not listen');
}

function isListening(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

const settling = 150;

/** The start-up ends with the answer to the first request, a while later: a server goes on loading when it listens already. */
async function runScenario(server, { child, ...rest }) {
  const { port, folder } = rest;
  await sendRequest(port, server.warmUp ?? '/');
  await delay(server.settling ?? 1000);
  const steps = {
    ...rest,
    send: (...request) => sendRequest(port, ...request),
    sendTo: sendRequest,
    wait: delay,
    write: (name, text) => writeFile(path.join(folder, name), text),
  };
  for (const round of [1, 2]) {
    for (const [title, step] of Object.entries(server.requests)) {
      await mark(child, title, round);
      if (typeof step === 'function') await step(steps);
      else await sendRequest(port, pathOf(title), { method: title.split(' ', 1)[0], ...step });
      await delay(settling);
    }
  }
}

/** Says what comes next; what was recorded before is told before the answer. */
function mark(child, title, round) {
  return new Promise((resolve, reject) => {
    const end = () => {
      reject(new Error(`it ended before: ${title}`));
    };
    child.once('exit', end);
    child.on('message', function listen(message) {
      if (message.frames) return;
      child.off('message', listen);
      child.off('exit', end);
      resolve();
    });
    if (!child.connected) end();
    else child.send({ recording: title, round });
  });
}

function pathOf(title) {
  return title.slice(title.indexOf(' ') + 1);
}

/** One request; an answer of any status is an answer, and so is its lack after a few seconds (events are streamed). */
export function sendRequest(port, pathname, { method = 'GET', headers = {}, body } = {}) {
  const json = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
  const payload = json ? JSON.stringify(body) : body;
  const all = {
    ...(json && { 'content-type': 'application/json' }),
    ...(payload !== undefined && { 'content-length': Buffer.byteLength(payload) }),
    ...headers,
  };
  return new Promise(resolve => {
    const sent = request({ host: '127.0.0.1', port, path: pathname, method, headers: all, timeout: 5000 }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('close', () => {
        resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', error => {
      resolve({ status: 0, headers: {}, text: error.message });
    });
    sent.end(payload);
  });
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
  await ended;
  clearTimeout(timer);
}
