import type { Findings } from '../findings.ts';
import { hoursBetween } from './ages.ts';

/**
 * When the person's own photo was requested without SharePoint's picture changing, newest first, ISO 8601 UTC: by
 * visits from this machine since the photo was published and since the last visit that helped.
 */
export function vainRequests({ attempt, past }: Pick<Findings, 'attempt' | 'past'>): readonly string[] {
  const visits = [...(attempt === null ? [] : [attempt]), ...past.attempts];
  const helped = visits.findIndex(({ end }) => end === 'caught-up');
  const since = helped === -1 ? visits : visits.slice(0, helped);
  const requests = since.flatMap(({ end, requestedAt }) =>
    end === 'still-old' && requestedAt !== null ? [requestedAt] : [],
  );
  const { publishedAt } = past;
  return [...new Set(requests)].filter((at) => publishedAt === null || hoursBetween(publishedAt, at) >= 0);
}
