/** What is wrong with a camera that delivers frames, or pretends to. */
export const FRAME_FAULTS = ['black', 'blank', 'frozen'] as const;
export type FrameFault = (typeof FRAME_FAULTS)[number];

/** A look at the picture: the whole of it made small, and a part of it pixel by pixel, both in grey. */
export interface FrameSample {
  readonly whole: Uint8Array;
  readonly detail: Uint8Array;
}

export interface FrameWatch {
  readonly last: FrameSample | null;
  /** How many samples in a row showed each fault. */
  readonly inARow: Readonly<Record<FrameFault, number>>;
  readonly healthy: number;
  /** The fault to tell about now. */
  readonly fault: FrameFault | null;
}

/** Milliseconds between two samples; the counts below are in samples. */
export const SAMPLE_EVERY_MS = 250;

/** Grey levels of 255. A covered lens still has noise, and video black may be 16. */
const BLACK_MEAN = 20;
const BLACK_SPREAD = 6;
/** A wall out of focus spreads more than this; a privacy picture, a cap or paper on the lens less. */
const BLANK_SPREAD = 2.5;
/** Cameras open with dark frames while they find the right exposure. */
const CONFIRMED_AT: Readonly<Record<FrameFault, number>> = { black: 6, blank: 6, frozen: 12 };
/** One good frame between bad ones is not yet a picture. */
const CLEARED_AT = 2;

export const FRESH_WATCH: FrameWatch = {
  last: null,
  inARow: { black: 0, blank: 0, frozen: 0 },
  healthy: 0,
  fault: null,
};

/** Judge the next sample by those before it: a fault is told once it has lasted, and taken back once it is over. */
export function watchFrame(watch: FrameWatch, sample: FrameSample): FrameWatch {
  const { mean, spread } = measureGrey(sample.whole);
  const shows: Record<FrameFault, boolean> = {
    black: mean < BLACK_MEAN && spread < BLACK_SPREAD,
    blank: spread < BLANK_SPREAD,
    frozen: watch.last !== null && areEqual(watch.last, sample),
  };
  const inARow = {
    black: shows.black ? watch.inARow.black + 1 : 0,
    blank: shows.blank ? watch.inARow.blank + 1 : 0,
    frozen: shows.frozen ? watch.inARow.frozen + 1 : 0,
  };
  // Black frames are blank ones too, and a switched-off camera often repeats one of them: the plainest comes first.
  const confirmed = FRAME_FAULTS.find((fault) => inARow[fault] >= CONFIRMED_AT[fault]) ?? null;
  const healthy = FRAME_FAULTS.some((fault) => shows[fault]) ? 0 : watch.healthy + 1;
  const kept = healthy >= CLEARED_AT ? null : watch.fault;
  return { last: sample, inARow, healthy, fault: confirmed ?? kept };
}

/** Mean and standard deviation. */
export function measureGrey(grey: Uint8Array): { readonly mean: number; readonly spread: number } {
  let sum = 0;
  let squares = 0;
  for (const value of grey) {
    sum += value;
    squares += value * value;
  }
  const count = Math.max(grey.length, 1);
  const mean = sum / count;
  return { mean, spread: Math.sqrt(Math.max(squares / count - mean * mean, 0)) };
}

/** Noise moves some pixel of every frame that a sensor really takes, however still the scene is. */
function areEqual(a: FrameSample, b: FrameSample): boolean {
  return isSameBytes(a.detail, b.detail) && isSameBytes(a.whole, b.whole);
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
