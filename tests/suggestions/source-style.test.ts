import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import * as typescriptParser from '@typescript-eslint/parser';

import { plugin } from '../../src/index.ts';
import { rewrite } from './suggest.ts';

/** The file with a suggestion for its first report applied: the first, or another one by its index. */
function suggested(code: string, rule: string, index = 0, preset = plugin.configs.recommended): string | undefined {
  const [message] = new Linter().verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: typescriptParser },
      plugins: { 'event-loop': plugin },
      rules: { [`event-loop/${rule}`]: preset.rules?.[`event-loop/${rule}`] },
    },
    'program.ts',
  );
  const fix = message?.suggestions?.[index]?.fix;
  return fix && code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

describe('a loop keeps its file’s style', () => {
  it('no semicolons, and blank lines where they were', () => {
    const code = `export async function run(api, items) {
  const out = []
  for (const item of items) {
    const user = await api.getUser(item)
    if (!user) continue

    out.push([item, user])
  }
  return out
}`;
    expect(suggested(code, 'no-sequential-await-in-loop')).toBe(`export async function run(api, items) {
  const out = []
  const results = await Promise.all([...items].map(async (item) => {
    const user = await api.getUser(item)
    return { item, user }
  }))
  for (const { item, user } of results) {
    if (!user) continue

    out.push([item, user])
  }
  return out
}`);
  });

  it('indentation by tabs, also in a loop of slices, but for lines of a template', () => {
    const code = `export async function run(api, items) {
	const out = [];
	for (const item of items) {
		const user = await api.getUser({
			item,
		});
		out.push(\`
\${user.name}
	\${user.age}\`);
	}
	return out;
}`;
    expect(suggested(code, 'no-sequential-await-in-loop', 1)).toBe(`export async function run(api, items) {
	const out = [];
	const items2 = [...items];
	for (let start = 0; start < items2.length; start += 10) {
		const results = await Promise.all(items2.slice(start, start + 10).map(async (item) => api.getUser({
				item,
			})));
		for (const user of results) {
			out.push(\`
\${user.name}
	\${user.age}\`);
		}
	}
	return out;
}`);
  });

  it('a value that goes into properties hands over what they are put in, and nothing by their names', () => {
    const code = `export async function run(api, items) {
  const out = [];
  for (const item of items) {
    const { name: own, id: { short } }: Item = item;
    const found = await api.getUser(item);
    out.push({ name: own, id: found as Item });
  }
  return out;
}`;
    expect(suggested(code, 'no-sequential-await-in-loop')).toContain('return { own, found };');
  });
});

/** Lines that show that the file is eighty columns wide. */
const narrow = `\n// narrow`.repeat(50);

describe('calls that are started together stand on lines of their own', () => {
  it.each([
    [
      'where the file’s lines are not that long, with its comma at the end',
      `export const routes = [
  '/users',
]
export async function run(api, id) {
  const user = await api.getUserWithRoles(id)
  const documents = await api.getDocumentsOf(id)
  return [user, documents]
}${narrow}`,
      `export const routes = [
  '/users',
]
export async function run(api, id) {
  const [user, documents] = await Promise.all([
    api.getUserWithRoles(id),
    api.getDocumentsOf(id),
  ])
  return [user, documents]
}${narrow}`,
    ],
    [
      'where one has lines of its own, which move along but for those of a template',
      `export async function run(api, id) {
	const user =
		await api.getUser({
			id,
			text: \`
\t\t\t\t\t\tuser
		\`,
		});
	const count = await api.count(id, {
		exact: true
	});
	return [user, count];
}`,
      `export async function run(api, id) {
	const [user, count] = await Promise.all([
		api.getUser({
			id,
			text: \`
\t\t\t\t\t\tuser
		\`,
		}),
		api.count(id, {
			exact: true
		}),
	]);
	return [user, count];
}`,
    ],
    [
      'without a comma at the end where the file has none, in an arrow function too',
      `export const load = async (api, id) => ({
  user: await api.getUserWithRoles(id, 'of this organisation'),
  documents: await api.getDocumentsOf(id, 'in all folders that are shared')
});`,
      `export const load = async (api, id) => {
  const [user2, documents2] = await Promise.all([
    api.getUserWithRoles(id, 'of this organisation'),
    api.getDocumentsOf(id, 'in all folders that are shared')
  ]);
  return {
    user: user2,
    documents: documents2
  };
};`,
    ],
    [
      'in an array that was there',
      `export async function load(api, id) {
  return [await api.getUserWithRoles(id), await api.getDocumentsOf(id)].flat();
}${narrow}`,
      `export async function load(api, id) {
  return (await Promise.all([
    api.getUserWithRoles(id),
    api.getDocumentsOf(id),
  ])).flat();
}${narrow}`,
    ],
  ])('%s', (_name, code, expected) => expect(suggested(code, 'no-sequential-await')).toBe(expected));
});

