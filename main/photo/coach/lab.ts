/** A colour in CIELAB under D65. */
export interface Lab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** sRGB's curve, 0 to 255 to light. */
const LINEAR = Float64Array.from({ length: 256 }, (_, level) => {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

export function toLab(red: number, green: number, blue: number): Lab {
  const r = LINEAR[Math.round(red)] ?? 0;
  const g = LINEAR[Math.round(green)] ?? 0;
  const b = LINEAR[Math.round(blue)] ?? 0;
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return { lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

function bend(light: number): number {
  return light > 0.008856 ? Math.cbrt(light) : 7.787 * light + 16 / 116;
}
