import { parentPort, workerData } from 'node:worker_threads';

import { fibonacci } from './fibonacci.js';

parentPort?.postMessage(fibonacci(workerData));
