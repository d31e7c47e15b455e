import type { Finding } from '../../../contract/photo.ts';

/**
 * Limits of every measure, named as in ISO/IEC 29794-5 where one corresponds. They are set where official portraits
 * end, not where travel documents ask to be: a finding is advice about an avatar.
 */
export const LIMITS = {
  /** Faces that count. */
  SingleFacePresent: { faces: 1 },
  /** Share of the face's height or width that lies beyond the photo's border. */
  FaceCut: { share: 0.02, hardShare: 0.08 },
  /** Pixels of the portrait; ISO/IEC 39794-5 asks for as many. */
  InterEyeDistance: { leastPixels: 90 },
  /** Crown to chin as a share of the photo's edge. */
  HeadSize: { least: 0.4, most: 0.85 },
  /** How far the face's middle is beside the photo's, as a share of its edge. */
  LeftwardCrop: { most: 0.1 },
  RightwardCrop: { most: 0.1 },
  /** Height of the eye line as a share of the photo's edge, from the top. */
  MarginAbove: { least: 0.32 },
  MarginBelow: { most: 0.55 },
  /** Degrees, of the photo, and of the portrait before it was straightened. */
  HeadPoseRoll: { most: 10 },
  HeadPoseYaw: { most: 20 },
  /** Degrees; a face that looks straight ahead measures about 5. */
  HeadPosePitch: { most: 25, least: -15 },
  /** Gap between the lids over the distance from eyes to chin; wider, if nothing dark shows where an iris would be. */
  EyesOpen: { least: 0.034, leastWithoutIris: 0.081, irisDarkness: 0.43 },
  /** How much the surroundings of the better eye look like an eye, 0 to 1. */
  EyesVisible: { least: 0.5 },
  /** Sigma of the blur in per cent of the face's height. */
  Sharpness: { most: 1.65, hardMost: 6 },
  /** Quality of the file as libjpeg counts it, 1 to 100. */
  CompressionArtifacts: { least: 40 },
  /** Per cent of the face's pixels. */
  OverExposurePrevention: { most: 8, hardMost: 60 },
  /** Luma (0 to 255) that only the face's brightest two per cent exceed. */
  UnderExposurePrevention: { least: 70, hardLeast: 12 },
  /** How far the face's dark parts are below its bright ones, as a share of the bright ones: alike for every skin. */
  DynamicRange: { least: 0.25 },
  /** Luma of the face's bright parts over the mean of what is behind the head. */
  LuminanceMean: { least: 0.4 },
  /** Luma of the darker cheek over that of the lighter one. */
  IlluminationUniformity: { least: 0.45 },
  /** Distance of the skin's chroma from that of skin in white light (CIELAB). */
  NaturalColour: { most: 8 },
  /** Standard deviation of what is behind the head (CIELAB). */
  BackgroundUniformity: { most: 30 },
} as const;

export type Measure = keyof typeof LIMITS;

/** What is unusable; everything else is advice. */
export type Severity = Finding['severity'];

export interface Measured {
  readonly measure: Measure;
  readonly value: number;
  readonly threshold: number;
  readonly severity?: Severity;
  readonly detail?: NonNullable<Finding['detail']>;
}

/** Put a measured value into words' reach: the key of its text carries the direction where there is one. */
export function findingOf({ measure, value, threshold, severity = 'soft', detail }: Measured): Finding {
  const advice = detail === undefined ? `advice.${measure}` : `advice.${measure}.${detail}`;
  const rounded = Number(value.toFixed(3));
  return { measure, value: rounded, threshold, severity, advice, ...(detail === undefined ? {} : { detail }) };
}
