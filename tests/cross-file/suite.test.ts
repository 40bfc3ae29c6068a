import { describe, expect, it } from 'vitest';

import type { Report } from '../lint-project.ts';
import { compareReports } from './compare.ts';
import { parseSuite } from './suite.ts';

const suite = `# Helpers

Preset: \`strict\`

## A helper in another file

Prose that explains.

\`src/load.ts\`:

\`\`\`ts
import { read } from './read.js';
export const load = async () => read(); // error: [no-sync-fs] "a \\"quoted\\" part"
\`\`\`

\`src/read.js\`:

\`\`\`js
export const read = 1; // error:14 [a-rule] // error: [b-rule] "second"
\`\`\`

## Settings and options

Preset: \`none\`

Settings:

\`\`\`json
{ "ignore": ["x"] }
\`\`\`

Rules:

\`\`\`json
{ "no-sync-fs": ["error", { "startup": true }] }
\`\`\`

\`page.jsx\`:

\`\`\`\`jsx
const text = <p>{/* error: [no-sync-fs] "in JSX" */}</p>;
\`\`\`
## no heading
\`\`\`
\`\`\`\`
`;

describe('parseSuite', () => {
  const [first, second] = parseSuite(suite);

  it('reads each section as a case with its files', () => {
    expect(first).toMatchObject({ name: 'A helper in another file', preset: 'strict' });
    expect(first?.files.map(({ path }) => path)).toEqual(['src/load.ts', 'src/read.js']);
    expect(first?.files[0]?.code).toContain("import { read } from './read.js';\n");
  });

  it('reads what is expected, with lines that count from the start of the file', () => {
    expect(first?.files.flatMap(({ expectations }) => expectations)).toEqual([
      { path: 'src/load.ts', line: 2, rule: 'no-sync-fs', text: 'a \\"quoted\\" part' },
      { path: 'src/read.js', line: 1, column: 14, rule: 'a-rule' },
      { path: 'src/read.js', line: 1, rule: 'b-rule', text: 'second' },
    ]);
  });

  it('lets a case replace what the suite sets', () => {
    expect(second).toMatchObject({
      preset: 'none',
      settings: { ignore: ['x'] },
      rules: { 'no-sync-fs': ['error', { startup: true }] },
    });
  });

  it('takes nothing inside of a block for Markdown', () => {
    expect(parseSuite(suite)).toHaveLength(2);
    expect(second?.files[0]?.expectations).toEqual([{ path: 'page.jsx', line: 1, rule: 'no-sync-fs', text: 'in JSX' }]);
    expect(second?.files[0]?.code).toContain('## no heading');
  });

  it.each([
    ['an expectation without brackets', '## x\n\n`a.js`:\n\n```js\nf(); // error: no-sync-fs\n```\n', 'a.js:1'],
    ['an expectation without quotes', '## x\n\n`a.js`:\n\n```js\nf(); // error: [no-sync-fs] text\n```\n', 'a.js:1'],
    ['a block without a path', '## x\n\nSome prose.\n\n```js\nf();\n```\n', 'Some prose.'],
    ['a case without files', '## x\n\nSome prose.\n', 'no file'],
    ['a file given twice', '## x\n\n`a.js`:\n\n```js\n```\n\n`a.js`:\n\n```js\n```\n', 'twice'],
    ['a block that is not closed', '## x\n\n`a.js`:\n\n```js\nf();\n', 'not closed'],
    ['an unknown preset', '## x\n\nPreset: `srict`\n\n`a.js`:\n\n```js\n```\n', 'srict'],
  ])('refuses %s', (_, markdown, message) => {
    expect(() => parseSuite(markdown)).toThrow(message);
  });
});

describe('compareReports', () => {
  const report: Report = {
    path: 'a.ts',
    line: 10,
    column: 3,
    rule: 'no-sync-fs',
    message: 'It blocks.',
    source: '',
    suggestions: [],
  };
  const expectation = { path: 'a.ts', line: 10, rule: 'no-sync-fs' };

  it('finds a report that was expected', () => {
    const { actual, expected } = compareReports([report], [{ ...expectation, column: 3, text: 'blocks' }]);
    expect(actual).toEqual(expected);
  });

  it.each([
    ['path', { path: 'b.ts' }],
    ['line', { line: 9 }],
    ['column', { column: 4 }],
    ['rule', { rule: 'no-sync-zlib' }],
    ['text', { text: 'it blocks' }],
  ])('fails for another %s', (_, difference) => {
    const { actual, expected } = compareReports([report], [{ ...expectation, ...difference }]);
    expect(actual).not.toEqual(expected);
    expect(expected).toHaveLength(1);
  });

  it('fails for a report that nobody expected', () => {
    const { actual, expected } = compareReports([report], []);
    expect(actual).toEqual(['a.ts:10:3 [no-sync-fs] It blocks.']);
    expect(expected).toEqual([]);
  });

  it('fails for a report that does not come, also if its line has another', () => {
    const { actual, expected } = compareReports([report], [expectation, expectation]);
    expect(actual).toHaveLength(1);
    expect(expected).toEqual(['a.ts:10:* [no-sync-fs] (any message)', ...actual]);
  });

  it('leaves the expectation with a text to the report that has the text', () => {
    const other = { ...report, message: 'Other.' };
    const { actual, expected } = compareReports([report, other], [expectation, { ...expectation, text: 'blocks' }]);
    expect(actual).toEqual(expected);
  });
});
