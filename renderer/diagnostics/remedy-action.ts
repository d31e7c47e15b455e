/** What the app itself can do about a cause. */
export type RemedyAction = 'open-private-window' | 'use-browser' | 'remind' | 'change-photo';

/** By remedy id. Everything else is for somebody to do elsewhere. */
const ACTIONS: ReadonlyMap<string, RemedyAction> = new Map([
  ['open-private-window', 'open-private-window'],
  ['use-my-browser', 'use-browser'],
  ['remind-me', 'remind'],
  ['upload-again', 'change-photo'],
  ['restore-photo', 'change-photo'],
]);

export interface RemedyContext {
  /** The page is about the signed-in person. */
  readonly isSelf: boolean;
  readonly attemptsAllowed: boolean;
  /** The person will be told when it is time to try again. */
  readonly isReminded: boolean;
}

/**
 * What a button can do for a remedy; null where it is for somebody to do elsewhere, as everything is about somebody
 * else's photo. The permission for SharePoint has a notice of its own.
 */
export function remedyAction(
  id: string,
  { isSelf, attemptsAllowed, isReminded }: RemedyContext,
): RemedyAction | null {
  const action = ACTIONS.get(id) ?? null;
  if (!isSelf) return null;
  if (action === 'remind') return isReminded ? null : action;
  const isVisit = action === 'open-private-window' || action === 'use-browser';
  return isVisit && !attemptsAllowed ? null : action;
}
