import type { Appearance, Face } from './look.ts';
import { clip, group, line, path, round, seededRandom } from './svg-parts.ts';

type Beard = NonNullable<Appearance['beard']>;

function outline(style: Beard['style'], { width, jaw, chin }: Face): string {
  if (style === 'goatee') {
    return (
      `M330 500 C340 476 372 470 400 476 C428 470 460 476 470 500 C476 540 458 ${chin + 12} 400 ${chin + 14} ` +
      `C342 ${chin + 12} 324 540 330 500Z`
    );
  }
  const drop = style === 'full' ? 34 : 8;
  const half = width - 1;
  return (
    `M${400 - half} 372 C${400 - half + 18} 430 ${400 - jaw + 18} 468 330 488 C344 470 376 470 400 476 C424 470 456 470 470 488 ` +
    `C${400 + jaw - 18} 468 ${400 + half - 18} 430 ${400 + half} 372 C${400 + half + 3} 440 ${400 + jaw + 14} ${chin - 50} ${400 + jaw - 18} ${chin - 14} ` +
    `C${400 + 50} ${chin + drop} ${400 - 50} ${chin + drop} ${400 - jaw + 18} ${chin - 14} C${400 - jaw - 14} ${chin - 50} ${400 - half - 3} 440 ${400 - half} 372Z`
  );
}

/** Drawn over the face and under the mouth. */
export function beardSvg(face: Face, beard: Beard): string {
  const d = outline(beard.style, face);
  const opacity = beard.style === 'short' ? 0.5 : 0.88;
  const random = seededRandom(31);
  const hairs = Array.from({ length: beard.style === 'goatee' ? 140 : 380 }, () => {
    const x = 240 + random() * 320;
    const y = 380 + random() * (face.chin - 350);
    const length = 8 + random() * 14;
    const lit = random() < 0.25;
    const lean = (x - 400) * 0.02 + (random() - 0.5) * 6;
    return line(
      `M${round(x)} ${round(y)} q${round(lean)} ${round(length / 2)} ${round(lean * 0.6)} ${round(length)}`,
      lit ? '#a08c7c' : beard.colour,
      1.6,
      {
        opacity: lit ? 0.28 : 0.55,
      },
    );
  });
  return (
    clip('beard', d) +
    path(d, { fill: beard.colour, opacity, filter: 'url(#blur-6)' }) +
    group({ 'clip-path': 'url(#beard)' }, ...hairs)
  );
}
