import { succeed } from '../../contract/result.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { Handlers } from './handlers.ts';

type PortraitHandlers = Pick<
  Handlers,
  'portrait:choose-file' | 'portrait:open-bytes' | 'portrait:preview-photo' | 'portrait:close'
>;

/** Opening a portrait and cutting the photo from it. The page only ever sees the preview. */
export function portraitHandlers({ pictures, choosePicture }: DesktopOptions): PortraitHandlers {
  return {
    'portrait:choose-file': async () => {
      const chosen = await choosePicture();
      if (!chosen.ok) return chosen;
      return chosen.value === null ? succeed(null) : pictures.open(chosen.value.bytes, chosen.value.name);
    },
    'portrait:open-bytes': ({ bytes, name }) => pictures.open(bytes, name),
    'portrait:preview-photo': ({ portraitId, adjustment }) => pictures.preview(portraitId, adjustment),
    'portrait:close': (portraitId) => pictures.close(portraitId),
  };
}
