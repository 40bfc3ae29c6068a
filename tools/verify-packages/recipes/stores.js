// Settings and caches kept in files.
import { samples } from '../fixture.js';

const file = 'text.txt';
const isString = result => typeof result === 'string';
const onFile = call => call(file);
const createStore =
  name =>
  ({ default: Store }) =>
    name === 'conf'
      ? new Store({ cwd: '.', projectName: 'fixture' })
      : new Store('fixture', { a: 1 }, { configPath: 'store.json' });
const storeRuns = {
  get: call => call('a'),
  set: call => call('a', samples.rows),
  has: call => call('a'),
  delete: call => call('a'),
  clear: call => call(),
};
const prefixed = (owner, runs) =>
  Object.fromEntries(Object.entries(runs).map(([name, run]) => [`${owner}.prototype.${name}`, run]));

export default {
  conf: {
    instances: { Conf: createStore('conf') },
    runs: {
      default: Conf => typeof new Conf({ cwd: '.', projectName: 'fixture' }),
      ...prefixed('Conf', { ...storeRuns, reset: call => call('a'), appendToArray: call => call('list', 1) }),
    },
  },
  configstore: {
    instances: { Configstore: createStore('configstore') },
    runs: {
      default: Store => typeof new Store('fixture', {}, { configPath: 'store.json' }),
      ...prefixed('Configstore', storeRuns),
    },
  },
  'electron-store': {
    declared: { default: /class ElectronStore extends Conf/ },
    file: 'index.js',
    notRun: { '*': 'needs Electron' },
  },
  'keyv-file': {
    runs: Object.fromEntries(['default', 'KeyvFile'].map(name => [name, Store => typeof new Store({ filename: 'data.json' })])),
  },
  'node-localstorage': {
    instances: { LocalStorage: ({ LocalStorage }) => new LocalStorage(`store-${Math.random()}`) },
    runs: {
      LocalStorage: Storage => typeof new Storage(`store-${Math.random()}`),
      JSONStorage: Storage => typeof new Storage(`store-${Math.random()}`),
      'LocalStorage.prototype.getItem': call => call('a'),
      'LocalStorage.prototype.setItem': call => call('a', samples.text),
      'LocalStorage.prototype.removeItem': call => call('a'),
      'LocalStorage.prototype.clear': call => call(),
    },
  },
  'node-persist': { runs: { initSync: call => typeof call({ dir: 'store' }) } },
  'sync-disk-cache': {
    instances: { SyncDiskCache: ({ default: Cache }) => new Cache('fixture', { location: 'cache' }) },
    runs: prefixed('SyncDiskCache', {
      get: call => call('a').isCached,
      set: call => isString(call('a', samples.text)),
      has: call => call('a'),
      remove: call => call('a'),
      clear: call => call(),
    }),
  },
  'flat-cache': {
    instances: { FlatCache: ({ create }) => create({ cacheId: 'a', cacheDir: 'cache' }) },
    runs: {
      create: call => typeof call({ cacheId: 'a', cacheDir: 'cache' }),
      createFromFile: call => typeof call('data.json'),
      'FlatCache.prototype.save': call => call(true),
      'FlatCache.prototype.load': call => call('a'),
      'FlatCache.prototype.destroy': call => call(),
      'FlatCache.prototype.loadFile': call => call('data.json'),
      'FlatCache.prototype.removeCacheFile': call => call(),
      clearCacheById: call => call('a', 'cache'),
      clearAll: call => call('cache'),
    },
  },
  'file-entry-cache': {
    instances: { FileEntryCache: ({ create }) => create('a', 'cache') },
    runs: {
      create: call => typeof call('a', 'cache'),
      'FileEntryCache.prototype.getFileDescriptor': call => call(file).changed,
      'FileEntryCache.prototype.hasFileChanged': onFile,
      'FileEntryCache.prototype.reconcile': call => call(),
      'FileEntryCache.prototype.analyzeFiles': call => typeof call([file]),
      'FileEntryCache.prototype.getUpdatedFiles': call => call([file]).length,
      'FileEntryCache.prototype.normalizeEntries': call => call([file]).length,
      'FileEntryCache.prototype.getFileDescriptorsByPath': call => call('.').length,
      createFromFile: call => typeof call('data.json'),
    },
  },
};
