import type { Background } from './look.ts';
import { round, seededRandom } from './svg-parts.ts';

/** The room behind a person, drawn sharp and small: whoever renders it enlarges it, which blurs it as a lens would. */
export function backgroundSvg(background: Background, width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 ${round((100 * height) / width)}" preserveAspectRatio="xMidYMid slice" width="${width}" height="${height}">` +
    `<defs><radialGradient id="glow" cx="38%" cy="32%" r="80%"><stop offset="0" stop-color="${background.light}"/><stop offset="1" stop-color="${background.base}"/></radialGradient>` +
    `<linearGradient id="down" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${background.light}"/><stop offset="1" stop-color="${background.dark}"/></linearGradient></defs>` +
    `<rect width="100" height="200" fill="url(#glow)"/>${SCENES[background.scene](background)}</svg>`
  );
}

const rect = (x: number, y: number, width: number, height: number, fill: string, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" opacity="${opacity}"/>`;

const circle = (x: number, y: number, radius: number, fill: string, opacity: number): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" opacity="${round(opacity * 10) / 10}"/>`;

const SCENES: Readonly<Record<Background['scene'], (background: Background) => string>> = {
  studio: ({ dark }) =>
    `<radialGradient id="edge" cx="50%" cy="45%" r="72%"><stop offset=".45" stop-color="${dark}" stop-opacity="0"/><stop offset="1" stop-color="${dark}" stop-opacity=".85"/></radialGradient>` +
    '<rect width="100" height="200" fill="url(#edge)"/>',
  office: ({ light, dark }) =>
    [
      rect(0, 0, 30, 72, '#f6fafc', 0.85),
      rect(13, 0, 2, 72, dark, 0.55),
      rect(0, 30, 30, 2, dark, 0.55),
      rect(30, 0, 3, 200, dark, 0.7),
      rect(70, 10, 24, 20, '#f3efe6', 0.75),
      rect(73, 13, 18, 14, dark, 0.6),
      rect(60, 52, 40, 4, dark, 0.8),
      rect(64, 40, 9, 12, light, 0.9),
      rect(76, 44, 16, 8, '#b0603f', 0.6),
      rect(0, 72, 30, 130, dark, 0.55),
    ].join(''),
  garden: (background) => garden(background),
  shelf: (background) => shelf(background),
  wall: ({ dark, light }) =>
    [
      rect(0, 58, 100, 150, dark, 0.75),
      rect(0, 56, 100, 2, light, 0.9),
      rect(8, 8, 24, 30, dark, 0.65),
      rect(11, 11, 18, 24, light, 0.9),
      '<path d="M88 70C78 50 74 36 80 22C86 34 88 46 89 60C90 44 94 30 100 24C100 40 96 56 92 70Z" fill="#4c7350" opacity=".85"/>',
      rect(82, 66, 14, 30, '#b9805a', 0.9),
    ].join(''),
};

function garden({ light, dark }: Background): string {
  const random = seededRandom(5);
  const leaves = Array.from({ length: 46 }, () =>
    circle(random() * 100, random() * 110, 3 + random() * 9, random() < 0.55 ? dark : light, 0.3 + random() * 0.4),
  );
  return `<rect width="100" height="200" fill="url(#down)" opacity=".8"/>${leaves.join('')}${rect(0, 84, 100, 120, dark, 0.5)}`;
}

function shelf({ dark, light }: Background): string {
  const random = seededRandom(9);
  const spines = ['#8c4b3c', '#3c5a73', '#c9a45c', '#5c6b4c', '#ddd5c6', '#4a3a52'];
  const books: string[] = [];
  for (const board of [24, 52, 80, 108]) {
    for (let x = random() * 4; x < 100; ) {
      const thick = 2 + random() * 4;
      const tall = 13 + random() * 9;
      const spine = spines[Math.floor(random() * spines.length)] ?? dark;
      if (random() < 0.86) books.push(rect(round(x), round(board - tall), round(thick), round(tall), spine, 0.9));
      x += thick + 0.3;
    }
    books.push(rect(0, board, 100, 2.4, light, 0.8));
  }
  return rect(0, 0, 100, 200, dark, 0.8) + books.join('');
}
