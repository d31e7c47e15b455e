import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Photo } from '../../../../../contract/photo.ts';
import type { Protector } from '../../../../../main/identity/protector.ts';
import { type LogFacts, SILENT_LOG } from '../../../../../main/log/log.ts';
import { openPhotoQueue, type PhotoQueueOptions } from '../../../../../main/station/queue/open-photo-queue.ts';
import type { NewQueueItem, PhotoQueue, QueuedPictures } from '../../../../../main/station/queue/photo-queue.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

/** A key ring that turns bits over; with another mask it is another machine's. */
export function turningProtector(mask = 0x5a): Protector {
  const mark = Buffer.from([mask]);
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.concat([mark, Buffer.from(Buffer.from(text).map((byte) => byte ^ mask))]),
    decryptString: (bytes) => {
      if (!bytes.subarray(0, 1).equals(mark)) throw new Error('not encrypted here');
      return Buffer.from(bytes.subarray(1).map((byte) => byte ^ mask)).toString();
    },
  };
}

/** A queue in a folder of its own, opened as often as a test wants. */
export async function makeQueueBench() {
  const folder = await mkdtemp(join(tmpdir(), 'selfsame-queue-'));
  const logged: { readonly event: string; readonly facts: LogFacts }[] = [];
  const note = (event: string, facts: LogFacts = {}) => void logged.push({ event, facts });
  const options: PhotoQueueOptions = {
    folder,
    tenantId: '00000000-0000-4000-8000-00000000000a',
    protector: turningProtector(),
    limit: 10,
    maxHours: 72,
    log: { ...SILENT_LOG, warn: note, error: note },
    now: () => new Date(),
  };
  const opened: PhotoQueue[] = [];
  const tryOpen = (changed: Partial<PhotoQueueOptions> = {}) => openPhotoQueue({ ...options, ...changed });
  const open = async (changed: Partial<PhotoQueueOptions> = {}) => {
    const queue = expectValue(await tryOpen(changed));
    opened.push(queue);
    return queue;
  };
  return {
    folder,
    logged,
    open,
    tryOpen,
    names: async (end: string) => (await readdir(folder)).filter((name) => name.endsWith(end)).sort(),
    remove: async () => {
      await Promise.all(opened.map((queue) => queue.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type QueueBench = Awaited<ReturnType<typeof makeQueueBench>>;

export function newItem(changed: Partial<NewQueueItem> = {}): NewQueueItem {
  return {
    key: 'key-1',
    personId: '00000000-0000-4000-8000-000000000001',
    upn: 'linh@selfsame.example',
    employeeId: '1001',
    displayName: 'Linh Nguyễn',
    session: 'session-1',
    takenAt: '2026-11-25T11:00:00.000Z',
    before: { kind: 'etag', etag: '"1"' },
    noticeVersion: '3',
    override: null,
    ...changed,
  };
}

/** Bytes that nobody decodes here. */
export function pictures(name: string, length = 60): QueuedPictures {
  const make = (what: string): Photo => {
    const jpeg = new Uint8Array(Buffer.from(`${name} ${what} `.repeat(length)).subarray(0, length));
    return { jpeg, width: 648, height: 648, sha256: createHash('sha256').update(jpeg).digest('hex') };
  };
  return { photo: make('photo'), small: make('small') };
}
