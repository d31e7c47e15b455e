import type { Appearance, Face, HairStyle, Look } from './look.ts';
import { BACKGROUND, HAIR, OUTFIT, SCARF, SKIN } from './palette.ts';

/** A person in a few words: named parts that `composeLook` puts together. */
export interface LookRecipe {
  readonly face: FaceRecipe;
  readonly now: PictureRecipe;
  readonly earlier: PictureRecipe;
  readonly fresh: PictureRecipe;
}

interface FaceRecipe {
  readonly skin: keyof typeof SKIN;
  readonly build: keyof typeof BUILDS;
  readonly eyes: keyof typeof EYES;
  /** Colour of the brows. */
  readonly brows: keyof typeof BROWS;
  readonly lips: string;
  readonly lashes?: Face['lashes'];
  readonly freckles?: true;
  /** 0 = in the twenties, 1 = about to retire. */
  readonly age: number;
}

interface PictureRecipe {
  readonly hair: readonly [style: HairStyle, colour: keyof typeof HAIR];
  readonly scarf?: keyof typeof SCARF;
  readonly beard?: readonly [style: NonNullable<Appearance['beard']>['style'], colour: string];
  readonly glasses?: readonly [style: NonNullable<Appearance['glasses']>['style'], colour: string];
  readonly outfit: keyof typeof OUTFIT;
  readonly background: keyof typeof BACKGROUND;
  readonly mood: keyof typeof MOODS;
  /** Head's tilt in degrees and turn: positive is to the right of the picture. */
  readonly head: readonly [tilt: number, turn: number];
  readonly light?: 'right';
  readonly scale?: number;
  readonly age?: number;
}

const BUILDS = {
  narrow: { width: 142, jaw: 100, chin: 580, neck: 55, nose: 36, weight: 8, fullness: 11 },
  oval: { width: 146, jaw: 105, chin: 577, neck: 57, nose: 38, weight: 9, fullness: 13 },
  round: { width: 153, jaw: 114, chin: 570, neck: 59, nose: 40, weight: 9, fullness: 14 },
  heart: { width: 150, jaw: 98, chin: 574, neck: 55, nose: 36, weight: 8, fullness: 14 },
  strong: { width: 150, jaw: 117, chin: 586, neck: 71, nose: 45, weight: 13, fullness: 11 },
  lean: { width: 145, jaw: 109, chin: 592, neck: 67, nose: 44, weight: 12, fullness: 9 },
  broad: { width: 158, jaw: 125, chin: 584, neck: 76, nose: 50, weight: 14, fullness: 15 },
} as const;

const EYES = {
  brown: { iris: '#4a2c1a', width: 37, opening: 25, tilt: 3, fold: 'crease' },
  dark: { iris: '#26160d', width: 37, opening: 24, tilt: 3, fold: 'crease' },
  darkSingle: { iris: '#2c1b14', width: 36, opening: 21, tilt: 6, fold: 'single' },
  blue: { iris: '#5a80a8', width: 36, opening: 24, tilt: 1, fold: 'crease' },
  green: { iris: '#5f8459', width: 37, opening: 25, tilt: 2, fold: 'crease' },
  grey: { iris: '#75838d', width: 35, opening: 22, tilt: 1, fold: 'crease' },
  hazel: { iris: '#7a5a2c', width: 37, opening: 25, tilt: 4, fold: 'crease' },
} as const;

const BROWS = {
  black: '#171110',
  brown: '#3a281d',
  chestnut: '#6e4527',
  fair: '#a98352',
  grey: '#8b8580',
} as const;

const MOODS = {
  beaming: { smile: 0.95, teeth: true },
  warm: { smile: 0.7, teeth: true },
  gentle: { smile: 0.5, teeth: false },
  calm: { smile: 0.22, teeth: false },
} as const;

/** How far a fresh picture is taken from: there is more to crop. */
const CAMERA_SCALE = 0.86;

/** Put a person together. */
export function composeLook({ face, now, earlier, fresh }: LookRecipe): Look {
  const { weight, fullness, ...build } = BUILDS[face.build];
  return {
    face: {
      ...build,
      skin: SKIN[face.skin],
      eyes: EYES[face.eyes],
      brows: { colour: BROWS[face.brows], weight },
      lashes: face.lashes ?? 'plain',
      lips: { colour: face.lips, fullness },
      freckles: face.freckles ?? false,
      age: face.age,
    },
    now: appearance(now),
    earlier: appearance(earlier),
    new: { ...appearance(fresh), scale: CAMERA_SCALE },
  };
}

function appearance(recipe: PictureRecipe): Appearance {
  const { hair, scarf, beard, glasses, outfit, background, mood, head, light, scale, age } = recipe;
  return {
    hair: { style: hair[0], colour: HAIR[hair[1]] },
    outfit: OUTFIT[outfit],
    background: BACKGROUND[background],
    ...MOODS[mood],
    tilt: head[0],
    turn: head[1],
    ...(scarf === undefined ? {} : { scarf: SCARF[scarf] }),
    ...(beard === undefined ? {} : { beard: { style: beard[0], colour: beard[1] } }),
    ...(glasses === undefined ? {} : { glasses: { style: glasses[0], colour: glasses[1] } }),
    ...(light === undefined ? {} : { mirrored: true }),
    ...(scale === undefined ? {} : { scale }),
    ...(age === undefined ? {} : { age }),
  };
}
