import type { PictureFailure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';
import type { PictureFile } from '../photo/read-picture-file.ts';

/** Ask the person for a picture file; null where they chose none. The path stays in the main process. */
export type ChoosePicture = () => Promise<Result<PictureFile | null, PictureFailure>>;
