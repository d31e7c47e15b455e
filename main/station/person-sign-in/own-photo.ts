import type { Failure } from '../../../contract/failure.ts';
import type { Account, Person } from '../../../contract/person.ts';
import type { PublishStep } from '../../../contract/publish-step.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import type { Result } from '../../../contract/result.ts';
import { createGraph } from '../../graph/create-graph.ts';
import { sleep } from '../../http/sleep.ts';
import type { Identity } from '../../identity/identity.ts';
import type { FinishedPhoto } from '../../photo/pictures.ts';
import { explainRefusal } from '../../publish/explain-refusal.ts';
import { publishPhoto } from '../../publish/publish-photo.ts';
import type { AttemptServices } from '../../refresh/attempt-tools.ts';
import { findVisitHosts } from '../../refresh/find-visit-hosts.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';
import { createSharePoint } from '../../sharepoint/create-sharepoint.ts';
import type { Clock } from '../clock.ts';
import { createMemoryOldPhotos } from '../publish/memory-old-photos.ts';
import { readAccountName } from '../read-account-name.ts';
import type { StationSurroundings } from '../station-surroundings.ts';

export interface OwnPhotoOptions extends Pick<StationSurroundings, 'log' | 'pictures' | 'version'> {
  readonly connection: TenantConnection;
  readonly clock: Pick<Clock, 'now'>;
  readonly identity: Pick<Identity, 'getToken'>;
  readonly account: Account;
}

/** Somebody's own photo, asked and changed as themselves; nothing of it touches the disk. */
export interface OwnPhoto extends Pick<AttemptServices, 'visitHosts' | 'learnHost'> {
  readonly me: () => Promise<Result<Person, Failure>>;
  readonly accountName: () => Promise<string | null>;
  readonly publish: (
    photo: FinishedPhoto,
    onStep: (step: PublishStep) => void,
    signal: AbortSignal,
  ) => Promise<Result<Receipt['photo'], Failure>>;
}

export function createOwnPhoto(options: OwnPhotoOptions): OwnPhoto {
  const { account, clock, connection, identity, log, pictures, version } = options;
  const shared = { connection, log };
  const getToken = () => identity.getToken(account, graphTokenScopes(connection));
  const graph = createGraph({ ...shared, getToken });
  const sharePoint = createSharePoint({
    ...shared,
    graph,
    version,
    getToken: (scopes, tokenOptions) => identity.getToken(account, scopes, tokenOptions),
  });
  return {
    me: () => graph.me(),
    visitHosts: (signal) => findVisitHosts(connection, { graph, sharePoint }, signal),
    learnHost: sharePoint.learnHost,
    accountName: () => readAccountName(sharePoint, sharePoint.myProperties),
    publish: (photo, onStep, signal) =>
      publishPhoto({
        graph,
        pictures,
        sleep,
        random: Math.random,
        explain: (failure) =>
          explainRefusal(failure, { isSelf: true, askedScopes: connection.graphScopes, getToken }),
        person: 'me',
        photo,
        store: createMemoryOldPhotos(clock.now),
        signal,
        onProgress: ({ step, state }) => {
          if (state === 'running') onStep(step);
        },
      }),
  };
}
