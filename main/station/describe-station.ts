import type { CameraReport, StationState } from '../../contract/station/station-state.ts';
import type { Front } from './front.ts';
import { pickLanguage } from './languages.ts';
import { describePanel } from './operator/describe-panel.ts';
import { describeSession } from './session/describe-session.ts';
import type { Session } from './session/session.ts';
import type { SetUp } from './set-up/set-up.ts';
import type { StationCore } from './station-core.ts';

export interface StationSources {
  readonly core: StationCore;
  readonly front: Front;
  readonly session: Session;
  readonly setUp: SetUp;
  readonly isOffline: boolean;
  readonly camera: CameraReport;
}

/** All that the page may know now: nothing of set-up and panel but while they are in front. */
export function describeStation(sources: StationSources): StationState {
  const { core, front, session, setUp } = sources;
  const { languages, operator, options, parts, settings } = core;
  const locale = session.locale ?? pickLanguage(options.locale, languages) ?? languages[0];
  return {
    front: front.page,
    way: settings.way,
    isDemo: options.startInDemo,
    managedBy: options.settings.managedBy,
    locale,
    languages,
    textSize: session.textSize,
    isSpoken: session.isSpoken,
    isAssisted: session.isAssisted,
    hasMoreTime: session.hasMoreTime,
    session: describeSession(session, { notice: settings.notice, locale, languages }),
    idleWarning: session.warning === null ? null : { secondsLeft: session.warning },
    faceAnalysis: options.settings.faceAnalysis,
    automaticShutter: settings.automaticShutter,
    screenReader: options.shell.isScreenReaderOn(),
    finding: findingOf(core),
    signals: signalsOf(sources),
    setUp: front.page === 'set-up' ? setUp.describe() : null,
    pin: front.pin,
    panel:
      front.page === 'panel'
        ? describePanel({
            ...parts,
            operator: operator.describe(),
            errors: core.errors,
            showsNames: settings.panelNames,
            session,
          })
        : null,
    version: options.version,
  };
}

/** How people may be found, by policy. */
export function findingOf({ settings }: Pick<StationCore, 'settings'>): StationState['finding'] {
  const { find } = settings;
  return { bySearch: find.includes('search'), byList: find.includes('list'), byBadge: find.includes('badge') };
}

function signalsOf({ camera, core, front, isOffline }: StationSources): StationState['signals'] {
  const { operator, parts, settings } = core;
  const isSignedIn = operator.describe().state === 'signed-in';
  return {
    // On the set-up page there is a button for it.
    operatorNeeded: settings.way === 'operator' && !isSignedIn && front.page !== 'set-up',
    isOffline,
    waiting: parts.publisher?.queue().filter(({ state }) => state !== 'expired').length ?? 0,
    cameraTrouble: camera.trouble !== null,
  };
}
