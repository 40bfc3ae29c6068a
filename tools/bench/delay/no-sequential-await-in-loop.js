import { setTimeout as sleep } from 'node:timers/promises';

export const labels = { blocking: 'ten messages of 50 ms, one after the other', instead: 'the same with `Promise.all`' };

// Nothing blocks: what is lost is the time of the one who waits for all.
export const measures = 'time until all are sent';

const send = () => sleep(50);
const messages = Array.from({ length: 10 });

export const blocking = async () => {
  for (const message of messages) await send(message);
};

export const instead = () => Promise.all(messages.map(send));
