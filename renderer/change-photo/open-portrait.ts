import type { OpenedPortrait } from '../../contract/photo.ts';
import type { Result } from '../../contract/result.ts';
import { settle } from '../shared/settle.ts';
import type { ChangePhotoAction } from './change-photo-state.ts';

interface OpeningPlace {
  /** Whether the page that asked is still the one that is shown. */
  readonly isHere: () => boolean;
  readonly dispatch: (action: ChangePhotoAction) => void;
  readonly onOpened: (portrait: OpenedPortrait) => void;
  /** Have main let go of a portrait. */
  readonly close: (portraitId: string) => void;
}

/**
 * Open a picture and hand it on. A picture can take long: who left the page meanwhile, or signed out, is not
 * pulled off to it, and main doesn't keep it.
 */
export async function openPortrait(
  answer: () => Promise<Result<OpenedPortrait | null>>,
  { isHere, dispatch, onOpened, close }: OpeningPlace,
): Promise<void> {
  dispatch({ type: 'opening-started' });
  const result = await settle(answer());
  if (!isHere()) {
    if (result.ok && result.value !== null) close(result.value.portraitId);
  } else if (!result.ok) dispatch({ type: 'failed', failure: result.failure });
  else if (result.value === null) dispatch({ type: 'choosing-cancelled' });
  else onOpened(result.value);
}
