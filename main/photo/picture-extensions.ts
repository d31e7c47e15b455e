const HEIC = ['heic', 'heif', 'hif'];
const OTHERS = ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp', 'avif', 'tif', 'tiff', 'gif'];

/** Endings, in small letters, of the names of pictures that can be opened; `heicAllowed: false` switches some off. */
export const EVERY_PICTURE: readonly string[] = [...OTHERS, ...HEIC];

/** Those that are opened on this machine. What a file is its content says in the end, not its name. */
export function pictureExtensions({ heicAllowed }: { readonly heicAllowed: boolean }): readonly string[] {
  return heicAllowed ? EVERY_PICTURE : OTHERS;
}
