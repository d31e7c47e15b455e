import type { Account } from '../contract/person.ts';
import type { Result } from '../contract/result.ts';
import { DEFAULT_PATIENCE, type Patience } from './diagnosis/deadline.ts';
import type { DiagnosisClients } from './diagnosis/diagnosis-clients.ts';
import { createGraph, createGraphLimit, type Graph } from './graph/create-graph.ts';
import type { Subject } from './graph/find-subject.ts';
import type { GetToken } from './http/authorised-ask.ts';
import { shareLookup } from './http/share-lookup.ts';
import { sleep as realSleep, type Sleep } from './http/sleep.ts';
import { inTime } from './http/unless-stopped.ts';
import type { Identity, TokenOptions } from './identity/identity.ts';
import type { Pictures } from './photo/pictures.ts';
import { explainRefusal } from './publish/explain-refusal.ts';
import type { RecordTools } from './publish/keep-receipt.ts';
import type { PublishTools } from './publish/replace-photo.ts';
import { DETAILS_PERMISSION, SETTINGS_PERMISSION } from './settings/connect.ts';
import type { Retention } from './settings/settings-schema.ts';
import type { TenantConnection } from './settings/tenant-connection.ts';
import { graphTokenScopes } from './settings/token-scopes.ts';
import { createSharePoint } from './sharepoint/create-sharepoint.ts';
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
  /** How long a diagnosis may take; left out: as people are ready to wait. */
  readonly patience?: Patience;
}

/** Clients and tools that every request shares, so that "four at a time" counts for all of them together. */
export interface Bench {
  readonly options: ServicesOptions;
  /** As patient as a change of a photo needs. */
  readonly graph: Graph;
  readonly clients: DiagnosisClients;
  readonly patience: Patience;
}

export function createBench(options: ServicesOptions): Bench {
  const { account, connection, identity, log, patience = DEFAULT_PATIENCE, sleep, version } = options;
  const { graphResource, optionalGraphScopes } = connection;
  const shared = { connection, log, sleep };
  const limit = createGraphLimit();
  const tokenFor: TokenFor = (scopes, tokenOptions) => identity.getToken(account, scopes, tokenOptions);
  const graphToken: GetToken = (tokenOptions) => tokenFor(graphTokenScopes(connection), tokenOptions);
  const quick = { ...shared, limit, patienceMs: patience.questionMs };
  const graph = createGraph({ ...quick, getToken: graphToken });
  const withOptional = (scope: string) =>
    optionalGraphScopes.includes(scope)
      ? createGraph({ ...quick, getToken: (more) => tokenFor([`${graphResource}/${scope}`], more) })
      : null;
  const ownSite = shareLookup(graph.mySite, 'while-asked');
  const discovery = { mySite: ownSite, rootSite: graph.rootSite };
  return {
    options,
    patience,
    graph: createGraph({ ...shared, limit, getToken: graphToken }),
    clients: {
      graph,
      reference: createGraph({ ...quick, patienceMs: patience.wholeMs, getToken: graphToken }),
      ownSite,
      othersDetails: withOptional(DETAILS_PERMISSION) ?? graph,
      settings: withOptional(SETTINGS_PERMISSION),
      sharePoint: createSharePoint({
        ...shared,
        graph: discovery,
        getToken: tokenFor,
        version,
        patienceMs: patience.questionMs,
      }),
      graphToken: (signal) => inTime(patience.questionMs, signal, () => graphToken()),
    },
  };
}

type TokenFor = (scopes: readonly string[], options?: TokenOptions) => Promise<Result<string>>;

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
