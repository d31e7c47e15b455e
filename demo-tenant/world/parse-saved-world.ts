import { z } from 'zod';
import type { SavedWorld } from './world-state.ts';

/** Only the outline is checked: the file is our own, and a version that changes the inside changes the number. */
const savedWorldOutline = z.object({
  version: z.literal(1),
  clockOffsetMs: z.number().nonnegative(),
  switches: z.record(z.string(), z.unknown()),
  photoUpdateSettings: z.object({
    source: z.enum(['cloud', 'onPremises']).nullable(),
    allowedRoles: z.array(z.string()),
  }),
  added: z.array(z.looseObject({ oid: z.string(), upn: z.string(), employeeId: z.string() })).optional(),
  onboarding: z
    .object({
      list: z.object({
        edition: z.string(),
        nextId: z.int().positive(),
        lines: z.array(
          z.looseObject({ id: z.int().positive(), version: z.int().positive(), fields: z.looseObject({}) }),
        ),
      }),
      group: z.object({ members: z.array(z.string()) }),
    })
    .optional(),
  people: z.record(z.string(), z.object({ photos: z.array(z.unknown()).min(1) }).loose()),
});

/** Read a saved world from JSON. Null where it isn't one of this version: begin anew. */
export function parseSavedWorld(value: unknown): SavedWorld | null {
  return isSavedWorld(value) ? value : null;
}

function isSavedWorld(value: unknown): value is SavedWorld {
  return savedWorldOutline.safeParse(value).success;
}
