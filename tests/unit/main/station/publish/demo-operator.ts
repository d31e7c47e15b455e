import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Photo } from '../../../../../contract/photo.ts';
import { startDemoTenant } from '../../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../../demo-tenant/walk-sign-in.ts';
import {
  accountFor,
  type FirstPhoto,
  type Licence,
} from '../../../../../demo-tenant/world/onboarding/made-up-people.ts';
import { connectionFromDescriptor } from '../../../../../main/demo/demo-connection.ts';
import { createGraph } from '../../../../../main/graph/create-graph.ts';
import { createIdentity } from '../../../../../main/identity/create-identity.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import { comparePrints } from '../../../../../main/photo/compare-prints.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { graphTokenScopes } from '../../../../../main/settings/token-scopes.ts';
import type { KnownPhoto, ListEntry } from '../../../../../main/station/list/todays-list.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { postControl } from '../post-control.ts';

/** A People Administrator. */
const OPERATOR = 'ngozi@selfsame.example';

const joinedLines = z.object({
  lines: z.array(
    z.object({
      id: z.number(),
      Title: z.string(),
      EmployeeId: z.string(),
      JobTitle: z.string(),
      Department: z.string(),
    }),
  ),
});
const tenantState = z.object({
  requests: z.array(z.object({ service: z.string(), method: z.string(), path: z.string(), status: z.number() })),
});

export interface JoinOptions {
  readonly photos?: FirstPhoto;
  readonly licence?: Licence;
  /** Without accounts they are known by employee number alone. */
  readonly accounts?: boolean;
}

/** Somebody on today's list, and where the demo tenant keeps their line. */
export interface Newcomer {
  readonly entry: ListEntry;
  /** Of the account, also where it is not made yet. */
  readonly oid: string;
  readonly line: number;
}

/** The demo tenant over real HTTP, an operator who signed in, and new people every day. */
export async function openDemoOperator() {
  const folder = await mkdtemp(join(tmpdir(), 'selfsame-station-'));
  const tenant = await startDemoTenant({ stateDir: join(folder, 'tenant'), persist: false });
  const { descriptor } = tenant;
  const { close: closeConnection, connection } = expectValue(await connectionFromDescriptor(descriptor, 'it'));
  const openBrowser = walkSignIn({ upn: OPERATOR, consent: true });
  const identity = createIdentity({
    connection,
    openBrowser,
    pages: { signedIn: '', failed: '' },
    log: SILENT_LOG,
  });
  const scopes = graphTokenScopes(connection);
  const account = expectValue(await identity.signIn({ scopes }));
  const getToken = () => identity.getToken(account, scopes);
  const pictures = createInProcessPictures();
  /** Of whoever looks on: not the station's. */
  const graph = createGraph({ connection, getToken });

  const control = postControl(connection.fetch, descriptor);

  return {
    folder,
    descriptor,
    connection,
    getToken,
    pictures,
    graph,
    control,
    strike: (...rules: object[]) => control('faults', { rules }),
    requests: async () => {
      const answer = await connection.fetch(`${descriptor.control}state`);
      return tenantState.parse(await answer.json()).requests.filter(({ service }) => service === 'graph');
    },
    /** New people of today's list. */
    join: async (count: number, options: JoinOptions = {}): Promise<readonly Newcomer[]> => {
      const { accounts = true, licence = 'there', photos = 'none' } = options;
      const answer = await control('list', { clear: true, add: count, accounts, photos, licence });
      return joinedLines.parse(answer).lines.map((line) => toNewcomer(line, accounts));
    },
    makeAccount: (line: number) => control(`list/${line}`, { account: 'there' }),
    /** As the list reads it. */
    known: async (person: string): Promise<KnownPhoto> => {
      const metadata = await graph.photoMetadata(person);
      if (!metadata.ok) return { kind: 'none' };
      return { kind: 'etag', etag: metadata.value.etag ?? '' };
    },
    /** Somebody else changes a photo. */
    put: async (person: string, photo: Photo) => expectValue(await graph.putPhoto(person, Buffer.from(photo.jpeg))),
    /** Which of these is served; null: none of them, or no photo. */
    served: async <N extends string>(person: string, photos: Readonly<Record<N, Photo>>): Promise<N | null> => {
      const served = await graph.photo(person);
      if (!served.ok) return null;
      const print = expectValue(await pictures.print(served.value.bytes));
      for (const name of Object.keys(photos) as N[]) {
        const other = expectValue(await pictures.print(photos[name].jpeg));
        if (comparePrints(print, other).verdict === 'same') return name;
      }
      return null;
    },
    close: async () => {
      await closeConnection();
      await tenant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type DemoOperator = Awaited<ReturnType<typeof openDemoOperator>>;

function toNewcomer(line: z.infer<typeof joinedLines>['lines'][number], hasAccount: boolean): Newcomer {
  const { Department: department, EmployeeId: employeeId, JobTitle: jobTitle, Title: displayName, id } = line;
  const { oid, upn } = accountFor({ employeeId, displayName, jobTitle, department });
  return {
    oid,
    line: id,
    entry: {
      key: `key-${employeeId}`,
      id: hasAccount ? oid : null,
      upn: hasAccount ? upn : null,
      employeeId,
      displayName,
      department,
      jobTitle,
      secondIdentifier: null,
      isBlocked: false,
      locale: null,
      progress: 'missing',
    },
  };
}
