import { describe, expect, it } from 'vitest';

import { rewrite } from './suggest.ts';

const load = 'export async function load(path) {\n  return readFileSync(path);\n}\n';
const loaded = 'export async function load(path) {\n  return await readFile(path);\n}\n';

describe('ES modules', () => {
  it.each([
    [
      'takes the place of the last use',
      `import { readFileSync } from 'node:fs';\n${load}`,
      `import { readFile } from 'node:fs/promises';\n${loaded}`,
    ],
    [
      'keeps quotes, prefix and semicolons',
      `import { readFileSync } from "fs"\n${load}`,
      `import { readFile } from "fs/promises"\n${loaded}`,
    ],
    [
      'keeps line ends',
      `import { readFileSync, rm } from 'fs';\r\n${load}`,
      `import { rm } from 'fs';\r\nimport { readFile } from 'fs/promises';\r\n${loaded}`,
    ],
    [
      'leaves the other names',
      `import {\n  copyFile,\n  readFileSync,\n  rm,\n} from 'fs';\n${load}`,
      `import {\n  copyFile,\n  rm,\n} from 'fs';\nimport { readFile } from 'fs/promises';\n${loaded}`,
    ],
    [
      'leaves a name that is used elsewhere',
      `import { readFileSync } from 'fs';\n${load}readFileSync('x');\n`,
      `import { readFileSync } from 'fs';\nimport { readFile } from 'fs/promises';\n${loaded}readFileSync('x');\n`,
    ],
    [
      'leaves a name that is exported',
      `import { readFileSync } from 'fs';\nexport { readFileSync };\n${load}`,
      `import { readFileSync } from 'fs';\nimport { readFile } from 'fs/promises';\nexport { readFileSync };\n${loaded}`,
    ],
    [
      'joins an import of the same module',
      `import { readFileSync } from 'fs';\nimport { stat } from 'fs/promises';\n${load}`,
      `import { stat, readFile } from 'fs/promises';\n${loaded}`,
    ],
    [
      'joins a list of one name a line',
      `import { readFileSync } from 'fs';\nimport {\n  rm,\n  stat,\n} from 'fs/promises';\n${load}`,
      `import {\n  rm,\n  stat,\n  readFile,\n} from 'fs/promises';\n${loaded}`,
    ],
    [
      'joins across `node:`',
      `import { readFileSync, rm } from 'fs';\nimport { stat } from 'node:fs/promises';\n${load}`,
      `import { rm } from 'fs';\nimport { stat, readFile } from 'node:fs/promises';\n${loaded}`,
    ],
    [
      'uses a name that is imported',
      `import { readFileSync } from 'fs';\nimport { readFile } from 'fs/promises';\n${load}`,
      `import { readFile } from 'fs/promises';\n${loaded}`,
    ],
    [
      'uses a renamed import',
      `import { readFileSync } from 'fs';\nimport { readFile as read } from 'fs/promises';\n${load}`,
      `import { readFile as read } from 'fs/promises';\n${loaded.replace('readFile(', 'read(')}`,
    ],
    [
      'uses the namespace of the promises',
      `import { readFileSync } from 'fs';\nimport * as fsp from 'fs/promises';\n${load}`,
      `import * as fsp from 'fs/promises';\n${loaded.replace('readFile(', 'fsp.readFile(')}`,
    ],
    [
      'uses `promises` of `fs`',
      `import { promises as fsp, readFileSync } from 'fs';\n${load}`,
      `import { promises as fsp } from 'fs';\n${loaded.replace('readFile(', 'fsp.readFile(')}`,
    ],
    [
      'uses the default import',
      `import fs, { readFileSync } from 'fs';\n${load}`,
      `import fs from 'fs';\n${loaded.replace('readFile(', 'fs.promises.readFile(')}`,
    ],
    [
      'renames on a collision',
      `import { readFileSync } from 'fs';\nconst readFile = 1;\n${load}`,
      `import { readFile as readFileAsync } from 'fs/promises';\nconst readFile = 1;\n${loaded.replace('readFile(', 'readFileAsync(')}`,
    ],
    [
      'renames where an inner scope has the name',
      `import { readFileSync } from 'fs';\n${load.replace('(path)', '(path, readFile)')}`,
      `import { readFile as readFileAsync } from 'fs/promises';\n${loaded.replace('(path)', '(path, readFile)').replace('await readFile', 'await readFileAsync')}`,
    ],
    [
      'keeps a hashbang and comments',
      `#!/usr/bin/env node\n// About.\nimport { readFileSync } from 'fs'; // why\n${load}`,
      `#!/usr/bin/env node\n// About.\nimport { readFile } from 'fs/promises'; // why\n${loaded}`,
    ],
    [
      'stands behind the comment of its neighbour',
      `import { readFileSync, rm } from 'fs'; // why\n${load}`,
      `import { rm } from 'fs'; // why\nimport { readFile } from 'fs/promises';\n${loaded}`,
    ],
  ])('%s', (_name, code, expected) => expect(rewrite(code)).toBe(expected));

  it('keeps a list whose comments would be lost', () => {
    expect(rewrite(`import { /* a */ readFileSync } from 'fs';\n${load}`)).toBe(
      `import { /* a */ readFileSync } from 'fs';\nimport { readFile } from 'fs/promises';\n${loaded}`,
    );
  });

  it('does not touch imports of types', () => {
    const code = `import type { Stats } from 'fs/promises';\nimport { readFileSync, type PathLike } from 'fs';\n${load}`;
    expect(rewrite(code, { filename: 'program.ts' })).toBe(
      `import type { Stats } from 'fs/promises';\nimport { type PathLike } from 'fs';\nimport { readFile } from 'fs/promises';\n${loaded}`,
    );
  });

  it('puts names of one module in one list', () => {
    expect(rewrite("import { gzipSync } from 'zlib';\nexport const pack = async data => gzipSync(data);\n")).toBe(
      "import { gzip } from 'zlib';\nimport { promisify } from 'util';\nexport const pack = async data => await promisify(gzip)(data);\n",
    );
  });

  it('uses the `util` that is there', () => {
    expect(
      rewrite("import util from 'util';\nimport zlib from 'zlib';\nexport const pack = async data => zlib.gzipSync(data);\n"),
    ).toBe(
      "import util from 'util';\nimport zlib from 'zlib';\nexport const pack = async data => await util.promisify(zlib.gzip)(data);\n",
    );
  });

  it('leaves the global `setTimeout` alone', () => {
    expect(
      rewrite(
        "import { execSync } from 'child_process';\nexport async function nap() {\n  execSync('sleep 1');\n  setTimeout(nap);\n}\n",
      ),
    ).toBe(
      "import { setTimeout as sleep } from 'timers/promises';\nexport async function nap() {\n  await sleep(1000);\n  setTimeout(nap);\n}\n",
    );
  });
});

