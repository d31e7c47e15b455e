import type { Appearance, Face } from './look.ts';
import { group, line, path, round } from './svg-parts.ts';

type Glasses = NonNullable<Appearance['glasses']>;

const LENS: Readonly<Record<Glasses['style'], string>> = {
  round: 'M0 -44 C30 -44 50 -26 50 2 C50 32 28 48 0 48 C-28 48 -50 32 -50 2 C-50 -26 -30 -44 0 -44Z',
  square:
    'M-44 -36 C-20 -40 26 -40 50 -34 C58 -32 58 -10 52 18 C48 36 36 40 4 40 C-30 40 -42 36 -46 14 C-50 -10 -52 -30 -44 -36Z',
};

export function glassesSvg(face: Face, { style, colour }: Glasses, turn: number): string {
  const weight = style === 'round' ? 4.5 : 8;
  const centre = round(400 + turn);
  const lens = (side: number): string =>
    group(
      { transform: `translate(${round(centre + side * 72)} 356) scale(${side} 1)` },
      path(LENS[style], { fill: '#1d0f0a', opacity: 0.22, filter: 'url(#blur-3)', transform: 'translate(0 7)' }),
      path(LENS[style], { fill: '#ffffff', opacity: 0.07 }),
      path('M-24 -30 L-2 -34 L-26 22 L-38 8Z', { fill: '#ffffff', opacity: 0.14 }),
      line(LENS[style], colour, weight),
      line(`M-48 -2 Q-${60} -14 -72 -13`, colour, weight),
      line(`M51 -14 L${face.width - 70 - side * turn} -22`, colour, weight),
    );
  return lens(-1) + lens(1);
}
