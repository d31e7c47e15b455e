import path from 'node:path';
import { sweepExpired } from '../publish/sweep-expired.ts';
import { accountHandlers } from './account-handlers.ts';
import { createBrowserSignIn } from './browser-sign-in.ts';
import { cameraHandlers } from './camera-handlers.ts';
import { demoHandlers } from './demo-handlers.ts';
import { deskHandlers } from './desk-handlers.ts';
import type { DesktopOptions } from './desktop-options.ts';
import { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import { createLastFailure } from './last-failure.ts';
import { oneDriveHandlers } from './onedrive-handlers.ts';
import { photoHandlers } from './photo-handlers.ts';
import { portraitHandlers } from './portrait-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { refreshHandlers } from './refresh-handlers.ts';
import { rememberTenant, wasInDemo } from './remembered-tenant.ts';
import { RunningChange } from './running-change.ts';
import { Visits } from './visits.ts';
import { createWatches } from './watch-handlers.ts';
import { openConfigured, openDemoWorkplace, workplaceStateDirs } from './workplace.ts';

/** The app behind its pages, without a window: what each request does. */
export interface Desktop {
  readonly handlers: Handlers;
  /** Tell the pages that a screen reader came or went. */
  readonly screenReaderChanged: () => void;
  readonly close: () => Promise<void>;
}

/** Open the tenant that was used last and find who is signed in there. Asks nobody and no service. */
export async function createDesktop(options: DesktopOptions): Promise<Desktop> {
  const state = new DesktopState(options, path.join(options.folders.stateDir, 'app.json'));
  const running = new RunningChange();
  const lastFailure = createLastFailure(state, options.word);
  const signIn = createBrowserSignIn(state, options);
  const oneDrive = oneDriveHandlers(state, signIn, options);
  const watches = createWatches(state, options);
  const visits = new Visits(state, options);
  await enterFirstTenant(state, options);
  const stop = new AbortController();
  const swept = sweep(options, stop.signal);
  return {
    handlers: {
      'app:get-state': () => state.describe(),
      'app:open-link': (link) => options.openLink(link),
      'app:open-cause-link': (address) => options.openCauseLink(address),
      'app:copy-text': (text) => options.copyText(text),
      ...accountHandlers(state, { running, signIn, visits }, lastFailure),
      ...deskHandlers(state, signIn, options),
      ...demoHandlers(state, { running, signIn, visits }, options),
      ...oneDrive,
      ...cameraHandlers(options),
      ...portraitHandlers(options),
      'coach:dismiss': (measure) => state.dismissFindings((known) => [...new Set([...known, measure])]),
      'coach:restore': () => state.dismissFindings(() => []),
      ...photoHandlers(state, { running, visits }, lastFailure, options),
      ...recordHandlers(state, options),
      ...watches.handlers,
      'refresh:remind': async (afterHours) => {
        await state.reminders.set(afterHours);
        return state.describe();
      },
      ...refreshHandlers(visits, options),
    },
    screenReaderChanged: () => state.tell(),
    close: async () => {
      signIn.cancel();
      oneDrive['onedrive:stop']('all');
      stop.abort();
      await swept;
      await Promise.all([running.settle(), watches.settle(), visits.settle()]);
      await state.leave();
      await options.pictures.dispose();
    },
  };
}

async function sweep({ folders, log, problem, settings }: DesktopOptions, signal: AbortSignal): Promise<void> {
  // Where a settings file can't be read the defaults hold, and what it lets people keep must not fall to them.
  if (problem !== null) return;
  const { configured, demo } = workplaceStateDirs(folders);
  await sweepExpired({ stateDirs: [configured, demo], retention: settings.retention, log }, signal);
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
