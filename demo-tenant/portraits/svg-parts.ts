/** SVG pieces that every part of a drawing uses. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributeText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** `opacity` of one paint is far cheaper to render than that of a whole element. */
const withOpacityOf = (paint: 'fill' | 'stroke', { opacity, ...attributes }: Attributes): Attributes => ({
  ...attributes,
  [`${paint}-opacity`]: opacity,
});

/** A filled shape. */
export const path = (d: string, attributes: Attributes): string =>
  `<path d="${d}"${attributeText(withOpacityOf('fill', attributes))}/>`;

export const ellipse = (cx: number, cy: number, rx: number, ry: number, attributes: Attributes): string =>
  `<ellipse${attributeText(withOpacityOf('fill', { cx, cy, rx, ry, ...attributes }))}/>`;

export const group = (attributes: Attributes, ...content: readonly string[]): string =>
  `<g${attributeText(attributes)}>${content.join('')}</g>`;

/** A stroke without fill, round at both ends. */
export const line = (d: string, stroke: string, width: number, attributes: Attributes = {}): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"${attributeText(withOpacityOf('stroke', attributes))}/>`;

export type Fade = 'light' | 'shade' | 'deep' | 'blush' | 'black' | 'white';

/** A soft spot of light or shadow: a gradient, which costs far less to render than a blur. */
export const spot = (fade: Fade, cx: number, cy: number, rx: number, ry: number, opacity: number): string =>
  ellipse(cx, cy, rx, ry, { fill: `url(#fade-${fade})`, opacity });

/** The gradient behind {@link spot}. */
export const fadeGradient = (fade: Fade, colour: string): string =>
  `<radialGradient id="fade-${fade}"><stop offset="0" stop-color="${colour}"/>` +
  `<stop offset=".5" stop-color="${colour}" stop-opacity=".55"/>` +
  `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;

export const clip = (id: string, d: string): string => `<clipPath id="${id}"><path d="${d}"/></clipPath>`;

/** `deviations` become the filters `blur-<deviation>`. */
export const blurs = (deviations: readonly number[]): string =>
  deviations
    .map(
      (deviation) =>
        `<filter id="blur-${deviation}" x="-40%" y="-40%" width="180%" height="180%">` +
        `<feGaussianBlur stdDeviation="${deviation}"/></filter>`,
    )
    .join('');

/** The same numbers in [0, 1) for the same seed, so that a person's picture is the same every time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const round = (value: number): number => Math.round(value * 10) / 10;
