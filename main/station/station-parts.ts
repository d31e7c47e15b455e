import type { Failure } from '../../contract/failure.ts';
import type { Account } from '../../contract/person.ts';
import type { Result } from '../../contract/result.ts';
import type { TokenOptions } from '../identity/identity.ts';
import type { StationSettings } from '../settings/station-settings.ts';
import type { Clock } from './clock.ts';
import type { ListEntry, TodaysList } from './list/todays-list.ts';
import type { PinKeeper } from './pin/pin-keeper.ts';
import type { StationPublisher } from './publish/station-publisher.ts';
import type { StationAudit } from './station-audit.ts';
import type { StationSurroundings } from './station-surroundings.ts';
import type { StationWorkplace } from './station-workplace.ts';

/** Tokens of the operator, for whatever works in their name; `sign-in-needed` while nobody is signed in. */
export interface OperatorTokens {
  readonly account: () => Account | null;
  readonly getToken: (scopes: readonly string[], options?: TokenOptions) => Promise<Result<string, Failure>>;
}

/** What the parts of a station are made from. */
export interface PartsNeeds {
  readonly options: StationSurroundings;
  /** Policy's, with what the demo tenant adds where policy is silent. */
  readonly settings: StationSettings;
  /** Null: IT has not set this machine up. */
  readonly workplace: StationWorkplace | null;
  readonly operator: OperatorTokens;
  /** Of this tenant's kind: queue, kept list, PIN and audit log are in it. */
  readonly stateDir: string;
  readonly clock: Clock;
}

/** The parts that keep something or ask the service, each behind its own seam. */
export interface StationParts {
  /** Null: none is configured, or the way it works can't read it. */
  readonly list: TodaysList | null;
  /** Null where people publish themselves, and without a tenant. */
  readonly publisher: StationPublisher | null;
  readonly pin: PinKeeper;
  readonly audit: StationAudit;
  /** Graph, SharePoint and the list mean the same person; what can't be asked now is no mismatch. */
  readonly checkIdentity: CheckIdentity;
  /** What went wrong while they were opened, for the operator. */
  readonly troubles: readonly Failure[];
  /** Names in the state folder that stores of ours may add, e.g. `station/queue`: a wipe doesn't count them. */
  readonly ownStores: readonly string[];
}

export type CheckIdentity = (entry: ListEntry, signal?: AbortSignal) => Promise<Result<void, Failure>>;

export type OpenParts = (needs: PartsNeeds) => Promise<StationParts>;
