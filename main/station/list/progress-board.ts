import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result } from '../../../contract/result.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { LineTools } from './change-line.ts';
import { createClaims } from './claims.ts';
import { createInTurn } from './in-turn.ts';
import { judgeLine } from './line-words.ts';
import type { LineState } from './list-reader.ts';
import type { Listed, ListPlace } from './make-entries.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { tellLine } from './tell-line.ts';
import type { Claim, ClaimRefusal } from './todays-list.ts';

/** What this station knows of somebody's progress and no line says. */
export interface Mark {
  readonly progress: PersonProgress;
  readonly atMs: number;
}

export interface ProgressBoardOptions {
  /** Null: the list can't be shared. */
  readonly tools: LineTools | null;
  readonly place: () => ListPlace;
  /** Find a line by its key, as the list stands now. */
  readonly find: (key: string) => Listed | null;
  readonly onChanged: () => void;
  /** Marks are to be kept over a restart. */
  readonly keep: () => Promise<void>;
}

/** How far everybody is: what the lines of a shared list say, and what this station knows beyond them. */
export interface ProgressBoard {
  readonly sharing: Sharing;
  /** By key. */
  readonly marks: Map<string, Mark>;
  readonly progressOf: (entry: Listed) => PersonProgress;
  readonly claim: (entry: Listed, signal?: AbortSignal) => Promise<Result<Claim, ClaimRefusal | Failure>>;
  readonly settle: (entry: Listed, progress: PersonProgress) => Promise<void>;
  /** Tell the list what it doesn't know yet; what can't be told stays for the next time. */
  readonly tell: (signal?: AbortSignal) => Promise<void>;
  /** Renew the claim of the session that runs, if it has one and it is time. */
  readonly renew: (signal?: AbortSignal) => Promise<void>;
}

export function createProgressBoard(options: ProgressBoardOptions): ProgressBoard {
  const { find, keep, onChanged, place, tools } = options;
  const marks = new Map<string, Mark>();
  const inTurn = createInTurn();
  const sharing = createSharing(tools);
  const claims = createClaims({ sharing, inTurn, place });

  async function tellOne(key: string, signal: AbortSignal | undefined): Promise<void> {
    const mark = marks.get(key);
    const entry = find(key);
    const shared = sharing.tools();
    if (mark === undefined || entry === null || shared === null) return;
    const told = await tellLine(shared, entry.at, mark.progress, signal);
    if (!told.ok) sharing.noteRefusal(told.failure);
    // What was settled meanwhile is still to be told; what no line can be told of stays known here.
    else if (marks.get(key) === mark) marks.delete(key);
  }

  return {
    sharing,
    marks,
    progressOf: (entry) => {
      if (entry.isBlocked) return 'blocked';
      const mark = marks.get(entry.key);
      if (mark !== undefined) return mark.progress;
      const line = sharing.stateOf(entry);
      return line === null ? 'missing' : progressIn(line.state, line.tools);
    },
    claim: async (entry, signal) => {
      if (isPhotographed(marks.get(entry.key)?.progress)) return fail({ kind: 'done-before' });
      const claimed = await inTurn(entry.key, () => {
        // "No photo" of a moment ago doesn't hold any more, told or not.
        marks.delete(entry.key);
        return claims.claim(entry, signal);
      });
      onChanged();
      return claimed;
    },
    settle: async ({ key }, progress) => {
      claims.release(key);
      // Where no line can say it, somebody who is missing needs no mark.
      if (progress === 'missing' && sharing.tools() === null) marks.delete(key);
      else marks.set(key, { progress, atMs: Date.now() });
      onChanged();
      await keep();
    },
    tell: async (signal) => {
      const told = [...marks.keys()];
      if (told.length === 0 || sharing.tools() === null) return;
      for (const key of told) {
        if (signal?.aborted === true) break;
        await inTurn(key, () => tellOne(key, signal));
      }
      onChanged();
      await keep();
    },
    renew: (signal) => claims.renew(find, signal),
  };
}

function isPhotographed(progress: PersonProgress | undefined): boolean {
  return progress === 'done' || progress === 'waiting' || progress === 'waiting-for-account';
}

function progressIn(state: LineState, { clock, station }: LineTools): PersonProgress {
  if (judgeLine(state, station, clock.now()) === 'elsewhere') return 'elsewhere';
  const { status } = state;
  return status === 'claimed' || status === 'unknown' ? 'missing' : status;
}
