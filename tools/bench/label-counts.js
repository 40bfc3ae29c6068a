import { accuracyOf } from './statistics.js';

/**
 * How many labels are answered rightly. `isPositive` says whether a report on a label is right, `isReported` whether there is one:
 * `{ found, missed, wrong, quiet }` and what follows from them.
 */
export function countLabels(labels, isPositive, isReported) {
  const count = { found: 0, missed: 0, wrong: 0, quiet: 0 };
  for (const label of labels) {
    if (isPositive(label)) count[isReported(label) ? 'found' : 'missed'] += 1;
    else count[isReported(label) ? 'wrong' : 'quiet'] += 1;
  }
  return { ...count, ...accuracyOf(count) };
}

/** Of blocking calls; what is `arguable` is left out. */
export function countBlockingLabels(labels) {
  const judged = labels.filter(({ label }) => label !== 'arguable');
  const isPositive = ({ label }) => label === 'report';
  return {
    arguable: labels.length - judged.length,
    recommended: countLabels(judged, isPositive, ({ isFound }) => isFound),
    'n/no-sync': countLabels(judged, isPositive, ({ isNamed }) => isNamed),
  };
}

/** Of awaits in a row and in loops. */
export function countAwaitLabels(labels) {
  const isPositive = ({ label }) => label === 'independent';
  const loops = labels.filter(({ kind }) => kind === 'loop');
  return {
    both: countLabels(labels, isPositive, ({ isFound }) => isFound),
    'no-sequential-await': countLabels(
      labels.filter(({ kind }) => kind === 'row'),
      isPositive,
      ({ isFound }) => isFound,
    ),
    'no-sequential-await-in-loop': countLabels(loops, isPositive, ({ isFound }) => isFound),
    'no-await-in-loop': countLabels(loops, isPositive, ({ isNamed }) => isNamed),
  };
}

/** A share in words: `96.3 % (26 of 27)`. */
export function shareOf(part, whole) {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
