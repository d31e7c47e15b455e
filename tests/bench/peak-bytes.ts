import { readFile } from 'node:fs/promises';

/**
 * Most memory that this process has held. Linux counts a child's `maxRSS` from before it became this program, so
 * that the parent's memory is in it; `VmHWM` is of this program alone.
 */
export async function peakBytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024;
}
