// Unpacks the packages of tests/corpus/package.json, without their dependencies, into tests/corpus/node_modules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../tests/corpus', import.meta.url));
const { dependencies, integrity } = JSON.parse(readFileSync(path.join(corpus, 'package.json'), 'utf8'));
const temporary = mkdtempSync(path.join(tmpdir(), 'corpus-'));

const isInstalled = (directory, version) => {
  const manifest = path.join(directory, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
};

const install = (name, version) => {
  const directory = path.join(corpus, 'node_modules', name);
  if (isInstalled(directory, version)) return;
  const output = execFileSync(
    'npm',
    ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', temporary],
    {
      encoding: 'utf8',
    },
  );
  const tarball = path.join(temporary, output.trim().split('\n').at(-1));
  const digest = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (digest !== integrity[name]) throw new Error(`${name}@${version} is not what it was: ${digest}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', directory, '--strip-components=1']);
  console.log(`${name}@${version}`);
};

try {
  for (const [name, version] of Object.entries(dependencies)) install(name, version);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
