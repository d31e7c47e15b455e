const BINS = 2048;
/** Bins are even in the root: slopes of 0 to 512 levels. */
const BINS_PER_LEVEL = 4;

/** Root of the mean of the largest `share` of squared slopes, to within a bin. 0 where there are none. */
export function strongestMean(squares: Float32Array, share: number): number {
  const counts = new Uint32Array(BINS);
  const sums = new Float64Array(BINS);
  for (const square of squares) {
    const bin = Math.min(Math.floor(Math.sqrt(square) * BINS_PER_LEVEL), BINS - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + square;
  }
  let wanted = Math.max(Math.round(squares.length * share), 1);
  const total = wanted;
  let sum = 0;
  for (let bin = BINS - 1; bin >= 0 && wanted > 0; bin -= 1) {
    const count = counts[bin] ?? 0;
    if (count === 0) continue;
    const taken = Math.min(count, wanted);
    sum += ((sums[bin] ?? 0) * taken) / count;
    wanted -= taken;
  }
  return Math.sqrt(sum / total);
}
