import type { Buffer } from 'node:buffer';
import { judgeShot } from '../../main/photo/coach/judge-shot.ts';
import { createFaceFinder } from '../../main/photo/faces/create-face-finder.ts';
import { findFaces } from '../../main/photo/faces/find-faces.ts';
import type { FoundFace, PixelPicture } from '../../main/photo/faces/found-face.ts';
import { readFaceModels } from '../../main/photo/picture-worker/read-face-models.ts';
import type { BenchReport, Verdict } from './bench-report.ts';
import type { BenchSetup } from './bench-setup.ts';
import { cameraFrames, cameraPortrait, decodeForFaces } from './face-pictures.ts';
import { type Job, measureInTurns } from './measure.ts';

/** As many as pass between two looks of the detector, so that its share is in the mean; the same of every job. */
const BATCH = 16;

const DECODE = 'decode a 12 MP JPEG to 1024 pixels';
const FIND = 'find the face in it';
const FRAME_FIND = 'live frame, 640 x 480: follow the face';
const FRAME_COACH = 'live frame, 640 x 480: coach';

/** A picture is found in while it is shown: people wait for the decoding already. */
const FIND_LIMIT = 3;

/** Ten frames a second leave 100 ms, which was two and a half times the decoding on the machine first measured. */
const FRAME_LIMIT = 2.5;

/** The finder and the coach alone, in this process; in the app each runs beside the window, never in it. */
export async function benchFaces({ modelsDir }: BenchSetup, person: Buffer): Promise<BenchReport> {
  const models = readFaceModels(modelsDir);
  const finder = await createFaceFinder({ models });
  const film = await createFaceFinder({ models, isFilm: true });
  const jpeg = await cameraPortrait(person);
  const still = await decodeForFaces(jpeg);
  const frames = await cameraFrames(person, BATCH);
  const seen = await Promise.all([findFaces(finder, still), ...(await inTurn(frames, film.find))]);
  if (seen.some(({ length }) => length !== 1)) throw new Error('Expected one face in every picture of the bench');
  const shots = frames.map((picture, index) => shotOf(picture, seen[index + 1] ?? []));
  const again = <T>(work: () => Promise<T>) => inTurn(frames, work);
  const jobs: readonly Job[] = [
    { name: DECODE, run: () => again(() => decodeForFaces(jpeg)) },
    { name: FIND, run: () => again(() => findFaces(finder, still)) },
    { name: FRAME_FIND, run: () => inTurn(frames, film.find) },
    { name: FRAME_COACH, run: () => shots.map(judgeShot) },
  ];
  return reportOf(await perPicture(jobs));
}

function shotOf(picture: PixelPicture, faces: readonly FoundFace[]) {
  const square = { left: (picture.width - picture.height) / 2, top: 0, edge: picture.height };
  return { picture, faces, square, sourceScale: 1 };
}

async function inTurn<T>(
  pictures: readonly PixelPicture[],
  work: (picture: PixelPicture) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  for (const picture of pictures) answers.push(await work(picture));
  return answers;
}

type Times = ReadonlyMap<string, number>;

async function perPicture(jobs: readonly Job[]): Promise<Times> {
  const timings = await measureInTurns(jobs);
  return new Map(timings.map(({ name, leastMs }) => [name, leastMs / BATCH]));
}

function reportOf(times: Times): BenchReport {
  const decodeMs = times.get(DECODE) ?? Number.NaN;
  const frameMs = (times.get(FRAME_FIND) ?? Number.NaN) + (times.get(FRAME_COACH) ?? Number.NaN);
  const verdicts: readonly Verdict[] = [
    {
      what: 'finding the face of a picture, against decoding it',
      ratio: (times.get(FIND) ?? Number.NaN) / decodeMs,
      limit: FIND_LIMIT,
    },
    {
      what: 'following and coaching one live frame, against decoding a 12 MP picture',
      ratio: frameMs / decodeMs,
      limit: FRAME_LIMIT,
    },
  ];
  return {
    title: 'Faces',
    about: `Somebody drawn, whom the detector finds as it finds people; WASM on one thread. Every job is measured ${BATCH} times
in a row, so that the detector, which looks again every 15 live frames, is in their mean. The ratio is against decoding.`,
    columns: ['job', 'ms', 'ratio'],
    rows: [...times].map(([name, ms]) => [name, ms.toFixed(1), (ms / decodeMs).toFixed(2)]),
    notes: [`frames a second that one thread could follow and coach: ${Math.floor(1000 / frameMs)}`],
    verdicts,
  };
}
