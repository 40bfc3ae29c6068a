import { Buffer } from 'node:buffer';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const words = 'the event loop runs one thing at a time ';

/** What recipes work on. */
export const samples = {
  text: words.repeat(5_000),
  bytes: Buffer.from(words.repeat(20_000)),
  javascript: Array.from(
    { length: 400 },
    (_, index) => `export function add${index}(first, second) { const sum = first + second; return sum; }\n`,
  ).join(''),
  css: '.card { color: red; .title { color: blue } }\n'.repeat(600),
  plainCss: '.card { color: red } .title { color: blue }\n'.repeat(600),
  html: '<section><p>one <b>two</b></p></section>\n'.repeat(300),
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">${'<path d="M0 0L10 10 20 20z"/>'.repeat(300)}</svg>`,
  rows: Array.from({ length: 3_000 }, (_, index) => ({ id: index, name: `row ${index}`, price: index * 2 })),
};

const data = JSON.stringify(samples.rows);

/** Makes a folder with a tree of files anew and goes there. */
export function makeFixture(folder, { isSmall }) {
  const [branches, leaves] = isSmall ? [2, 3] : [6, 10];
  rmSync(folder, { recursive: true, force: true });
  for (let branch = 0; branch < branches; branch++) {
    mkdirSync(join(folder, 'tree', `branch-${branch}`), { recursive: true });
    for (let leaf = 0; leaf < leaves; leaf++) writeFileSync(join(folder, 'tree', `branch-${branch}`, `leaf-${leaf}.txt`), words);
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fixture', version: '1.0.0', fixture: { a: 1 } }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "baseUrl": ".", "paths": { "a": ["./b"] } } }',
  );
  writeFileSync(join(folder, 'data.json'), data);
  writeFileSync(join(folder, 'data.yaml'), 'a: 1\nb: [1, 2]\n');
  writeFileSync(join(folder, 'page.md'), '---\ntitle: Page\n---\n# Page\n');
  writeFileSync(join(folder, 'text.txt'), samples.text);
  writeFileSync(join(folder, 'main.js'), samples.javascript);
  writeFileSync(join(folder, 'main.css'), samples.plainCss);
  writeFileSync(join(folder, 'main.scss'), samples.css);
  writeFileSync(join(folder, 'view.html'), '<p>{{ name }}</p>');
  writeFileSync(join(folder, 'view.ejs'), '<p><%= name %></p>');
  writeFileSync(join(folder, 'view.eta'), '<p><%= it.name %></p>');
  writeFileSync(join(folder, 'view.pug'), 'p= name\n');
  writeFileSync(join(folder, '.env'), 'A=1\n');
  writeFileSync(join(folder, '.fixturerc'), '{ "a": 1 }');
  process.chdir(folder);
}
