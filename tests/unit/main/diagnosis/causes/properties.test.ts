import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptEnd } from '../../../../../contract/attempt.ts';
import type { Failure } from '../../../../../contract/failure.ts';
import type { Place, Verdict } from '../../../../../contract/place.ts';
import { fail, succeed } from '../../../../../contract/result.ts';
import { ALL_CAUSES } from '../../../../../main/diagnosis/causes/all-causes.ts';
import { HOPS } from '../../../../../main/diagnosis/causes/cause-definition.ts';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { CopyLook, Findings } from '../../../../../main/diagnosis/findings.ts';
import { attempt } from '../../../../fixtures/attempt.ts';
import { findings, profile, reading } from '../../../../fixtures/findings.ts';
import { places } from '../../../../fixtures/story-findings.ts';
import { found, WORD } from './found.ts';

const PLACES: readonly Place[] = [...findings().places.map(({ place }) => place), 'sharepoint-userphoto-L'];
const VERDICTS: readonly Verdict[] = ['same', 'older', 'other', 'none', 'refused', 'unknown'];
const LOOKS: readonly CopyLook[] = ['photo', 'blank', 'placeholder', 'missing'];
const ENDS: readonly AttemptEnd[] = [
  'caught-up',
  'still-old',
  'wrong-person',
  'device-refused',
  'sign-in-refused',
  'window-closed',
];
const NAMES = [
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotHostedInExchangeOnline',
  'ErrorAccessDenied',
  '53003',
  '65004',
];
const KINDS = [
  'access-denied',
  'mailbox-unavailable',
  'no-photo',
  'no-sharepoint-licence',
  'sign-in-refused',
  'throttled',
  'timed-out',
  'service-unavailable',
  'offline',
] as const;

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const time = fc
  .integer({ min: -100 * 24, max: 24 })
  .map((hours) => new Date(Date.parse(findings().at) + hours * 3_600_000).toISOString());
const times = maybe(time);

const failure: fc.Arbitrary<Failure> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    code: fc.constantFrom(...NAMES),
    status: fc.constantFrom(404, 403, 429, 500, 503),
  }),
  fc.record({ kind: fc.constant('consent-needed' as const), scopes: fc.constant(['AllSites.Read']) }),
);

const readings = fc.subarray([...PLACES]).chain((asked) =>
  fc.tuple(
    ...asked.map((place) =>
      fc
        .record({
          verdict: fc.constantFrom(...VERDICTS),
          edge: maybe(fc.constantFrom(1, 48, 96, 200, 648)),
          at: times,
        })
        .map(({ at, edge, verdict }) =>
          reading(place, verdict, { width: edge, height: edge, ...(at === null ? {} : { changedAt: at }) }),
        ),
    ),
  ),
);

const aProfile = fc
  .record({
    accountName: maybe(fc.constantFrom('i:0#.f|membership|citra@selfsame.example', 'former', '')),
    pictureUrl: maybe(fc.constant('https://contoso-my.sharepoint.com/a_MThumb.jpg')),
    exchangeSyncState: maybe(fc.constantFrom(0, 1, 2)),
    placeholderState: maybe(fc.constantFrom(0, 1)),
    pictureTimestamp: maybe(fc.constantFrom(0, 63_605_901_091)),
    pictureChangedAt: times,
    personalSiteHostUrl: maybe(fc.constantFrom('https://contosoeur-my.sharepoint.com/', 'nonsense')),
  })
  .map(profile);

const aSubject: fc.Arbitrary<Findings['subject']> = fc.record({
  upn: fc.constantFrom('', 'citra@selfsame.example', 'a_b#EXT#@selfsame.example'),
  mail: fc.constant(null),
  userType: maybe(fc.constantFrom('Member' as const, 'Guest' as const)),
  accountEnabled: maybe(fc.boolean()),
  onPremisesSyncEnabled: maybe(fc.boolean()),
  plans: maybe(
    fc.array(
      fc.record({ service: fc.constantFrom('exchange', 'SharePoint'), isEnabled: fc.boolean(), assignedAt: times }),
    ),
  ),
  mySite: fc.constantFrom(null, undefined, 'https://contoso-my.sharepoint.com/personal/citra/', 'nonsense'),
  from: fc.constant('GET /me'),
  failure: fc.constant(null),
});

const anAttempt = fc
  .record({
    end: fc.constantFrom(...ENDS),
    requestedAt: times,
    signedInAs: maybe(fc.constant('i:0#.f|membership|x@y')),
  })
  .chain((known) => readings.map((before) => attempt({ ...known, before })));

