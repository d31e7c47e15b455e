import { type Adjustment, type Finding, PHOTO_EDGE_PIXELS, type PictureFacts } from '../../../contract/photo.ts';
import { judgeShot } from '../coach/judge-shot.ts';
import type { FoundFace, MeshPoint } from '../faces/found-face.ts';
import { rotate, type Size, turnedSize } from '../faces/plane.ts';
import type { CutSquare } from './cut-square.ts';
import type { FaceAnalysis } from './face-analyst.ts';

/** Slack for "the picture ends here": crops arrive rounded from a scaled preview. */
const AT_BORDER_SHARE = 0.005;

/** What straightening can make good. */
const MOST_ROLL_DEGREES = 15;

/** What a photo is judged by, besides its own pixels. */
export interface CutFrom {
  /** Size of the upright portrait. */
  readonly size: Size;
  readonly analysis: FaceAnalysis;
  readonly isAnimated: boolean;
}

/** Judge a photo as it was cut. Its faces were found in the portrait and needn't be looked for again. */
export function judgeCut(
  cut: CutSquare,
  { size, analysis, isAnimated }: CutFrom,
  adjustment: Pick<Adjustment, 'angle' | 'turn'>,
): readonly Finding[] {
  const { width } = cut.square;
  return [
    ...(width < PHOTO_EDGE_PIXELS ? [softFinding('Resolution', width, PHOTO_EDGE_PIXELS)] : []),
    ...(isAnimated ? [softFinding('Animation', 1, 0)] : []),
    ...(analysis.state === 'done' ? judgeFaces(cut, size, analysis.faces, adjustment) : []),
  ];
}

/** Say that a picture lay on its side or stood on its head: the suggested crop has turned it. */
export function turnFinding({ faces, crop }: Pick<PictureFacts, 'faces' | 'crop'>): readonly Finding[] {
  const roll = faces[0]?.roll;
  if (roll === undefined || crop.turn === 0) return [];
  const advice = 'advice.HeadPoseRoll.turned';
  return [{ measure: 'HeadPoseRoll', value: roll, threshold: MOST_ROLL_DEGREES, severity: 'soft', advice }];
}

function softFinding(measure: string, value: number, threshold: number): Finding {
  return { measure, value, threshold, severity: 'soft', advice: `advice.${measure}` };
}

function judgeFaces(
  { square, pixels }: CutSquare,
  upright: Size,
  faces: readonly FoundFace[],
  { angle, turn }: Pick<Adjustment, 'angle' | 'turn'>,
): readonly Finding[] {
  const picture = turnedSize(upright, turn);
  const scale = PHOTO_EDGE_PIXELS / square.width;
  const slack = square.width * AT_BORDER_SHARE;
  const place = ({ x, y, z }: MeshPoint): MeshPoint => {
    const turned = rotate({ x: x - upright.width / 2, y: y - upright.height / 2 }, turn + angle);
    return {
      x: (turned.x + picture.width / 2 - square.left) * scale,
      y: (turned.y + picture.height / 2 - square.top) * scale,
      z: z * scale,
    };
  };
  return judgeShot({
    picture: { ...pixels, channels: 3 },
    faces: faces.map((face) => ({ ...face, mesh: face.mesh.map(place) })),
    square: { left: 0, top: 0, edge: PHOTO_EDGE_PIXELS },
    sourceScale: 1 / scale,
    endsAt: {
      left: square.left <= slack,
      top: square.top <= slack,
      right: square.left + square.width >= picture.width - slack,
      bottom: square.top + square.height >= picture.height - slack,
    },
  });
}
