/** Programs that were written before the rules had seen any of them, by somebody who wanted the rules to be wrong. */
const busy = {
  'time left, lowered':
    'let left = 120; let last = Date.now(); while (left > 0) { const now = Date.now(); left -= now - last; last = now; }',
  'conditional test': 'const end = Date.now() + 120; while (Date.now() < end ? true : false);',
  'helper with the moment': 'const isOver = t => t <= Date.now(); const t = Date.now() + 120; while (!isOver(t));',
  'date set in the body': 'const s = new Date(); let d; do { d = new Date(); } while (d.getTime() - s.getTime() < 120);',
  'optional call': 'const start = Date.now(); while (Date.now?.() - start < 120) { continue; }',
  'through globalThis': 'const t = globalThis.performance.now(); while (globalThis.performance.now() < t + 120);',
  'renamed performance': 'const { performance: clock } = globalThis; const t = clock.now(); while (clock.now() - t < 120);',
  'static methods':
    'class Clock { static now() { return Date.now(); } static spin(ms) { const end = Clock.now() + ms; while (Clock.now() < end); } } Clock.spin(120);',
  'called at once': '(function pause(ms) { for (var t = Date.now(); Date.now() - t <= ms; ); })(120);',
  'clock within arithmetic': 'const end = Date.now() + 120; while (Math.max(Date.now(), 0) < end);',
  'frames of a spinner':
    "const frames = ['|', '/', '-']; let i = 0; const end = Date.now() + 120; while (Date.now() < end) { i = (i + 1) % frames.length; } return frames[i];",
  'writes to the terminal': "const end = Date.now() + 120; while (Date.now() < end) process.stdout.write('');",
  'returns what is left':
    'const end = Date.now() + 120; while (true) { const left = end - Date.now(); if (left <= 0) { return left; } }',
  'a precaution that throws':
    "const end = Date.now() + 120; let tries = 0; do { tries += 1; if (tries > 1e9) throw new Error('too long'); } while (Date.now() < end);",
  'value of a date': 'const s = new Date().valueOf(); while (new Date().valueOf() - s < 120);',
  'number of a date': 'const s = Number(new Date()); while (Number(new Date()) < s + 120);',
  'difference of hrtime': 'const s = process.hrtime(); while (process.hrtime(s)[1] < 120e6);',
  'try around nothing':
    'const end = Date.now() + 120; while (Date.now() < end) { try { Math.random(); } finally { Math.random(); } }',
  'inner loop that burns': 'const end = Date.now() + 120; while (Date.now() < end) { for (let i = 0; i < 1000; i++); }',
  'two tests': 'const end = Date.now() + 120; const start = Date.now(); while (Date.now() >= start && Date.now() < end) {}',
  'aborted signal':
    'const control = new AbortController(); setTimeout(() => control.abort(), 20); while (!control.signal.aborted) {}',
  'state in words': "let state = 'pending'; Promise.resolve().then(() => { state = 'done'; }); while (state === 'pending');",
  'callback of a read':
    "let text; const fs = await import('node:fs'); fs.readFile('/etc/hostname', (error, data) => { text = data; }); while (text === undefined);",
  signal: "let got = false; process.once('SIGUSR2', () => { got = true; }); while (!got);",
  'lock in a map': "const locks = new Map([['a', true]]); setTimeout(() => locks.delete('a'), 20); while (locks.has('a'));",
  'jobs that run':
    'let running = 2; const job = async () => { await sleep(5); running -= 1; }; job(); job(); while (running > 0);',
  'size of a set': 'const pending = new Set([1]); setTimeout(() => pending.clear(), 20); while (pending.size);',
  'state of a factory':
    'const make = () => { const s = { ready: false }; setTimeout(() => { s.ready = true; }, 20); return s; }; const s = make(); while (!s.ready);',
  'private field':
    'class Gate { #busy = true; constructor() { setTimeout(() => { this.#busy = false; }, 10); } wait() { while (this.#busy); } } new Gate().wait();',
  'element of an array': 'const done = [false]; setTimeout(() => { done[0] = true; }, 10); while (!done[0]);',
  'switch over a state': 'let s = 0; setTimeout(() => { s = 1; }, 5); for (;;) { switch (s) { case 1: return; default: } }',
  'if and else': 'let v = null; sleep(5).then(() => { v = 1; }); while (true) { if (v !== null) break; else continue; }',
  'destructured state':
    'const s = { on: true }; setTimeout(() => { s.on = false; }, 5); while (true) { const { on } = s; if (!on) break; }',
  'endless counting': 'for (let i = 0; ; i++) { Math.sqrt(i); }',
  'endless around a loop': 'do { for (let i = 0; i < 10; i++); } while (true);',
  'endless continue': 'spin: while (1) { continue spin; }',
  'await a constant': 'let stop = false; setTimeout(() => { stop = true; }, 10); const x = 5; while (!stop) await x;',
  'await all of nothing': 'let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.all([]);',
  'await then': 'let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.resolve().then(() => {});',
  'await an async function at once':
    'let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await (async () => {})();',
  'for await over an array':
    'let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) for await (const x of [1]) console.assert(x);',
  'await settled':
    'let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.allSettled([Promise.resolve()]);',
  'await resolve in do':
    'let stop = false; setTimeout(() => { stop = true; }, 10); do { await new Promise(resolve => resolve()); } while (!stop);',
  'await a check':
    'let stop = false; setTimeout(() => { stop = true; }, 10); const check = () => false; while (!stop) { await check(); }',
  'await an async method':
    'let stop = false; setTimeout(() => { stop = true; }, 10); const s = { async tick() {} }; while (!stop) await s.tick();',
};

