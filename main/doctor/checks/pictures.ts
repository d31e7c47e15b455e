import type { PictureFailure } from '../../../contract/failure.ts';
import type { Pictures } from '../../photo/pictures.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { CheckAnswer } from '../check.ts';
import { SAMPLE_PICTURES } from './sample-pictures.ts';
import { SAMPLE_PORTRAIT } from './sample-portrait.ts';

/**
 * Whether the process that decodes pictures starts here, makes a photo from every format that is allowed, and finds
 * the face of a portrait where faces may be looked for.
 */
export async function checkPictures(
  pictures: Pick<Pictures, 'inspect' | 'prepare'>,
  { faceAnalysis, heicAllowed }: Pick<Settings, 'faceAnalysis' | 'heicAllowed'>,
): Promise<CheckAnswer> {
  const samples = Object.entries(SAMPLE_PICTURES).filter(([format]) => heicAllowed || format !== 'heic');
  const failed: string[] = [];
  let reason: PictureFailure['kind'] = 'decoder-stopped';
  for (const [format, base64] of samples) {
    const result = await pictures.prepare(bytesOf(base64), { crop: 'centre', angle: 0, turn: 0 });
    if (result.ok) continue;
    failed.push(format);
    reason = result.failure.kind;
  }
  const formats = samples.map(([format]) => format);
  if (failed.length > 0) {
    const state = failed.length === formats.length ? 'failed' : 'warning';
    return { state, facts: { reason, formats: failed.join(', ') }, who: 'admin' };
  }
  if (faceAnalysis && !(await findsTheFace(pictures))) {
    return { state: 'failed', facts: { reason: 'no-faces', formats: formats.join(', ') }, who: 'admin' };
  }
  return { state: 'ok', facts: { formats: formats.join(', '), faces: faceAnalysis ? 'found' : 'off' } };
}

async function findsTheFace(pictures: Pick<Pictures, 'inspect'>): Promise<boolean> {
  const inspected = await pictures.inspect(bytesOf(SAMPLE_PORTRAIT));
  return inspected.ok && inspected.value.faceAnalysis === 'done' && inspected.value.faces.length === 1;
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
