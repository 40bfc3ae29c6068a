// Globs, searches upwards, resolvers, readers of configuration.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const pattern = '**/*.txt';
const sorted = async result => [...(await result)].map(String).sort();
const glob = call => sorted(call(pattern));
const up = call => call('package.json');
const onTree = call => call('tree');
const kindOf = async result => typeof (await result);
const json = async result => JSON.stringify(await result);

export default {
  glob: {
    instances: { Glob: ({ Glob }) => new Glob(pattern, {}) },
    runs: {
      globSync: glob,
      sync: glob,
      'glob.sync': glob,
      'glob.globSync': glob,
      globIterateSync: call => [...call(pattern)].length,
      iterateSync: call => [...call(pattern)].length,
      globStreamSync: call =>
        call(pattern)
          .collect()
          .then(found => found.length),
      streamSync: call =>
        call(pattern)
          .collect()
          .then(found => found.length),
      'Glob.prototype.walkSync': call => sorted(call()),
      'Glob.prototype.iterateSync': call => [...call()].length,
      'Glob.prototype.streamSync': call => typeof call(),
    },
  },
  'fast-glob': { runs: { sync: glob, globSync: glob } },
  globby: {
    runs: {
      globbySync: glob,
      sync: glob,
      generateGlobTasksSync: call => json(call(pattern)),
      isGitIgnoredSync: async call => typeof (await call()),
      isIgnoredByIgnoreFilesSync: async call => typeof (await call('**/.gitignore')),
      'gitignore.sync': async call => typeof (await call()),
    },
  },
  tinyglobby: { runs: { globSync: glob } },
  fdir: {
    instances: { Crawler: ({ fdir }) => new fdir().withFullPaths().crawl('tree') },
    runs: { 'Crawler.prototype.sync': call => sorted(call()) },
  },
  'load-tsconfig': { runs: { loadTsConfig: call => typeof call('.', 'tsconfig.json') } },
  'resolve-from': { runs: { default: call => typeof call('.', './main.js'), silent: call => typeof call('.', './main.js') } },
  'resolve-cwd': { runs: { default: call => typeof call('./main.js'), silent: call => typeof call('./main.js') } },
  'import-local': { runs: { default: call => typeof call(resolve('main.js')) } },
  hasbin: {
    runs: {
      sync: call => call('node'),
      ...Object.fromEntries(['all', 'every', 'some', 'any', 'first'].map(name => [`${name}.sync`, call => call(['node'])])),
    },
  },
  'npm-which': {
    instances: { NpmWhich: ({ default: createWhich }) => createWhich('.') },
    runs: { 'NpmWhich.prototype.sync': call => typeof call('node') },
  },
  'parse-git-config': { runs: { sync: call => json(call({ path: resolve('.env') })) } },
  config: { runs: { 'util.loadFileConfigs': call => typeof call('tree') } },
  'fs-walk': {
    runs: Object.fromEntries(
      ['walkSync', 'dirsSync', 'filesSync'].map(name => [
        name,
        call => {
          let seen = 0;
          call('tree', () => (seen += 1));
          return seen;
        },
      ]),
    ),
  },
  'require-all': {
    runs: {
      default: call => {
        mkdirSync('parts', { recursive: true });
        writeFileSync('parts/one.cjs', 'module.exports = 1;');
        return call({ dirname: join(process.cwd(), 'parts'), filter: /^(\w+)\.cjs$/ });
      },
    },
  },
  '@graphql-tools/load-files': {
    runs: {
      loadFilesSync: call => {
        writeFileSync('schema.graphql', 'type Query { a: Int }\n');
        return json(call(join(process.cwd(), '*.graphql')));
      },
    },
  },
  'geoip-lite': { runs: { reloadDataSync: async call => (await call()) ?? 'read' } },
  'dotenv-flow': {
    runs: {
      config: call => kindOf(call()),
      load: call => call([join(process.cwd(), '.env')]).parsed,
      parse: call => call(join(process.cwd(), '.env')),
      unload: call => call(join(process.cwd(), '.env')),
      listFiles: call => call({}).length,
    },
  },
  i18n: {
    ready: ({ default: i18n }) => i18n.configure({ locales: ['en'], directory: join(tmpdir(), `locales-${process.pid}`) }),
    runs: {
      configure: call => call({ locales: ['en'], directory: join(process.cwd(), 'locales') }),
      addLocale: call => call('de'),
      __: call => call('a text'),
      __n: call => call({ singular: '%s text', plural: '%s texts', locale: 'en' }, 2),
      __mf: call => call('a text'),
      __l: call => call('a text').length,
      __h: call => call('a text').length,
    },
  },
  'klaw-sync': { runs: { default: call => call('tree').length } },
  'walk-sync': { runs: { default: call => call('tree').length, entries: call => call('tree').length } },
  walkdir: { runs: { sync: call => sorted(call('tree')) } },
  '@nodelib/fs.scandir': { runs: { scandirSync: async call => (await call('tree')).length } },
  '@nodelib/fs.stat': { runs: { statSync: async call => (await call('text.txt')).size } },
  '@nodelib/fs.walk': { runs: { walkSync: async call => (await call('tree')).length } },
  'directory-tree': { runs: { default: call => call('tree').children.length } },
  'fs-readdir-recursive': { runs: { default: call => call('tree').length } },
  'recursive-readdir-sync': { runs: { default: call => call('tree').length } },
  'dir-compare': {
    runs: { compareSync: call => call('tree', 'tree').same, compare: async call => (await call('tree', 'tree')).same },
  },
  'dir-glob': { runs: { sync: onTree } },
  'find-up': {
    runs: {
      findUpSync: up,
      findUpMultipleSync: up,
      findDownSync: call => call('leaf-0.txt', { depth: 3 }),
      pathExistsSync: up,
      sync: up,
    },
  },
  'find-up-simple': { runs: { findUpSync: up } },
  'locate-path': { runs: { locatePathSync: call => call(['x', 'package.json']), sync: call => call(['x', 'package.json']) } },
  'pkg-dir': { runs: { packageDirectorySync: call => call(), sync: call => call() } },
  'package-directory': { runs: { packageDirectorySync: call => call() } },
  'pkg-up': { runs: { pkgUpSync: call => call(), sync: call => call() } },
  'read-pkg': { runs: { readPackageSync: call => call(), sync: call => call() } },
  'read-pkg-up': { runs: { readPackageUpSync: call => call(), sync: call => call() } },
  'read-package-up': { runs: { readPackageUpSync: call => call() } },
  'findup-sync': { runs: { default: up } },
  'find-config': { runs: { default: up, read: up, require: call => typeof call('package.json') } },
  which: { runs: { sync: call => call('node') } },
  isexe: { runs: { sync: call => call('text.txt') } },
  resolve: { runs: { sync: call => call('./main.js', { basedir: '.' }) } },
  'enhanced-resolve': {
    instances: { SyncResolver: ({ default: resolve }) => resolve.create.sync({}) },
    runs: { sync: call => call('.', './main.js'), 'SyncResolver()': call => call('.', './main.js') },
  },
  'oxc-resolver': {
    instances: { ResolverFactory: ({ ResolverFactory }) => new ResolverFactory({}) },
    runs: {
      sync: call => call('.', './main.js').path,
      'ResolverFactory.prototype.sync': async call => typeof (await call(import.meta.dirname, './index.js')).path,
      'ResolverFactory.prototype.resolveDtsSync': call => kindOf(call(import.meta.filename, './index.js')),
      'ResolverFactory.prototype.resolveFileSync': async call => typeof (await call(import.meta.filename, './index.js')).path,
    },
  },
  cosmiconfig: {
    instances: { SyncExplorer: ({ cosmiconfigSync }) => cosmiconfigSync('fixture') },
    runs: {
      cosmiconfigSync: call => typeof call('fixture'),
      'SyncExplorer.prototype.search': call => call().config,
      'SyncExplorer.prototype.load': call => call('package.json').config,
    },
  },
  lilconfig: {
    instances: { SyncSearcher: ({ lilconfigSync }) => lilconfigSync('fixture') },
    runs: {
      lilconfigSync: call => typeof call('fixture'),
      'SyncSearcher.prototype.search': call => call().config,
      'SyncSearcher.prototype.load': call => call('package.json').config,
    },
  },
  unconfig: {
    runs: { loadConfigSync: async call => (await call({ sources: [{ files: 'data', extensions: ['json'] }] })).config.length },
  },
  c12: { runs: { loadConfig: async call => typeof (await call({ name: 'fixture' })) } },
  dotenv: { runs: { config: call => call({ quiet: true }).parsed, configDotenv: call => call({ quiet: true }).parsed } },
  rc: { runs: { default: call => typeof call('fixture') } },
  nconf: {
    instances: { Provider: ({ default: nconf }) => new nconf.Provider().file({ file: 'package.json' }) },
    runs: {
      file: (_, { default: nconf }) => typeof nconf.file({ file: 'package.json' }),
      load: (_, { default: nconf }) => typeof nconf.load(),
      save: (_, { default: nconf }) => nconf.file({ file: 'package.json' }).save(),
      loadFilesSync: (call, { default: nconf }) => typeof (call ?? nconf.loadFilesSync)(['package.json']),
      'Provider.prototype.load': call => call(),
      'Provider.prototype.save': call => call(),
      'Provider.prototype.file': call => typeof call({ file: 'package.json' }),
    },
  },
  'gray-matter': { runs: { read: call => call('page.md').data } },
  jiti: {
    instances: { Jiti: ({ createJiti }) => createJiti(`${process.cwd()}/x.js`) },
    runs: { 'Jiti()': call => typeof call('./main.js'), 'Jiti.prototype.import': async call => typeof (await call('./main.js')) },
  },
  'get-tsconfig': {
    runs: {
      getTsconfig: call => call('.').config,
      parseTsconfig: call => call('tsconfig.json'),
      findTsconfig: call => call('.'),
    },
  },
  'tsconfig-paths': { runs: { loadConfig: call => call('.').resultType } },
  browserslist: { runs: { default: call => call('last 2 chrome versions').length, loadConfig: call => call({}) } },
  'detect-libc': { runs: { familySync: call => call(), versionSync: call => call(), isNonGlibcLinuxSync: call => call() } },
};
