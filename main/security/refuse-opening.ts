import type { App } from 'electron';

/** Files and addresses that the system hands over open nothing: the app has no scheme and no file type of its own. */
export function refuseOpening(app: Pick<App, 'on'>) {
  app.on('open-file', (event) => event.preventDefault());
  app.on('open-url', (event) => event.preventDefault());
}
