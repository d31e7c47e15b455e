import { availableParallelism, cpus, totalmem } from 'node:os';
import sharp from 'sharp';
import { type BenchReport, lineOf, markdownOf } from './bench-report.ts';

export function documentOf(reports: readonly BenchReport[]): string {
  const verdicts = reports.flatMap((report) => report.verdicts).map((verdict) => `- ${lineOf(verdict)}`);
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} (a part alone: \`npm run bench -- faces\`, which prints and writes nothing).
Read the ratios; the milliseconds belong to one machine: ${machine()}.

${reports.map(markdownOf).join('\n\n')}

## Limits

${verdicts.join('\n')}
`;
}

function machine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const { versions } = process;
  return `${processor}, ${availableParallelism()} cores, ${memory},
${process.platform} ${process.arch}, Node ${versions.node}, sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`;
}
