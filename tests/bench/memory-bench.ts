import type { Buffer } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BenchReport, Verdict } from './bench-report.ts';
import type { BenchSetup } from './bench-setup.ts';
import { CAMERA_SIZES, cameraPictures, makeJpeg } from './camera-picture.ts';
import { cameraPortrait } from './face-pictures.ts';
import { type MemoryJob, runMemoryJob } from './memory-order.ts';
import { runProgram } from './run-program.ts';

const OPENED = { count: 60, width: 2048, height: 1536 };

/** Of Node with an empty script: 48 megapixels of HEIC take 14 of them, a gigabyte would be more than 20. */
const PEAK_LIMIT = 18;

/**
 * From the 10th opened picture to the 60th. Without any leak it is 1.0 to 1.1: over 180 pictures the allocator's share
 * settles by the 30th and goes up and down by a tenth, so the least of ten counts. Pixels left behind would be 2.5.
 */
const SLOPE_LIMIT = 1.25;

const EMPTY_SCRIPT = "process.stdout.write(require('node:fs').readFileSync('/proc/self/status', 'utf8'))";

interface Weighed {
  readonly name: string;
  readonly peak: number;
}

/** Peak of a process per kind of work, and whether opening pictures again and again leaves something behind. */
export async function benchMemory(setup: BenchSetup, person: Buffer): Promise<BenchReport> {
  const empty = await emptyProcessBytes();
  const weighed: Weighed[] = [];
  for (const [name, job] of await memoryJobs(setup.folder, person)) {
    const { peak } = await runMemoryJob(job, setup);
    weighed.push({ name, peak });
    console.log(`memory of "${name}" measured`);
  }
  const folder = await writeOpened(setup.folder);
  const { weights } = await runMemoryJob({ kind: 'opens', path: folder, faces: true }, setup);
  const [early, late] = [Math.min(...weights.slice(5, 15)), Math.min(...weights.slice(-10))];
  return {
    title: 'Memory',
    about: `Most memory that a process of its own held for one job, the program with its libraries included; the ratio is
against Node with an empty script.`,
    columns: ['job', 'peak MB', 'ratio'],
    rows: [{ name: 'Node, empty script', peak: empty }, ...weighed].map(({ name, peak }) => [
      name,
      megabytes(peak),
      (peak / empty).toFixed(2),
    ]),
    notes: [
      `opened, cut and closed one after the other, faces looked for: ${megabytes(early)} MB held after about 10 pictures of 3 MP, ${megabytes(late)} MB after about ${OPENED.count} (each the least of ten weighings)`,
    ],
    verdicts: [peakVerdict(weighed, empty), { what: SLOPE, ratio: late / early, limit: SLOPE_LIMIT }],
  };
}

const SLOPE = 'memory held after 60 different pictures, against after 10';

function peakVerdict(weighed: readonly Weighed[], empty: number): Verdict {
  const most = Math.max(...weighed.map(({ peak }) => peak));
  return { what: 'largest peak of any job, against an empty process', ratio: most / empty, limit: PEAK_LIMIT };
}

async function memoryJobs(folder: string, person: Buffer): Promise<ReadonlyMap<string, MemoryJob>> {
  const face = path.join(folder, 'face.jpg');
  await writeFile(face, await cameraPortrait(person));
  const jobs = new Map<string, MemoryJob>([
    ['the picture process at rest', { kind: 'rest', path: '', faces: false }],
    ['open JPEG 12 MP, faces looked for', { kind: 'open', path: face, faces: true }],
  ]);
  for (const size of CAMERA_SIZES) {
    for (const picture of await cameraPictures(size, folder)) {
      if (!picture) continue;
      const name = `${picture.format} ${size.name}`;
      const file = path.join(folder, `memory ${name}`);
      await writeFile(file, picture.bytes);
      jobs.set(`prepare ${name}`, { kind: 'prepare', path: file, faces: false });
      if (picture.format === 'JPEG') jobs.set(`open ${name}`, { kind: 'open', path: file, faces: false });
    }
  }
  return jobs;
}

async function writeOpened(folder: string): Promise<string> {
  const opened = path.join(folder, 'opened');
  await mkdir(opened);
  for (let index = 0; index < OPENED.count; index += 1)
    await writeFile(path.join(opened, `${index}.jpg`), await makeJpeg(OPENED));
  return opened;
}

async function emptyProcessBytes(): Promise<number> {
  const status = await runProgram(process.execPath, ['--eval', EMPTY_SCRIPT]);
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
