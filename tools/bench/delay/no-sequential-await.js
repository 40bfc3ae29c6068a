import { setTimeout as sleep } from 'node:timers/promises';

export const labels = { blocking: 'two requests of 200 ms, one after the other', instead: 'the same with `Promise.all`' };

// Nothing blocks: what is lost is the time of the one who waits for both.
export const measures = 'time until both are there';

const request = () => sleep(200);

export const blocking = async () => {
  await request();
  await request();
};

export const instead = () => Promise.all([request(), request()]);
