/** Rows of one strip: libvips reads a strip at a time. */
const ROWS_PER_STRIP = 64;

const CHANNELS = 3;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

/** An uncompressed TIFF, which is how decoded pixels and their profile come into sharp together. */
export class TiffOfRows {
  readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly rowBytes: number;
  private readonly pixelsAt: number;

  constructor(width: number, height: number, profile: Uint8Array | null) {
    this.rowBytes = width * CHANNELS;
    const strips = Math.ceil(height / ROWS_PER_STRIP);
    const tail = new TailWriter(HEADER_BYTES + 2 + (profile ? 10 : 9) * ENTRY_BYTES + 4);
    const offsets = tail.reserve(strips * 4);
    const counts = tail.reserve(strips * 4);
    const profileAt = tail.reserve(profile?.length ?? 0);
    this.pixelsAt = tail.reserve(0);
    this.bytes = new Uint8Array(this.pixelsAt + this.rowBytes * height);
    const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
      [256, LONG, 1, width],
      [257, LONG, 1, height],
      [258, SHORT, 1, 8],
      [262, SHORT, 1, 2],
      [273, LONG, strips, strips === 1 ? this.pixelsAt : offsets],
      [277, SHORT, 1, CHANNELS],
      [278, LONG, 1, ROWS_PER_STRIP],
      [279, LONG, strips, strips === 1 ? this.rowBytes * height : counts],
      [339, SHORT, 1, 1],
    ];
    if (profile) entries.push([34_675, UNDEFINED, profile.length, profileAt]);
    this.writeDirectory(entries);
    if (profile) this.bytes.set(profile, profileAt);
    this.writeStrips(strips, height, { offsets, counts });
  }

  writeRow(row: Uint8Array, y: number) {
    this.bytes.set(row, this.pixelsAt + y * this.rowBytes);
  }

  private writeDirectory(entries: readonly (readonly [number, number, number, number])[]) {
    const view = new DataView(this.bytes.buffer);
    this.bytes.set([0x49, 0x49, 42, 0, HEADER_BYTES]);
    view.setUint16(HEADER_BYTES, entries.length, true);
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      const at = HEADER_BYTES + 2 + index * ENTRY_BYTES;
      view.setUint16(at, tag, true);
      view.setUint16(at + 2, type, true);
      view.setUint32(at + 4, count, true);
      view.setUint32(at + 8, value, true);
    }
  }

  private writeStrips(strips: number, height: number, { offsets, counts }: { offsets: number; counts: number }) {
    const view = new DataView(this.bytes.buffer);
    for (let strip = 0; strip < strips; strip += 1) {
      const rows = Math.min(ROWS_PER_STRIP, height - strip * ROWS_PER_STRIP);
      view.setUint32(offsets + strip * 4, this.pixelsAt + strip * ROWS_PER_STRIP * this.rowBytes, true);
      view.setUint32(counts + strip * 4, rows * this.rowBytes, true);
    }
  }
}

/** Hands out places behind the directory, each at an even address as TIFF wants. */
class TailWriter {
  private end: number;

  constructor(start: number) {
    this.end = start;
  }

  reserve(bytes: number): number {
    const at = this.end + (this.end % 2);
    this.end = at + bytes;
    return at;
  }
}
