import { ANYTHING_SENSIBLE, type HostileFile, type Outcome, seededNumbers } from './hostile-file.ts';
import { WHOLE_PICTURES } from './whole-pictures.ts';

/** Shares of a file that are kept: its first bytes, its header, its middle, and all but its end. */
const KEPT = [0.003, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98] as const;
const FLIPPED_FILES = 6;

const CUT_SHORT: readonly Outcome[] = ['damaged-picture', 'not-a-picture', 'unsupported-format'];

export function truncatedFiles(): HostileFile[] {
  return Object.entries(WHOLE_PICTURES).flatMap(([name, make]) =>
    KEPT.map((kept) => ({
      name: `truncated/${name}-${kept * 100}%`,
      make: async () => {
        const whole = await make();
        return whole.subarray(0, Math.ceil(whole.length * kept));
      },
      // An animation is read to its first frame, which may lie before the cut.
      expected: name === 'gif-animated' ? [...CUT_SHORT, 'read'] : CUT_SHORT,
    })),
  );
}

/** Half of the flips hit the first fiftieth of a file, where its headers are. */
export function flippedFiles(): HostileFile[] {
  return Object.entries(WHOLE_PICTURES).flatMap(([name, make]) =>
    Array.from({ length: FLIPPED_FILES }, (_, index) => ({
      name: `flipped/${name}-${index + 1}`,
      make: async () => {
        const bytes = Uint8Array.from(await make());
        const next = seededNumbers(index + 1 + name.length * 100);
        for (let flip = 0; flip < 2 ** (index + 1); flip += 1) {
          const reach = flip % 2 === 0 ? bytes.length : Math.max(Math.ceil(bytes.length / 50), 64);
          const place = Math.floor(next() * Math.min(reach, bytes.length));
          bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(next() * 8));
        }
        return bytes;
      },
      expected: ANYTHING_SENSIBLE,
    })),
  );
}
