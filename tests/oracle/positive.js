/** Programs that hold the event loop, by name: `run` is what is called. `rule` is the one that ought to report. */
const busy = {
  'until a moment': 'const end = Date.now() + 150; while (Date.now() < end) {}',
  'for a while': 'const start = Date.now(); while (Date.now() - start < 150);',
  dates: 'const start = new Date(); while (new Date() - start < 150) {}',
  'dates by getTime': 'const start = new Date().getTime(); while (new Date().getTime() < start + 150) {}',
  'dates as numbers': 'const end = +new Date() + 150; while (+new Date() < end) {}',
  'date and date': 'const until = new Date(Date.now() + 150); while (new Date() < until) {}',
  'counted sleep':
    'const start = new Date().getTime(); for (let i = 0; i < 1e9; i++) { if (new Date().getTime() - start > 150) break; }',
  'do while': 'const start = performance.now(); do {} while (performance.now() - start < 150);',
  'break inside': 'const end = performance.now() + 150; while (true) { if (performance.now() >= end) break; }',
  'for without a test': 'const end = Date.now() + 150; for (;;) { if (Date.now() > end) return; }',
  'hrtime array':
    'const start = process.hrtime(); for (;;) { const [s, ns] = process.hrtime(start); if (s * 1e3 + ns / 1e6 > 150) return; }',
  'hrtime bigint': 'const start = process.hrtime.bigint(); while (process.hrtime.bigint() - start < 150_000_000n) {}',
  uptime: 'const end = process.uptime() + 0.15; while (process.uptime() < end) {}',
  mirrored: 'const end = Date.now() + 150; while (end > Date.now()) {}',
  negated: 'const end = Date.now() + 150; while (!(Date.now() >= end)) {}',
  'assignment in the test': 'let now; const end = Date.now() + 150; while ((now = Date.now()) < end);',
  variable: 'const end = Date.now() + 150; let now = Date.now(); while (now < end) { now = Date.now(); }',
  elapsed: 'const start = Date.now(); let elapsed = 0; while (elapsed < 150) { elapsed = Date.now() - start; }',
  'for head': 'for (const end = Date.now() + 150; Date.now() < end; ) ;',
  'for update': 'const end = Date.now() + 150; for (let now = Date.now(); now < end; now = Date.now()) ;',
  counting: 'let rounds = 0; const end = Date.now() + 150; while (Date.now() < end) rounds++; return rounds;',
  'pointless work': 'const end = Date.now() + 150; while (Date.now() < end) { Math.sqrt(Math.random()); }',
  'decided by the clock': 'const end = Date.now() + 150; let waiting = true; while (waiting) waiting = Date.now() < end;',
  alias: 'const { now } = Date; const end = now() + 150; while (now() < end) {}',
  'local helper': 'const now = () => performance.now(); const end = now() + 150; while (now() < end) {}',
  closure: 'const start = Date.now(); const isOver = () => Date.now() - start > 150; while (!isOver()) {}',
  method:
    'class Timer { constructor() { this.end = Date.now() + 150; } isOver() { return Date.now() > this.end; } } const timer = new Timer(); while (!timer.isOver()) {}',
  'deadline beside a flag':
    'const flags = { stop: false }; const end = Date.now() + 150; while (!flags.stop && Date.now() < end) {}',
  'sleep helper': 'function sleep(ms) { const end = Date.now() + ms; while (Date.now() < end); } sleep(150);',
  'several clocks': 'const end = Date.now() + 150; while (Date.now() < end) { performance.now(); }',
  'flag by a timer': 'let done = false; setTimeout(() => { done = true; }, 20); while (!done) {}',
  'flag by a listener':
    "const emitter = new EventEmitter(); let done = false; emitter.on('x', () => { done = true; }); setImmediate(() => emitter.emit('x')); while (!done);",
  'flag by a promise': 'let result; sleep(20).then(() => { result = 1; }); while (result === undefined) {}',
  'flag by an async function': 'let result; (async () => { await sleep(20); result = 1; })(); while (!result) {}',
  'flag tested inside': 'let pending = 1; setTimeout(() => { pending--; }, 20); for (;;) { if (pending === 0) break; }',
  'flag at the end': 'let done = false; setTimeout(() => { done = true; }, 20); do {} while (!done);',
  'flag in an object': 'const state = { done: false }; setTimeout(() => { state.done = true; }, 20); while (!state.done) {}',
  'flag by a helper': 'let done = false; setTimeout(() => { done = true; }, 20); const isDone = () => done; while (!isDone()) {}',
  length: 'const results = []; setTimeout(() => { results.push(1); }, 20); while (results.length < 1) {}',
  'map entry': "const cache = new Map(); setTimeout(() => { cache.set('x', 1); }, 20); while (!cache.has('x')) {}",
  'timers set in vain': 'let done = false; while (!done) { setTimeout(() => { done = true; }, 20); }',
  field:
    'class Client { ready = false; wait() { setTimeout(() => { this.ready = true; }, 20); while (!this.ready) {} } } new Client().wait();',
  endless: 'for (;;) {}',
  'endless counter': 'let n = 0; while (true) { n++; }',
  'shared memory': 'const view = new Int32Array(new SharedArrayBuffer(4)); while (Atomics.load(view, 0) === 0) {}',
  'await null until': 'const end = Date.now() + 150; while (Date.now() < end) await null;',
  'await a settled promise': 'let done = false; setTimeout(() => { done = true; }, 20); while (!done) await Promise.resolve();',
  'await a microtask':
    'let done = false; setTimeout(() => { done = true; }, 20); while (!done) await new Promise(resolve => queueMicrotask(resolve));',
  'await a tick':
    'const tick = () => new Promise(resolve => process.nextTick(resolve)); let done = false; setTimeout(() => { done = true; }, 20); while (!done) await tick();',
  'await an empty function':
    'const nothing = async () => {}; let done = false; setTimeout(() => { done = true; }, 20); while (!done) await nothing();',
  'await a promisified tick':
    'const tick = promisify(process.nextTick); let done = false; setTimeout(() => { done = true; }, 20); while (!done) await tick();',
  'endless await': 'while (true) await undefined;',
  'polls a file': "const end = Date.now() + 150; while (!existsSync('/no/such/file') && Date.now() < end) {}",
  'unknown work until':
    'const end = Date.now() + 150; const work = globalThis.work ?? Math.random; while (Date.now() < end) work();',
};

