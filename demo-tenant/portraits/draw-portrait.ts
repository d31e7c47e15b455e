import sharp from 'sharp';
import { backgroundSvg } from './background-svg.ts';
import { findLook } from './find-look.ts';
import type { Background, PortraitVariant } from './look.ts';
import { type Frame, portraitSvg } from './portrait-svg.ts';
import type { Pose } from './pose.ts';
import { seededRandom } from './svg-parts.ts';

const PROFILE_FRAME: Frame = { width: 648, height: 648 };
const CAMERA_FRAME: Frame = { width: 1800, height: 2400 };

const drawn = new Map<string, Promise<Buffer>>();

/**
 * A JPEG of somebody who does not exist. `now` and `earlier` are 648 x 648 profile photos, `new` is 1800 x 2400 with
 * grain, as from a camera. The same name always gives the same person; a picture is rendered once per process.
 */
export function drawPortrait(upn: string, variant: PortraitVariant, pose: Pose = {}): Promise<Buffer> {
  const key = JSON.stringify([upn.toLowerCase(), variant, pose]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const picture = renderPortrait(upn, variant, pose);
  drawn.set(key, picture);
  return picture;
}

async function renderPortrait(upn: string, variant: PortraitVariant, pose: Pose): Promise<Buffer> {
  const { face, [variant]: appearance } = findLook(upn);
  const frame = variant === 'new' ? CAMERA_FRAME : PROFILE_FRAME;
  const person = { input: await renderPerson(portraitSvg(face, appearance, drawingFrame(frame), pose), frame) };
  const picture = await sharp(await renderBackground(appearance.background, frame))
    .composite(variant === 'new' ? [person, { input: await grain(frame), blend: 'overlay' }] : [person])
    .removeAlpha()
    .png({ compressionLevel: 0 })
    .toBuffer();
  const lit = pose.dark === true ? sharp(picture).linear(0.16, 0) : sharp(picture);
  return lit.jpeg({ quality: variant === 'new' ? 92 : 90, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** Drawing a camera's every pixel would take seconds: a lens is not that sharp either. */
const drawingFrame = ({ width, height }: Frame): Frame => {
  const share = Math.min(1, 900 / width);
  return { width: Math.round(width * share), height: Math.round(height * share) };
};

async function renderPerson(svg: string, { width, height }: Frame): Promise<Buffer> {
  // In two steps: asked to resize an SVG, sharp would draw it at the size asked for.
  const drawing = await sharp(Buffer.from(svg)).png({ compressionLevel: 0 }).toBuffer();
  return sharp(drawing).resize(width, height).png({ compressionLevel: 0 }).toBuffer();
}

/** Rendered at an eighth of the frame's edge and enlarged: out of focus, and cheap. */
async function renderBackground(background: Background, frame: Frame): Promise<Buffer> {
  const small = { width: Math.round(frame.width / 8), height: Math.round(frame.height / 8) };
  const sketch = await sharp(Buffer.from(backgroundSvg(background, small.width, small.height)))
    .blur(background.scene === 'studio' ? 1 : 2.2)
    .png()
    .toBuffer();
  return sharp(sketch)
    .resize(frame.width, frame.height, { fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** Grey noise around the middle, the same each time: laid over a picture it looks like a sensor's. */
function grain({ width, height }: Frame): Promise<Buffer> {
  const random = seededRandom(17);
  const pixels = Buffer.alloc(width * height);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = 128 + (random() + random() - 1) * 34;
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .png({ compressionLevel: 0 })
    .toBuffer();
}
