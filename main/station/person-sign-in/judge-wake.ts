import type { SharePointWord } from '../../../contract/station/session-state.ts';
import { comparePrints } from '../../photo/compare-prints.ts';
import type { FinishedPhoto, Pictures } from '../../photo/pictures.ts';
import type { MeasuredVisit } from '../../refresh/measure-visit.ts';

/** What a visit to SharePoint says of the photo that was just published, by pixels. */
export async function judgeWake(
  visit: MeasuredVisit,
  { photo }: FinishedPhoto,
  pictures: Pick<Pictures, 'print'>,
): Promise<SharePointWord> {
  if (visit.requestedAt === null) return 'not-asked';
  if (visit.end !== null || visit.copy.failure !== null) return 'asked';
  const { picture } = visit.copy;
  if (picture === null) return 'other';
  const published = await pictures.print(photo.jpeg);
  if (!published.ok) return 'asked';
  return comparePrints(picture.print, published.value).verdict === 'same' ? 'same' : 'other';
}