describe('what follows is not read on', () => {
  it.each([
    [
      'a loop whose line goes on',
      `export async function run(api, items) {
  for (const item of items) {
    console.log(await api.getUser(item))
  } (() => done())()
}`,
      'no-sequential-await-in-loop',
      `export async function run(api, items) {
  await Promise.all([...items].map(async (item) => {
    console.log(await api.getUser(item))
  })); (() => done())()
}`,
    ],
    [
      'awaits before a semicolon at the beginning of a line',
      `export async function run(api) {
  const a = await api.getA()
  const b = await api.getB()
  ;[1, 2].forEach(n => use(n, a, b))
}`,
      'no-sequential-await',
      `export async function run(api) {
  const [a, b] = await Promise.all([api.getA(), api.getB()])
  ;[1, 2].forEach(n => use(n, a, b))
}`,
    ],
  ])('%s', (_name, code, rule, expected) => expect(suggested(code, rule)).toBe(expected));

  it('an import that gives way to another', () => {
    const code = `const { readFileSync } = require('fs')
;(async () => readFileSync('a'))()`;
    expect(rewrite(code, { filename: 'program.cjs' })).toBe(`const { readFile } = require('fs/promises')
;(async () => await readFile('a'))()`);
  });

  it('an import beside another', () => {
    const code = `const fs = require('fs')
;(async () => fs.readSync(1, buffer))()`;
    expect(rewrite(code, { filename: 'program.cjs' })).toBe(`const fs = require('fs')
const { promisify } = require('util')
;(async () => (await promisify(fs.read)(1, buffer)).bytesRead)()`);
  });

  it('a first import', () => {
    const code = `(async () => require('fs').existsSync(1))()
exports.pack = async data => zlib.gzipSync(data)
var zlib = require('zlib')`;
    expect(rewrite(code, { filename: 'program.cjs', at: 'zlib' })).toBe(`(async () => require('fs').existsSync(1))()
exports.pack = async data => await promisify(zlib.gzip)(data)
var zlib = require('zlib')
var { promisify } = require('util')`);
  });
});

describe('what a name stands in for', () => {
  it.each([
    [
      'parentheses around an await go with it, on lines of their own too',
      `export async function run(api) {
  const a = await api.getA();
  const b = (
    await api.getB()
  )?.[0];
  return [a, b];
}`,
      'no-sequential-await',
      `export async function run(api) {
  const [a, b2] = await Promise.all([api.getA(), api.getB()]);
  const b = b2?.[0];
  return [a, b];
}`,
    ],
    [
      'in a round as well',
      `export async function run(api, items) {
  const out = [];
  for (const item of items) {
    out.push(...(await api.getParts(item)));
  }
  return out;
}`,
      'no-sequential-await-in-loop',
      `export async function run(api, items) {
  const out = [];
  const results = await Promise.all([...items].map(async (item) => api.getParts(item)));
  for (const result of results) {
    out.push(...result);
  }
  return out;
}`,
    ],
  ])('%s', (_name, code, rule, expected) => expect(suggested(code, rule)).toBe(expected));
});

describe('what nobody takes', () => {
  it('gets no name', () => {
    const code = `export async function run(action, items) {
  const failed = [];
  for (const item of items.filter(Boolean)) {
    try {
      await action(item);
    } catch (error) {
      failed.push({ item, error });
    }
  }
  return failed;
}`;
    const output = suggested(code, 'no-sequential-await-in-loop', 0, plugin.configs.strict);
    expect(output).toBe(`export async function run(action, items) {
  const failed = [];
  const results = await Promise.all(items.filter(Boolean).map(async (item) => {
    try {
      await action(item);
      return { item };
    } catch (reason) {
      return { item, reason };
    }
  }));
  for (const round of results) {
    const { item } = round;
    try {
      if ('reason' in round) throw round.reason;
    } catch (error) {
      failed.push({ item, error });
    }
  }
  return failed;
}`);
  });
});

describe('a comment of several lines', () => {
  it('is indented with what it is about', () => {
    const code = `export async function run(api, items) {
  const out = [];
  for (const item of items) {
    /**
     * Who it is.
     */
    const user = await api.getUser(item);
    console.log(user);
  }
}`;
    expect(suggested(code, 'no-sequential-await-in-loop', 1)).toContain(`
      /**
       * Who it is.
       */
      const user`);
  });
});

describe('comments and blank lines between awaits', () => {
  it('stay with the statements that stay', () => {
    const code = `export async function run(api) {
  const a = await api.getA();
  // how many there are
  const count = 1; // so far

  /** @type {string[]} */
  const list = [];

  // the second one
  const b = await api.getB();
  return [a, b, count, list];
}`;
    expect(suggested(code, 'no-sequential-await')).toBe(`export async function run(api) {
  // the second one
  const [a, b] = await Promise.all([api.getA(), api.getB()]);
  // how many there are
  const count = 1; // so far

  /** @type {string[]} */
  const list = [];
  return [a, b, count, list];
}`);
  });
});

describe('a file of very many lines', () => {
  it('gets its suggestions', () => {
    const code = `export async function run(api) {
  const a = await api.getA();
  const b = await api.getB();
  return [a, b];
}
${'\n'.repeat(200_000)}`;
    expect(suggested(code, 'no-sequential-await')).toContain('const [a, b] = await Promise.all([api.getA(), api.getB()]);');
  });
});
