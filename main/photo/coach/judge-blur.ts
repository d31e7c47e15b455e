import type { Finding } from '../../../contract/photo.ts';
import { findingOf, LIMITS } from './measures.ts';

/** `blur` in per cent of the face's height. */
export function judgeBlur(blur: number): Finding[] {
  const { most, hardMost } = LIMITS.Sharpness;
  if (blur <= most) return [];
  const severity = blur > hardMost ? 'hard' : 'soft';
  return [findingOf({ measure: 'Sharpness', value: blur, threshold: most, severity })];
}
