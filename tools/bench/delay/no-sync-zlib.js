import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

const rows = Array.from({ length: 100_000 }, (_, id) => ({ id, name: `customer ${id}`, active: id % 3 === 0 }));
const text = JSON.stringify(rows);

export const labels = {
  blocking: `\`gzipSync\` of ${(text.length / 1e6).toFixed(1)} MB of JSON`,
  instead: '`promisify(gzip)` of the same',
};

export const blocking = async () => gzipSync(text);

export const instead = () => promisify(gzip)(text);
