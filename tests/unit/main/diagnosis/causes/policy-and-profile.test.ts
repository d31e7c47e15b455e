import { fail, succeed } from '../../../../../contract/result.ts';
import type { Findings, PhotoSettings } from '../../../../../main/diagnosis/findings.ts';
import { findings, NO_PROFILE, profile, reading } from '../../../../fixtures/findings.ts';
import { all, failing, past, places, SHAREPOINT, STORIES, subject } from '../../../../fixtures/story-findings.ts';
import { describeCause } from './found.ts';

const USER_ADMINISTRATOR = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const story = (id: string): Findings => STORIES[id] ?? findings();

type Change = NonNullable<Findings['past']['refusedChange']>;
const refused = (kind: Change['kind']): Partial<Findings> => ({
  past: past({
    refusedChange: {
      at: '2026-11-23T07:00:00.000Z',
      kind,
      status: 403,
      code: 'ErrorAccessDenied',
      requestId: null,
    },
  }),
});
const settings = (value: Partial<PhotoSettings>): Partial<Findings> => ({
  photoSettings: succeed({ source: null, allowedRoles: [], ...value }),
});
const unreadable: Partial<Findings> = { photoSettings: fail({ kind: 'access-denied' }) };
const synchronised = { subject: subject({ onPremisesSyncEnabled: true }) };
const someRoles = settings({ allowedRoles: [USER_ADMINISTRATOR] });
const administrator = { scopes: ['ProfilePhoto.ReadWrite.All'], roles: [USER_ADMINISTRATOR] };

describeCause('photo-change-forbidden', [
  ['is possible where roles are named', someRoles, 'possible'],
  ['is likely where a change was refused too', { ...someRoles, ...refused('blocked-by-policy') }, 'likely'],
  ['is likely where a change was refused and nobody may read the settings', refused('blocked-by-policy'), 'likely'],
  ['is likely where they could not be read', { ...unreadable, ...refused('blocked-by-policy') }, 'likely'],
  ['is likely where access was denied though the token allows it', refused('access-denied'), 'likely'],
  [
    'is not where the token does not allow it',
    { ...refused('access-denied'), token: { scopes: ['User.Read'], roles: [] } },
    null,
  ],
  [
    'is not where the token was not read',
    { ...refused('access-denied'), token: { scopes: null, roles: null } },
    null,
  ],
  [
    'is likely where an administrator was denied somebody else’s photo',
    { ...refused('access-denied'), isSelf: false, token: administrator },
    'likely',
  ],
  [
    'is not where who was denied is no administrator',
    { ...refused('access-denied'), isSelf: false, token: { ...administrator, roles: [] } },
    null,
  ],
  ['is not where the change failed otherwise', refused('photo-refused'), null],
  ['is not where the settings name no roles', { ...settings({}), ...refused('blocked-by-policy') }, null],
  ['is not where one’s own role is named', { ...someRoles, token: administrator }, null],
  [
    'is possible where photos come from the account’s own directory',
    { ...refused('blocked-by-policy'), ...synchronised },
    'possible',
  ],
]);

describeCause('photo-source-on-premises', [
  ['is possible where the settings say so', settings({ source: 'onPremises' }), 'possible'],
  ['is likely for a synchronised account', { ...settings({ source: 'onPremises' }), ...synchronised }, 'likely'],
  [
    'is likely where a change was refused too',
    { ...settings({ source: 'onPremises' }), ...refused('blocked-by-policy') },
    'likely',
  ],
  ['is not where the source is the cloud', { ...settings({ source: 'cloud' }), ...synchronised }, null],
  ['is not where there is no source', { ...settings({}), ...synchronised, ...refused('blocked-by-policy') }, null],
  [
    'is likely where a synchronised account’s change was refused',
    { ...synchronised, ...refused('blocked-by-policy') },
    'likely',
  ],
  ['is not where nothing was refused', synchronised, null],
  ['is not where it is not known to be synchronised', refused('blocked-by-policy'), null],
]);

describeCause('directory-photo-not-taken', [
  ['is possible for a synchronised account with a full-sized photo', synchronised, 'possible'],
  ['is not for another', { subject: subject({ onPremisesSyncEnabled: false }) }, null],
  ['is not where that was not read', { subject: subject({ onPremisesSyncEnabled: null }) }, null],
  ['is not where the photo may come from the directory', { ...synchronised, graphSizes: [48, 64, 96] }, null],
  [
    'is not where it was published here',
    { ...synchronised, past: past({ publishedAt: '2026-11-01T08:00:00.000Z' }) },
    null,
  ],
  ['is not where a copy is behind', { ...synchronised, places: places({ 'sharepoint-profile': 'older' }) }, null],
  ['is not where photos come from the directory', { ...synchronised, ...settings({ source: 'onPremises' }) }, null],
]);

const noMailbox = story('no-mailbox');
const ownUpload = story('sharepoint-own-upload');

