/** Writes what `npm run test:versions` found into docs/adoption.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeSection } from './generated-section.js';
import { eslints, parsers, projects } from './version-matrix/matrix.js';

const { tests, lints } = JSON.parse(readFileSync(join(import.meta.dirname, 'version-matrix/results.json'), 'utf8'));

const nodeVersions = [...new Set(lints.flatMap(({ passed }) => passed))].sort((first, second) =>
  first.localeCompare(second, 'en', { numeric: true }),
);

const rows = parsers.map(({ label, typescript }) => {
  const names = eslints.map(eslint => `${label}, TypeScript ${typescript}, ESLint ${eslint}`);
  const { versions } = lints.find(({ name }) => names.includes(name)) ?? {};
  return `| ${label.replace(/^\S+/, '`$&`')} | ${versions?.typescript ?? typescript} | ${names.map(cellOf).join(' | ')} |`;
});

await writeSection(
  join(import.meta.dirname, '../docs/adoption.md'),
  'versions',
  `| parser | TypeScript | ${eslints.map(eslint => `ESLint ${versionOf(eslint)}`).join(' | ')} |
| :-- | :-- | ${eslints.map(() => ':-- |').join(' ')}
${rows.join('\n')}

The Nodes on which the fixture's reports are the expected ones, of ${nodeVersions.join(', ')}.${testsText()}`,
);

/** The full version that a range came to. */
function versionOf(eslint) {
  return lints.find(({ name }) => name.endsWith(`, ESLint ${eslint}`))?.versions.eslint ?? eslint;
}

function cellOf(name) {
  if (!projects.some(project => project.name === name)) return '–';
  const result = lints.find(lint => lint.name === name);
  if (!result) return 'not run';
  const { passed, failed } = result;
  const text = passed.length === nodeVersions.length ? 'all' : passed.join(', ');
  return failed.length > 0 ? `${text} (failed: ${failed.length})` : text;
}

function testsText() {
  if (tests.length === 0) return '';
  const lines = tests.map(({ node, passed, failed }) => `${node} (${passed} passed, ${failed.length} failed)`);
  return ` The repository's own tests on Node ${lines.join(', ')}.`;
}
