import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import type { Findings } from '../../../../../main/diagnosis/findings.ts';
import { findings, profile, reading } from '../../../../fixtures/findings.ts';
import { all, failing, past, places, SHAREPOINT, STORIES, subject } from '../../../../fixtures/story-findings.ts';
import { describeCause, WORD } from './found.ts';

const story = (id: string): Findings => STORIES[id] ?? findings();
const PEOPLE_ADMINISTRATOR = '024906de-61e5-49c8-8572-40335f1e0e10';
const WRITES_ALL = ['ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All'];
const refusedChange = (changes: Partial<NonNullable<Findings['past']['refusedChange']>> = {}) => ({
  at: '2026-11-23T07:00:00.000Z',
  kind: 'access-denied' as const,
  status: 403,
  code: 'ErrorAccessDenied',
  requestId: 'r-9',
  ...changes,
});

const denied = story('not-allowed-for-others');
const changeDenied = (token: Findings['token']): Partial<Findings> => ({
  isSelf: false,
  token,
  past: past({ refusedChange: refusedChange() }),
});

describeCause('not-allowed-for-others', [
  ['is likely where Graph refuses somebody else’s photo', denied, 'likely'],
  ['is not for one’s own', { ...denied, isSelf: true }, null],
  ['is not where Graph fails otherwise', { ...denied, ...failing(['graph'], { kind: 'timed-out' }) }, null],
  [
    'is likely where a change was refused for want of a permission',
    changeDenied({ scopes: ['User.ReadWrite'], roles: null }),
    'likely',
  ],
  [
    'is likely where a change was refused for want of a role',
    changeDenied({ scopes: WRITES_ALL, roles: [] }),
    'likely',
  ],
  ['is possible where the token says nothing', changeDenied({ scopes: null, roles: null }), 'possible'],
  ['is not where both were there', changeDenied({ scopes: WRITES_ALL, roles: [PEOPLE_ADMINISTRATOR] }), null],
  ['is not where nothing was refused', { isSelf: false, token: { scopes: [], roles: [] } }, null],
]);

describe('not-allowed-for-others', () => {
  it.each([
    [{ scopes: ['User.ReadWrite'], roles: null }, ['grant-photo-permission']],
    [{ scopes: WRITES_ALL, roles: [] }, ['give-people-role']],
    [{ scopes: null, roles: null }, ['grant-photo-permission', 'give-people-role']],
    [{ scopes: WRITES_ALL, roles: [PEOPLE_ADMINISTRATOR] }, ['open-ticket']],
  ])('with %j asks for what is missing', (token, remedies) => {
    const [cause] = findCauses({ ...denied, token }, WORD);
    expect(cause?.remedies.map(({ id }) => id)).toEqual(remedies);
  });
});

const making = story('mailbox-being-made');
const plan = (assignedAt: string | null, isEnabled = true) => ({
  subject: subject({ plans: [{ service: 'exchange', isEnabled, assignedAt }] }),
});
const noMailbox = (code: string) => ({ kind: 'mailbox-unavailable', status: 404, code }) as const;

describeCause('mailbox-being-made', [
  ['is likely for a licence of yesterday and no mailbox', making, 'likely'],
  ['is not for a licence of three days', { ...making, ...plan('2026-11-20T08:00:00.000Z') }, null],
  ['is likely just before that', { ...making, ...plan('2026-11-20T08:01:00.000Z') }, 'likely'],
  ['is not where the licence’s age was not read', { ...making, ...plan(null) }, null],
  ['is not where the plan is off', { ...making, ...plan('2026-11-22T08:00:00.000Z', false) }, null],
  ['is not where licences were not read', { ...making, subject: subject({ plans: null }) }, null],
  ['is not where there simply is no photo', { ...making, ...story('no-photo'), subject: making.subject }, null],
  [
    'is likely where a change was refused for it',
    {
      ...story('no-photo'),
      subject: making.subject,
      past: past({ refusedChange: refusedChange({ code: 'ResourceNotFound', kind: 'no-photo' }) }),
    },
    'likely',
  ],
  [
    'is not where the mailbox is on premises',
    { ...making, failures: new Map([['graph', noMailbox('MailboxNotHostedInExchangeOnline')]]) },
    null,
  ],
]);

describeCause('mailbox-on-premises', [
  ['is likely where Graph names it', failing(['graph'], noMailbox('MailboxNotHostedInExchangeOnline')), 'likely'],
  [
    'is likely where only the message names it',
    failing(['graph'], { ...noMailbox('UnknownError'), detail: 'MailboxNotHostedInExchangeOnline' }),
    'likely',
  ],
  [
    'is possible where Graph finds no mailbox',
    failing(['graph'], noMailbox('MailboxNotEnabledForRESTAPI')),
    'possible',
  ],
  [
    'is not where no licence gives one',
    { ...failing(['graph'], noMailbox('MailboxNotEnabledForRESTAPI')), subject: subject({ plans: [] }) },
    null,
  ],
  [
    'is possible where licences were not read',
    { ...failing(['graph'], noMailbox('MailboxNotEnabledForRESTAPI')), subject: subject({ plans: null }) },
    'possible',
  ],
  ['is not where Graph fails otherwise', failing(['graph'], { kind: 'unexpected-answer' }), null],
]);

const slow = (failure: Failure) => failing(['graph-240'], failure);
const alsoBehind = { places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'older')] };

