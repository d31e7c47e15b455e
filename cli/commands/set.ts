import type { Override } from '../../contract/override.ts';
import type { CutOrder } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import { measuresAgainst } from '../../main/publish/usable-photo.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { reportReceipt } from '../report-receipt.ts';
import { reportUnusable, tellFindings } from '../tell-findings.ts';
import { withConfiguredPictures } from '../with-pictures.ts';
import { withServices } from '../with-services.ts';

interface SetRequest {
  readonly image: string;
  readonly order: CutOrder;
  /** Somebody else than who signs in. */
  readonly for: string | undefined;
  readonly override: Override | undefined;
}

/**
 * `selfsame set <image>`: prepare, publish, confirm, check the places. A picture that can't be opened, or that policy
 * holds back, fails before anybody signs in.
 */
export async function set(request: SetRequest, context: CommandContext): Promise<ExitCode> {
  const onProgress = showProgress(context);
  const { for: forUpn, image, order, override } = request;
  const bytes = await readPictureFile(image);
  if (!bytes.ok) return reportReceipt(bytes, context);
  const prepared = await withConfiguredPictures(context, async (pictures, settings) => ({
    settings,
    photo: await pictures.prepare(bytes.value.bytes, order),
  }));
  if (!prepared.ok) return reportReceipt(prepared, context);
  const { photo, settings } = prepared.value;
  if (!photo.ok) return reportReceipt(photo, context);
  onProgress({ step: 'prepare', state: 'done' });
  tellFindings(photo.value, order, context);
  const isHeldBack = settings.blockUnusablePhotos && measuresAgainst(photo.value).length > 0;
  // Publishing checks this again, and writes the reason down.
  if (isHeldBack && override === undefined) return reportUnusable(photo.value, context);
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
