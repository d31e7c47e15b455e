import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import sharp from 'sharp';
import { createPictures, startPictureChildProcess } from '../../main/photo/fork-pictures.ts';
import { setUpSharp } from '../../main/photo/picture-worker/set-up-sharp.ts';
import { benchPicture, cameraPictures, LIMIT_RATIO, OURS, type PictureRow } from './picture-bench.ts';

const ROUNDS = 9;

/** Milliseconds from nothing to the first answer of the decoding process, paid once per app start or command. */
async function measureProcessStart(entryFile: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const startedAt = performance.now();
    const pictures = createPictures(() => startPictureChildProcess(entryFile));
    await pictures.inspect(new Uint8Array());
    least = Math.min(least, performance.now() - startedAt);
    await pictures.dispose();
  }
  return least;
}

function tableOf(rows: readonly PictureRow[]): string {
  const lines = rows.map(
    ({ picture, job, leastMs, ratio, isProgram }) =>
      `| ${picture} | ${job} | ${leastMs.toFixed(0)} | ${ratio.toFixed(2)}${isProgram ? ' with process start' : ''} |`,
  );
  return ['| picture | job | least ms | ratio |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function documentOf(rows: readonly PictureRow[], startMs: number, verdict: string): string {
  return `# Benchmarks

Written by \`npm run bench\`; read the ratios, the milliseconds belong to one machine: ${cpus()[0]?.model.trim() ?? 'unknown processor'},
${availableParallelism()} cores, Node ${process.versions.node}, sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}.

Every picture is made in code: smooth shapes with a sensor's grain, a Display P3 profile, EXIF orientation 6. All jobs of
one picture run in turns, ${ROUNDS} rounds after one unmeasured, and the least time of each counts. The ratio is against
libvips' own thumbnail of the same bytes in the same process: shrink on load, upright, 648 x 648, quality 95.
\`prepare\` makes two JPEGs, the photo and the one under 100,000 bytes.

${tableOf(rows)}

Start of the decoding process, to its first answer, once per app start or command: ${startMs.toFixed(0)} ms.

${verdict}
`;
}

const [processEntry = '', output = ''] = process.argv.slice(2);
// The rival in this process gets the same threads.
setUpSharp();
const rows: PictureRow[] = [];
for (const picture of await cameraPictures()) rows.push(...(await benchPicture(picture, ROUNDS)));
const startMs = await measureProcessStart(processEntry);
const ratio = rows.find(({ picture, job }) => picture === '12 MP' && job === OURS)?.ratio ?? Number.NaN;
const isWithin = ratio <= LIMIT_RATIO;
const verdict = `${isWithin ? 'PASS' : 'FAIL'}: 12 MP, bytes to finished JPEG with a centre crop, ${ratio.toFixed(2)} times libvips' own thumbnail (limit ${LIMIT_RATIO}).`;
console.log(tableOf(rows));
console.log(`\nProcess start, apart: ${startMs.toFixed(0)} ms\n${verdict}`);
await writeFile(output, documentOf(rows, startMs, verdict));
process.exitCode = isWithin ? 0 : 1;
