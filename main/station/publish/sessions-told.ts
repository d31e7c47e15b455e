import type { PublishStep } from '../../../contract/publish-step.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import type { OnProgress } from '../../publish/report-step.ts';

/** As long as somebody stands at a desk and looks at a progress bar. */
export const PATIENCE_MS = 20_000;

/** People who stand in front of the screen while their photo is published, by the id of the item. */
export interface SessionsTold {
  /** Resolves once told; after the patience, or when the signal is aborted, with what it waits for by then. */
  readonly wait: (
    id: string,
    onStep: (step: PublishStep) => void,
    signal: AbortSignal | undefined,
  ) => Promise<SessionOutcome>;
  readonly isWaiting: (id: string) => boolean;
  readonly progress: (id: string) => OnProgress;
  /** False where nobody waits for it any more. */
  readonly tell: (id: string, outcome: SessionOutcome) => boolean;
  readonly tellAll: (outcome: SessionOutcome) => void;
}

interface Waiting {
  readonly tell: (outcome: SessionOutcome) => void;
  readonly onStep: (step: PublishStep) => void;
  /** Microsoft 365 has the photo and does not serve it yet. */
  isTaken: boolean;
}

export function createSessionsTold(patienceMs: number): SessionsTold {
  const waiting = new Map<string, Waiting>();

  const tell = (id: string, outcome: SessionOutcome) => {
    const session = waiting.get(id);
    waiting.delete(id);
    session?.tell(outcome);
    return session !== undefined;
  };

  const giveUp = (id: string) => {
    const isTaken = waiting.get(id)?.isTaken === true;
    tell(id, { kind: 'waiting', for: isTaken ? 'service' : 'network' });
  };

  return {
    wait: async (id, onStep, signal) => {
      const leave = () => giveUp(id);
      const timer = setTimeout(leave, patienceMs);
      const told = new Promise<SessionOutcome>((resolve) => {
        waiting.set(id, { tell: resolve, onStep, isTaken: false });
      });
      signal?.addEventListener('abort', leave, { once: true });
      if (signal?.aborted === true) leave();
      try {
        return await told;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
      }
    },
    isWaiting: (id) => waiting.has(id),
    progress:
      (id) =>
      ({ state, step }) => {
        const session = waiting.get(id);
        if (session === undefined || state !== 'running') return;
        session.isTaken = step === 'confirm';
        session.onStep(step);
      },
    tell,
    tellAll: (outcome) => {
      for (const id of [...waiting.keys()]) tell(id, outcome);
    },
  };
}
