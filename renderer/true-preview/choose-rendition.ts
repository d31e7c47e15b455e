import { GRAPH_SIZES } from '../../contract/place.ts';

/** The sizes that Fluent draws an avatar in: those that people meet in Teams and Outlook. */
export const AVATAR_SIZES = [16, 20, 24, 28, 32, 36, 40, 48, 56, 64, 72, 96, 120, 128] as const;

/** Addresses of what the services would serve, by edge in pixels. */
export type Renditions = ReadonlyMap<number, string>;

export interface ChosenRendition {
  readonly edgePixels: number;
  readonly url: string;
}

/**
 * What an app takes from Graph for a picture of this size on a screen: the smallest rendition that need not be
 * enlarged, or the largest there is. That apps choose so is assumed.
 */
export function chooseRendition(
  renditions: Renditions,
  cssPixels: number,
  devicePixelRatio: number,
): ChosenRendition | null {
  const wanted = Math.ceil(cssPixels * devicePixelRatio);
  const edges = GRAPH_SIZES.filter((edge) => renditions.has(edge));
  const edgePixels = edges.find((edge) => edge >= wanted) ?? edges.at(-1);
  const url = edgePixels === undefined ? undefined : renditions.get(edgePixels);
  return edgePixels === undefined || url === undefined ? null : { edgePixels, url };
}
