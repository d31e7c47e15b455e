import type { Account } from '../contract/person.ts';
import { createGraph, type Graph } from './graph/create-graph.ts';
import type { Subject } from './graph/find-subject.ts';
import { sleep as realSleep, type Sleep } from './http/sleep.ts';
import type { Identity } from './identity/identity.ts';
import type { Pictures } from './photo/pictures.ts';
import { explainRefusal } from './publish/explain-refusal.ts';
import type { RecordTools } from './publish/keep-receipt.ts';
import type { PublishTools } from './publish/replace-photo.ts';
import type { Retention } from './settings/settings-schema.ts';
import type { TenantConnection } from './settings/tenant-connection.ts';
import { graphTokenScopes } from './settings/token-scopes.ts';
import { createSharePoint, type SharePoint } from './sharepoint/create-sharepoint.ts';
import type { Word } from './text/create-text.ts';

export interface ServicesOptions extends RecordTools {
  readonly connection: TenantConnection;
  readonly identity: Pick<Identity, 'getToken'>;
  readonly account: Account;
  /** State folder of this tenant's kind: the demo tenant has its own. */
  readonly stateDir: string;
  readonly retention: Retention;
  readonly pictures: Pictures;
  /** Policy: a photo with a hard finding needs somebody's reason. */
  readonly blockUnusablePhotos: boolean;
  readonly word: Word;
  readonly version: string;
  /** Waits between questions; tests pass one that returns at once. */
  readonly sleep?: Sleep;
}

/** Clients and tools that every request shares, so that "four at a time" counts for all of them together. */
export interface Bench {
  readonly options: ServicesOptions;
  readonly graph: Graph;
  readonly sharePoint: SharePoint;
}

export function createBench(options: ServicesOptions): Bench {
  const { account, connection, identity, log, sleep, version } = options;
  const graph = createGraph({
    connection,
    getToken: (tokenOptions) => identity.getToken(account, graphTokenScopes(connection), tokenOptions),
    log,
    sleep,
  });
  const sharePoint = createSharePoint({
    connection,
    graph,
    getToken: (scopes, tokenOptions) => identity.getToken(account, scopes, tokenOptions),
    version,
    log,
    sleep,
  });
  return { options, graph, sharePoint };
}

/** What a change of somebody's photo needs. */
export function toolsFor({ graph, options }: Bench, { isSelf }: Subject): PublishTools {
  const { account, connection, identity, pictures, sleep = realSleep } = options;
  const askedScopes = connection.graphScopes;
  const getToken = () => identity.getToken(account, graphTokenScopes(connection));
  return {
    graph,
    pictures,
    sleep,
    random: Math.random,
    explain: (failure) => explainRefusal(failure, { isSelf, askedScopes, getToken }),
  };
}
