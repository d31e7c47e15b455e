import type { AppState } from '../../contract/app-state.ts';
import type { LinkId } from '../../contract/ipc.ts';
import type { Pictures } from '../photo/pictures.ts';
import type { PersonsBrowsers } from '../refresh/persons-browsers.ts';
import type { OpenVisitWindow } from '../refresh/visit-window.ts';
import type { Locale } from '../text/create-text.ts';
import type { CameraGate } from './camera-gate.ts';
import type { ChoosePicture } from './choose-picture.ts';
import type { ChooseReportFile } from './choose-report-file.ts';
import type { Emit } from './handlers.ts';
import type { Notify } from './notify.ts';
import type { WorkplaceOptions } from './workplace.ts';

/** What the app behind its pages is made of; Electron's part comes in here. */
export interface DesktopOptions extends WorkplaceOptions {
  readonly pictures: Pictures;
  readonly choosePicture: ChoosePicture;
  readonly chooseReportFile: ChooseReportFile;
  readonly notify: Notify;
  readonly openLink: (link: LinkId) => Promise<void>;
  readonly openCauseLink: (address: string) => Promise<void>;
  readonly camera: CameraGate;
  readonly isScreenReaderOn: () => boolean;
  readonly copyText: (text: string) => void;
  readonly openVisitWindow: OpenVisitWindow;
  readonly browsers: PersonsBrowsers;
  readonly emit: Emit;
  /** Show the app's window above the browser's. */
  readonly bringToFront: () => void;
  /** What is wrong with the configuration, if anything. */
  readonly problem: AppState['problem'];
  readonly version: string;
  readonly locale: Locale;
  /** Go to the demo tenant at once, whatever was used last. */
  readonly startInDemo: boolean;
}
