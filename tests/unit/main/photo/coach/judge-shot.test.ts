import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../contract/photo.ts';
import { judgeShot } from '../../../../../main/photo/coach/judge-shot.ts';
import type { Shot } from '../../../../../main/photo/coach/shot.ts';
import { smooth } from '../../../../../main/photo/coach/smooth.ts';
import { type Colour, type Sketch, sketchFace } from '../../../../fixtures/faces/sketch-face.ts';

function shotOf(sketch: Sketch = {}, more: Partial<Shot> = {}): Shot {
  const { picture, face } = sketchFace(sketch);
  return {
    picture,
    faces: [face],
    square: { left: 0, top: 0, edge: picture.width },
    sourceScale: 2,
    ...more,
  };
}

const measuresOf = (findings: readonly Finding[]) => findings.map(({ measure }) => measure);
const find = (shot: Shot, measure: string) => judgeShot(shot).find((finding) => finding.measure === measure);

const eyeBand = (colour: Colour) => (across: number, down: number) =>
  Math.abs(across) < 0.36 && Math.abs(down) < 0.1 ? colour : undefined;

describe('a good shot', () => {
  it('has no findings, whatever the skin', () => {
    for (const skin of [
      [216, 178, 158],
      [196, 146, 114],
      [141, 94, 66],
      [84, 52, 38],
      [58, 38, 30],
    ] as const) {
      expect(measuresOf(judgeShot(shotOf({ skin })))).toEqual([]);
    }
  });

  it('has none with its face small in a large frame, as a camera sees it', () => {
    const shot = shotOf({ edge: 480, faceHeight: 120, eyes: { x: 250, y: 240 } });
    expect(judgeShot({ ...shot, square: { left: 120, top: 120, edge: 260 } })).toEqual([]);
  });
});

describe('who is in the picture', () => {
  it('says that nobody is', () => {
    const shot = shotOf({}, { faces: [] });
    expect(judgeShot(shot)).toEqual([
      {
        measure: 'SingleFacePresent',
        value: 0,
        threshold: 1,
        severity: 'hard',
        advice: 'advice.SingleFacePresent.none',
        detail: 'none',
      },
    ]);
  });

  it('tells a second person in the photo from one whom the crop leaves out', () => {
    const { face } = sketchFace();
    const aside = (by: number) => ({ ...face, mesh: face.mesh.map((point) => ({ ...point, x: point.x + by })) });
    expect(find(shotOf({}, { faces: [face, aside(120)] }), 'SingleFacePresent')).toMatchObject({
      value: 2,
      severity: 'hard',
      detail: 'several',
    });
    expect(find(shotOf({}, { faces: [face, aside(400)] }), 'SingleFacePresent')).toMatchObject({
      severity: 'soft',
    });
  });

  it('leaves out people far behind', () => {
    const { face } = sketchFace();
    const { face: small } = sketchFace({ faceHeight: 40, eyes: { x: 50, y: 60 } });
    expect(judgeShot(shotOf({}, { faces: [face, small] }))).toEqual([]);
  });
});

describe('a face that is cut', () => {
  it.each([
    ['left', { x: 30, y: 140 }],
    ['right', { x: 290, y: 140 }],
    ['above', { x: 160, y: 30 }],
    ['below', { x: 160, y: 260 }],
  ] as const)('%s', (detail, eyes) => {
    expect(judgeShot(shotOf({ eyes }))[0]).toMatchObject({ measure: 'FaceCut', severity: 'hard', detail });
  });
});

describe('how the head is held', () => {
  it('counts the lean of the photo', () => {
    expect(find(shotOf({ roll: 8 }), 'HeadPoseRoll')).toBeUndefined();
    expect(find(shotOf({ roll: 14 }), 'HeadPoseRoll')).toMatchObject({ detail: 'right' });
    expect(find(shotOf({ roll: -14 }), 'HeadPoseRoll')).toMatchObject({ detail: 'left' });
  });

  it('counts the lean of the portrait, though it was straightened', () => {
    expect(find(shotOf({}, { turned: -8 }), 'HeadPoseRoll')).toBeUndefined();
    expect(find(shotOf({ roll: 5 }, { turned: -15 }), 'HeadPoseRoll')).toMatchObject({
      value: 20,
      detail: 'turned',
    });
    expect(find(shotOf({}, { turned: 270 }), 'HeadPoseRoll')).toMatchObject({ value: 90, detail: 'turned' });
    expect(find(shotOf({}, { turned: 180 }), 'HeadPoseRoll')).toMatchObject({ detail: 'turned' });
  });

  it.each([
    [{ yaw: 30 }, 'HeadPoseYaw', 'right'],
    [{ yaw: -30 }, 'HeadPoseYaw', 'left'],
    [{ pitch: 32 }, 'HeadPosePitch', 'below'],
    [{ pitch: -24 }, 'HeadPosePitch', 'above'],
  ] as const)('%o', (sketch, measure, detail) => {
    expect(judgeShot(shotOf(sketch))).toMatchObject([{ measure, detail, severity: 'soft' }]);
  });
});

describe('where the head is', () => {
  it.each([
    [{ faceHeight: 90 }, { sourceScale: 4 }, 'HeadSize'],
    [{ faceHeight: 230, eyes: { x: 160, y: 140 } }, {}, 'HeadSize'],
    [{ eyes: { x: 120, y: 138 } }, {}, 'LeftwardCrop'],
    [{ eyes: { x: 200, y: 138 } }, {}, 'RightwardCrop'],
    [{ eyes: { x: 160, y: 90 } }, {}, 'MarginAbove'],
    [{ eyes: { x: 160, y: 190 } }, {}, 'MarginBelow'],
    [{}, { sourceScale: 0.5 }, 'InterEyeDistance'],
  ] as const)('%o %o', (sketch, more, measure) => {
    expect(measuresOf(judgeShot(shotOf(sketch, more)))).toEqual([measure]);
  });
});

