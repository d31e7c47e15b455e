import sharp from 'sharp';
import { GRAPH_SIZES } from '../../contract/place.ts';
import { type Comparison, comparePrints } from '../../main/photo/compare-prints.ts';
import { createInProcessPictures } from '../../main/photo/in-process-pictures.ts';
import type { PhotoPrint } from '../../main/photo/pictures.ts';
import { hasPortraits, listPortraits, readPortrait } from '../fixtures/pictures/portrait-set.ts';
import type { BenchReport, Verdict } from './bench-report.ts';

const QUALITIES = [60, 75, 85, 95];
const CORNER_RADII = [0.1, 0.3, 0.5];
const ALL = 10_000;

const pictures = createInProcessPictures();

/** What a service may do to a photo, by name. */
type Change = readonly [kind: string, encode: (photo: Buffer, edge: number) => Promise<Buffer>];

const CHANGES: readonly Change[] = [
  ...QUALITIES.map(
    (quality): Change => [
      `JPEG, quality ${quality}, chroma 4:2:0`,
      (photo, edge) => resized(photo, edge).jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer(),
    ],
  ),
  ['PNG round trip', (photo, edge) => resized(photo, edge).png().toBuffer()],
  ['moved right and down by one pixel, JPEG', (photo, edge) => movedByOne(photo, edge)],
  ...CORNER_RADII.map(
    (radius): Change => [
      `rounded corners, radius ${radius * 100} %, PNG`,
      (photo, edge) => rounded(photo, edge, radius),
    ],
  ),
];

/** Whether photos are told apart, on real portraits: counts, which hold on any machine, and the worst distances. */
export async function benchFingerprint(): Promise<BenchReport> {
  if (!hasPortraits) return withoutPortraits();
  const names = listPortraits(ALL);
  const worst = new Map<string, Tally>(CHANGES.map(([kind]) => [kind, new Tally()]));
  const prints: PhotoPrint[] = [];
  for (const name of names) {
    const photo = await photoOf(await readPortrait(name));
    const original = await printOf(photo);
    prints.push(original);
    for (const [kind, encode] of CHANGES) {
      const changed = await Promise.all(GRAPH_SIZES.map(async (edge) => printOf(await encode(photo, edge))));
      for (const print of changed) worst.get(kind)?.add(comparePrints(original, print), 'farthest');
    }
  }
  return reportOf(worst, tallyPairs(prints), names.length);
}

/** How many comparisons gave each verdict, and the distance that came nearest to a wrong one. */
class Tally {
  readonly counts = { same: 0, similar: 0, other: 0 };
  extreme: number | null = null;

  add({ ssim, verdict }: Comparison, kept: 'farthest' | 'nearest'): void {
    this.counts[verdict] += 1;
    const distance = 1 - ssim;
    const isKept =
      this.extreme === null || (kept === 'farthest' ? distance > this.extreme : distance < this.extreme);
    if (isKept) this.extreme = distance;
  }
}

function tallyPairs(prints: readonly PhotoPrint[]): Tally {
  const tally = new Tally();
  for (const [index, one] of prints.entries()) {
    for (const other of prints.slice(index + 1)) tally.add(comparePrints(one, other), 'nearest');
  }
  return tally;
}

async function photoOf(portrait: Buffer): Promise<Buffer> {
  const finished = await pictures.prepare(portrait, { crop: 'centre', angle: 0, turn: 0 });
  if (!finished.ok) throw new Error(`expected a portrait that can be opened, got ${finished.failure.kind}`);
  return sharp(finished.value.photo.jpeg).toBuffer();
}

async function printOf(bytes: Buffer): Promise<PhotoPrint> {
  const print = await pictures.print(bytes);
  if (!print.ok) throw new Error(`expected a picture that can be read, got ${print.failure.kind}`);
  return print.value;
}

function resized(photo: Buffer, edge: number) {
  return sharp(photo).resize(edge, edge);
}

async function movedByOne(photo: Buffer, edge: number): Promise<Buffer> {
  const wider = await resized(photo, edge).extend({ left: 1, top: 1, extendWith: 'copy' }).png().toBuffer();
  return sharp(wider).extract({ left: 0, top: 0, width: edge, height: edge }).jpeg({ quality: 80 }).toBuffer();
}

function rounded(photo: Buffer, edge: number, radius: number): Promise<Buffer> {
  const input = {
    raw: { width: edge, height: edge, channels: 4 },
    input: cornerMask(edge, edge * radius),
  } as const;
  return resized(photo, edge)
    .ensureAlpha()
    .composite([{ ...input, blend: 'dest-in' }])
    .png()
    .toBuffer();
}

/** RGBA, opaque within the corners: drawn here, because sharp reads no SVG once it is set up as in the app. */
function cornerMask(edge: number, radius: number): Buffer {
  const depth = (position: number) => Math.max(radius - position - 0.5, position + 0.5 - (edge - radius), 0);
  const mask = Buffer.alloc(edge * edge * 4);
  for (let pixel = 0; pixel < edge * edge; pixel += 1) {
    const distance = Math.hypot(depth(pixel % edge), depth(Math.floor(pixel / edge)));
    mask[pixel * 4 + 3] = 255 * Math.min(Math.max(radius - distance + 0.5, 0), 1);
  }
  return mask;
}

function reportOf(changes: ReadonlyMap<string, Tally>, pairs: Tally, photos: number): BenchReport {
  const wrong = [...changes.values()].reduce((sum, { counts }) => sum + counts.similar + counts.other, 0);
  const verdicts: readonly Verdict[] = [
    { what: 'the same photo, changed by a service, called different', ratio: wrong, limit: 0 },
    { what: 'two portraits of different people called the same', ratio: pairs.counts.same, limit: 0 },
  ];
  return {
    title: 'Fingerprint',
    about: `${photos} portraits, each against itself at the sizes that Graph serves (${GRAPH_SIZES.join(', ')} pixels) as services change it, and
against every other portrait. Distance is 1 - SSIM at 48 x 48: the worst for a photo and itself, the least for two photos.
Counts, not ratios: none may be wrong.`,
    columns: ['compared', 'same', 'similar', 'other', 'distance'],
    rows: [...changes, ['two different portraits', pairs] as const].map(([kind, { counts, extreme }]) => [
      kind,
      String(counts.same),
      String(counts.similar),
      String(counts.other),
      (extreme ?? 0).toFixed(3),
    ]),
    notes: [],
    verdicts,
  };
}

function withoutPortraits(): BenchReport {
  return {
    title: 'Fingerprint',
    about: 'Skipped: there is no folder of portraits; set `PORTRAITS_DIR`.',
    columns: [],
    rows: [],
    notes: [],
    verdicts: [],
  };
}