describeCause('service-throttled', [
  ['is likely with 429', slow({ kind: 'throttled', status: 429 }), 'likely'],
  ['is likely with 503', slow({ kind: 'service-unavailable', status: 503 }), 'likely'],
  ['is possible with a time-out', slow({ kind: 'timed-out' }), 'possible'],
  [
    'is possible beside a copy that is behind',
    { ...slow({ kind: 'throttled', status: 429 }), ...alsoBehind },
    'possible',
  ],
  ['is not with 500', slow({ kind: 'service-unavailable', status: 500 }), null],
  ['is not offline', slow({ kind: 'offline' }), null],
]);

describeCause('service-fault', [
  [
    'is likely with the store’s fault in the code',
    slow({ kind: 'service-unavailable', status: 500, code: 'ErrorStoreInternalServerError' }),
    'likely',
  ],
  [
    'is likely with it in the message',
    slow({ kind: 'service-unavailable', status: 500, detail: 'ProfileStorageUnexpectedException' }),
    'likely',
  ],
  [
    'is possible with another 5xx',
    slow({ kind: 'service-unavailable', status: 500, code: 'UnknownError' }),
    'possible',
  ],
  ['is not with 503', slow({ kind: 'service-unavailable', status: 503 }), null],
  ['is not with 403', slow({ kind: 'access-denied', status: 403 }), null],
]);

const overwritten = story('photo-overwritten');
const replaced = (nowServes: 'older' | 'other' | 'none') =>
  past({ replaced: { publishedAt: '2026-11-20T08:00:00.000Z', nowServes } });

describeCause('photo-overwritten', [
  ['is likely where an earlier photo came back', { past: replaced('older') }, 'likely'],
  ['is likely where a third photo came', { past: replaced('other') }, 'likely'],
  ['is not where the photo is gone', { past: replaced('none') }, null],
  ['is likely where SharePoint keeps a sharper one', overwritten, 'likely'],
  ['is not where SharePoint’s is its own', { ...overwritten, profile: profile({ exchangeSyncState: 0 }) }, null],
  ['is not where Graph’s is of full size', { ...overwritten, graphSizes: [48, 648] }, null],
  [
    'is not where SharePoint’s is no sharper',
    {
      ...overwritten,
      places: [reading('graph', 'same'), reading('sharepoint-thumbnail-S', 'other', { width: 48 })],
    },
    null,
  ],
  ['is not where SharePoint’s is the same', { ...overwritten, places: places({}) }, null],
  ['is not where nobody published here', {}, null],
]);

const removed = story('photo-removed');
const onlyThere = story('only-in-sharepoint');
const noState = { profile: profile({ exchangeSyncState: null }) };

describeCause('photo-removed', [
  ['is likely where SharePoint, attached, still shows one', removed, 'likely'],
  ['is not where SharePoint is detached', onlyThere, null],
  ['is possible where the state was not read', { ...removed, ...noState }, 'possible'],
  ['is likely where it was published here', { ...story('no-photo'), past: replaced('none') }, 'likely'],
  [
    'is not where v1.0 was not read',
    { ...removed, places: places({ graph: 'unknown', 'graph-beta': 'none' }) },
    null,
  ],
  ['is not where beta has one', { ...removed, places: places({ graph: 'none', 'graph-beta': 'other' }) }, null],
  [
    'is not where SharePoint shows a placeholder',
    { ...removed, looks: new Map(SHAREPOINT.map((place) => [place, 'placeholder' as const])) },
    null,
  ],
]);

describeCause('only-in-sharepoint', [
  ['is likely where SharePoint, detached, shows one', onlyThere, 'likely'],
  ['is not where SharePoint is attached', removed, null],
  ['is possible where the state was not read', { ...removed, ...noState }, 'possible'],
  ['is not where it was published here', { ...onlyThere, past: replaced('none') }, null],
  ['is not where SharePoint shows none either', story('no-photo'), null],
]);

describeCause('no-photo', [
  ['is likely where nobody has one', story('no-photo'), 'likely'],
  [
    'is likely where SharePoint could not be read',
    {
      ...story('no-photo'),
      ...story('sharepoint-not-allowed'),
      places: places({ graph: 'none', 'graph-beta': 'none', ...all(SHAREPOINT, 'refused') }),
    },
    'likely',
  ],
  ['is not where SharePoint shows one', removed, null],
  ['is not where Graph was not read', { ...story('no-photo'), places: places({ graph: 'unknown' }) }, null],
  [
    'is not where beta has one',
    { ...story('no-photo'), places: places({ graph: 'none', 'graph-beta': 'other' }) },
    null,
  ],
]);

describeCause('photo-too-small', [
  ['is likely where the largest is 96 pixels', { graphSizes: [48, 64, 96] }, 'likely'],
  ['is not where there is a larger one', { graphSizes: [48, 64, 96, 120] }, null],
  [
    'goes by the picture where sizes were not read',
    { graphSizes: null, places: [reading('graph', 'same', { width: 64 })] },
    'likely',
  ],
  [
    'goes by the picture where no size is listed',
    { graphSizes: [], places: [reading('graph', 'same', { width: 648 })] },
    null,
  ],
  ['is not where Graph has none', { ...story('no-photo'), graphSizes: [48] }, null],
  [
    'is not where nothing was read',
    { graphSizes: null, places: [reading('graph', 'unknown', { width: null })] },
    null,
  ],
]);
