import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openQueueFolder, type QueueFolder } from '../../../../../main/station/queue/queue-folder.ts';

/**
 * How the disk fails at one change: `before` it was made; `half`, with a draft that was cut short; `after`, made but
 * not said to be. `dead`: from there on nothing works any more, as when the power goes.
 */
export interface DiskFault {
  /** Which change of the folder it strikes, counted from 0. */
  readonly at: number;
  readonly how: 'before' | 'half' | 'after';
  readonly code: 'ENOSPC' | 'EIO' | 'EROFS';
  readonly isDead: boolean;
}

/** The real folder, with a disk that fails. `begin` starts the count: opening a queue writes too. */
export function createFailingFolder(faults: readonly DiskFault[]) {
  let changes = 0;
  let hasBegun = false;
  let isDead = false;

  async function change(dir: string, name: string, content: Buffer | null, work: () => Promise<void>) {
    if (!hasBegun) return work();
    const index = changes++;
    const fault = faults.find(({ at }) => at === index);
    if (isDead) throw systemError('EIO');
    if (fault === undefined) return work();
    isDead = fault.isDead;
    if (fault.how === 'after') await work();
    if (fault.how === 'half' && content !== null) {
      const draft = join(dir, `${name}.11111111-1111-4111-8111-111111111111.new`);
      await writeFile(draft, content.subarray(0, content.length / 2));
    }
    throw systemError(fault.code);
  }

  return {
    begin: () => {
      hasBegun = true;
    },
    isDead: () => isDead,
    openFolder: async (dir: string): Promise<QueueFolder> => {
      const real = await openQueueFolder(dir);
      return {
        ...real,
        write: (name, content) => change(dir, name, content, () => real.write(name, content)),
        remove: (name) => change(dir, name, null, () => real.remove(name)),
        setAside: (name) => change(dir, name, null, () => real.setAside(name)),
      };
    },
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