describe('CommonJS', () => {
  const call = 'exports.load = async path => readFileSync(path);\n';
  const awaited = 'exports.load = async path => await readFile(path);\n';

  it.each([
    [
      'takes the place of the last use',
      `'use strict';\nconst { readFileSync } = require('fs');\n${call}`,
      `'use strict';\nconst { readFile } = require('fs/promises');\n${awaited}`,
    ],
    [
      'leaves the other names',
      `const { readFileSync, rm } = require("node:fs")\n${call}`,
      `const { rm } = require("node:fs")\nconst { readFile } = require("node:fs/promises")\n${awaited}`,
    ],
    [
      'joins a list',
      `const { stat } = require('fs/promises');\nconst { readFileSync } = require('fs');\n${call}`,
      `const { stat, readFile } = require('fs/promises');\n${awaited}`,
    ],
    [
      'uses the module that is there',
      `const fs = require('fs');\nconst { readFileSync } = fs;\n${call}`,
      `const fs = require('fs');\nconst { readFileSync } = fs;\n${awaited.replace('readFile(', 'fs.promises.readFile(')}`,
    ],
    [
      'follows a member',
      `const readFileSync = require('fs').readFileSync;\n${call}`,
      `const readFileSync = require('fs').readFileSync;\nconst { readFile } = require('fs/promises');\n${awaited}`,
    ],
    [
      'renames in destructuring',
      `const { readFileSync } = require('fs');\nlet readFile;\n${call}`,
      `const { readFile: readFileAsync } = require('fs/promises');\nlet readFile;\n${awaited.replace('readFile(', 'readFileAsync(')}`,
    ],
    [
      'stands beside a late require',
      "exports.load = async path => {\n  const { readFileSync } = require('fs');\n  return readFileSync(path);\n};\n",
      "exports.load = async path => {\n  const { readFile } = require('fs/promises');\n  return await readFile(path);\n};\n",
    ],
    [
      'reads the promises of an inline require',
      "exports.load = async path => require('fs').readFileSync(path);\n",
      "exports.load = async path => await require('fs').promises.readFile(path);\n",
    ],
    [
      'requires inline as well',
      "exports.pack = async data => require('zlib').gzipSync(data);\n",
      "exports.pack = async data => await require('util').promisify(require('zlib').gzip)(data);\n",
    ],
  ])('%s', (_name, code, expected) => expect(rewrite(code, { filename: 'program.cjs' })).toBe(expected));

  it('is told from ES modules by what the file does', () => {
    const wait = 'exports.nap = async () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); };\n';
    expect(rewrite(wait, { filename: 'program.js' })).toBe(
      "const { setTimeout: sleep } = require('node:timers/promises');\n\nexports.nap = async () => { await sleep(10); };\n",
    );
  });

  it('does without an import where the file is neither', () => {
    const wait = 'async function nap() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); }\n';
    expect(rewrite(wait, { filename: 'program.js' })).toBe(
      'async function nap() { await new Promise(resolve => setTimeout(resolve, 10)); }\n',
    );
  });
});

