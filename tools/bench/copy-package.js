import { cp } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Copies a package that `tools/install-corpus.js` has unpacked to where it may be linted: in node_modules the plugin would not look.
 * `folder` holds the package.json that pins it.
 */
export async function copyPackage(folder, name, directory, leftOut = []) {
  const from = join(root, folder, 'node_modules', name);
  if (!existsSync(from)) throw new Error(`${name} is not unpacked: run \`node tools/install-corpus.js\`.`);
  const left = new Set(['node_modules', ...leftOut]);
  await cp(from, directory, { recursive: true, filter: path => !left.has(relative(from, path).replaceAll('\\', '/')) });
}
