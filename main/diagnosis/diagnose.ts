import type { Failure } from '../../contract/failure.ts';
import type { PlaceCopy, PlaceReading } from '../../contract/place.ts';
import type { Cause, Receipt } from '../../contract/receipt.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { OldPhotoStore } from '../publish/old-photo-store.ts';
import type { Word } from '../text/create-text.ts';
import { findCauses } from './causes/find-causes.ts';
import { findReference, type Reference } from './find-reference.ts';
import type { Findings } from './findings.ts';
import { type GatheredCopy, type GatherOptions, gatherCopies } from './gather-copies.ts';
import { judgeReading } from './judge-reading.ts';

const CIRCLE_EDGE_PIXELS = 240;

/** Answers about this one photo; every other failure of Graph leaves nothing to judge by. */
const READINGS: ReadonlySet<Failure['kind']> = new Set([
  'access-denied',
  'mailbox-unavailable',
  'unsupported-account',
  'unexpected-answer',
]);

export interface DiagnoseOptions extends Omit<GatherOptions, 'pictures' | 'signal'> {
  readonly pictures: Pick<Pictures, 'print' | 'shrink'>;
  readonly store: Pick<OldPhotoStore, 'list' | 'read'>;
  readonly word: Word;
  readonly signal?: AbortSignal | undefined;
  /** Each copy as it is judged, in the order of the answers. */
  readonly onRead?: ((copy: PlaceCopy) => void) | undefined;
}

export interface Diagnosis {
  /** When Graph was asked, by its own clock. */
  readonly at: string;
  readonly photo: Receipt['photo'];
  readonly places: readonly PlaceReading[];
  readonly causes: readonly Cause[];
}

/** Read every place that can be asked, judge each copy against the reference, and name causes. Changes nothing. */
export async function diagnose(options: DiagnoseOptions): Promise<Result<Diagnosis>> {
  const { onRead, pictures, signal, store, word } = options;
  const giveUp = new AbortController();
  const stop = signal === undefined ? giveUp.signal : AbortSignal.any([signal, giveUp.signal]);
  const gathering = gatherCopies({ ...options, signal: stop });
  const graph = await gathering.graph;
  if (graph.failure !== null && !READINGS.has(graph.failure.kind)) {
    giveUp.abort();
    await Promise.all(gathering.others);
    return fail(graph.failure);
  }

  const reference = await findReference(store, pictures, graph);
  const judge = async (answer: Promise<GatheredCopy>): Promise<PlaceReading> => {
    const copy = await answer;
    const reading = judgeReading(copy, reference, word);
    if (onRead !== undefined) onRead({ reading, ...(await circleOf(pictures, copy)) });
    return reading;
  };
  const places = await Promise.all([gathering.graph, ...gathering.others].map(judge));
  if (signal?.aborted === true) return fail({ kind: 'stopped' });

  const profile = await gathering.profile;
  const { publishedAt } = reference;
  const causes = findCauses(findingsOf({ at: graph.asOf, places, profile, publishedAt }), word);
  return succeed({ at: graph.asOf, photo: photoOf(reference), places, causes });
}

type Known = Pick<Findings, 'at' | 'places' | 'profile'> & { readonly publishedAt: string | null };

function findingsOf({ publishedAt, ...known }: Known): Findings {
  return {
    ...known,
    isSelf: true,
    cloud: 'global',
    failures: new Map(),
    looks: new Map(),
    graphSizes: null,
    askedHost: null,
    subject: {
      upn: '',
      mail: null,
      userType: null,
      accountEnabled: null,
      onPremisesSyncEnabled: null,
      plans: null,
      mySite: undefined,
      from: '',
      failure: null,
    },
    photoSettings: null,
    token: { scopes: null, roles: null },
    past: { publishedAt, replaced: null, refusedChange: null, attempts: [] },
    attempt: null,
  };
}

async function circleOf(
  pictures: Pick<Pictures, 'shrink'>,
  { picture }: GatheredCopy,
): Promise<{ picture?: Uint8Array }> {
  if (picture === null) return {};
  const circle = await pictures.shrink(picture.bytes, CIRCLE_EDGE_PIXELS);
  return circle.ok ? { picture: circle.value } : {};
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
