import type { PlaceReading } from '../../../contract/place.ts';
import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import { hoursBetween } from './ages.ts';
import type { Confidence } from './cause-definition.ts';
import { behind, readingOf, sharePointReadings } from './copies.ts';
import { vainRequests } from './vain-requests.ts';

/** Why SharePoint lags behind Graph. */
export type LagCause = 'sharepoint-never-visited' | 'sharepoint-not-visited' | 'sharepoint-not-pulled';
export type Sureness = Partial<Readonly<Record<LagCause, Confidence>>>;

interface Cure {
  readonly sureness: Sureness;
  /** Whether what SharePoint had before is known. */
  readonly visited: 'yes' | 'unsure';
  readonly evidence: readonly Evidence[];
}

/** What a visit that has just brought the photo tells of why SharePoint was behind; null for every other visit. */
export function explainCure(findings: Findings): Cure | null {
  const { attempt } = findings;
  if (attempt?.end !== 'caught-up') return null;
  const before = sharePointReadings({ places: attempt.before });
  const stale = behind(before);
  const sureness = stale.length > 0 ? surenessOfCure(findings, stale) : surenessOfUnread(findings, before);
  if (sureness === null) return null;
  const changes = before.map(({ place, verdict, from }) => {
    const after = readingOf(findings, place)?.verdict;
    return { fact: place, value: after === undefined ? verdict : `${verdict} → ${after}`, from };
  });
  return {
    sureness,
    visited: stale.length > 0 ? 'yes' : 'unsure',
    evidence: [...changes, ...requestEvidence(findings)],
  };
}

function surenessOfCure({ past }: Findings, stale: readonly PlaceReading[]): Sureness {
  // Visits of before were in vain: the person was there, and SharePoint did not ask.
  if (vainRequests({ attempt: null, past }).length > 0) return { 'sharepoint-not-pulled': 'likely' };
  const hadNone = stale.every(({ verdict }) => verdict === 'none');
  return { [hadNone ? 'sharepoint-never-visited' : 'sharepoint-not-visited']: 'likely' };
}

/** Before the visit nobody could read what SharePoint had, as where its host was not known yet. */
function surenessOfUnread(
  { attempt, profile, subject }: Findings,
  before: readonly PlaceReading[],
): Sureness | null {
  const isUnread =
    before.length > 0 && before.every(({ verdict }) => verdict === 'refused' || verdict === 'unknown');
  if (!isUnread || attempt === null) return null;
  if (subject.mySite === null) return { 'sharepoint-never-visited': 'possible' };
  const changedAt = profile.ok ? profile.value.profile.pictureChangedAt : null;
  const isOfVisit = changedAt !== null && hoursBetween(attempt.startedAt, changedAt) >= 0;
  return isOfVisit ? { 'sharepoint-never-visited': 'possible', 'sharepoint-not-visited': 'possible' } : null;
}

/** When the person's own photo was last asked for, as far as this machine knows. */
export function requestEvidence({ attempt, past }: Findings): readonly Evidence[] {
  const requestedAt = [attempt, ...past.attempts].find((one) => one?.requestedAt)?.requestedAt;
  return requestedAt ? [{ fact: 'requestedAt', value: requestedAt, from: 'receipt' }] : [];
}