describeCause('no-mailbox', [
  ['is likely without an Exchange plan and with state 0', noMailbox, 'likely'],
  ['is not with a plan', { ...noMailbox, subject: subject({}) }, null],
  ['is not where licences were not read', { ...noMailbox, subject: subject({ plans: null }) }, null],
  ['is not where the profile is attached', { ...noMailbox, profile: profile() }, null],
  ['is not where the state was not read', { ...noMailbox, profile: profile({ exchangeSyncState: null }) }, null],
  [
    'is likely where Graph finds none',
    { ...noMailbox, ...failing(['graph'], { kind: 'mailbox-unavailable' }), profile: profile() },
    'likely',
  ],
]);

describeCause('sharepoint-own-upload', [
  ['is likely where SharePoint’s picture is another one', ownUpload, 'likely'],
  ['is not where it is the same', noMailbox, null],
  ['is not where SharePoint has none', { ...ownUpload, places: places(all(SHAREPOINT, 'none')) }, null],
  ['is not with a mailbox', { ...ownUpload, subject: subject({}) }, null],
  ['is not where the profile is attached', { ...ownUpload, profile: profile() }, null],
  ['is not where licences were not read', { ...ownUpload, subject: subject({ plans: null }) }, null],
]);

const unlicensed = { subject: subject({ plans: [] }) };

describeCause('no-sharepoint-licence', [
  ['is likely where SharePoint says so', { profile: fail({ kind: 'no-sharepoint-licence' }) }, 'likely'],
  [
    'is likely where SharePoint knows nobody and there is no plan',
    { profile: NO_PROFILE, ...unlicensed },
    'likely',
  ],
  ['is not with a plan', { profile: NO_PROFILE }, null],
  ['is not where licences were not read', { profile: NO_PROFILE, subject: subject({ plans: null }) }, null],
  ['is not where there is a profile', unlicensed, null],
]);

const EUROPE = 'https://contosoeur-my.sharepoint.com/';

describeCause('other-sharepoint-host', [
  [
    'is likely where the profile names another host',
    { profile: profile({ personalSiteHostUrl: EUROPE }) },
    'likely',
  ],
  [
    'is likely where the directory does, and SharePoint knows nobody',
    { profile: NO_PROFILE, subject: subject({ mySite: `${EUROPE}personal/citra/` }) },
    'likely',
  ],
  [
    'is not where it is the same but for its spelling',
    { profile: profile({ personalSiteHostUrl: 'HTTPS://Contoso-My.SharePoint.com/' }) },
    null,
  ],
  ['is not where the profile names none', { profile: profile({ personalSiteHostUrl: null }) }, null],
  ['is not where that is no address', { profile: profile({ personalSiteHostUrl: 'nowhere' }) }, null],
  ['is not where no host was asked', { askedHost: null, profile: profile({ personalSiteHostUrl: EUROPE }) }, null],
  ['is not where the site was not read', { profile: NO_PROFILE, subject: subject({ mySite: undefined }) }, null],
]);

describeCause('account-renamed', [
  ['is likely where the names differ', story('account-renamed'), 'likely'],
  ['is not where they differ in capitals only', { subject: subject({ upn: 'Citra@Selfsame.example' }) }, null],
  ['is not where SharePoint gives no name', { profile: profile({ accountName: null }) }, null],
  ['is not where the name is of another kind', { profile: profile({ accountName: 'CONTOSO\\citra' }) }, null],
  [
    'is not where the person’s name was not read',
    { ...story('account-renamed'), subject: subject({ upn: '' }) },
    null,
  ],
  ['is not for a guest', { ...story('account-renamed'), subject: subject({ userType: 'Guest' }) }, null],
]);

const nobody: Partial<Findings> = { profile: NO_PROFILE };

describeCause('sharepoint-no-profile', [
  ['is likely for an enabled, licensed account', nobody, 'likely'],
  [
    'is possible where nobody could read whether it is enabled',
    { ...nobody, subject: subject({ accountEnabled: null }) },
    'possible',
  ],
  ['is possible where licences were not read', { ...nobody, subject: subject({ plans: null }) }, 'possible'],
  ['is not where it is switched off', { ...nobody, subject: subject({ accountEnabled: false }) }, null],
  ['is not without a licence', { ...nobody, ...unlicensed }, null],
  ['is not where SharePoint did not answer', { profile: fail({ kind: 'timed-out' }) }, null],
]);

describeCause('sharepoint-not-allowed', [
  ['is likely without consent', story('sharepoint-not-allowed'), 'likely'],
  ['is likely where SharePoint refuses', { profile: fail({ kind: 'access-denied', status: 403 }) }, 'likely'],
  [
    'is likely where a picture alone is refused',
    failing(['sharepoint-thumbnail-L'], { kind: 'access-denied' }),
    'likely',
  ],
  ['is not where Graph refuses', failing(['graph-beta'], { kind: 'access-denied' }), null],
  ['is not where SharePoint did not answer', { profile: fail({ kind: 'offline' }) }, null],
  ['is not where SharePoint answers', { places: [reading('graph', 'same')] }, null],
]);
