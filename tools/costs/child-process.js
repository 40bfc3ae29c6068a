import { execFileSync, execSync, spawnSync } from 'node:child_process';

const commands = { small: 'true', large: 'sleep 0.1' };
const onCommand = run => ({ input: '`true` and `sleep 0.1`', prepare: size => commands[size], run });

/** Cases of node:child_process. */
export function createCases() {
  return {
    'node:child_process#execFileSync': onCommand(command => execFileSync(...split(command))),
    'node:child_process#execSync': onCommand(command => execSync(command)),
    'node:child_process#spawnSync': onCommand(command => spawnSync(...split(command))),
  };
}

function split(command) {
  const [file, ...args] = command.split(' ');
  return [file, args];
}
