import { setTimeout as sleep } from 'node:timers/promises';

export const labels = { blocking: 'a loop that reads the clock for 200 ms', instead: '`timers.promises.setTimeout` of the same' };

export const blocking = async () => {
  const end = Date.now() + 200;
  while (Date.now() < end);
};

export const instead = () => sleep(200);
