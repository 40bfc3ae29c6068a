/** A body in which `$` stands for the API: what a function of a program does with it. */
export interface Body {
  readonly code: string;
  /** The error's message and `syscall` may differ: the suggestion says so. */
  readonly looseError?: true | 'without-code';
  /** The canonical class of the method that is called, for calls on values. */
  readonly method?: string;
  /** The API is a global: nothing is imported. */
  readonly global?: true;
  /** The module has it, but does not export it by name. */
  readonly hidden?: true;
  /** Only JavaScript: no TypeScript type is right for it, or none is offered. */
  readonly javascriptOnly?: true;
}

const loose = (code: string): Body => ({ code, looseError: true });
const javascript = (code: string): Body => ({ code, javascriptOnly: true });

const zip = (code: string, method: string): Body => ({
  code: `const zip = new (await import('node:zlib')).ZipBuffer(); ${code}`,
  method,
  javascriptOnly: true,
});

const wasm = "Buffer.from('0061736d01000000', 'hex')";

const hidden = (code: string): Body => ({ code, hidden: true });

const descriptor = "const fd = Number(process.env['FIXTURE_FD']);";
const id = 'process.getuid?.() ?? 0';
const pem = (type: string): string => `process.env['FIXTURE_${type}_KEY'] ?? ''`;
const packed = (base64: string): string => `Buffer.from('${base64}', 'base64')`;

