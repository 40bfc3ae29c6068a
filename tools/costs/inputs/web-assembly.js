// Just enough of the binary format (https://webassembly.github.io/spec/core/binary/) to measure with. No cases.

const unsigned = value => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]);
const signed = value => (value < 0x40 && value >= 0 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]);
const vector = items => [...unsigned(items.length), ...items.flat()];
const section = (id, content) => [id, ...unsigned(content.length), ...content];
const text = string => vector([...Buffer.from(string)]);
const body = code => [...unsigned(code.length), ...code];

const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const types = section(1, vector([[0x60, 0x00, 0x00]]));
const memory = section(5, vector([[0x00, 0x01]]));

/** A module of as many functions, each of 20 additions to `seed`: V8 keeps what it has compiled by its bytes. */
export function createModule(count, seed) {
  const additions = [0x00, 0x41, ...signed(seed), ...Array.from({ length: 20 }, () => [0x41, 0x01, 0x6a]).flat(), 0x1a, 0x0b];
  const functions = section(3, vector(Array.from({ length: count }, () => [0x00])));
  const code = section(10, vector(Array.from({ length: count }, () => body(additions))));
  return Uint8Array.from([...header, ...types, ...functions, ...code]);
}

/** A module whose one function counts to `turns`: exported under the name, or run at instantiation where there is none. */
export function createLoop(turns, name) {
  const loop = [0x03, 0x40, 0x20, 0x00, 0x41, 0x01, 0x6a, 0x22, 0x00, 0x41, ...signed(turns), 0x49, 0x0d, 0x00, 0x0b];
  const code = section(10, vector([body([0x01, 0x01, 0x7f, ...loop, 0x0b])]));
  const exported = [[...text('memory'), 0x02, 0x00], ...(name === undefined ? [] : [[...text(name), 0x00, 0x00]])];
  const start = name === undefined ? section(8, [0x00]) : [];
  return Uint8Array.from([
    ...header,
    ...types,
    ...section(3, vector([[0x00]])),
    ...memory,
    ...section(7, vector(exported)),
    ...start,
    ...code,
  ]);
}
