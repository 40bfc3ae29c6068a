import { setTimeout as sleep } from 'node:timers/promises';

export const labels = { blocking: '`Atomics.wait` of 200 ms', instead: '`timers.promises.setTimeout` of the same' };

export const blocking = async () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);

export const instead = () => sleep(200);
