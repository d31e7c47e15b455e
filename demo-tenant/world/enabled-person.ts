import type { World } from './create-world.ts';
import type { DemoRecord } from './demo-record.ts';

/** Whom a session is for, if that account is still there and not switched off. */
export function enabledPerson(world: World, oid: string | null): DemoRecord | null {
  const person = oid === null ? undefined : world.find(oid);
  return person?.enabled ? person : null;
}
