import type { Place, PlaceReading, Verdict } from '../../../contract/place.ts';
import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';

const BEHIND: ReadonlySet<Verdict> = new Set(['older', 'other', 'none']);
const SHOWS_PLACEHOLDER = 1;

/** What one place answered; undefined where it was not asked. */
export function readingOf({ places }: Pick<Findings, 'places'>, place: Place): PlaceReading | undefined {
  return places.find((reading) => reading.place === place);
}

/** What SharePoint's places answered. */
export function sharePointReadings({ places }: Pick<Findings, 'places'>): readonly PlaceReading[] {
  return places.filter(({ place }) => place.startsWith('sharepoint-'));
}

/** Readings that were judged not to be the photo; what nobody could read is none of them. */
export function behind(readings: readonly PlaceReading[]): readonly PlaceReading[] {
  return readings.filter(({ verdict }) => BEHIND.has(verdict));
}

/** Every place that was asked serves the photo. */
export function isSameEverywhere({ places }: Pick<Findings, 'places'>): boolean {
  return places.length > 0 && places.every(({ verdict }) => verdict === 'same');
}

/** Graph serves a photo to judge by. */
export function isOnGraph(findings: Pick<Findings, 'places'>): boolean {
  return readingOf(findings, 'graph')?.verdict === 'same';
}

/** Graph said that it has no photo, in either version that was asked. */
export function isMissingOnGraph(findings: Pick<Findings, 'places'>): boolean {
  const beta = readingOf(findings, 'graph-beta');
  return readingOf(findings, 'graph')?.verdict === 'none' && (beta === undefined || beta.verdict === 'none');
}

/** A picture of somebody is to be seen there, whoever's it is: no placeholder, no blank, no failure. */
function showsPicture({ looks }: Pick<Findings, 'looks'>, { place, verdict, width }: PlaceReading): boolean {
  return (looks.get(place) ?? 'photo') === 'photo' && verdict !== 'none' && width !== null && width > 1;
}

/** SharePoint's copies that show a picture. */
export function sharePointPictures(findings: Findings): readonly PlaceReading[] {
  return sharePointReadings(findings).filter((reading) => showsPicture(findings, reading));
}

/** The profile says that a grey outline is shown in the picture's place. */
export function showsPlaceholder({ profile }: Pick<Findings, 'profile'>): boolean {
  return profile.ok && profile.value.profile.placeholderState === SHOWS_PLACEHOLDER;
}

/** SharePoint's picture is kept apart from Exchange's photo (domain facts 2.5). */
export function isDetached({ profile }: Pick<Findings, 'profile'>): boolean {
  return profile.ok && profile.value.profile.exchangeSyncState === 0;
}

/** What places served, as evidence. */
export function copyEvidence(readings: readonly PlaceReading[]): readonly Evidence[] {
  return readings.map(({ place, verdict, from }) => ({ fact: place, value: verdict, from }));
}

/** One property of SharePoint's profile; nothing where the profile does not have it. */
export function profileEvidence(
  { profile }: Pick<Findings, 'profile'>,
  fact: string,
  value: string | number | null,
): readonly Evidence[] {
  return profile.ok && value !== null ? [{ fact, value: String(value), from: profile.value.facts.from }] : [];
}

/** The sync state that SharePoint's profile gives. */
export function syncStateEvidence(findings: Pick<Findings, 'profile'>): readonly Evidence[] {
  const { profile } = findings;
  const state = profile.ok ? profile.value.profile.exchangeSyncState : null;
  return profileEvidence(findings, 'SPS-PictureExchangeSyncState', state);
}
