import { parentPort, workerData } from 'node:worker_threads';

import { query } from './legacy-client.ts';

parentPort?.postMessage(query(workerData as string));
