import { mkdirSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import tls from 'node:tls';

/** Cases of what else belongs to the process: node:process, node:module, node:tls and globals. */
export function createCases(directory) {
  const deep = join(directory, 'deep/'.repeat(20));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{}');
  const environment = join(directory, '.env');
  const certificates = tls.getCACertificates('bundled');
  const report = join(directory, 'report.json');

  return {
    'node:module#enableCompileCache': { input: 'a directory', run: () => module.enableCompileCache(join(directory, 'cache')) },
    'node:module#findPackageJSON': {
      input: 'beside the file, and 20 directories above',
      prepare: size => join(size === 'small' ? directory : deep, 'file.js'),
      run: file => module.findPackageJSON('.', file),
    },
    'node:module#register': {
      input: 'the first hooks, which start a thread',
      first: true,
      run: () => module.register('data:text/javascript,export {}'),
    },
    'node:module#stripTypeScriptTypes': {
      input: 'code of 1 and 20,000 lines',
      prepare: size => 'var x: number = 1;\n'.repeat(size === 'small' ? 1 : 20_000),
      run: source => module.stripTypeScriptTypes(source),
    },
    'node:process#loadEnvFile': {
      input: 'files of 1 and 20,000 lines',
      prepare: size => writeFileSync(environment, 'A_NAME=value\n'.repeat(size === 'small' ? 1 : 20_000)),
      run: () => process.loadEnvFile(environment),
    },
    'node:process#report.getReport': { input: 'this process', run: () => process.report.getReport() },
    'node:process#report.writeReport': {
      input: 'this process',
      prepare: () => Object.assign(process.report, { directory: dirname(report) }),
      run: () => process.report.writeReport('report.json'),
    },
    'node:tls#getCACertificates': { input: 'the default ones', run: () => tls.getCACertificates() },
    'node:tls#setDefaultCACertificates': {
      input: '1 and 140 certificates',
      prepare: size => certificates.slice(0, size === 'small' ? 1 : 140),
      run: chosen => tls.setDefaultCACertificates(chosen),
    },
    'globalThis#Atomics.wait': {
      input: 'timeouts of 5 and 50 ms',
      prepare: size => (size === 'small' ? 5 : 50),
      run: timeout => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, timeout),
    },
    'globalThis#localStorage.clear': onStorage('clear'),
    'globalThis#localStorage.getItem': onStorage('getItem'),
    'globalThis#localStorage.key': onStorage('key', 0),
    'globalThis#localStorage.removeItem': onStorage('removeItem'),
    'globalThis#localStorage.setItem': onStorage('setItem'),
  };
}

function onStorage(method, first = 'name') {
  return {
    input: 'a value of 1 KB',
    prepare: () => localStorage.setItem('name', 'v'.repeat(1024)),
    run: () => localStorage[method](first, 'w'),
  };
}
