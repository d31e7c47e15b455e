/** How a drawn person stands before the camera: for tests of everything that judges a portrait. */
export interface Pose {
  /** Clockwise, of the whole person, in degrees. */
  readonly roll?: number;
  readonly eyesClosed?: boolean;
  readonly mouthOpen?: boolean;
  /** An underexposed picture. */
  readonly dark?: boolean;
  /** Share of the picture's width by which the person stands to the right. */
  readonly offsetX?: number;
  /** Share of the picture's height by which the person stands lower. */
  readonly offsetY?: number;
  /** 2 = twice as near. */
  readonly scale?: number;
}

/** Eyes and mouth, as the face's parts need to know them. */
export interface Expression {
  readonly smile: number;
  readonly teeth: boolean;
  readonly eyesClosed: boolean;
  readonly mouthOpen: boolean;
  readonly turn: number;
}
