import { expect, it } from 'vitest';
import { fail, succeed } from '../../../../../contract/result.ts';
import type { SharePointWord } from '../../../../../contract/station/session-state.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import type { PersonVisit } from '../../../../../main/station/person-sign-in/person-visit.ts';
import { reduce } from '../../../../../main/station/session/reduce.ts';
import { NOBODY, type Session } from '../../../../../main/station/session/session.ts';
import { createPersonWay } from '../../../../../main/station/ways/person-way.ts';
import { FakeClock } from '../../../../fakes/station/fake-clock.ts';
import { listEntry } from '../../../../fakes/station/fake-list.ts';
import { FakeAudit } from '../../../../fakes/station/fake-parts.ts';
import { finishedPhoto } from '../fake-station.ts';
import { RULES } from '../session/every-event.ts';

const session: Session = {
  ...NOBODY,
  stage: 'publishing',
  id: 'session-1',
  person: listEntry('ann'),
  shot: { photoId: '1', photo: finishedPhoto(), findings: [], isHeldBack: false, override: null },
};

const published = { sha256: 'ab', width: 648, height: 648, publishedAt: '2026-03-02T08:00:00.000Z' };

async function publish(isPublished: boolean, wakesSharePoint: boolean) {
  const audit = new FakeAudit();
  const told: SharePointWord[] = [];
  const visit: PersonVisit = {
    signIn: async () => succeed(listEntry('ann')),
    publish: async () => (isPublished ? succeed(published) : fail({ kind: 'offline' })),
    wakeSharePoint: async () => 'same',
    end: async () => undefined,
    window: () => null,
  };
  const way = createPersonWay({
    claims: { take: async () => null, onStep: () => undefined, drop: () => undefined },
    createVisit: () => visit,
    wakesSharePoint,
    clock: new FakeClock(),
    audit,
    log: SILENT_LOG,
  });
  await way.signIn({ onStep: () => undefined, onHost: () => undefined });
  const listener = { onStep: () => undefined, onSharePoint: (word: SharePointWord) => told.push(word) };
  await way.publish(session, listener, new AbortController().signal);
  await way.release();
  return { told, events: audit.events };
}

it('tells what SharePoint serves after it was asked, and writes it down', async () => {
  const { events, told } = await publish(true, true);
  expect(told).toEqual(['same']);
  expect(events).toMatchObject([
    { kind: 'photo-published' },
    { kind: 'sharepoint-asked', session: 'session-1', person: { key: 'ann' }, sharePoint: 'same' },
  ]);
});

it.each([
  ['where nothing was published', false, true],
  ['where policy does not want it', true, false],
])('asks SharePoint for nothing %s', async (_name, isPublished, wakesSharePoint) => {
  const { events, told } = await publish(isPublished, wakesSharePoint);
  expect(told).toEqual([]);
  expect(events).toHaveLength(1);
});

it('adds it to a result that says "published", and to no other', () => {
  const event = { type: 'sharepoint-told', word: 'other' } as const;
  const at = (outcome: Session['outcome']) =>
    reduce({ ...session, stage: 'result', outcome }, event, RULES).session.outcome;
  expect(at({ kind: 'published' })).toEqual({ kind: 'published', sharePoint: 'other' });
  expect(at({ kind: 'declined' })).toEqual({ kind: 'declined' });
});
