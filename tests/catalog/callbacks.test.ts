import { builtinModules } from 'node:module';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import type { CallbackApi } from '../../src/catalog/callback-api.ts';
import { buildTimeFiles, callbackModules, callbackShapes } from '../../src/catalog/callbacks/index.ts';

const canonicalName = /^[^#\s]+#[\w$@.*]+(?:\(\))?$/;
const templateSlot = /^(?:\d+|receiver\.\d+|METHOD|export|route|[\w$]+)$/;

const withParts = (api: CallbackApi): CallbackApi[] => [
  api,
  ...(api.also ?? []).flatMap(part => withParts(part)),
  ...Object.values(api.byFirst ?? {}).flatMap(part => withParts(part)),
];

const rows = callbackModules.flatMap(module =>
  [...Object.entries(module.callbacks ?? {}), ...Object.entries(module.writes ?? {})].map(([name, api]) => ({
    name: `${module.module}#${name}`,
    api,
  })),
);
const conventions = callbackModules.flatMap(module => [
  ...(module.classes ?? []),
  ...(module.objects ?? []),
  ...(module.files ?? []),
  ...Object.values(module.decorators ?? {}),
  ...Object.values(module.directives ?? {}),
]);
const apis = [...rows.map(row => row.api), ...callbackShapes.map(shape => shape.api)].flatMap(withParts);
const timed = [...apis, ...conventions];

/** Classes that have a row, or are a superclass of some class. */
const knownClasses = new Set(
  callbackModules.flatMap(module => [
    ...[...Object.keys(module.callbacks ?? {}), ...Object.keys(module.results ?? {}), ...Object.keys(module.writes ?? {})].map(
      name => `${module.module}#${name.split('.prototype.')[0]}`,
    ),
    ...Object.entries(module.extends ?? {}).flatMap(([name, superclass]) => [`${module.module}#${name}`, superclass]),
    ...(module.classes ?? []).flatMap(convention => convention.extends ?? []),
  ]),
);

/** Rows that the Node of the development machine is too old for. */
const newerNode = new Set([
  'node:fs#globSync',
  'node:module#registerHooks',
  'node:zlib#createZstdCompress',
  'node:zlib#createZstdDecompress',
]);

/** Rows of earlier or later versions than those installed, and members of what a package gives rather than of the package. */
const otherVersions = new Set([
  'commander#default',
  'execa#execaNode',
  // The default is that of `listr`, which shares its rows.
  'listr2#default',
  'p-limit#limitFunction',
  'piscina#Tinypool',
  'yargs#command',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const hasPath = (value: unknown, path: readonly string[]): boolean =>
  path.length === 0 || (isObject(value) && (path[0] ?? '') in value && hasPath(value[path[0] ?? ''], path.slice(1)));

const importIfInstalled = async (specifier: string): Promise<unknown> => {
  try {
    return (await import(specifier)) as unknown;
  } catch {
    return undefined;
  }
};

describe('the callback catalogue', () => {
  it('names every module once, aliases included', () => {
    const names = callbackModules.flatMap(module => [module.module, ...(module.aliases ?? [])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("names Node's modules with the node: prefix, and no others so", () => {
    const wrong = callbackModules
      .flatMap(module => [module.module, ...(module.aliases ?? [])])
      .filter(name => name.startsWith('node:') !== (builtinModules.includes(name.replace('node:', '')) || name === 'node:test'));
    expect(wrong).toEqual([]);
  });

  it('has keys that are export names within the module', () => {
    expect(rows.map(row => row.name).filter(name => !canonicalName.test(name) || name.includes('#default.'))).toEqual([]);
  });

  it('leads from every result, parameter and superclass to a class that something is known of', () => {
    const named = callbackModules.flatMap(module => [
      ...Object.values(module.results ?? {}),
      ...Object.values(module.extends ?? {}),
    ]);
    const received = apis.flatMap(api => (api.receives ?? []).filter(name => name !== null));
    const leaves = new Set(['hono#Context']);
    expect([...named, ...received].filter(name => name !== 'this' && !knownClasses.has(name) && !leaves.has(name))).toEqual([]);
  });

  it('has no cycle among superclasses', () => {
    const superclasses = new Map(
      callbackModules.flatMap(module =>
        Object.entries(module.extends ?? {}).map(([name, of]) => [`${module.module}#${name}`, of]),
      ),
    );
    for (const start of superclasses.keys()) {
      const seen = new Set<string>();
      for (let name: string | undefined = start; name !== undefined; name = superclasses.get(name)) {
        expect(seen, `${start} reaches ${name} twice`).not.toContain(name);
        seen.add(name);
      }
    }
  });

  it('has messages that read on after "blocks the event loop"', () => {
    const texts = [...timed.map(row => row.when), ...apis.map(api => api.otherwise)].filter(text => text !== undefined);
    expect(texts.filter(text => !/^(?:on (?:every|the|each)|every|whenever|while|when|for every) /.test(text))).toEqual([]);
    expect(texts.filter(text => text.endsWith('.') || text.split('`').length % 2 === 0)).toEqual([]);
    const slots = texts.flatMap(text => [...text.matchAll(/\{([^}]*)\}/g)].map(match => match[1] ?? ''));
    expect(slots.filter(slot => !templateSlot.test(slot))).toEqual([]);
  });

  it('says when, for all that runs by itself', () => {
    const silent = [...rows, ...callbackShapes.map(shape => ({ name: shape.properties.join(), api: shape.api }))].filter(row =>
      withParts(row.api).some(api => api.runs === 'run-time' && api.when === undefined),
    );
    expect(silent.map(row => row.name)).toEqual([]);
    expect(conventions.filter(row => row.runs === 'run-time' && row.when === undefined)).toEqual([]);
  });

  it('says since which version a promise is awaited as a least version', () => {
    const ranges = timed.map(row => row.awaits).filter(awaits => typeof awaits === 'string');
    expect(ranges.filter(range => !/^>=\d+(?:\.\d+){0,2}$/.test(range))).toEqual([]);
  });

  it('has shapes whose patterns are regular expressions and whose bounds are in order', () => {
    for (const shape of callbackShapes) {
      expect(() => new RegExp(shape.first ?? '')).not.toThrow();
      const [least, most] = shape.leading ?? [0, 0];
      expect(least).toBeLessThanOrEqual(most);
    }
  });

  it('is data: nothing but plain values', () => {
    expect(JSON.parse(JSON.stringify(callbackModules))).toEqual(callbackModules);
    expect(JSON.parse(JSON.stringify(callbackShapes))).toEqual(callbackShapes);
  });

  it.each([
    ['next', 'app/api/users/route.ts', 'GET', 'run-time'],
    ['next', 'src/app/route.js', 'POST', 'run-time'],
    ['next', 'src/app/blog/[slug]/page.tsx', 'generateStaticParams', 'build-time'],
    ['next', 'src/app/blog/[slug]/page.tsx', 'default', 'run-time'],
    ['next', 'pages/api/[id].ts', 'default', 'run-time'],
    ['next', 'pages/index.tsx', 'getServerSideProps', 'run-time'],
    ['next', 'pages/index.tsx', 'getStaticProps', 'build-time'],
    ['next', 'src/middleware.ts', 'middleware', 'run-time'],
    ['next', 'proxy.ts', 'proxy', 'run-time'],
    ['next', 'instrumentation.ts', 'register', 'start-up'],
    ['@react-router/node', 'app/routes/_index.tsx', 'loader', 'run-time'],
    ['@react-router/node', 'app/root.tsx', 'action', 'run-time'],
    ['@sveltejs/kit', 'src/routes/api/+server.ts', 'GET', 'run-time'],
    ['@sveltejs/kit', 'src/routes/+page.server.ts', 'load', 'run-time'],
    ['@sveltejs/kit', 'src/routes/blog/+layout.js', 'load', 'run-time'],
    ['@sveltejs/kit', 'src/hooks.server.ts', 'handle', 'run-time'],
    ['@sveltejs/kit', 'src/hooks.server.ts', 'init', 'start-up'],
    ['astro', 'src/pages/feed.xml.ts', 'GET', 'run-time'],
    ['astro', 'src/pages/feed.xml.ts', 'getStaticPaths', 'build-time'],
    ['astro', 'src/middleware.ts', 'onRequest', 'run-time'],
    ['h3', 'server/api/hello.get.ts', 'default', 'run-time'],
    ['h3', 'server/plugins/db.ts', 'default', 'start-up'],
    ['@vercel/node', 'api/hello.js', 'default', 'run-time'],
    ['@netlify/functions', 'netlify/functions/hello.mts', 'default', 'run-time'],
    ['aws-lambda', 'src/create.ts', 'handler', 'run-time'],
    ['gatsby', 'gatsby-node.js', '*', 'build-time'],
    ['bree', 'jobs/mail.js', '*', 'worker'],
  ])('%s: %s exports %s, which is %s', (module, file, exported, runs) => {
    const found = (callbackModules.find(each => each.module === module)?.files ?? []).filter(
      convention => picomatch.isMatch(file, [...convention.files]) && convention.exports.includes(exported),
    );
    expect([...new Set(found.map(convention => convention.runs))]).toEqual([runs]);
  });

  it.each(['vite.config.ts', 'packages/a/jest.config.cjs', '.eslintrc.cjs', 'gulpfile.js', '.storybook/main.ts', 'Gruntfile.js'])(
    '%s is loaded by build tools only',
    file => {
      expect(picomatch.isMatch(file, [...buildTimeFiles], { dot: true })).toBe(true);
    },
  );

  it.each(['src/config.ts', 'src/config/index.js', 'server.js', 'src/build.ts'])('%s may be part of the program', file => {
    expect(picomatch.isMatch(file, [...buildTimeFiles], { dot: true })).toBe(false);
  });

  it('names only exports that the modules installed here have', { timeout: 60_000 }, async () => {
    const missing: string[] = [];
    for (const module of callbackModules.filter(each => !/^(?:globalThis$|vite|vitest|eslint$)/.test(each.module))) {
      const namespace = await importIfInstalled(module.module);
      if (!isObject(namespace)) continue;
      const names = [...Object.keys(module.callbacks ?? {}), ...Object.keys(module.results ?? {})];
      for (const name of names.filter(each => !each.includes('.prototype.') && !each.endsWith('()') && !each.includes('*'))) {
        const path = name.split('.');
        if (!hasPath(namespace, path) && !hasPath(namespace['default'], path)) missing.push(`${module.module}#${name}`);
      }
    }
    expect(missing.filter(name => !newerNode.has(name) && !otherVersions.has(name))).toEqual([]);
  });
});
