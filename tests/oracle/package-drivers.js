/** What makes installed packages run their own loops: by the package's name, a function of its exports. */
const text = 'The quick brown fox, jumps over 13 lazy dogs. '.repeat(20);
const source = `
// a comment
import { a as b } from './c.js';
export class Box extends Base { #x = 1n; static get [key]() { return \`\${b}-\${this.#x}\`; } }
label: for (const [i, { j = 2, ...rest }] of Object.entries(b ?? {})) { if (/[a-z]+\\/(?<n>\\d{2,})/gu.test(i)) continue label; }
/* another */ async function* f(a, b = a?.b?.[0] ** 2) { do { yield* await b; } while (a --> 0x1f); switch (a) { case 'é\\u{1F600}': default: } }
`;
const html = `<!doctype html><ul class="a b"><li id=x>one &amp; two<li>three<p title='q"'>four</ul><!-- c --><svg><path d="M0"/></svg>`;
const css =
  `@media (min-width: 10px) { a:hover > b ~ c[d="e"]::after { color: #fff !important; /* x */ margin: calc(1px + 2%) } }\n`.repeat(
    5,
  );
const yaml = `# top\na: [1, 2.5, ~]\nb: &x { c: "d\\n", e: 'f' }\ng: *x\nh: |\n  line\n  line\ni: >-\n  folded\n  text\n- `.slice(
  0,
  -3,
);
const markdown =
  '# Title\n\nSome *text* with `code` and [a link](http://x.y "t").\n\n- one\n- two\n  1. three\n\n> quote\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n```js\nf()\n```\n';
const json = JSON.stringify({ a: [1, 2, { b: 'c\u00e9' }], d: { e: null, f: true, g: -1.5e3 } }, null, 2);
const numbers = Array.from({ length: 60 }, (_, i) => (i * 37) % 61);
const tree = { a: 1, b: [1, [2, [3]]], c: { d: new Date(0), e: new Map([[1, { f: 2 }]]), g: new Set([1, 2]) } };

