import type { AttemptRecord } from '../../contract/attempt.ts';
import type { Failure } from '../../contract/failure.ts';
import type { PlaceCopy } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { stoppedBy } from '../http/unless-stopped.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { OldPhotoStore } from '../publish/old-photo-store.ts';
import { withMeasuredEnd } from '../refresh/visit-end.ts';
import type { CloudId } from '../settings/tenant-connection.ts';
import type { Word } from '../text/create-text.ts';
import { findCauses } from './causes/find-causes.ts';
import { findReference, type Reference } from './find-reference.ts';
import type { Findings, Past } from './findings.ts';
import { type GatherOptions, gatherEvidence } from './gather/gather-evidence.ts';
import type { GatheredCopy } from './gather/gathered-copy.ts';
import { type JudgedCopy, judgeReading } from './judge-reading.ts';
import { listFacts } from './list-facts.ts';
import { looksOf } from './look-of.ts';
import type { VisitReport } from './visit-report.ts';

const CIRCLE_EDGE_PIXELS = 240;

/** Answers about this one photo; every other failure of Graph leaves nothing to judge by. */
const READINGS: ReadonlySet<Failure['kind']> = new Set([
  'access-denied',
  'mailbox-unavailable',
  'unsupported-account',
  'unexpected-answer',
]);

export interface DiagnoseOptions extends GatherOptions {
  readonly pictures: Pick<Pictures, 'print' | 'shrink'>;
  readonly store: Pick<OldPhotoStore, 'list' | 'read'>;
  /** Of the tenant: national clouds lack some of the remedies. */
  readonly cloud: CloudId;
  readonly past: Pick<Past, 'refusedChange' | 'attempts'>;
  readonly word: Word;
  /** The visit that was just made, if it was one. */
  readonly visit?: VisitReport | undefined;
  /** Each copy as it is judged, in the order of the answers. */
  readonly onRead?: ((copy: PlaceCopy) => void) | undefined;
}

/** `at`: when Graph was asked, by its own clock. */
export interface Diagnosis extends Pick<Receipt, 'photo' | 'places' | 'causes' | 'facts'> {
  readonly at: string;
  /** The visit, with the end that was measured; null where there was none. */
  readonly attempt: AttemptRecord | null;
}

/** Read every place that can be asked, judge each copy against the reference, and name causes. Changes nothing. */
export async function diagnose(options: DiagnoseOptions): Promise<Result<Diagnosis>> {
  const { signal, store, pictures, visit, word } = options;
  const giveUp = new AbortController();
  const gathering = gatherEvidence({ ...options, signal: AbortSignal.any([signal, giveUp.signal]) });
  const graph = await gathering.graph;
  if (graph.failure !== null && !READINGS.has(graph.failure.kind)) {
    giveUp.abort();
    await Promise.all([...gathering.others, gathering.profile, gathering.facts]);
    return fail(graph.failure);
  }

  const reference = await findReference(store, pictures, graph);
  const visited = visit?.copy == null ? [] : [Promise.resolve(visit.copy)];
  const answers = [gathering.graph, ...gathering.others, ...visited];
  const judged = await Promise.all(answers.map((answer) => judge(options, reference, answer)));
  const [profile, facts] = await Promise.all([gathering.profile, gathering.facts]);
  if (isStopped(signal)) return fail({ kind: 'stopped' });

  const places = judged.map(({ reading }) => reading);
  const findings: Findings = {
    at: graph.asOf,
    isSelf: options.subject.isSelf,
    cloud: options.cloud,
    places,
    failures: failuresOf(judged),
    looks: looksOf(judged, profile.current),
    profile: profile.known,
    askedHost: profile.askedHost,
    ...facts,
    past: {
      ...options.past,
      publishedAt: reference.publishedAt,
      // A photo that can't be read has not been replaced.
      replaced: graph.failure === null ? reference.replaced : null,
    },
    attempt: visit === undefined ? null : withMeasuredEnd(visit.record, places),
  };
  return succeed({
    at: graph.asOf,
    photo: photoOf(reference),
    places,
    attempt: findings.attempt,
    causes: findCauses(findings, word),
    facts: listFacts(findings),
  });
}

async function judge(
  { onRead, pictures, word }: Pick<DiagnoseOptions, 'onRead' | 'pictures' | 'word'>,
  reference: Reference,
  answer: Promise<GatheredCopy>,
): Promise<JudgedCopy> {
  const copy = await answer;
  const reading = judgeReading(copy, reference, word);
  if (onRead !== undefined) onRead({ reading, ...(await circleOf(pictures, copy)) });
  return { copy, reading };
}

async function circleOf(
  pictures: Pick<Pictures, 'shrink'>,
  { picture }: GatheredCopy,
): Promise<{ picture?: Uint8Array }> {
  if (picture === null) return {};
  const circle = await pictures.shrink(picture.bytes, CIRCLE_EDGE_PIXELS);
  return circle.ok ? { picture: circle.value } : {};
}

/** By somebody, not by the time that a diagnosis has. */
function isStopped(signal: AbortSignal): boolean {
  return signal.aborted && stoppedBy(signal).kind === 'stopped';
}

function failuresOf(judged: readonly JudgedCopy[]): Findings['failures'] {
  return new Map(judged.flatMap(({ copy: { failure, place } }) => (failure === null ? [] : [[place, failure]])));
}

function photoOf({ sha256, width, height, publishedAt, etagBefore, etagAfter }: Reference): Receipt['photo'] {
  return {
    sha256,
    width,
    height,
    publishedAt,
    ...(etagBefore === null ? {} : { etagBefore }),
    ...(etagAfter === null ? {} : { etagAfter }),
  };
}
