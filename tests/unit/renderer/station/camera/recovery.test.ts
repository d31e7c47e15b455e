import { describe, expect, it } from 'vitest';
import {
  type CameraAction,
  type CameraState,
  reduceCamera,
  startCamera,
} from '../../../../../renderer/camera/camera-state.ts';
import { cameraReportOf } from '../../../../../renderer/station/camera/camera-report.ts';
import { isBack, isLost, pauseBefore } from '../../../../../renderer/station/camera/recovery.ts';

const stateAfter = (...actions: readonly CameraAction[]): CameraState =>
  actions.reduce(reduceCamera, startCamera('Desk cam'));
const LIVE = { type: 'frame-came' } as const;
const faultOf = (fault: 'black' | 'frozen') => ({ type: 'frames-judged', fault }) as const;

describe('pauseBefore', () => {
  it('grows and then stays', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 100].map(pauseBefore);
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000]);
  });
});

describe('isLost', () => {
  it('is a camera that went away or stands still, not one that is covered', () => {
    expect(isLost(stateAfter(LIVE, { type: 'broke-off', trouble: 'unplugged' }))).toBe(true);
    expect(isLost(stateAfter(LIVE, faultOf('frozen')))).toBe(true);
    expect(isLost(stateAfter(LIVE, faultOf('black')))).toBe(false);
    expect(isLost(stateAfter())).toBe(false);
    expect(isBack(stateAfter(LIVE))).toBe(true);
    expect(isBack(stateAfter(LIVE, faultOf('frozen')))).toBe(false);
  });

  it('is over once the camera is opened anew', () => {
    const lost = stateAfter(LIVE, faultOf('frozen'));
    const reopened = reduceCamera(lost, { type: 'reopen-asked' });
    expect(reopened).toMatchObject({ phase: 'starting', attempt: lost.attempt + 1 });
    expect(isLost(reopened)).toBe(false);
  });

  it('never opens a camera anew in the middle of a photo', () => {
    const counting = stateAfter(LIVE, { type: 'count-asked' });
    expect(reduceCamera(counting, { type: 'reopen-asked' })).toBe(counting);
  });
});

describe('cameraReportOf', () => {
  it('tells of trouble and of its end, and nothing while the camera starts', () => {
    const label = 'Desk cam';
    expect(cameraReportOf(stateAfter())).toBeNull();
    expect(cameraReportOf(stateAfter(LIVE))).toEqual({ trouble: null, label });
    expect(cameraReportOf(stateAfter(LIVE, faultOf('black')))).toEqual({ trouble: 'black', label });
    expect(cameraReportOf(stateAfter(LIVE, { type: 'broke-off', trouble: 'unplugged' }))).toEqual({
      trouble: 'unplugged',
      label,
    });
    expect(cameraReportOf(stateAfter(LIVE, { type: 'hidden' }))).toBeNull();
    expect(cameraReportOf(stateAfter(LIVE, { type: 'shots-asked' }))).toEqual({ trouble: null, label });
  });
});
