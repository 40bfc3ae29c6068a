// Runs programs, each in a folder of its own, and prints what came of them. Reads `[path, …]` as JSON from its input.
import crypto, { generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

const pem = { type: 'pkcs8', format: 'pem' };
process.env.FIXTURE_ED_KEY = generateKeyPairSync('ed25519').privateKey.export(pem);
if ('encapsulate' in crypto) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  process.env.FIXTURE_RSA_KEY = privateKey.export(pem);
  process.env.FIXTURE_RSA_PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'pem' });
}
const paths = JSON.parse(readFileSync(0, 'utf8'));
const base = mkdtempSync(join(tmpdir(), 'suggestions-run-'));
const outcomes = [];
for (const path of paths) outcomes.push(await run(path));
process.chdir('/');
rmSync(base, { recursive: true });
process.stdout.write(JSON.stringify(outcomes), () => process.exit());

async function run(path) {
  const folder = join(base, 'work');
  makeFixture(folder);
  process.chdir(folder);
  const descriptor = openSync('a.txt', 'r+');
  process.env.FIXTURE_FD = String(descriptor);
  let outcome;
  try {
    const module = await import(pathToFileURL(path).href);
    outcome = { value: inspect(await (module.run ?? module.default.run)(), { depth: 4 }).replaceAll(folder, '<folder>') };
  } catch (error) {
    outcome = describeError(error, folder);
  }
  outcome.files = describeFiles('.').sort();
  try {
    closeSync(descriptor);
  } catch {
    // The program closed it.
  }
  rmSync(folder, { recursive: true, force: true });
  return outcome;
}

function makeFixture(folder) {
  mkdirSync(join(folder, 'dir/sub'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'a.txt'), 'hello\n');
  writeFileSync(join(folder, 'dir/one.txt'), 'one\n');
  writeFileSync(join(folder, 'dir/sub/two.txt'), 'two\n');
  symlinkSync('a.txt', join(folder, 'link'));
}

function describeError(error, folder) {
  const { name, code, message, syscall, path } = error ?? {};
  const plain = value =>
    value &&
    String(value)
      .replaceAll(folder, '<folder>')
      .replace(/t-\w{6}/, 't-XXXXXX');
  const isSystem = typeof code === 'string';
  return {
    error: { name, code: isSystem ? code : undefined },
    details: { message: plain(message ?? error), syscall, path: plain(path) },
  };
}

function describeFiles(folder) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    const label = path.replace(/t-\w{6}/, 't-XXXXXX');
    if (stats.isDirectory()) return [label, ...describeFiles(path)];
    if (stats.isSymbolicLink()) return [`${label} ->`];
    return [`${label} ${stats.mode.toString(8)} ${stats.mtimeMs === 2000 ? 'touched' : ''} ${readFileSync(path, 'latin1')}`];
  });
}
