/**
 * Unpacks the packages that the tools lint, pinned in the package.json of some folders, into node_modules beside it, without their
 * dependencies: `node tools/install-corpus.js [folder ...]`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const given = process.argv.slice(2);
const pinned = ['tests/corpus', 'tests/corpus/awaits', 'tools/bench/projects'];
const folders = (given.length > 0 ? given : pinned).map(folder => path.join(import.meta.dirname, '..', folder));
const temporary = mkdtempSync(path.join(tmpdir(), 'corpus-'));

const isInstalled = (directory, version) => {
  const manifest = path.join(directory, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
};

const install = (directory, name, version, integrity) => {
  if (isInstalled(directory, version)) return;
  const args = ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', temporary];
  const output = execFileSync('npm', args, { encoding: 'utf8' });
  const tarball = path.join(temporary, output.trim().split('\n').at(-1));
  const digest = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (digest !== integrity) throw new Error(`${name}@${version} is not what it was: ${digest}`);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', directory, '--strip-components=1']);
  console.log(`${name}@${version}`);
};

try {
  for (const folder of folders) {
    const { dependencies, integrity } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    for (const [name, version] of Object.entries(dependencies)) {
      install(path.join(folder, 'node_modules', name), name, version, integrity[name]);
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