const cpu = {
  'while up': 'let i = 0; let x = 1; while (i < 2e7) { x = (x * 48_271) % 65_537; i += 1; } return x;',
  'do while': 'let i = 0; let x = 1; do { x = (x * 48_271) % 65_537; i++; } while (i < 2e7); return x;',
  'while down': 'let n = 3e7; let x = 1; while (n--) x = (x * 48_271) % 65_537; return x;',
  'while above zero': 'let n = 2e7; let x = 1; while (n > 0) { x = (x * 48_271) % 65_537; n -= 1; } return x;',
  'from below zero': 'let i = -2e7; let x = 1; while (i < 0) { x = (x * 48_271) % 65_537; i++; } return x;',
  'steps of two': 'let x = 1; for (let i = 0; i < 6e7; i += 2) x = (x * 48_271) % 65_537; return x;',
  'declared before': 'let i; let x = 1; for (i = 0; i < 2e7; i++) x = (x * 48_271) % 65_537; return x + i;',
  'bound in the head': 'let x = 1; for (let i = 0, n = 2e7; i < n; i++) x = (x * 48_271) % 65_537; return x;',
  'while in for':
    'let x = 1; for (let i = 0; i < 5000; i++) { let j = 0; while (j < 5000) { x = (x * 48_271) % 65_537; j++; } } return x;',
  'product over functions':
    'const row = y => { let x = y; for (let i = 0; i < 5000; i++) x = (x * 48_271) % 65_537; return x; }; let sum = 0; for (let y = 0; y < 5000; y++) sum += row(y); return sum;',
  'product over a callback':
    'let x = 1; Array.from({ length: 5000 }).forEach(() => { for (let i = 0; i < 5000; i++) x = (x * 48_271) % 65_537; }); return x;',
  'array from a length': 'return Array.from({ length: 1e7 }, (_, i) => i * 2).length;',
  'array filled and mapped': 'return new Array(1e7).fill(0).map((_, i) => i * 2).length;',
  'array filled and walked': 'let x = 0; Array(5e6).fill().forEach((_, i) => { x = (x * 31 + i) % 65_537; }); return x;',
  'keys spread': 'return [...Array(3e6).keys()].reduce((a, b) => a + b, 0);',
  'keys walked': 'let x = 1; for (const i of Array(1e7).keys()) x = (x * 31 + i) % 65_537; return x;',
  'range of constant size':
    'const range = Array.from({ length: 3_000_000 }, (_, i) => i); let x = 1; for (const i of range) x = (x * 31 + i) % 65_537; return x;',
  'typed array mapped': 'return new Uint8Array(2e7).map(x => x + 1).length;',
  'typed array walked': 'let x = 1; for (const b of new Uint8Array(2e7)) x = (x * 31 + b) % 65_537; return x;',
  'shifted bound': 'let x = 1; for (let mask = 0; mask < 1 << 24; mask++) x = (x * 31 + mask) % 65_537; return x;',
  'hexadecimal bound': 'let x = 1; for (let i = 0; i <= 0xffffff; i++) x = (x * 31 + i) % 65_537; return x;',
  'power by Math': 'let x = 1; for (let i = 0; i < Math.pow(10, 7); i++) x = (x * 31 + i) % 65_537; return x;',
  'product of powers': 'let x = 1; for (let i = 0; i < 1e3 * 10 ** 4; i++) x = (x * 31 + i) % 65_537; return x;',
  'frozen limits': {
    top: 'const LIMITS = Object.freeze({ rounds: 1e7 });',
    code: 'let x = 1; for (let i = 0; i < LIMITS.rounds; i++) x = (x * 31 + i) % 65_537; return x;',
  },
  'static constant': {
    top: 'class Settings { static ROUNDS = 10_000_000; }',
    code: 'let x = 1; for (let i = 0; i < Settings.ROUNDS; i++) x = (x * 31 + i) % 65_537; return x;',
  },
  'default parameter':
    'function burn(rounds = 2e7) { let x = 1; for (let i = 0; i < rounds; i++) x = (x * 31 + i) % 65_537; return x; } return burn();',
  'constant argument':
    'function burn(rounds) { let x = 1; for (let i = 0; i < rounds; i++) x = (x * 31 + i) % 65_537; return x; } return burn(2e7);',
  bigints: 'let x = 1n; for (let i = 0n; i < 5_000_000n; i++) x = (x * 31n + i) % 65_537n; return x;',
  'continue inside': 'let x = 1; for (let i = 0; i < 2e7; i++) { if (i % 3) continue; x = (x * 31 + i) % 65_537; } return x;',
  'try inside': 'let x = 1; for (let i = 0; i < 2e7; i++) { try { x = (x * 31 + i) % 65_537; } catch { x = 0; } } return x;',
  'inner search that breaks':
    'let primes = 0; for (let n = 2; n < 1_000_000; n++) { let isPrime = true; for (let d = 2; d * d <= n; d++) { if (n % d === 0) { isPrime = false; break; } } if (isPrime) primes++; } return primes;',
  mandelbrot:
    'let inside = 0; for (let py = 0; py < 1000; py++) for (let px = 0; px < 1000; px++) { let x = 0; let y = 0; let n = 0; while (n < 50 && x * x + y * y < 4) { [x, y] = [x * x - y * y + px / 400 - 2, 2 * x * y + py / 400 - 1]; n++; } if (n === 50) inside++; } return inside;',
  collatz:
    'let longest = 0; for (let n = 1; n < 1_000_000; n++) { let steps = 0; for (let k = n; k !== 1; steps++) k = k % 2 ? 3 * k + 1 : k / 2; longest = Math.max(longest, steps); } return longest;',
  sieve:
    'const composite = new Uint8Array(1e7); let n = 0; for (let i = 2; i < 1e7; i++) { if (composite[i]) continue; n++; for (let j = i * 2; j < 1e7; j += i) composite[j] = 1; } return n;',
  'text grows': "let text = ''; for (let i = 0; i < 5e6; i++) text += i; return text.length;",
  'repeated and split': "return 'ab'.repeat(5e6).split('').length;",
  'sorted numbers': 'return Array.from({ length: 1e6 }, Math.random).sort()[0];',
  'matrix of a constant size':
    'const n = 300; const a = new Float64Array(n * n); let sum = 0; for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) sum += a[i * n + k] * a[k * n + j]; return sum;',
  'range by a generator':
    'function* range(n) { for (let i = 0; i < n; i++) yield i; } let x = 1; for (const i of range(5e6)) x = (x * 31 + i) % 65_537; return x;',
  tribonacci: 'const t = n => (n < 3 ? 1 : t(n - 1) + t(n - 2) + t(n - 3)); return t(27);',
  ackermann: 'const a = (m, n) => (m === 0 ? n + 1 : n === 0 ? a(m - 1, 1) : a(m - 1, a(m, n - 1))); return a(2, 800);',
  'paths of a grid':
    'const paths = (x, y) => (x === 0 || y === 0 ? 1 : paths(x - 1, y) + paths(x, y - 1)); return paths(13, 13);',
  permutations:
    'const permute = xs => (xs.length < 2 ? [xs] : xs.flatMap((x, i) => permute([...xs.slice(0, i), ...xs.slice(i + 1)]).map(rest => [x, ...rest]))); return permute([1, 2, 3, 4, 5, 6, 7, 8]).length;',
  'change of coins':
    'const coins = [1, 2, 5, 10, 20, 50]; const ways = (sum, k) => (sum === 0 ? 1 : sum < 0 || k < 0 ? 0 : ways(sum - coins[k], k) + ways(sum, k - 1)); return ways(300, 5);',
};

