/**
 * Puts the code of src/ together in one file, dist/engine.js: hundreds of small ones take twice as long to load. What the package exports,
 * and what the tools look into, lies beside it under the name that it has in src/ and leads there. `tsc` adds the declarations.
 * `node tools/build.js <folder>` writes to another folder than dist/.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const target = process.argv[2] ?? join(root, 'dist');

/** The modules that are asked for by name: `index`, `catalog/catalog`. */
function findEntries() {
  const tools = readdirSync(join(root, 'tools'), { recursive: true }).filter(
    name => name.endsWith('.js') && !name.includes('node_modules'),
  );
  const texts = tools.map(name => readFileSync(join(root, 'tools', name), 'utf8'));
  const named = texts.flatMap(text => Array.from(text.matchAll(/from '(?:\.\.\/)+dist\/([\w/-]+)\.js'/g), ([, name]) => name));
  return [...new Set(['index', 'plugin', ...named])].sort();
}

const escapeCharacter = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const bundle = await rolldown({
  input: Object.fromEntries(findEntries().map(name => [name, join(root, 'src', `${name}.ts`)])),
  external: /^(?!\.|\/|[A-Za-z]:)/,
  platform: 'node',
});
await bundle.write({
  dir: target,
  entryFileNames: '[name].js',
  chunkFileNames: 'engine.js',
  codeSplitting: { groups: [{ name: 'engine' }] },
});
await bundle.close();

// One character beyond Latin-1 makes Node keep the text in twice the memory, for as long as the process runs.
const engine = join(target, 'engine.js');
writeFileSync(engine, readFileSync(engine, 'utf8').replaceAll(/[^\0-\x7F]/g, escapeCharacter));
