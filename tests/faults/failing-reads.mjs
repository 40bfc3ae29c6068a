// Preloaded into a process of its own: what reads a project's files synchronously, as the plugin does and ESLint does not, fails now and
// then as it does where too many files are open.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [directory, every] = [process.env.FAILING_DIRECTORY, Number(process.env.FAILING_EVERY)];
let calls = 0;
let failed = 0;
for (const name of [
  'readFileSync',
  'openSync',
  'opendirSync',
  'readdirSync',
  'statSync',
  'lstatSync',
  'realpathSync',
  'writeFileSync',
]) {
  const original = fs[name];
  fs[name] = Object.assign((path, ...rest) => {
    if (String(path).startsWith(directory) && (calls += 1) % every === 0) {
      failed += 1;
      throw Object.assign(new Error(`EMFILE: too many open files, ${name} '${path}'`), {
        code: 'EMFILE',
        errno: -24,
        syscall: name,
      });
    }
    return original(path, ...rest);
  }, original);
}
syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(1, `\nfailed ${failed}\n`));
