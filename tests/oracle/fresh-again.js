/** The same once more, written when the rules had learnt from `fresh.js` and before they had seen these. */
const busy = {
  'deadline object': 'const deadline = { at: Date.now() + 120 }; while (Date.now() < deadline.at) { /* wait */ }',
  'milliseconds left': 'const msLeft = t => t - Date.now(); const t = Date.now() + 120; while (msLeft(t) > 0);',
  'seconds as a fraction': 'const begin = performance.now() / 1000; while (performance.now() / 1000 - begin < 0.12);',
  'rounds beside the clock': 'const begin = Date.now(); for (let i = 0; Date.now() - begin < 120; i++);',
  'negated helper':
    'const started = Date.now(); function over() { return Date.now() - started >= 120; } for (;;) { if (over()) { break; } }',
  'date in a template': 'const end = new Date(Date.now() + 120).toISOString(); while (new Date().toISOString() < end);',
  'arrow that spins': 'const pause = ms => { const stop = Date.now() + ms; do {} while (Date.now() < stop); }; pause(120);',
  'method that spins':
    'const tools = { nap(ms) { const from = process.hrtime.bigint(); while (process.hrtime.bigint() - from < BigInt(ms) * 1_000_000n); } }; tools.nap(120);',
  'best of several readings':
    'const end = Date.now() + 120; let n = 0; while (Math.min(end, Date.now()) !== end) n += 1; return n;',
  'reply of a timer': 'let reply; setTimeout(value => { reply = value; }, 5, 7); while (reply === undefined) continue;',
  'counter of callbacks': 'let open = 3; for (const n of [1, 2, 3]) setTimeout(() => { open--; }, n); while (open) {}',
  'flag of an instance':
    'class Job { done = false; start() { setImmediate(() => { this.done = true; }); return this; } } const job = new Job().start(); while (!job.done) {}',
  'null until loaded': "let config = null; import('node:os').then(os => { config = os.cpus(); }); while (config === null) { }",
  'while not in the set': 'const ready = new Set(); queueMicrotask(() => ready.add(1)); while (!ready.has(1)) {}',
  'log until done': "let done = false; setTimeout(() => { done = true; }, 5); while (!done) console.debug('.');",
  'await a false promise': 'let up = false; setTimeout(() => { up = true; }, 5); while (!up) { await false; }',
  'await an async arrow':
    'let up = false; setTimeout(() => { up = true; }, 5); const yieldNow = async () => undefined; while (!up) await yieldNow();',
  'await a resolved promise of a helper':
    'let up = false; setTimeout(() => { up = true; }, 5); const later = () => Promise.resolve(); while (!up) await later();',
  'await a microtask by then':
    'let up = false; setTimeout(() => { up = true; }, 5); while (!up) await new Promise(resolve => Promise.resolve().then(resolve));',
  'awaits and a deadline': 'const end = Date.now() + 120; do { await Promise.resolve(); } while (Date.now() < end);',
  'endless sum': 'let sum = 0; let i = 0; while (true) { sum += i; i += 1; }',
};

