import { app, dialog } from 'electron';
import { createText, pickLocale } from '../text/create-text.ts';

/** Say that the app could not start, and end it: left alone it would hold its place with no window to show. */
export function reportFailedStart(error: unknown) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  try {
    dialog.showErrorBox(app.getName(), createText(pickLocale(app.getLocale()))('app.could-not-start'));
  } finally {
    app.exit(1);
  }
}
