import { statfs } from 'node:fs/promises';
import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { SelfCheck } from '../../../contract/station/set-up.ts';

const MEGABYTE = 2 ** 20;

/** The fullest queue of 5000 photos at about 100 KB each, and a log beside it. */
const LOW_MEGABYTES = 600;

/** Not even one morning's photos. */
const FULL_MEGABYTES = 50;

/** Whether the queue and the audit log find room where they are kept. */
export async function checkDiskSpace(
  folder: string,
  freeBytes: (folder: string) => Promise<number> = freeBytesOf,
): Promise<SelfCheck> {
  let free: number;
  try {
    free = Math.floor((await freeBytes(folder)) / MEGABYTE);
  } catch {
    return selfCheck('disk-space', 'unknown');
  }
  if (free < FULL_MEGABYTES) return selfCheck('disk-space', 'full', { free });
  return selfCheck('disk-space', free < LOW_MEGABYTES ? 'low' : 'enough', { free });
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
