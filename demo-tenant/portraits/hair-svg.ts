import { HAIR_SHAPES, type HairShape } from './hair-shapes.ts';
import type { Face, Hair, HairColour } from './look.ts';
import { clip, ellipse, group, line, path, round, seededRandom } from './svg-parts.ts';

/** A head's hair in two layers: behind the shoulders, and over the forehead. */
export interface HairLayers {
  readonly back: string;
  readonly front: string;
}

export function hairSvg(face: Face, hair: Hair): HairLayers {
  const fitted = (content: string): string =>
    group(
      { transform: `translate(400 0) scale(${round((face.width / 150) * 100) / 100} 1) translate(-400 0)` },
      content,
    );
  if (hair.style === 'bald')
    return { back: '', front: group({ 'clip-path': 'url(#face)' }, fitted(shavenSides(hair.colour))) };
  if (hair.style === 'curly')
    return { back: fitted(curls(hair.colour, 'back')), front: fitted(curls(hair.colour, 'front')) };
  const shape = HAIR_SHAPES[hair.style];
  return {
    back: shape.back === undefined ? '' : fitted(backHair(shape, shape.back, hair.colour)),
    front: shape.front === undefined ? '' : fitted(frontHair(shape, shape.front, hair.colour)),
  };
}

function backHair(shape: HairShape, d: string, colour: HairColour): string {
  return (
    clip('hair-back', d) +
    path(d, { fill: colour.dark }) +
    group({ 'clip-path': 'url(#hair-back)' }, strands(shape, colour, 0.35, 11))
  );
}

function frontHair(shape: HairShape, d: string, colour: HairColour): string {
  return [
    clip('hair-front', d),
    // A soft shadow on the forehead, so that the hair does not look pasted on.
    path(d, { fill: '#1d0f0a', opacity: 0.3, filter: 'url(#blur-6)', transform: 'translate(3 9)' }),
    path(d, { fill: 'url(#hair)', filter: 'url(#blur-1)' }),
    group({ 'clip-path': 'url(#hair-front)' }, strands(shape, colour, 0.55, 3), sheen(colour)),
  ].join('');
}

function sheen({ light }: HairColour): string {
  return line('M262 262 C276 176 330 136 400 130', light, 26, { opacity: 0.35, filter: 'url(#blur-12)' });
}

function strands({ flow, strands: count }: HairShape, colour: HairColour, opacity: number, seed: number): string {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const across = (random() * 2 - 1) * (flow === 'falling' ? 210 : 172);
    const shade = random();
    return line(
      flow === 'falling' ? falling(across, random) : combed(across, random),
      strandColour(colour, shade),
      round(1 + random() * 2.6),
      {
        opacity: round(opacity * (0.4 + random() * 0.6) * 100) / 100,
      },
    );
  }).join('');
}

const strandColour = ({ light, base, dark }: HairColour, shade: number): string =>
  shade < 0.42 ? dark : shade < 0.74 ? base : light;

function falling(across: number, random: () => number): string {
  const x = (share: number): number => round(394 + across * share + (random() - 0.5) * 14);
  return `M394 ${round(108 + random() * 30)} C${x(0.7)} 122 ${x(0.98)} 220 ${x(1)} 420 C${x(1.03)} 520 ${x(0.98)} 640 ${x(1.02)} 750`;
}

function combed(across: number, random: () => number): string {
  const start = 280 + random() * 70 - Math.abs(across) * 0.1;
  const lean = (random() - 0.5) * 18;
  return (
    `M${round(400 + across)} ${round(start)} C${round(400 + across * 0.98 + lean)} ${round(start - 80)} ` +
    `${round(400 + across * 0.82 + lean)} 142 ${round(400 + across * 0.5 + lean * 2)} 92`
  );
}

function shavenSides({ base }: HairColour): string {
  const side = 'M240 356 C232 290 240 232 268 196 C272 240 262 300 254 360Z';
  return (
    path(side, { fill: base, opacity: 0.35, filter: 'url(#blur-6)' }) +
    path(side, { fill: base, opacity: 0.35, filter: 'url(#blur-6)', transform: 'translate(800 0) scale(-1 1)' })
  );
}

/** Curls are rings laid around the head; those of the front leave the face free. */
function curls(colour: HairColour, layer: 'back' | 'front'): string {
  const random = seededRandom(layer === 'back' ? 21 : 22);
  const rings = Array.from({ length: layer === 'back' ? 330 : 130 }, () => {
    const angle = layer === 'back' ? Math.PI * (0.8 + 1.4 * random()) : Math.PI * (0.985 + 1.03 * random());
    const distance = layer === 'back' ? 110 + 134 * Math.sqrt(random()) : 160 + 44 * random();
    return curl(400 + distance * Math.cos(angle), 312 + distance * 1.02 * Math.sin(angle), colour, random);
  });
  const base = layer === 'back' ? ellipse(400, 296, 226, 226, { fill: colour.dark, filter: 'url(#blur-3)' }) : '';
  return base + rings.join('');
}

function curl(x: number, y: number, { light, base, dark }: HairColour, random: () => number): string {
  const radius = round(11 + random() * 12);
  const lit = random() < 0.3 ? light : base;
  return (
    ellipse(round(x), round(y), radius, radius, { fill: random() < 0.4 ? base : dark, opacity: 0.92 }) +
    line(
      `M${round(x - radius * 0.7)} ${round(y)} A${round(radius * 0.7)} ${round(radius * 0.7)} 0 1 1 ${round(x + radius * 0.5)} ${round(y + radius * 0.4)}`,
      lit,
      2.6,
      { opacity: 0.55 },
    )
  );
}
