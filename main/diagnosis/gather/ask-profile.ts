import type { Result } from '../../../contract/result.ts';
import type { ReadProfile, SharePoint } from '../../sharepoint/create-sharepoint.ts';

export interface ProfileQuestion {
  readonly sharePoint: Pick<SharePoint, 'host' | 'acceptedHost' | 'myProperties' | 'propertiesFor'>;
  /** Null for the signed-in person's own. */
  readonly upn: string | null;
  /** Address of the person's own site, where it can be read: it names the right host too. */
  readonly site: () => Promise<string | null | undefined>;
  readonly signal: AbortSignal;
}

export interface AskedProfile {
  /** My Site host that was asked first, as an origin; null where none was found. */
  readonly askedHost: string | null;
  /** What is known of the profile: as the right host gives it, else as the first did. */
  readonly known: Result<ReadProfile>;
  /** Where the stored pictures are found: the right host's word alone. */
  readonly current: Result<ReadProfile>;
}

/**
 * Ask for the profile at the tenant's My Site host. In a multi-geo tenant that host may say that the profile lives at
 * another, or know nobody although the person's own site is at another: then it is asked again there, with a token
 * for that host alone (domain facts 4.1; 6, row 30).
 */
export async function askProfile(question: ProfileQuestion): Promise<AskedProfile> {
  const { sharePoint, signal } = question;
  const host = await sharePoint.host(signal);
  if (!host.ok) return { askedHost: null, known: host, current: host };
  const askedHost = host.value;
  const first = await askAt(question, askedHost);
  const right = sharePoint.acceptedHost(await rightAddress(question, first));
  if (right === null || right === askedHost) return { askedHost, known: first, current: first };
  const current = await askAt(question, right);
  // A refusal there must not hide that the first host named another.
  return { askedHost, known: first.ok && !current.ok ? first : current, current };
}

function askAt({ sharePoint, signal, upn }: ProfileQuestion, host: string): Promise<Result<ReadProfile>> {
  return upn === null ? sharePoint.myProperties(host, signal) : sharePoint.propertiesFor(host, upn, signal);
}

/** Where the profile lives, as far as anybody says. */
async function rightAddress({ site }: ProfileQuestion, first: Result<ReadProfile>): Promise<string | null> {
  if (first.ok) return first.value.profile.personalSiteHostUrl;
  return first.failure.kind === 'no-photo' ? ((await site()) ?? null) : null;
}
