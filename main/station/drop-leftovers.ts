import { rm } from 'node:fs/promises';
import type { Result } from '../../contract/result.ts';
import { isSystemError, namesIn } from '../files/private-files.ts';
import type { Log } from '../log/log.ts';
import { aboutItem } from './publish/publisher-bench.ts';
import type { PhotoQueue, QueueTrouble } from './queue/photo-queue.ts';
import type { StationAudit } from './station-audit.ts';

export interface LeftoversOptions {
  readonly queueFolder: string;
  readonly openQueue: () => Promise<Result<PhotoQueue, QueueTrouble>>;
  /** Of the list's copy; null: there is a list that keeps one. */
  readonly listFolder: string | null;
  readonly audit: Pick<StationAudit, 'note'>;
  readonly log: Pick<Log, 'warn'>;
  readonly now: () => Date;
}

/**
 * Where this station has no queue any more, because policy has it work in another way: delete what waits there for
 * longer than policy allows, and the copy of a list that is no longer named. What is younger waits for policy's return.
 */
export async function dropLeftovers(options: LeftoversOptions): Promise<void> {
  const { listFolder, log } = options;
  try {
    if (listFolder !== null) await rm(listFolder, { recursive: true, force: true });
    await dropExpired(options);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    log.warn('leftovers-not-dropped', { reason: error.code });
  }
}

async function dropExpired({ audit, log, now, openQueue, queueFolder }: LeftoversOptions): Promise<void> {
  if ((await namesIn(queueFolder)).length === 0) return;
  const queue = await openQueue();
  if (!queue.ok) return log.warn('leftovers-not-dropped', { reason: queue.failure.kind });
  for (const item of await queue.value.expire(now())) {
    await audit.note({ kind: 'photo-expired', ...aboutItem(item) });
  }
  const photos = queue.value.list().length;
  if (photos > 0) log.warn('photos-wait-for-an-operator', { photos });
  await queue.value.close();
}
