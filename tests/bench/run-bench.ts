import type { Buffer } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { setUpSharp } from '../../main/photo/picture-worker/set-up-sharp.ts';
import { documentOf } from './bench-document.ts';
import { type BenchReport, isWithin, lineOf, markdownOf } from './bench-report.ts';
import { type BenchPart, type BenchSetup, parseBenchSetup } from './bench-setup.ts';
import { benchDiagnosis } from './diagnosis-bench.ts';
import { drawPerson } from './face-pictures.ts';
import { benchFaces } from './faces-bench.ts';
import { benchFingerprint } from './fingerprint-bench.ts';
import { benchMemory } from './memory-bench.ts';
import { benchPictures } from './picture-bench.ts';

const PARTS: Readonly<Record<BenchPart, (setup: BenchSetup, person: Buffer) => Promise<BenchReport>>> = {
  pictures: benchPictures,
  faces: benchFaces,
  memory: benchMemory,
  fingerprint: benchFingerprint,
  diagnosis: benchDiagnosis,
};

const setup = parseBenchSetup(process.argv);
const person = await drawPerson();
// The rival in this process gets the same threads.
setUpSharp();
const reports: BenchReport[] = [];
for (const part of setup.parts) reports.push(await PARTS[part](setup, person));
const verdicts = reports.flatMap((report) => report.verdicts);
console.log(`\n${reports.map(markdownOf).join('\n\n')}\n\n${verdicts.map(lineOf).join('\n')}`);
if (setup.document !== null) await writeFile(setup.document, documentOf(reports));
process.exitCode = verdicts.length > 0 && verdicts.every(isWithin) ? 0 : 1;
