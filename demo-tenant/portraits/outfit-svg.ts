import type { Face, Outfit } from './look.ts';
import { clip, ellipse, group, line, path, round, spot } from './svg-parts.ts';

/** Neck and shoulders down to far below the frame, so that a taller picture shows a chest and no edge. */
export function torsoSvg(face: Face, outfit: Outfit): string {
  return neck(face) + garment(face, outfit);
}

function neck({ neck: half, chin }: Face): string {
  const left = 400 - half;
  const right = 400 + half;
  return [
    path(
      `M${left} 480 L${left} 590 C${left} 640 300 650 240 676 L240 860 L560 860 L560 676 C500 650 ${right} 640 ${right} 590 L${right} 480Z`,
      { fill: 'url(#neck)' },
    ),
    spot('deep', 405, chin + 10, half + 34, 66, 0.8),
    spot('deep', right + 4, 590, 34, 120, 0.5),
    line(`M${left + 22} 610 Q${left + 34} 660 388 690`, 'url(#fold)', 7, { opacity: 0.35, filter: 'url(#blur-3)' }),
    line(`M${right - 16} 610 Q${right - 30} 660 414 690`, 'url(#fold)', 7, {
      opacity: 0.35,
      filter: 'url(#blur-3)',
    }),
  ].join('');
}

/** The body's outline with a neckline that reaches down to `depth`. */
function body(half: number, depth: number, spread: number): string {
  const left = round(400 - half - spread);
  const right = round(400 + half + spread);
  return (
    `M30 1500 L48 840 C62 728 150 694 250 660 C296 644 ${left - 8} 634 ${left} 614 C${left + 6} ${round((614 + depth) / 2) + 20} 366 ${depth} 400 ${depth} ` +
    `C434 ${depth} ${right - 6} ${round((614 + depth) / 2) + 20} ${right} 614 C${right + 8} 634 504 644 550 660 C650 694 738 728 752 840 L770 1500Z`
  );
}

function garment(face: Face, outfit: Outfit): string {
  const half = face.neck;
  switch (outfit.style) {
    case 'crew':
      return cloth(body(half, 684, 12), outfit) + rib(half, 684, outfit);
    case 'turtleneck':
      return cloth(body(half, 640, 12), outfit) + turtleneck(half, outfit);
    case 'blouse':
      return (
        cloth(body(half, 748, 6), outfit) +
        line(
          `M${400 - half - 6} 614 C${400 - half} 690 368 748 400 748 C432 748 ${400 + half} 690 ${400 + half + 6} 614`,
          outfit.shade,
          5,
          { opacity: 0.7 },
        )
      );
    case 'shirt':
      return cloth(body(half, 706, 4), outfit) + placket(outfit) + collar(half, outfit.colour, outfit.shade);
    case 'blazer':
      return blazer(half, outfit);
  }
}

function cloth(d: string, outfit: Outfit): string {
  return [
    clip('cloth-shape', d),
    path(d, { fill: 'url(#cloth)' }),
    group({ 'clip-path': 'url(#cloth-shape)' }, pattern(outfit), folds(outfit)),
  ].join('');
}

function pattern({ pattern: kind }: Outfit): string {
  return kind === undefined ? '' : '<rect x="0" y="560" width="800" height="960" fill="url(#pattern)"/>';
}

/** The repeated motif of the outfit's cloth, for the drawing's definitions. */
export function patternDefinition(outfit: Outfit): string {
  if (outfit.pattern === undefined) return '';
  const { size, motif } = PATTERNS[outfit.pattern];
  return `<pattern id="pattern" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${motif(outfit)}</pattern>`;
}

interface Pattern {
  readonly size: number;
  readonly motif: (outfit: Outfit) => string;
}

const PATTERNS: Readonly<Record<NonNullable<Outfit['pattern']>, Pattern>> = {
  batik: { size: 64, motif: ({ accent }) => kawung(accent) },
  checks: {
    size: 46,
    motif: ({ accent, shade }) =>
      line('M0 23H46M23 0V46', accent, 10, { opacity: 0.55 }) + line('M0 2H46M2 0V46', shade, 3, { opacity: 0.6 }),
  },
  stripes: { size: 34, motif: ({ accent }) => line('M8 0V34', accent, 6, { opacity: 0.8 }) },
};

/** The old batik motif of four seeds around a centre. */
function kawung(colour: string): string {
  const seeds =
    'M32 8Q44 20 32 32Q20 20 32 8M32 56Q44 44 32 32Q20 44 32 56M8 32Q20 20 32 32Q20 44 8 32M56 32Q44 20 32 32Q44 44 56 32';
  const rings = [24, 9].map(
    (radius) => `<circle cx="32" cy="32" r="${radius}" fill="none" stroke="${colour}" stroke-width="3"/>`,
  );
  const corners = [0, 64].flatMap((x) => [0, 64].map((y) => ellipse(x, y, 6, 6, { fill: colour })));
  return rings.join('') + line(seeds, colour, 3) + corners.join('');
}

