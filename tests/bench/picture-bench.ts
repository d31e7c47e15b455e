import type { Buffer } from 'node:buffer';
import sharp from 'sharp';
import type { Pictures } from '../../main/photo/pictures.ts';
import { expectValue } from '../fixtures/expect-value.ts';
import type { BenchReport, Verdict } from './bench-report.ts';
import type { BenchSetup } from './bench-setup.ts';
import { type BrowserRival, openBrowserRival } from './browser-rival.ts';
import { CAMERA_SIZES, type CameraPicture, cameraPictures, TINY_SIZE } from './camera-picture.ts';
import { jimpRival } from './jimp-rival.ts';
import { type Job, measureInTurns, netMs, type Timing } from './measure.ts';
import { measureProcessStart } from './measure-process-start.ts';
import { CENTRE, ourPictures } from './our-pictures.ts';
import { programRivals, type Rivals } from './program-rivals.ts';

const REFERENCE = 'libvips thumbnail (sharp, same process)';
const OURS = 'selfsame prepare, centre';
const HEIC_REFERENCE = 'heif-convert (program), whole picture to JPEG, no square';

/** Bytes to finished JPEG, 12 megapixels, against libvips' own thumbnail, which makes one JPEG and not two. */
const REFERENCE_LIMIT = 1.5;

/** Never slower than the best rival at JPEG; the tenth is what the clock is worth. */
const RIVAL_LIMIT = 1.1;

/** WebAssembly in a thread against native code that writes the whole picture and makes no photo. */
const HEIC_LIMIT = 3;

interface Measured {
  readonly picture: CameraPicture;
  readonly timings: readonly Timing[];
}

/** Bytes of a camera's picture to the finished photo, against what else does that. */
export async function benchPictures(setup: BenchSetup): Promise<BenchReport> {
  const browser = setup.chromium === null ? null : await openBrowserRival(setup.chromium);
  const notes = new Set(browser ? [] : ['canvas of Chromium: no browser on this machine']);
  const measured: Measured[] = [];
  const tinies = await cameraPictures(TINY_SIZE, setup.folder);
  for (const size of CAMERA_SIZES) {
    for (const [index, picture] of (await cameraPictures(size, setup.folder)).entries()) {
      const tiny = tinies[index];
      if (!picture || !tiny) {
        notes.add('HEIC: no heif-enc on this machine to write it');
        continue;
      }
      const rivals = await rivalsOf({ picture, tiny, browser, folder: setup.folder });
      for (const note of rivals.notes) notes.add(note);
      const jobs = [...(await ourJobs(ourPictures(setup, { faces: false }), picture)), ...rivals.jobs];
      measured.push({ picture, timings: await measureInTurns(jobs) });
      console.log(`${picture.format} ${size.name} measured`);
    }
  }
  await browser?.close();
  const startMs = await measureProcessStart(setup.pictureProcess);
  notes.add(
    `start of the decoding process, to its first answer, once per app start or command: ${startMs.toFixed(0)} ms`,
  );
  return {
    title: 'Pictures',
    about: aboutPictures(browser?.version),
    columns: ['picture', 'job', 'least ms', 'of it start', 'ratio'],
    rows: measured.flatMap(rowsOf),
    notes: [...notes],
    verdicts: measured.flatMap(verdictsOf),
  };
}

async function ourJobs(pictures: Pictures, { format, size, bytes }: CameraPicture): Promise<Job[]> {
  const prepare = { name: OURS, run: async () => expectValue(await pictures.prepare(bytes, CENTRE)) };
  if (format === 'HEIC') return [prepare];
  const reference = { name: REFERENCE, run: () => thumbnail(bytes) };
  if (format === 'PNG') return [reference, prepare];
  const { portraitId } = expectValue(await pictures.open(bytes, null));
  const edge = Math.round(Math.min(size.width, size.height) * 0.6);
  const cropped = { ...CENTRE, crop: { left: 100, top: 100, width: edge, height: edge } };
  return [
    reference,
    prepare,
    {
      name: 'selfsame prepare, crop of 60 %',
      run: async () => expectValue(await pictures.prepare(bytes, cropped)),
    },
    {
      name: 'selfsame open (decode, preview, cut)',
      run: async () => pictures.close(expectValue(await pictures.open(bytes, null)).portraitId),
    },
    {
      name: 'selfsame cut from the open portrait, crop of 60 %',
      run: async () => expectValue(await pictures.cut(portraitId, cropped)),
    },
    {
      name: 'the same, straightened by 5 degrees',
      run: async () => expectValue(await pictures.cut(portraitId, { ...cropped, angle: 5 })),
    },
  ];
}

