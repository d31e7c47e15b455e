import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setUpSharp } from '../../main/photo/picture-worker/set-up-sharp.ts';
import type { Pictures } from '../../main/photo/pictures.ts';
import { expectValue } from '../fixtures/expect-value.ts';
import { parseMemoryOrder } from './memory-order.ts';
import { CENTRE, ourPictures } from './our-pictures.ts';
import { peakBytes } from './peak-bytes.ts';

async function openAndClose(pictures: Pictures, file: string) {
  const { portraitId } = expectValue(await pictures.open(await readFile(file), null));
  expectValue(await pictures.cut(portraitId, CENTRE));
  await pictures.close(portraitId);
}

/** Memory held after each of the opened pictures. */
async function weighOpens(pictures: Pictures, folder: string): Promise<number[]> {
  const weights: number[] = [];
  for (const file of await readdir(folder)) {
    await openAndClose(pictures, path.join(folder, file));
    weights.push(process.memoryUsage.rss());
  }
  return weights;
}

const { job, setup } = parseMemoryOrder(process.argv);
setUpSharp();
const pictures = ourPictures(setup, { faces: job.faces });
if (job.kind === 'prepare') expectValue(await pictures.prepare(await readFile(job.path), CENTRE));
if (job.kind === 'open') await openAndClose(pictures, job.path);
const weights = job.kind === 'opens' ? await weighOpens(pictures, job.path) : [];
process.stdout.write(JSON.stringify({ peak: await peakBytes(), weights }));
process.exit();
