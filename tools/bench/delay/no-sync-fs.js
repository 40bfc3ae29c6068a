import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const path = join(tmpdir(), `event-loop-delay-${process.pid}`);

export const labels = { blocking: '`readFileSync` of 50 MB', instead: '`fs.promises.readFile` of the same' };

export const setUp = () => writeFile(path, Buffer.alloc(50_000_000));

export const blocking = async () => readFileSync(path);

export const instead = () => readFile(path);

export const tearDown = () => rm(path);
