// Preloaded into a process of its own: prints, when it ends, every path that was read, every process and connection that was started.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const seen = { read: new Set(), started: [] };
for (const name of ['readFileSync', 'openSync', 'readdirSync', 'readlinkSync', 'readFile', 'open', 'readdir']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path !== 'number') seen.read.add(String(path instanceof URL ? path.pathname : path));
    return original(path, ...rest);
  };
}
for (const name of ['readFile', 'open', 'readdir']) {
  const original = fs.promises[name];
  fs.promises[name] = (path, ...rest) => (seen.read.add(String(path)), original(path, ...rest));
}
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  childProcess[name] = (...words) => void seen.started.push(`${name} ${words[0]}`);
net.Socket.prototype.connect = function connect() {
  seen.started.push('connect');
  return this;
};
syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(1, `\n${JSON.stringify({ read: [...seen.read], started: seen.started })}\n`));
