import sharp from 'sharp';
import type { TenantResponse } from '../http.ts';

/** Where `userphoto.aspx` sends a browser that asks for somebody without a picture (domain facts 3). */
export const PLACEHOLDER_PATH = '/_layouts/15/images/PersonPlaceholder.200x150x32.png';

const OUTLINE = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150">
  <rect width="200" height="150" fill="#f3f2f1"/>
  <circle cx="100" cy="58" r="28" fill="#c8c6c4"/>
  <path d="M48 150c0-34 22-56 52-56s52 22 52 56z" fill="#c8c6c4"/>
</svg>`;

let drawn: Promise<Buffer> | undefined;

/** A grey outline of a person, 200 x 150 PNG. */
export async function answerPlaceholder(): Promise<TenantResponse> {
  drawn ??= sharp(Buffer.from(OUTLINE)).png().toBuffer();
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'max-age=31536000' },
    body: await drawn,
  };
}
