import type { Failure, ServiceFailure } from '../../contract/failure.ts';
import { parseRetryAfter } from './backoff.ts';
import type { Answer } from './exchange.ts';

type Kind = Exclude<ServiceFailure['kind'], 'throttled' | 'service-unavailable'>;

/** Parts of an error's code or message, and what they mean whatever the status (domain facts 1.5). First match counts. */
const MEANINGS: readonly (readonly [part: string, kind: Kind])[] = [
  ['MailboxNotEnabledForRESTAPI', 'mailbox-unavailable'],
  ['MailboxNotSupportedForRESTAPI', 'mailbox-unavailable'],
  ['MailboxNotHostedInExchangeOnline', 'mailbox-unavailable'],
  ['does not have a SPO license', 'no-sharepoint-licence'],
  ['OrganizationFromTenantGuidNotFound', 'unsupported-account'],
  ['ConsumerPhotoIsNotSupported', 'unsupported-account'],
  ['ImageNotFound', 'no-photo'],
  ['ErrorItemNotFound', 'no-photo'],
  ['Request_ResourceNotFound', 'person-not-found'],
  ['ErrorInvalidUser', 'person-not-found'],
  ['ValidationWidthTooSmall', 'photo-refused'],
  ['ErrorInvalidImage', 'photo-refused'],
  ['ErrorImageTooLarge', 'photo-refused'],
];

/** Faults of the photo store, which a message names rather than a code (domain facts 1.5). */
const FAULTS = ['ProfileStorageUnexpectedException', 'ErrorStoreInternalServerError'];

/**
 * What an answer outside 200-299 means. The status decides first, then parts of the error's code and message:
 * the codes change more often than the statuses do.
 */
export function classifyAnswer(answer: Answer, nowMs: number): Failure {
  const { status, at, requestId, clientRequestId } = answer.facts;
  const error = readError(answer.body);
  const facts = {
    status,
    at,
    ...(error.code === undefined ? {} : { code: error.code }),
    ...detailOf(error),
    ...(requestId === undefined ? {} : { requestId }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
  };
  const asked = parseRetryAfter(answer.headers.get('retry-after'), nowMs);
  const pause = asked === null ? {} : { retryAfterSeconds: asked };
  if (status === 401) return { kind: 'sign-in-needed' };
  if (status === 429) return { kind: 'throttled', ...facts, ...pause };
  const meaning = MEANINGS.find(([part]) => error.text.includes(part));
  if (meaning !== undefined) return { kind: meaning[1], ...facts };
  if (status >= 500) return { kind: 'service-unavailable', ...facts, ...pause };
  return { kind: kindByStatus(status, answer, error.text), ...facts };
}

function kindByStatus(status: number, answer: Answer, text: string): Kind {
  const aboutPhoto = /\/photos?(\/|$)/.test(answer.facts.from);
  if (status === 403) return isPhotoPolicy(answer, text) ? 'blocked-by-policy' : 'access-denied';
  if (status === 404 && aboutPhoto) return 'no-photo';
  if (status === 413 || status === 415) return 'photo-refused';
  if (status === 400 && text.includes('AuthenticationError')) return 'mailbox-unavailable';
  if (status === 400 && answer.facts.from.startsWith('PUT ') && aboutPhoto) return 'photo-refused';
  return 'unexpected-answer';
}

/** SharePoint's refusals name policies too, of access: only a change of a photo can meet one about photos. */
function isPhotoPolicy({ facts }: Answer, text: string): boolean {
  return !facts.from.startsWith('GET ') && /\/photo\//.test(facts.from) && /photoUpdate|polic/i.test(text);
}

function detailOf({ code = '', text }: { readonly code?: string; readonly text: string }): { detail?: string } {
  const named = [...MEANINGS.map(([part]) => part), ...FAULTS].find((part) => text.includes(part));
  return named === undefined || code.includes(named) ? {} : { detail: named };
}

/** Graph's `{ error: { code, message } }` and SharePoint's `{ "odata.error": { code, message: { value } } }`. */
function readError(body: Buffer): { readonly code?: string; readonly text: string } {
  const text = body.subarray(0, 10_000).toString('utf8');
  const code = /"code"\s*:\s*"([^"]{1,200})"/.exec(text)?.[1];
  return code === undefined ? { text } : { code, text };
}
