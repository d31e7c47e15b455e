import { type Adjustment, type Finding, PHOTO_EDGE_PIXELS } from '../../../contract/photo.ts';
import { judgeShot } from '../coach/judge-shot.ts';
import { distance, faceFrame } from '../faces/face-geometry.ts';
import type { FoundFace, MeshPoint } from '../faces/found-face.ts';
import { rotate, type Size, turnedSize } from '../faces/plane.ts';
import type { CutSquare } from './cut-square.ts';
import type { FaceAnalysis } from './face-analyst.ts';

/** What a photo is judged by, besides its own pixels. */
export interface CutFrom {
  /** Size of the upright portrait. */
  readonly size: Size;
  readonly analysis: FaceAnalysis;
  readonly isAnimated: boolean;
  /** 1 to 100; null where the file is no JPEG. */
  readonly jpegQuality: number | null;
}

type JudgedAdjustment = Pick<Adjustment, 'angle' | 'turn' | 'extend'>;

/** Judge a photo as it was cut. Its faces were found in the portrait and needn't be looked for again. */
export function judgeCut(
  cut: CutSquare,
  { size, analysis, isAnimated, jpegQuality }: CutFrom,
  adjustment: JudgedAdjustment,
): readonly Finding[] {
  const { width } = cut.square;
  const ofFaces =
    analysis.state === 'done' ? judgeFaces(cut, { size, faces: analysis.faces, jpegQuality }, adjustment) : [];
  // A face with few pixels says the same, and says it better.
  const isSmall = width < PHOTO_EDGE_PIXELS && !ofFaces.some(({ measure }) => measure === 'InterEyeDistance');
  return [
    ...ofFaces,
    ...(isSmall ? [softFinding('Resolution', width, PHOTO_EDGE_PIXELS)] : []),
    ...(isAnimated ? [softFinding('Animation', 1, 0)] : []),
  ];
}

function softFinding(measure: string, value: number, threshold: number): Finding {
  return { measure, value, threshold, severity: 'soft', advice: `advice.${measure}` };
}

function judgeFaces(
  { square, pixels }: CutSquare,
  { size: upright, faces, jpegQuality }: Pick<CutFrom, 'size' | 'jpegQuality'> & Pick<FaceAnalysis, 'faces'>,
  { angle, turn, extend }: JudgedAdjustment,
): readonly Finding[] {
  const picture = turnedSize(upright, turn);
  const scale = PHOTO_EDGE_PIXELS / square.width;
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
    faces: subjectFirst(faces.map((face) => ({ ...face, mesh: face.mesh.map(place) }))),
    square: { left: 0, top: 0, edge: PHOTO_EDGE_PIXELS },
    ...(extend ? { portrait: boundsOf(square, picture, scale) } : {}),
    sourceScale: 1 / scale,
    turned: turn + angle,
    ...(jpegQuality === null ? {} : { jpegQuality }),
  });
}

/** The turned portrait in the photo's pixels. Straightening is left out: it moves a border by little. */
function boundsOf({ left, top }: CutSquare['square'], { width, height }: Size, scale: number) {
  return {
    left: -left * scale,
    top: -top * scale,
    right: (width - left) * scale,
    bottom: (height - top) * scale,
  };
}

/** Whose photo it is: of several people the one nearest to its middle, which need not be the largest in the picture. */
function subjectFirst(faces: readonly FoundFace[]): readonly FoundFace[] {
  const middle = { x: PHOTO_EDGE_PIXELS / 2, y: PHOTO_EDGE_PIXELS / 2 };
  const [subject] = [...faces].sort(
    (one, other) => distance(faceFrame(one).centre, middle) - distance(faceFrame(other).centre, middle),
  );
  return subject === undefined ? faces : [subject, ...faces.filter((face) => face !== subject)];
}