describe('other ways to a module', () => {
  it.each([
    [
      'createRequire',
      "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nconst { readFileSync } = require('fs');\nexport const load = async path => readFileSync(path);\n",
      "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nconst { readFile } = require('fs/promises');\nexport const load = async path => await readFile(path);\n",
    ],
    [
      'getBuiltinModule',
      "const { readFileSync } = process.getBuiltinModule('fs');\nexport const load = async path => readFileSync(path);\n",
      "const { readFile } = process.getBuiltinModule('fs/promises');\nexport const load = async path => await readFile(path);\n",
    ],
    [
      'import() destructured',
      "export const load = async path => {\n  const { readFileSync } = await import('node:fs');\n  return readFileSync(path);\n};\n",
      "export const load = async path => {\n  const { readFile } = await import('node:fs/promises');\n  return await readFile(path);\n};\n",
    ],
    [
      'import() in place',
      "export const load = async path => (await import('node:fs')).readFileSync(path);\n",
      "export const load = async path => await (await import('node:fs')).promises.readFile(path);\n",
    ],
    [
      'import() in place with another module',
      "export const pack = async data => (await import('node:zlib')).gzipSync(data);\n",
      "export const pack = async data => await (await import('node:util')).promisify((await import('node:zlib')).gzip)(data);\n",
    ],
    [
      'a constant alias',
      "import fs from 'node:fs';\nconst read = fs.readFileSync;\nexport const load = async path => read(path);\n",
      "import fs from 'node:fs';\nconst read = fs.readFileSync;\nexport const load = async path => await fs.promises.readFile(path);\n",
    ],
    [
      'a computed name',
      "import fs from 'node:fs';\nexport const load = async path => fs['readFileSync'](path);\n",
      "import fs from 'node:fs';\nexport const load = async path => await fs.promises.readFile(path);\n",
    ],
  ])('%s', (_name, code, expected) => expect(rewrite(code)).toBe(expected));

  it('import x = require()', () => {
    expect(
      rewrite("import zlib = require('zlib');\nexport const pack = async (data: Buffer) => zlib.gzipSync(data);\n", {
        filename: 'program.cts',
      }),
    ).toBe(
      "import zlib = require('zlib');\nimport util = require('util');\nexport const pack = async (data: Buffer) => await util.promisify(zlib.gzip)(data);\n",
    );
  });
});
