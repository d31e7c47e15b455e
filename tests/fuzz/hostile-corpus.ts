import { flippedFiles, truncatedFiles } from './damaged-files.ts';
import { disguisedFiles } from './disguised-files.ts';
import { heifFiles } from './heif-files.ts';
import type { HostileFile } from './hostile-file.ts';
import { metadataFiles } from './metadata-files.ts';
import { oddPictures } from './odd-pictures.ts';
import { pixelBombs } from './pixel-bombs.ts';

/** Every hostile file, the same ones on every run. */
export function hostileCorpus(): HostileFile[] {
  return [
    ...truncatedFiles(),
    ...flippedFiles(),
    ...pixelBombs(),
    ...disguisedFiles(),
    ...metadataFiles(),
    ...heifFiles(),
    ...oddPictures(),
  ];
}

/** Large enough that their making alone takes seconds. */
const SLOW_TO_MAKE = /megapixels|100-mb|65000|100000|frames|900|20-mb|45-mb|60-meg/;

/** Some of each kind that are quick, for every run of the tests. */
export function hostileSample(count: number): HostileFile[] {
  const quick = hostileCorpus().filter(({ name }) => !SLOW_TO_MAKE.test(name));
  const step = quick.length / count;
  return Array.from({ length: count }, (_, index) => quick[Math.floor(index * step)]).flatMap((file) => file ?? []);
}
