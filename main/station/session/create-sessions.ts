import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import { createPersonVisit } from '../person-sign-in/person-visit.ts';
import type { StationCore } from '../station-core.ts';
import { createClaims } from '../ways/claims.ts';
import { createOperatorWay } from '../ways/operator-way.ts';
import { createPersonWay } from '../ways/person-way.ts';
import type { WayDeeds } from '../ways/way-deeds.ts';
import { createWipe, type Wipe } from '../wipe/wipe-session.ts';
import { createSessionRunner, type SessionRunner } from './runner.ts';
import type { SessionRules } from './session.ts';
import { auditOf } from './session-audit.ts';
import { SessionDeeds } from './session-deeds.ts';

/** One session after the other, with everything that goes on beside it. */
export interface Sessions {
  readonly runner: SessionRunner;
  readonly wipe: Wipe;
  /** Ends the session that runs, and wipes after it. */
  readonly close: () => Promise<void>;
}

interface Listeners {
  readonly onChanged: () => void;
  readonly onOutcome: (outcome: SessionOutcome) => void;
}

export function createSessions(core: StationCore, { onChanged, onOutcome }: Listeners): Sessions {
  const { clock, onFailure, options, parts, settings } = core;
  const { audit } = parts;
  const wipe = createWipe({ ...options, clock, stateDir: core.stateDir, ownStores: parts.ownStores });
  const ways = openWay(core);
  const deeds = new SessionDeeds({
    ways,
    wipe,
    clock,
    audit,
    log: options.log,
    onFailure,
    sendFor: (id, event) => runner.sendFor(id, event),
  });
  const runner = createSessionRunner({
    rules: rulesOf(core),
    clock,
    perform: (deed, session) => deeds.perform(deed, session),
    onStep: (step) => {
      const noted = auditOf(step, settings.notice?.version ?? '');
      if (noted !== null) void audit.note(noted);
      ways.onStep(step);
      if (step.event.type === 'publish-ended') onOutcome(step.event.outcome);
      onChanged();
    },
  });
  return {
    runner,
    wipe,
    close: async () => {
      runner.close();
      runner.send({ type: 'end-session' });
      await deeds.settled();
      // A publish that was broken off has told its end by now.
      runner.send({ type: 'leave' });
      await deeds.settled();
    },
  };
}

function rulesOf({ languages, settings }: StationCore): SessionRules {
  const { idleSeconds, resultSeconds, retakes, warningSeconds, way } = settings;
  return { way, retakes, idleSeconds, warningSeconds, resultSeconds, hasSeveralLanguages: languages.length > 1 };
}

function openWay(core: StationCore): WayDeeds {
  const { clock, onFailure, operator, options, parts, settings, workplace } = core;
  const { audit, checkIdentity, list, publisher } = parts;
  const { log } = options;
  const claims = createClaims({ list, clock, log, onFailure });
  if (settings.way === 'person-signs-in' && workplace !== null) {
    const { connection } = workplace;
    const createVisit = () => createPersonVisit({ ...options, connection, list, clock });
    const wakesSharePoint = settings.wakeSharePoint;
    return createPersonWay({ claims, createVisit, wakesSharePoint, clock, audit, log });
  }
  const noticeVersion = settings.notice?.version ?? '';
  return createOperatorWay({ claims, list, publisher, operator, checkIdentity, audit, noticeVersion });
}
