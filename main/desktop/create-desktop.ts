import path from 'node:path';
import type { AppState } from '../../contract/app-state.ts';
import type { LinkId } from '../../contract/ipc.ts';
import type { Pictures } from '../photo/pictures.ts';
import { accountHandlers } from './account-handlers.ts';
import type { ChoosePicture } from './choose-picture.ts';
import { DesktopState } from './desktop-state.ts';
import type { Emit, Handlers } from './handlers.ts';
import { photoHandlers } from './photo-handlers.ts';
import { portraitHandlers } from './portrait-handlers.ts';
import { rememberTenant, wasInDemo } from './remembered-tenant.ts';
import { openConfigured, openDemoWorkplace, type WorkplaceOptions } from './workplace.ts';

export interface DesktopOptions extends WorkplaceOptions {
  readonly pictures: Pictures;
  readonly choosePicture: ChoosePicture;
  readonly openLink: (link: LinkId) => Promise<void>;
  readonly copyText: (text: string) => void;
  readonly emit: Emit;
  /** Show the app's window above the browser's. */
  readonly bringToFront: () => void;
  /** What is wrong with the configuration, if anything. */
  readonly problem: AppState['problem'];
  readonly version: string;
  readonly locale: AppState['locale'];
  /** Go to the demo tenant at once, whatever was used last. */
  readonly startInDemo: boolean;
}

/** The app behind its pages, without a window: what each request does. */
export interface Desktop {
  readonly handlers: Handlers;
  readonly close: () => Promise<void>;
}

/** Open the tenant that was used last and find who is signed in there. Asks nobody and no service. */
export async function createDesktop(options: DesktopOptions): Promise<Desktop> {
  const state = new DesktopState(options, path.join(options.folders.stateDir, 'app.json'));
  await enterFirstTenant(state, options);
  return {
    handlers: {
      'app:get-state': () => state.describe(),
      'app:open-link': (link) => options.openLink(link),
      'app:copy-text': (text) => options.copyText(text),
      ...accountHandlers(state, options),
      ...portraitHandlers(options),
      ...photoHandlers(state, options),
    },
    close: async () => {
      await state.leave();
      await options.pictures.dispose();
    },
  };
}

async function enterFirstTenant(state: DesktopState, options: DesktopOptions): Promise<void> {
  const isDemoWanted = options.startInDemo || (state.demoOffered && (await wasInDemo(state.rememberFile)));
  if (isDemoWanted) {
    const demo = await openDemoWorkplace(options);
    if (demo.ok) {
      await state.enter(demo.value);
      return rememberTenant(state.rememberFile, 'demo');
    }
    options.log.warn('demo-not-reopened', { kind: demo.failure.kind });
  }
  await state.enter(openConfigured(options));
}
