import type { Pixels } from './upright-picture.ts';

/** Portraits that are kept at once, as `Pictures.open` promises. */
const LIMIT_PORTRAITS = 4;

/** Memory for all of them; the newest is kept even if it alone takes more. */
const LIMIT_PIXEL_BYTES = 400_000_000;

/** Decoded portraits by id; the oldest goes when the shelf is full. */
export class PortraitShelf {
  private readonly portraits = new Map<string, Pixels>();

  get(portraitId: string): Pixels | undefined {
    return this.portraits.get(portraitId);
  }

  put(portraitId: string, pixels: Pixels) {
    this.portraits.set(portraitId, pixels);
    for (const oldest of this.portraits.keys()) {
      if (oldest === portraitId || this.fits()) return;
      this.portraits.delete(oldest);
    }
  }

  remove(portraitId: string) {
    this.portraits.delete(portraitId);
  }

  private fits(): boolean {
    const bytes = [...this.portraits.values()].reduce((sum, { data }) => sum + data.length, 0);
    return this.portraits.size <= LIMIT_PORTRAITS && bytes <= LIMIT_PIXEL_BYTES;
  }
}
