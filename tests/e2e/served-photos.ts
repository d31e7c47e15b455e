import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { walkSignIn } from '../../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor } from '../../main/demo/demo-connection.ts';
import { createGraph } from '../../main/graph/create-graph.ts';
import { createIdentity } from '../../main/identity/create-identity.ts';
import { SILENT_LOG } from '../../main/log/log.ts';
import { comparePrints } from '../../main/photo/compare-prints.ts';
import { createInProcessPictures } from '../../main/photo/in-process-pictures.ts';
import { graphTokenScopes } from '../../main/settings/token-scopes.ts';
import { expectValue } from '../fixtures/expect-value.ts';
import { expect } from './fixtures.ts';

const pictures = createInProcessPictures();

/** Photos as somebody else reads them from Graph, each by its pixels. */
export interface ServedPhotos {
  /** That person's photo shows just this picture: another size or encoding is the same. */
  readonly expect: (upn: string, picture: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openServedPhotos({ descriptor }: DemoTenant): Promise<ServedPhotos> {
  const { connection, close } = expectValue(await connectionFromDescriptor(descriptor, 'it'));
  const openBrowser = walkSignIn({ upn: descriptor.admin, consent: true });
  const pages = { signedIn: '', failed: '' };
  const identity = createIdentity({ connection, openBrowser, pages, log: SILENT_LOG });
  const scopes = graphTokenScopes(connection);
  const account = expectValue(await identity.signIn({ scopes }));
  const graph = createGraph({ connection, getToken: () => identity.getToken(account, scopes) });
  return {
    expect: async (upn, picture) => {
      const { bytes } = expectValue(await graph.photo(upn));
      const [served, wanted] = await Promise.all([pictures.print(bytes), pictures.print(picture)]);
      expect(comparePrints(expectValue(served), expectValue(wanted)).verdict, `the photo of ${upn}`).toBe('same');
    },
    close,
  };
}
