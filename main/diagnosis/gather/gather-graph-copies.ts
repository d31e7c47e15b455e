import type { GraphSize, Place } from '../../../contract/place.ts';
import type { Graph, PersonKey } from '../../graph/create-graph.ts';
import type { Pictures } from '../../photo/pictures.ts';
import { copyOf, factsOf, type GatheredCopy, noCopy } from './gathered-copy.ts';

/** Renditions that a diagnosis asks for; they cover what apps show (domain facts 1.2). */
const SIZES_ASKED = [648, 240, 96, 48] as const satisfies readonly GraphSize[];

export interface GraphCopiesOptions {
  readonly graph: Pick<Graph, 'photo' | 'photoAddress'>;
  /** For the first of them. */
  readonly reference: Pick<Graph, 'photo'>;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly person: PersonKey;
  readonly signal: AbortSignal;
}

interface GraphCopies {
  /** The largest photo that Graph v1.0 serves. */
  readonly graph: Promise<GatheredCopy>;
  readonly others: readonly Promise<GatheredCopy>[];
}

/** Graph's own photo, beta's, and the renditions, asked for in this order. */
export function gatherGraphCopies(options: GraphCopiesOptions): GraphCopies {
  const { graph, reference } = options;
  return {
    graph: askGraph({ ...options, graph: { ...graph, photo: reference.photo } }, 'graph', {}),
    others: [
      askGraph(options, 'graph-beta', { version: 'beta' }),
      ...SIZES_ASKED.map((size) => askGraph(options, `graph-${size}`, { size })),
    ],
  };
}

async function askGraph(
  { graph, person, pictures, signal }: GraphCopiesOptions,
  place: Place,
  asked: { readonly size?: GraphSize; readonly version?: 'beta' },
): Promise<GatheredCopy> {
  const served = await graph.photo(person, { ...asked, signal });
  if (!served.ok) return noCopy(place, graph.photoAddress(person, asked), served.failure);
  const { bytes, etag, facts } = served.value;
  return copyOf(pictures, { place, ...factsOf(facts), ...(etag === null ? {} : { etag }) }, bytes);
}
