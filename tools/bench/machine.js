import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');
const packages = [
  'eslint',
  '@typescript-eslint/parser',
  'typescript',
  'eslint-plugin-n',
  'eslint-plugin-import-x',
  'eslint-plugin-sonarjs',
];

/** What the figures were measured with. */
export function describeMachine() {
  const versionOf = name => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    /** Of the last quarter of an hour: above the number of cores, others were at work too, and all CPU times are larger. */
    load: Math.round(loadavg()[2]),
    versions: Object.fromEntries(packages.map(name => [name, versionOf(name)])),
  };
}
