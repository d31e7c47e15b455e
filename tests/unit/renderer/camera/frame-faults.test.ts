import { describe, expect, it } from 'vitest';
import {
  FRESH_WATCH,
  type FrameSample,
  measureGrey,
  watchFrame,
} from '../../../../renderer/camera/frame-faults.ts';

const PIXELS = 64 * 48;

/** A scene of soft shapes with a sensor's noise: another one for each seed. */
function scene(seed: number, { mean = 120, contrast = 60, noise = 2 } = {}): FrameSample {
  let state = seed * 7919 + 1;
  const pixels = () =>
    Uint8Array.from({ length: PIXELS }, (_value, index) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const grain = noise === 0 ? 0 : ((state >>> 16) % (2 * noise + 1)) - noise;
      return Math.min(Math.max(mean + contrast * Math.sin(index / 40) + grain, 0), 255);
    });
  return { whole: pixels(), detail: pixels() };
}

const BLACK = { mean: 5, contrast: 0, noise: 3 };
const GREY = { mean: 128, contrast: 0, noise: 1 };

function faultsOver(samples: readonly FrameSample[]) {
  let watch = FRESH_WATCH;
  return samples.map((sample) => {
    watch = watchFrame(watch, sample);
    return watch.fault;
  });
}

const times = (count: number, make: (index: number) => FrameSample) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('watchFrame', () => {
  it('finds nothing wrong with a lively picture', () => {
    expect(new Set(faultsOver(times(40, (index) => scene(index))))).toEqual(new Set([null]));
  });

  it('does not take a still scene for a frozen one: the sensor’s noise moves', () => {
    const samples = times(40, (index) => scene(index, { noise: 1 }));
    expect(faultsOver(samples).at(-1)).toBeNull();
  });

  it('does not take a dim room for a covered lens', () => {
    expect(faultsOver(times(20, (index) => scene(index, { mean: 30, contrast: 20 }))).at(-1)).toBeNull();
  });

  it('does not take a plain wall for a covered lens', () => {
    expect(faultsOver(times(20, (index) => scene(index, { mean: 200, contrast: 6 }))).at(-1)).toBeNull();
  });

  it.each([
    ['black', BLACK],
    ['blank', GREY],
  ])('tells of a %s picture once it has lasted 1.5 seconds', (fault, look) => {
    const faults = faultsOver(times(8, (index) => scene(index, look)));
    expect(faults.slice(0, 5)).toEqual(Array(5).fill(null));
    expect(faults.slice(5)).toEqual(Array(3).fill(fault));
  });

  it('tells of a frozen picture once it has stood for three seconds', () => {
    const frozen = scene(1);
    const faults = faultsOver(times(14, () => frozen));
    expect(faults.slice(0, 12)).toEqual(Array(12).fill(null));
    expect(faults.slice(12)).toEqual(['frozen', 'frozen']);
  });

  it('calls a frozen black picture black', () => {
    const frozen = scene(1, BLACK);
    expect(faultsOver(times(20, () => frozen)).at(-1)).toBe('black');
  });

  it('lets a camera open with dark frames', () => {
    const samples = [...times(4, (index) => scene(index, BLACK)), ...times(4, (index) => scene(index))];
    expect(new Set(faultsOver(samples))).toEqual(new Set([null]));
  });

  it('takes a fault back after two good frames, not after one', () => {
    const dark = times(8, (index) => scene(index, BLACK));
    expect(faultsOver([...dark, scene(50)]).at(-1)).toBe('black');
    expect(faultsOver([...dark, scene(50), scene(51)]).at(-1)).toBeNull();
    expect(faultsOver([...dark, scene(50), scene(9, BLACK), scene(51)]).at(-1)).toBe('black');
  });

  it('goes from one fault to the next', () => {
    const samples = [...times(8, (index) => scene(index, BLACK)), ...times(8, (index) => scene(index, GREY))];
    expect(faultsOver(samples).at(-1)).toBe('blank');
  });
});

it('measureGrey gives mean and standard deviation', () => {
  expect(measureGrey(Uint8Array.of(0, 0, 10, 10))).toEqual({ mean: 5, spread: 5 });
  expect(measureGrey(new Uint8Array())).toEqual({ mean: 0, spread: 0 });
});
