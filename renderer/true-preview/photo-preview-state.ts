import type { Finding } from '../../contract/photo.ts';
import type { Renditions } from './choose-rendition.ts';

/** What is known of the photo as an adjustment makes it; `key` stands for the adjustment. */
export interface PhotoPreviewState {
  readonly made: { readonly key: string; readonly urls: Renditions } | null;
  /** The adjustment that could not be tried. */
  readonly failedKey: string | null;
  /**
   * While the crop moves the last ones stay: advice that comes and goes with every pixel helps nobody. Null after a
   * failure, until a crop is tried again.
   */
  readonly findings: readonly Finding[] | null;
}

export type PhotoPreviewAction =
  | {
      readonly type: 'made';
      readonly key: string;
      readonly urls: Renditions;
      readonly findings: readonly Finding[];
    }
  | { readonly type: 'failed'; readonly key: string }
  /** The crop moves on, or it is tried again; addresses that were made are about to be given back. */
  | { readonly type: 'left' };

export function startPhotoPreview(findings: readonly Finding[]): PhotoPreviewState {
  return { made: null, failedKey: null, findings };
}

export function reducePhotoPreview(state: PhotoPreviewState, action: PhotoPreviewAction): PhotoPreviewState {
  switch (action.type) {
    case 'made':
      return { made: { key: action.key, urls: action.urls }, failedKey: null, findings: action.findings };
    case 'failed':
      // What was found belongs to another crop.
      return { made: null, failedKey: action.key, findings: null };
    case 'left':
      return { ...state, made: null, failedKey: null };
  }
}
