import rule from '../../src/rules/no-busy-wait.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-busy-wait', rule, {
  valid: [
    {
      name: 'a list that somebody else made may be anything',
      code: 'let up = false; const steps = load(); export function wait() { while (!up) { steps.push(1); } } setTimeout(() => { up = true; }, 100);',
    },
    {
      name: 'a flag, or a hundred thousand rounds',
      code: 'export async function f() { let up = false; setTimeout(() => { up = true; }); for (let i = 0; !up && i < 1e5; i++); }',
    },
    {
      name: 'a generator whose moments somebody works with',
      code: 'function* ticks(end) { while (Date.now() < end) yield Date.now(); } export async function f(end, work) { for (const t of ticks(end)) work(t); }',
    },
    {
      name: 'a generator that others may take',
      code: 'export function* ticks(end) { while (Date.now() < end) yield Date.now(); } export const all = [ticks];',
    },
    {
      name: 'a clock that is no clock everywhere',
      code: 'const clock = pick ? Date : { now: () => read() }; export async function f(end) { while (clock.now() < end) {} }',
    },
    {
      name: 'a bound that is near ends the loop before the clock does',
      code: 'export async function f(end) { let i = 0; while (i < 50 && Date.now() < end) i++; }',
    },
    {
      name: 'a place that the loop fills ends it before the clock does',
      code: 'export async function f(end) { const q = []; while (q.length < 5 && Date.now() < end) q.push(1); }',
    },
    {
      name: 'elements that the loop itself changes',
      code: 'export async function f() { const jobs = [{ done: false }]; for (const job of jobs) setTimeout(() => { job.done = true; }); const [first] = jobs; while (!jobs.every(job => job.done)) first.done = true; }',
    },
    {
      name: 'elements that nobody changes',
      code: 'export async function f() { const jobs = [{ done: false }]; while (!jobs.every(job => job.done)) {} }',
    },
    {
      name: 'a signal that asks nothing',
      code: "export async function f(pid) { for (;;) { try { process.kill(pid, 'SIGTERM'); } catch { break; } } }",
    },
    {
      name: 'a list that has promises in it',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) for await (const x of [xs.next()]) console.log(x); }',
    },
    {
      name: 'a loop over what nobody knows',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) for (const x of xs) console.log(x); }',
    },
    {
      name: 'a variable that may hold a promise',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); let next = 1; next = xs.load(); while (!stop) await next; }',
    },
    {
      name: 'a method that may give a promise',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); class A { p = xs.load(); async g() { return this.p; } } const a = new A(); while (!stop) await a.g(); }',
    },
    {
      name: 'two milliseconds of a helper that divides nanoseconds',
      code: 'const ms = () => Number(process.hrtime.bigint() / 1_000_000n); export async function f() { const from = ms(); while (ms() - from < 2); }',
    },
    {
      name: 'a getter that moves on',
      code: 'class A { n = 0; get left() { return 9 - this.n++; } } export async function f() { const a = new A(); while (a.left > 0); }',
    },
    {
      name: 'a free name is looked for on the disk',
      code: "import { existsSync } from 'node:fs'; export async function f(name) { let n = 0; while (existsSync(`${name}${n}`)) n++; return n; }",
    },
    {
      name: 'a candidate of a list is looked for on the disk',
      code: "import { existsSync } from 'node:fs'; export async function f() { const names = ['a', 'b']; for (;;) { const name = names.pop(); if (existsSync(name)) return name; } }",
    },
    {
      name: 'a controller aborted in the loop',
      code: 'export async function f() { const c = new AbortController(); let n = 0; while (!c.signal.aborted) { if (n++ > 9) c.abort(); } }',
    },
    {
      name: 'a getter that counts',
      code: 'class A { n = 0; get on() { this.n += 1; return this.n > 9; } stop() { this.n = 10; } wait() { while (!this.on) {} } } export const a = new A();',
    },
    {
      name: 'work that looks at the clock now and then, and may be done',
      code: 'export async function f(end) { let n = 0; while (true) { n++; if (n > 5000) return n; if (n % 1000 === 0 && Date.now() > end) break; } }',
    },
    {
      name: 'five thousandths of a second, in seconds',
      code: 'export async function f() { const from = performance.now() / 1000; while (performance.now() / 1000 - from < 0.005) {} }',
    },
    {
      name: 'work until a deadline',
      code: 'export async function f(ms, q) { const end = Date.now() + ms; while (Date.now() < end && q.length) { q.shift()(); } }',
    },
    {
      name: 'a slice of work that the clock ends',
      code: 'export async function f(ms, items) { const end = Date.now() + ms; let i = 0; let sum = 0; while (i < items.length && Date.now() < end) { sum += items[i]; i++; } return sum; }',
    },
    {
      name: 'the next tick of the clock is there within a millisecond',
      code: 'export function next(last) { let now = Date.now(); while (now <= last) { now = Date.now(); } return now; }',
    },
    { name: 'a wait for the clock to move', code: 'export function tick() { const t = Date.now(); while (Date.now() === t); }' },
    {
      name: 'an unknown function may come to say something else',
      code: 'export async function f(isReady) { while (!isReady()) {} }',
    },
    {
      name: 'a scanner that returns',
      code: 'export async function f(text) { let i = 0; while (true) { const c = text[i++]; if (c === undefined) return i; } }',
    },
    {
      name: 'a reader that ends the loop',
      code: 'export async function f(stream) { while (true) { const { done, value } = await stream.read(); if (done) break; } }',
    },
    {
      name: 'a poll with a pause',
      code: "import { setTimeout as sleep } from 'node:timers/promises'; export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await sleep(10); }",
    },
    {
      name: 'a loop that lets the event loop turn',
      code: "import { setImmediate } from 'node:timers/promises'; export async function f(ms) { const end = Date.now() + ms; while (Date.now() < end) await setImmediate(); }",
    },
    { name: 'a parser moves itself on', code: 'export function parse(p) { while (!p.eof) { p.next(); } }' },
    {
      name: 'a generator without end whose only consumer stops by what it is given',
      code: 'export async function f() { function* odd() { for (let n = 1; ; n += 2) if (n % 3) yield n; } for (const n of odd()) if (n > 50) return n; }',
    },
    { name: 'a generator', code: 'export function* ids() { let i = 0; while (true) yield i++; }' },
    {
      name: 'a worker may spin',
      code: "import { workerData } from 'node:worker_threads'; import { parentPort } from 'node:worker_threads'; parentPort.postMessage('x'); while (true) {}",
    },
    { name: 'a walk up a tree', code: 'export async function f(node) { while (node.parent) node = node.parent; return node; }' },
    { name: 'a computation that ends by itself', code: 'export async function f(n) { while (n > 1) { n = n / 2; } }' },
    {
      name: 'a benchmark runs something',
      code: 'export async function f(fn, ms) { const end = Date.now() + ms; let n = 0; while (Date.now() < end) { fn(); n++; } return n; }',
    },
    {
      name: 'the work may set the flag',
      code: 'let stop = false; export function end() { stop = true; } export async function f(q) { while (!stop) { q.step(); } }',
    },
    {
      name: 'an unknown promise may take its time',
      code: 'let stop = false; export function end() { stop = true; } export async function f(q) { while (!stop) { await q.step(); } }',
    },
    {
      name: 'a labelled break',
      code: 'export async function f(a) { outer: while (true) { for (const x of a) { if (x) break outer; } } }',
    },
    {
      name: 'a regular expression that remembers where it is',
      code: 'export async function f(s) { let m; const re = /a/g; while ((m = re.exec(s)) !== null) { console.log(m); } }',
    },
    {
      name: 'the scheduler lets others run',
      code: "import { scheduler } from 'node:timers/promises'; export async function f() { let d = false; setTimeout(() => { d = true; }, 9); while (!d) await scheduler.yield(); }",
    },
    {
      name: 'an endless loop that sleeps',
      code: 'const sleep = ms => new Promise(r => setTimeout(r, ms)); export async function f() { while (true) { await sleep(10); } }',
    },
    {
      name: 'a promise of a timer',
      code: 'export async function f(load) { let x; load().then(v => { x = v; }); while (!x) { await new Promise(r => setTimeout(r, 10)); } }',
    },
    { name: 'a loop that counts', code: 'export async function f(xs) { let i = 0; while (i < 10) { i += 1; } }' },
    {
      name: 'a getter may change its mind',
      code: 'class P { get done() { return this.i++ > 10; } run() { while (!this.done) {} } stop() { this.done = true; } } export const p = new P();',
    },
    {
      name: 'values that trade places',
      code: 'export async function f(n) { let a = 0, b = 1; for (let i = 0; i < n; i++) { [a, b] = [b, a + b]; } return a; }',
    },
    {
      name: 'a helper that sets the flag is called',
      code: 'let done = false; export function set() { done = true; } export async function f() { while (!done) { set(); } }',
    },
    {
      name: 'attempts until a deadline',
      code: "export async function f(timeout) { const start = Date.now(); while (Date.now() - start < timeout) { try { return require('fs').readFileSync('x'); } catch {} } }",
    },
    {
      name: 'code that asks whether it is a worker',
      code: "import { isMainThread } from 'node:worker_threads'; let done = false; export const end = () => { done = true; }; if (!isMainThread) { while (!done) {} }",
    },
    {
      name: 'the work is handed what sets the flag',
      code: 'export async function f(lock) { let held = false; const take = () => { held = true; }; while (!held) { lock.try(take); } }',
    },
    {
      name: 'a counter that is not the one written elsewhere',
      code: 'let x = 0; export function bump() { x++; } export function f(n) { let i = 0; while (i < n) { i++; } return x; }',
    },
    {
      name: 'a number that the rounds change',
      code: 'export function collatz(n) { let steps = 0; while (n !== 1) { n = n % 2 === 0 ? n / 2 : 3 * n + 1; steps++; } return steps; }',
    },
    {
      name: 'items until the time is up',
      code: 'export async function f(items) { const start = Date.now(); for (let i = 0; i < items.length; i++) { items[i].go(); if (Date.now() - start > 50) break; } }',
    },
    { name: 'chunks until the last', code: 'export async function f(r) { let d; do { d = await r.read(); } while (!d.done); }' },
    {
      name: 'less time than anybody notices',
      code: 'export function spin(ms) { const s = performance.now(); while (performance.now() - s < 5) {} }',
    },
    {
      name: 'one millisecond from now',
      code: 'export async function f(xs) { const end = performance.now() + 1; while (performance.now() < end); }',
    },
    {
      name: 'two milliseconds added in the test',
      code: 'export async function f(xs) { const t = Date.now(); while (Date.now() < t + 2); }',
    },
    {
      name: 'times that grow',
      code: 'export async function f(xs) { let seen = 0; const next = () => { let t; do { t = performance.now(); } while (t <= seen); seen = t; return t; }; return [next(), next()]; }',
    },
    {
      name: 'fifty microseconds, in nanoseconds',
      code: 'export async function f(xs) { const s = process.hrtime.bigint(); while (process.hrtime.bigint() - s < 50_000n); }',
    },
    {
      name: 'another reading of a variable',
      code: 'export async function f(xs) { let tick = Date.now(); const issued = tick; while (!(tick > issued)) tick = Date.now(); }',
    },
    {
      name: 'a reading in a field',
      code: 'export async function f(xs) { class Ids { constructor() { this.t = Date.now(); } wait() { let n = Date.now(); while (n <= this.t) { n = Date.now(); } return n; } } return new Ids().wait(); }',
    },
    {
      name: 'a setter of the flag',
      code: 'export async function f(xs) { let v = 0; const o = { set x(y) { v = y; } }; setTimeout(() => { v = 9; }, 1); while (v < 3) o.x = v + 1; }',
    },
    {
      name: 'a spread that runs an iterator',
      code: 'export async function f(xs) { let n = 0; const all = { [Symbol.iterator]() { return { next: () => ({ done: n++ > 3 }) }; } }; setTimeout(() => { n = 9; }, 1); while (n < 4) { const out = [...all]; } }',
    },
    {
      name: 'the next tick sets the flag while ticks are awaited',
      code: 'export async function f(xs) { let done = false; process.nextTick(() => { done = true; }); while (!done) await new Promise(resolve => process.nextTick(resolve)); }',
    },
    {
      name: 'an error that is caught ends the loop',
      code: 'export async function f(xs) { let node = xs; try { for (;;) node = node.next; } catch { return node; } }',
    },
    {
      name: 'stamps that the loop takes away',
      code: 'export async function f(xs) { const stamps = [1, 2, 3]; while (stamps[0] < Date.now() - 100) stamps.shift(); }',
    },
    {
      name: 'tokens of a bucket',
      code: 'export async function f(xs) { let tokens = 0; let last = Date.now() - 3000; while (Date.now() - last >= 1000) { tokens++; last += 1000; } return tokens; }',
    },
    {
      name: 'slots until now',
      code: 'export async function f(xs) { let t = Date.now() - 10_000; const slots = []; while (t < Date.now()) { slots.push(t); t += 1000; } return slots; }',
    },
    {
      name: 'days until today',
      code: 'export async function f(xs) { const d = new Date(0); const days = []; while (d < new Date()) { days.push(+d); d.setDate(d.getDate() + 1); } return days; }',
    },
    {
      name: 'a promise in a variable',
      code: 'export async function f(xs) { let done = false; const p = fetch(xs).then(() => { done = true; }); while (!done) await p; }',
    },
    {
      name: 'all of several promises',
      code: 'export async function f(xs) { let done = false; const p = fetch(xs).then(() => { done = true; }); while (!done) await Promise.all([p, null]); }',
    },
    {
      name: 'a method of the object that sets the flag',
      code: 'export async function f() { const lexer = { done: false, at: 0, next() { this.at += 1; if (this.at > 4) this.done = true; } }; setTimeout(() => { lexer.done = true; }, 9); while (!lexer.done) lexer.next(); }',
    },
    {
      name: 'another name for the object',
      code: 'export async function f() { const state = { on: true }; const alias = state; setTimeout(() => { state.on = false; }, 9); let n = 0; while (state.on) { if (++n > 3) alias.on = false; } }',
    },
  ],
  invalid: [
    {
      name: 'a loop until a time',
      code: 'export async function f(ms) { const end = Date.now() + ms; while (Date.now() < end) {} }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 60,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nexport async function f(ms) { const end = Date.now() + ms; await setTimeout(end - Date.now()); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a loop that another statement follows on its line, in a file without semicolons',
      code: "import { setTimeout } from 'node:timers/promises'\nexport async function f(end) { while (Date.now() < end); return end }",
      errors: [
        {
          messageId: 'clock',
          line: 2,
          column: 32,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises'\nexport async function f(end) { await setTimeout(end - Date.now()); return end }",
            },
          ],
        },
      ],
    },
    {
      name: 'a loop for as long as it is told',
      code: 'export async function f(ms) { const start = Date.now(); while (Date.now() - start < ms); }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 57,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nexport async function f(ms) { const start = Date.now(); await setTimeout(ms - (Date.now() - start)); }",
            },
          ],
        },
      ],
    },
    {
      name: 'dates in place of numbers',
      code: 'export async function f(ms) { const start = new Date(); while (new Date() - start < ms) {} }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 57,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nexport async function f(ms) { const start = new Date(); await setTimeout(ms - (new Date() - start)); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a counted loop that the clock ends',
      code: 'export async function f(ms) { const start = new Date().getTime(); for (let i = 0; i < 1e7; i++) { if ((new Date().getTime() - start) > ms) { break; } } }',
      errors: [{ messageId: 'clock', line: 1, column: 67 }],
    },
    {
      name: 'the test at the end',
      code: 'export async function f(ms) { const start = performance.now(); do { } while (performance.now() - start < ms); }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 64,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nexport async function f(ms) { const start = performance.now(); await setTimeout(ms - (performance.now() - start)); }",
            },
          ],
        },
      ],
    },
    {
      name: 'the test inside',
      code: "import { performance } from 'node:perf_hooks'; export async function f(ms) { const end = performance.now() + ms; while (true) { if (performance.now() >= end) break; } }",
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 114,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { performance } from 'node:perf_hooks';\nimport { setTimeout } from 'node:timers/promises'; export async function f(ms) { const end = performance.now() + ms; await setTimeout(end - performance.now()); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an array of seconds and nanoseconds, read in the loop',
      code: 'export async function f(ms) { const s = process.hrtime(); for (;;) { const d = process.hrtime(s); if (d[0] * 1e3 + d[1] / 1e6 > ms) return; } }',
      errors: [{ messageId: 'clock', line: 1, column: 59 }],
    },
    {
      name: 'nanoseconds as a bigint',
      code: 'export async function f(ms) { const s = process.hrtime.bigint(); while (process.hrtime.bigint() - s < BigInt(ms) * 1000000n) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 66 }],
    },
    {
      name: 'the uptime of the process',
      code: 'export async function f(s) { const t = process.uptime() + s; while (process.uptime() < t) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 62 }],
    },
    {
      name: 'Temporal',
      code: 'export async function f(ms) { const end = Temporal.Now.instant().epochMilliseconds + ms; while (Temporal.Now.instant().epochMilliseconds < end) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 90 }],
    },
    {
      name: 'a helper that tells the time, on the right',
      code: 'const now = () => Date.now(); export async function f(ms) { const end = now() + ms; while (end > now()) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 85 }],
    },
    {
      name: 'a variable that the loop sets from the clock',
      code: 'export async function f(ms) { const start = Date.now(); let now = start; while (now - start < ms) { now = Date.now(); } }',
      errors: [{ messageId: 'clock', line: 1, column: 74 }],
    },
    {
      name: 'a loop that logs the time gone',
      code: 'export async function f(ms) { const start = Date.now(); let elapsed = 0; while (elapsed < ms) { elapsed = Date.now() - start; console.log(elapsed); } }',
      errors: [{ messageId: 'clock', line: 1, column: 74 }],
    },
    {
      name: 'a helper that sleeps',
      code: 'function sleep(ms) { const end = Date.now() + ms; while (Date.now() < end) {} } export async function f() { sleep(100); }',
      errors: [{ messageId: 'clock', line: 1, column: 51 }],
    },
    {
      name: 'a loop that counts its rounds',
      code: 'export async function f(ms) { const end = Date.now() + ms; let n = 0; while (Date.now() < end) n++; return n; }',
      errors: [{ messageId: 'clock', line: 1, column: 71 }],
    },
    {
      name: 'an assignment in the test',
      code: 'export async function f(ms) { let t; const end = Date.now() + ms; while ((t = Date.now()) < end); }',
      errors: [{ messageId: 'clock', line: 1, column: 67 }],
    },
    {
      name: 'the end declared in the head',
      code: 'export async function f(ms) { for (const end = Date.now() + ms; Date.now() < end;) ; }',
      errors: [{ messageId: 'clock', line: 1, column: 31 }],
    },
    {
      name: 'a negated test',
      code: 'export async function f(ms) { const end = Date.now() + ms; while (!(Date.now() >= end)) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 60 }],
    },
    {
      name: 'a clock under a name of its own',
      code: 'const { now } = Date; export async function f(ms) { const end = now() + ms; while (now() < end) {} }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 77,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nconst { now } = Date; export async function f(ms) { const end = now() + ms; await setTimeout(end - now()); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a deadline beside a flag that nothing sets',
      code: 'export async function f(ms, signal) { const end = Date.now() + ms; while (!signal.aborted && Date.now() < end) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 68 }],
    },
    {
      name: 'a method that reads the clock',
      code: 'class Timer { constructor(ms) { this.end = Date.now() + ms; } expired() { return Date.now() >= this.end; } } export async function f(ms) { const timer = new Timer(ms); while (!timer.expired()) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 169 }],
    },
    {
      name: 'a log when it is over',
      code: "export async function f(ms) { const end = Date.now() + ms; while (true) { const now = Date.now(); if (now > end) { console.log('done'); break; } } }",
      errors: [{ messageId: 'clock', line: 1, column: 60 }],
    },
    {
      name: 'a closure that reads the clock, and work for nothing',
      code: 'export async function f(ms) { const expired = () => Date.now() - start > ms; const start = Date.now(); while (!expired()) { Math.random(); } }',
      errors: [{ messageId: 'clock', line: 1, column: 104 }],
    },
    {
      name: 'two dates',
      code: 'export async function f(ms) { const until = new Date(Date.now() + ms); while (new Date() < until) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 72 }],
    },
    {
      name: 'dates turned into numbers',
      code: 'export async function f(ms) { const end = +new Date() + ms; while (+new Date() < end) {} }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 61,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nexport async function f(ms) { const end = +new Date() + ms; await setTimeout(end - +new Date()); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a variable that the clock decides',
      code: 'export async function f(ms) { const end = Date.now() + ms; let waiting = true; while (waiting) { waiting = Date.now() < end; } }',
      errors: [{ messageId: 'clock', line: 1, column: 80 }],
    },
    {
      name: 'a body with a comment only',
      code: 'export async function f(ms) { const end = Date.now() + ms; while (Date.now() < end) { /* wait */ } }',
      errors: [{ messageId: 'clock', line: 1, column: 60 }],
    },
    {
      name: 'a flag that a listener sets',
      code: "import { EventEmitter } from 'node:events'; const emitter = new EventEmitter(); export async function f() { let done = false; emitter.on('end', () => { done = true; }); while (!done) {} }",
      errors: [
        {
          messageId: 'flag',
          line: 1,
          column: 170,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`once` from `node:events`, which rejects where the emitter reports an error' },
              output:
                "import { EventEmitter, once } from 'node:events'; const emitter = new EventEmitter(); export async function f() { let done = false; emitter.on('end', () => { done = true; }); if (!done) await once(emitter, 'end'); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an element of an array that a timer sets',
      code: 'export async function f() { const done = [false]; setTimeout(() => { done[0] = true; }, 9); while (!done[0]) {} }',
      errors: [{ messageId: 'flag', data: { flag: 'done[0]', writer: 'the callback (/file.ts:1)' }, line: 1, column: 93 }],
    },
    {
      name: 'a signal that a timer aborts',
      code: 'export async function f() { const signal = AbortSignal.timeout(20); while (!signal.aborted) {} }',
      errors: [{ messageId: 'flag', data: { flag: 'signal.aborted', writer: 'what aborts it' }, line: 1, column: 69 }],
    },
    {
      name: 'the signal of a controller',
      code: 'export async function f() { const c = new AbortController(); setTimeout(() => c.abort(), 9); while (!c.signal.aborted) {} }',
      errors: [{ messageId: 'flag', line: 1, column: 94 }],
    },
    {
      name: 'a flag behind a getter',
      code: 'class A { #on = false; get on() { return this.#on; } start() { setImmediate(() => { this.#on = true; }); } wait() { while (!this.on) {} } } export const a = new A();',
      errors: [{ messageId: 'flag', data: { flag: 'this.#on', writer: 'the callback (/file.ts:1)' }, line: 1, column: 117 }],
    },
    {
      name: 'a flag of an instance, from outside of its class',
      code: 'class Job { done = false; start() { setImmediate(() => { this.done = true; }); return this; } } export async function f() { const job = new Job().start(); while (!job.done) {} }',
      errors: [{ messageId: 'flag', line: 1, column: 156 }],
    },
    {
      name: 'a lock that another run of the same function holds',
      code: 'const lock = { held: false }; export async function f(work) { while (lock.held) {} lock.held = true; await work(); lock.held = false; }',
      errors: [{ messageId: 'flag', data: { flag: 'lock.held', writer: '`f` (/file.ts:1)' }, line: 1, column: 63 }],
    },
    {
      name: 'a file that somebody else removes',
      code: "import { existsSync } from 'node:fs'; export async function f(lock) { while (existsSync(lock)) {} }",
      errors: [
        {
          messageId: 'outside',
          data: { api: 'fs.existsSync', otherwise: ', or watch for the change (`fs.watch`)' },
          line: 1,
          column: 71,
        },
      ],
    },
    {
      name: 'a file that is asked for by a helper, with a limit',
      code: "import fs from 'node:fs'; const isLocked = path => fs.existsSync(path); export async function f(lock, end) { while (isLocked(lock)) { if (Date.now() > end) return; } }",
      errors: [{ messageId: 'clock', line: 1, column: 110 }],
    },
    {
      name: 'the clock read every thousandth round',
      code: 'export async function f(end) { let n = 0; while (true) { n++; if (n % 1000 === 0 && Date.now() > end) break; } }',
      errors: [{ messageId: 'clock', line: 1, column: 43 }],
    },
    {
      name: 'a variable set when the clock says so',
      code: 'export async function f(end) { let over = false; while (!over) { if (Date.now() > end) over = true; } }',
      errors: [{ messageId: 'clock', line: 1, column: 50 }],
    },
    {
      name: 'a state that the clock changes',
      code: "export async function f(end) { let s = 'wait'; all: for (;;) { switch (s) { case 'wait': if (Date.now() > end) s = 'go'; break; default: break all; } } }",
      errors: [{ messageId: 'clock', line: 1, column: 53 }],
    },
    {
      name: 'the next full second',
      code: 'export async function f() { const s = new Date().getSeconds(); while (new Date().getSeconds() === s) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 64 }],
    },
    {
      name: 'a fraction of a second, in seconds',
      code: 'export async function f() { const from = performance.now() / 1000; while (performance.now() / 1000 - from < 0.5) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 68 }],
    },
    {
      name: 'an await of what follows a settled promise, in a promise',
      code: 'export async function f() { let up = false; setTimeout(() => { up = true; }, 5); while (!up) await new Promise(r => Promise.resolve().then(r)); }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 82,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { let up = false; setTimeout(() => { up = true; }, 5); while (!up) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a flag that a timer sets',
      code: 'export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done); }',
      errors: [{ messageId: 'flag', line: 1, column: 88 }],
    },
    {
      name: 'a flag that an exported function sets',
      code: 'let ready = false; export function markReady() { ready = true; } export async function f() { while (!ready) {} }',
      errors: [{ messageId: 'flag', line: 1, column: 94 }],
    },
    {
      name: 'a field that a listener sets',
      code: "class A { ready = false; async connect() { this.socket.on('connect', () => { this.ready = true; }); while (!this.ready) {} } }  export const a = new A();",
      errors: [{ messageId: 'flag', line: 1, column: 101 }],
    },
    {
      name: 'the length of an array that callbacks fill',
      code: 'export async function f(urls) { const results = []; for (const u of urls) fetch(u).then(r => { results.push(r); }); while (results.length < urls.length) {} return results; }',
      errors: [{ messageId: 'flag', line: 1, column: 117 }],
    },
    {
      name: 'a flag read by a helper',
      code: 'let ready = false; setTimeout(() => { ready = true; }, 10); const isReady = () => ready; export async function f() { while (!isReady()) {} }',
      errors: [{ messageId: 'flag', line: 1, column: 118 }],
    },
    {
      name: 'a counter that another function lowers, tested inside',
      code: 'let pending = 3; export const finish = () => { pending--; }; export async function f() { for (;;) { if (pending === 0) break; } }',
      errors: [{ messageId: 'flag', line: 1, column: 90 }],
    },
    {
      name: 'a property, with a log in the body',
      code: "const state = { done: false }; export function on() { state.done = true; } export async function f() { while (!state.done) { console.log('waiting'); } }",
      errors: [{ messageId: 'flag', line: 1, column: 104 }],
    },
    {
      name: 'a result that a promise brings, tested at the end',
      code: "export async function f() { let result; fetch('x').then(r => { result = r; }); do {} while (result === undefined); return result; }",
      errors: [{ messageId: 'flag', line: 1, column: 80 }],
    },
    {
      name: 'a result that an async function brings',
      code: "export async function f() { let result; (async () => { result = await fetch('x'); })(); while (!result) {} return result; }",
      errors: [{ messageId: 'flag', line: 1, column: 89 }],
    },
    {
      name: 'an entry of a map',
      code: 'const cache = new Map(); export function put(k, v) { cache.set(k, v); } export async function f(k) { while (!cache.has(k)) {} return cache.get(k); }',
      errors: [{ messageId: 'flag', line: 1, column: 102 }],
    },
    {
      name: 'timers set up in the loop cannot run before it ends',
      code: 'export async function f() { let done = false; while (!done) { setTimeout(() => { done = true; }, 100); } }',
      errors: [{ messageId: 'flag', line: 1, column: 47 }],
    },
    {
      name: 'memory that another thread writes',
      code: 'export async function f(view) { while (Atomics.load(view, 0) === 0) {} }',
      errors: [{ messageId: 'memory', line: 1, column: 33 }],
    },
    {
      name: 'a counter that nobody reads',
      code: 'export async function f() { let n = 0; while (true) { n++; } }',
      errors: [{ messageId: 'endless', line: 1, column: 40 }],
    },
    {
      name: 'an empty loop',
      code: 'export async function f() { for (;;) {} }',
      errors: [{ messageId: 'endless', line: 1, column: 29 }],
    },
    {
      name: 'a loop that logs for ever',
      code: "export async function f() { do { console.log('x'); } while (1); }",
      errors: [{ messageId: 'endless', line: 1, column: 29 }],
    },
    {
      name: 'in a handler',
      code: "import http from 'node:http'; http.createServer((req, res) => { for (;;) { Math.random(); } });",
      errors: [{ messageId: 'endless', line: 1, column: 65 }],
    },
    {
      name: 'a deadline with an await of null',
      code: 'export async function f(ms) { const end = Date.now() + ms; while (Date.now() < end) { await null; } }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 60,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f(ms) { const end = Date.now() + ms; while (Date.now() < end) { await setImmediate(); } }",
            },
          ],
        },
      ],
    },
    {
      name: 'an await of a settled promise',
      code: 'export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) { await Promise.resolve(); } }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 88,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) { await setImmediate(); } }",
            },
          ],
        },
      ],
    },
    {
      name: 'a helper around process.nextTick',
      code: 'const tick = () => new Promise(resolve => process.nextTick(resolve)); export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await tick(); }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 158,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nconst tick = () => new Promise(resolve => process.nextTick(resolve)); export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an async function that does nothing',
      code: 'async function nothing() {} export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await nothing(); }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 116,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nasync function nothing() {} export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an endless await of nothing',
      code: 'export async function f() { while (true) { await undefined; } }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 29,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { while (true) { await setImmediate(); } }",
            },
          ],
        },
      ],
    },
    {
      name: 'a promise that a microtask settles',
      code: 'export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await new Promise(r => queueMicrotask(r)); }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 88,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'process.nextTick made a promise',
      code: "import { promisify } from 'node:util'; const tick = promisify(process.nextTick); export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await tick(); }",
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 169,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { promisify } from 'node:util';\nimport { setImmediate } from 'node:timers/promises'; const tick = promisify(process.nextTick); export async function f() { let done = false; setTimeout(() => { done = true; }, 100); while (!done) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an await of a number',
      code: "export async function f() { let r; fetch('x').then(x => { r = x; }); while (!r) await 0; return r; }",
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 70,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { let r; fetch('x').then(x => { r = x; }); while (!r) await setImmediate(); return r; }",
            },
          ],
        },
      ],
    },
    {
      name: 'an async function that awaits a settled promise',
      code: "async function pause() { await Promise.resolve(); } export async function f() { let r; fetch('x').then(x => { r = x; }); while (!r) { await pause(); } return r; }",
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 122,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nasync function pause() { await Promise.resolve(); } export async function f() { let r; fetch('x').then(x => { r = x; }); while (!r) { await setImmediate(); } return r; }",
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that all await',
      code: 'function sleep(ms) { const end = Date.now() + ms; while (Date.now() < end) {} }\nexport async function f() { await sleep(100); }\nexport async function g() { return sleep(200); }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 51,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises` and make the function async' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nasync function sleep(ms) { const end = Date.now() + ms; await setTimeout(end - Date.now()); }\nexport async function f() { await sleep(100); }\nexport async function g() { return sleep(200); }",
            },
          ],
        },
      ],
    },
    {
      name: 'the listener is the only one to set the flag',
      code: "export async function f(queue) { let open = false; queue.once('open', () => { open = true; }); while (!open); }",
      errors: [
        {
          messageId: 'flag',
          line: 1,
          column: 96,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`once` from `node:events`, which rejects where the emitter reports an error' },
              output:
                "import { once } from 'node:events';\n\nexport async function f(queue) { let open = false; queue.once('open', () => { open = true; }); if (!open) await once(queue, 'open'); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a constant moment',
      code: "import fs from 'node:fs'; export async function f(path) { while (Date.now() < 1e15) { console.log('x'); } return fs.promises.readFile(path); }",
      errors: [{ messageId: 'clock', line: 1, column: 59 }],
    },
    {
      name: 'a spin inside another loop',
      code: 'export async function f(timers, ms) { for (const t of timers) { const end = Date.now() + ms; while (Date.now() < end) {} console.log(t); } }',
      errors: [
        {
          messageId: 'clock',
          line: 1,
          column: 94,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setTimeout` from `node:timers/promises`' },
              output:
                "import { setTimeout } from 'node:timers/promises';\n\nexport async function f(timers, ms) { for (const t of timers) { const end = Date.now() + ms; await setTimeout(end - Date.now()); console.log(t); } }",
            },
          ],
        },
      ],
    },
    {
      name: 'a method, in whatever phase',
      code: 'export const api = { wait(ms) { const start = performance.now(); while (performance.now() < start + ms); } };',
      errors: [{ messageId: 'clock', line: 1, column: 66 }],
    },
    {
      name: 'old code with a helper',
      code: 'function now() { return new Date().getTime(); } export function wait(ms) { var t = now(); var u = t; while (u - t < ms) { u = now(); } }',
      errors: [{ messageId: 'clock', line: 1, column: 102 }],
    },
    {
      name: 'a count that callbacks raise',
      code: 'let count = 0; export const onData = () => { count += 1; }; export async function drain(n) { while (count < n) { /* wait */ } }',
      errors: [{ messageId: 'flag', line: 1, column: 94 }],
    },
    {
      name: 'what is left of the time, in a variable',
      code: 'export async function f(xs) { while (true) { const left = xs - Date.now(); if (left <= 0) return left; } }',
      errors: [{ messageId: 'clock', line: 1, column: 31 }],
    },
    {
      name: 'what is left of the time, lowered',
      code: 'export async function f(xs) { let left = 150; let last = Date.now(); while (left > 0) { const now = Date.now(); left -= now - last; last = now; } }',
      errors: [{ messageId: 'clock', line: 1, column: 70 }],
    },
    {
      name: 'a precaution that throws',
      code: "export async function f(xs) { const end = Date.now() + 150; let tries = 0; do { tries += 1; if (tries > 1e9) throw new Error('too long'); } while (Date.now() < end); }",
      errors: [{ messageId: 'clock', line: 1, column: 76 }],
    },
    {
      name: 'a hundred milliseconds, in nanoseconds',
      code: 'export async function f(xs) { const s = process.hrtime.bigint(); while (process.hrtime.bigint() - s < 100_000_000n); }',
      errors: [{ messageId: 'clock', line: 1, column: 66 }],
    },
    {
      name: 'a tenth of a second, in seconds',
      code: 'export async function f(xs) { const s = process.uptime(); while (process.uptime() - s < 0.1); }',
      errors: [{ messageId: 'clock', line: 1, column: 59 }],
    },
    {
      name: 'a label of its own',
      code: 'export async function f(xs) { spin: while (1) { continue spin; } }',
      errors: [{ messageId: 'endless', line: 1, column: 37 }],
    },
    {
      name: 'an await of a constant',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); const five = 5; while (!stop) await five; }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 105,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); const five = 5; while (!stop) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an await of a settled promise in a constant',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); const ready = Promise.resolve(); while (!stop) await ready; }',
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 122,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); const ready = Promise.resolve(); while (!stop) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an await of all of nothing',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.all([]); }',
      errors: [{ messageId: 'starving', line: 1, column: 89 }],
    },
    {
      name: 'an await of what follows a settled promise',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.resolve().then(() => {}); }',
      errors: [{ messageId: 'starving', line: 1, column: 89 }],
    },
    {
      name: 'a clock or another',
      code: 'const clock = globalThis.performance ?? Date; export async function f(end) { while (clock.now() < end) {} }',
      errors: [{ messageId: 'clock', line: 1, column: 78 }],
    },
    {
      name: 'a clock by default',
      code: 'function hold(ms, now = Date.now) { const from = now(); while (now() - from < ms); } export async function f() { hold(50); }',
      errors: [{ messageId: 'clock', line: 1, column: 57 }],
    },
    {
      name: 'a clock and a count that never comes',
      code: 'export async function f(end) { let i = 0; while (i < 1e9 && Date.now() < end) i++; }',
      errors: [{ messageId: 'clock', line: 1, column: 43 }],
    },
    {
      name: 'slots of time by a helper',
      code: 'const slot = () => Math.floor(Date.now() / 100); export async function f() { const first = slot(); while (slot() - first < 2); }',
      errors: [{ messageId: 'clock', line: 1, column: 100 }],
    },
    {
      name: 'a getter that reads the clock, of a class',
      code: 'class T { from = Date.now(); get gone() { return Date.now() - this.from; } } export async function f() { const t = new T(); while (t.gone < 120); }',
      errors: [{ messageId: 'clock', line: 1, column: 125 }],
    },
    {
      name: 'dots on the terminal',
      code: "export async function f(end) { while (Date.now() < end) process.stdout.write('.'); }",
      errors: [{ messageId: 'clock', line: 1, column: 32 }],
    },
    {
      name: 'every element has to be done',
      code: 'export async function f() { const jobs = [{ done: false }]; for (const job of jobs) setTimeout(() => { job.done = true; }); while (!jobs.every(job => job.done)) {} }',
      errors: [{ messageId: 'flag', line: 1, column: 125 }],
    },
    {
      name: 'keys have to be there',
      code: "import { stat } from 'node:fs'; export async function f() { const sizes = {}; stat('/', (e, s) => { sizes.root = s; }); while (Object.keys(sizes).length < 1); }",
      errors: [{ messageId: 'flag', line: 1, column: 121 }],
    },
    {
      name: 'a key has to be assigned',
      code: "export async function f() { const s = {}; setTimeout(() => Object.assign(s, { up: 1 })); while (!('up' in s)) {} }",
      errors: [{ messageId: 'flag', line: 1, column: 90 }],
    },
    {
      name: 'a socket that connects',
      code: "import { connect } from 'node:net'; export async function f() { const s = connect(80); while (s.connecting) {} }",
      errors: [{ messageId: 'flag', line: 1, column: 88 }],
    },
    {
      name: 'a child that has to exit',
      code: "import { spawn } from 'node:child_process'; export async function f() { const child = spawn('ls'); while (child.exitCode === null); }",
      errors: [{ messageId: 'flag', line: 1, column: 100 }],
    },
    {
      name: 'a process that has to be gone',
      code: 'export async function f(pid) { for (;;) { try { process.kill(pid, 0); } catch { break; } } }',
      errors: [{ messageId: 'outside', line: 1, column: 32 }],
    },
    {
      name: 'an await of a rejection that is caught',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.reject().catch(() => {}); }',
      errors: [{ messageId: 'starving', line: 1, column: 89 }],
    },
    {
      name: 'an await of the first of settled promises',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await Promise.any([1]); }',
      errors: [{ messageId: 'starving', line: 1, column: 89 }],
    },
    {
      name: 'an await of a list without promises in a constant',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); const none = []; while (!stop) await Promise.all(none); }',
      errors: [{ messageId: 'starving', line: 1, column: 106 }],
    },
    {
      name: 'a loop over a list that awaits its elements',
      code: 'export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) for await (const x of [1, 2]) console.log(x); }',
      errors: [{ messageId: 'starving', line: 1, column: 89 }],
    },
    {
      name: 'an await of nextTick under its own name',
      code: "import { nextTick } from 'node:process'; export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await new Promise(nextTick); }",
      errors: [
        {
          messageId: 'starving',
          line: 1,
          column: 130,
          suggestions: [
            {
              messageId: 'waitInstead',
              data: { replacement: '`setImmediate` from `node:timers/promises`' },
              output:
                "import { nextTick } from 'node:process';\nimport { setImmediate } from 'node:timers/promises'; export async function f(xs) { let stop = false; setTimeout(() => { stop = true; }, 10); while (!stop) await setImmediate(); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an await of what a method reads',
      code: 'class M { locked = true; async peek() { return this.locked; } } export async function f() { const m = new M(); setTimeout(() => { m.locked = false; }, 5); while (await m.peek()); }',
      errors: [{ messageId: 'starving', line: 1, column: 156 }],
    },
    {
      name: 'a generator of moments that nobody does anything with',
      code: 'function* ticks(end) { while (Date.now() < end) yield Date.now(); } export async function f(end) { let n = 0; for (const t of ticks(end)) n = t; return n; }',
      errors: [{ messageId: 'clock', line: 1, column: 24 }],
    },
    {
      name: 'a flag, with a limit that takes its time',
      code: 'export async function f() { let up = false; let n = 0; setTimeout(() => { up = true; }); while (!up) { n++; if (n > 1e9) return; } }',
      errors: [{ messageId: 'flag', line: 1, column: 90 }],
    },
  ],
});
