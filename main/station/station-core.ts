import type { Failure } from '../../contract/failure.ts';
import { succeed } from '../../contract/result.ts';
import { workplaceStateDirs } from '../desktop/workplace.ts';
import { createIdentity } from '../identity/create-identity.ts';
import { signInPages } from '../identity/sign-in-pages.ts';
import type { StationSettings } from '../settings/station-settings.ts';
import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import { demoStationSettings } from './demo-station-settings.ts';
import { offeredLanguages } from './languages.ts';
import { LastErrors } from './operator/last-errors.ts';
import { OperatorDesk } from './operator/operator-desk.ts';
import type { StationEvent } from './station-audit.ts';
import type { StationOptions } from './station-options.ts';
import type { StationParts } from './station-parts.ts';
import { openStationWorkplace, type StationWorkplace } from './station-workplace.ts';

/** What everything at a station works with. */
export interface StationCore {
  readonly options: StationOptions;
  readonly settings: StationSettings;
  readonly workplace: StationWorkplace | null;
  readonly parts: StationParts;
  readonly operator: OperatorDesk;
  readonly errors: LastErrors;
  readonly clock: Clock;
  /** Those that are offered, in policy's order. */
  readonly languages: readonly [string, ...string[]];
  /** Of this tenant's kind: a wipe looks through it. */
  readonly stateDir: string;
  readonly onFailure: (failure: Failure) => void;
}

/** Open tenant, operator's sign-in and parts; `onChanged` is called whenever any of them changed. */
export async function openCore(options: StationOptions, onChanged: () => void): Promise<StationCore> {
  const clock = options.clock ?? SYSTEM_CLOCK;
  const errors = new LastErrors(clock.now);
  const onFailure = (failure: Failure) => {
    errors.note(failure);
    onChanged();
  };
  const opened = options.problem === null ? await openStationWorkplace(options) : succeed(null);
  if (!opened.ok) {
    options.log.error('station-tenant-not-opened', { kind: opened.failure.kind });
    errors.note(opened.failure);
  }
  const workplace = opened.ok ? opened.value : null;
  const settings = demoStationSettings(options.settings.station, workplace);
  const dirs = workplaceStateDirs(options.folders);
  const stateDir = options.startInDemo ? dirs.demo : dirs.configured;
  // The audit log is one of the parts, which need the operator's tokens first.
  let note = async (_event: StationEvent) => {};
  const operator = new OperatorDesk({
    place: workplace && { connection: workplace.connection, identity: operatorIdentity(workplace, options) },
    isWanted: settings.way === 'operator',
    note: (event) => note(event),
    onChanged,
  });
  const parts = await options.openParts({ options, settings, workplace, operator, stateDir, clock });
  for (const trouble of parts.troubles) errors.note(trouble);
  note = parts.audit.note;
  parts.list?.onChanged(onChanged);
  parts.publisher?.onChanged(onChanged);
  const languages = offeredLanguages(settings.languages, options.locales);
  return { options, settings, workplace, parts, operator, errors, clock, languages, stateDir, onFailure };
}

function operatorIdentity(
  { connection }: StationWorkplace,
  { log, openIdentity = createIdentity, openSignInPage, word }: StationOptions,
) {
  return openIdentity({ connection, openBrowser: openSignInPage, pages: signInPages(word), log });
}