describe('light', () => {
  const around = (shade: number) => (): Colour => [shade, shade, shade];
  const dark: Sketch = { skin: [66, 42, 32] };
  it.each([
    ['too little', { expose: (value) => value * 0.15 }, 'UnderExposurePrevention'],
    ['too little on dark skin', { ...dark, expose: (value) => value * 0.15 }, 'UnderExposurePrevention'],
    ['too much', { expose: (value) => value * 2 }, 'OverExposurePrevention'],
    ['fog', { expose: (value) => 150 + value * 0.2 }, 'DynamicRange'],
    ['a window behind', { expose: (value) => value * 0.4, background: () => [640, 640, 640] }, 'LuminanceMean'],
    ['from one side', { expose: (value, across) => value * (across < 0 ? 0.35 : 1) }, 'IlluminationUniformity'],
    ['green', { skin: [120, 190, 110] }, 'NaturalColour'],
    [
      'a checkered wall',
      { background: (x, y) => around(40 + 170 * (((x >> 5) + (y >> 5)) & 1))() },
      'BackgroundUniformity',
    ],
  ] satisfies [string, Sketch, string][])('%s', (_, sketch, measure) => {
    expect(measuresOf(judgeShot(shotOf(sketch)))).toContain(measure);
  });

  it('is judged by the face itself: dark skin before a white wall has nothing to correct', () => {
    expect(judgeShot(shotOf({ ...dark, background: around(235) }))).toEqual([]);
  });

  it('calls only what shows nothing unusable', () => {
    expect(find(shotOf({ expose: () => 3 }), 'UnderExposurePrevention')).toMatchObject({ severity: 'hard' });
    expect(find(shotOf({ expose: () => 255 }), 'OverExposurePrevention')).toMatchObject({ severity: 'hard' });
    expect(find(shotOf({ expose: (value) => value * 0.2 }), 'UnderExposurePrevention')).toMatchObject({
      severity: 'soft',
    });
  });
});

describe('sharpness', () => {
  const blurred = (sketch: Sketch, share: number): Shot => {
    const shot = shotOf(sketch);
    const { width, height } = shot.picture;
    const bands = [0, 1, 2].map((band) =>
      smooth(
        Float32Array.from({ length: width * height }, (_, at) => shot.picture.data[at * 3 + band] ?? 0),
        shot.picture,
        share * (sketch.faceHeight ?? 150),
      ),
    );
    const data = Uint8Array.from(
      { length: width * height * 3 },
      (_, at) => bands[at % 3]?.[Math.floor(at / 3)] ?? 0,
    );
    return { ...shot, picture: { ...shot.picture, data } };
  };

  it.each<Sketch>([{}, { edge: 140, faceHeight: 66 }, { edge: 640, faceHeight: 300 }])(
    'is relative to the face: %o',
    (sketch) => {
      expect(find(blurred(sketch, 0.04), 'Sharpness')).toMatchObject({ severity: 'soft' });
      expect(find(blurred(sketch, 0.005), 'Sharpness')).toBeUndefined();
    },
  );

  it('calls a hopeless face unusable', () => {
    expect(find(blurred({}, 0.1), 'Sharpness')).toMatchObject({ severity: 'hard' });
  });

  it('tells why no face was found', () => {
    const faces: Shot['faces'] = [];
    expect(measuresOf(judgeShot({ ...blurred({}, 0.08), faces }))).toContain('Sharpness');
    expect(measuresOf(judgeShot(shotOf({ expose: (value) => value * 0.05 }, { faces })))).toEqual([
      'SingleFacePresent',
      'UnderExposurePrevention',
    ]);
  });
});

describe('the file', () => {
  it('may have been compressed too much', () => {
    expect(judgeShot(shotOf({}, { jpegQuality: 20 }))).toMatchObject([
      { measure: 'CompressionArtifacts', value: 20, severity: 'soft' },
    ]);
    expect(judgeShot(shotOf({}, { jpegQuality: 75 }))).toEqual([]);
  });
});

describe('eyes', () => {
  it.each([
    ['black', [0, 0, 0]],
    ['grey', [128, 128, 128]],
    ['white', [240, 240, 240]],
    ['the skin', [204, 160, 134]],
  ] as const)('that a bar covers: %s', (_, colour) => {
    expect(find(shotOf({ cover: eyeBand(colour) }), 'EyesVisible')).toMatchObject({ severity: 'soft' });
  });

  it('of which one shows are enough', () => {
    const cover = (across: number, down: number): Colour | undefined =>
      across > 0 ? eyeBand([20, 20, 20])(across, down) : undefined;
    expect(find(shotOf({ cover }), 'EyesVisible')).toBeUndefined();
  });

  it('that are closed', () => {
    expect(find(shotOf({ opening: 0.1 }), 'EyesOpen')).toMatchObject({ severity: 'soft' });
    expect(find(shotOf({ opening: 0.2 }), 'EyesOpen')).toBeUndefined();
  });

  it('in the dark are not asked for', () => {
    const dark = shotOf({ cover: eyeBand([0, 0, 0]), expose: (value) => value * 0.15 });
    expect(measuresOf(judgeShot(dark))).toEqual(['UnderExposurePrevention']);
  });
});
