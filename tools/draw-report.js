/**
 * Draws the report that tools/generate-readme.js wrote into the README, from ESLint's output, as docs/images/report.svg; with `--check`
 * it only fails where another picture lies there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/images/report.svg');
const columns = 96;
const lineHeight = 22;
const colours = { path: '#e6edf3', error: '#ff7b72', position: '#8b949e', message: '#e6edf3', rule: '#8b949e' };

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const report = /<!-- begin auto-generated report -->\s*```text\n(?<text>[^]*?)```/.exec(readme)?.groups?.text;
if (!report) throw new Error('The README has no generated report.');

const picture = draw(report.trimEnd().split('\n').flatMap(readLine));
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== picture) {
    console.error('docs/images/report.svg is stale: run `npm run docs:update`.');
    process.exitCode = 1;
  }
} else {
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  writeFileSync(target, picture);
}

/** The lines to draw of one line of ESLint's output, each a list of coloured texts. */
function readLine(line) {
  const parts = /^ {2}(?<position>\d+:\d+) +(?<severity>error|warning) +(?<message>.*?) +(?<rule>event-loop\/\S+)$/.exec(
    line,
  )?.groups;
  if (!parts) return [[{ colour: colours.path, text: line }]];
  const messages = wrap(parts.message).map(text => [{ colour: colours.message, text: `    ${text}` }]);
  const head = [
    { colour: colours.position, text: `  ${parts.position}  ` },
    { colour: colours.error, text: parts.severity },
    { colour: colours.rule, text: `  ${parts.rule}` },
  ];
  return [head, ...messages];
}

/** Breaks a text between its words. */
function wrap(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + 1 + word.length > columns - 4) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function draw(lines) {
  const [width, height] = [columns * 8.5 + 32, lines.length * lineHeight + 32];
  const texts = lines.map((spans, index) => {
    const content = spans.map(({ colour, text }) => `<tspan fill="${colour}">${escape(text)}</tspan>`).join('');
    return `  <text x="16" y="${16 + (index + 0.75) * lineHeight}" xml:space="preserve">${content}</text>`;
  });
  const title = 'ESLint reports a call that blocks the event loop, with the path to what blocks';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `  <title>${title}</title>`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    '  <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14">',
    ...texts.map(text => `  ${text}`),
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
