import { describe, expect, it } from 'vitest';
import { reduceCamera, startCamera } from '../../../../renderer/camera/camera-state.ts';
import { announceCamera } from '../../../../renderer/camera/describe-camera.ts';
import { createText } from '../../../../renderer/text/create-text.ts';

const live = reduceCamera(startCamera(null), { type: 'frame-came' });
const say = (isAutomatic: boolean, state = live) => announceCamera(createText('en'), state, isAutomatic);

describe('announceCamera', () => {
  it('says that the photo may take itself only where it may', () => {
    expect(say(true)).toMatch(/Space takes a photo.*hold still.*takes itself/);
    expect(say(false)).not.toContain('takes itself');
  });

  it('leaves a fault of the picture to its notice', () => {
    expect(say(true, reduceCamera(live, { type: 'frames-judged', fault: 'black' }))).toBe('');
  });
});
