import type { FaceAnalysis } from './face-analyst.ts';
import type { Pixels } from './upright-picture.ts';

/** Portraits that are kept at once, as `Pictures.open` promises. */
const LIMIT_PORTRAITS = 4;

/** Memory for all of them; the newest is kept even if it alone takes more. */
const LIMIT_PIXEL_BYTES = 400_000_000;

/** A portrait while it is open: its pixels, and what was found out about it once. */
interface ShelvedPortrait {
  readonly pixels: Pixels;
  readonly analysis: FaceAnalysis;
  readonly isAnimated: boolean;
  readonly jpegQuality: number | null;
}

/** Decoded portraits by id; the oldest goes when the shelf is full. */
export class PortraitShelf {
  private readonly portraits = new Map<string, ShelvedPortrait>();

  get(portraitId: string): ShelvedPortrait | undefined {
    return this.portraits.get(portraitId);
  }

  put(portraitId: string, portrait: ShelvedPortrait) {
    this.portraits.set(portraitId, portrait);
    for (const oldest of this.portraits.keys()) {
      if (oldest === portraitId || this.fits()) return;
      this.portraits.delete(oldest);
    }
  }

  remove(portraitId: string) {
    this.portraits.delete(portraitId);
  }

  private fits(): boolean {
    const bytes = [...this.portraits.values()].reduce((sum, { pixels }) => sum + pixels.data.length, 0);
    return this.portraits.size <= LIMIT_PORTRAITS && bytes <= LIMIT_PIXEL_BYTES;
  }
}
