/** What one analysed frame of the camera says. Pixels are the frame's own, as the camera sees it: not mirrored. */
export interface FrameAnalysis {
  /** When the frame was on screen, on the page's clock. */
  readonly atMs: number;
  readonly width: number;
  readonly height: number;
  /** Of people before the camera: nobody in the background. */
  readonly faceCount: number;
  /** The largest face; null where there is none. */
  readonly face: FaceReading | null;
}

export interface FaceReading {
  readonly eyeMiddle: { readonly x: number; readonly y: number };
  readonly eyeDistance: number;
  /** Chin to crown. */
  readonly headHeight: number;
  /** Positive: clockwise in the frame, so leaning towards the person's left shoulder. */
  readonly rollDegrees: number;
  /** Positive: turned towards the person's left. */
  readonly yawDegrees: number;
  /** Positive: chin raised. */
  readonly pitchDegrees: number;
  /** How far each measure of the pixels is past its limit: 1 is just at it, above is worse. */
  readonly excess: Readonly<Record<PixelMeasure, number>>;
  /** What lies behind the person is so much brighter than the face that it takes the light away from it. */
  readonly isBacklit: boolean;
  /**
   * How tall the dark of the more open eye is, over the eye's width: about 0.1 closed, 0.15 to 0.4 open; null where
   * eyes are not to be spoken of.
   */
  readonly eyeOpening: number | null;
}

export const PIXEL_MEASURES = ['eyes-closed', 'too-dark', 'too-bright', 'uneven-light', 'blurred'] as const;
export type PixelMeasure = (typeof PIXEL_MEASURES)[number];
