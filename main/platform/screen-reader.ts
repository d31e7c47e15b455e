import type { App } from 'electron';

/** Whether assistive technology such as a screen reader is in use. Electron knows on Windows and macOS only. */
export function isScreenReaderOn(app: Pick<App, 'accessibilitySupportEnabled'>): boolean {
  const isEnabled: boolean | undefined = app.accessibilitySupportEnabled;
  return isEnabled === true;
}
