import { expect, it } from 'vitest';
import type { AttemptRecord } from '../../../../contract/attempt.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import { timelineEntry } from '../../../../main/publish/timeline-entry.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { NOW, reading } from '../../../fixtures/findings.ts';

const entryOf = (receipt: object) => timelineEntry(Buffer.from(JSON.stringify(receipt)));

const LATER = '2026-11-23T09:00:00.000Z';

const ATTEMPT: AttemptRecord = {
  way: 'private-window',
  startedAt: NOW,
  endedAt: LATER,
  end: 'still-old',
  requestedAt: NOW,
  signedInAs: null,
  before: [],
  wipe: null,
};

const RECEIPT: Receipt = {
  ...emptyReceipt([
    { at: NOW, places: [] },
    { at: LATER, places: [] },
  ]),
  action: 'refresh',
  places: [reading('graph', 'same'), reading('graph-beta', 'same'), reading('sharepoint-profile', 'older')],
  attempt: ATTEMPT,
};

it('says when, what, who, and what came of it', () => {
  const cause = {
    id: 'sharepoint-not-pulled',
    title: 'SharePoint has not asked yet',
    explanation: '',
    confidence: 'likely',
    grade: 'reported',
    evidence: [],
    remedies: [],
    links: [],
    alikeCauses: [],
  } as const;
  expect(entryOf({ ...RECEIPT, causes: [cause, { ...cause, id: 'guest' }] })).toEqual({
    at: LATER,
    action: 'refresh',
    actor: 'p@selfsame.example',
    verdicts: { same: 2, older: 1 },
    cause: { id: 'sharepoint-not-pulled', title: 'SharePoint has not asked yet' },
    attempt: 'still-old',
  });
});

it('reads receipts of earlier versions, which lack members', () => {
  const { action, actor, history, person, photo, places } = RECEIPT;
  expect(entryOf({ action, actor, history, person, photo, places })).toMatchObject({ cause: null, attempt: null });
});

it.each([
  ['the places', { ...RECEIPT, history: [] }, NOW],
  ['the attempt', { ...RECEIPT, history: [], places: [] }, LATER],
  ['the photo', { ...emptyReceipt(), photo: { ...RECEIPT.photo, publishedAt: LATER } }, LATER],
])('takes its time from %s where it has no history', (_from, receipt, at) => {
  expect(entryOf(receipt)?.at).toBe(at);
});

it.each([
  ['no time', emptyReceipt()],
  ['a time that is none', { ...emptyReceipt(), history: [{ at: 'yesterday', places: [] }] }],
  ['an action of a later version', { ...RECEIPT, action: 'teleport' }],
  ['nobody', { ...RECEIPT, actor: null }],
  ['a list', []],
])('leaves out a receipt with %s', (_what, receipt) => {
  expect(entryOf(receipt)).toBeNull();
});

it('leaves out a file that is cut short', () => {
  expect(timelineEntry(Buffer.from('{"action": "set"'))).toBeNull();
});

it('knows no end of a later version', () => {
  expect(entryOf({ ...RECEIPT, attempt: { ...ATTEMPT, end: 'teleported' } })).toMatchObject({ attempt: null });
});
