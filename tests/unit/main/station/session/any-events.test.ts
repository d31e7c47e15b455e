import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SESSION_STAGES } from '../../../../../contract/station/session-stage.ts';
import { SESSION_MODEL } from '../../../../../main/station/session/model.ts';
import { reduce } from '../../../../../main/station/session/reduce.ts';
import { createSessionRunner } from '../../../../../main/station/session/runner.ts';
import { NO_PERSON, NOBODY, type Session, type SessionRules } from '../../../../../main/station/session/session.ts';
import type { SessionEvent } from '../../../../../main/station/session/session-event.ts';
import { timerOf } from '../../../../../main/station/session/timers.ts';
import { FakeClock } from '../../../../fakes/station/fake-clock.ts';
import { EVERY_EVENT, RULES } from './every-event.ts';

const rules: fc.Arbitrary<SessionRules> = fc.record({
  way: fc.constantFrom('operator', 'person-signs-in'),
  hasSeveralLanguages: fc.boolean(),
  retakes: fc.nat(3),
  idleSeconds: fc.integer({ min: 10, max: 90 }),
  warningSeconds: fc.integer({ min: 5, max: 20 }),
  resultSeconds: fc.integer({ min: 2, max: 20 }),
});

/** Mostly events that lead on, so that every state is reached often; one in eight is any event at all. */
const ways: fc.Arbitrary<readonly [readonly SessionEvent[], SessionRules]> = fc
  .tuple(fc.array(fc.nat(), { maxLength: 40, size: 'max' }), rules)
  .map(([choices, by]) => {
    const sent: SessionEvent[] = [];
    let session = NOBODY;
    for (const choice of choices) {
      const leading = EVERY_EVENT.filter((event) => leadsOn(session, event, by));
      const among = choice % 8 === 0 || leading.length === 0 ? EVERY_EVENT : leading;
      const event = among[Math.floor(choice / 8) % among.length] ?? { type: 'stay' };
      sent.push(event);
      session = reduce(session, event, by).session;
    }
    return [sent, by] as const;
  });

const ENDING: ReadonlySet<string> = new Set(['turned-away', 'decline']);

/** To a later state, short of an early end; the notice is accepted before it leads on. */
function leadsOn(session: Session, event: SessionEvent, by: SessionRules): boolean {
  const { transition } = reduce(session, event, by);
  if (transition === null) return false;
  if (session.stage === 'result' || session.stage === 'wiping') return transition.to !== session.stage;
  if (transition.to === 'wiping' || ENDING.has(event.type)) return false;
  const isLater = SESSION_STAGES.indexOf(transition.to) > SESSION_STAGES.indexOf(session.stage);
  return isLater || (event.type === 'accept-notice' && !session.hasAccepted);
}

function sessionAfter(sent: readonly SessionEvent[], by: SessionRules): Session {
  return sent.reduce((session, event) => reduce(session, event, by).session, NOBODY);
}

/** What is known of a person; how the page is shown is no part of it. */
function personOf(session: Session) {
  const names = Object.keys(NO_PERSON) as (keyof typeof NO_PERSON)[];
  return Object.fromEntries(names.map((name) => [name, session[name]]));
}

it('is tried out in every state', () => {
  const reached = new Set<string>();
  for (const [sent, by] of fc.sample(ways, { numRuns: 100, seed: 1 })) {
    for (const index of sent.keys()) reached.add(sessionAfter(sent.slice(0, index), by).stage);
  }
  expect([...reached].sort()).toEqual([...SESSION_STAGES].sort());
});

describe('a session, whatever happens in it', () => {
  it('knows nobody where nobody is', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const session = sessionAfter(sent, by);
        if (session.stage === 'idle') expect(session).toEqual(NOBODY);
        if (['language', 'wiping'].includes(session.stage)) expect(personOf(session)).toEqual(NO_PERSON);
      }),
    );
  });

  it('keeps of a person no more than the model says', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const session = sessionAfter(sent, by);
        const { keeps } = SESSION_MODEL[session.stage];
        const kept = Object.fromEntries(keeps.map((name) => [name, session[name]]));
        expect(personOf(session)).toEqual({ ...NO_PERSON, ...kept });
      }),
    );
  });

  it('never gives more retakes than there are', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const { retakesLeft } = sessionAfter(sent, by);
        expect(retakesLeft).toBeGreaterThanOrEqual(0);
        expect(retakesLeft).toBeLessThanOrEqual(by.retakes);
      }),
    );
  });

  it('can be ended by the operator, from wherever it is', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const published: SessionEvent = { type: 'publish-ended', outcome: { kind: 'published' } };
        const ending: readonly SessionEvent[] = [
          { type: 'end-session' },
          published,
          { type: 'leave' },
          { type: 'wiped' },
        ];
        expect(sessionAfter([...sent, ...ending], by)).toEqual(NOBODY);
      }),
    );
  });

  it('ends by itself once nobody does anything and what was begun has ended', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const clock = new FakeClock();
        const runner = createSessionRunner({ rules: by, clock, perform: () => {}, onStep: () => {} });
        for (const event of sent) runner.send(event);
        // A publish ends when the service or its patience does.
        if (runner.session().stage === 'publishing')
          runner.send({ type: 'publish-ended', outcome: { kind: 'published' } });
        clock.advance(3_600_000);
        runner.send({ type: 'wiped' });
        expect(runner.session()).toEqual(NOBODY);
        expect(clock.running).toBe(0);
      }),
    );
  });

  it('has the one timer that its state allows, and no other', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const clock = new FakeClock();
        const runner = createSessionRunner({ rules: by, clock, perform: () => {}, onStep: () => {} });
        for (const event of sent) {
          runner.send(event);
          const timer = timerOf(runner.session(), by);
          expect(clock.running).toBe(timer === null ? 0 : 1);
          if (timer !== null) expect(SESSION_MODEL[runner.session().stage].timers).toContain(timer.name);
        }
      }),
    );
  });

  it('takes "no photo" for an answer, without a question and without asking anybody', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        const session = sessionAfter(sent, by);
        const declined = reduce(session, { type: 'decline' }, by);
        const isAsked = ['notice', 'camera', 'review'].includes(session.stage);
        expect(declined.transition !== null).toBe(isAsked);
        if (!isAsked) return;
        expect(declined.session).toMatchObject({ stage: 'result', outcome: { kind: 'declined' }, shot: null });
        expect(declined.deed).toBeNull();
      }),
    );
  });

  it('never publishes a photo that is held back', () => {
    fc.assert(
      fc.property(ways, ([sent, by]) => {
        let session = NOBODY;
        for (const event of sent) {
          const step = reduce(session, event, by);
          if (step.deed === 'publish') expect(session.shot).toMatchObject({ isHeldBack: false });
          session = step.session;
        }
      }),
    );
  });
});

describe('a session that an event does not fit', () => {
  it('stays the very same', () => {
    const camera = sessionAfter(
      [
        { type: 'begin', id: 'session-1' },
        { type: 'choose-language', locale: 'id' },
      ],
      RULES,
    );
    expect(reduce(camera, { type: 'publish' }, RULES).session).toBe(camera);
  });
});
