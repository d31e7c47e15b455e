import { beardSvg } from './beard-svg.ts';
import { eyeClip, eyesSvg } from './eyes-svg.ts';
import { faceOutline, faceSvg } from './face-svg.ts';
import { glassesSvg } from './glasses-svg.ts';
import { type HairLayers, hairSvg } from './hair-svg.ts';
import type { Appearance, Face, HairStyle } from './look.ts';
import { mouthClip, mouthSvg } from './mouth-svg.ts';
import { patternDefinition, torsoSvg } from './outfit-svg.ts';
import type { Expression, Pose } from './pose.ts';
import { scarfSvg } from './scarf-svg.ts';
import { blurs, clip, fadeGradient, group } from './svg-parts.ts';

/** The picture's size in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** One person on a transparent ground, filling the frame's width as in an identity photo. */
export function portraitSvg(looks: Face, appearance: Appearance, frame: Frame, pose: Pose = {}): string {
  const face = { ...looks, age: appearance.age ?? looks.age };
  const expression: Expression = {
    smile: appearance.smile,
    teeth: appearance.teeth,
    turn: appearance.turn,
    eyesClosed: pose.eyesClosed ?? false,
    mouthOpen: pose.mouthOpen ?? false,
  };
  const unitsHigh = (800 * frame.height) / frame.width;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 ${unitsHigh}" width="${frame.width}" height="${frame.height}">` +
    `<defs>${definitions(face, appearance, expression)}</defs>` +
    group({ transform: placement(appearance, unitsHigh, pose) }, person(face, appearance, expression)) +
    '</svg>'
  );
}

/** Puts the face a little above the frame's middle, and everything else as the pose says. */
function placement({ mirrored, scale = 1.1 }: Appearance, unitsHigh: number, pose: Pose): string {
  const factor = scale * (pose.scale ?? 1);
  const x = 400 + 800 * (pose.offsetX ?? 0);
  const y = unitsHigh * (0.475 + (pose.offsetY ?? 0));
  return `translate(${x} ${y}) rotate(${pose.roll ?? 0}) scale(${mirrored === true ? -factor : factor} ${factor}) translate(-400 -380)`;
}

function person(face: Face, appearance: Appearance, expression: Expression): string {
  const tilted = (...content: readonly string[]): string =>
    group({ transform: `translate(0 16) rotate(${appearance.tilt} 400 610)` }, ...content);
  const cover: HairLayers =
    appearance.scarf === undefined ? hairSvg(face, appearance.hair) : scarfSvg(face, appearance.scarf);
  return [
    tilted(cover.back),
    torsoSvg(face, appearance.outfit),
    tilted(
      faceSvg(face, expression, earsShow(appearance)),
      appearance.beard === undefined ? '' : beardSvg(face, appearance.beard),
      mouthSvg(face, expression),
      eyesSvg(face, expression),
      cover.front,
      appearance.glasses === undefined ? '' : glassesSvg(face, appearance.glasses, expression.turn),
    ),
  ].join('');
}

const HAIR_OVER_EARS: ReadonlySet<HairStyle> = new Set(['bob', 'long', 'wavy']);

const earsShow = ({ hair, scarf }: Appearance): boolean => scarf === undefined && !HAIR_OVER_EARS.has(hair.style);

function definitions(face: Face, appearance: Appearance, expression: Expression): string {
  const { skin } = face;
  const { outfit, hair, scarf } = appearance;
  return [
    blurs([1, 3, 6, 12]),
    fadeGradient('light', skin.light),
    fadeGradient('shade', skin.shade),
    fadeGradient('deep', skin.deep),
    fadeGradient('blush', skin.blush),
    fadeGradient('black', '#120c0c'),
    fadeGradient('white', '#ffffff'),
    radial('skin', '44% 40% 66%', [skin.light, skin.base, skin.shade]),
    radial('iris', '50% 55% 55%', ['#0c0808', face.eyes.iris, '#1a110d']),
    vertical('neck', [skin.shade, skin.shade, skin.base, skin.base]),
    vertical('fold', [skin.deep, skin.deep]),
    vertical('hair', [hair.colour.light, hair.colour.base, hair.colour.dark]),
    vertical('cloth', [outfit.colour, outfit.colour, outfit.shade]),
    scarf === undefined ? '' : vertical('scarf-cloth', [scarf.light, scarf.base, scarf.dark]),
    patternDefinition(outfit),
    clip('face', faceOutline(face)),
    eyeClip(face, expression.smile),
    mouthClip(expression),
  ].join('');
}

const stops = (colours: readonly string[]): string =>
  colours
    .map((colour, index) => `<stop offset="${index / (colours.length - 1)}" stop-color="${colour}"/>`)
    .join('');

const vertical = (id: string, colours: readonly string[]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops(colours)}</linearGradient>`;

function radial(id: string, circle: `${string} ${string} ${string}`, colours: readonly string[]): string {
  const [cx, cy, r] = circle.split(' ');
  return `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops(colours)}</radialGradient>`;
}
