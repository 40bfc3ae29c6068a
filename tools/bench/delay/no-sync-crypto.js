import { pbkdf2, pbkdf2Sync } from 'node:crypto';
import { promisify } from 'node:util';

const args = ['correct horse battery staple', 'salt', 600_000, 32, 'sha256'];

export const labels = { blocking: '`pbkdf2Sync` with 600,000 iterations', instead: '`promisify(pbkdf2)` of the same' };

export const blocking = async () => pbkdf2Sync(...args);

export const instead = () => promisify(pbkdf2)(...args);
