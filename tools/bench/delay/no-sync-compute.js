import { once } from 'node:events';
import vm from 'node:vm';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

const formula = 'let sum = 0; for (let i = 0; i < 1_000_000; i++) sum += Math.sqrt(i) * rate; sum';

export const labels = {
  blocking: '`vm.runInNewContext` of a formula with a million steps',
  instead: 'the same in a worker',
};

let worker;

export const setUp = async () => {
  worker = new Worker(new URL(import.meta.url));
  await once(worker, 'message');
};

export const blocking = async () => vm.runInNewContext(formula, { rate: 1.19 });

export const instead = () => {
  worker.postMessage(1.19);
  return once(worker, 'message');
};

export const tearDown = () => worker.terminate();

if (!isMainThread) {
  parentPort.on('message', rate => parentPort.postMessage(vm.runInNewContext(formula, { rate })));
  parentPort.postMessage('started');
}
