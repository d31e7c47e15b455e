import type { PictureFailure } from '../../contract/failure.ts';

/** `read`, or why a file was refused. */
export type Outcome = 'read' | PictureFailure['kind'];

/** One file of the corpus and what may become of it; made when its turn comes, so that all of them never lie in memory. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
  /** What `inspect`, `open` and `prepare` may answer. */
  readonly expected: readonly Outcome[];
  /** For a sound picture that takes its time; 5 s unless it says more. */
  readonly limitMs?: number;
}

export const DAMAGED = ['damaged-picture'] as const satisfies readonly Outcome[];
export const TOO_LARGE = ['too-many-pixels'] as const satisfies readonly Outcome[];
export const READ = ['read'] as const satisfies readonly Outcome[];
export const NO_PICTURE = ['not-a-picture'] as const satisfies readonly Outcome[];
export const UNSUPPORTED = ['unsupported-format'] as const satisfies readonly Outcome[];

/** For files that were damaged at random: a format without checksums may not notice. */
export const ANYTHING_SENSIBLE = [
  'read',
  'damaged-picture',
  'not-a-picture',
  'unsupported-format',
  'too-many-pixels',
  'too-small',
] as const satisfies readonly Outcome[];

/** The same numbers on every machine and every run (a linear congruential generator). */
export function seededNumbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

export function seededBytes(length: number, seed: number): Buffer {
  const next = seededNumbers(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));
}
