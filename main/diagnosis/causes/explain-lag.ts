import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import { hoursBetween, PULL_HOURS } from './ages.ts';
import type { CauseFinding, Confidence } from './cause-definition.ts';
import {
  behind,
  copyEvidence,
  isDetached,
  isOnGraph,
  profileEvidence,
  readingOf,
  sharePointReadings,
  showsPlaceholder,
} from './copies.ts';
import { vainRequests } from './vain-requests.ts';

type LagCause = 'sharepoint-never-visited' | 'sharepoint-not-visited' | 'sharepoint-not-pulled';
type Sureness = Partial<Readonly<Record<LagCause, Confidence>>>;

/**
 * Causes under which asking again helps nobody: the person can't visit, Graph's photo is the wrong one, or the copy is
 * to be made anew first.
 */
export const STRONGER_THAN_LAG: readonly string[] = [
  'guest',
  'account-disabled',
  'photo-overwritten',
  'sharepoint-blank-thumbnail',
];

/**
 * One of the three reasons why SharePoint lags behind Graph; null where it isn't this one. Reading can't tell them
 * apart, because SharePoint says when its picture last changed and not when it last asked: a visit does.
 */
export function explainLag(findings: Findings, id: LagCause): CauseFinding | null {
  const cured = explainCure(findings);
  const sureness = cured?.sureness ?? explainBehind(findings);
  const confidence = sureness[id];
  if (confidence === undefined) return null;
  const others = (Object.keys(sureness) as LagCause[]).filter((other) => other !== id);
  return {
    confidence,
    evidence: cured?.evidence ?? [...copyEvidence(staleCopies(findings)), ...timeEvidence(findings)],
    facts: { visited: cured === null ? 'no' : 'yes' },
    alikeCauses: others,
  };
}

/** What SharePoint would mend by asking again. A blank picture and a placeholder have causes of their own. */
function staleCopies(findings: Findings) {
  return behind(sharePointReadings(findings)).filter(
    ({ place }) =>
      findings.looks.get(place) !== 'blank' && !(place === 'sharepoint-profile' && showsPlaceholder(findings)),
  );
}

/** The visit that was just made brought the photo. */
function explainCure(findings: Findings): { sureness: Sureness; evidence: readonly Evidence[] } | null {
  const { attempt } = findings;
  if (attempt?.end !== 'caught-up') return null;
  const stale = behind(sharePointReadings({ places: attempt.before }));
  if (stale.length === 0) return null;
  const hadNone = stale.every(({ verdict }) => verdict === 'none');
  const evidence = stale.map(({ place, verdict, from }) => {
    const after = readingOf(findings, place)?.verdict;
    return { fact: place, value: after === undefined ? verdict : `${verdict} → ${after}`, from };
  });
  return {
    sureness: { [hadNone ? 'sharepoint-never-visited' : 'sharepoint-not-visited']: 'likely' },
    evidence: [...evidence, ...requestEvidence(findings)],
  };
}

function explainBehind(findings: Findings): Sureness {
  const { profile, subject } = findings;
  // Without a profile there is nobody to ask for; detached, SharePoint does not ask.
  if (!profile.ok || isDetached(findings) || !isOnGraph(findings)) return {};
  if (staleCopies(findings).length === 0) return {};
  if (vainRequests(findings).length > 0) return { 'sharepoint-not-pulled': 'likely' };
  if (profile.value.profile.pictureUrl !== null) return explainByAge(findings);
  if (subject.mySite === null) return { 'sharepoint-never-visited': 'likely' };
  const isSiteUnread = subject.mySite === undefined;
  return { ...(isSiteUnread ? { 'sharepoint-never-visited': 'possible' } : {}), ...explainByAge(findings) };
}

function explainByAge({ at, past, profile }: Findings): Sureness {
  const { publishedAt } = past;
  if (publishedAt === null) return { 'sharepoint-not-visited': 'possible', 'sharepoint-not-pulled': 'possible' };
  const changedAt = profile.ok ? profile.value.profile.pictureChangedAt : null;
  // It changed after the publish and still isn't the photo: it was asked for, so somebody was there.
  if (changedAt !== null && hoursBetween(publishedAt, changedAt) >= 0)
    return { 'sharepoint-not-pulled': 'possible' };
  return hoursBetween(publishedAt, at) < PULL_HOURS
    ? { 'sharepoint-not-pulled': 'likely' }
    : { 'sharepoint-not-visited': 'likely', 'sharepoint-not-pulled': 'possible' };
}

function timeEvidence(findings: Findings): readonly Evidence[] {
  const { past, profile, subject } = findings;
  const said = profile.ok ? profile.value.profile : null;
  return [
    ...profileEvidence(findings, 'SPS-PictureTimestamp', said?.pictureChangedAt ?? null),
    ...(subject.mySite === null ? [{ fact: 'mySite', value: '-', from: subject.from }] : []),
    ...(past.publishedAt === null ? [] : [{ fact: 'publishedAt', value: past.publishedAt, from: 'receipt' }]),
    ...requestEvidence(findings),
  ];
}

/** When the person's own photo was last asked for, as far as this machine knows. */
function requestEvidence({ attempt, past }: Findings): readonly Evidence[] {
  const requestedAt = [attempt, ...past.attempts].find((one) => one?.requestedAt)?.requestedAt;
  return requestedAt ? [{ fact: 'requestedAt', value: requestedAt, from: 'receipt' }] : [];
}
