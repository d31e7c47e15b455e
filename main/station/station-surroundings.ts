import type { AppState } from '../../contract/app-state.ts';
import type { CameraGate } from '../desktop/camera-gate.ts';
import type { Fetch } from '../http/fetch.ts';
import type { IdentityOptions } from '../identity/create-identity.ts';
import type { Identity } from '../identity/identity.ts';
import type { Protector } from '../identity/protector.ts';
import type { HeadSink } from '../log/audit/head-sink.ts';
import type { Log } from '../log/log.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { Folders } from '../settings/folders.ts';
import type { Settings } from '../settings/load-settings.ts';
import type { Word } from '../text/create-text.ts';
import type { Clock } from './clock.ts';
import type { EmitStation } from './station-handlers.ts';
import type { StationShell } from './station-shell.ts';

/** What a photo station finds around it: machine, settings, tenant; Electron's part comes in here. */
export interface StationSurroundings {
  readonly folders: Folders;
  readonly settings: Settings;
  /** What is wrong with the configuration, if anything: the station opens all the same and says so. */
  readonly problem: AppState['problem'];
  readonly fetch: Fetch;
  /** safeStorage: keys of the queue and of the kept list. */
  readonly protector: Protector;
  /** The operator signs in in the system browser. */
  readonly openSignInPage: (url: string) => Promise<void>;
  readonly pictures: Pictures;
  readonly camera: Pick<CameraGate, 'getAccess'>;
  readonly shell: StationShell;
  readonly emit: EmitStation;
  readonly word: Word;
  readonly log: Log;
  readonly version: string;
  /** BCP 47: the station's own language, until a person chooses another. */
  readonly locale: string;
  /** BCP 47: every language that the station's page has words in; policy may offer fewer. */
  readonly locales: readonly string[];
  /** Work in the demo tenant, whatever is configured. */
  readonly startInDemo: boolean;
  /** MSAL's; tests pass one that asks nobody. */
  readonly openIdentity?: (options: IdentityOptions) => Identity;
  /** Where ends of the audit log are told; left out: the operating system's own log. */
  readonly headSink?: HeadSink;
  readonly clock?: Clock;
}
