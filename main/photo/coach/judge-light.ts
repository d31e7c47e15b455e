import type { Finding } from '../../../contract/photo.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { behindHead } from './behind-head.ts';
import type { FaceLight } from './face-light.ts';
import { faceLight } from './face-light.ts';
import type { FacePatch } from './face-patch.ts';
import { colourCastOf, evennessOf } from './light-measures.ts';
import { findingOf, LIMITS } from './measures.ts';
import type { Shot } from './shot.ts';

/** What a sensor can't tell from the lightest level. */
const CLIPPED_LEVEL = 247;

/** Nearly the brightest of a face: shine, whites of the eyes, teeth. */
const BRIGHTEST_SHARE = 0.98;
const BRIGHT_SHARE = 0.95;
const DARK_SHARE = 0.05;

/**
 * Light on the face, and behind it. Nothing asks how light the skin is: darkness is judged by the face's own
 * brightest parts, which every skin has (shine, whites of the eyes, teeth).
 */
export function judgeLight(patch: FacePatch, face: FoundFace, shot: Shot): Finding[] {
  const light = faceLight(patch);
  const exposure = judgeExposure(light);
  // Where there is next to no light or only light, nothing can be said of its spread and colour.
  if (exposure.length > 0) return exposure;
  return [...judgeSpread(light), ...judgeBehind(light, face, shot), ...judgeSkin(patch, face)];
}

/** Too dark or too light. Also for pictures without a face: `light` is that of their middle then. */
export function judgeExposure(light: FaceLight): Finding[] {
  return [...judgeDark(light), ...judgeClipped(light)];
}

function judgeDark(light: FaceLight): Finding[] {
  const { least, hardLeast } = LIMITS.UnderExposurePrevention;
  const value = light.level(BRIGHTEST_SHARE);
  if (value >= least) return [];
  const severity = value < hardLeast ? 'hard' : 'soft';
  return [findingOf({ measure: 'UnderExposurePrevention', value, threshold: least, severity })];
}

function judgeClipped(light: FaceLight): Finding[] {
  const { most, hardMost } = LIMITS.OverExposurePrevention;
  const value = 100 * light.shareBetween(CLIPPED_LEVEL, 255);
  if (value <= most) return [];
  const severity = value > hardMost ? 'hard' : 'soft';
  return [findingOf({ measure: 'OverExposurePrevention', value, threshold: most, severity })];
}

function judgeSpread({ level }: FaceLight): Finding[] {
  const { least } = LIMITS.DynamicRange;
  const bright = level(BRIGHT_SHARE);
  const value = (bright - level(DARK_SHARE)) / Math.max(bright, 1);
  return value < least ? [findingOf({ measure: 'DynamicRange', value, threshold: least })] : [];
}

function judgeBehind(light: FaceLight, face: FoundFace, shot: Shot): Finding[] {
  const behind = behindHead(shot, face);
  if (!behind) return [];
  const findings: Finding[] = [];
  const { least } = LIMITS.LuminanceMean;
  const ratio = light.level(BRIGHT_SHARE) / Math.max(behind.luma, 1);
  if (ratio < least) findings.push(findingOf({ measure: 'LuminanceMean', value: ratio, threshold: least }));
  const { most } = LIMITS.BackgroundUniformity;
  if (behind.deviation > most) {
    findings.push(findingOf({ measure: 'BackgroundUniformity', value: behind.deviation, threshold: most }));
  }
  return findings;
}

function judgeSkin(patch: FacePatch, face: FoundFace): Finding[] {
  const findings: Finding[] = [];
  const evenness = evennessOf(patch, face);
  const { least } = LIMITS.IlluminationUniformity;
  if (evenness < least) {
    findings.push(findingOf({ measure: 'IlluminationUniformity', value: evenness, threshold: least }));
  }
  const cast = colourCastOf(patch, face);
  const { most } = LIMITS.NaturalColour;
  if (cast > most) findings.push(findingOf({ measure: 'NaturalColour', value: cast, threshold: most }));
  return findings;
}