function folds({ shade }: Outfit): string {
  const crease = (d: string, width: number, opacity: number): string =>
    line(d, shade, width, { opacity, filter: 'url(#blur-12)' });
  return [
    spot('black', 720, 900, 150, 330, 0.32),
    spot('white', 190, 760, 190, 120, 0.1),
    spot('black', 400, 660, 170, 56, 0.28),
    crease('M150 1500 C170 1000 190 880 230 800', 26, 0.6),
    crease('M640 1500 C630 1000 612 890 572 800', 26, 0.7),
    crease('M300 700 C330 780 340 860 336 1000', 16, 0.35),
    crease('M520 690 C480 790 470 860 474 1000', 18, 0.4),
  ].join('');
}

function rib(half: number, depth: number, { shade, colour }: Outfit): string {
  const d = `M${400 - half - 12} 612 C${400 - half} ${depth - 14} 366 ${depth} 400 ${depth} C434 ${depth} ${400 + half} ${depth - 14} ${400 + half + 12} 612`;
  return line(d, shade, 20) + line(d, colour, 13, { opacity: 0.8 });
}

function turtleneck(half: number, { colour, shade }: Outfit): string {
  const d = `M${400 - half - 14} 660 C${400 - half - 10} 620 ${400 - half - 8} 590 ${400 - half - 2} 572 Q400 622 ${400 + half + 2} 572 C${400 + half + 8} 590 ${400 + half + 10} 620 ${400 + half + 14} 660 Q400 716 ${400 - half - 14} 660Z`;
  const ribs = Array.from({ length: 13 }, (_, index) => {
    const x = 400 + (index - 6) * (half / 6);
    return line(`M${round(x)} 590 L${round(400 + (x - 400) * 1.12)} 700`, shade, 2.4, { opacity: 0.5 });
  });
  return [
    clip('roll', d),
    path(d, { fill: colour }),
    group({ 'clip-path': 'url(#roll)' }, ...ribs, spot('black', 412, 590, 110, 44, 0.4)),
    line(`M${400 - half - 14} 660 Q400 716 ${400 + half + 14} 660`, shade, 5, {
      opacity: 0.8,
      filter: 'url(#blur-1)',
    }),
  ].join('');
}

function placket({ shade }: Outfit): string {
  const buttons = [780, 880, 980, 1080].map(
    (y) => `<circle cx="400" cy="${y}" r="6" fill="#f4f1ec" stroke="${shade}" stroke-width="2"/>`,
  );
  return (
    line('M386 706 L386 1500', shade, 3, { opacity: 0.6 }) +
    line('M414 714 L414 1500', shade, 3, { opacity: 0.35 }) +
    buttons.join('')
  );
}

function collar(half: number, colour: string, shade: string): string {
  return [-1, 1]
    .map((side) => {
      const x = (offset: number): number => round(400 + side * offset);
      const d = `M${x(half + 2)} 588 C${x(half + 18)} 604 ${x(half + 26)} 624 ${x(half + 30)} 642 L${x(60)} 764 L${x(2)} 704 C${x(30)} 690 ${x(half - 8)} 650 ${x(half + 2)} 588Z`;
      return (
        path(d, { fill: '#000000', opacity: 0.35, filter: 'url(#blur-6)', transform: 'translate(2 8)' }) +
        path(d, { fill: colour }) +
        line(d, shade, 3, { opacity: 0.75 })
      );
    })
    .join('');
}

function blazer(half: number, outfit: Outfit): string {
  const inner: Outfit = { style: 'shirt', colour: outfit.accent, shade: '#8f98a3', accent: outfit.accent };
  const lapels = [-1, 1].map((side) => {
    const x = (offset: number): number => round(400 + side * offset);
    const d = `M${x(half + 14)} 606 C${x(half + 40)} 622 ${x(half + 60)} 644 ${x(half + 66)} 660 L${x(170)} 790 L${x(126)} 806 L${x(146)} 846 L${x(4)} 1090 C${x(40)} 920 ${x(half)} 780 ${x(half + 14)} 606Z`;
    return (
      path(d, { fill: '#000000', opacity: 0.4, filter: 'url(#blur-6)' }) +
      path(d, { fill: outfit.colour }) +
      line(d, outfit.shade, 3)
    );
  });
  const jacket = `M30 1500 L48 840 C62 728 150 694 250 660 C290 644 ${400 - half - 22} 630 ${400 - half - 16} 600 C${400 - half} 780 360 940 396 1090 L400 1500 L404 1090 C440 940 ${400 + half} 780 ${400 + half + 16} 600 C${400 + half + 22} 630 510 644 550 660 C650 694 738 728 752 840 L770 1500Z`;
  const shirt = body(half, 706, 2);
  return [
    path(shirt, { fill: inner.colour }),
    placket(inner),
    spot('black', 400, 690, 120, 70, 0.22),
    collar(half, inner.colour, inner.shade),
    cloth(jacket, outfit),
    ...lapels,
  ].join('');
}
