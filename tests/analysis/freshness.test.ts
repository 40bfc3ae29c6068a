import { writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';

const files = {
  'handler.js': `import { load } from './load.js'\nexport async function handle() { return load() }`,
  'load.js': `import { read } from './read.js'\nexport const load = () => read()`,
  'read.js': `export const read = () => 1`,
};
const blocking = `import fs from 'node:fs'\nexport const read = () => fs.readFileSync('x')`;

test('a callee two files away that changes between two lints changes the report, each time', async () => {
  await withProject(files, async directory => {
    const reports = async () => (await lintProject(directory)).filter(({ path }) => path === 'handler.js').length;
    expect(await reports()).toBe(0);
    for (let round = 0; round < 3; round++) {
      writeFileSync(`${directory}/read.js`, blocking);
      expect(await reports()).toBe(1);
      writeFileSync(`${directory}/read.js`, files['read.js']);
      expect(await reports()).toBe(0);
    }
  });
});
