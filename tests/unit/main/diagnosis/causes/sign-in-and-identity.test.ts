import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { attempt } from '../../../../fixtures/attempt.ts';
import { findings, profile, reading } from '../../../../fixtures/findings.ts';
import { failing, STORIES, subject } from '../../../../fixtures/story-findings.ts';
import { describeCause, type Row, WORD } from './found.ts';

const refused = (code?: string): Failure => ({ kind: 'sign-in-refused', ...(code === undefined ? {} : { code }) });
const refusedAt = (code?: string) => failing(['sharepoint-thumbnail-L'], refused(code), 'refused');
const consent = (scopes: readonly string[], code?: string): Partial<Findings> =>
  failing(['graph-beta'], { kind: 'consent-needed', scopes, ...(code === undefined ? {} : { code }) }, 'refused');
const visit = (changes: Parameters<typeof attempt>[0]): Partial<Findings> => ({
  attempt: attempt({ requestedAt: null, ...changes }),
});

describeCause('app-not-assigned', [
  ['is likely with 50105', refusedAt('50105'), 'likely'],
  ['is not with another number', refusedAt('50058'), null],
  ['is not without a number', refusedAt(), null],
  ['is not for a visit, which signs in to another app', visit({ end: 'sign-in-refused', code: '50105' }), null],
]);

describeCause('admin-consent-required', [
  ['is likely with 65001', consent(['User.ReadWrite'], '65001'), 'likely'],
  ['is likely with 90094', consent(['User.ReadWrite'], '90094'), 'likely'],
  ['is possible without a number', consent(['User.ReadWrite']), 'possible'],
  ['is not where the person declined', consent(['User.ReadWrite'], '65004'), null],
  ['is not for SharePoint’s permission', consent(['AllSites.Read'], '65001'), null],
]);

describeCause('device-required', [
  ['is likely where the page said so', visit({ end: 'device-refused' }), 'likely'],
  ...['53000', '53001', '50097', '50129', '50131', '50155', '50187', '530001'].map(
    (code): Row => [`is likely with ${code}`, visit({ end: 'sign-in-refused', code }), 'likely'],
  ),
  ['is possible with 53003, a policy of some kind', visit({ end: 'sign-in-refused', code: '53003' }), 'possible'],
  ['is not with 50158', visit({ end: 'sign-in-refused', code: '50158' }), null],
  ['is not without a number', visit({ end: 'sign-in-refused' }), null],
  ['is likely where a token is refused for it', refusedAt('53000'), 'likely'],
  ['is possible where a token is refused by policy', refusedAt('53003'), 'possible'],
  ['is not where a token is refused for another reason', refusedAt('50076'), null],
]);

describe('device-required', () => {
  it('offers the usual browser for a visit, in words of its own for a policy', () => {
    const [device] = findCauses(findings(visit({ end: 'device-refused', code: '53000' })), WORD);
    const [policy] = findCauses(findings(visit({ end: 'sign-in-refused', code: '53003' })), WORD);
    expect(device?.remedies[0]).toMatchObject({ id: 'use-my-browser', who: 'person' });
    expect(device?.title).toBe('A private window can’t show that this device is managed');
    expect(policy?.title).toBe('A sign-in rule of the organisation refused the private window');
    expect(device?.evidence).toEqual([{ fact: 'sign-in', value: 'AADSTS53000', from: 'private-window' }]);
  });
});

const stranger = 'i:0#.f|membership|budi@selfsame.example';

describeCause('wrong-account', [
  ['is likely where a visit was somebody else’s', visit({ end: 'wrong-person', signedInAs: stranger }), 'likely'],
  ['is likely where nobody knows whose', visit({ end: 'wrong-person', signedInAs: null }), 'likely'],
  [
    'is not where SharePoint calls this person so',
    { ...visit({ end: 'wrong-person', signedInAs: stranger }), profile: profile({ accountName: stranger }) },
    null,
  ],
  ['is not where the visit ended otherwise', visit({ end: 'window-closed', signedInAs: stranger }), null],
  ['is not without a visit', {}, null],
]);

const disabled = { subject: subject({ accountEnabled: false }) };
const behind = { places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'older')] };

describeCause('account-disabled', [
  ['is likely where SharePoint is behind', { ...disabled, ...behind }, 'likely'],
  ['is not while every copy is right', disabled, null],
  ['is not while the account is on', behind, null],
  ['is not where that was not read', { ...behind, subject: subject({ accountEnabled: null }) }, null],
]);

const NOBODY = STORIES['guest'] ?? findings();

describeCause('guest', [
  ['is likely by userType', { ...NOBODY, subject: subject({ userType: 'Guest' }) }, 'likely'],
  [
    'is likely by account name, where the type was not read',
    { ...NOBODY, subject: subject({ upn: 'a_b.example#ext#@selfsame.example', userType: null }) },
    'likely',
  ],
  [
    'is possible for a member from elsewhere',
    { ...NOBODY, subject: subject({ upn: 'a_b.example#ext#@selfsame.example' }) },
    'possible',
  ],
  ['is not for a member', { ...NOBODY, subject: subject({}) }, null],
  ['is not where the type was not read', { ...NOBODY, subject: subject({ userType: null }) }, null],
  ['is not where the guest’s photo is everywhere', { subject: subject({ userType: 'Guest' }) }, null],
]);
