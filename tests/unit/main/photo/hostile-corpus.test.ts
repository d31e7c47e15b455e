import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureFailure } from '../../../../contract/failure.ts';
import type { Result } from '../../../../contract/result.ts';
import { createPictures, startPictureChildProcess } from '../../../../main/photo/fork-pictures.ts';
import type { Pictures } from '../../../../main/photo/pictures.ts';
import { type BuiltPictureProcess, buildPictureProcess } from '../../../fixtures/pictures/build-picture-process.ts';
import { faceModelsForTests } from '../../../fixtures/pictures/face-models.ts';
import { hostileCorpus, hostileSample } from '../../../fuzz/hostile-corpus.ts';
import type { Outcome } from '../../../fuzz/hostile-file.ts';
import { canMeasureMemory, childrenRunning, forgetPeak, peakMegabytes } from '../../../fuzz/process-memory.ts';

const { SELFSAME_TEST_LONG } = process.env;
const isLong = SELFSAME_TEST_LONG === '1';
const SAMPLE_FILES = 26;
const LIMIT_MS = 5000;
const LIMIT_MEGABYTES = 1024;
const CENTRE = { crop: 'centre', angle: 0, turn: 0 } as const;

interface Measured {
  readonly name: string;
  readonly outcome: Outcome;
  /** Of the slowest call. */
  readonly ms: number;
  readonly megabytes: number | null;
  isFine: boolean;
}

const measured: Measured[] = [];
let built: BuiltPictureProcess;
let pictures: Pictures;
let processesStarted = 0;

beforeAll(async () => {
  built = await buildPictureProcess();
  // As the app runs it: whatever opens is looked at for faces too.
  const options = { modelsDir: await faceModelsForTests(), heicAllowed: true };
  pictures = createPictures(() => {
    processesStarted += 1;
    return startPictureChildProcess(built.entryFile, options);
  });
  await pictures.inspect(new Uint8Array());
});

afterAll(async () => {
  await pictures.dispose();
  await built.remove();
  if (!isLong) return;
  const folder = path.resolve(import.meta.dirname, '../../../../out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'hostile-pictures.json'), JSON.stringify(measured, null, 1));
});

const outcomeOf = (result: Result<unknown, PictureFailure>): Outcome => (result.ok ? 'read' : result.failure.kind);

/** Ask everything that the app asks of a file. */
async function askAll(bytes: Uint8Array, name: string) {
  const [pid] = canMeasureMemory ? childrenRunning(built.entryFile) : [];
  if (pid) forgetPeak(pid);
  let slowest = 0;
  const time = async <T>(call: Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await call;
    slowest = Math.max(slowest, performance.now() - start);
    return result;
  };
  const inspected = await time(pictures.inspect(bytes));
  const prepared = await time(pictures.prepare(bytes, CENTRE));
  const opened = await time(pictures.open(bytes, name));
  if (opened.ok) await pictures.close(opened.value.portraitId);
  const print = outcomeOf(await time(pictures.print(bytes)));
  const outcomes = [inspected, prepared, opened].map(outcomeOf);
  return { outcomes, print, ms: Math.round(slowest), megabytes: pid ? peakMegabytes(pid) : null };
}

describe('a hostile file', () => {
  it.each(isLong ? hostileCorpus() : hostileSample(SAMPLE_FILES))(
    '$name is read or refused, in time and within its memory',
    async ({ name, make, expected, limitMs = LIMIT_MS }) => {
      const bytes = await make();
      const { outcomes, print, ms, megabytes } = await askAll(bytes, 'holiday.jpg');
      const entry = { name, outcome: outcomes[0] ?? 'decoder-stopped', ms, megabytes, isFine: false };
      measured.push(entry);
      for (const outcome of outcomes) expect(expected).toContain(outcome);
      if (!expected.includes('decoder-stopped')) expect(print).not.toBe('decoder-stopped');
      expect(ms).toBeLessThan(limitMs);
      expect(megabytes ?? 0).toBeLessThanOrEqual(LIMIT_MEGABYTES);
      expect(processesStarted).toBe(1);
      entry.isFine = true;
    },
    120_000,
  );

  it('is one of at least two hundred, each with a name of its own', () => {
    const names = hostileCorpus().map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(200);
    expect(new Set(names).size).toBe(names.length);
  });
});
