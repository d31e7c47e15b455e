import type { Buffer } from 'node:buffer';
import sharp from 'sharp';
import type { Adjustment } from '../../contract/photo.ts';
import { createInProcessPictures } from '../../main/photo/in-process-pictures.ts';
import { expectValue } from '../fixtures/expect-value.ts';
import { type CameraPicture, makeCameraJpeg } from './camera-jpeg.ts';
import { externalThumbnails } from './external-thumbnails.ts';
import { measureInterleaved } from './measure.ts';

const CENTRE: Adjustment = { crop: 'centre', angle: 0, turn: 0 };

/** Aim of the whole: bytes to finished JPEG, 12 megapixels, against libvips' own thumbnail. */
export const LIMIT_RATIO = 1.5;

export interface PictureRow {
  readonly picture: string;
  readonly job: string;
  readonly leastMs: number;
  /** Against libvips' own thumbnail of the same picture in the same process and run. */
  readonly ratio: number;
  /** Whether the figure holds the start of a process. */
  readonly isProgram: boolean;
}

const REFERENCE = 'libvips thumbnail (sharp, same process)';
export const OURS = 'selfsame prepare, centre';

/** Time every job on one picture, in turns, so that a busy machine is busy for all of them. */
export async function benchPicture(picture: CameraPicture, rounds: number): Promise<PictureRow[]> {
  const pictures = createInProcessPictures();
  const { portraitId } = expectValue(await pictures.open(picture.jpeg, null));
  const edge = Math.round(Math.min(picture.width, picture.height) * 0.6);
  const crop = { left: 100, top: 100, width: edge, height: edge };
  const programs = await externalThumbnails(picture.jpeg);
  const jobs = {
    [REFERENCE]: () => thumbnail(picture.jpeg),
    [OURS]: async () => expectValue(await pictures.prepare(picture.jpeg, CENTRE)),
    'selfsame prepare, crop of 60 %': async () =>
      expectValue(await pictures.prepare(picture.jpeg, { ...CENTRE, crop })),
    'selfsame open (decode, preview)': async () => {
      const opened = expectValue(await pictures.open(picture.jpeg, null));
      await pictures.close(opened.portraitId);
    },
    'selfsame cut from the open portrait, crop of 60 %': async () =>
      expectValue(await pictures.cut(portraitId, { ...CENTRE, crop })),
    'the same, straightened by 5 degrees': async () =>
      expectValue(await pictures.cut(portraitId, { ...CENTRE, crop, angle: 5 })),
    ...programs.jobs,
  };
  const least = await measureInterleaved(jobs, rounds);
  await programs.remove();
  const reference = least.get(REFERENCE) ?? Number.NaN;
  return [...least].map(([job, leastMs]) => ({
    picture: picture.name,
    job,
    leastMs,
    ratio: leastMs / reference,
    isProgram: job in programs.jobs,
  }));
}

/** What libvips does when asked for a thumbnail of this size: shrinks on load, turns upright, fills the square. */
function thumbnail(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg)
    .autoOrient()
    .resize(648, 648, { fit: 'cover' })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Pictures of a phone's and of cameras' sizes, held upright and sideways. */
export async function cameraPictures(): Promise<CameraPicture[]> {
  return [
    await makeCameraJpeg({ name: '12 MP', width: 4032, height: 3024 }),
    await makeCameraJpeg({ name: '24 MP', width: 6000, height: 4000 }),
    await makeCameraJpeg({ name: '48 MP', width: 8064, height: 6048 }),
  ];
}
