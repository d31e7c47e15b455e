import { z } from 'zod';
import { ATTEMPT_ENDS } from '../../contract/attempt.ts';
import { VERDICTS, type Verdict } from '../../contract/place.ts';
import type { TimelineEntry } from '../../contract/timeline.ts';
import { parseStored } from '../files/private-files.ts';

const time = z.iso.datetime().nullable().catch(null);

/** The little that a time line needs. Receipts of earlier versions lack members; an end that is not known is none. */
const storedReceipt = z.object({
  action: z.enum(['set', 'undo', 'diagnose', 'refresh', 'watch']),
  actor: z.object({ upn: z.string() }),
  places: z.array(z.object({ verdict: z.enum(VERDICTS), asOf: time })).catch([]),
  history: z.array(z.object({ at: time })).catch([]),
  photo: z.object({ publishedAt: time }).catch({ publishedAt: null }),
  causes: z.array(z.object({ id: z.string(), title: z.string() })).catch([]),
  attempt: z
    .object({ end: z.enum(ATTEMPT_ENDS), endedAt: time })
    .nullable()
    .catch(null),
});
type StoredReceipt = z.infer<typeof storedReceipt>;

/** One stored receipt as a time line shows it; null for one that says neither what was done nor when. */
export function timelineEntry(content: Buffer): TimelineEntry | null {
  const receipt = parseStored(content, storedReceipt);
  const at = receipt === null ? null : timeOf(receipt);
  if (receipt === null || at === null) return null;
  const { action, actor, attempt, causes, places } = receipt;
  const [cause = null] = causes;
  return { at, action, actor: actor.upn, verdicts: count(places), cause, attempt: attempt?.end ?? null };
}

function timeOf({ attempt, history, photo, places }: StoredReceipt): string | null {
  return history.at(-1)?.at ?? places[0]?.asOf ?? attempt?.endedAt ?? photo.publishedAt;
}

function count(places: StoredReceipt['places']): TimelineEntry['verdicts'] {
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of places) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return verdicts;
}
