import { describe, expect, it } from 'vitest';
import { fail } from '../../../../../contract/result.ts';
import { ALL_CAUSES } from '../../../../../main/diagnosis/causes/all-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { findings, NO_PROFILE, profile } from '../../../../fixtures/findings.ts';
import {
  all,
  failing,
  past,
  places,
  SHAREPOINT,
  STORIES,
  subject,
  THUMBNAILS,
} from '../../../../fixtures/story-findings.ts';
import { found } from './found.ts';

const story = (id: string): Findings => STORIES[id] ?? findings();
const asGuest = (id: string): Findings => ({
  ...story(id),
  subject: { ...story(id).subject, userType: 'Guest' },
});
const replaced = (nowServes: 'other' | 'none') =>
  past({ replaced: { publishedAt: '2026-11-20T08:00:00.000Z', nowServes } });

const disabled = subject({ accountEnabled: false });
const behind = { ...findings(), places: places(all(SHAREPOINT, 'older')) };
const neverVisited: Findings = {
  ...findings(),
  places: places(all(SHAREPOINT, 'none')),
  profile: profile({ pictureUrl: null }),
  subject: subject({ mySite: null }),
};
/** One blank file beside others that are only old. */
const oneBlank = { looks: new Map([['sharepoint-thumbnail-L', 'blank'] as const]) };
const partlyBlank: Findings = {
  ...findings(),
  places: places({ ...all(THUMBNAILS, 'older'), 'sharepoint-thumbnail-L': 'none' }),
  ...oneBlank,
};
const mailboxMissing = { kind: 'mailbox-unavailable', status: 404, code: 'MailboxNotEnabledForRESTAPI' } as const;
const refusedForMailbox = past({
  refusedChange: {
    at: '2026-11-23T07:00:00.000Z',
    kind: 'mailbox-unavailable',
    status: 404,
    code: mailboxMissing.code,
    requestId: null,
  },
});

/** Cause, the one that explains it better, and findings that show both. */
const BOTH: readonly (readonly [id: string, better: string, given: Findings])[] = [
  ['mailbox-on-premises', 'mailbox-being-made', story('mailbox-being-made')],
  ['mailbox-on-premises', 'guest', asGuest('mailbox-on-premises')],
  ['photo-removed', 'guest', asGuest('photo-removed')],
  ['only-in-sharepoint', 'guest', asGuest('only-in-sharepoint')],
  ['no-photo', 'guest', asGuest('no-photo')],
  ['no-photo', 'photo-removed', { ...story('no-photo'), past: replaced('none') }],
  [
    'no-photo',
    'mailbox-being-made',
    { ...story('no-photo'), subject: story('mailbox-being-made').subject, past: refusedForMailbox },
  ],
  ['sharepoint-own-upload', 'guest', asGuest('sharepoint-own-upload')],
  [
    'sharepoint-own-upload',
    'only-in-sharepoint',
    { ...story('only-in-sharepoint'), subject: story('sharepoint-own-upload').subject },
  ],
  ['no-mailbox', 'guest', { ...asGuest('no-mailbox'), places: places({ 'sharepoint-profile': 'other' }) }],
  ['no-mailbox', 'mailbox-on-premises', { ...story('mailbox-on-premises'), subject: story('no-mailbox').subject }],
  ['no-sharepoint-licence', 'guest', asGuest('no-sharepoint-licence')],
  ['other-sharepoint-host', 'guest', asGuest('other-sharepoint-host')],
  ['sharepoint-no-profile', 'guest', asGuest('sharepoint-no-profile')],
  ['sharepoint-no-profile', 'account-disabled', { ...story('sharepoint-no-profile'), subject: disabled }],
  [
    'sharepoint-no-profile',
    'no-sharepoint-licence',
    { ...story('sharepoint-no-profile'), subject: subject({ plans: [] }) },
  ],
  [
    'sharepoint-no-profile',
    'other-sharepoint-host',
    { ...findings(), profile: NO_PROFILE, subject: story('other-sharepoint-host').subject },
  ],
  ['sharepoint-detached', 'guest', asGuest('sharepoint-detached')],
  ...(
    [
      ['sharepoint-never-visited', neverVisited],
      ['sharepoint-not-visited', behind],
      ['sharepoint-not-pulled', behind],
    ] as const
  ).flatMap(([id, lagging]) => [
    [id, 'guest', { ...lagging, subject: { ...lagging.subject, userType: 'Guest' } }] as const,
    [id, 'account-disabled', { ...lagging, subject: { ...lagging.subject, accountEnabled: false } }] as const,
    [id, 'photo-overwritten', { ...lagging, past: replaced('other') }] as const,
    [
      id,
      'sharepoint-blank-thumbnail',
      id === 'sharepoint-never-visited' ? { ...lagging, ...oneBlank } : partlyBlank,
    ] as const,
  ]),
];

describe('a cause gives way', () => {
  it.each(BOTH)('%s to %s', (id, better, given) => {
    const look = ALL_CAUSES.find((cause) => cause.id === id)?.look(given) ?? null;
    expect(look).not.toBeNull();
    const shown = found(given).map((cause) => cause.split(':')[0]);
    expect(shown).toContain(better);
    expect(shown).not.toContain(id);
  });

  it('in every case that a definition names', () => {
    const named = ALL_CAUSES.flatMap(({ id, unless = [] }) => unless.map((better) => `${id} to ${better}`));
    expect(BOTH.map(([id, better]) => `${id} to ${better}`).toSorted()).toEqual(named.toSorted());
  });

  it('and not where the other one is not found', () => {
    expect(found({ ...story('no-photo'), profile: fail({ kind: 'offline' }) })).toEqual(['no-photo: likely']);
    expect(found({ ...findings(), ...failing(['graph'], mailboxMissing) })).toEqual([
      'mailbox-on-premises: possible',
    ]);
  });
});
