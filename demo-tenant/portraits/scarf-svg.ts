import type { Face, Scarf } from './look.ts';
import { group, line, path, spot } from './svg-parts.ts';

/** A headscarf in two layers: behind the neck, and around the face. */
export interface ScarfLayers {
  readonly back: string;
  readonly front: string;
}

const OUTER: Readonly<Record<Scarf['style'], string>> = {
  wrapped:
    'M400 84 C284 82 216 166 214 306 C212 420 222 520 252 588 C216 660 140 690 84 790 C60 880 130 990 400 1000 ' +
    'C670 990 740 880 716 790 C660 690 584 660 548 588 C578 520 588 420 586 306 C584 166 516 82 400 84Z',
  draped:
    'M404 74 C270 70 196 162 198 312 C200 430 186 540 152 640 C132 700 98 740 76 830 C60 980 300 1040 470 1010 C640 990 760 900 726 800 ' +
    'C690 720 640 680 616 600 C598 520 606 420 602 312 C596 164 530 76 404 74Z',
};

const opening = ({ width, chin }: Face): string => {
  const half = width - 8;
  return (
    `M400 186 C${400 - half + 50} 186 ${400 - half} 240 ${400 - half - 2} 320 C${400 - half - 2} 430 ${400 - half + 10} 516 342 ${chin - 14} ` +
    `Q400 ${chin + 16} 458 ${chin - 14} C${400 + half - 10} 516 ${400 + half + 2} 430 ${400 + half + 2} 320 ` +
    `C${400 + half} 240 ${400 + half - 50} 186 400 186Z`
  );
};

export function scarfSvg(face: Face, scarf: Scarf): ScarfLayers {
  const hole = opening(face);
  const front = `${OUTER[scarf.style]} ${hole}`;
  return {
    back: path(OUTER[scarf.style], { fill: scarf.dark }),
    front: [
      `<clipPath id="scarf"><path d="${front}" clip-rule="evenodd"/></clipPath>`,
      // The shadow that the cloth throws on the face.
      group({ 'clip-path': 'url(#face)' }, line(hole, '#1d0f0a', 22, { opacity: 0.4, filter: 'url(#blur-6)' })),
      path(front, { fill: 'url(#scarf-cloth)', 'fill-rule': 'evenodd' }),
      group({ 'clip-path': 'url(#scarf)' }, scarf.style === 'wrapped' ? wrappedFolds(scarf) : drapedFolds(scarf)),
      scarf.style === 'draped'
        ? line(hole, scarf.dark, 9, { opacity: 0.9 })
        : line(hole, scarf.dark, 4, { opacity: 0.6 }),
    ].join(''),
  };
}

const fold = (d: string, colour: string, width: number, opacity: number): string =>
  line(d, colour, width, { opacity, filter: 'url(#blur-6)' });

function wrappedFolds({ light, dark }: Scarf): string {
  return [
    spot('white', 310, 150, 110, 70, 0.22),
    spot('black', 580, 400, 80, 240, 0.3),
    fold('M238 330 C240 210 300 126 404 118', light, 15, 0.5),
    fold('M252 400 C244 250 300 156 400 150', dark, 12, 0.5),
    fold('M556 420 C562 260 500 160 400 152', dark, 13, 0.5),
    fold('M250 480 C276 560 330 604 400 616 C470 604 530 560 552 470', dark, 16, 0.65),
    fold('M234 500 C270 600 330 640 420 650 C500 640 550 600 572 540', light, 14, 0.5),
    fold('M250 590 C320 680 420 700 560 660', dark, 16, 0.6),
    fold('M230 640 C300 710 440 730 590 690', light, 16, 0.45),
    fold('M556 560 C500 640 380 690 220 700', dark, 14, 0.5),
    fold('M140 780 C300 860 520 850 680 760', dark, 22, 0.5),
    fold('M110 830 C300 920 520 910 710 810', light, 20, 0.4),
    fold('M240 690 C220 780 260 880 300 980', dark, 20, 0.45),
    line('M548 560 C500 640 390 686 236 690', dark, 3, { opacity: 0.45, filter: 'url(#blur-1)' }),
  ].join('');
}

function drapedFolds({ light, dark }: Scarf): string {
  return [
    spot('white', 300, 146, 120, 76, 0.22),
    spot('black', 600, 430, 90, 280, 0.32),
    fold('M222 420 C214 240 280 120 404 106', light, 16, 0.5),
    fold('M240 470 C232 280 290 150 400 138', dark, 13, 0.5),
    fold('M574 470 C584 270 510 140 404 132', dark, 14, 0.55),
    fold('M226 520 C214 640 170 720 150 810', light, 18, 0.5),
    fold('M256 520 C250 640 214 740 210 830', dark, 18, 0.6),
    fold('M292 560 C320 680 440 720 620 690', dark, 20, 0.65),
    fold('M270 600 C310 740 470 780 680 740', light, 20, 0.45),
    fold('M546 520 C540 600 480 650 400 660', dark, 15, 0.55),
    fold('M260 660 C320 790 460 830 700 790', dark, 22, 0.55),
    line('M548 540 C534 630 430 690 300 640', dark, 3, { opacity: 0.5, filter: 'url(#blur-1)' }),
  ].join('');
}
