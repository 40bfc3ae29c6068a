import { describe, expect, it } from 'vitest';

import { rewrite, suggest } from './suggest.ts';

const head =
  "import { execFileSync, execSync, spawnSync } from 'node:child_process';\nexport async function run(command, args, options) {\n";

const countSuggestions = (body: string): number => suggest(`${head}${body}\n}\n`).length;

describe('a command that cannot be run otherwise', () => {
  it.each([
    ['input', "execSync('x', { input: command });"],
    ['output shared with the parent', "execSync('npm run build', { stdio: 'inherit' });"],
    ['a time limit, whose error differs', "execSync('x', { timeout: 100 });"],
    ['options that cannot be read', "execSync('x', options);"],
    ['spread options', "execSync('x', { ...options });"],
    ['an encoding that cannot be read', "return execSync('x', { encoding: options });"],
    ['a command that reads its input', "return execSync('cat').toString();"],
    ['a `status` that is read', "try { execSync('x'); } catch (error) { return error.status; }"],
    ['a `stderr` that is destructured', "try { execSync('x'); } catch ({ stderr }) { return stderr; }"],
    ['a second argument that may be options', "execFileSync('x', command);"],
    ['the whole result of `spawnSync`', "const { status, stdout } = spawnSync('x'); return status || stdout;"],
    ['the status of a command whose output is collected', "return spawnSync('x', args).status;"],
    ['spread arguments', 'execSync(...args);'],
  ])('%s', (_name, body) => expect(countSuggestions(body)).toBe(0));
});

describe('a command that can', () => {
  it.each([
    ['arguments in a variable', "execFileSync('x', args);"],
    ['arguments and options', "execFileSync('x', command, { cwd: '.' });"],
    ['an error that is only rethrown', "try { execSync('x'); } catch (error) { throw new Error('no', { cause: error }); }"],
    ['a reader that is given a file', "return execSync('cat a.txt').toString();"],
  ])('%s', (_name, body) => expect(countSuggestions(body)).toBe(1));
});

it('keeps the quotes of the file', () => {
  expect(rewrite('import cp from "child_process";\nexport const run = async () => cp.execSync("x");\n')).toBe(
    'import cp from "child_process";\nimport { promisify } from "util";\n' +
      'export const run = async () => (await promisify(cp.exec)("x", { encoding: "buffer" })).stdout;\n',
  );
});

it('says what does not stay the same', () => {
  expect(suggest(`${head}execSync('x');\n}\n`)).toMatchObject([
    {
      text:
        "Use `promisify(exec)` (a failed command's error has `code` in place of `status`, what it writes to stderr is not passed on, " +
        'and its stdin stays open).',
    },
  ]);
});
