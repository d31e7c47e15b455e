import type { AttemptEnd } from '../../contract/attempt.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Person } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { GatheredCopy } from '../diagnosis/gather/gathered-copy.ts';
import { classifyAnswer } from '../http/classify-answer.ts';
import { type Answer, exchange } from '../http/exchange.ts';
import { readJson } from '../http/read-json.ts';
import type { Pictures } from '../photo/pictures.ts';
import { ownPhotoAddress } from './visit-address.ts';
import { isSamePerson, readIdentity, upnOf, type VisitIdentity } from './visit-identity.ts';
import type { VisitRequest, VisitSession } from './visit-session.ts';

const PLACE = 'sharepoint-userphoto-L';
const MY_PROPERTIES = '/_api/SP.UserProfiles.PeopleManager/GetMyProperties';
const JSON_WANTED = { accept: 'application/json;odata=nometadata' } as const;

/** SharePoint's grey outline is named after its size (domain facts 3); stored thumbnails are square JPEGs. */
const PLACEHOLDER = { type: 'image/png', width: 200, height: 150 } as const;

export interface MeasureVisitOptions {
  readonly visit: VisitSession;
  /** Origin of the My Site host, where the visit is signed in. */
  readonly mySite: string;
  readonly person: Person;
  readonly pictures: Pick<Pictures, 'print'>;
  /** Whether Graph serves the photo that was published: asking SharePoint before would fetch the old one again. */
  readonly isPhotoConfirmed: () => Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/** What a visit came to. Only with `end: null` was the own large photo answered for. */
export type MeasuredVisit = Requested & (Measured | NotMeasured);

interface Requested {
  /** Who SharePoint said is signed in; null where it did not say. */
  readonly signedInAs: string | null;
  /** When the own large photo was requested, by the service's clock; null where it was not. */
  readonly requestedAt: string | null;
}

interface Measured {
  readonly end: null;
  readonly copy: GatheredCopy;
}

interface NotMeasured {
  /** `not-visited`: the session is not signed in to this host. */
  readonly end: Extract<AttemptEnd, 'wrong-person' | 'photo-not-confirmed' | 'not-visited' | 'offline' | 'stopped'>;
  readonly failure: Failure | null;
}

/**
 * Ask SharePoint for the person's own large photo, once, with a visit's cookies: first who is signed in, then whether
 * Graph has the photo. Somebody else, or an unconfirmed photo, and nothing is requested: the request is the pull of
 * the day (design decisions 1 and 3).
 */
export async function measureVisit(options: MeasureVisitOptions): Promise<MeasuredVisit> {
  const { isPhotoConfirmed, mySite, person, signal } = options;
  const found = await identify(options);
  if (!found.ok) return notMeasured(endOf(found.failure), null, found.failure);
  const { identity, at } = found.value;
  const { accountName } = identity;
  if (!isSamePerson(identity, person)) return notMeasured('wrong-person', accountName);
  if (!(await isPhotoConfirmed())) return notMeasured('photo-not-confirmed', accountName);
  if (signal?.aborted === true) return notMeasured('stopped', accountName);

  // SharePoint's own name for the person: after a renaming it may be the earlier one.
  const url = ownPhotoAddress({ mySite, upn: upnOf(accountName), nowMs: Date.parse(at) });
  const copy = await requestPhoto(options, url);
  const requested = { signedInAs: accountName, requestedAt: at };
  const lost = copy.failure === null ? null : lostEnd(copy.failure);
  return lost === null ? { ...requested, end: null, copy } : { ...requested, end: lost, failure: copy.failure };
}

/** Who the visit is signed in as, without asking for a photo. A session that is not signed in is `sign-in-needed`. */
export async function identify({
  visit,
  mySite,
  signal,
}: Pick<MeasureVisitOptions, 'visit' | 'mySite' | 'signal'>): Promise<
  Result<{ readonly identity: VisitIdentity; readonly at: string }>
> {
  const answer = await get(visit, new URL(MY_PROPERTIES, mySite).href, signal, JSON_WANTED);
  if (!answer.ok) return answer;
  const { status, at } = answer.value.facts;
  // Without a session it says no, or sends to a page of sign-in.
  if (status === 401 || status === 403 || isPage(answer.value)) return fail({ kind: 'sign-in-needed' });
  if (status !== 200) return fail(classifyAnswer(answer.value, Date.parse(at)));
  const identity = readIdentity(readJson(answer.value.body));
  return identity === null ? fail({ kind: 'unexpected-answer', status, at }) : succeed({ identity, at });
}

async function requestPhoto(options: MeasureVisitOptions, url: string): Promise<GatheredCopy> {
  const first = await get(options.visit, url, options.signal);
  // It answered with an address that is good for a while only, and that while was over (domain facts 3).
  const answer = isExpiredLink(first) ? await get(options.visit, url, options.signal) : first;
  if (!answer.ok) return withoutPicture({ asOf: new Date().toISOString(), from: addressOf(url) }, answer.failure);
  return readCopy(answer.value, options.pictures);
}

async function readCopy(answer: Answer, pictures: Pick<Pictures, 'print'>): Promise<GatheredCopy> {
  const { at, from, requestId, status } = answer.facts;
  const known = { asOf: at, from, status, ...(requestId === undefined ? {} : { requestId }) };
  if (status === 404) return withoutPicture(known, null);
  if (status !== 200) return withoutPicture(known, classifyAnswer(answer, Date.parse(at)));
  if (isPage(answer)) return withoutPicture(known, { kind: 'sign-in-needed' });
  const print = await pictures.print(answer.body);
  if (!print.ok) return withoutPicture(known, { kind: 'unexpected-answer', status, at });
  if (isPlaceholder(answer, print.value)) return withoutPicture(known, null);
  const etag = answer.headers.get('etag');
  const changedMs = Date.parse(answer.headers.get('last-modified') ?? '');
  return {
    place: PLACE,
    ...known,
    ...(etag === null ? {} : { etag }),
    ...(Number.isNaN(changedMs) ? {} : { changedAt: new Date(changedMs).toISOString() }),
    picture: { bytes: answer.body, print: print.value },
    failure: null,
  };
}

function withoutPicture(
  known: Omit<GatheredCopy, 'place' | 'picture' | 'failure'>,
  failure: Failure | null,
): GatheredCopy {
  return { place: PLACE, ...known, picture: null, failure };
}

function get(
  visit: VisitSession,
  url: string,
  signal: AbortSignal | undefined,
  wanted: Pick<VisitRequest, 'accept'> = {},
): Promise<Result<Answer>> {
  // Of what an exchange sends, nothing goes out but the address and the stop; the rest is the session's.
  const fetch = (address: string, init?: RequestInit) =>
    visit.fetch(address, { ...wanted, ...(init?.signal ? { signal: init.signal } : {}) });
  return exchange(fetch, { method: 'GET', url, ...(signal === undefined ? {} : { signal }) });
}

function isPage({ headers }: Answer): boolean {
  return (headers.get('content-type') ?? '').startsWith('text/html');
}

function isExpiredLink(answer: Result<Answer>): boolean {
  return answer.ok && answer.value.facts.status === 403 && /time-limited url/i.test(answer.value.body.toString());
}

function isPlaceholder({ headers }: Answer, size: { readonly width: number; readonly height: number }): boolean {
  const { type, width, height } = PLACEHOLDER;
  const isType = (headers.get('content-type') ?? '').startsWith(type);
  return isType && size.width === width && size.height === height;
}

function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `GET ${origin}${pathname}`;
}

function endOf(failure: Failure): NotMeasured['end'] {
  return lostEnd(failure) ?? 'not-visited';
}

/** How it ends where no answer came at all; null for an answer of whatever kind. */
function lostEnd({ kind }: Failure): 'offline' | 'stopped' | null {
  if (kind === 'stopped') return 'stopped';
  return kind === 'offline' || kind === 'timed-out' ? 'offline' : null;
}

function notMeasured(
  end: NotMeasured['end'],
  signedInAs: string | null,
  failure: Failure | null = null,
): MeasuredVisit {
  return { end, signedInAs, requestedAt: null, failure };
}
