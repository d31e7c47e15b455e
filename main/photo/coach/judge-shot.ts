import type { Finding } from '../../../contract/photo.ts';
import type { FoundFace } from '../faces/found-face.ts';
import { blurOf } from './blur-of-face.ts';
import { faceLight } from './face-light.ts';
import { type FacePatch, layMiddle, layUpright } from './face-patch.ts';
import { judgeBlur } from './judge-blur.ts';
import { judgeEyes } from './judge-eyes.ts';
import { judgeFraming } from './judge-framing.ts';
import { judgeExposure, judgeLight } from './judge-light.ts';
import { judgePose } from './judge-pose.ts';
import { judgePresence } from './judge-presence.ts';
import { findingOf, LIMITS, type Measure } from './measures.ts';
import type { Shot } from './shot.ts';

/**
 * Judge the first face of a shot and the light on it: what is unusable first, then advice in the order in which it
 * is best followed. Nothing is judged of expression, and nothing of how light the skin is.
 */
export function judgeShot(shot: Shot): readonly Finding[] {
  const [face] = shot.faces;
  const findings = [
    ...judgePresence(shot),
    ...(face ? judgeFace(face, shot) : judgeMiddle(shot)),
    ...judgeFile(shot),
  ];
  return [...findings.filter(isHard), ...findings.filter((finding) => !isHard(finding))];
}

function judgeFace(face: FoundFace, shot: Shot): Finding[] {
  const patch = layUpright(shot.picture, face);
  const light = judgeLight(patch, face, shot);
  const blur = judgeBlur(blurOf(patch));
  return [
    ...judgePose(face, shot),
    ...judgeFraming(face, shot),
    ...judgeEyesIn([...light, ...blur], patch, face),
    ...light,
    ...blur,
  ];
}

/** In the dark eyes can't be told from their surroundings, and in blur or glare open ones not from closed ones. */
function judgeEyesIn(faults: readonly Finding[], patch: FacePatch, face: FoundFace): Finding[] {
  const has = (name: Measure) => faults.some(({ measure }) => measure === name);
  if (has('UnderExposurePrevention')) return [];
  return judgeEyes(patch, face, !has('OverExposurePrevention') && !has('Sharpness'));
}

/** Without a face: whether that is for want of light or of sharpness. */
function judgeMiddle(shot: Shot): Finding[] {
  const patch = layMiddle(shot.picture, shot.square);
  const exposure = judgeExposure(faceLight(patch));
  const found = exposure.length > 0 ? exposure : judgeBlur(blurOf(patch));
  return found.map((finding) => ({ ...finding, detail: 'none', advice: `${finding.advice}.none` }));
}

function judgeFile({ jpegQuality }: Shot): Finding[] {
  const { least } = LIMITS.CompressionArtifacts;
  if (jpegQuality === undefined || jpegQuality >= least) return [];
  return [findingOf({ measure: 'CompressionArtifacts', value: jpegQuality, threshold: least })];
}

function isHard({ severity }: Finding): boolean {
  return severity === 'hard';
}