const roles = fc.subarray(['fe930be7-5e62-47db-91af-98c3a49a38b1']);

const anything: fc.Arbitrary<Findings> = fc.record({
  at: fc.constant(findings().at),
  isSelf: fc.boolean(),
  cloud: fc.constantFrom('global' as const, 'china' as const),
  places: readings,
  failures: fc.array(fc.tuple(fc.constantFrom(...PLACES), failure)).map((entries) => new Map(entries)),
  looks: fc
    .array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...LOOKS)))
    .map((entries) => new Map(entries)),
  graphSizes: maybe(fc.subarray([48, 96, 240, 648])),
  profile: fc.oneof(aProfile, failure.map(fail)),
  askedHost: maybe(fc.constant('https://contoso-my.sharepoint.com')),
  subject: aSubject,
  photoSettings: maybe(
    fc.record({ source: maybe(fc.constantFrom('', 'cloud', 'onPremises')), allowedRoles: roles }).map(succeed),
  ),
  token: fc.record({
    scopes: maybe(fc.subarray(['User.ReadWrite', 'ProfilePhoto.ReadWrite.All'])),
    roles: maybe(roles),
  }),
  past: fc.record({
    publishedAt: times,
    replaced: maybe(
      fc.record({
        publishedAt: time,
        nowServes: fc.constantFrom('older' as const, 'other' as const, 'none' as const),
      }),
    ),
    refusedChange: maybe(
      fc.record({
        at: time,
        kind: fc.constantFrom(...KINDS, 'blocked-by-policy' as const),
        status: maybe(fc.constant(403)),
        code: maybe(fc.constantFrom(...NAMES)),
        requestId: maybe(fc.constant('r-1')),
      }),
    ),
    attempts: fc.array(anAttempt, { maxLength: 3 }),
  }),
  attempt: maybe(anAttempt),
});

describe('whatever was read', () => {
  it('every definition answers, in whole words and in order', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const causes = findCauses(given, WORD);
        for (const { evidence, explanation, remedies, title } of causes) {
          expect([title, explanation, ...remedies.map(({ text }) => text)].join()).not.toMatch(
            /[{}]|undefined|null/,
          );
          expect(remedies.length).toBeGreaterThan(0);
          expect(evidence.length).toBeGreaterThan(0);
          expect(new Set(evidence.map(({ fact, from }) => `${fact} ${from}`)).size).toBe(evidence.length);
        }
        expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
        const rank = causes.map(({ confidence, id }) => {
          const hop = ALL_CAUSES.find((definition) => definition.id === id)?.hop ?? 'viewer';
          // A policy that nothing points to is named last.
          const step = confidence === 'possible' && hop === 'policy' ? HOPS.length : HOPS.indexOf(hop);
          return (confidence === 'likely' ? 0 : 100) + step;
        });
        expect(rank).toEqual(rank.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('nothing that was not read is taken for a no', () => {
    fc.assert(
      fc.property(fc.boolean(), times, (isSelf, publishedAt) => {
        const unread = findings({
          isSelf,
          places: places(Object.fromEntries(PLACES.map((place) => [place, 'unknown']))),
          graphSizes: null,
          profile: fail({ kind: 'offline' }),
          askedHost: null,
          subject: {
            ...findings().subject,
            userType: null,
            accountEnabled: null,
            onPremisesSyncEnabled: null,
            plans: null,
            mySite: undefined,
          },
          token: { scopes: null, roles: null },
          past: { ...findings().past, publishedAt },
        });
        expect(found(unread)).toEqual([]);
      }),
    );
  });

  it('no cause is named where all is well', () => {
    const well = fc.record({
      publishedAt: fc.constantFrom(null, '2026-01-01T08:00:00.000Z'),
      userType: maybe(fc.constant('Member' as const)),
      accountEnabled: maybe(fc.boolean()),
      plans: fc.constantFrom(null, findings().subject.plans),
      sizes: fc.constantFrom(null, [48, 648]),
      state: fc.constantFrom(null, 1),
      mySite: fc.constantFrom(undefined, null),
      roles: maybe(roles),
    });
    fc.assert(
      fc.property(well, ({ accountEnabled, mySite, plans, publishedAt, sizes, state, userType, ...token }) => {
        const given = findings({
          graphSizes: sizes,
          profile: profile({ exchangeSyncState: state }),
          subject: { ...findings().subject, userType, accountEnabled, plans, mySite },
          token: { scopes: null, ...token },
          past: { ...findings().past, publishedAt },
        });
        expect(found(given)).toEqual([]);
      }),
    );
  });
});
