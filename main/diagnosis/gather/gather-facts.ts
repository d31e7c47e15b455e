import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { Subject } from '../../graph/find-subject.ts';
import { claimsInToken } from '../../identity/claims-in-token.ts';
import type { DiagnosisClients } from '../diagnosis-clients.ts';
import type { Findings, SubjectFacts } from '../findings.ts';

export interface FactsOptions {
  readonly clients: Pick<DiagnosisClients, 'graph' | 'othersDetails' | 'settings' | 'graphToken'>;
  readonly subject: Subject;
  /** Of the subject; undefined where it could not be read. */
  readonly site: Promise<string | null | undefined>;
  readonly signal: AbortSignal;
}

export type GatheredFacts = Pick<Findings, 'graphSizes' | 'subject' | 'photoSettings' | 'token'>;

/** Ask about the person, the tenant and the token. What can't be read is left null; a diagnosis goes on without. */
export async function gatherFacts(options: FactsOptions): Promise<GatheredFacts> {
  const { clients, signal, subject } = options;
  const [sizes, person, settings, token] = await Promise.all([
    clients.graph.photoSizes(subject.key, signal),
    askSubject(options),
    clients.settings?.photoUpdateSettings(signal) ?? null,
    clients.graphToken(signal),
  ]);
  return {
    graphSizes: sizesIn(sizes),
    subject: person,
    photoSettings: settings,
    token: token.ok ? claimsInToken(token.value) : { scopes: null, roles: null },
  };
}

async function askSubject({ clients, signal, site, subject }: FactsOptions): Promise<SubjectFacts> {
  const { isSelf, key, person } = subject;
  // One's own details need no permission beyond the one for the photo.
  const asked = isSelf ? clients.graph : clients.othersDetails;
  const details = await asked.details(key, signal);
  const mySite = await site;
  if (!details.ok) return unreadSubject(person.upn, mySite, asked.detailsAddress(key), details.failure);
  const { facts, ...said } = details.value;
  return { ...said, mySite, from: facts.from, failure: null };
}

function unreadSubject(upn: string, mySite: SubjectFacts['mySite'], from: string, failure: Failure): SubjectFacts {
  const unread = { mail: null, userType: null, accountEnabled: null, onPremisesSyncEnabled: null, plans: null };
  return { upn, ...unread, mySite, from, failure };
}

/** Graph lists none for somebody without a photo. */
function sizesIn(sizes: Result<readonly number[]>): readonly number[] | null {
  if (!sizes.ok) return sizes.failure.kind === 'no-photo' ? [] : null;
  return sizes.value.toSorted((a, b) => a - b);
}
