import type { Finding } from '../../../contract/photo.ts';
import type { Shot } from './shot.ts';

/** What is worth saying about a photo. */
export function judgeShot({ faces }: Shot): readonly Finding[] {
  if (faces.length === 1) return [];
  return [
    {
      measure: 'SingleFacePresent',
      value: faces.length,
      threshold: 1,
      severity: 'hard',
      advice: 'advice.SingleFacePresent',
    },
  ];
}
