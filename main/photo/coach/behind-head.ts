import { faceFrame } from '../faces/face-geometry.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { type Lab, toLab } from './lab.ts';
import type { Shot } from './shot.ts';

/** Samples across the photo's square. */
const ACROSS = 40;

/** Reach of head and hair from the middle of the face, in heights of the face. */
const HEAD_REACH = { aside: 0.72, above: 0.95 } as const;

/** Fewer samples than this say nothing: the head fills the photo. */
const LEAST_SAMPLES = 60;

/** What is behind a head: beside and above it, down to the chin, where shoulders begin. */
export interface BehindHead {
  /** Mean luma, 0 to 255. */
  readonly luma: number;
  /** Standard deviation in CIELAB, all three axes together. */
  readonly deviation: number;
}

export function behindHead({ picture, square }: Shot, face: FoundFace): BehindHead | null {
  const { centre, eyes, faceHeight, eyesToChin } = faceFrame(face);
  const colours: Lab[] = [];
  let luma = 0;
  const step = square.edge / ACROSS;
  const bottom = Math.min(eyes.y + eyesToChin * 0.8, square.top + square.edge);
  for (let y = square.top + step / 2; y < bottom; y += step) {
    for (let x = square.left + step / 2; x < square.left + square.edge; x += step) {
      const isHead = Math.abs(x - centre.x) < HEAD_REACH.aside * faceHeight;
      if (isHead && y > eyes.y - HEAD_REACH.above * faceHeight) continue;
      const at = (Math.floor(y) * picture.width + Math.floor(x)) * picture.channels;
      const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
      colours.push(toLab(red, green, blue));
      luma += 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  }
  if (colours.length < LEAST_SAMPLES) return null;
  return { luma: luma / colours.length, deviation: deviationOf(colours) };
}

function deviationOf(colours: readonly Lab[]): number {
  const variance = (pick: (colour: Lab) => number) => {
    const mean = colours.reduce((sum, colour) => sum + pick(colour), 0) / colours.length;
    return colours.reduce((sum, colour) => sum + (pick(colour) - mean) ** 2, 0) / colours.length;
  };
  return Math.sqrt(variance(({ lightness }) => lightness) + variance(({ a }) => a) + variance(({ b }) => b));
}
