/** What a drawn person looks like. Everything is in units of an 800 x 800 frame with the face at its middle. */
export interface Look {
  readonly face: Face;
  readonly now: Appearance;
  readonly earlier: Appearance;
  readonly new: Appearance;
}

/** Which of a person's pictures: the one that the tenant serves, the one before it, or a fresh one from a camera. */
export type PortraitVariant = 'now' | 'earlier' | 'new';

/** What stays the same in every picture of a person. */
export interface Face {
  readonly skin: SkinTone;
  /** Half the width at the cheekbones. */
  readonly width: number;
  /** Half the width at the jaw. */
  readonly jaw: number;
  /** Height of the chin's lowest point. */
  readonly chin: number;
  readonly neck: number;
  readonly eyes: {
    readonly iris: string;
    readonly width: number;
    readonly opening: number;
    readonly tilt: number;
    readonly fold: 'crease' | 'single';
  };
  readonly brows: { readonly colour: string; readonly weight: number };
  readonly lashes: 'plain' | 'long';
  readonly nose: number;
  readonly lips: { readonly colour: string; readonly fullness: number };
  readonly freckles: boolean;
  /** 0 = in the twenties, 1 = about to retire. */
  readonly age: number;
}

export interface SkinTone {
  readonly light: string;
  readonly base: string;
  readonly shade: string;
  readonly deep: string;
  readonly blush: string;
}

/** What changes from picture to picture. */
export interface Appearance {
  readonly hair: Hair;
  readonly scarf?: Scarf;
  readonly beard?: { readonly style: 'full' | 'short' | 'goatee'; readonly colour: string };
  readonly glasses?: { readonly style: 'round' | 'square'; readonly colour: string };
  readonly outfit: Outfit;
  readonly background: Background;
  /** 0 = neutral, 1 = broad. */
  readonly smile: number;
  readonly teeth: boolean;
  /** Of the head, in degrees; positive leans to the right of the picture. */
  readonly tilt: number;
  /** How far the face is turned to the right of the picture. */
  readonly turn: number;
  /** Light from the right instead of the left. */
  readonly mirrored?: boolean;
  readonly scale?: number;
  /** Instead of the face's own: in an earlier photo people are younger. */
  readonly age?: number;
}

export interface Hair {
  readonly style: HairStyle;
  readonly colour: HairColour;
}

export type HairStyle =
  | 'bald'
  | 'bob'
  | 'bun'
  | 'cropped'
  | 'curly'
  | 'long'
  | 'ponytail'
  | 'receding'
  | 'side-part'
  | 'wavy';

export interface HairColour {
  readonly light: string;
  readonly base: string;
  readonly dark: string;
}

export interface Scarf {
  readonly style: 'wrapped' | 'draped';
  readonly light: string;
  readonly base: string;
  readonly dark: string;
}

export interface Outfit {
  readonly style: 'blazer' | 'blouse' | 'crew' | 'shirt' | 'turtleneck';
  readonly colour: string;
  readonly shade: string;
  /** What is worn beneath, or the pattern's second colour. */
  readonly accent: string;
  readonly pattern?: 'batik' | 'checks' | 'stripes';
}

export interface Background {
  readonly scene: 'studio' | 'office' | 'garden' | 'shelf' | 'wall';
  readonly light: string;
  readonly base: string;
  readonly dark: string;
}