const benignWaits = {
  'one millisecond from now': 'const end = performance.now() + 1; while (performance.now() < end);',
  'two milliseconds added': 'const t = Date.now(); while (Date.now() < t + 2);',
  'another reading':
    'const before = process.hrtime.bigint(); let after; do { after = process.hrtime.bigint(); } while (before === after);',
  'times that grow':
    'let seen = 0; const next = () => { let t; do { t = performance.now(); } while (t <= seen); seen = t; return t; }; return [next(), next()];',
  'fifty microseconds': 'const s = process.hrtime.bigint(); while (process.hrtime.bigint() - s < 50_000n);',
  'half a millisecond': 'const s = performance.now(); while (performance.now() - s < 0.5);',
  'later than issued': 'let tick = Date.now(); const issued = tick; while (!(tick > issued)) tick = Date.now();',
  'time of a generator of identifiers':
    'class Ids { constructor() { this.t = Date.now(); } wait() { let n = Date.now(); while (n <= this.t) { n = Date.now(); } return n; } } new Ids().wait();',
  'search for as long as there is time':
    'const end = Date.now() + 5; let best = 0; let i = 0; while (i < 1000 && Date.now() < end) { best = Math.max(best, (i * 7) % 13); i++; } return best;',
  'assertions on the time':
    'const queue = [1, 2, 3]; const s = Date.now(); while (queue.length) { queue.pop(); console.assert(Date.now() - s >= 0); }',
  'sleeps what is left':
    'const end = Date.now() + 40; while (Date.now() < end) { const left = end - Date.now(); await sleep(Math.min(left, 10)); }',
  'awaits an event':
    "let n = 0; const emitter = new EventEmitter(); setTimeout(() => { n = 1; emitter.emit('x'); }, 10); while (n === 0) await once(emitter, 'x');",
  'awaits a promise in a variable': 'let done = false; const p = sleep(5).then(() => { done = true; }); while (!done) await p;',
  'awaits a race':
    'let done = false; const p = sleep(12).then(() => { done = true; }); while (!done) await Promise.race([p, sleep(5)]);',
  'awaits all timers': 'let n = 0; while (n < 3) { await Promise.all([sleep(1), null]); n++; }',
  'async generator with turns':
    'for await (const n of (async function* () { yield 1; await turn(); yield 2; })()) console.assert(n);',
  'again as long as told':
    'let again = false; let n = 0; const step = () => { n++; again = n < 4; }; do { step(); } while (again);',
  'callback run at once': 'const queue = [3]; let done = false; while (!done) { queue.forEach(() => { done = true; }); }',
  'found by a callback': 'let found; const xs = [1, 2]; while (found === undefined) { found = xs.find(x => x > 1); }',
  'getter that counts': 'const o = { n: 0, get done() { return ++this.n > 3; } }; while (!o.done);',
  'conversion that counts': 'const c = { n: 0, valueOf() { return this.n++; } }; while (c < 5);',
  'setter that sets': 'let v = 0; const o = { set x(y) { v = y; } }; setTimeout(() => { v = 9; }, 1); while (v < 3) o.x = v + 1;',
  'spread that counts':
    'let n = 0; const all = { [Symbol.iterator]() { return { next: () => ({ done: n++ > 3, value: n }) }; } }; setTimeout(() => { n = 10; }, 1); while (n < 4) { const out = [...all]; console.assert(out); }',
  'listener that is run':
    "const emitter = new EventEmitter(); let done = false; emitter.on('x', () => { done = true; }); while (!done) emitter.emit('x');",
  'a microtask sets the flag': 'let done = false; Promise.resolve().then(() => { done = true; }); while (!done) await null;',
  'microtasks count':
    'let n = 0; const work = async () => { for (let i = 0; i < 3; i++) { await null; n++; } }; work(); while (n < 3) await null;',
  'next tick sets the flag':
    'let done = false; process.nextTick(() => { done = true; }); while (!done) await new Promise(resolve => process.nextTick(resolve));',
  'a hundred settled awaits': 'for (let i = 0; i < 100; i++) await null;',
  'attempts and a deadline': 'const end = Date.now() + 1000; for (let i = 0; i < 3 && Date.now() < end; i++) { await null; }',
  'compare and exchange':
    'const a = new Int32Array(new SharedArrayBuffer(4)); let old; do { old = Atomics.load(a, 0); } while (Atomics.compareExchange(a, 0, old, old + 1) !== old);',
  'ended by a helper that throws':
    "let n = 0; const next = () => { if (++n > 5) throw new RangeError('end'); }; try { while (true) next(); } catch { return n; }",
  'ended by an error': 'const xs = [[1], [2]]; let i = 0; try { while (true) { xs[i++][0].toFixed(); } } catch { return i; }',
  'ended by a property of nothing':
    'let node = { next: { next: null } }; try { for (;;) node = node.next; } catch { return node; }',
  'steps of a game': 'let behind = 50; const step = 16; let n = 0; while (behind >= step) { n++; behind -= step; } return n;',
  'next monday': 'const d = new Date(2020, 0, 1); while (d.getDay() !== 1) d.setDate(d.getDate() + 1); return d;',
  'days until today':
    'const d = new Date(Date.now() - 5 * 864e5); const days = []; while (d < new Date()) { days.push(d.toISOString()); d.setDate(d.getDate() + 1); } return days;',
  'slots until now':
    'let t = Date.now() - 10_000; const slots = []; while (t < Date.now()) { slots.push(t); t += 1000; } return slots;',
  'days of a month':
    'let n = 0; for (let d = new Date(2024, 0, 1); d <= new Date(2024, 0, 10); d.setDate(d.getDate() + 1)) n++; return n;',
  'old stamps': 'const stamps = [1, 2, 3]; while (stamps[0] < Date.now() - 100) stamps.shift(); return stamps;',
  'next run':
    'let next = Date.now() - 5000; const every = 1000; do { next = next + every; } while (next < Date.now()); return next;',
  'tokens of a bucket':
    'let tokens = 0; let last = Date.now() - 30; while (Date.now() - last >= 10) { tokens++; last += 10; } return tokens;',
  'months until now':
    'const d = new Date(0); d.setFullYear(2020); while (d.getTime() < Date.now()) d.setMonth(d.getMonth() + 1); return d;',
  'interval set while it polls':
    'let n = 0; const timer = setInterval(() => { n++; }, 2); while (n < 3) await sleep(1); clearInterval(timer);',
  'reads until the end of a pipe':
    "const { PassThrough } = await import('node:stream'); const s = new PassThrough(); s.end('abc'); await once(s, 'readable'); let chunk; while ((chunk = s.read(1)) !== null) console.assert(chunk);",
};

