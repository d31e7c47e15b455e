import { clamp } from '../faces/plane.ts';

/** The value at `position` along the edge, blurred as it is at `distance` outside. Beyond its ends the edge goes on. */
export type SoftEdge = (position: number, distance: number, channel: number) => number;

interface Edge {
  readonly data: Uint8Array;
  /** Pixels along the edge. */
  readonly length: number;
  /** Offset of its first pixel, and from each to the next. */
  readonly first: number;
  readonly step: number;
}

/** Left sharp right at the border: turning a slanted cut mixes the two pixels beyond it into those inside. */
const SHARP_PIXELS = 3;

/** How many pixels the blur reaches further either way for each pixel outwards. */
const SPREAD = 1.2;

/** Colours of one end of an edge should not arrive at the other. */
const MOST_REACH_SHARE = 0.3;

/**
 * A row or column of RGB pixels that can be blurred by any width at once: the blur is a tent, which is the second
 * difference of the values summed twice.
 */
export function createSoftEdge({ data, length, first, step }: Edge): SoftEdge {
  const mostReach = Math.max(Math.floor(length * MOST_REACH_SHARE), 1);
  // Further out than the blur reaches, only the edge's own end is seen.
  const padding = 2 * mostReach + 2;
  const sums = [0, 1, 2].map((channel) =>
    sumTwice(
      length + 2 * padding,
      (index) => data[first + clamp(index - padding, 0, length - 1) * step + channel] ?? 0,
    ),
  );
  return (position, distance, channel) => {
    const reach = clamp(1 + (distance - SHARP_PIXELS) * SPREAD, 1, mostReach);
    const centre = clamp(position, -mostReach, length - 1 + mostReach) + padding;
    const whole = Math.floor(reach);
    const tents = sums[channel] ?? new Float64Array();
    const part = reach - whole;
    // Between two whole widths both are mixed: no step is seen from one row to the next.
    return tent(tents, centre, whole) * (1 - part) + (part > 0 ? tent(tents, centre, whole + 1) * part : 0);
  };
}

function sumTwice(length: number, valueAt: (index: number) => number): Float64Array {
  const sums = new Float64Array(length);
  let once = 0;
  let twice = 0;
  for (let index = 0; index < length; index += 1) {
    once += valueAt(index);
    twice += once;
    sums[index] = twice;
  }
  return sums;
}

/** The mean around `centre`, weighted by a tent that ends `reach` pixels away. */
function tent(sums: Float64Array, centre: number, reach: number): number {
  const at = (index: number) => sums[index] ?? 0;
  return (at(centre - 1 + reach) - 2 * at(centre - 1) + at(centre - 1 - reach)) / reach ** 2;
}
