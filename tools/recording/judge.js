/**
 * Holds recorded calls against reports. An event is reported if a report of its kind stands at a call on its stack; one that a dependency
 * makes on its own may be reported as any kind, since what the catalogue says of packages is said in their terms.
 */

const kinds = { fs: 'fs', child_process: 'child-process', crypto: 'crypto', zlib: 'zlib' };

/** The kind of rule that speaks of an API. */
export function kindOf(api) {
  return kinds[api.slice(0, api.indexOf('#'))];
}

/** Whether the blocking call stands in the package's own source: what called the API is no dependency. */
export function isOwnCall({ frames }) {
  return frames[0].dependency === undefined;
}

/** The calls of a stack, as reports name them: `file:line:column`. */
export function placesOf({ frames }) {
  return frames.filter(({ file }) => file !== undefined).map(({ file, line, column }) => `${file}:${line}:${column}`);
}

/**
 * Whether one of the reports stands on the event's stack. `reports` holds `rule file:line:column` by the position that V8 gives the
 * reported call.
 */
export function isReported(event, reports) {
  const rules = isOwnCall(event) ? [`no-sync-${kindOf(event.api)}`] : anyRule;
  return placesOf(event).some(place => rules.some(rule => reports.has(`${rule} ${place}`)));
}

const anyRule = ['fs', 'child-process', 'crypto', 'zlib', 'database', 'network', 'wait', 'compute'].map(
  kind => `no-sync-${kind}`,
);

/**
 * Sorts what was recorded after the start: `dear` (grows or waits) and `brief` calls of the package's own source that come again with the
 * same requests, `once` what does not, and what `dependencies` call.
 */
export function sortEvents(events, briefApis) {
  const later = events.filter(({ phase }) => phase !== 'start-up');
  const own = later.filter(isOwnCall);
  const dear = own.filter(({ api }) => !briefApis.has(api));
  return {
    dear: dear.filter(({ phase }) => phase === 'serving'),
    once: dear.filter(({ phase }) => phase === 'once'),
    brief: own.filter(({ api }) => briefApis.has(api)),
    dependencies: later.filter(event => !isOwnCall(event)),
  };
}

/** How many of some events, and of the calls that they are of, are reported. A call counts if each of its events is. */
export function countReported(events, reports) {
  const calls = new Map();
  for (const event of events) {
    const call = `${event.api} ${placesOf(event)[0]}`;
    calls.set(call, (calls.get(call) ?? true) && isReported(event, reports));
  }
  return {
    events: events.length,
    reportedEvents: events.filter(event => isReported(event, reports)).length,
    calls: calls.size,
    reportedCalls: [...calls.values()].filter(Boolean).length,
  };
}

/** The places on start-up stacks that are reported and on no stack while serving: reports that may be wrong. */
export function findStartupReports(events, reports) {
  const serving = new Set(events.filter(({ phase }) => phase !== 'start-up').flatMap(placesOf));
  const doubtful = new Set();
  for (const event of events) {
    if (event.phase !== 'start-up') continue;
    for (const place of placesOf(event)) {
      if (!serving.has(place) && reports.has(`no-sync-${kindOf(event.api)} ${place}`)) doubtful.add(place);
    }
  }
  return [...doubtful].sort();
}
