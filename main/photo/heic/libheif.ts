/** The part of libheif's C interface that reading one picture needs, as Emscripten exports it: numbers and addresses. */
export interface Libheif {
  /** A new view after every growth of the memory: never keep it over a call. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly _malloc: (bytes: number) => number;
  readonly _heif_context_alloc: () => number;
  readonly _heif_context_read_from_memory_without_copy: (
    error: number,
    context: number,
    data: number,
    bytes: number,
    options: number,
  ) => void;
  readonly _heif_context_get_primary_image_handle: (error: number, context: number, handle: number) => void;
  readonly _heif_image_handle_get_width: (handle: number) => number;
  readonly _heif_image_handle_get_height: (handle: number) => number;
  readonly _heif_image_handle_has_alpha_channel: (handle: number) => number;
  readonly _heif_image_handle_is_premultiplied_alpha: (handle: number) => number;
  readonly _heif_image_handle_get_luma_bits_per_pixel: (handle: number) => number;
  readonly _heif_image_handle_get_color_profile_type: (handle: number) => number;
  readonly _heif_image_handle_get_raw_color_profile_size: (handle: number) => number;
  readonly _heif_image_handle_get_raw_color_profile: (error: number, handle: number, profile: number) => void;
  readonly _heif_image_handle_get_nclx_color_profile: (error: number, handle: number, profile: number) => void;
  readonly _heif_decode_image: (
    error: number,
    handle: number,
    image: number,
    colourspace: number,
    chroma: number,
    options: number,
  ) => void;
  readonly _heif_image_get_width: (image: number, channel: number) => number;
  readonly _heif_image_get_height: (image: number, channel: number) => number;
  readonly _heif_image_get_plane_readonly: (image: number, channel: number, stride: number) => number;
}

/**
 * What libheif's memory may grow to. A file can claim a small picture and hold a huge one; only the allocator sees
 * that. 49 megapixels without tiles made the whole process 540 MB large.
 */
export const LIBHEIF_LIMIT_BYTES = 600_000_000;

const WASM_PAGE_BYTES = 65_536;

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

/** Node has it; the typings that know it are those of browsers. */
declare const WebAssembly: { readonly Memory: { readonly prototype: WasmMemory } };

/** Make every WebAssembly memory of this thread refuse to grow past `limitBytes`: to libheif it is out of memory. */
export function limitWasmMemory(limitBytes: number) {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function growWithin(this: WasmMemory, pages) {
    if (this.buffer.byteLength + pages * WASM_PAGE_BYTES > limitBytes) throw new RangeError('memory limit');
    return grow.call(this, pages);
  };
}