/** What libvips does when asked for a thumbnail of this size: shrinks on load, turns upright, fills the square. */
function thumbnail(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes)
    .autoOrient()
    .resize(648, 648, { fit: 'cover' })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

interface Contest {
  readonly picture: CameraPicture;
  readonly tiny: CameraPicture;
  readonly browser: BrowserRival | null;
  readonly folder: string;
}

async function rivalsOf({ picture, tiny, browser, folder }: Contest): Promise<Rivals> {
  const { jobs, notes } = await programRivals(picture, tiny, folder);
  if (picture.format === 'HEIC') return { jobs, notes: [...notes, 'jimp and Chromium read no HEIC'] };
  const page = browser ? [await browser.job(picture, tiny)] : [];
  return { jobs: [...jobs, jimpRival(picture), ...page], notes };
}

function rowsOf({ picture: { format, size }, timings }: Measured): readonly string[][] {
  const reference = referenceMs(timings);
  return timings.map((timing) => [
    `${format} ${size.name}`,
    timing.name,
    timing.leastMs.toFixed(0),
    timing.startMs === null ? '' : timing.startMs.toFixed(0),
    (netMs(timing) / reference).toFixed(2),
  ]);
}

function referenceMs(timings: readonly Timing[]): number {
  const reference = timings.find(({ name }) => name === REFERENCE || name === HEIC_REFERENCE);
  return reference ? netMs(reference) : Number.NaN;
}

function verdictsOf({ picture: { format, size }, timings }: Measured): readonly Verdict[] {
  const ours = timings.find(({ name }) => name === OURS);
  if (!ours || format === 'PNG') return [];
  const against = referenceMs(timings);
  const what = `${format} ${size.name}, bytes to photo, against`;
  if (format === 'HEIC') {
    if (Number.isNaN(against) || size.name !== '12 MP') return [];
    return [{ what: `${what} heif-convert`, ratio: ours.leastMs / against, limit: HEIC_LIMIT }];
  }
  const rivals = timings.filter(({ name }) => /^(ImageMagick|jimp|canvas)/.test(name));
  const best = Math.min(...rivals.map(netMs));
  const byRival = { what: `${what} the best of ImageMagick, jimp, canvas`, ratio: ours.leastMs / best };
  const byReference = { what: `${what} libvips' own thumbnail`, ratio: ours.leastMs / against };
  return [
    ...(size.name === '12 MP' ? [{ ...byReference, limit: REFERENCE_LIMIT }] : []),
    { ...byRival, limit: RIVAL_LIMIT },
  ];
}

function aboutPictures(chromiumVersion: string | undefined): string {
  return `Every picture is made in code: smooth shapes with a sensor's grain. The JPEG has a Display P3 profile and EXIF
orientation 6; PNG and HEIC are the same scene, softened, upright, in sRGB; HEIC is one image of x265, not a
phone's tiles. The job of all: upright, centre square, 648 x 648, JPEG of quality 95. All jobs of one picture run in turns, after one unmeasured;
the least time of each counts. The ratio is against libvips' own thumbnail of the same bytes in the same process (HEIC,
which that doesn't read: against heif-convert). Of programs and of the browser${chromiumVersion ? ` (Chromium ${chromiumVersion})` : ''}
the ratio leaves out the start: the same call on a picture of 64 pixels. \`prepare\` makes two JPEGs, the photo and the one
under 100,000 bytes.`;
}
