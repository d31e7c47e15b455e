import type { Override } from '../../contract/override.ts';
import type { CutOrder } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { reportReceipt } from '../report-receipt.ts';
import { withPictures } from '../with-pictures.ts';
import { withServices } from '../with-services.ts';

interface SetRequest {
  readonly image: string;
  readonly order: CutOrder;
  /** Somebody else than who signs in. */
  readonly for: string | undefined;
  readonly override: Override | undefined;
}

/** `selfsame set <image>`: prepare, publish, confirm, check the places. A bad picture fails before anybody signs in. */
export async function set(request: SetRequest, context: CommandContext): Promise<ExitCode> {
  const onProgress = showProgress(context);
  const bytes = await readPictureFile(request.image);
  if (!bytes.ok) return reportReceipt(bytes, context);
  const photo = await withPictures(context, (pictures) => pictures.prepare(bytes.value.bytes, request.order));
  if (!photo.ok) return reportReceipt(photo, context);
  onProgress({ step: 'prepare', state: 'done' });
  const { for: forUpn, override } = request;
  const published = await withServices({ for: forUpn }, context, (services) =>
    services.publish({
      photo: photo.value,
      signal: context.signal,
      onProgress,
      ...(override === undefined ? {} : { override }),
      ...(forUpn === undefined ? {} : { for: forUpn }),
    }),
  );
  return reportReceipt(published, context);
}
