import { describe, expect, it } from 'vitest';
import { findCamera, pickCamera, rankCameras } from '../../../../renderer/camera/rank-cameras.ts';

const device = (label: string, deviceId = label) => ({ kind: 'videoinput' as const, deviceId, label });
const labelsOf = (...labels: readonly string[]) =>
  rankCameras(labels.map((label) => device(label))).map(({ label }) => label);

describe('rankCameras', () => {
  it.each([
    'IR Camera',
    'Integrated IR Camera (04f2:b6d9)',
    'Microsoft IR Camera Front',
    'USB2.0 HD UVC WebCam_IR',
    'Windows Hello Face Software Device',
    'Intel RealSense Depth Camera',
  ])('lists "%s" after every camera with colour', (infrared) => {
    expect(labelsOf(infrared, 'OBS Virtual Camera', 'HD Webcam')).toEqual([
      'HD Webcam',
      'OBS Virtual Camera',
      infrared,
    ]);
  });

  it.each([
    'OBS Virtual Camera',
    'ManyCam Virtual Webcam',
    'Snap Camera',
    'NDI Video',
    'XSplit VCam',
    'Unity Video Capture (Virtual)',
    'NVIDIA Broadcast',
    'Microsoft Teams Camera',
  ])('lists "%s" after the real ones', (virtual) => {
    expect(labelsOf(virtual, 'Microsoft Camera Rear', 'Integrated Webcam')).toEqual([
      'Integrated Webcam',
      'Microsoft Camera Rear',
      virtual,
    ]);
  });

  it.each(['Logitech BRIO', 'MacBook Air Camera', 'Iriun Webcam', 'AIR USB Camera', 'Global Shutter Camera'])(
    'takes "%s" for a real one',
    (label) => {
      expect(labelsOf('OBS Virtual Camera', label)[0]).toBe(label);
    },
  );

  it('keeps the system’s order among equals, and leaves out what is no camera', () => {
    const ranked = rankCameras([
      device('B'),
      { kind: 'audioinput', deviceId: 'x', label: 'A microphone' },
      device('A'),
    ]);
    expect(ranked.map(({ label }) => label)).toEqual(['B', 'A']);
  });
});

describe('pickCamera', () => {
  const cameras = rankCameras([
    device('HD Webcam', '1'),
    device('Logitech BRIO', '2'),
    device('Logitech BRIO', '3'),
  ]);

  it.each([
    ['nothing is wanted', null, '1'],
    ['the very one, of two alike', { id: '3', label: 'Logitech BRIO' }, '3'],
    ['it was plugged in anew under another id', { id: '9', label: 'Logitech BRIO' }, '2'],
    ['an id that is another camera’s now', { id: '1', label: 'Logitech BRIO' }, '2'],
    ['it is remembered by label alone', { id: null, label: 'Logitech BRIO' }, '2'],
    ['it is not there', { id: '9', label: 'Elgato Facecam' }, '1'],
    ['its label was not known', { id: null, label: '' }, '1'],
  ])('where %s', (_what, wanted, id) => {
    expect(pickCamera(cameras, wanted)?.id).toBe(id);
  });

  it('finds none where there is none', () => {
    expect(pickCamera([], { id: '1', label: 'HD Webcam' })).toBeNull();
    expect(findCamera(cameras, { id: null, label: 'Elgato Facecam' })).toBeNull();
  });
});
