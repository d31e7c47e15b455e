import type { Face } from './look.ts';
import type { Expression } from './pose.ts';
import { ellipse, group, line, path, round, seededRandom, spot } from './svg-parts.ts';

/** Outline of the face from temple to temple by the chin. */
export function faceOutline({ width, jaw, chin }: Face): string {
  const left = 400 - width;
  const right = 400 + width;
  const chinHalf = round(jaw * 0.5);
  return (
    `M${left} 300 C${left - 2} 200 330 148 400 148 C470 148 ${right + 2} 200 ${right} 300 ` +
    `C${right + 3} 390 ${right - 12} 440 ${400 + jaw} 505 C${round(400 + jaw * 0.8)} 548 ${400 + chinHalf} ${chin} 400 ${chin} ` +
    `C${400 - chinHalf} ${chin} ${round(400 - jaw * 0.8)} 548 ${400 - jaw} 505 C${left + 12} 440 ${left - 3} 390 ${left} 300Z`
  );
}

/** Skin with its light and shadows, ears and nose; eyes and mouth are drawn on top of it. */
export function faceSvg(face: Face, { smile, turn }: Expression, earsShow: boolean): string {
  return [
    earsShow ? ears(face) : '',
    path(faceOutline(face), { fill: 'url(#skin)' }),
    group(
      { 'clip-path': 'url(#face)' },
      shading(face, turn),
      cheeks(face, smile, turn),
      age(face, turn),
      face.freckles ? freckles(turn) : '',
      nose(face, turn),
    ),
  ].join('');
}

function ears({ width, skin }: Face): string {
  return [-1, 1]
    .map((side) => {
      const x = 400 + side * (width + 4);
      return (
        ellipse(x, 372, 21, 44, { fill: side < 0 ? skin.base : skin.shade }) +
        line(`M${x + side * 6} 345 Q${x + side * 14} 372 ${x + side * 2} 398`, skin.deep, 5, { opacity: 0.35 })
      );
    })
    .join('');
}

function shading({ width, chin }: Face, turn: number): string {
  return [
    spot('shade', 400 + width, 380, 95, 260, 0.85),
    spot('deep', 410 + width, 420, 60, 190, 0.35),
    spot('shade', 400 - width, 400, 42, 200, 0.5),
    spot('shade', 400, 165, 190, 62, 0.55),
    spot('shade', 400, chin + 4, 130, 48, 0.8),
    spot('light', 375 + turn, 238, 105, 52, 0.75),
    spot('light', 318 + turn, 415, 50, 40, 0.6),
    spot('light', 472 + turn, 412, 40, 34, 0.35),
    spot('light', 394 + turn, chin - 32, 38, 22, 0.5),
    spot('deep', 400 + turn, 540, 46, 12, 0.35),
    // The eye sockets: what a face detector looks for first.
    ...[-1, 1].map(
      (side) =>
        spot('deep', 400 + turn + side * 70, 340, 68, 40, 0.48) +
        spot('shade', 400 + turn + side * 38, 334, 26, 40, 0.75),
    ),
  ].join('');
}

function cheeks({ age: years }: Face, smile: number, turn: number): string {
  const crease = 0.05 + 0.13 * smile + 0.32 * years;
  return [-1, 1]
    .map((side) => {
      const x = (offset: number): number => round(400 + turn + side * offset);
      return (
        spot('blush', x(100), 432, 58, 42, 0.3) +
        spot('light', x(92), 414 - 4 * smile, 32, 16, 0.2 + 0.25 * smile) +
        line(`M${x(44)} 450 C${x(62)} 462 ${x(74 + 8 * smile)} 482 ${x(76 + 10 * smile)} 506`, 'url(#fold)', 9, {
          opacity: round(crease * 100) / 100,
          filter: 'url(#blur-3)',
        })
      );
    })
    .join('');
}

function age({ age: years, skin }: Face, turn: number): string {
  if (years < 0.4) return '';
  const opacity = round(years * 5) / 10;
  const wrinkle = (d: string): string => line(d, skin.deep, 3.5, { opacity, filter: 'url(#blur-1)' });
  const eyes = [-1, 1].map((side) => {
    const x = (offset: number): number => 400 + turn + side * offset;
    return (
      wrinkle(`M${x(40)} 378 Q${x(68)} 394 ${x(98)} 380`) +
      wrinkle(`M${x(118)} 344 L${x(132)} 336`) +
      wrinkle(`M${x(119)} 354 L${x(134)} 355`)
    );
  });
  const forehead = [252, 276].map((y) => wrinkle(`M${330 + turn} ${y} Q${400 + turn} ${y - 9} ${470 + turn} ${y}`));
  return [...eyes, ...forehead].join('');
}

function freckles(turn: number): string {
  const random = seededRandom(7);
  return Array.from({ length: 64 }, () => {
    const side = random() < 0.5 ? -1 : 1;
    const x = 400 + turn + side * (22 + random() * 104);
    const y = 396 + random() * 52 - Math.abs(x - 400) * 0.06;
    return ellipse(round(x), round(y), round(1.4 + random() * 1.6), round(1.2 + random() * 1.3), {
      fill: '#9c5a36',
      opacity: round(2.5 + random() * 4) / 10,
    });
  }).join('');
}

function nose({ nose: half, skin }: Face, turn: number): string {
  const x = (offset: number): number => round(400 + turn * 1.6 + offset);
  return [
    path(
      `M${x(14)} 330 C${x(12)} 390 ${x(half * 0.8)} 420 ${x(half + 4)} 446 C${x(half)} 464 ${x(12)} 466 ${x(0)} 466 ` +
        `C${x(16)} 440 ${x(6)} 390 ${x(6)} 330Z`,
      { fill: skin.deep, opacity: 0.42, filter: 'url(#blur-6)' },
    ),
    spot('light', x(-5), 388, 13, 62, 0.8),
    spot('light', x(-5), 438, 20, 17, 0.9),
    spot('blush', x(0), 446, half, 20, 0.22),
    ...[-1, 1].map((side) => wing(x, side, half, skin.deep)),
    line(`M${x(-15)} 459 Q${x(0)} 468 ${x(15)} 459`, skin.deep, 4, { opacity: 0.5, filter: 'url(#blur-1)' }),
    spot('deep', x(3), 478, half, 12, 0.4),
  ].join('');
}

function wing(x: (offset: number) => number, side: number, half: number, deep: string): string {
  return (
    line(
      `M${x(side * (half - 4))} 431 C${x(side * (half + 5))} 440 ${x(side * (half + 3))} 456 ${x(side * (half - 9))} 457`,
      deep,
      4,
      { opacity: 0.3, filter: 'url(#blur-1)' },
    ) +
    ellipse(x(side * half * 0.5), 456, round(half * 0.24), 4.6, {
      fill: '#2a1410',
      opacity: 0.75,
      filter: 'url(#blur-1)',
    })
  );
}
