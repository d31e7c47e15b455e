// One station at an event, as a process of its own: takes whoever is missing until nobody is.
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoDescriptor } from '../../../../../contract/demo-tenant.ts';
import { walkSignIn } from '../../../../../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor } from '../../../../../main/demo/demo-connection.ts';
import { createGraphLimit } from '../../../../../main/graph/create-graph.ts';
import { createIdentity } from '../../../../../main/identity/create-identity.ts';
import { SILENT_LOG } from '../../../../../main/log/log.ts';
import { graphTokenScopes } from '../../../../../main/settings/token-scopes.ts';
import { createTodaysList } from '../../../../../main/station/list/create-todays-list.ts';
import type { TodaysList } from '../../../../../main/station/list/todays-list.ts';
import { fakeProtector } from '../../../../fakes/fake-protector.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

/** What a station is told when it starts. */
export interface EventOrder {
  readonly descriptor: DemoDescriptor;
  readonly station: string;
  readonly stateDir: string;
  /** At its so many-th claim it stands still, as a machine does whose power is cut a moment later. */
  readonly standsStillAt: number | null;
}

export type EventMessage =
  | { readonly kind: 'photographed'; readonly key: string }
  | { readonly kind: 'stands-still'; readonly key: string }
  | { readonly kind: 'finished' };

const TICK_MS = 700;
const BUSY_PAUSE_MS = 2000;

process.once('message', (order) => void work(order as EventOrder));

async function work(order: EventOrder): Promise<void> {
  const { connection, close } = expectValue(await connectionFromDescriptor(order.descriptor, 'it'));
  const openBrowser = walkSignIn({ upn: order.descriptor.admin, consent: true });
  const identity = createIdentity({
    connection,
    openBrowser,
    pages: { signedIn: '', failed: '' },
    log: SILENT_LOG,
  });
  const account = expectValue(await identity.signIn({ scopes: graphTokenScopes(connection) }));
  const { list, site } = order.descriptor.onboarding;
  const today = await createTodaysList({
    source: { kind: 'sharepoint', site, list },
    connection,
    getToken: (scopes, more) => identity.getToken(account, scopes, more),
    limit: createGraphLimit(),
    station: order.station,
    stateDir: order.stateDir,
    protector: fakeProtector(),
    log: SILENT_LOG,
    tickMs: TICK_MS,
  });
  expectValue(await today.load());
  await photographAll(today, order.standsStillAt);
  await today.close();
  await close();
  process.send?.({ kind: 'finished' } satisfies EventMessage, () => process.disconnect());
}

async function photographAll(today: TodaysList, standsStillAt: number | null): Promise<void> {
  let claims = 0;
  for (let key = await nextMissing(today); key !== null; key = await nextMissing(today)) {
    if (!(await hasClaimed(today, key))) continue;
    claims += 1;
    if (claims === standsStillAt) {
      process.send?.({ kind: 'stands-still', key } satisfies EventMessage);
      await sleep(600_000);
    }
    await sleep(Math.random() * 20);
    process.send?.({ kind: 'photographed', key } satisfies EventMessage);
    await today.settle(key, 'done');
  }
}

/** Always the next in the list, like every other station: they meet at one person again and again. Null: nobody is left. */
async function nextMissing(today: TodaysList): Promise<string | null> {
  for (;;) {
    const next = today.search('', 20_000).people.find(({ progress }) => progress === 'missing');
    if (next !== undefined) return next.key;
    if (today.counts().elsewhere === 0) return null;
    await sleep(TICK_MS);
  }
}

async function hasClaimed(today: TodaysList, key: string): Promise<boolean> {
  const claimed = await today.claim(key);
  if (claimed.ok && !claimed.value.isShared)
    throw new Error('expected every claim to be shared: the network is there');
  if (!claimed.ok && claimed.failure.kind === 'throttled') await sleep(BUSY_PAUSE_MS);
  return claimed.ok;
}
