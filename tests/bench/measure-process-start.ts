import { createPictures, startPictureChildProcess } from '../../main/photo/fork-pictures.ts';
import { timeOf } from './measure.ts';

const ROUNDS = 5;

/** Milliseconds from nothing to the first answer of the decoding process, paid once per app start or command. */
export async function measureProcessStart(entryFile: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pictures = createPictures(() => startPictureChildProcess(entryFile));
    times.push(await timeOf(() => pictures.inspect(new Uint8Array())));
    await pictures.dispose();
  }
  return Math.min(...times);
}
