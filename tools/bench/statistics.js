/** The value at a percentile, by nearest rank: what at least that share of the values does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of the quotients of two series that were measured in turn: what disturbs one round disturbs both of its parts. */
export function pairedRatio(values, baseline) {
  return median(values.map((value, round) => value / baseline[round]));
}

/** A number to so many significant digits, whole from there on up. */
export function rounded(value, digits = 3) {
  if (!Number.isFinite(value)) return undefined;
  return Math.abs(value) >= 10 ** (digits - 1) ? Math.round(value) : Number(value.toPrecision(digits));
}

/** Precision and recall of counts of labels; `undefined` where there is nothing to divide by. */
export function accuracyOf({ found, missed, wrong }) {
  return { precision: quotient(found, found + wrong), recall: quotient(found, found + missed) };
}

function quotient(part, whole) {
  return whole === 0 ? undefined : part / whole;
}
