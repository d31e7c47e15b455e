import type { Face } from './look.ts';
import type { Expression } from './pose.ts';
import { clip, ellipse, group, line, path, round } from './svg-parts.ts';

const EYE_DISTANCE = 71;
const EYE_HEIGHT = 352;

/** The eye's almond in its own coordinates: +x is outwards. Both eyes share it, one mirrored. */
function almond({ width, opening, tilt }: Face['eyes'], smile: number): string {
  const top = opening - 3 * smile;
  return (
    `M${-width} 4 C${round(-width * 0.5)} ${-top} ${round(width * 0.35)} ${-top - 3} ${width} ${-tilt} ` +
    `C${round(width * 0.5)} ${13 - 4 * smile} ${round(-width * 0.4)} ${16 - 3 * smile} ${-width} 4Z`
  );
}

export const eyeClip = (face: Face, smile: number): string => clip('eye', almond(face.eyes, smile));

/** Both eyes and brows. */
export function eyesSvg(face: Face, expression: Expression): string {
  return [-1, 1]
    .map((side) => {
      // The farther eye of a turned head is nearer to the nose.
      const distance = EYE_DISTANCE - side * expression.turn * 0.12;
      const x = round(400 + expression.turn + side * distance);
      return group(
        { transform: `translate(${x} ${EYE_HEIGHT}) scale(${side} 1)` },
        expression.eyesClosed ? closedEye(face) : openEye(face, expression.smile, side),
        brow(face, expression.smile),
      );
    })
    .join('');
}

function openEye({ eyes, skin, lashes }: Face, smile: number, side: number): string {
  const { width, tilt } = eyes;
  const top = eyes.opening - 3 * smile;
  const thick = lashes === 'long' ? 9 : 6;
  const wing = lashes === 'long' ? 9 : 3;
  return [
    path(almond(eyes, smile), { fill: '#f1ece8' }),
    group(
      { 'clip-path': 'url(#eye)' },
      ellipse(1, -2, 17.5, 17.5, { fill: 'url(#iris)' }),
      ellipse(1, -2, 7.5, 7.5, { fill: '#0c0808' }),
      path(
        `M${-width - 4} 6 C${round(-width * 0.5)} ${-top - 4} ${round(width * 0.35)} ${-top - 8} ${width + 4} ${-tilt - 4} L${width} 4 ` +
          `C${round(width * 0.35)} ${-top + 13} ${round(-width * 0.5)} ${-top + 15} ${-width} 8Z`,
        {
          fill: '#1d1210',
          opacity: 0.38,
          filter: 'url(#blur-3)',
        },
      ),
      ellipse(-width + 3, 3, 5, 4, { fill: skin.blush, opacity: 0.6 }),
    ),
    ellipse(1 - side * 6, -8, 4.2, 4.2, { fill: '#ffffff', opacity: 0.95 }),
    ellipse(1 + side * 6, 5, 2, 2, { fill: '#ffffff', opacity: 0.45 }),
    path(
      `M${-width - 1} 5 C${round(-width * 0.5)} ${-top} ${round(width * 0.35)} ${-top - 3} ${width} ${-tilt} L${width + wing} ${-tilt - 5} ` +
        `C${round(width * 0.4)} ${-top - thick - 3} ${round(-width * 0.45)} ${-top - thick + 3} ${-width - 1} 5Z`,
      { fill: '#1c110d' },
    ),
    line(
      `M${round(-width * 0.7)} 10 C${round(-width * 0.3)} 16 ${round(width * 0.5)} 14 ${width} ${-tilt + 2}`,
      skin.deep,
      2.2,
      { opacity: 0.7 },
    ),
    crease(eyes, top, skin.deep),
    line(`M${-width + 4} 22 Q0 ${32 - 5 * smile} ${width - 2} 20`, skin.deep, 4, {
      opacity: 0.22,
      filter: 'url(#blur-1)',
    }),
  ].join('');
}

function crease({ width, tilt, fold }: Face['eyes'], top: number, colour: string): string {
  const height = fold === 'crease' ? 11 : 6;
  const opacity = fold === 'crease' ? 0.75 : 0.35;
  return line(
    `M${-width + 2} ${-height + 4} C${round(-width * 0.45)} ${-top - height} ${round(width * 0.4)} ${-top - height - 2} ${width + 4} ${-tilt - height + 2}`,
    colour,
    3,
    { opacity },
  );
}

/** Smooth lids, and nothing dark but the line of lashes: hanging lashes and a dark rim look like an open eye. */
function closedEye({ eyes: { width, tilt }, skin, lashes }: Face): string {
  return [
    ellipse(0, -4, width + 6, 20, { fill: skin.base, filter: 'url(#blur-3)' }),
    ellipse(0, -6, width - 8, 10, { fill: skin.light, opacity: 0.5, filter: 'url(#blur-3)' }),
    line(`M${-width} 5 Q0 21 ${width} ${-tilt + 3}`, '#1c110d', lashes === 'long' ? 3.4 : 2.6),
    line(`M${-width + 2} 9 Q0 25 ${width - 2} ${-tilt + 7}`, skin.deep, 3, {
      opacity: 0.25,
      filter: 'url(#blur-1)',
    }),
  ].join('');
}

function brow({ brows: { colour, weight }, eyes: { width } }: Face, smile: number): string {
  const lift = -3 * smile;
  const half = weight / 2;
  const middle = -46 + lift;
  return path(
    `M${-width - 5} ${-32 - half} C${-width * 0.4} ${middle - half - 3} ${width * 0.5} ${middle - half - 6} ${width + 18} ${-30} ` +
      `C${width * 0.5} ${middle + half - 3} ${-width * 0.4} ${middle + half} ${-width - 2} ${-30 + half}Z`,
    { fill: colour, opacity: 0.88, filter: 'url(#blur-1)' },
  );
}
