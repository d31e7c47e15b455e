import type { PictureFailure } from '../../contract/failure.ts';
import type {
  Adjustment,
  Finding,
  OpenedPortrait,
  Photo,
  PictureFacts,
  SuggestedCrop,
} from '../../contract/photo.ts';
import type { PhotoPreview } from '../../contract/rendition.ts';
import type { Result } from '../../contract/result.ts';

/** What comparing needs of a photo: 48 x 48 pixels, and the size it had. */
export interface PhotoPrint {
  readonly width: number;
  readonly height: number;
  /** 48 x 48 RGB, row by row. */
  readonly pixels: Uint8Array;
  /** Every pixel nearly the same colour: a blank that a failed sync wrote (domain facts 6, row 24). */
  readonly blank: boolean;
}

/** The photo at full size, and one that a person without a mailbox can have (domain facts 1.2). */
export interface FinishedPhoto {
  readonly photo: Photo;
  /** The same picture under 100,000 bytes. */
  readonly small: Photo;
  /** What was cut, in pixels of the turned picture. */
  readonly crop: SuggestedCrop;
  /** Whether its faces could be looked for. */
  readonly faceAnalysis: PictureFacts['faceAnalysis'];
  /** Of the photo as it was cut. */
  readonly findings: readonly Finding[];
}

/**
 * How to cut where nobody adjusts: `auto` is the suggested crop, with its own straightening and turn;
 * `auto-extended` the roomier one of the largest face, where it has one.
 */
export type CutOrder = Adjustment | 'auto' | 'auto-extended';

/**
 * All decoding of pictures, behind one interface: a utility process in the app, a child process in the command
 * line, so that a decoder's crash or stall is the failure `decoder-stopped` and the next call works again.
 */
export interface Pictures {
  /** Facts of a picture without keeping it. */
  readonly inspect: (bytes: Uint8Array) => Promise<Result<PictureFacts, PictureFailure>>;
  /** Decode once and keep it until `close`; at most four are kept, the oldest goes first. */
  readonly open: (bytes: Uint8Array, name: string | null) => Promise<Result<OpenedPortrait, PictureFailure>>;
  /** Cut the photo from an open portrait's own pixels. */
  readonly cut: (portraitId: string, adjustment: Adjustment) => Promise<Result<FinishedPhoto, PictureFailure>>;
  /** How the photo that `cut` makes will be seen, and what is worth saying about it. */
  readonly preview: (portraitId: string, adjustment: Adjustment) => Promise<Result<PhotoPreview, PictureFailure>>;
  readonly close: (portraitId: string) => Promise<void>;
  /** Forget every open portrait and its faces, those that are being opened included: somebody else may come now. */
  readonly closeAll: () => Promise<void>;
  /** From bytes to the finished photo in one go, without keeping pixels. */
  readonly prepare: (bytes: Uint8Array, order: CutOrder) => Promise<Result<FinishedPhoto, PictureFailure>>;
  /** What comparing needs of a photo that a service served. */
  readonly print: (bytes: Uint8Array) => Promise<Result<PhotoPrint, PictureFailure>>;
  /** A JPEG no longer than `edgePixels`, for the screen. */
  readonly shrink: (bytes: Uint8Array, edgePixels: number) => Promise<Result<Uint8Array, PictureFailure>>;
  /** End the process. */
  readonly dispose: () => Promise<void>;
}
