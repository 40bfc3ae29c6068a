import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { copyPackage } from './copy-package.js';
import { findPlantedCalls, generateProject } from './generate-project.js';

const root = join(import.meta.dirname, '../..');

/** The real projects of one package: where it is unpacked, and what of it is no source (browser builds, themes of others). */
const packages = [
  { name: 'ghost', source: 'ghost', leftOut: ['core/built', 'content'] },
  {
    name: 'budibase-server',
    source: '@budibase/server',
    leftOut: ['builder', 'build', 'client', 'dist', 'tsconfig.build.json'],
  },
];
const folder = 'tools/bench/projects';

const speed = ['lint', 'index', 'relint', 'rules'];

/** How often each linter runs on a project: the plugin several times, what it is compared with once. */
const all = {
  ...{ nothing: 2, cold: 2, warm: 2, edited: 2, strict: 1 },
  ...{ 'no-sync': 1, 'no-await-in-loop': 1, 'no-cycle': 1, named: 1, sonarjs: 1, typed: 1 },
};

/** What `npm run bench` measures; `size` is how many files a generated project has. The dearer a project, the fewer runs. */
export const projects = [
  { name: 'budibase-server', linters: all, sections: speed },
  { name: 'ghost', linters: all, sections: speed },
  {
    name: 'generated-500',
    size: 500,
    linters: { nothing: 2, cold: 2, warm: 2, edited: 2, 'no-cycle': 1, named: 1, typed: 1 },
    sections: speed,
  },
  {
    name: 'generated-2000',
    size: 2000,
    linters: { nothing: 1, cold: 1, warm: 1, edited: 1, 'no-cycle': 1, typed: 1 },
    sections: speed,
  },
  {
    name: 'generated-8000',
    size: 8000,
    linters: { nothing: 1, cold: 1, warm: 1, edited: 1 },
    sections: ['lint', 'index', 'relint'],
  },
];

/**
 * Lays a project out in a folder of its own, outside of any node_modules (where the plugin would not look), and returns the folder. Its
 * node_modules holds Node's types, for typed linting, and whatever caches the linters keep.
 */
export async function unfoldProject({ name, size }, parent) {
  const directory = join(parent, name);
  await rm(directory, { recursive: true, force: true });
  if (size !== undefined) writeFiles(generateProject(size), directory);
  else
    await unfoldPackage(
      packages.find(one => one.name === name),
      directory,
    );
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
  return found && JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).dependencies[found.source];
}

async function unfoldPackage({ source, leftOut }, directory) {
  await copyPackage(folder, source, directory, leftOut);
  // The one in the package extends what is not in it.
  const compilerOptions = {
    ...{ target: 'ES2022', module: 'CommonJS', moduleResolution: 'Bundler' },
    ...{ strict: true, allowJs: true, noEmit: true, types: ['node'] },
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*'] }));
}

function writeFiles(files, directory) {
  for (const [path, text] of files) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
