import { z } from 'zod';
import type { SavedIdentity } from '../identity/identity-provider.ts';
import type { ListenerPorts } from '../transport/listener-ports.ts';
import { parseSavedWorld } from '../world/parse-saved-world.ts';
import type { SavedWorld } from '../world/world-state.ts';
import type { DemoFolders } from './demo-folders.ts';
import { readJson } from './read-json.ts';

/** What an earlier run left behind; null members begin anew. */
export interface KeptState {
  readonly world: SavedWorld | null;
  readonly identity: SavedIdentity | null;
  readonly ports: ListenerPorts | null;
}

const port = z.int().min(1024).max(65_535);
const portsSchema = z.object({ pages: port, backChannel: port, certificates: port });

/** Only the outline is checked: the file is our own and readable by its owner alone. */
const identityOutline = z.object({
  signingKey: z.looseObject({ kty: z.string(), kid: z.string() }),
  cookieKey: z.string().min(32),
  records: z.array(
    z.looseObject({ key: z.string(), payload: z.looseObject({}), expiresAt: z.number().nullable() }),
  ),
  rules: z.looseObject({ people: z.looseObject({}), consents: z.looseObject({}) }),
});

export async function readKeptState(folders: DemoFolders): Promise<KeptState> {
  const identity = await readJson(folders.identity);
  return {
    world: parseSavedWorld(await readJson(folders.world)),
    identity: isSavedIdentity(identity) ? identity : null,
    ports: portsSchema.safeParse(await readJson(folders.ports)).data ?? null,
  };
}

function isSavedIdentity(value: unknown): value is SavedIdentity {
  return identityOutline.safeParse(value).success;
}
