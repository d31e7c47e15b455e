import { describe, expect, it } from 'vitest';
import {
  type CameraAction,
  type CameraState,
  isCameraOn,
  reduceCamera,
  startCamera,
} from '../../../../renderer/camera/camera-state.ts';
import type { CameraTrouble } from '../../../../renderer/camera/camera-trouble.ts';
import type { Shot } from '../../../../renderer/camera/take-shots.ts';

const WEBCAM = { id: '1', label: 'HD Webcam' };
const BRIO = { id: '2', label: 'Logitech BRIO' };
const OPENED: CameraAction = { type: 'opened', cameras: [WEBCAM, BRIO], platform: 'windows', camera: WEBCAM };
const SHOTS = [1, 2, 3, 4, 5].map(
  (score): Shot => ({ blob: new Blob(), width: 640, height: 480, score, frame: null }),
);

const stateAfter = (...actions: readonly CameraAction[]): CameraState =>
  actions.reduce(reduceCamera, startCamera(null));
const type = (name: Exclude<CameraAction['type'], 'opened' | 'failed'>) => ({ type: name }) as CameraAction;

const LIVE = [OPENED, type('frame-came')];
const TAKING = [...LIVE, type('shots-asked')];
const CHOOSING = [...TAKING, { type: 'shots-taken', shots: SHOTS, proposed: 3 } as const];
const broke = (trouble: CameraTrouble): CameraAction => ({ type: 'broke-off', trouble });

describe('opening', () => {
  it('is live with the first frame, not before', () => {
    expect(stateAfter(OPENED)).toMatchObject({ phase: 'starting', wanted: WEBCAM, platform: 'windows' });
    expect(stateAfter(...LIVE)).toMatchObject({ phase: 'live', fault: null });
  });

  it('begins with the remembered camera, by label', () => {
    expect(startCamera('Logitech BRIO').wanted).toEqual({ id: null, label: 'Logitech BRIO' });
  });

  it('tells why it failed, and tries again when asked', () => {
    const failed = stateAfter({ type: 'failed', cameras: [], platform: 'macos', trouble: 'refused-by-system' });
    expect(failed).toMatchObject({ phase: 'unavailable', trouble: 'refused-by-system', platform: 'macos' });
    expect(reduceCamera(failed, type('retry-asked'))).toMatchObject({ phase: 'starting', attempt: 1 });
  });

  it('starts anew with another camera', () => {
    const changed = reduceCamera(stateAfter(...LIVE), { type: 'camera-chosen', camera: BRIO });
    expect(changed).toMatchObject({ phase: 'starting', wanted: BRIO, attempt: 1 });
  });
});

describe('countdown', () => {
  it('goes from three to the burst', () => {
    const counted = (times: number) =>
      stateAfter(...LIVE, type('count-asked'), ...Array.from({ length: times }, () => type('counted')));
    expect(counted(0)).toMatchObject({ phase: 'counting', left: 3 });
    expect(counted(2)).toMatchObject({ phase: 'counting', left: 1 });
    expect(counted(3).phase).toBe('taking');
  });

  it('is cancelled to the live picture, and a late tick changes nothing', () => {
    const cancelled = stateAfter(...LIVE, type('count-asked'), type('counted'), type('count-cancelled'));
    expect(cancelled.phase).toBe('live');
    expect(reduceCamera(cancelled, type('counted'))).toBe(cancelled);
  });

  it.each([
    ['starting', [OPENED]],
    ['counting', [...LIVE, type('count-asked'), type('counted')]],
    ['taking', TAKING],
    ['choosing', CHOOSING],
  ])('does not begin while %s', (_phase, actions) => {
    const state = stateAfter(...actions);
    expect(reduceCamera(state, type('count-asked'))).toBe(state);
  });

  it('breaks off with the camera', () => {
    const state = stateAfter(...LIVE, type('count-asked'), broke('unplugged'));
    expect(state).toMatchObject({ phase: 'unavailable', trouble: 'unplugged' });
  });
});

describe('a burst', () => {
  it('is cancelled to the live picture', () => {
    expect(stateAfter(...TAKING, type('count-cancelled'))).toMatchObject({ phase: 'live', fault: null });
  });

  it('says that it failed until the next try, whatever the picture shows', () => {
    const failed = stateAfter(...TAKING, type('shots-failed'));
    expect(failed).toMatchObject({ phase: 'live', fault: 'no-shots' });
    const judged = reduceCamera(failed, { type: 'frames-judged', fault: null });
    expect(judged).toBe(failed);
    expect(reduceCamera(failed, { type: 'frames-judged', fault: 'black' })).toMatchObject({ fault: 'black' });
    const next = reduceCamera(reduceCamera(judged, type('shots-asked')), type('count-cancelled'));
    expect(next).toMatchObject({ phase: 'live', fault: null });
  });
});

