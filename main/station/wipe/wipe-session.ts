import type { Pictures } from '../../photo/pictures.ts';
import type { Clock } from '../clock.ts';
import type { SignInWindow, StationShell, WindowWipe } from '../station-shell.ts';
import { namesBelow } from './state-files.ts';
import type { StationWipeRecord, WipeCount } from './wipe-record.ts';
import { withPatience } from './with-patience.ts';

const NOT_CHECKED: WindowWipe = { cookies: 0, cacheBytes: 0, isClean: false };

export interface WipeOptions {
  readonly pictures: Pick<Pictures, 'closeAll'>;
  readonly shell: Pick<StationShell, 'wipe'>;
  /** Folder to look through for files that a session added. */
  readonly stateDir: string;
  /** Names in it that are stores of ours: what they add is meant to stay. */
  readonly ownStores: readonly string[];
  readonly clock: Pick<Clock, 'after'>;
}

export interface Wipe {
  /** Remember what lies in the state folder before anybody comes. */
  readonly begin: () => Promise<void>;
  /** Release what a session held, then look for what is left. `signIns`: windows of a person's own sign-in. */
  readonly run: (signIns: readonly SignInWindow[]) => Promise<StationWipeRecord>;
}

/** After every person: release, look, and say only what was looked for. What doesn't answer in time counts as left. */
export function createWipe({ pictures, shell, stateDir, ownStores, clock }: WipeOptions): Wipe {
  let before: ReadonlySet<string> = new Set();

  async function addedFiles(): Promise<number> {
    const now = await namesBelow(stateDir, ownStores);
    return [...now].filter((name) => !before.has(name)).length;
  }

  return {
    begin: async () => {
      before = await namesBelow(stateDir, ownStores);
    },
    run: async (signIns) => {
      for (const { close } of signIns) close();
      const inTime = <T>(work: Promise<T>, otherwise: T) => withPatience(work, otherwise, clock);
      const [portraits, own, ...windows] = await Promise.all([
        inTime(
          pictures.closeAll().then(() => 0),
          1,
        ),
        inTime(shell.wipe(), { isClipboardEmpty: false, windows: 1 }),
        ...signIns.map(({ wiped }) => inTime(wiped, NOT_CHECKED)),
      ]);
      const files = await addedFiles();
      const cookies = found(windows, 'cookies');
      const cacheBytes = found(windows, 'cacheBytes');
      const record = { files, cookies, cacheBytes, portraits, ...own };
      return { ...record, isClean: isClean(record) };
    },
  };
}

function isClean(found: Omit<StationWipeRecord, 'isClean'>): boolean {
  const { files, cookies, cacheBytes, portraits, isClipboardEmpty, windows } = found;
  return [files, cookies ?? 0, cacheBytes ?? 0, portraits, windows].every((left) => left === 0) && isClipboardEmpty;
}

/** Of all windows together; null where there was none. One that could not be looked at is never taken for an empty one. */
function found(windows: readonly WindowWipe[], what: 'cookies' | 'cacheBytes'): WipeCount | null {
  if (windows.length === 0) return null;
  const sum = windows.reduce((all, window) => all + window[what], 0);
  return sum > 0 || windows.every(wasChecked) ? sum : 'not-checked';
}

/** Nothing found and yet not clean: nobody could look. */
function wasChecked({ cacheBytes, cookies, isClean }: WindowWipe): boolean {
  return isClean || cookies > 0 || cacheBytes > 0;
}
