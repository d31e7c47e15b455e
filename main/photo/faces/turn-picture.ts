import type { FoundFace, MeshPoint, PixelPicture } from './found-face.ts';
import { type QuarterTurn, turnedSize } from './plane.ts';

/** Turn pixels clockwise. */
export function turnPicture(picture: PixelPicture, turn: QuarterTurn): PixelPicture {
  if (turn === 0) return picture;
  const { channels, data } = picture;
  const { width, height } = turnedSize(picture, turn);
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = beforeTurn(x, y, picture, turn);
      const source = (from.y * picture.width + from.x) * channels;
      const target = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1)
        turned[target + channel] = data[source + channel] ?? 0;
    }
  }
  return { width, height, channels, data: turned };
}

/** Where a face that was found in the turned picture lies in the picture before its turn. */
export function faceBeforeTurn(face: FoundFace, picture: PixelPicture, turn: QuarterTurn): FoundFace {
  const back = ({ x, y, z }: MeshPoint) => {
    // Points lie between pixels: the last one's far side is the picture's size.
    const point = beforeTurn(x, y, { width: picture.width + 1, height: picture.height + 1 }, turn);
    return { ...point, z };
  };
  return { ...face, mesh: face.mesh.map(back) };
}

function beforeTurn(x: number, y: number, { width, height }: { width: number; height: number }, turn: QuarterTurn) {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: height - 1 - x };
    case 180:
      return { x: width - 1 - x, y: height - 1 - y };
    case 270:
      return { x: width - 1 - y, y: x };
  }
}
