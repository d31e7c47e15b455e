import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Only Linux tells a process' highest use of memory, and forgets it on request. */
export const canMeasureMemory = process.platform === 'linux';

/** The child processes of this one that run `file`. */
export function childrenRunning(file: string): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      return parent === String(process.pid) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(file);
    } catch {
      return false;
    }
  });
}

export function forgetPeak(pid: string) {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Highest resident memory since the start or since it was forgotten. */
export function peakMegabytes(pid: string): number {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
