/** Programs whose loops do not hold the event loop: reductions of kinds of loops that published packages have, and near misses of what the rules report. */
const programs = {
  'scanner that returns':
    "const text = 'abc;'; let i = 0; while (true) { const c = text[i++]; if (c === ';' || c === undefined) return i; }",
  'tokenizer by regular expression':
    "const pattern = /\\w+/g; let match; const words = []; while ((match = pattern.exec('a b c')) !== null) words.push(match[0]); return words;",
  'sticky tokenizer':
    "const pattern = /\\s*(\\d+)/y; const out = []; for (;;) { const match = pattern.exec('1 2 3'); if (!match) break; out.push(match[1]); }",
  'skip white space': "const text = '   x'; let i = 0; while (text.charCodeAt(i) === 32) i++; return i;",
  'trim end':
    "const text = 'x   '; let end = text.length; while (end > 0 && text[end - 1] === ' ') end--; return text.slice(0, end);",
  'escape sequence':
    "const text = 'a\\\\nb'; let out = ''; for (let i = 0; i < text.length; i++) { if (text[i] === '\\\\') i++; out += text[i]; } return out;",
  'quoted string': "const text = '\"ab\"c'; let i = 1; while (i < text.length && text[i] !== '\"') i++; return text.slice(1, i);",
  'nested brackets':
    "const text = '(()())'; let depth = 0; let i = 0; do { if (text[i] === '(') depth++; else depth--; i++; } while (depth > 0); return i;",
  'state machine':
    "let state = 'start'; let n = 0; while (state !== 'end') { switch (state) { case 'start': state = 'middle'; break; default: n++; if (n > 3) state = 'end'; } } return n;",
  'parser that moves itself on':
    'const parser = { at: 0, get isDone() { return this.at > 9; }, next() { this.at++; } }; while (!parser.isDone) parser.next();',
  'linked list':
    'let node = { value: 1, next: { value: 2, next: null } }; let sum = 0; while (node) { sum += node.value; node = node.next; } return sum;',
  'linked list by for':
    'const head = { next: { next: null } }; let n = 0; for (let node = head; node !== null; node = node.next) n++; return n;',
  'up a tree': 'let node = { parent: { parent: null } }; while (node.parent) node = node.parent; return node;',
  'stack of nodes':
    'const stack = [{ children: [{ children: [] }] }]; let n = 0; while (stack.length > 0) { const node = stack.pop(); n++; stack.push(...node.children); } return n;',
  'queue of nodes':
    'const queue = [{ children: [{ children: [] }] }]; for (const node of queue) queue.push(...node.children); return queue.length;',
  'shift a queue': 'const queue = [1, 2, 3]; let item; while ((item = queue.shift()) !== undefined) console.assert(item);',
  'drain jobs': 'const jobs = [() => 1, () => 2]; while (jobs.length) jobs.shift()();',
  'drain jobs that add jobs': 'const jobs = [() => jobs.push(() => 0)]; while (jobs.length) jobs.pop()();',
  'set that grows while walked':
    'const seen = new Set([1]); for (const n of seen) if (n < 50) seen.add(n + 1); return seen.size;',
  'least recently used':
    "const cache = new Map([['a', 1], ['b', 2], ['c', 3]]); while (cache.size > 2) cache.delete(cache.keys().next().value); return cache;",
  'expired entries':
    'const entries = [{ at: 1 }, { at: 2 }]; const now = Date.now(); while (entries.length > 0 && entries[0].at < now) entries.shift(); return entries;',
  'heap up':
    'const heap = [1, 3, 5, 0]; let i = 3; while (i > 0) { const parent = (i - 1) >> 1; if (heap[parent] <= heap[i]) break; [heap[parent], heap[i]] = [heap[i], heap[parent]]; i = parent; } return heap;',
  'heap down':
    'const heap = [9, 1, 2]; let i = 0; for (;;) { const left = 2 * i + 1; if (left >= heap.length) break; const least = left + 1 < heap.length && heap[left + 1] < heap[left] ? left + 1 : left; if (heap[i] <= heap[least]) break; [heap[i], heap[least]] = [heap[least], heap[i]]; i = least; } return heap;',
  'binary search':
    'const xs = [1, 3, 5, 7]; let low = 0; let high = xs.length; while (low < high) { const middle = (low + high) >>> 1; if (xs[middle] < 5) low = middle + 1; else high = middle; } return low;',
  'insertion sort':
    'const xs = [3, 1, 2]; for (let i = 1; i < xs.length; i++) { const x = xs[i]; let j = i; while (j > 0 && xs[j - 1] > x) { xs[j] = xs[j - 1]; j--; } xs[j] = x; } return xs;',
  partition:
    'const xs = [3, 1, 2]; let i = 0; let j = 2; while (i <= j) { while (xs[i] < 2) i++; while (xs[j] > 2) j--; if (i <= j) { [xs[i], xs[j]] = [xs[j], xs[i]]; i++; j--; } } return xs;',
  merge:
    'const a = [1, 3]; const b = [2, 4]; const out = []; let i = 0; let j = 0; while (i < a.length || j < b.length) out.push(j >= b.length || a[i] < b[j] ? a[i++] : b[j++]); return out;',
  'reverse in place':
    'const xs = [1, 2, 3]; for (let i = 0, j = xs.length - 1; i < j; i++, j--) [xs[i], xs[j]] = [xs[j], xs[i]]; return xs;',
  'greatest common divisor': 'let a = 48; let b = 18; while (b !== 0) [a, b] = [b, a % b]; return a;',
  digits: 'let n = 12_345; let digits = 0; do { n = Math.floor(n / 10); digits++; } while (n > 0); return digits;',
  'power of two': 'let n = 1; while (n < 1000) n *= 2; return n;',
  'power of two by shift': 'let n = 1; while (n < 1000) n <<= 1; return n;',
  collatz: 'let n = 27; let steps = 0; while (n !== 1) { n = n % 2 === 0 ? n / 2 : 3 * n + 1; steps++; } return steps;',
  newton: 'let x = 10; for (;;) { const next = (x + 2 / x) / 2; if (Math.abs(next - x) < 1e-9) return next; x = next; }',
  'fixed point':
    "let text = 'aaaa'; let before; do { before = text; text = text.replace('aa', 'a'); } while (text !== before); return text;",
  'fixed point with a flag':
    'const xs = [3, 2, 1]; let changed = true; while (changed) { changed = false; for (let i = 1; i < xs.length; i++) if (xs[i - 1] > xs[i]) { [xs[i - 1], xs[i]] = [xs[i], xs[i - 1]]; changed = true; } } return xs;',
  popcount: 'let n = 0b1011; let bits = 0; while (n) { n &= n - 1; bits++; } return bits;',
  'variable length integer':
    'let n = 300; const bytes = []; while (n > 127) { bytes.push((n & 127) | 128); n >>>= 7; } bytes.push(n); return bytes;',
  'read a varint':
    'const bytes = [172, 2]; let value = 0; let shift = 0; let at = 0; let byte; do { byte = bytes[at++]; value |= (byte & 127) << shift; shift += 7; } while (byte & 128); return value;',
  'base 36':
    "let n = 123_456; let text = ''; while (n > 0) { text = (n % 36).toString(36) + text; n = Math.floor(n / 36); } return text;",
  'base 64 groups':
    "const bytes = Buffer.from('hello'); const out = []; for (let i = 0; i < bytes.length; i += 3) out.push((bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)); return out;",
  'table of a checksum':
    'const table = []; for (let i = 0; i < 256; i++) { let c = i; for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; table.push(c >>> 0); } return table;',
  'hash of a string':
    "const text = 'hello'; let hash = 5381; for (let i = 0; i < text.length; i++) hash = (hash * 33) ^ text.charCodeAt(i); return hash;",
  'chunks of an array':
    'const xs = [1, 2, 3, 4, 5]; const chunks = []; for (let i = 0; i < xs.length; i += 2) chunks.push(xs.slice(i, i + 2)); return chunks;',
  'chunks of a buffer':
    'const buffer = Buffer.alloc(100); const chunks = []; let at = 0; while (at < buffer.length) { chunks.push(buffer.subarray(at, at + 16)); at += 16; } return chunks;',
  'lines of a buffer':
    "const buffer = Buffer.from('a\\nb\\n'); const lines = []; let from = 0; let to; while ((to = buffer.indexOf(10, from)) !== -1) { lines.push(buffer.toString('utf8', from, to)); from = to + 1; } return lines;",
  frames:
    'let buffer = Buffer.from([1, 65, 2, 66, 67]); const frames = []; while (buffer.length > 0 && buffer.length > buffer[0]) { frames.push(buffer.subarray(1, 1 + buffer[0])); buffer = buffer.subarray(1 + buffer[0]); } return frames;',
  pad: "let text = '7'; while (text.length < 3) text = `0${text}`; return text;",
  'unique name':
    "const taken = new Set(['a', 'a1']); let n = 0; let name = 'a'; while (taken.has(name)) name = `a${++n}`; return name;",
  'random until': 'let x; do { x = Math.random(); } while (x > 0.9); return x;',
  'range of characters': 'const out = []; for (let c = 97; c <= 122; c++) out.push(String.fromCharCode(c)); return out;',
  'matrix product':
    'const a = [[1, 2], [3, 4]]; const out = [[0, 0], [0, 0]]; for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) for (let k = 0; k < 2; k++) out[i][j] += a[i][k] * a[k][j]; return out;',
  'edit distance':
    "const a = 'kitten'; const b = 'sitting'; const row = Array.from({ length: b.length + 1 }, (_, i) => i); for (let i = 1; i <= a.length; i++) { let previous = row[0]; row[0] = i; for (let j = 1; j <= b.length; j++) { const kept = row[j]; row[j] = a[i - 1] === b[j - 1] ? previous : 1 + Math.min(previous, row[j], row[j - 1]); previous = kept; } } return row.at(-1);",
  sieve:
    'const composite = new Uint8Array(1000); for (let i = 2; i * i < 1000; i++) if (!composite[i]) for (let j = i * i; j < 1000; j += i) composite[j] = 1; return composite;',
  'fibonacci in a loop': 'let a = 0; let b = 1; for (let i = 0; i < 50; i++) [a, b] = [b, a + b]; return a;',
  'object keys': 'const out = []; for (const key in { a: 1, b: 2 }) out.push(key); return out;',
  'prototype chain': 'let at = []; let n = 0; while ((at = Object.getPrototypeOf(at))) n++; return n;',
  'up the folders':
    "let folder = '/a/b/c'; const all = []; while (folder !== '') { all.push(folder); folder = folder.slice(0, folder.lastIndexOf('/')); } return all;",
  'find a file upwards':
    "let folder = '/a/b/c'; for (;;) { if (existsSync(`${folder}/no-such-file`)) return folder; const next = folder.slice(0, folder.lastIndexOf('/')); if (next === folder) return undefined; folder = next; }",
  'iterator protocol':
    'const iterator = [1, 2][Symbol.iterator](); let step; while (!(step = iterator.next()).done) console.assert(step.value);',
  'iterator by hand':
    'const iterator = new Map([[1, 2]]).entries(); let step = iterator.next(); while (!step.done) step = iterator.next();',
  generator:
    'function* ids() { let id = 0; while (true) yield id++; } const all = ids(); return [all.next().value, all.next().value];',
  'endless generator, partly taken':
    'function* primes() { for (let n = 2; ; n++) { let i = 2; while (i * i <= n && n % i) i++; if (i * i > n) yield n; } } for (const p of primes()) if (p > 50) return p;',
  'tree recursion':
    'const visit = node => (node ? 1 + visit(node.left) + visit(node.right) : 0); return visit({ left: { left: null, right: null }, right: null });',
  'children recursion':
    'const count = (node, depth) => node.children.reduce((sum, child) => sum + count(child, depth + 1), 1); return count({ children: [{ children: [] }] }, 0);',
  'merge sort':
    'const sort = xs => { if (xs.length < 2) return xs; const middle = xs.length >> 1; const a = sort(xs.slice(0, middle)); const b = sort(xs.slice(middle)); const out = []; while (a.length && b.length) out.push(a[0] < b[0] ? a.shift() : b.shift()); return [...out, ...a, ...b]; }; return sort([3, 1, 2]);',
  'quick sort by indices':
    'const xs = [3, 1, 2]; const sort = (low, high) => { if (low >= high) return; const middle = (low + high) >> 1; sort(low, middle); sort(middle + 1, high); }; sort(0, xs.length - 1);',
  factorial: 'const factorial = n => (n <= 1 ? 1 : n * factorial(n - 1)); return factorial(20);',
  'power by squaring':
    'const power = (x, n) => { if (n === 0) return 1; const half = power(x, Math.floor(n / 2)); return n % 2 ? half * half * x : half * half; }; return power(2, 30);',
  'one way or the other':
    'const gcd = (a, b) => { if (a === b) return a; if (a > b) return gcd(a - b, b); return gcd(a, b - a); }; return gcd(48, 18);',
  'remembered fibonacci':
    'const known = new Map(); const fibonacci = n => { if (known.has(n)) return known.get(n); const value = n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); known.set(n, value); return value; }; return fibonacci(90);',
  'fibonacci remembered in an object':
    'const known = {}; const fibonacci = n => { if (n < 2) return n; if (known[n]) return known[n]; known[n] = fibonacci(n - 1) + fibonacci(n - 2); return known[n]; }; return fibonacci(90);',
  'small fibonacci': 'const fibonacci = n => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)); return fibonacci(12);',
  'mutual recursion':
    'const even = n => (n === 0 ? true : odd(n - 1)); const odd = n => (n === 0 ? false : even(n - 1)); return even(100);',
  'flatten a curve':
    'const flatten = (a, b, depth) => { if (depth === 0 || b - a < 0.1) return 1; const middle = (a + b) / 2; return flatten(a, middle, depth - 1) + flatten(middle, b, depth - 1); }; return flatten(0, 1, 20);',
  'thousand rounds': 'let x = 0; for (let i = 0; i < 1000; i++) x += i; return x;',
  'hundred by hundred': 'let x = 0; for (let i = 0; i < 100; i++) for (let j = 0; j < 100; j++) x += i * j; return x;',
  'upper bound with an early end': 'const xs = [1, 2, 3]; for (let i = 0; i < 1e9; i++) if (xs[i] === undefined) return i;',
  'precaution against endless loops':
    'let text = "aaaa"; for (let i = 0; i < 1e6; i++) { const next = text.replace("aa", "a"); if (next === text) break; text = next; } return text;',
  'body that moves the counter': 'let rounds = 0; for (let i = 0; i < 1e7; i++) { i += 1e6; rounds++; } return rounds;',
  slices: 'let x = 0; for (let i = 0; i < 2_000_000; i++) { if (i % 50_000 === 0) await turn(); x += i; } return x;',
  'slices of a nest':
    'let x = 0; for (let i = 0; i < 100; i++) { await turn(); for (let j = 0; j < 10_000; j++) x += j; } return x;',
  'work until a deadline':
    'const jobs = [() => 1]; const end = Date.now() + 5; while (jobs.length > 0 && Date.now() < end) jobs.shift()();',
  'slice of items':
    'const xs = [1, 2, 3]; const end = performance.now() + 5; let i = 0; let sum = 0; while (i < xs.length && performance.now() < end) sum += xs[i++]; return sum;',
  'time slice ends the loop':
    'const xs = [1, 2, 3]; const start = Date.now(); for (let i = 0; i < xs.length; i++) { xs[i] *= 2; if (Date.now() - start > 50) break; } return xs;',
  'next timestamp': 'let last = Date.now(); let now = Date.now(); while (now <= last) now = Date.now(); return now;',
  'next tick of the clock': 'const now = Date.now(); while (Date.now() === now);',
  'identifiers that grow':
    'const state = { lastTime: Date.now() }; let time = Date.now(); while (time === state.lastTime) time = Date.now(); return time;',
  'less than a moment': 'const start = performance.now(); while (performance.now() - start < 2) {}',
  'poll with a pause': 'let done = false; setTimeout(() => { done = true; }, 20); while (!done) await sleep(5);',
  'poll by turns': 'let done = false; setTimeout(() => { done = true; }, 20); while (!done) await turn();',
  'poll by a promise of a timer':
    'let done = false; setTimeout(() => { done = true; }, 20); while (!done) await new Promise(resolve => setTimeout(resolve, 5));',
  'poll by a promise of a turn':
    'let done = false; setTimeout(() => { done = true; }, 20); while (!done) await new Promise(resolve => setImmediate(resolve));',
  'poll by a helper':
    'const pause = ms => new Promise(resolve => setTimeout(resolve, ms)); const end = Date.now() + 30; while (Date.now() < end) await pause(5);',
  'retries with backoff': 'let wait = 1; for (let attempt = 0; attempt < 4; attempt++) { await sleep(wait); wait *= 2; }',
  'retries until a deadline':
    'const end = Date.now() + 30; let n = 0; while (Date.now() < end) { n++; await sleep(5); } return n;',
  'endless with a pause and a return': 'let n = 0; while (true) { await sleep(1); if (++n > 5) return n; }',
  'events one by one':
    "const emitter = new EventEmitter(); let n = 0; const timer = setInterval(() => emitter.emit('x', ++n), 2); while (n < 3) await once(emitter, 'x'); clearInterval(timer);",
  'stream of items':
    'async function* items() { for (let i = 0; i < 3; i++) { await sleep(1); yield i; } } for await (const item of items()) console.assert(item >= 0);',
  pages:
    'const load = async page => { await sleep(1); return { next: page < 3 ? page + 1 : undefined }; }; let page = 1; while (page !== undefined) page = (await load(page)).next;',
  reader:
    'const reader = { n: 0, async read() { await sleep(1); return { done: ++this.n > 3 }; } }; while (true) { const { done } = await reader.read(); if (done) break; }',
  'reader in do':
    'const reader = { n: 0, async read() { await sleep(1); return { done: ++this.n > 3 }; } }; let step; do { step = await reader.read(); } while (!step.done);',
  'workers of a pool':
    'const jobs = [1, 2, 3]; const worker = async () => { while (jobs.length > 0) { jobs.pop(); await sleep(1); } }; await Promise.all([worker(), worker()]);',
  'flag that the loop sets': 'let done = false; let n = 0; while (!done) { n++; done = n > 5; } return n;',
  'flag set by what the loop calls':
    'let done = false; let n = 0; const step = () => { done = ++n > 5; }; while (!done) step(); return n;',
  'flag set by a listener that the loop runs':
    "const emitter = new EventEmitter(); let n = 0; let done = false; emitter.on('step', () => { done = ++n > 5; }); while (!done) emitter.emit('step'); return n;",
  'flag handed over':
    'let held = false; const lock = { n: 0, try(take) { if (++this.n > 3) take(); } }; while (!held) lock.try(() => { held = true; });',
  'getter that changes its mind': 'const source = { n: 0, get isDone() { return this.n++ > 5; } }; while (!source.isDone) {}',
  'labelled break': 'outer: while (true) { for (const x of [1, 2, 3]) if (x === 2) break outer; }',
  'ends by an exception': "let n = 0; try { while (true) { if (++n > 5) throw new Error('enough'); } } catch { return n; }",
  'ends by an exception of what it calls':
    "let n = 0; const step = () => { if (++n > 5) throw new Error('enough'); }; try { for (;;) step(); } catch { return n; }",
  'never entered': 'const isDone = true; while (!isDone) {}',
  'never entered, by a variable':
    'let open = false; const set = () => { open = true; }; if (open) while (open) set(); return set;',
  'loop over arguments':
    'const sum = (...xs) => { let total = 0; for (let i = xs.length; i--; ) total += xs[i]; return total; }; return sum(1, 2, 3);',
  'ring buffer':
    'const ring = { items: Array(4), head: 0, tail: 3 }; const out = []; while (ring.head !== ring.tail) { out.push(ring.items[ring.head]); ring.head = (ring.head + 1) & 3; } return out;',
  'union find':
    'const parent = [0, 0, 1, 2]; let x = 3; while (parent[x] !== x) { parent[x] = parent[parent[x]]; x = parent[x]; } return x;',
  'topological order':
    'const waits = new Map([["a", 0], ["b", 1]]); const order = []; while (waits.size > 0) { for (const [name, n] of waits) if (n === 0) { waits.delete(name); order.push(name); for (const [other, m] of waits) waits.set(other, m - 1); } } return order;',
  'permutations in place':
    'const xs = [1, 2, 3]; const c = [0, 0, 0]; let i = 0; let n = 1; while (i < 3) { if (c[i] < i) { const k = i % 2 ? c[i] : 0; [xs[k], xs[i]] = [xs[i], xs[k]]; n++; c[i]++; i = 0; } else c[i++] = 0; } return n;',
  'reduce a promise queue': 'const queue = [() => sleep(1), () => sleep(1)]; while (queue.length) await queue.shift()();',
  'debounced flush':
    'const pending = new Set([1, 2]); while (pending.size) { const [first] = pending; pending.delete(first); await turn(); }',
};

export const benign = Object.entries(programs).map(([name, code]) => ({ name, code }));
