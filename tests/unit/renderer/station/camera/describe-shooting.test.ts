import { describe, expect, it } from 'vitest';
import type { StationState } from '../../../../../contract/station/station-state.ts';
import { type CameraAction, reduceCamera, startCamera } from '../../../../../renderer/camera/camera-state.ts';
import { announceShooting } from '../../../../../renderer/station/camera/describe-shooting.ts';
import { isShutterAutomatic } from '../../../../../renderer/station/camera/station-camera.ts';
import { loadStationText } from '../../../../../renderer/station/words/station-text.ts';

const text = await loadStationText('en');
const LIVE = { type: 'frame-came' } as const;
const said = (isAutomatic: boolean, ...actions: readonly CameraAction[]) =>
  announceShooting(text, actions.reduce(reduceCamera, startCamera(null)), isAutomatic);

describe('announceShooting', () => {
  it('says how the photo is taken, then counts', () => {
    expect(said(true)).toBe('Starting the camera');
    expect(said(true, LIVE)).toContain('takes itself');
    expect(said(false, LIVE)).toContain('Take your time');
    expect(said(false, LIVE, { type: 'count-asked' })).toBe('3');
    expect(said(false, LIVE, { type: 'shots-asked' })).toBe('Taking the photo');
  });

  it('leaves troubles to their alerts', () => {
    expect(said(true, LIVE, { type: 'frames-judged', fault: 'black' })).toBe('');
    expect(said(true, LIVE, { type: 'broke-off', trouble: 'unplugged' })).toBe('');
  });
});

describe('isShutterAutomatic', () => {
  const state = (automaticShutter: boolean, hasMoreTime: boolean) =>
    isShutterAutomatic({ automaticShutter, hasMoreTime } as StationState);

  it('is as policy says, and never for who asked for more time', () => {
    expect(state(true, false)).toBe(true);
    expect(state(false, false)).toBe(false);
    expect(state(true, true)).toBe(false);
  });
});