const cpu = {
  'countdown in the test of a for': 'let x = 1; for (let i = 1e7; i-- > 0; ) x = (x * 31 + i) % 65_537; return x;',
  'increment before the test': 'let x = 1; let i = 0; while (++i <= 1e7) x = (x * 31 + i) % 65_537; return x;',
  'quotient of constants': {
    top: 'const bytes = 64 * 1024 * 1024; const word = 4;',
    code: 'let x = 1; for (let i = 0; i < bytes / word; i++) x = (x * 31 + i) % 65_537; return x;',
  },
  'three loops, one a while':
    'let x = 1; for (let a = 0; a < 200; a++) { let b = 200; while (b) { for (let c = 0; c !== 500; c++) x = (x * 31 + c) % 65_537; b--; } } return x;',
  'helper of a helper':
    'const cell = n => { let x = n; for (let i = 0; i < 300; i++) x = (x * 31 + i) % 65_537; return x; }; const row = () => { let s = 0; for (let i = 0; i < 300; i++) s += cell(i); return s; }; let s = 0; for (let i = 0; i < 300; i++) s += row(); return s;',
  'array from keys': 'return Array.from(Array(2e6).keys(), n => n * n).length;',
  'filled and reduced': 'return new Array(5_000_000).fill(1).reduce((a, b) => a + b, 0);',
  'spread of an array': 'return [...new Array(4e6)].map((_, i) => i).length;',
  'entries walked': 'let s = 0; for (const [i] of Array(3e6).fill(0).entries()) s += i; return s;',
  'characters walked': "let n = 0; for (const c of 'abcd'.repeat(2.5e6)) if (c === 'a') n++; return n;",
  'constant array, sorted': {
    top: 'const samples = Array.from({ length: 1_500_000 }, (_, i) => (i * 7919) % 104_729);',
    code: 'return [...samples].sort((a, b) => a - b)[0];',
  },
  'multiplied steps':
    'let x = 1; for (let k = 0; k < 1e5; k += 1) for (let e = 1; e < 1e6; e *= 2) x = (x * 31 + e) % 65_537; return x;',
  'fibonacci by a method': 'const m = { f(n) { return n <= 1 ? n : this.f(n - 1) + this.f(n - 2); } }; return m.f(30);',
  'recursion in a conditional':
    'function count(n) { if (n > 0) { return count(n - 1) + count(n - 1); } return 1; } return count(24);',
  subsets:
    'const all = []; function pick(i, n, some) { if (i === n) { all.push(some); return; } pick(i + 1, n, some); pick(i + 1, n, some + i); } pick(0, 18, 0); return all.length;',
  'loop in a callback for each of three':
    'return [1, 2, 3].map(n => { let x = n; for (let i = 0; i < 5e6; i++) x = (x * 31 + i) % 65_537; return x; });',
  'switch inside': 'let n = 0; for (let i = 0; i < 1e7; i++) { switch (i % 3) { case 0: n++; break; default: n--; } } return n;',
  'logged now and then': 'let n = 0; for (let i = 1; i <= 2e7; i++) { n ^= i; if (i % 1e7 === 0) console.debug(i); } return n;',
};

const benignWaits = {
  'five milliseconds in a variable': 'const wait = 5; const from = performance.now(); while (performance.now() - from < wait);',
  'elapsed is measured, the queue ends it':
    'const queue = [1, 2, 3]; const from = Date.now(); let took = 0; while (queue.length > 0) { queue.shift(); took = Date.now() - from; } return took;',
  'deadline and a parser':
    "const end = Date.now() + 500; const text = 'a,b,c'; let i = 0; while (Date.now() < end) { if (i >= text.length) break; i++; } return i;",
  'window of a rate limit':
    'const hits = [1, 2, Date.now()]; const from = Date.now() - 1000; while (hits.length > 0 && hits[0] < from) hits.shift(); return hits;',
  'next full hour': 'let t = Date.now(); while (t % 60_000 !== 0) { t -= t % 60_000; } return t;',
  'expire by iterator':
    'const seen = new Map([[1, 0], [2, Date.now() + 1e5]]); for (const [key, at] of seen) if (at < Date.now()) seen.delete(key); return seen;',
  'retry with a promise':
    'let tries = 0; const attempt = async () => { tries += 1; await sleep(1); if (tries < 3) throw new Error("again"); }; for (;;) { try { await attempt(); break; } catch { continue; } }',
  'consumer of a queue with a wake-up':
    'const queue = []; let wake; setTimeout(() => { queue.push(1); wake?.(); }, 5); while (queue.length === 0) await new Promise(resolve => { wake = resolve; });',
  'lock by promises':
    'let lock = Promise.resolve(); let held = true; setTimeout(() => { held = false; }, 3); while (held) { lock = lock.then(() => sleep(1)); await lock; }',
  'reader by callback run at once':
    'let line; const lines = ["a", "b"]; const read = cb => cb(lines.shift()); do { read(value => { line = value; }); } while (line !== undefined);',
  'flag in an object that a method changes':
    'const lexer = { done: false, at: 0, next() { this.at += 1; if (this.at > 4) this.done = true; } }; setTimeout(() => { lexer.done = true; }, 9); while (!lexer.done) lexer.next();',
  'state set through an alias':
    'const state = { on: true }; const alias = state; setTimeout(() => { state.on = false; }, 9); let n = 0; while (state.on) { if (++n > 3) alias.on = false; }',
  'size lowered by an iterator':
    'const pending = new Set([1, 2]); setTimeout(() => pending.clear(), 9); while (pending.size > 0) { const [first] = pending; pending.delete(first); }',
  'async iterator by hand':
    'const it = (async function* () { yield 1; await sleep(1); yield 2; })(); let step = await it.next(); while (!step.done) step = await it.next();',
  'microtask queue of its own': 'const jobs = [async () => {}, async () => {}]; while (jobs.length) await jobs.pop()();',
  'promise that settles by a timer, kept in an object':
    'const o = { gate: sleep(5), open: false }; o.gate.then(() => { o.open = true; }); while (!o.open) await o.gate;',
  'clock moves on by a helper':
    'const now = () => Date.now(); const before = now(); let after = now(); while (after === before) after = now(); return after;',
  'sequence within one millisecond':
    'let at = 0; let n = 0; const id = () => { let t = Date.now(); if (t === at && ++n > 2) { while (t === at) t = Date.now(); n = 0; } at = t; return t; }; for (let i = 0; i < 5; i++) id();',
};

