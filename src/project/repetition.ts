/**
 * Does something whenever it was last done longer ago than `patience` times what it cost then; at first at once, and again soon after, as
 * the first time costs more than all others.
 */
export function createRepetition(repeated: () => void, patience: number): () => void {
  let dueAt = -Infinity;
  let isFirst = true;
  return () => {
    const start = performance.now();
    if (start < dueAt) return;
    repeated();
    const end = performance.now();
    dueAt = end + (isFirst ? 1 : patience) * (end - start);
    isFirst = false;
  };
}
