/**
 * Measures one variant of one case in a process of its own and prints `{ labels, measures, milliseconds }` as JSON; `null` if this Node
 * cannot run the case. `node measure-case.js no-sync-fs blocking`
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const [rule, variant] = process.argv.slice(2);
const benchCase = await import(`./delay/${rule}.js`);

try {
  await benchCase.setUp?.();
  console.log(JSON.stringify(await measure()));
  await benchCase.tearDown?.();
} catch (error) {
  if (error.code !== 'ERR_UNKNOWN_BUILTIN_MODULE') throw error;
  console.log('null');
}

async function measure() {
  const { labels, measures = 'event loop delay (max)' } = benchCase;
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  await sleep(100);
  histogram.reset();
  // It counts from one tick to the next, so it needs a first one.
  await sleep(20);
  const started = performance.now();
  await benchCase[variant]();
  const elapsed = performance.now() - started;
  // The timer that was late has to fire before it can be counted.
  await sleep(20);
  histogram.disable();
  return { labels, measures, milliseconds: measures.startsWith('event loop delay') ? histogram.max / 1e6 : elapsed };
}
