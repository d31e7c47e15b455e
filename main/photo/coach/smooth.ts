import type { Size } from '../faces/plane.ts';

/** Blur one band with a Gaussian; the border's pixels are carried on outwards. */
export function smooth(band: Float32Array, { width, height }: Size, sigma: number): Float32Array {
  const kernel = kernelOf(sigma);
  const reach = (kernel.length - 1) / 2;
  const across = new Float32Array(band.length);
  const line = new Float32Array(Math.max(width, height) + 2 * reach);
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    for (let at = -reach; at < width + reach; at += 1) {
      line[at + reach] = band[start + Math.min(Math.max(at, 0), width - 1)] ?? 0;
    }
    for (let at = 0; at < width; at += 1) across[start + at] = weighted(line, at, kernel);
  }
  const both = new Float32Array(band.length);
  for (let column = 0; column < width; column += 1) {
    for (let at = -reach; at < height + reach; at += 1) {
      line[at + reach] = across[Math.min(Math.max(at, 0), height - 1) * width + column] ?? 0;
    }
    for (let at = 0; at < height; at += 1) both[at * width + column] = weighted(line, at, kernel);
  }
  return both;
}

function weighted(line: Float32Array, from: number, kernel: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < kernel.length; index += 1) sum += (line[from + index] ?? 0) * (kernel[index] ?? 0);
  return sum;
}

function kernelOf(sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return kernel.map((weight) => weight / total);
}
