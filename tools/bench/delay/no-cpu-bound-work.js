import { once } from 'node:events';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

const fibonacci = n => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));

export const labels = { blocking: '`fibonacci(35)`, by its recursive definition', instead: 'the same in a worker' };

let worker;

export const setUp = async () => {
  worker = new Worker(new URL(import.meta.url));
  await once(worker, 'message');
};

export const blocking = async () => fibonacci(35);

export const instead = () => {
  worker.postMessage(35);
  return once(worker, 'message');
};

export const tearDown = () => worker.terminate();

if (!isMainThread) {
  parentPort.on('message', n => parentPort.postMessage(fibonacci(n)));
  parentPort.postMessage('started');
}
