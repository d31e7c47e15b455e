import { clamp, type Point } from '../faces/plane.ts';
import { carryEdgesOn } from './carry-edges-on.ts';
import { type Pixels, pipelineOf, readPixels, type UprightPicture } from './upright-picture.ts';

/** In whole pixels of the upright picture, which it may leave. */
interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the picture goes on where a region leaves it: `copy` repeats its edge, `soft` blurs it too. */
export type Beyond = 'copy' | 'soft';

interface ScaledRegion {
  readonly pixels: Pixels;
  /** Where a point of the upright picture lies in `pixels`. */
  readonly place: (point: Point) => Point;
}

/** Read part of a picture, scaled. A region that lies wholly outside still gets the edge nearest to it. */
export async function readRegion(
  { size, pipeline }: UprightPicture,
  region: Region,
  scale: number,
  beyond: Beyond,
): Promise<ScaledRegion> {
  const across = alongAxis(region.left, region.right, size.width, scale);
  const down = alongAxis(region.top, region.bottom, size.height, scale);
  const part = await readPixels(
    pipeline()
      .extract({ left: across.start, top: down.start, width: across.length, height: down.length })
      .resize(across.scaled, down.scaled, { fit: 'fill' }),
  );
  const around = { left: across.before, top: down.before, right: across.after, bottom: down.after };
  return {
    pixels:
      beyond === 'soft'
        ? carryEdgesOn(part, around)
        : await readPixels(pipelineOf(part).extend({ ...around, extendWith: 'copy' })),
    place: ({ x, y }) => ({ x: across.place(x), y: down.place(y) }),
  };
}

/** Rounded at the picture's borders rather than by lengths, so that the parts add up to the whole. */
function alongAxis(from: number, to: number, size: number, scale: number) {
  const start = clamp(from, 0, size - 1);
  const end = clamp(to, start + 1, size);
  const before = Math.round((start - from) * scale);
  const scaled = Math.max(Math.round((end - from) * scale) - before, 1);
  const after = Math.max(Math.round((to - from) * scale) - before - scaled, 0);
  const length = end - start;
  return { start, length, before, scaled, after, place: (at: number) => before + (at - start) * (scaled / length) };
}
