import type { Result } from '../../../contract/result.ts';
import type { Subject } from '../../graph/find-subject.ts';
import type { Pictures } from '../../photo/pictures.ts';
import type { DiagnosisClients } from '../diagnosis-clients.ts';
import { type AskedProfile, askProfile } from './ask-profile.ts';
import { type GatheredFacts, gatherFacts } from './gather-facts.ts';
import { gatherGraphCopies } from './gather-graph-copies.ts';
import { gatherStoredCopies } from './gather-stored-copies.ts';
import type { GatheredCopy } from './gathered-copy.ts';

export interface GatherOptions {
  readonly clients: DiagnosisClients;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly subject: Subject;
  readonly signal: AbortSignal;
}

/** Everything is asked at once; the clients hold the limits. Promises never reject for what a service answers. */
export interface Gathering {
  /** The largest photo that Graph v1.0 serves. */
  readonly graph: Promise<GatheredCopy>;
  readonly others: readonly Promise<GatheredCopy>[];
  readonly profile: Promise<AskedProfile>;
  readonly facts: Promise<GatheredFacts>;
}

/**
 * Ask every place that a diagnosis may ask, and for what explains its answers. `userphoto.aspx` is none of them (design
 * decision 1). Requests wait their turn in the order in which they are made here: first the host, on which all of
 * SharePoint depends, then pictures, then facts.
 */
export function gatherEvidence(options: GatherOptions): Gathering {
  const { clients, pictures, signal, subject } = options;
  const { sharePoint } = clients;
  const site = onceAsked(() => askSite(options));
  const upn = subject.isSelf ? null : subject.person.upn;
  const profile = askProfile({ sharePoint, upn, site, signal });
  const { graph, others } = gatherGraphCopies({
    graph: clients.graph,
    reference: clients.reference,
    pictures,
    person: subject.key,
    signal,
  });
  const current = profile.then((asked) => asked.current);
  const stored = gatherStoredCopies({ sharePoint, pictures, profile: current, signal });
  const facts = gatherFacts({ clients, subject, site: site(), signal });
  return { graph, others: [...others, ...stored], profile, facts };
}

/** Who has no SharePoint licence has no site either. */
async function askSite({ clients, signal, subject }: GatherOptions): Promise<string | null | undefined> {
  const site: Result<string | null> = subject.isSelf
    ? await clients.ownSite(signal)
    : await clients.othersDetails.siteOf(subject.key, signal);
  if (site.ok) return site.value;
  return site.failure.kind === 'no-sharepoint-licence' ? null : undefined;
}

function onceAsked<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
