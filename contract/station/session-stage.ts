/**
 * Where one person's session at a photo station stands. The order is the way of a person who stops nowhere; what
 * leads from which to which is the model in `main/station/session/model.ts`.
 */
export const SESSION_STAGES = [
  /** Nobody is here. */
  'idle',
  'language',
  /** Who it is: by search, list or badge; or, where people sign in themselves, the way to their own sign-in. */
  'who',
  /** The person reads name, department, title and a second identifier, and says whether that is them. */
  'confirm',
  /** Only where people sign in themselves: the sign-in window is in front. */
  'sign-in',
  'notice',
  'camera',
  'review',
  'publishing',
  'result',
  /** Everything of the person is being released and looked for. */
  'wiping',
] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

/** How a station works: an operator publishes for others, or each person signs in. Set by policy. */
export type StationWay = 'operator' | 'person-signs-in';
