import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CameraPicture } from './camera-picture.ts';
import type { Job } from './measure.ts';
import { canRun, runProgram } from './run-program.ts';

interface Program {
  readonly name: string;
  /** The first that is there; Debian gives ImageMagick 6 a name of its own beside `convert`. */
  readonly files: readonly string[];
  readonly args: (input: string, output: string) => readonly string[];
  /** Formats it is asked for; all where absent. */
  readonly only?: CameraPicture['format'];
}

const MAGICK_ARGS = (input: string, output: string) => [
  '-define',
  'jpeg:size=1296x1296',
  input,
  '-auto-orient',
  '-thumbnail',
  '648x648^',
  '-gravity',
  'center',
  '-extent',
  '648x648',
  '-quality',
  '95',
  output,
];

const PROGRAMS: readonly Program[] = [
  {
    name: 'vipsthumbnail (program)',
    files: ['vipsthumbnail'],
    args: (input, output) => [input, '--size', '648x648', '--smartcrop', 'centre', '-o', `${output}[Q=95,strip]`],
  },
  { name: 'ImageMagick 7 (program)', files: ['magick'], args: MAGICK_ARGS },
  { name: 'ImageMagick 6 (program)', files: ['convert-im6.q16', 'convert'], args: MAGICK_ARGS },
  {
    name: 'heif-convert (program), whole picture to JPEG, no square',
    files: ['heif-convert'],
    args: (input, output) => ['-q', '95', input, output],
    only: 'HEIC',
  },
];

export interface Rivals {
  readonly jobs: readonly Job[];
  /** What can't take part, and why. */
  readonly notes: readonly string[];
}

/** The programs that this machine has and that read this format. `tiny` is the same format in a few pixels. */
export async function programRivals(picture: CameraPicture, tiny: CameraPicture, folder: string): Promise<Rivals> {
  const jobs: Job[] = [];
  const notes: string[] = [];
  for (const program of PROGRAMS.filter(({ only }) => only === undefined || only === picture.format)) {
    const job = await jobOf(program, [picture, tiny], folder);
    if (job) jobs.push(job);
    else notes.push(await whyNot(program, picture));
  }
  return { jobs, notes };
}

async function whyNot({ name, files }: Program, { format }: CameraPicture): Promise<string> {
  for (const file of files) if (await canRun(file, ['--version'])) return `${name}: reads no ${format} here`;
  return `${name}: not on this machine`;
}

async function jobOf(
  { name, files, args }: Program,
  [picture, tiny]: readonly [CameraPicture, CameraPicture],
  folder: string,
): Promise<Job | null> {
  const [input, tinyInput] = [await save(picture, folder), await save(tiny, folder)];
  const output = path.join(folder, 'out.jpg');
  for (const file of files) {
    if (!(await canRun(file, args(tinyInput, output)))) continue;
    return {
      name,
      run: () => runProgram(file, args(input, output)),
      start: () => runProgram(file, args(tinyInput, output)),
    };
  }
  return null;
}

async function save({ size, format, bytes }: CameraPicture, folder: string): Promise<string> {
  const file = path.join(folder, `${size.name.replace(' ', '-')}.${format.toLowerCase()}`);
  await writeFile(file, bytes);
  return file;
}
