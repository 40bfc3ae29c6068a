// Runs a program in a process of its own: start-up, then each handler once, and what nobody awaits of both to its end. Prints which
// statements were under way when a blocking call ran while a handler did.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate as untilIdle } from 'node:timers/promises';

const blocked = new Set();
const under = [];
let isServing = false;
let steps = 0;

const real = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  if (path !== 'leaf') return real(path, ...rest);
  if (isServing) for (const id of under) blocked.add(id);
  return '';
};
syncBuiltinESMExports();

globalThis.at = (id, run) => {
  if ((steps += 1) > 5000) process.exit(0);
  under.push(id);
  try {
    return run();
  } finally {
    under.pop();
  }
};
const handlers = [];
globalThis.makeApp = () => ({ get: (_path, handler) => handlers.push(handler), listen() {} });

await import(process.argv[2]);
await untilIdle();
isServing = true;
for (const handler of handlers) await handler({}, { end() {} });
await untilIdle();
process.stdout.write(JSON.stringify({ blocked: [...blocked] }));
