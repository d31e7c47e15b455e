import type { ListedPerson } from '../../../contract/station/listed-person.ts';
import type { PrivacyNotice, SessionState } from '../../../contract/station/session-state.ts';
import type { StationState } from '../../../contract/station/station-state.ts';

export const CITRA: ListedPerson = {
  key: 'k-citra',
  displayName: 'Citra Dewi',
  department: 'Customer Service',
  jobTitle: 'Service Desk Analyst',
  secondIdentifier: 'Employee number ends in 417',
  progress: 'missing',
};

const OTHERS = [
  'Adaeze Okafor',
  'Søren Kjærgård',
  'ليلى حداد',
  'Nguyễn Thị Minh Khai',
  'Bartholomew Featherstonehaugh-Cholmondeley',
];

export const PEOPLE: readonly ListedPerson[] = [
  CITRA,
  ...OTHERS.map((displayName, index) => ({
    ...CITRA,
    key: `k-${index}`,
    displayName,
    department: index === 2 ? null : 'Research and Development',
  })),
];

export const NOTICE: PrivacyNotice = {
  version: '2026-11',
  legalBasis: 'Your consent, Article 6(1)(a) GDPR',
  text: [
    'Contoso takes a photo of you for your profile in Microsoft 365. Colleagues see it in Teams, Outlook and SharePoint.',
    'The photo is stored by Microsoft for as long as you work here. You can change or remove it at any time.',
    'Your face is located to help you stand well in the picture. Nobody is recognised, and nothing of that is kept.',
    'Nobody has to have a photo. Saying no has no consequences, and nobody will ask you why.',
    'Questions? Write to the data protection officer at privacy@contoso.example.',
  ].join('\n\n'),
  textLocale: 'en',
};

export const IDLE: StationState = {
  front: 'session',
  way: 'operator',
  isDemo: false,
  managedBy: 'Contoso IT',
  locale: 'en',
  languages: ['en', 'id', 'ar'],
  textSize: 1,
  isSpoken: false,
  isAssisted: false,
  session: { stage: 'idle' },
  idleWarning: null,
  faceAnalysis: true,
  automaticShutter: true,
  screenReader: false,
  finding: { bySearch: true, byList: false, byBadge: true },
  signals: { operatorNeeded: false, isOffline: false, waiting: 0, cameraTrouble: false },
  setUp: null,
  pin: null,
  panel: null,
  version: '0.1.0',
};

export function inSession(session: SessionState, changes: Partial<StationState> = {}): StationState {
  return { ...IDLE, session, ...changes };
}
