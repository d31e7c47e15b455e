import type { Adjustment } from '../../contract/photo.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { reportReceipt } from '../report-receipt.ts';
import { withPictures } from '../with-pictures.ts';
import { withServices } from '../with-services.ts';

/** `selfsame set <image>`: prepare, publish, confirm, check the places. A bad picture fails before anybody signs in. */
export async function set(
  imageFile: string,
  adjustment: Adjustment,
  forUpn: string | undefined,
  context: CommandContext,
): Promise<ExitCode> {
  const onProgress = showProgress(context);
  const bytes = await readPictureFile(imageFile);
  if (!bytes.ok) return reportReceipt(bytes, context);
  const photo = await withPictures(context, (pictures) => pictures.prepare(bytes.value.bytes, adjustment));
  if (!photo.ok) return reportReceipt(photo, context);
  onProgress({ step: 'prepare', state: 'done' });
  const published = await withServices({ for: forUpn }, context, (services) =>
    services.publish({
      photo: photo.value,
      signal: context.signal,
      onProgress,
      ...(forUpn === undefined ? {} : { for: forUpn }),
    }),
  );
  return reportReceipt(published, context);
}
