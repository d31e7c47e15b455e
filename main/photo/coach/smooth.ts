import type { Size } from '../faces/plane.ts';

/** Blur one band with a Gaussian; the border's pixels are carried on outwards. */
export function smooth(band: Float32Array, { width, height }: Size, sigma: number): Float32Array {
  const kernel = kernelOf(sigma);
  // Rows become columns and back, so that both passes read along the memory.
  return smoothRows(smoothRows(band, width, height, kernel), height, width, kernel);
}

/** Blur along the rows and turn the result over its diagonal. */
function smoothRows(band: Float32Array, width: number, height: number, kernel: Float32Array): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const line = new Float32Array(width + 2 * reach);
  const turned = new Float32Array(band.length);
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    line.set(band.subarray(start, start + width), reach);
    line.fill(band[start] ?? 0, 0, reach);
    line.fill(band[start + width - 1] ?? 0, reach + width);
    for (let at = 0; at < width; at += 1) {
      let sum = 0;
      for (let index = 0; index < kernel.length; index += 1) sum += (line[at + index] ?? 0) * (kernel[index] ?? 0);
      turned[at * height + row] = sum;
    }
  }
  return turned;
}

function kernelOf(sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return kernel.map((weight) => weight / total);
}
