import type { PictureFailure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';

export interface ChosenPicture {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Ask the person for a picture file; null where they chose none. The path stays in the main process. */
export type ChoosePicture = () => Promise<Result<ChosenPicture | null, PictureFailure>>;