const benignWork = {
  'data ends it': 'const xs = [1, 2, 3]; let i = 0; while (i < 1e7) { if (xs[i] === undefined) break; i++; } return i;',
  'body moves on': 'let i = 0; let n = 0; while (i < 1e7) { n++; i += 1e5; i++; } return n;',
  'powers of ten': 'let n = 0; for (let i = 1; i < 1e12; i *= 10) n++; return n;',
  'powers of two': 'let n = 0; for (let i = 1; i < 2 ** 30; i <<= 1) n++; return n;',
  'divided by ten': 'let n = 0; for (let i = 1e12; i >= 1; i /= 10) n++; return n;',
  'halved by shifts': 'let n = 0; for (let i = 1e9; i > 0; i >>= 1) n++; return n;',
  'halved in a while': 'let i = 2 ** 31 - 1; let n = 0; while (i > 0) { i >>>= 1; n++; } return n;',
  'long steps': 'let n = 0; for (let i = 0; i < 1e9; i += 1e6) n++; return n;',
  'lazily counted':
    'function* naturals() { for (let i = 0; i < 1e9; i++) yield i; } const all = naturals(); return [all.next().value, all.next().value];',
  'never called': 'const heavy = () => { let x = 0; for (let i = 0; i < 1e9; i++) x += i; return x; }; return typeof heavy;',
  'turns in a while': 'let i = 0; let x = 0; while (i < 500_000) { if (i % 10_000 === 0) await turn(); x += i; i++; } return x;',
  'pauses in the inner loop':
    'let x = 0; for (let i = 0; i < 20; i++) { for (let j = 0; j < 100_000; j++) x += j; await sleep(1); } return x;',
  'remembered by an assignment':
    'const memo = []; const fibonacci = n => (memo[n] ??= n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)); return fibonacci(60);',
  'remembered by a closure':
    'const remember = f => { const known = new Map(); return n => { if (!known.has(n)) known.set(n, f(n)); return known.get(n); }; }; const fibonacci = remember(n => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2))); return fibonacci(60);',
  'halves by division': 'const leaves = n => (n < 1 ? 1 : leaves(n / 2) + leaves(n / 2)); return leaves(1000);',
  'depth of an octree':
    'const cells = d => (d === 0 ? 1 : cells(d - 1) + cells(d - 1) + cells(d - 1) + cells(d - 1)); return cells(4);',
  'depth in a constant':
    'const depth = 6; const leaves = d => (d === 0 ? 1 : leaves(d - 1) + leaves(d - 1)); return leaves(depth);',
  'queens on a small board':
    'const place = (row, columns) => { if (row === 6) return 1; let n = 0; for (let c = 0; c < 6; c++) if (columns.every((x, r) => x !== c && Math.abs(x - c) !== row - r)) n += place(row + 1, [...columns, c]); return n; }; return place(0, []);',
  'the first way that leads there': 'const reach = n => n === 0 || (n > 0 && (reach(n - 1) || reach(n - 2))); return reach(500);',
  'one of two ways': 'const down = n => (n <= 0 ? 0 : n % 2 ? down(n - 1) : down(n - 2)); return down(1000);',
  'ways of a switch':
    'const down = n => { switch (n % 3) { case 0: return n <= 0 ? 0 : down(n - 1); case 1: return down(n - 1); default: return down(n - 2); } }; return down(900);',
  'heap by index':
    'const xs = [5, 3, 4, 1, 2]; const visit = i => (i >= xs.length ? 0 : xs[i] + visit(2 * i + 1) + visit(2 * i + 2)); return visit(0);',
  'children with their depth':
    'const height = (node, d) => (node ? Math.max(height(node.left, d + 1), height(node.right, d + 1)) : d); return height({ left: { left: null, right: null }, right: null }, 0);',
  'game three moves ahead':
    'const best = (board, depth) => (depth === 0 ? board : Math.max(-best(board + 1, depth - 1), -best(board - 1, depth - 1))); return best(0, 3);',
  'wild card':
    "const match = (p, s, i, j) => { if (i === p.length) return j === s.length; if (p[i] === '*') return match(p, s, i + 1, j) || (j < s.length && match(p, s, i, j + 1)); return j < s.length && p[i] === s[j] && match(p, s, i + 1, j + 1); }; return match('a*c', 'abbbc', 0, 0);",
  'flood of a grid':
    'const grid = Array.from({ length: 20 }, () => new Array(20).fill(0)); const flood = (x, y) => { if (x < 0 || y < 0 || x > 19 || y > 19 || grid[x][y]) return; grid[x][y] = 1; flood(x + 1, y); flood(x - 1, y); flood(x, y + 1); flood(x, y - 1); }; flood(0, 0);',
  'small typed array': 'return new Uint8Array(256).map((_, i) => i * 3);',
  'small array from a length': 'return Array.from({ length: 1000 }, (_, i) => i * i);',
  'short text repeated': "return 'ab'.repeat(1000);",
  'length alone': 'return new Array(1e7).length;',
  'memory alone': 'return Buffer.alloc(1e6).length + new Uint8Array(1e6).length;',
  'long text repeated': "return 'x'.repeat(1e6).length;",
  'array filled': 'return new Array(1e5).fill(0).length;',
  'keys not taken': 'const keys = Array(1e9 / 1000).keys(); return keys.next().value;',
  'first that fits': 'for (const i of Array(1e6).keys()) if (i * i > 500) return i;',
  'some of many': 'return new Array(1e5).fill(1).some(x => x === 1);',
  'largest integer with a return':
    'const xs = [1, 0]; for (let i = 0; i < Number.MAX_SAFE_INTEGER; i++) if (xs[i] === 0) return i;',
  'infinity with a break': 'let n = 0; for (let i = 0; i < Infinity; i++) { n += i; if (n > 1000) break; } return n;',
  'break out of both':
    'let n = 0; outer: for (let i = 0; i < 1e4; i++) for (let j = 0; j < 1e4; j++) { n++; if (i + j > 50) break outer; } return n;',
  'moved on by a helper':
    'let i = 0; const skip = () => { i += 1e6; }; let n = 0; while (i < 1e9) { skip(); n++; i++; } return n;',
  'ninety thousand': 'let x = 0; for (let i = 0; i < 300; i++) for (let j = 0; j < 300; j++) x += i ^ j; return x;',
  'one loop after the other': 'let x = 0; for (let i = 0; i < 5e5; i++) x += i; for (let i = 0; i < 5e5; i++) x ^= i; return x;',
  'callbacks that wait': 'await Promise.all(Array.from({ length: 20 }, async () => { await sleep(1); }));',
  'ends when the queue is empty':
    'const queue = [1, 2]; for (let i = 0; i < 1e6; i++) if (queue.shift() === undefined) return i;',
  'throws at the end of the data':
    "const xs = [1, 2]; let i = 0; try { for (; i < 1e9; i++) if (!xs[i]) throw new RangeError('end'); } catch { return i; }",
  'bound that is lowered': 'let to = 1e9; let n = 0; for (let i = 0; i < to; i++) { n++; to /= 10; } return n;',
};

const list = (rule, kind, programs) =>
  Object.entries(programs).map(([name, program]) => ({
    name: `${rule}: ${name}`,
    rule: kind === 'positive' ? rule : undefined,
    ...(typeof program === 'string' ? { code: program } : program),
  }));

export const fresh = [
  ...list('no-busy-wait', 'positive', busy),
  ...list('no-cpu-bound-work', 'positive', cpu),
  ...list('no-busy-wait', 'benign', benignWaits),
  ...list('no-cpu-bound-work', 'benign', benignWork),
];
