import type { DemoRecord } from '../world/demo-record.ts';
import type { GraphContext } from './graph-context.ts';

/** Whose resource a path names, and what follows: `me/photo` or `users/{id or UPN}/photo`. */
export type PersonPath =
  | { readonly kind: 'person'; readonly person: DemoRecord; readonly rest: readonly string[] }
  | { readonly kind: 'unknown'; readonly idOrUpn: string }
  | { readonly kind: 'other' };

export function findPerson({ segments, world, caller }: GraphContext): PersonPath {
  const [first, second, ...others] = segments;
  if (first === 'me') return { kind: 'person', person: caller, rest: segments.slice(1) };
  if (first !== 'users' || second === undefined) return { kind: 'other' };
  const idOrUpn = decode(second);
  const person = world.find(idOrUpn);
  return person ? { kind: 'person', person, rest: others } : { kind: 'unknown', idOrUpn };
}

/** A path's segment as text. */
export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: nobody has such a name.
    return segment;
  }
}
