import { parentPort, workerData } from 'node:worker_threads';

import { query } from './legacy-client.js';

parentPort?.postMessage(query(workerData));