export const drivers = {
  semver: s => [
    s.coerce('v1.2.3-x'),
    s.satisfies('1.2.3', '^1.0.0 || >2 <3'),
    s.minVersion('>1.0 <2'),
    s.subset('1.x', '>=1'),
    s.rsort(['1.0.0-a.1', '1.0.0-a.b', '2.0.0']),
    s.intersects('1', '2'),
    s.simplifyRange(['1.0.0', '1.1.0'], '1'),
  ],
  acorn: a => [
    a.parse(source, { ecmaVersion: 'latest', sourceType: 'module', onComment: [] }),
    [...a.tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })].length,
  ],
  'acorn-jsx': (jsx, load) =>
    load('acorn').Parser.extend(jsx()).parse('x = <a b="&lt;c">d &copy; {e}<F.g/></a>', { ecmaVersion: 2020 }),
  espree: e => e.tokenize(source, { ecmaVersion: 2024, sourceType: 'module', comment: true, loc: true }),
  esquery: (q, load) => [
    ...q.match(
      load('acorn').parse(source, { ecmaVersion: 'latest', sourceType: 'module' }),
      q.parse('ForOfStatement > :matches(Identifier, [type=/Pat/]):not(:first-child) ~ *'),
    ),
  ],
  estraverse: (t, load) =>
    t.replace(load('acorn').parse('f(a, b + 1); var x = [1, , 2];', { ecmaVersion: 5 }), { leave: node => node }),
  esutils: e => [e.keyword.isIdentifierES6('na\u00efve'), e.code.isDecimalDigit(50)],
  'eslint-scope': (s, load) =>
    s.analyze(load('espree').parse(source, { ecmaVersion: 2022, sourceType: 'module', range: true }), {
      ecmaVersion: 2022,
      sourceType: 'module',
    }).scopes.length,
  '@eslint-community/regexpp': r => r.parseRegExpLiteral(/(?<a>[\w--\d]+|\p{L}{2,3}?)\k<a>(?=b)\u{1F600}/v),
  levn: l => [l.parse('[Number]', '[1, 2, 3]'), l.parse('{a: Number, b: String}', '{a: 1, b: x}')],
  optionator: o =>
    o({
      options: [
        { option: 'level', alias: 'l', type: 'Int' },
        { option: 'names', type: '[String]' },
      ],
    }).parse('--level 3 --names a,b x y'),
  'natural-compare': c => ['a10', 'a2', 'b1', '1.5'].sort(c),
  picomatch: p => [p(['{a,b}/**/!(x|y)*.[tj]s?(x)', '!z'])('a/b/c.ts'), p.scan('./a/{b..d}/**/*.js', { tokens: true })],
  micromatch: m => [m(['a/b.js', 'c.md', 'd/e/f.ts'], ['**/*.{js,ts}', '!d/**']), m.braces('x{1..5}')],
  braces: b => [b.expand('a{b,c{1..9..2},d}e{x..z}'), b('{01..10}'), b.parse('a{b,"c"}\\{')],
  'fill-range': f => [f(1, '20', 2), f('a', 'k'), f('01', '15', { toRegex: true })],
  'to-regex-range': t => [t(1, 12_345), t(-57, 331), t('001', '100')],
  minimatch: m => [m.minimatch('a/b/c/d.js', 'a/**/[!x]*/@(d|e).{js,ts}'), m.minimatch.match(['x', '.y'], '*', { dot: true })],
  'brace-expansion': e => (e.expand ?? e)('a{1..5}{b,c}{{d,e},f}'),
  'balanced-match': b => (b.balanced ?? b)('{', '}', 'pre{in{nest}}post{x}'),
  'lru-cache': ({ LRUCache }) => {
    const cache = new LRUCache({ max: 5, ttl: 1000, maxSize: 100, sizeCalculation: () => 1 });
    for (const n of numbers) cache.set(n, n);
    cache.purgeStale();
    return [...cache.entries(), ...cache.rkeys()];
  },
  yaml: y => [y.parse(yaml), y.stringify(tree), y.parseDocument(yaml).toString(), y.parse('? a\n: - b\n  - !!set {c, d}\n')],
  'js-yaml': y => [y.load(yaml), y.dump({ a: text, b: [json, { c: '  x: y\n' }] })],
  argparse: ({ ArgumentParser }) => {
    const p = new ArgumentParser({ prog: 'x' });
    p.add_argument('-v', { action: 'store_true' });
    p.add_argument('files', { nargs: '*' });
    return [p.parse_args(['-v', 'a', 'b']), p.format_help()];
  },
  ignore: i => i().add(['*.log', '!keep.log', '/dist/**', 'a?[bc]/']).filter(['x.log', 'keep.log', 'dist/a/b.js', 'ab/c']),
  'fast-deep-equal': e => e({ a: [1, { b: /x/ }] }, { a: [1, { b: /x/ }] }),
  'fast-levenshtein': l => l.get(text.slice(0, 80), text.slice(7, 90)),
  'fast-json-stable-stringify': s => s({ b: [1, { z: 1, y: 2 }], a: null }),
  'json-stable-stringify-without-jsonify': s => s({ b: [1, { z: 1, y: 2 }], a: null }, { space: 2 }),
  'jsonc-parser': j => [
    j.parse(`// c\n${json}`),
    j.format(json, undefined, { tabSize: 4, insertSpaces: true }),
    j.modify(json, ['d', 'h'], 1, { formattingOptions: {} }),
    j.findNodeAtLocation(j.parseTree(json), ['a', 2]),
  ],
  marked: m => m.marked.parse(markdown),
  he: h => [h.encode('<\u00e9\u{1F600}>', { useNamedReferences: true }), h.decode('&lt;&#xe9;&notit;&#128512;')],
  entities: e => [e.decodeHTML('&amp;&notin;&#x41;&eacute'), e.encodeHTML('\u00e9\u{1D400}<'), e.escapeUTF8('<"')],
  'node-html-parser': ({ parse }) =>
    parse(html)
      .querySelectorAll('ul > li:nth-child(2), p[title]')
      .map(n => n.structuredText),
  parse5: p => p.serialize(p.parse(html + '<table><tr><td>x<b><p>y</b></table>')),
  'css-what': w => w.stringify(w.parse('a:not(.b, #c) > d[e^="f" i] ~ ::before')),
  'nth-check': n => [n.parse('2n+1'), (n.default ?? n)('-3n + 10')(4)],
  postcss: p => {
    const root = p.parse(css);
    root.walkDecls(d => d.cloneBefore({ prop: 'x' }));
    return root.toString();
  },
  'source-map-js': ({ SourceMapGenerator, SourceMapConsumer }) => {
    const g = new SourceMapGenerator({ file: 'x' });
    for (const n of numbers)
      g.addMapping({ source: 'a', original: { line: n + 1, column: n }, generated: { line: 62 - n, column: n * 3 } });
    const c = new SourceMapConsumer(g.toJSON());
    return [c.originalPositionFor({ line: 3, column: 9 }), c.allGeneratedPositionsFor({ source: 'a', line: 2 })];
  },
  'magic-string': ({ default: M, Bundle }) => {
    const s = new M(source);
    s.overwrite(3, 9, 'XX').move(20, 30, 60).remove(40, 50).indent().trim();
    const b = new Bundle();
    b.addSource(s);
    return [s.generateMap({ hires: true }).toString(), s.snip(15, 70).toString(), b.toString()];
  },
  '@jridgewell/sourcemap-codec': c => c.encode(c.decode('AAAA,CAAC,EAAgB;AAClB,GgBAAC;;AACA')),
  '@jridgewell/trace-mapping': ({ TraceMap, originalPositionFor, allGeneratedPositionsFor }) => {
    const m = new TraceMap({ version: 3, sources: ['a'], names: [], mappings: 'AAAA,CAAC,EAAE;AACA,GAAC;AACD' });
    return [originalPositionFor(m, { line: 1, column: 1 }), allGeneratedPositionsFor(m, { source: 'a', line: 1, column: 0 })];
  },
  lodash: _ => [
    _.cloneDeep(tree),
    _.chunk(numbers, 7),
    _.difference(numbers, [1, 2]),
    _.orderBy(
      numbers.map(n => ({ n })),
      'n',
      'desc',
    ),
    _.merge({}, tree, { c: { h: 1 } }),
    _.flattenDeep([1, [2, [3]]]),
    _.words(text),
    _.sortedIndex([1, 4, 9], 5),
    _.isEqual(tree, _.cloneDeep(tree)),
    _.template('<% for (const x of [1]) { %><%= x %><% } %>')(),
    _.zip([1, 2], [3, 4]),
    _.kebabCase(text),
    _.shuffle(numbers),
    _.truncate(text, { length: 20 }),
  ],
  'change-case': c => [c.camelCase(text), c.snakeCase('XMLHttpRequest2Go'), c.sentenceCase(' a--b ')],
  'cli-table3': T => {
    const t = new (T.default ?? T)({ head: ['a', 'b'], colWidths: [8, 12], wordWrap: true });
    t.push([{ content: text.slice(0, 60), rowSpan: 2 }, 'x'], ['y'], [{ colSpan: 2, content: 'z' }]);
    return t.toString();
  },
  'wrap-ansi': w => (w.default ?? w)(`\u001B[31m${text}\u001B[39m`, 20, { hard: true }),
  'string-width': w => (w.default ?? w)(`\u001B[31m${text}\u001B[39m\u6f22\u5b57`),
  'strip-json-comments': s => (s.default ?? s)(`// a\n{ "b": /* c */ "//", }\n`, { trailingCommas: true }),
  'slice-ansi': s => (s.default ?? s)(`\u001B[31m${text}\u001B[39m`, 5, 40),
  'word-wrap': w => w(text, { width: 20, trim: true }),
  table: t =>
    t.table(
      [
        ['a', text.slice(0, 40)],
        [1, 2],
      ],
      { columns: { 1: { width: 12, wrapWord: true } } },
    ),
  ajv: A => {
    const ajv = new (A.default ?? A)({ allErrors: true });
    const check = ajv.compile({
      type: 'object',
      properties: { a: { type: 'array', items: { $ref: '#/definitions/n' }, uniqueItems: true }, b: { enum: [1, 'x'] } },
      required: ['a', 'c'],
      definitions: {
        n: {
          anyOf: [
            { type: 'number', multipleOf: 0.5 },
            { type: 'string', pattern: '^a' },
          ],
        },
      },
    });
    return [check({ a: [1, 1, 'b'] }), check.errors];
  },
  'uri-js': u => [
    u.resolve('http://a/b/c/../d?e', '../../f%20g#h'),
    u.normalize('HTTP://EXAMPLE.com:80/%7euser/./x/../y'),
    u.parse('http://[::1]:80/'),
  ],
  'fast-uri': u => [
    u.resolve('http://a/b/c/d?e', '../../f'),
    u.normalize('http://A/%7e/./b/../c'),
    u.parse('http://[2001:db8::7]:80/'),
  ],
  punycode: p => [p.toASCII('ma\u00f1ana.com'), p.toUnicode('xn--maana-pta.com'), p.ucs2.decode('\u{1F600}x')],
  'highlight.js': h => [
    (h.default ?? h).highlight(source, { language: 'javascript' }).value,
    (h.default ?? h).highlight(css, { language: 'css' }).value,
  ],
  '@jest/diff-sequences': d => {
    let n = 0;
    const a = text.slice(0, 90);
    const b = text.slice(9, 99).replaceAll('o', '0');
    d.default(
      a.length,
      b.length,
      (i, j) => a[i] === b[j],
      () => {
        n++;
      },
    );
    return n;
  },
  'jest-diff': d => d.diff({ a: [1, 2, { b: 'x' }], c: text }, { a: [1, 3, { b: 'y' }], c: text.toUpperCase() }),
  'pretty-format': p => (p.format ?? p)(tree),
  'deep-eql': d => (d.default ?? d)(tree, structuredClone(tree)),
  bcryptjs: async b => (b.default ?? b).hash('secret', 4),
  'crypto-js': c => [
    c.MD5(text).toString(),
    c.SHA256(text).toString(c.enc.Base64),
    c.AES.encrypt('abc', c.enc.Hex.parse('000102030405060708090a0b0c0d0e0f'), {
      iv: c.enc.Hex.parse('00'.repeat(16)),
    }).toString(),
    c.SHA3('x').toString(),
    c.enc.Utf8.parse('\u00e9'),
  ],
  'node-forge': f => [
    f.md.sha1.create().update(text).digest().toHex(),
    f.util.encode64(text),
    f.asn1
      .toDer(
        f.asn1.create(f.asn1.Class.UNIVERSAL, f.asn1.Type.SEQUENCE, true, [
          f.asn1.create(0, f.asn1.Type.OID, false, f.asn1.oidToDer('1.2.840.113549').getBytes()),
        ]),
      )
      .toHex(),
    new f.jsbn.BigInteger('123456789012345678901234567890')
      .modPow(new f.jsbn.BigInteger('65537'), new f.jsbn.BigInteger('98765432109876543211'))
      .toString(),
    f.util.createBuffer(text).toHex(),
  ],
  pngjs: ({ PNG }) => {
    const png = new PNG({ width: 12, height: 9 });
    png.data.fill(77);
    return PNG.sync.read(PNG.sync.write(png)).data.length;
  },
  'adm-zip': Z => {
    const zip = new Z();
    zip.addFile('a/b.txt', Buffer.from(text));
    zip.addFile('c.txt', Buffer.from('c'));
    return new Z(zip.toBuffer()).getEntries().map(e => e.getData().length);
  },
  fflate: f => [
    f.gunzipSync(f.gzipSync(f.strToU8(text), { level: 9 })).length,
    f.unzipSync(f.zipSync({ 'a.txt': f.strToU8(text) })),
    f.strFromU8(f.inflateSync(f.deflateSync(f.strToU8(source)))),
  ],
  jschardet: j => [j.detect(Buffer.from(text)), j.detect(Buffer.from('\u3042\u3044\u3046\u6f22\u5b57'.repeat(9)))],
  utf8: u => u.decode(u.encode('\u00e9\u6f22\u{1F600}')),
  flatted: f => {
    const a = { n: [1] };
    a.self = a;
    return f.parse(f.stringify(a));
  },
  'fast-check': f =>
    f.sample(f.record({ a: f.array(f.integer(), { maxLength: 8 }), b: f.string(), c: f.option(f.double()) }), {
      seed: 1,
      numRuns: 10,
    }),
  'markdown-table': m =>
    m.markdownTable(
      [
        ['a', 'b'],
        ['1', text.slice(0, 30)],
      ],
      { align: ['l', 'c'] },
    ),
  mri: m => (m.default ?? m)(['--a=1', '-bc', '--no-d', 'x', '--', 'y'], { alias: { a: 'all' }, boolean: ['b'] }),
  'yargs-parser': y =>
    (y.default ?? y)('--a.b 1 -cd --no-e --f=1 --f=2 x "y z" -- w', { array: ['f'], alias: { c: ['cc'] }, narg: { g: 2 } }),
  commander: ({ Command }) => {
    const c = new Command().exitOverride();
    c.option('-p, --port <n>').argument('[files...]').command('sub');
    return [c.helpInformation(), new Command().option('-x').argument('<a>').parse(['node', 'x', '-x', 'y']).args];
  },
  'dot-prop': d => [d.getProperty(tree, 'b[1][0]'), d.setProperty({}, 'a.b\\.c[2]', 1), d.deepKeys({ a: { b: [1] } })],
  editorconfig: e => e.parseString('root = true\n[*.{js,ts}]\nindent_size = 2\n; c\n'),
  minipass: ({ Minipass }) => {
    const m = new Minipass({ encoding: 'utf8' });
    const out = [];
    m.write('a');
    m.write('b');
    m.on('data', d => out.push(d));
    m.end('c');
    return out;
  },
  'p-limit': async p => Promise.all(numbers.slice(0, 9).map(n => (p.limit ??= (p.default ?? p)(2))(async () => n))),
  'yocto-queue': Q => {
    const q = new (Q.default ?? Q)();
    for (const n of numbers) q.enqueue(n);
    q.dequeue();
    return [...q, ...q.drain()];
  },
  fastq: async q => {
    const queue = q.promise(async n => n, 2);
    const all = await Promise.all(numbers.slice(0, 9).map(n => queue.push(n)));
    await queue.drained();
    return all;
  },
  tapable: t => {
    const h = new t.SyncBailHook(['a']);
    for (const stage of [3, 1, 2]) h.tap({ name: `t${stage}`, stage, before: stage === 1 ? 't3' : undefined }, () => undefined);
    return h.call(1);
  },
  'cjs-module-lexer': l =>
    l.parse(
      'exports.a = 1; module.exports = { b, "c": d, ...require("./e") }; Object.defineProperty(exports, "f", { enumerable: true, value: 1 }); /* x */ var r = /a/g; `t${1}`',
    ),
  'strip-ansi': s => (s.default ?? s)('\u001B[31mx'),
  'is-glob': g => [g('a/{b,c}/[d]'), g('(x|y)'), g('\\*')],
  'regenerator-runtime': r => {
    const f = r.mark(function f() {
      let i;
      return r.wrap(c => {
        for (;;)
          switch ((c.prev = c.next)) {
            case 0:
              i = 0;
            case 1:
              if (!(i < 3)) {
                c.next = 5;
                break;
              }
              c.next = 3;
              return i;
            case 3:
              i++;
              c.next = 1;
              break;
            case 5:
            case 'end':
              return c.stop();
          }
      }, f);
    });
    return [...f()];
  },
  chalk: c => (c.default ?? c).red.bold(`a\n${(c.default ?? c).blue('b')}`),
  '@babel/parser': b => b.parse(source, { sourceType: 'module', plugins: ['jsx', 'typescript'] }).program.body.length,
  '@typescript-eslint/scope-manager': (s, load) =>
    s.analyze(load('@typescript-eslint/parser').parse(source, { range: true, loc: true, sourceType: 'module' }), {
      sourceType: 'module',
    }).scopes.length,
  prettier: async p => p.format(source, { parser: 'babel' }),
  'vscode-uri': ({ URI, Utils }) => [
    URI.parse('file:///a/b%20c?d#e').toString(),
    Utils.joinPath(URI.parse('http://x/y'), '../z').toString(),
  ],
  'vscode-languageserver-textdocument': ({ TextDocument }) => {
    const d = TextDocument.create('a', 'x', 1, source);
    return [
      d.positionAt(99),
      TextDocument.applyEdits(d, [
        { range: { start: d.positionAt(5), end: d.positionAt(9) }, newText: 'q' },
        { range: { start: d.positionAt(1), end: d.positionAt(2) }, newText: '' },
      ]),
    ];
  },
  'vscode-css-languageservice': v => {
    const s = v.getCSSLanguageService();
    const d = v.TextDocument.create('a.css', 'css', 1, css);
    return s.findDocumentSymbols(d, s.parseStylesheet(d));
  },
};
