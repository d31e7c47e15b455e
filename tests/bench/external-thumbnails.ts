import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Jobs } from './measure.ts';

const run = promisify(execFile);

interface Program {
  readonly name: string;
  readonly file: string;
  readonly args: (input: string, output: string) => readonly string[];
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
    file: 'vipsthumbnail',
    args: (input, output) => [input, '--size', '648x648', '--smartcrop', 'centre', '-o', `${output}[Q=95,strip]`],
  },
  { name: 'ImageMagick 7 (program)', file: 'magick', args: MAGICK_ARGS },
  { name: 'ImageMagick 6 (program)', file: 'convert', args: MAGICK_ARGS },
];

/** The rivals that this machine has, as jobs on a copy of the picture; `remove` takes the copy away. */
export async function externalThumbnails(jpeg: Uint8Array): Promise<{ jobs: Jobs; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfsame-bench-'));
  const input = path.join(folder, 'in.jpg');
  await writeFile(input, jpeg);
  const jobs: Record<string, () => unknown> = {};
  for (const { name, file, args } of PROGRAMS) {
    const job = () => run(file, [...args(input, path.join(folder, `${file}.jpg`))]);
    if (await works(job)) jobs[name] = job;
  }
  return { jobs, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function works(job: () => Promise<unknown>): Promise<boolean> {
  try {
    await job();
    return true;
  } catch {
    return false;
  }
}