/** What is executed for every API of Node that has a replacement: at least a success and a failure where there is one. */
export const nodeCases: Readonly<Record<string, readonly (Body | string)[]>> = {
  'node:fs#accessSync': ["return $('a.txt');", "$('missing.txt');", "try { $('missing.txt'); } catch { return 'caught'; }"],
  'node:fs#appendFileSync': ["$('a.txt', 'more');", "$('missing/x.txt', 'more');", `${descriptor} $(fd, 'more');`],
  'node:fs#chmodSync': ["$('a.txt', 0o600);", "$('missing.txt', 0o600);"],
  'node:fs#chownSync': [`$('a.txt', ${id}, ${id});`, `$('missing.txt', ${id}, ${id});`],
  'node:fs#closeSync': [`${descriptor} $(fd);`, '$(99_999);'],
  'node:fs#copyFileSync': ["$('a.txt', 'copy.txt');", "$('missing.txt', 'copy.txt');"],
  'node:fs#cpSync': ["$('dir', 'copy', { recursive: true });", loose("$('missing.txt', 'copy.txt');")],
  'node:fs#existsSync': [
    "return $('a.txt');",
    "return $('missing.txt') ? 1 : 2;",
    "return !$('a.txt') || $('dir');",
    "if ($('a.txt') && !$('missing.txt')) return `${$('link')}`;",
    "const found = ['a.txt', 'missing.txt'].map(path => $(path)); return found;",
    "return ['a.txt', 'missing.txt', 'dir'].map($);",
  ],
  'node:fs#fchmodSync': [`${descriptor} $(fd, 0o600);`, '$(99_999, 0o600);'],
  'node:fs#fchownSync': [`${descriptor} $(fd, ${id}, ${id});`, `$(99_999, ${id}, ${id});`],
  'node:fs#fdatasyncSync': [`${descriptor} $(fd);`, '$(99_999);'],
  'node:fs#fstatSync': [`${descriptor} return $(fd).size;`, 'return $(99_999).size;'],
  'node:fs#fsyncSync': [`${descriptor} $(fd);`, '$(99_999);'],
  'node:fs#ftruncateSync': [`${descriptor} $(fd, 2);`, '$(99_999, 2);'],
  'node:fs#futimesSync': [`${descriptor} $(fd, 1, 2);`, '$(99_999, 1, 2);'],
  'node:fs#globSync': ["return $('*.txt').length;", "return [...$('*.txt', { exclude: () => false })].sort();"],
  'node:fs#lchownSync': [`$('link', ${id}, ${id});`, `$('missing.txt', ${id}, ${id});`],
  'node:fs#linkSync': ["$('a.txt', 'hard.txt');", "$('missing.txt', 'hard.txt');"],
  'node:fs#lstatSync': [
    "return $('link').isSymbolicLink();",
    "return $('missing.txt').size;",
    "return $('missing.txt', { throwIfNoEntry: false })?.size;",
    "return typeof $('a.txt', { bigint: true }).size;",
  ],
  'node:fs#lutimesSync': ["$('link', 1, 2);", "$('missing.txt', 1, 2);"],
  'node:fs#mkdirSync': ["return $('x/y', { recursive: true });", "$('x');", "$('dir');", "$('missing/x');"],
  'node:fs#mkdtempSync': ["return $('t-').length;", "$('missing/t-');"],
  'node:fs#openSync': ["return typeof $('a.txt', 'r');", "$('missing.txt', 'r');"],
  'node:fs#opendirSync': ["const dir = $('dir'); await dir.close(); return dir.path;", loose("$('missing');")],
  'node:fs#readdirSync': [
    "return $('dir').sort();",
    "return $('dir', { recursive: true }).map(String).sort();",
    "return $('dir', { withFileTypes: true }).map(entry => [entry.name, entry.isFile()]).sort();",
    "for (const name of $('dir')) if (name === 'one.txt') return name;",
    "return $('missing');",
    "return $('a.txt');",
  ],
  'node:fs#readFileSync': [
    "return $('a.txt', 'utf8');",
    "return $('a.txt');",
    "return $('a.txt').toString('hex');",
    "return `${$('a.txt', { encoding: 'utf8' })}!`;",
    "return $('a.txt', 'utf8')?.trim();",
    "return [...$('a.txt', 'utf8')].length + $('a.txt').length ** 2;",
    "return $('a.txt').length ** 2;",
    "return { text: $('a.txt', 'utf8'), ...{ size: $('link').length } };",
    "const { length } = $('a.txt'); return length;",
    "return typeof $('a.txt') === 'object' && void $('a.txt');",
    "return new URL($('a.txt', 'utf8').trim(), 'file:///').href;",
    "return ['a.txt', 'dir/one.txt'].map(path => $(path, 'utf8')).join();",
    "return ['a.txt', 'dir/one.txt'].map(path => { const text = $(path, 'utf8'); return text.trim(); });",
    "return ['a.txt', 'missing.txt'].map(path => $(path, 'utf8'));",
    "return (() => $('a.txt', 'utf8'))();",
    "let text = ''; for (const path of ['a.txt', 'dir/one.txt']) text += $(path, 'utf8'); return text;",
    "return $('missing.txt');",
    // The promise's error names the path as well, from Node 24 on.
    loose("return $('dir');"),
    "try { return $('missing.txt'); } catch (error) { return (error instanceof Error) && error.message; }",
    "try { return $('missing.txt', 'utf8'); } catch { return 'caught'; } finally { process.exitCode = 0; }",
    `${descriptor} return $(fd, 'utf8');`,
    "const [text, other] = await Promise.all([$('a.txt', 'utf8'), $('dir/one.txt', 'utf8')]); return text + other;",
    "return await Promise.all(['a.txt', 'link'].map(path => $(path, 'utf8')));",
  ],
  'node:fs#readlinkSync': ["return $('link');", "return $('a.txt');"],
  'node:fs#readSync': [
    `${descriptor} return $(fd, Buffer.alloc(3), 0, 3, 0);`,
    `${descriptor} const read = Buffer.alloc(3); $(fd, read, 0, 3, 0); return read;`,
    '$(99_999, Buffer.alloc(3), 0, 3, 0);',
  ],
  'node:fs#readvSync': [`${descriptor} return $(fd, [Buffer.alloc(2)], 0);`, '$(99_999, [Buffer.alloc(2)], 0);'],
  'node:fs#realpathSync': ["return $('link');", loose("return $('missing.txt');")],
  'node:fs#realpathSync.native': ["return $('link');", "return $('missing.txt');"],
  'node:fs#renameSync': ["$('a.txt', 'z.txt');", "$('missing.txt', 'z.txt');"],
  'node:fs#rmdirSync': ["$('empty');", "$('dir');"],
  'node:fs#rmSync': ["$('dir', { recursive: true });", "$('missing.txt', { force: true });", loose("$('missing.txt');")],
  'node:fs#statSync': [
    "return $('a.txt').size;",
    "return $('missing.txt').size;",
    "return $('missing.txt', { throwIfNoEntry: false })?.size ?? 'none';",
    "return typeof $('a.txt', { bigint: true, throwIfNoEntry: false })?.size;",
    "return ['a.txt', 'dir'].map(path => $(path).isDirectory());",
  ],
  'node:fs#statfsSync': ["return typeof $('.').type;", "return $('missing').type;"],
  'node:fs#symlinkSync': ["$('a.txt', 'other-link');", "$('a.txt', 'link');"],
  'node:fs#truncateSync': ["$('a.txt', 2);", "$('missing.txt', 2);"],
  'node:fs#unlinkSync': ["$('a.txt');", "$('missing.txt');"],
  'node:fs#utimesSync': ["$('a.txt', 1, 2);", "$('missing.txt', 1, 2);"],
  'node:fs#writeFileSync': [
    "$('w.txt', 'text');",
    "$('w.txt', 'text', { flag: 'a' });",
    "$('missing/w.txt', 'text');",
    "$('a.txt', 'text', { flag: 'wx' });",
    `${descriptor} $(fd, 'text');`,
  ],
  'node:fs#writeSync': [`${descriptor} return $(fd, 'abc', 0);`, `${descriptor} $(fd, Buffer.from('abc'));`, "$(99_999, 'abc');"],
  'node:fs#writevSync': [`${descriptor} return $(fd, [Buffer.from('ab')], 0);`, "$(99_999, [Buffer.from('ab')], 0);"],
  'node:fs#Dir.prototype.closeSync': [
    {
      code: "const dir = await (await import('node:fs/promises')).opendir('dir'); dir.closeSync(); return dir.path;",
      method: 'closeSync',
    },
  ],
  'node:fs#Dir.prototype.readSync': [
    {
      code: "const dir = await (await import('node:fs/promises')).opendir('empty'); const entry = dir.readSync(); await dir.close(); return entry;",
      method: 'readSync',
    },
  ],
  'node:child_process#execFileSync': [
    "return $('echo', ['one', 'two']).toString().trim();",
    "return $('echo', ['one'], { encoding: 'utf8' });",
    "return $('echo', ['one']);",
    "return $('pwd', { encoding: 'utf8' }).length > 0;",
    "return $('pwd', ['-P'], { cwd: 'dir' }).toString('utf8').endsWith('dir\\n');",
    "$('true');",
    loose("return $('ls', ['missing.txt'], { env: { LC_ALL: 'C', PATH: process.env['PATH'] } }).length;"),
    loose("return $('no-such-command');"),
    "$('sleep', ['0.01']);",
  ],
  'node:child_process#execSync': [
    "return $('echo one').toString().trim();",
    "return `${$('echo one')}`;",
    "return $('echo one', { encoding: 'utf8' }).length;",
    "return $('echo one', { cwd: 'dir' });",
    "return String($('echo one'));",
    "const text = $('echo one').toString('utf-8'); return text;",
    "$('echo made > made.txt');",
    loose("$('echo wrong >&2; exit 3');"),
    "$('sleep 0.01');",
    'const seconds = 0.01; $(`sleep ${seconds}`);',
  ],
  'node:child_process#spawnSync': [
    "return $('true', [], { stdio: 'ignore' }).status;",
    "return $('false', { stdio: 'ignore' }).status;",
    "return $('no-such-command', [], { stdio: 'ignore' }).status;",
    "$('touch', ['made.txt'], { stdio: 'ignore' });",
    "$('sleep', ['0.01']);",
  ],
  'node:crypto#argon2Sync': [
    "return $('argon2id', { message: 'm', nonce: 'nonce-of-16-byte', parallelism: 1, tagLength: 8, memory: 8, passes: 1 }).length;",
  ],
  'node:crypto#checkPrimeSync': ['return $(7n);', 'return $(Buffer.from([8]), { checks: 1 });'],
  'node:crypto#decapsulate': [
    { code: "return $(process.env['FIXTURE_RSA_KEY'] ?? '', Buffer.alloc(128)).length;", looseError: 'without-code' },
  ],
  'node:crypto#encapsulate': ["return $(process.env['FIXTURE_RSA_PUBLIC_KEY'] ?? '').sharedKey.length;"],
  'node:crypto#generateKeyPairSync': [
    "return $('ed25519').publicKey.asymmetricKeyType;",
    "const { privateKey } = $('ed25519'); return privateKey.type;",
  ],
  'node:crypto#generateKeySync': ["return $('hmac', { length: 64 }).symmetricKeySize;", "return $('hmac', { length: 1 });"],
  'node:crypto#generatePrimeSync': [
    'return $(16).byteLength;',
    'return typeof $(16, { bigint: true });',
    'const prime = $(16, { safe: false }); return prime.byteLength;',
  ],
  'node:crypto#hkdfSync': [
    "return Buffer.from($('sha256', 'key', 'salt', 'info', 8));",
    "return $('nope', 'key', 'salt', 'info', 8);",
  ],
  'node:crypto#pbkdf2Sync': [
    "return $('password', 'salt', 1, 8, 'sha256').toString('hex');",
    "return $('password', 'salt', 1, 8, 'nope');",
    "return ['a', 'b'].map(password => $(password, 'salt', 1, 8, 'sha256').toString('hex'));",
  ],
  'node:crypto#prng': [hidden('return $(8).length;')],
  'node:crypto#pseudoRandomBytes': [hidden('return $(8).length;')],
  'node:crypto#randomBytes': ['return $(8).length;', "return $(8).toString('hex').length;", 'return $(-1);'],
  'node:crypto#randomFillSync': [
    'const filled = Buffer.alloc(8); $(filled); return filled.length;',
    javascript('return $(Buffer.alloc(8)).length;'),
  ],
  'node:crypto#randomInt': ['return $(1);', 'return $(4, 5);', 'return $(5, 4);'],
  'node:crypto#rng': [hidden('return $(8).length;')],
  'node:crypto#scryptSync': [
    "return $('password', 'salt', 8).toString('hex');",
    "return $('password', 'salt', 8, { N: 2 }).toString('hex');",
    "return $('password', 'salt', 8, { N: 3 });",
  ],
  'node:crypto#sign': [
    `return $(null, Buffer.from('data'), ${pem('ED')}).toString('hex');`,
    "return $(null, Buffer.from('data'), 'no key');",
  ],
  'node:crypto#verify': [`return $(null, Buffer.from('data'), ${pem('ED')}, Buffer.alloc(64));`],
  'node:zlib#brotliCompressSync': ["return $('hello');"],
  'node:zlib#brotliDecompressSync': [`return $(${packed('iwKAaGVsbG8D')}).toString();`, "return $(Buffer.from('nope'));"],
  'node:zlib#deflateSync': ["return $('hello');", "return $('hello', { level: 1 });"],
  'node:zlib#deflateRawSync': ["return $('hello');"],
  'node:zlib#gunzipSync': [
    `return $(${packed('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==')}).toString();`,
    "return $(Buffer.from('nope'));",
  ],
  'node:zlib#gzipSync': ["return $('hello');", "return ['a', 'b'].map(text => $(text).length);"],
  'node:zlib#inflateSync': [`return $(${packed('eJzLSM3JyQcABiwCFQ==')}).toString();`, "return $(Buffer.from('nope'));"],
  'node:zlib#inflateRawSync': [`return $(${packed('y0jNyckHAA==')}).toString();`, "return $(Buffer.from('nope'));"],
  'node:zlib#unzipSync': [`return $(${packed('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==')}).toString();`],
  'node:zlib#zstdCompressSync': ["return $('hello').length > 0;"],
  'node:zlib#zstdDecompressSync': ["return $(Buffer.from('nope'));"],
  'node:zlib#ZipBuffer.prototype.addSync': [zip("zip.addSync('a', 'b'); return zip.size;", 'addSync')],
  'node:zlib#ZipBuffer.prototype.toBufferSync': [zip('return zip.toBufferSync().length;', 'toBufferSync')],
  'node:zlib#ZipEntry.createSync': ["return $('a.txt', Buffer.from('text')).name;"].map(javascript),
  'node:zlib#ZipEntry.prototype.contentSync': [zip("const entry = zip.get('a'); return entry.contentSync();", 'contentSync')],
  'node:zlib#ZipFile.openSync': ["return $('missing.zip');"].map(javascript),
  'node:zlib#ZipFile.prototype.addEntrySync': [zip('zip.addEntrySync(undefined);', 'addEntrySync')],
  'node:zlib#ZipFile.prototype.addSync': [zip("zip.addSync('a', 'b');", 'addSync')],
  'node:zlib#ZipFile.prototype.closeSync': [zip('zip.closeSync();', 'closeSync')],
  'node:zlib#ZipFile.prototype.deleteSync': [zip("return zip.deleteSync('a');", 'deleteSync')],
  'globalThis#WebAssembly.Instance': [
    {
      code: `return Object.keys(new WebAssembly.Instance(await WebAssembly.compile(${wasm})).exports);`,
      global: true,
      javascriptOnly: true,
    },
  ],
  'globalThis#WebAssembly.Module': [
    { code: `return WebAssembly.Module.exports(new WebAssembly.Module(${wasm}));`, global: true, javascriptOnly: true },
    { code: "return new WebAssembly.Module(Buffer.from('nope'));", global: true, javascriptOnly: true, looseError: true },
  ],
  'globalThis#Atomics.wait': [
    { code: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);', global: true },
    {
      code: 'const waiting = new Int32Array(new SharedArrayBuffer(4)); Atomics.wait(waiting, 0, 0, 10);',
      global: true,
      javascriptOnly: true,
    },
  ],
};
