// https://www.npmjs.com/package/tar
import type { ArgumentTest, CatalogModule } from '../blocking-api.ts';

const isSync: ArgumentTest = { test: 'option', index: 0, property: 'sync', equals: true };

export const tar: CatalogModule = {
  module: 'tar',
  verified: '7.5.23',
  exports: {
    create: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    c: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    extract: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    x: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    list: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    t: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    update: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    u: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    replace: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    r: { kind: 'fs', cost: 'grows', when: isSync, instead: 'Leave `sync: true` out: it gives a promise then.' },
    PackSync: { kind: 'fs', cost: 'grows', instead: 'Use `Pack`.' },
    UnpackSync: { kind: 'fs', cost: 'grows', instead: 'Use `Unpack`.' },
    WriteEntrySync: { kind: 'fs', cost: 'grows', instead: 'Use `WriteEntry`.' },
  },
};
