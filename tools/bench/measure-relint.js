/**
 * Lints a folder in one process as an editor would, then edits files one after the other and prints the CPU time of each lint in
 * milliseconds, as JSON: `{ typing, saving, helper }`. `typing`: the file has another text than the disk; `saving`: it was written;
 * `helper`: a file that it imports was. Between two edits there is a pause, so that what the plugin does from time to time counts as often
 * as it does for a person. By `--stdio` the plugin knows a language server. `node measure-relint.js warm <folder> <edits of each kind> --stdio`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { dirname, join } from 'node:path';

import { Linter } from 'eslint';

import { loadConfig } from './linters.js';
import { createRandom } from './random.js';
import { findSourceFiles } from './source-files.js';

const pause = 150;

const [name, directory, count] = process.argv.slice(2);
const linter = new Linter({ cwd: directory });
const [config, files] = await Promise.all([loadConfig(name, directory), findSourceFiles(directory)]);
const known = new Set(files);
const importing = files.flatMap(file => findImported(file) ?? []);
const random = createRandom(1);

// Everything that is worked out only once is, and the functions are compiled.
for (const file of files.slice(0, 200)) linter.verify(readFileSync(file, 'utf8'), config, file);

const measured = { typing: [], saving: [], helper: [] };
for (let edit = 0; edit < Number(count); edit++) {
  measured.typing.push(await typeInto(random.pick(files), edit));
  measured.saving.push(await save(random.pick(files), edit));
  measured.helper.push(await saveHelper(random.pick(importing), edit));
}
process.stdout.write(JSON.stringify(measured));

/** Every other edit moves all that follows; the ones between add a function that blocks. */
function edited(text, edit) {
  const addition = `\nexport async function edited${edit}() {\n  return require('node:fs').readFileSync('edited-${edit}.txt', 'utf8');\n}\n`;
  return edit % 2 === 0 ? `// edited ${edit}\n${text}` : text + addition;
}

async function typeInto(file, edit) {
  return verify(edited(readFileSync(file, 'utf8'), edit), file);
}

async function save(file, edit) {
  const text = readFileSync(file, 'utf8');
  return withText(file, edited(text, edit), () => verify(edited(text, edit), file));
}

async function saveHelper({ file, helper }, edit) {
  return withText(helper, edited(readFileSync(helper, 'utf8'), edit), () => verify(readFileSync(file, 'utf8'), file));
}

/** Writes a file for as long as something takes. */
async function withText(file, text, run) {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, text);
  try {
    return await run();
  } finally {
    writeFileSync(file, before);
  }
}

async function verify(text, file) {
  await sleep(pause);
  const start = process.cpuUsage();
  linter.verify(text, config, file);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3;
}

function findImported(file) {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from\s*|require\()['"](\.[^'"]*)['"]/g);
  for (const [, specifier] of specifiers) {
    const target = join(dirname(file), specifier);
    const helper = [target, `${target}.js`, `${target}.ts`].find(path => known.has(path));
    if (helper) return [{ file, helper }];
  }
  return undefined;
}
