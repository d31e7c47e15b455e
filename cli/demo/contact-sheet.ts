import sharp from 'sharp';

/** One picture of the sheet with the words below it. */
export interface SheetPicture {
  readonly image: Uint8Array;
  readonly title: string;
  readonly note: string;
}

const EDGE = 240;
const GAP = 40;
const HEAD = 110;
const FOOT = 92;

/** A PNG with the pictures as circles in a row, as people see them, and what each one is. */
export async function contactSheet(heading: string, pictures: readonly SheetPicture[]): Promise<Buffer> {
  const width = GAP + pictures.length * (EDGE + GAP);
  const height = HEAD + EDGE + FOOT;
  const circles = await Promise.all(pictures.map(({ image }) => circle(image)));
  return sharp({ create: { width, height, channels: 4, background: '#fafafa' } })
    .composite([
      { input: Buffer.from(labels(width, height, heading, pictures)) },
      ...circles.map((input, index) => ({ input, left: leftOf(index), top: HEAD })),
    ])
    .png()
    .toBuffer();
}

function circle(image: Uint8Array): Promise<Buffer> {
  const half = EDGE / 2;
  const mask = `<svg width="${EDGE}" height="${EDGE}"><circle cx="${half}" cy="${half}" r="${half}"/></svg>`;
  return sharp(image)
    .resize(EDGE, EDGE, { fit: 'cover' })
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
}

function labels(width: number, height: number, heading: string, pictures: readonly SheetPicture[]): string {
  const captions = pictures.map(({ title, note }, index) => {
    const x = leftOf(index) + EDGE / 2;
    const y = HEAD + EDGE;
    return `<text x="${x}" y="${y + 34}" font-size="18" font-weight="600">${escapeXml(title)}</text>
      <text x="${x}" y="${y + 58}" font-size="15" fill="#616161">${escapeXml(note)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g font-family="Segoe UI Variable, Segoe UI, Helvetica, DejaVu Sans, sans-serif" fill="#242424" text-anchor="middle">
      <text x="${width / 2}" y="62" font-size="26" font-weight="600">${escapeXml(heading)}</text>
      ${captions.join('\n')}
    </g>
  </svg>`;
}

function leftOf(index: number): number {
  return GAP + index * (EDGE + GAP);
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.codePointAt(0)};`);
}