const benignWork = {
  'counter and a sentinel': 'const xs = [3, 2, 0]; let i = 0; while (i < 1e8 && xs[i] !== 0) i++; return i;',
  'step that grows': 'let step = 1; let n = 0; for (let i = 0; i < 1e9; i += step) { step *= 2; n++; } return n;',
  'exponential backoff': 'let n = 0; for (let wait = 1; wait < 1e7; wait *= 1.5) n++; return n;',
  'bits of a number': 'let n = 0; for (let bit = 1; bit < 1 << 30; bit <<= 1) n++; return n;',
  'reset in the body': 'let n = 0; for (let i = 0; i < 1e7; i++) { n++; if (n > 10) i = 1e7; } return n;',
  'named end that data sets':
    'let end = 1e8; const xs = [1, 2]; end = xs.length; let n = 0; for (let i = 0; i < end; i++) n += xs[i]; return n;',
  'throws after a hundred':
    'let n = 0; try { while (n < 1e8) { if (n === 100) throw new RangeError("enough"); n++; } } catch { return n; }',
  'length of a spread of few': 'return [...Array(50).keys()].flatMap(n => [...Array(20).keys()].map(m => n * m)).length;',
  'million of bytes copied': 'const from = new Uint8Array(1e6); return from.slice().length + Buffer.from(from).length;',
  padding: "return 'x'.padStart(1e6, ' ').length + '-'.repeat(2e6).length;",
  'sparse array': 'const xs = new Array(2e6); xs[5] = 1; return xs.length;',
  'index of at once': 'return new Uint8Array(2e6).fill(1).indexOf(1);',
  'every with an early end': 'return new Array(1e5).fill(0).every((x, i) => i < 3);',
  'recursion with a guard by depth':
    'const walk = (n, depth) => (depth > 5 ? 0 : 1 + walk(n - 1, depth + 1) + walk(n + 1, depth + 1)); return walk(0, 0);',
  trie: "const insert = (node, word, i) => { if (i === word.length) return 1; node[word[i]] ??= {}; return insert(node[word[i]], word, i + 1); }; const root = {}; return insert(root, 'abc', 0) + insert(root, 'abd', 0);",
  'generator with a limit':
    'function* count() { let i = 0; while (i < 1e9) yield i++; } for (const n of count()) if (n > 50) return n;',
  'helper in a loop that breaks':
    'const row = () => { for (let i = 0; i < 5000; i++) if (i > 3) return i; }; let s = 0; for (let y = 0; y < 5000; y++) s += row(); return s;',
  'slices by a helper':
    'const breathe = () => turn(); let x = 0; for (let i = 0; i < 1_000_000; i++) { x ^= i; if ((i & 0xffff) === 0) await breathe(); } return x;',
};

const list = (rule, kind, programs) =>
  Object.entries(programs).map(([name, program]) => ({
    name: `${rule}: ${name}`,
    rule: kind === 'positive' ? rule : undefined,
    ...(typeof program === 'string' ? { code: program } : program),
  }));

export const freshAgain = [
  ...list('no-busy-wait', 'positive', busy),
  ...list('no-cpu-bound-work', 'positive', cpu),
  ...list('no-busy-wait', 'benign', benignWaits),
  ...list('no-cpu-bound-work', 'benign', benignWork),
];
