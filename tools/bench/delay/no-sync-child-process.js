import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const args = ['-e', 'setTimeout(() => {}, 200)'];

export const labels = { blocking: '`execFileSync` of a program that takes 200 ms', instead: '`promisify(execFile)` of the same' };

export const blocking = async () => execFileSync(process.execPath, args);

export const instead = () => promisify(execFile)(process.execPath, args);
