import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { findPlantedCalls, generateProject } from './generate-project.js';

const root = join(import.meta.dirname, '../..');

/** The real projects: where their package is unpacked, and what of it is no source (browser builds, themes of others). */
const packages = [
  { name: 'ghost', source: 'tools/bench/projects/node_modules/ghost', leftOut: ['core/built', 'content'] },
  {
    name: 'budibase-server',
    source: 'tools/bench/projects/node_modules/@budibase/server',
    leftOut: ['builder', 'build', 'client', 'dist', 'tsconfig.build.json'],
  },
];

const sizes = [500, 2000, 8000];

/** What `npm run bench` measures: `kind` says whether it is real or generated, `size` how many files a generated one has. */
export const projects = [
  ...packages.map(({ name }) => ({ name, kind: 'real' })),
  ...sizes.map(size => ({ name: `generated-${size}`, kind: 'generated', size })),
];

/**
 * Lays a project out in a folder of its own, outside of any node_modules (where the plugin would not look), and returns the folder. Its
 * node_modules holds Node's types, for typed linting, and whatever caches the linters keep.
 */
export function unfoldProject({ name, size }, parent) {
  const directory = join(parent, name);
  rmSync(directory, { recursive: true, force: true });
  if (size === undefined)
    copyPackage(
      packages.find(one => one.name === name),
      directory,
    );
  else writeFiles(generateProject(size), directory);
  mkdirSync(join(directory, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(directory, 'node_modules/@types/node'), 'junction');
  return directory;
}

/** Where a report must stand in a generated project: `path:line`. */
export function plantedCallsOf({ size }) {
  return size === undefined ? undefined : findPlantedCalls(generateProject(size));
}

/** The version of a real project. */
export function versionOf({ name }) {
  const found = packages.find(one => one.name === name);
  return found && JSON.parse(readFileSync(join(root, found.source, 'package.json'), 'utf8')).version;
}

function copyPackage({ name, source, leftOut }, directory) {
  const from = join(root, source);
  if (!existsSync(from)) throw new Error(`${name} is not unpacked: node tools/install-corpus.js`);
  cpSync(from, directory, {
    recursive: true,
    filter: path => !['node_modules', ...leftOut].includes(relative(from, path).replaceAll('\\', '/')),
  });
  // The one in the package extends what is not in it.
  const compilerOptions = {
    target: 'ES2022',
    module: 'CommonJS',
    moduleResolution: 'Bundler',
    strict: true,
    allowJs: true,
    noEmit: true,
  };
  writeFileSync(
    join(directory, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, types: ['node'] }, include: ['**/*'] }),
  );
}

function writeFiles(files, directory) {
  for (const [path, text] of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
