import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Record<string, string>;
  readonly overrides: Record<string, Record<string, string>>;
  readonly scripts: Record<string, string>;
};

/** The packages that the shipped code imports, or loads by name, at run time. */
function importedPackages(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
  const specifiers = files.flatMap(path => {
    const source = readFileSync(join(root, 'src', path), 'utf8');
    const imported = parseSync(path, source).module.staticImports.filter(({ entries }) => entries.some(({ isType }) => !isType));
    const loaded = source.matchAll(/(?:createRequire\(import\.meta\.url\)|\bload)\('(?<specifier>[^'.][^']*)'\)/g);
    return [
      ...imported.map(({ moduleRequest }) => moduleRequest.value),
      ...Array.from(loaded, ({ groups }) => groups?.specifier ?? ''),
    ];
  });
  const packages = specifiers
    .filter(specifier => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map(specifier => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  return [...new Set(packages)].sort();
}

describe('the package', () => {
  it('depends on what it imports, and on nothing else', () => {
    expect(importedPackages()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('says in contributing.md what each dependency is for', () => {
    const page = readFileSync(join(root, 'docs/contributing.md'), 'utf8');
    const section = page.slice(page.indexOf('## Dependencies'));
    const justified = Array.from(section.matchAll(/^\| `(?<name>[^`]+)` /gm), ({ groups }) => groups?.name ?? '');
    expect(justified.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('has every optional dependency in its lock file, without which `npm ci` refuses it', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
    };
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        name => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('depends on nothing by a tag such as `latest`, whose next release would make `npm ci` refuse the lock file', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
    };
    const moving = Object.entries(lock.packages).flatMap(([path, { dependencies = {} }]) => {
      const held = manifest.overrides[path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] ?? {};
      return Object.entries(dependencies)
        .filter(([name, range]) => /^[a-z]/i.test(range) && !/^(?:npm:|[vx]\b)/i.test(range) && !(name in held))
        .map(([name, range]) => `${path} → ${name}@${range}`);
    });
    expect(moving).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    const scripts = Object.keys(manifest.scripts);
    expect(scripts.filter(name => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
    expect(scripts).toEqual([...scripts].sort());
  });

  it('packs the build and what explains it', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(output) as [{ readonly files: readonly { readonly path: string }[] }];
    const paths = files.map(({ path }) => path).filter(path => !/^dist\/.*\.(?:js|d\.ts)$/.test(path));
    expect(paths.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });
});
