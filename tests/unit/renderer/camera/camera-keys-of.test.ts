import { describe, expect, it, vi } from 'vitest';
import { cameraKeysOf } from '../../../../renderer/camera/camera-keys-of.ts';
import { reduceCamera, startCamera } from '../../../../renderer/camera/camera-state.ts';

const live = reduceCamera(startCamera(null), { type: 'frame-came' });

describe('cameraKeysOf', () => {
  it.each([
    ['counting', reduceCamera(live, { type: 'count-asked' })],
    ['taking', reduceCamera(live, { type: 'shots-asked' })],
  ])('has Esc cancel and nothing else while %s', (phase, state) => {
    const dispatch = vi.fn();
    const keys = cameraKeysOf({ state, dispatch }, { openShot: () => undefined, leave: () => undefined });
    expect(state.phase).toBe(phase);
    expect(Object.keys(keys)).toEqual(['onCancel']);
    keys.onCancel?.();
    expect(dispatch).toHaveBeenCalledExactlyOnceWith({ type: 'count-cancelled' });
  });
});