describe('choosing', () => {
  it('begins with the proposed shot, and stays within the strip', () => {
    const chosen = (index: number) => reduceCamera(stateAfter(...CHOOSING), { type: 'shot-chosen', index });
    expect(stateAfter(...CHOOSING)).toMatchObject({ phase: 'choosing', proposed: 3, chosen: 3 });
    expect(chosen(1)).toMatchObject({ chosen: 1, proposed: 3 });
    expect(chosen(-1)).toMatchObject({ chosen: 0 });
    expect(chosen(5)).toMatchObject({ chosen: 4 });
  });

  it('goes back to the live picture through a new start', () => {
    expect(stateAfter(...CHOOSING, type('retake-asked'))).toMatchObject({ phase: 'starting', attempt: 1 });
  });

  it('keeps the shots where main refuses one', () => {
    const refused = stateAfter(...CHOOSING, type('use-asked'), {
      type: 'use-failed',
      failure: { kind: 'empty-file' },
    });
    expect(refused).toMatchObject({ phase: 'choosing', shots: SHOTS, chosen: 3, failure: { kind: 'empty-file' } });
  });

  it('hands over once', () => {
    const opening = stateAfter(...CHOOSING, type('use-asked'));
    expect(opening.phase).toBe('opening');
    expect(reduceCamera(opening, type('use-asked'))).toBe(opening);
    expect(reduceCamera(opening, type('retake-asked'))).toBe(opening);
  });
});

describe('frame faults', () => {
  it('are told in the live picture and forgotten with it', () => {
    const faulty = stateAfter(...LIVE, { type: 'frames-judged', fault: 'black' });
    expect(faulty).toMatchObject({ phase: 'live', fault: 'black' });
    expect(reduceCamera(faulty, { type: 'frames-judged', fault: 'black' })).toBe(faulty);
    expect(reduceCamera(faulty, type('count-asked'))).not.toHaveProperty('fault');
  });
});

describe('plugging', () => {
  it('goes on when the same camera is back, under whatever id', () => {
    const gone = stateAfter(...LIVE, broke('unplugged'));
    const other = reduceCamera(gone, { type: 'cameras-changed', cameras: [BRIO] });
    expect(other).toMatchObject({ phase: 'unavailable', cameras: [BRIO] });
    const back = reduceCamera(other, { type: 'cameras-changed', cameras: [{ id: '7', label: 'HD Webcam' }] });
    expect(back).toMatchObject({ phase: 'starting', attempt: 1 });
  });

  it('starts the first camera that comes where there was none', () => {
    const none = stateAfter({ type: 'failed', cameras: [], platform: 'linux', trouble: 'no-camera' });
    expect(reduceCamera(none, { type: 'cameras-changed', cameras: [BRIO] }).phase).toBe('starting');
  });

  it('does not disturb the live picture', () => {
    const state = reduceCamera(stateAfter(...LIVE), { type: 'cameras-changed', cameras: [WEBCAM] });
    expect(state).toMatchObject({ phase: 'live', cameras: [WEBCAM], attempt: 0 });
  });
});

describe('the camera’s light', () => {
  it.each([
    ['starting', [], true],
    ['live', LIVE, true],
    ['counting', [...LIVE, type('count-asked')], true],
    ['taking', TAKING, true],
    ['choosing', CHOOSING, false],
    ['opening', [...CHOOSING, type('use-asked')], false],
    ['unavailable', [...LIVE, broke('no-frames')], false],
    ['paused', [...LIVE, type('hidden')], false],
  ] as const)('while %s', (phase, actions, isOn) => {
    const state = stateAfter(...actions);
    expect([state.phase, isCameraOn(state)]).toEqual([phase, isOn]);
  });

  it('comes back with the window', () => {
    expect(stateAfter(...LIVE, type('hidden'), type('shown')).phase).toBe('starting');
  });

  it('stays on for the second that a burst takes', () => {
    expect(stateAfter(...TAKING, type('hidden')).phase).toBe('taking');
  });

  it('stays off where a stream comes too late', () => {
    const hidden = stateAfter(type('hidden'));
    expect(reduceCamera(hidden, OPENED)).toBe(hidden);
  });
});

describe('coming back to the window', () => {
  it.each(['refused-by-system', 'refused', 'in-use'] as const)('tries again after %s', (trouble) => {
    expect(stateAfter(broke(trouble), type('came-back'))).toMatchObject({ phase: 'starting' });
  });

  it.each(['refused-by-policy', 'unsuitable', 'no-camera'] as const)('does not after %s', (trouble) => {
    expect(stateAfter(broke(trouble), type('came-back')).phase).toBe('unavailable');
  });
});
