import { existsSync, readFileSync } from 'node:fs';

/** What the corpus of hostile pictures, which is among the unit tests, found at its worst; only the long run writes it. */
export function reportHostilePictures(file) {
  if (!existsSync(file)) return;
  const measured = JSON.parse(readFileSync(file, 'utf8'));
  const most = (measure) => measured.reduce((worst, one) => (one[measure] > worst[measure] ? one : worst));
  const failed = measured.filter(({ isFine }) => !isFine).length;
  console.log(`hostile pictures: ${measured.length - failed} passed, ${failed} failed`);
  console.log(`  slowest: ${most('ms').name}, ${most('ms').ms} ms`);
  console.log(`  most memory: ${most('megabytes').name}, ${most('megabytes').megabytes} MB`);
}
