import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CameraChoice } from '../../../../renderer/camera/camera-choice.tsx';
import type { WantedCamera } from '../../../../renderer/camera/rank-cameras.ts';
import { createText } from '../../../../renderer/text/create-text.ts';
import { TextProvider } from '../../../../renderer/text/text-context.tsx';

const WEBCAM = { id: '1', label: 'HD Webcam' };
const BRIO = { id: '2', label: 'Logitech BRIO' };

function optionsWith(wanted: WantedCamera | null): readonly string[] {
  const html = renderToStaticMarkup(
    <TextProvider value={createText('en')}>
      <CameraChoice cameras={[WEBCAM, BRIO]} wanted={wanted} isDisabled={false} onChoose={() => undefined} />
    </TextProvider>,
  );
  return [...html.matchAll(/<option[^>]*>(.*?)<\/option>/g)].map(([, words]) => words ?? '');
}

describe('CameraChoice', () => {
  it('lists the cameras', () => {
    expect(optionsWith(WEBCAM)).toEqual(['HD Webcam', 'Logitech BRIO']);
  });

  it('names the camera that is missing, and asks for one where none was opened yet', () => {
    expect(optionsWith({ id: null, label: 'Old one' })).toEqual(['Old one', 'HD Webcam', 'Logitech BRIO']);
    expect(optionsWith(null)).toEqual(['Choose a camera', 'HD Webcam', 'Logitech BRIO']);
  });
});
