/** A code that comes back sooner was never away: a hand shakes, a frame is blurred. */
export const SAME_CODE_MS = 4000;

/** The code that was read last, and when it was last seen; null before the first. */
export type BadgeGate = { readonly key: string; readonly seenAtMs: number } | null;

/** Whether a code that was just seen counts: the same one counts once for as long as it is held before the camera. */
export function passBadge(
  gate: BadgeGate,
  key: string,
  atMs: number,
): { readonly gate: BadgeGate; readonly counts: boolean } {
  const isSame = gate !== null && gate.key === key && atMs - gate.seenAtMs < SAME_CODE_MS;
  return { gate: { key, seenAtMs: atMs }, counts: !isSame };
}
