import type { Face } from './look.ts';
import type { Expression } from './pose.ts';
import { clip, group, line, path, round, spot } from './svg-parts.ts';

interface MouthShape {
  readonly half: number;
  readonly corner: number;
  /** Height of the upper lip's lower edge at the middle. */
  readonly upper: number;
  /** Height of the lower lip's upper edge at the middle. */
  readonly lower: number;
}

function mouthShape({ smile, teeth, mouthOpen }: Expression): MouthShape {
  const upper = round(1 + smile * 3);
  const gap = mouthOpen ? 38 : teeth ? 9 + 8 * smile : 0;
  return {
    half: mouthOpen ? 46 : round(49 + smile * 14),
    corner: round(-smile * 9),
    upper,
    lower: round(upper + gap),
  };
}

/** A quadratic curve from corner to corner whose middle is at `height`. */
const bow = ({ half, corner }: MouthShape, height: number, direction: 1 | -1): string =>
  `Q0 ${round(2 * height - corner)} ${direction * half} ${corner}`;

const opening = (shape: MouthShape): string =>
  `M${-shape.half} ${shape.corner} ${bow(shape, shape.upper, 1)} ${bow(shape, shape.lower, -1)}Z`;

export const mouthClip = (expression: Expression): string => clip('mouth', opening(mouthShape(expression)));

/** Lips, and what shows between them. */
export function mouthSvg(face: Face, expression: Expression): string {
  const shape = mouthShape(expression);
  return group(
    { transform: `translate(${round(400 + expression.turn * 1.1)} 508)` },
    shape.lower > shape.upper ? inside(shape) : '',
    lips(face, shape),
    ...[-1, 1].map((side) => spot('deep', side * (shape.half + 3), shape.corner, 14, 11, 0.55)),
  );
}

function inside(shape: MouthShape): string {
  const { half, upper, lower } = shape;
  const bite = round(upper + Math.min(15, (lower - upper) * 0.85));
  return (
    path(opening(shape), { fill: '#471a1c' }) +
    group(
      { 'clip-path': 'url(#mouth)' },
      path(
        `M${-half + 7} -30 L${half - 7} -30 L${half - 8} ${shape.corner + 4} Q0 ${round(2 * bite + 8)} ${-half + 8} ${shape.corner + 4}Z`,
        {
          fill: '#f4efe8',
        },
      ),
      ...[-27, -13.5, 0, 13.5, 27].map((x) => line(`M${x} -20 L${x} ${bite}`, '#b9aaa0', 1.2, { opacity: 0.45 })),
      path(
        `M${-half} ${shape.corner - 8} Q0 ${2 * upper + 2} ${half} ${shape.corner - 8} L${half} ${shape.corner + 2} Q0 ${2 * upper + 12} ${-half} ${shape.corner + 2}Z`,
        {
          fill: '#2b1212',
          opacity: 0.3,
          filter: 'url(#blur-1)',
        },
      ),
      path(
        `M${-half} -12 L${round(-half * 0.72)} -12 L${round(-half * 0.72)} 30 L${-half} 30Z M${half} -12 L${round(half * 0.72)} -12 L${round(half * 0.72)} 30 L${half} 30Z`,
        {
          fill: '#2b1212',
          opacity: 0.35,
          filter: 'url(#blur-3)',
        },
      ),
    )
  );
}

function lips({ lips: { colour, fullness }, skin }: Face, shape: MouthShape): string {
  const { half, corner, upper, lower } = shape;
  const bowTop = round(-fullness * 0.85);
  const under = round(lower + fullness * 1.15);
  return [
    path(
      `M${-half} ${corner} C${round(-half * 0.6)} ${round(bowTop + corner * 0.3)} -22 ${bowTop - 3} -10 ${bowTop - 2} Q0 ${bowTop + 4} 10 ${bowTop - 2} ` +
        `C22 ${bowTop - 3} ${round(half * 0.6)} ${round(bowTop + corner * 0.3)} ${half} ${corner} ${bow(shape, upper, -1)}Z`,
      { fill: colour },
    ),
    path(
      `M${-half + 2} ${corner} ${bow(shape, lower, 1)} C${round(half * 0.6)} ${under + 2} 24 ${under + 3} 0 ${under + 3} C-24 ${under + 3} ${round(-half * 0.6)} ${under + 2} ${-half + 2} ${corner}Z`,
      {
        fill: colour,
        opacity: 0.86,
      },
    ),
    spot('white', -6, lower + fullness * 0.6, 24, 5, 0.4),
    spot('deep', 0, bowTop + 6, half * 0.7, 9, 0.25),
    line(`M${-half - 1} ${corner} ${bow(shape, upper, 1)}`, '#4a1a18', 2.6, { opacity: 0.8 }),
    line(`M${-half * 0.5} ${under + 3} Q0 ${under + 9} ${half * 0.5} ${under + 3}`, skin.deep, 6, {
      opacity: 0.35,
      filter: 'url(#blur-3)',
    }),
  ].join('');
}
