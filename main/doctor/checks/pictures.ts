import type { PictureFailure } from '../../../contract/failure.ts';
import type { Pictures } from '../../photo/pictures.ts';
import type { CheckAnswer } from '../check.ts';
import { SAMPLE_PICTURES } from './sample-pictures.ts';

/** Whether the process that decodes pictures starts here and makes a photo from every format that is allowed. */
export async function checkPictures(
  pictures: Pick<Pictures, 'prepare'>,
  heicAllowed: boolean,
): Promise<CheckAnswer> {
  const samples = Object.entries(SAMPLE_PICTURES).filter(([format]) => heicAllowed || format !== 'heic');
  const failed: string[] = [];
  let reason: PictureFailure['kind'] = 'decoder-stopped';
  for (const [format, base64] of samples) {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    const result = await pictures.prepare(bytes, { crop: 'centre', angle: 0, turn: 0 });
    if (result.ok) continue;
    failed.push(format);
    reason = result.failure.kind;
  }
  const formats = samples.map(([format]) => format);
  if (failed.length === 0) return { state: 'ok', facts: { formats: formats.join(', ') } };
  const state = failed.length === formats.length ? 'failed' : 'warning';
  return { state, facts: { reason, formats: failed.join(', ') }, who: 'admin' };
}
