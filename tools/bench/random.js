/** Numbers that look random and are the same for the same seed on every machine (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number from 0, below a limit. */
    below: limit => Math.floor(next() * limit),
    /** One of some values. */
    pick: values => values[Math.floor(next() * values.length)],
  };
}
