import rule from '../../src/rules/no-cpu-bound-work.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-cpu-bound-work', rule, {
  valid: [
    {
      name: 'as many as a list has that is filled later',
      code: 'export async function f(xs) { const all = []; all.push(...xs); let n = 0; for (let i = 0; i < all.length; i++) n ^= i; return n; }',
    },
    {
      name: 'an own default that all callers make smaller',
      code: 'async function g(n = 5e7) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return g(10); }',
    },
    {
      name: 'an option that is small',
      code: 'function g({ n = 5e7 } = {}) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return g({ n: 10 }); }',
    },
    {
      name: 'an option that nobody knows',
      code: 'function g({ n = 5e7 } = {}) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f(o) { return g(o); }',
    },
    {
      name: 'few letters',
      code: "export async function f() { let n = 0; for (const a of 'abc') for (const b of 'abc') if (a !== b) n++; return n; }",
    },
    {
      name: 'less than a million by arithmetic',
      code: 'const n = Math.floor(Math.pow(10, 7) / 100); export async function f() { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; }',
    },
    {
      name: 'a helper that counts a parameter down which it has made smaller',
      code: 'function mix(h, times) { times = Math.min(times, 9); while (times-- > 0) { h ^= h << 13; } return h; } export async function f() { return mix(1, 5e7); }',
    },
    {
      name: 'a helper called for a short while',
      code: 'function burn(n) { let x = 1; for (let i = 0; i < n; i++) x = (x * 31 + i) % 97; return x; } export async function f() { return burn(1000); }',
    },
    {
      name: 'a helper called for as long as its own caller says',
      code: 'function burn(n) { let x = 1; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f(n) { return burn(n); }',
    },
    {
      name: 'a helper that makes its parameter smaller first',
      code: 'function burn(n) { n = Math.min(n, 10); let x = 1; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return burn(1e8); }',
    },
    {
      name: 'levels that go up to a constant',
      code: 'const most = 4; function draw(level) { if (level > most) return 1; return draw(level + 1) + draw(level + 1); } export async function f() { return draw(0); }',
    },
    {
      name: 'levels that go up to an argument',
      code: 'function draw(level, most) { return level === most ? 1 : draw(level + 1, most) + draw(level + 1, most); } export async function f() { return draw(0, 6); }',
    },
    {
      name: 'halves of a range, to a depth',
      code: 'function flat(a, b, d) { if (d === 0) return 1; const m = (a + b) / 2; return flat(a, m, d - 1) + flat(m, b, d - 1); } export async function f() { return flat(0, 1, 20); }',
    },
    {
      name: 'a thousand rounds',
      code: 'export async function f() { let s = 0; for (let i = 0; i < 1000; i++) s += i; return s; }',
    },
    {
      name: 'a count that is not constant',
      code: 'export async function f(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }',
    },
    {
      name: 'data may end it',
      code: 'export async function f(xs) { for (let i = 0; i < 1e7; i++) { if (xs[i] === undefined) break; } }',
    },
    {
      name: 'the event loop gets its turns',
      code: "import { setImmediate } from 'node:timers/promises'; export async function f() { let s = 0; for (let i = 0; i < 1e7; i++) { if (i % 10000 === 0) await setImmediate(); s += i; } return s; }",
    },
    { name: 'start-up', code: 'let table = []; for (let i = 0; i < 1e7; i++) table.push(i); export { table };' },
    {
      name: 'the children of a tree',
      code: 'function visit(node) { if (!node) return 0; return visit(node.left) + visit(node.right); } export async function f(t) { return visit(t); }',
    },
    {
      name: 'halves of a range',
      code: 'function sort(xs, lo, hi) { if (lo >= hi) return; const mid = (lo + hi) >> 1; sort(xs, lo, mid); sort(xs, mid + 1, hi); } export async function f(xs) { sort(xs, 0, xs.length - 1); }',
    },
    {
      name: 'results remembered in a map',
      code: 'const memo = new Map(); function fib(n) { if (memo.has(n)) return memo.get(n); const r = n < 2 ? n : fib(n - 1) + fib(n - 2); memo.set(n, r); return r; } export async function f(n) { return fib(n); }',
    },
    {
      name: 'results remembered in a parameter',
      code: 'function fib(n, memo = {}) { if (memo[n]) return memo[n]; if (n < 2) return n; return (memo[n] = fib(n - 1, memo) + fib(n - 2, memo)); } export async function f(n) { return fib(n); }',
    },
    {
      name: 'one call on each way through',
      code: 'function gcd(a, b) { if (b > a) return gcd(a, b - 1); return gcd(a - 1, b); } export async function f(a, b) { return gcd(a, b); }',
    },
    {
      name: 'a small constant argument',
      code: 'function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } export async function f() { return fib(10); }',
    },
    {
      name: 'children in a loop',
      code: 'function walk(node, depth) { for (const child of node.children) walk(child, depth + 1); } export async function f(t) { walk(t, 0); }',
    },
    {
      name: 'one call of itself',
      code: 'function fact(n) { return n <= 1 ? 1 : n * fact(n - 1); } export async function f(n) { return fact(n); }',
    },
    { name: 'a generator', code: 'export function* g() { for (let i = 0; i < 1e9; i++) yield i; }' },
    {
      name: 'a promise that may take its time',
      code: 'export async function f(q) { for (let i = 0; i < 1e6; i++) { await q.send(i); } }',
    },
    {
      name: 'powers by squaring',
      code: 'function pow(x, n) { if (n === 0) return 1; const half = pow(x, n / 2); return n % 2 ? half * half * x : half * half; } export async function f(x, n) { return pow(x, n); }',
    },
    {
      name: 'fewer than a million rounds together',
      code: 'export async function f() { for (let i = 0; i < 300; i++) for (let j = 0; j < 300; j++) for (let k = 0; k < 10; k++) console.log(i, j, k); }',
    },
    {
      name: 'a body that steps the variable itself',
      code: 'export async function f() { let i = 0; for (i = 0; i < 1e7; i++) { i += 1e6; } return i; }',
    },
    {
      name: 'a worker',
      code: "import { parentPort } from 'node:worker_threads'; parentPort.on('message', async () => { for (let i = 0; i < 1e9; i++); parentPort.postMessage(1); });",
    },
    {
      name: 'a while loop that data may end',
      code: 'export async function f(xs) { let i = 0; while (i < 1e7) { if (xs[i] === undefined) break; i++; } }',
    },
    {
      name: 'a while loop that steps twice',
      code: 'export async function f(xs) { let i = 0; while (i < 1e7) { i += 1e5; i++; } }',
    },
    {
      name: 'a while loop that steps only sometimes',
      code: 'export async function f(xs) { let i = 0; while (i < 1e7) { if (xs[i]) i++; } }',
    },
    {
      name: 'a while loop that may leave out its step',
      code: 'export async function f(xs) { let i = 0; while (i < 1e7) { if (xs.pop()) continue; i++; } }',
    },
    {
      name: 'a counter that a helper moves on',
      code: 'export async function f(xs) { let i = 0; const skip = () => { i += 1e6; }; while (i < 1e9) { skip(); i++; } }',
    },
    {
      name: 'a counter whose start is not known',
      code: 'export async function f(xs) { let i = xs.length; while (i < 1e7) i++; }',
    },
    {
      name: 'a counter that something else sets before',
      code: 'export async function f(xs) { let i = 0; if (xs.length) i = 9e6; while (i < 1e7) i++; }',
    },
    {
      name: 'turns in a while loop',
      code: "import { setImmediate } from 'node:timers/promises'; export async function f(xs) { let i = 0; while (i < 1e7) { if (i % 1e4 === 0) await setImmediate(); i++; } }",
    },
    { name: 'powers of two', code: 'export async function f(xs) { for (let i = 1; i < 2 ** 30; i <<= 1); }' },
    { name: 'halves', code: 'export async function f(xs) { let n = 2 ** 40; while (n > 1) n /= 2; }' },
    { name: 'shifts to the right', code: 'export async function f(xs) { for (let i = 1e9; i > 0; i >>>= 1); }' },
    {
      name: 'a short array from a length',
      code: 'export async function f(xs) { return Array.from({ length: 1000 }, (_, i) => i); }',
    },
    { name: 'an array of nothing', code: 'export async function f(xs) { return new Array(1e7); }' },
    { name: 'empty places', code: 'export async function f(xs) { return new Array(1e7).map(x => x); }' },
    { name: 'the first that fits', code: 'export async function f(xs) { return [...xs].find(x => x > 1e7); }' },
    {
      name: 'an end to the walk through a long range',
      code: 'export async function f(xs) { for (const i of Array(1e7).keys()) if (xs[i] === undefined) return i; }',
    },
    { name: 'keys of which one is taken', code: 'export async function f(xs) { return Array(1e7).keys().next(); }' },
    { name: 'a long text', code: "export async function f(xs) { return '-'.repeat(1e7); }" },
    {
      name: 'a helper that awaits, in a loop',
      code: 'const wait = async y => { for (let i = 0; i < 5000; i++) await fetch(y); }; export async function f(xs) { for (let y = 0; y < 5000; y++) await wait(y); }',
    },
    {
      name: 'a game three moves ahead',
      code: 'const best = (board, depth) => (depth === 0 ? board : Math.max(best(board + 1, depth - 1), best(board - 1, depth - 1))); export async function f(xs) { return best(0, 3); }',
    },
    {
      name: 'a bound that the loop lowers',
      code: 'export async function f(xs) { let to = 1e9; for (let i = 0; i < to; i++) to /= 10; }',
    },
    {
      name: 'a bound that may change',
      code: 'let limit = 1e7; export function set(n) { limit = n; } export async function f() { for (let i = 0; i < limit; i++); }',
    },
    {
      name: 'fewer rounds than the option says',
      code: 'export async function f() { for (let i = 0; i < 5e6; i++); }',
      options: [{ maxIterations: 10_000_000 }],
    },
  ],
  invalid: [
    {
      name: 'a helper that counts its parameter down',
      code: 'function mix(h, times) { while (times-- > 0) { h ^= h << 13; } return h; } export async function f() { return mix(1, 5e7); }',
      errors: [{ messageId: 'call', line: 1, column: 111 }],
    },
    {
      name: 'a helper called for long',
      code: 'function burn(n) { let x = 1; for (let i = 0; i < n; i++) x = (x * 31 + i) % 97; return x; } export async function f() { return burn(1000) + burn(5e7); }',
      errors: [{ messageId: 'call', line: 1, column: 142 }],
    },
    {
      name: 'a helper with a long default',
      code: 'function burn(n = 5e7) { let x = 1; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return burn(); }',
      errors: [{ messageId: 'call', line: 1, column: 120 }],
    },
    {
      name: 'a loop around a helper that counts to its argument',
      code: 'function row(n) { let x = 1; for (let i = 0; i < n * 2; i++) x ^= i; return x; } export async function f() { let s = 0; for (let i = 0; i < 2000; i++) s += row(1000); return s; }',
      errors: [{ messageId: 'loop', line: 1, column: 121 }],
    },
    {
      name: 'levels that go up far',
      code: 'function draw(level) { if (level > 30) return 1; return draw(level + 1) + draw(level + 1); } export async function f() { return draw(0); }',
      errors: [{ messageId: 'recursion', line: 1, column: 129 }],
    },
    {
      name: 'parameters that change places, and a count that is carried along',
      code: 'function move(n, from, to, via, count) { if (n === 0) return count; const before = move(n - 1, from, via, to, count); return move(n - 1, via, to, from, before + 1); } export async function f(n) { return move(n, 1, 2, 3, 0); }',
      errors: [{ messageId: 'recursion', line: 1, column: 204 }],
    },
    {
      name: 'a typed array made of a length',
      code: 'export async function f() { return Float64Array.from({ length: 2_000_000 }, Math.random).length; }',
      errors: [{ messageId: 'loop', line: 1, column: 36 }],
    },
    {
      name: 'ten million rounds',
      code: 'export async function f() { let sum = 0; for (let i = 0; i < 1e7; i++) { sum += i; } return sum; }',
      errors: [
        {
          messageId: 'loop',
          line: 1,
          column: 42,
          suggestions: [
            {
              messageId: 'yieldBetween',
              data: { rounds: '100_000' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { let sum = 0; for (let i = 0; i < 1e7; i++) { if (i % 100_000 === 0) await setImmediate(); sum += i; } return sum; }",
            },
          ],
        },
      ],
    },
    {
      name: 'two loops that make four million together',
      code: 'export async function f() { let sum = 0; for (let i = 0; i < 2000; i++) for (let j = 0; j < 2000; j++) sum += i * j; return sum; }',
      errors: [{ messageId: 'loop', line: 1, column: 42 }],
    },
    {
      name: 'a constant that is calculated',
      code: 'const ROUNDS = 1000 * 1000 * 5; export async function f() { let x = 0; for (let i = 0; i < ROUNDS; ++i) { x ^= i; } return x; }',
      errors: [
        {
          messageId: 'loop',
          line: 1,
          column: 72,
          suggestions: [
            {
              messageId: 'yieldBetween',
              data: { rounds: '100_000' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nconst ROUNDS = 1000 * 1000 * 5; export async function f() { let x = 0; for (let i = 0; i < ROUNDS; ++i) { if (i % 100_000 === 0) await setImmediate(); x ^= i; } return x; }",
            },
          ],
        },
      ],
    },
    {
      name: 'a property of a constant object, counted down',
      code: 'const config = { rounds: 2 ** 24 }; export async function f() { let x = 0; for (let i = config.rounds; i > 0; i--) { x ^= i; } return x; }',
      errors: [{ messageId: 'loop', line: 1, column: 76 }],
    },
    {
      name: 'a helper that loops',
      code: 'function compute() { let x = 0; for (let i = 0; i < 5_000_000; i += 1) { x = (x * 31 + i) % 1009; } return x; } export async function f() { return compute(); }',
      errors: [{ messageId: 'call', line: 1, column: 148 }],
    },
    {
      name: 'in a handler, with a shifted bound',
      code: "import http from 'node:http'; http.createServer((req, res) => { let x = 0; for (let i = 1; i <= 1 << 25; i++) x += i; res.end(String(x)); });",
      errors: [{ messageId: 'loop', line: 1, column: 76 }],
    },
    {
      name: 'an await that lets nothing in',
      code: 'export async function f() { let x = 0; for (let i = 0; i < 1e7; i++) { await Promise.resolve(); x++; } return x; }',
      errors: [
        {
          messageId: 'loop',
          line: 1,
          column: 40,
          suggestions: [
            {
              messageId: 'yieldBetween',
              data: { rounds: '100_000' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f() { let x = 0; for (let i = 0; i < 1e7; i++) { if (i % 100_000 === 0) await setImmediate(); await Promise.resolve(); x++; } return x; }",
            },
          ],
        },
      ],
    },
    {
      name: 'a constant loop inside one over data',
      code: 'export async function f(rows) { for (const row of rows) { for (let i = 0; i < 3e6; i++) row.n += i; } }',
      errors: [{ messageId: 'loop', line: 1, column: 59 }],
    },
    {
      name: 'a countdown in the test',
      code: 'export async function f() { let n = 1e8; for (let i = 1e8; i--;) n ^= i; return n; }',
      errors: [{ messageId: 'loop', line: 1, column: 42 }],
    },
    {
      name: 'a callback that runs at once',
      code: 'export async function f(xs) { return xs.map(x => { let y = x; for (let i = 0; i != 4000000; i++) y = y * 3 % 7; return y; }); }',
      errors: [{ messageId: 'loop', line: 1, column: 63 }],
    },
    {
      name: 'fibonacci by its definition',
      code: 'function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } export async function f(n) { return fib(n); }',
      errors: [{ messageId: 'recursion', line: 1, column: 101 }],
    },
    {
      name: 'an arrow function, with an early return',
      code: 'const fib = n => { if (n < 2) return n; return fib(n - 1) + fib(n - 2); }; export async function f() { return fib(40); }',
      errors: [{ messageId: 'recursion', line: 1, column: 111 }],
    },
    {
      name: 'the towers of Hanoi',
      code: "function hanoi(n, a, b, c) { if (n === 0) return 0; return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a); } export async function f() { return hanoi(30, 'a', 'b', 'c'); }",
      errors: [{ messageId: 'recursion', line: 1, column: 148 }],
    },
    {
      name: 'a method',
      code: 'class M { fib(n) { if (n <= 1) return n; const a = this.fib(n - 1); const b = this.fib(n - 2); return a + b; } async run(n) { return this.fib(n); } } export const m = new M();',
      errors: [{ messageId: 'recursion', line: 1, column: 134 }],
    },
    {
      name: 'binomials, through a helper',
      code: 'function binomial(n, k) { if (k === 0 || k === n) return 1; return binomial(n - 1, k - 1) + binomial(n - 1, k); } function helper(n) { return binomial(n, n / 2); } export async function f(n) { return helper(n); }',
      errors: [{ messageId: 'recursion', line: 1, column: 201 }],
    },
    {
      name: 'a longest common subsequence, with another way through',
      code: 'function lcs(a, b, i, j) { if (i === 0 || j === 0) return 0; if (a[i] === b[j]) return 1 + lcs(a, b, i - 1, j - 1); return Math.max(lcs(a, b, i - 1, j), lcs(a, b, i, j - 1)); } export async function f(a, b) { return lcs(a, b, a.length - 1, b.length - 1); }',
      errors: [{ messageId: 'recursion', line: 1, column: 217 }],
    },
    {
      name: 'a while loop',
      code: 'export async function f(xs) { let i = 0; while (i < 1e7) { i += 1; } }',
      errors: [{ messageId: 'loop', line: 1, column: 42 }],
    },
    {
      name: 'a while loop whose counter is assigned before',
      code: 'export async function f(xs) { let i; let x = 1; i = 0; while (i < 1e7) { x ^= i; i++; } }',
      errors: [{ messageId: 'loop', line: 1, column: 56 }],
    },
    {
      name: 'a while loop that counts down in its test',
      code: 'export async function f(xs) { let n = 3e7; while (n--) console.log(n); }',
      errors: [{ messageId: 'loop', line: 1, column: 44 }],
    },
    {
      name: 'a while loop until nothing is left',
      code: 'export async function f(xs) { let n = 1e7; while (n) { n -= 1; } }',
      errors: [{ messageId: 'loop', line: 1, column: 44 }],
    },
    {
      name: 'a counter that starts below zero',
      code: 'export async function f(xs) { let i = -1e7; while (i < 0) i++; }',
      errors: [{ messageId: 'loop', line: 1, column: 45 }],
    },
    {
      name: 'a do loop',
      code: 'export async function f(xs) { let i = 0; do { i++; } while (i < 1e7); }',
      errors: [{ messageId: 'loop', line: 1, column: 42 }],
    },
    {
      name: 'a step of two',
      code: 'export async function f(xs) { for (let i = 0; i < 2e7; i += 2); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a step spelt out, turned round',
      code: 'export async function f(xs) { for (let i = 0; i < 2e7; i = 2 + i); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a step in the body of a for',
      code: 'export async function f(xs) { for (let i = 0; i < 1e7;) { console.log(i); i++; } }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'the variable declared before a for',
      code: 'export async function f(xs) { let i; for (i = 0; i < 1e7; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 38 }],
    },
    {
      name: 'the bound in the head',
      code: 'export async function f(xs) { for (let i = 0, n = 1e7; i < n; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'the bound on the left',
      code: 'export async function f(xs) { for (let i = 0; 1e7 > i; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'doubling around a counted loop',
      code: 'export async function f(xs) { for (let k = 1; k <= 1 << 20; k <<= 1) for (let i = 0; i < 1e5; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a while loop in a for',
      code: 'export async function f(xs) { for (let i = 0; i < 5000; i++) { let j = 0; while (j < 5000) { j++; } } }',
      errors: [
        {
          messageId: 'loop',
          line: 1,
          column: 31,
          suggestions: [
            {
              messageId: 'yieldBetween',
              data: { rounds: '20' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f(xs) { for (let i = 0; i < 5000; i++) { if (i % 20 === 0) await setImmediate(); let j = 0; while (j < 5000) { j++; } } }",
            },
          ],
        },
      ],
    },
    {
      name: 'a power',
      code: 'export async function f(xs) { for (let i = 0; i < 10 ** 7; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a power by Math',
      code: 'export async function f(xs) { for (let i = 0; i < Math.pow(10, 7); i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a product',
      code: 'export async function f(xs) { for (let i = 0; i < 1e3 * 1e4; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a shift',
      code: 'export async function f(xs) { for (let i = 0; i < 1 << 24; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a hexadecimal bound',
      code: 'export async function f(xs) { for (let i = 0; i < 0xffffff; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'numeric separators',
      code: 'export async function f(xs) { for (let i = 0; i < 10_000_000; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'bigints',
      code: 'export async function f(xs) { for (let i = 0n; i < 10_000_000n; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a frozen object of constants',
      code: 'const limits = Object.freeze({ rounds: 1e7 }); export async function f(xs) { for (let i = 0; i < limits.rounds; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 78 }],
    },
    {
      name: 'a static field',
      code: 'class Limits { static ROUNDS = 1e7; } export async function f(xs) { for (let i = 0; i < Limits.ROUNDS; i++); }',
      errors: [{ messageId: 'loop', line: 1, column: 69 }],
    },
    {
      name: 'an array made from a length',
      code: 'export async function f(xs) { return Array.from({ length: 1e7 }, (_, i) => i * 2); }',
      errors: [{ messageId: 'loop', line: 1, column: 38 }],
    },
    {
      name: 'a filled array that is mapped',
      code: 'export async function f(xs) { return new Array(1e7).fill().map((_, i) => i); }',
      errors: [{ messageId: 'loop', line: 1, column: 38 }],
    },
    {
      name: 'a filled array that is gone through',
      code: 'export async function f(xs) { Array(1e7).fill(0).forEach(x => console.log(x)); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'keys that are spread',
      code: 'export async function f(xs) { return [...Array(1e7).keys()]; }',
      errors: [{ messageId: 'loop', line: 1, column: 38 }],
    },
    {
      name: 'keys that are gone through',
      code: 'export async function f(xs) { for (const i of Array(1e7).keys()) console.log(i); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a range of constant size',
      code: 'const range = Array.from({ length: 100 * 1e5 }); export async function f(xs) { for (const i of range) console.log(i); }',
      errors: [{ messageId: 'loop', line: 1, column: 80 }],
    },
    {
      name: 'a typed array',
      code: 'export async function f(xs) { return new Uint8Array(1e7).map(x => x + 1); }',
      errors: [{ messageId: 'loop', line: 1, column: 38 }],
    },
    {
      name: 'a text repeated and split',
      code: "export async function f(xs) { return 'ab'.repeat(5e6).split(''); }",
      errors: [{ messageId: 'loop', line: 1, column: 38 }],
    },
    {
      name: 'a text repeated and gone through',
      code: "export async function f(xs) { for (const c of 'ab'.repeat(5e6)) console.log(c); }",
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'a helper in a loop, whose rounds multiply',
      code: 'const row = y => { let x = y; for (let i = 0; i < 5000; i++) x ^= i; return x; }; export async function f(xs) { let s = 0; for (let y = 0; y < 5000; y++) s += row(y); return s; }',
      errors: [{ messageId: 'loop', line: 1, column: 124 }],
    },
    {
      name: 'a callback in a loop over elements, whose rounds multiply',
      code: 'export async function f(xs) { Array.from({ length: 5000 }).forEach(() => { for (let i = 0; i < 5000; i++); }); }',
      errors: [{ messageId: 'loop', line: 1, column: 31 }],
    },
    {
      name: 'continue in a loop that the head steps',
      code: 'export async function f(xs) { for (let i = 0; i < 1e7; i++) { if (i % 3) continue; console.log(i); } }',
      errors: [
        {
          messageId: 'loop',
          line: 1,
          column: 31,
          suggestions: [
            {
              messageId: 'yieldBetween',
              data: { rounds: '100_000' },
              output:
                "import { setImmediate } from 'node:timers/promises';\n\nexport async function f(xs) { for (let i = 0; i < 1e7; i++) { if (i % 100_000 === 0) await setImmediate(); if (i % 3) continue; console.log(i); } }",
            },
          ],
        },
      ],
    },
    {
      name: 'names that trade places in the body',
      code: 'export async function f(xs) { let a = 0, b = 1; for (let i = 0; i < 1e7; i++) [a, b] = [b, a]; }',
      errors: [{ messageId: 'loop', line: 1, column: 49 }],
    },
    {
      name: 'paths of a grid',
      code: 'const paths = (x, y) => (x === 0 || y === 0 ? 1 : paths(x - 1, y) + paths(x, y - 1)); export async function f() { return paths(14, 14); }',
      errors: [{ messageId: 'recursion', line: 1, column: 122 }],
    },
    {
      name: 'fewer rounds, where the option says so',
      code: 'export async function f() { for (let i = 0; i < 2e5; i++); }',
      options: [{ maxIterations: 100_000 }],
      errors: [{ messageId: 'loop', line: 1, column: 29 }],
    },
    {
      name: 'its own default',
      code: 'export async function f(n = 5e7) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; }',
      errors: [{ messageId: 'loop', line: 1, column: 47 }],
    },
    {
      name: 'an async function called for long',
      code: 'async function g(n) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return (await g(10)) + (await g(5e7)); }',
      errors: [{ messageId: 'loop', line: 1, column: 34 }],
    },
    {
      name: 'an option with a long default',
      code: 'function g({ n = 5e7 } = {}) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return g(); }',
      errors: [{ messageId: 'call', line: 1, column: 126 }],
    },
    {
      name: 'an option missing in what is handed over',
      code: 'function g({ n = 5e7 }) { let x = 0; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return g({ m: 1 }); }',
      errors: [{ messageId: 'call', line: 1, column: 121 }],
    },
    {
      name: 'a helper called with a this',
      code: 'function g(n) { let x = this.x; for (let i = 0; i < n; i++) x ^= i; return x; } export async function f() { return g.call({ x: 1 }, 5e7); }',
      errors: [{ messageId: 'call', line: 1, column: 116 }],
    },
    {
      name: 'arithmetic by functions',
      code: 'const n = Math.floor(Math.pow(10, 7) / 3); export async function f() { let x = 0; for (let i = 0; i !== n; i++) x ^= i; return x; }',
      errors: [{ messageId: 'loop', line: 1, column: 83 }],
    },
    {
      name: 'five letters of a text',
      code: "const all = 'abcdefghijklmnopqrstuvwxyz'; export async function f() { let n = 0; for (const a of all) for (const b of all) for (const c of all) for (const d of all) for (const e of all) n += a === e; return n; }",
      errors: [{ messageId: 'loop', line: 1, column: 82 }],
    },
    {
      name: 'bytes of a buffer',
      code: 'export async function f() { let n = 0; for (const byte of Buffer.alloc(2e7)) n += byte; return n; }',
      errors: [{ messageId: 'loop', line: 1, column: 40 }],
    },
    {
      name: 'sides of an object in its getter',
      code: 'const board = { size: 3000, get sum() { let s = 0; for (let x = 0; x < this.size; x++) for (let y = 0; y < this.size; y++) s += x * y; return s; } }; export async function f() { return board.sum; }',
      errors: [{ messageId: 'call', line: 1, column: 186 }],
    },
    {
      name: 'a list times a loop',
      code: 'export async function f() { let s = 0; for (const x of [1, 2, 3]) for (let i = 0; i < 5e5; i++) s += x * i; return s; }',
      errors: [{ messageId: 'loop', line: 1, column: 40 }],
    },
    {
      name: 'up to the largest of whole numbers',
      code: 'const most = Number.MAX_SAFE_INTEGER; export async function f() { let x = 0; for (let i = 0; i < most; i++) x ^= i; return x; }',
      errors: [{ messageId: 'loop', line: 1, column: 78 }],
    },
    {
      name: 'the bytes of a typed array',
      code: 'const MB = 1024 * 1024; export async function f() { const bytes = new Uint8Array(8 * MB); for (let i = 0; i < bytes.length; i++) bytes[i] = i & 255; return bytes; }',
      errors: [{ messageId: 'loop', line: 1, column: 91 }],
    },
  ],
});
