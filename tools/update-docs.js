/**
 * Writes everything in the documentation that is generated; with `--check` it writes nothing and fails where something is stale.
 * Needs the build: what the pages say of a rule comes from its own metadata.
 */
import { spawnSync } from 'node:child_process';

const isCheck = process.argv.includes('--check');

/** Each generator writes its part, or with `--check` says that it is stale and exits with another code than 0. */
const generators = [
  ['npx', '--no-install', 'eslint-doc-generator'],
  ['node', 'tools/generate-measurements.js'],
  ['node', 'tools/generate-benchmarks.js'],
  ['node', 'tools/generate-readme.js'],
  ['node', 'tools/generate-versions.js'],
  ['node', 'tools/draw-report.js'],
  ['node', 'tools/generate-blocking-apis.js'],
];

for (const [command, ...args] of generators) {
  const { status } = spawnSync(command, isCheck ? [...args, '--check'] : args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