const cpu = {
  'ten million': 'let x = 0; for (let i = 0; i < 30_000_000; i++) x = (x * 31 + i) % 1009; return x;',
  'one million': 'let x = 0; for (let i = 0; i < 1_000_000; i++) x += i; return x;',
  nested: 'let x = 0; for (let i = 0; i < 5000; i++) for (let j = 0; j < 5000; j++) x = (x + i * j) % 65_537; return x;',
  'three deep':
    'let x = 0; for (let i = 0; i < 300; i++) for (let j = 0; j < 300; j++) for (let k = 0; k < 300; k++) x = (x + i * j + k) % 65_537; return x;',
  'named constant':
    'const rounds = 20 * 1000 * 1000; let x = 1; for (let i = 0; i < rounds; i++) x = (x * 48_271) % 65_537; return x;',
  down: 'let x = 1; for (let i = 2 ** 24; i > 0; i--) x = (x * 48_271) % 65_537; return x;',
  countdown: 'let x = 1; for (let i = 2e7; i--; ) x = (x * 48_271) % 65_537; return x;',
  helper: 'function mix() { let x = 1; for (let i = 0; i < 2e7; i++) x = (x * 48_271) % 65_537; return x; } return mix();',
  rows: 'const rows = [1, 2]; for (const row of rows) { let x = row; for (let i = 0; i < 2e7; i++) x = (x * 48_271) % 65_537; rows.sum = x; }',
  'settled awaits': 'let x = 0; for (let i = 0; i < 1_000_000; i++) { await null; x += i; } return x;',
  'random numbers':
    'let inside = 0; for (let i = 0; i < 2_000_000; i++) if (Math.random() ** 2 + Math.random() ** 2 < 1) inside++; return inside;',
  fibonacci: 'const fibonacci = n => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)); return fibonacci(32);',
  hanoi:
    'function hanoi(n, a, b, c) { if (n === 0) return 0; return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a); } return hanoi(25, 1, 2, 3);',
  binomials:
    'function binomial(n, k) { if (k === 0 || k === n) return 1; return binomial(n - 1, k - 1) + binomial(n - 1, k); } return binomial(26, 13);',
  'subsets by index':
    'const weights = Array.from({ length: 24 }, (_, i) => i + 1); function best(i, room) { if (i === weights.length) return 0; const without = best(i + 1, room); return weights[i] > room ? without : Math.max(without, weights[i] + best(i + 1, room - weights[i])); } return best(0, 1000);',
  while: 'let i = 0; let x = 1; while (i < 20_000_000) { x = (x * 48_271) % 65_537; i++; } return x;',
};

const list = (rule, programs) => Object.entries(programs).map(([name, code]) => ({ name: `${rule}: ${name}`, rule, code }));

export const positive = [...list('no-busy-wait', busy), ...list('no-cpu-bound-work', cpu)];
