/** How long, in milliseconds, what can wait waits. */
const patience = 1_000;

const waiting = new Map<() => void, NodeJS.Timeout>();

/** Does something later, when nobody waits for it: once the process has nothing else to do for now, at the latest when it ends. */
export function doWhenIdle(deferred: () => void): void {
  if (waiting.has(deferred)) return;
  if (waiting.size === 0) process.once('exit', doAll);
  const timer = setTimeout(() => doNow(deferred), patience);
  // It keeps no process from ending.
  timer.unref();
  waiting.set(deferred, timer);
}

function doNow(deferred: () => void): void {
  clearTimeout(waiting.get(deferred));
  waiting.delete(deferred);
  if (waiting.size === 0) process.off('exit', doAll);
  deferred();
}

function doAll(): void {
  for (const deferred of [...waiting.keys()]) doNow(deferred);
}

const last = new Set<() => void>();

/** Does something when the process ends. One listener serves all projects: Node warns of more than ten. */
export function doWhenEnding(deferred: () => void): void {
  if (last.size === 0) process.once('exit', doLast);
  last.add(deferred);
}

function doLast(): void {
  for (const deferred of last) deferred();
}

/** Does something at once that waits for an idle moment or for the end, and forgets it. */
export function doWaiting(deferred: () => void): void {
  if (waiting.has(deferred)) doNow(deferred);
  if (!last.delete(deferred)) return;
  if (last.size === 0) process.off('exit', doLast);
  deferred();
}
